//! The filter language: read it, explain what is wrong with it, select actors.

/// A filter that can be read: its text and what the text means.
#[derive(Debug, Clone, PartialEq)]
pub struct Filter {
    text: Box<str>,
}

impl Filter {
    /// The text it was read from.
    pub fn text(&self) -> &str {
        &self.text
    }
}
