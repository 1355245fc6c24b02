//! What was typed.

use super::form::{Form, words};
use super::pattern::Word;

/// A query: words that must all be found, in any order.
pub(super) struct Query {
    pub(super) words: Vec<Word>,
    /// The words as one text, where there are several.
    pub(super) phrase: Option<Word>,
}

impl Query {
    pub(super) fn new(typed: &str) -> Query {
        let folded = Form::stripped(typed).text;
        let mut parts: Vec<&str> = words(&folded).map(|(_, word)| word).collect();
        if parts.is_empty() {
            parts = folded.split_whitespace().collect();
        }
        let phrase = || Word::new(&folded.split_whitespace().collect::<Vec<_>>().join(" "));
        Query { phrase: (parts.len() > 1).then(phrase), words: parts.into_iter().map(Word::new).collect() }
    }
}
