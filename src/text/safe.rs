//! Hostile text made harmless: nothing that a file holds may move the cursor, colour the screen or turn the
//! reading direction.

use std::borrow::Cow;

/// The text with every character that a terminal would act on, or not show, replaced by a visible one.
///
/// C0 controls become their control pictures (U+2400 …); other controls, bidirectional overrides and isolates
/// (Unicode Standard Annex 9) and invisible format characters become U+FFFD.
pub fn safe(text: &str) -> Cow<'_, str> {
    if text.bytes().all(is_harmless) || !text.chars().any(is_hostile) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| if is_hostile(c) { placeholder(c) } else { c }).collect())
}

/// Whether a byte is printable ASCII, as most are.
fn is_harmless(byte: u8) -> bool {
    matches!(byte, b' '..=b'~')
}

/// Whether a terminal would act on the character instead of showing it.
pub fn is_hostile(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

fn placeholder(c: char) -> char {
    match u32::from(c) {
        code @ 0..=0x1f => char::from_u32(0x2400 + code).unwrap_or(char::REPLACEMENT_CHARACTER),
        0x7f => '\u{2421}',
        _ => char::REPLACEMENT_CHARACTER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_is_borrowed_unchanged() {
        assert!(matches!(safe("Grüße, 名前 👩‍👩‍👧"), Cow::Borrowed(_)));
    }

    #[test]
    fn controls_and_overrides_become_visible() {
        assert_eq!(safe("a\nb\u{7f}\u{9b}c\u{202e}d"), "a␊b␡\u{fffd}c\u{fffd}d");
    }
}
