//! A line of text that is being typed.

use unicode_segmentation::UnicodeSegmentation;

use super::{Key, KeyCode};
use crate::text::is_hostile;

/// The longest text that a line takes, in bytes: nobody types more, and a pasted file must not stall the program.
const MOST_BYTES: usize = 1000;

/// One line of text with a cursor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    /// In front of the cursor.
    before: String,
    /// Behind it.
    after: String,
}

impl Input {
    /// A line with this text, the cursor at its end.
    pub fn new(text: &str) -> Input {
        Input { before: text.to_owned(), after: String::new() }
    }

    /// The whole text.
    pub fn text(&self) -> String {
        format!("{}{}", self.before, self.after)
    }

    /// The text in front of the cursor.
    pub fn before(&self) -> &str {
        &self.before
    }

    /// Types a text: control characters are left out, line ends become blanks.
    pub fn insert(&mut self, text: &str) {
        for c in text.chars() {
            let c = if matches!(c, '\n' | '\t') { ' ' } else { c };
            if !is_hostile(c) && self.before.len() + self.after.len() + c.len_utf8() <= MOST_BYTES {
                self.before.push(c);
            }
        }
    }

    /// Handles a key that edits; whether it was one.
    pub fn key(&mut self, key: Key) -> bool {
        match (key.code, key.ctrl) {
            (KeyCode::Backspace, false) => self.delete_back(),
            (KeyCode::Delete, false) => self.delete_forward(),
            (KeyCode::Left, false) if !key.alt => self.left(),
            (KeyCode::Right, false) if !key.alt => self.right(),
            (KeyCode::Char('u'), true) => self.before.clear(),
            (KeyCode::Char('w'), true) => self.delete_word(),
            _ => match key.typed() {
                Some(c) => self.insert(c.encode_utf8(&mut [0; 4])),
                None => return false,
            },
        }
        true
    }

    fn delete_back(&mut self) {
        if let Some((at, _)) = self.before.grapheme_indices(true).next_back() {
            self.before.truncate(at);
        }
    }

    fn delete_forward(&mut self) {
        let first = self.after.graphemes(true).next().map_or(0, str::len);
        self.after.drain(..first);
    }

    fn delete_word(&mut self) {
        let end = self.before.trim_end().len();
        self.before.truncate(end);
        let blank = self.before.char_indices().rfind(|(_, c)| c.is_whitespace());
        let start = blank.map_or(0, |(at, c)| at + c.len_utf8());
        self.before.truncate(start);
    }

    fn left(&mut self) {
        if let Some((at, _)) = self.before.grapheme_indices(true).next_back() {
            let moved = self.before.split_off(at);
            self.after.insert_str(0, &moved);
        }
    }

    fn right(&mut self) {
        let first = self.after.graphemes(true).next().map_or(0, str::len);
        self.before.extend(self.after.drain(..first));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(input: &mut Input, names: &str) {
        for name in names.split(' ') {
            assert!(input.key(Key::parse(name).unwrap()), "{name}");
        }
    }

    #[test]
    fn text_is_edited_by_graphemes() {
        let mut input = Input::default();
        input.insert("ab👩‍👩‍👧\u{1b}\n");
        assert_eq!(input.text(), "ab👩‍👩‍👧 ");
        keys(&mut input, "backspace backspace left x right backspace");
        assert_eq!((input.text(), input.before()), ("ax".to_owned(), "ax"));
    }

    #[test]
    fn a_word_behind_a_blank_of_several_bytes_is_deleted() {
        let mut input = Input::new("kind:school\u{a0}area:Ost");
        keys(&mut input, "ctrl-w");
        assert_eq!(input.text(), "kind:school\u{a0}");
    }

    #[test]
    fn words_and_lines_are_deleted() {
        let mut input = Input::new("kind:school area:Ost");
        keys(&mut input, "ctrl-w");
        assert_eq!(input.text(), "kind:school ");
        keys(&mut input, "left left delete ctrl-u");
        assert_eq!(input.text(), " ");
        assert!(!input.key(Key::parse("enter").unwrap()));
    }
}
