//! Folded texts that know what they stand for.

use crate::text::{join_chars, strip_char};

/// A folded text and, for each of its characters, the place of the shown character it comes from.
#[derive(Debug, Default)]
pub(super) struct Form {
    pub(super) text: String,
    pub(super) shown: Vec<usize>,
}

impl Form {
    /// Without case and accents.
    pub(super) fn stripped(shown: &str) -> Form {
        let mut form = Form { text: String::with_capacity(shown.len()), shown: Vec::with_capacity(shown.len()) };
        for (at, c) in shown.chars().enumerate() {
            let before = form.text.len();
            strip_char(blank_if_control(c), &mut form.text);
            let new = form.text.get(before..).unwrap_or_default();
            form.shown.extend(new.chars().map(|_| at));
        }
        form
    }

    /// With `ae`, `oe` and `ue` as one letter; none where that changes nothing.
    pub(super) fn joined(&self) -> Option<Form> {
        let (text, shown): (String, Vec<usize>) = join_chars(self.text.chars().zip(self.shown.iter().copied())).unzip();
        (text.len() < self.text.len()).then_some(Form { text, shown })
    }

    /// The places of the shown characters from the first to the last that these bytes come from.
    pub(super) fn shown_range(&self, start: usize, end: usize) -> std::ops::RangeInclusive<usize> {
        let place = |byte: usize| self.text.char_indices().take_while(|(at, _)| *at < byte).count();
        let at = |char: usize| self.shown.get(char).copied().unwrap_or_default();
        at(place(start))..=at(place(end).saturating_sub(1))
    }
}

/// Appends a text without case and accents.
pub(super) fn strip_into(out: &mut String, text: &str) {
    for c in text.chars() {
        strip_char(blank_if_control(c), out);
    }
}

/// Folded texts have no control characters, so that these are free to separate them.
fn blank_if_control(c: char) -> char {
    if c.is_control() { ' ' } else { c }
}

/// Whether a byte of folded text belongs to a word.
pub(super) fn in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

/// The words of a folded text, each with its first byte.
pub(super) fn words(folded: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = 0;
    folded.split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric()).filter_map(move |word| {
        let start = next;
        next += word.len() + 1;
        (!word.is_empty()).then_some((start, word))
    })
}

/// The set of the bytes that are in words, one bit each for letters and digits; other bytes share the rest.
pub(super) fn letters(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0, |letters, byte| letters | letter(byte))
}

fn letter(byte: u8) -> u64 {
    match byte {
        b'a'..=b'z' => 1 << (byte - b'a'),
        b'0'..=b'9' => 1 << (26 + byte - b'0'),
        0x80.. => 1 << (36 + byte % 28),
        _ => 0,
    }
}
