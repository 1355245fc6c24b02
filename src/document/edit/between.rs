//! Changes that no edit made: from one whole text to another.

use super::rebase::between;
use super::{Change, Sentence};

impl Change {
    /// The change that leads from one text to another; it holds the lines that differ. Whether the new text can be read
    /// is for the caller to find out.
    pub fn between(old: &str, new: &str, sentence: Sentence) -> Change {
        let forth = between(old, new);
        Change { sentence, back: forth.inverse(), forth }
    }
}
