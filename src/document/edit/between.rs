//! Changes that no edit made: from one whole text to another.

use super::rebase::between;
use super::splice::{Splice, Splices};
use super::{Change, Sentence};

impl Change {
    /// The change that leads from one text to another; it holds the lines that differ. Whether the new text can be read
    /// is for the caller to find out.
    pub fn between(old: &str, new: &str, sentence: Sentence) -> Change {
        let forth = between(old, new);
        Change { sentence, back: forth.inverse(), forth }
    }

    /// The change that these splices make of a text, with the changed text; none where they don't fit it.
    pub(in crate::document) fn of(text: &str, sentence: Sentence, splices: Vec<Splice>) -> Option<(Change, String)> {
        let forth = Splices::new(splices);
        let changed = forth.apply(text)?;
        Some((Change { sentence, back: forth.inverse(), forth }, changed))
    }

    /// The stretches that it replaces when it is taken back.
    pub(in crate::document) fn splices_back(&self) -> &[Splice] {
        self.back.as_slice()
    }

    /// The change that takes this one back.
    pub(in crate::document) fn reversed(self) -> Change {
        Change { forth: self.back, back: self.forth, ..self }
    }
}
