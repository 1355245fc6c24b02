//! The letters: how wide text is, and how it is broken into lines.
//!
//! Noto Sans comes with the program, cut down to the scripts of Europe. Most other fonts without serifs are narrower,
//! so that labels do not run into each other where a picture is shown without it.

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};
use unicode_segmentation::UnicodeSegmentation;

/// The regular and the bold face.
pub(in crate::exchange) const FACES: [&[u8]; 2] =
    [include_bytes!("../fonts/NotoSans-Regular.ttf"), include_bytes!("../fonts/NotoSans-Bold.ttf")];
/// What a picture asks for, the best first.
pub(super) const FAMILIES: &str =
    "'Noto Sans', 'Open Sans', 'Segoe UI', Roboto, Arial, 'Liberation Sans', Helvetica, sans-serif";
/// The width of a character that the font lacks, such as an emoji, in parts of its size.
const UNKNOWN: f32 = 1.4;
/// What every width is taken larger by.
const CAUTION: f32 = 1.03;
/// The sign that something was left out.
const ELLIPSIS: char = '…';

/// A face that text is measured with.
pub(super) struct Font {
    face: Option<(Charmap<'static>, GlyphMetrics<'static>)>,
}

impl Font {
    /// The upright letters.
    pub(super) fn regular() -> Font {
        Font::of(FACES[0])
    }

    /// The bold letters.
    pub(super) fn bold() -> Font {
        Font::of(FACES[1])
    }

    fn of(bytes: &'static [u8]) -> Font {
        let face = FontRef::new(bytes).ok();
        Font { face: face.map(|face| (face.charmap(), face.glyph_metrics(Size::new(1.0), LocationRef::default()))) }
    }

    /// How wide a text is in letters of this size, rather more than less.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        let of = |c: char| {
            let (charmap, metrics) = self.face.as_ref()?;
            charmap.map(c).and_then(|glyph| metrics.advance_width(glyph))
        };
        text.chars().map(|c| of(c).unwrap_or(UNKNOWN)).sum::<f32>() * size * CAUTION
    }

    /// The text in at most so many lines of this width, broken between words and behind hyphens; whole words are left
    /// out where it does not fit, and a word that is too long for a line is cut.
    pub(super) fn lines(&self, text: &str, size: f32, room: f32, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for piece in pieces(text) {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line}{piece}"), size) <= room => line.push_str(piece),
                _ => lines.push(piece.trim_start().to_owned()),
            }
        }
        let complete = lines.len() <= most;
        lines.truncate(most);
        let last = lines.len();
        for (number, line) in (1..).zip(&mut lines) {
            if self.width(line, size) > room || (number == last && !complete) {
                *line = self.shortened(line, size, room);
            }
        }
        lines
    }

    /// The same, but none where a word would be cut.
    pub(super) fn whole_lines(&self, text: &str, size: f32, room: f32, most: usize) -> Option<Vec<String>> {
        let fits = |piece: &str| self.width(&format!("{}{ELLIPSIS}", piece.trim()), size) <= room;
        pieces(text).all(fits).then(|| self.lines(text, size, room, most))
    }

    /// The line with a sign that something is missing, by whole words where more than one fits.
    fn shortened(&self, line: &str, size: f32, room: f32) -> String {
        let fits = |text: &str| self.width(&format!("{}{ELLIPSIS}", text.trim_end()), size) <= room;
        let mut kept = String::new();
        for piece in pieces(line) {
            if !fits(&format!("{kept}{piece}")) {
                break;
            }
            kept += piece;
        }
        if kept.is_empty() {
            for grapheme in line.graphemes(true) {
                if !fits(&format!("{kept}{grapheme}")) {
                    break;
                }
                kept += grapheme;
            }
        }
        kept.truncate(kept.trim_end().len());
        kept.push(ELLIPSIS);
        kept
    }
}

/// The text in pieces between which a line may break: words with the blank before them, parts of words up to a hyphen.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text.trim();
    std::iter::from_fn(move || {
        let first = rest.chars().take_while(|c| c.is_whitespace()).map(char::len_utf8).sum::<usize>();
        let word = rest.get(first..)?;
        let end = word.char_indices().find_map(|(at, c)| match c {
            '-' | '/' => Some(at + 1),
            c if c.is_whitespace() => Some(at),
            _ => None,
        });
        let (piece, after) = rest.split_at_checked(first + end.unwrap_or(word.len()))?;
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_is_measured_with_the_font_itself() {
        let (regular, bold) = (Font::regular(), Font::bold());
        assert!(regular.face.is_some() && bold.face.is_some());
        let width = regular.width("Goetheschule", 10.0);
        assert!((60.0..75.0).contains(&width), "{width}");
        assert!(bold.width("Goetheschule", 10.0) > width);
        assert!(regular.width("👩", 10.0) > 10.0);
    }

    #[test]
    fn lines_break_between_words_and_behind_hyphens() {
        let font = Font::regular();
        assert_eq!(font.lines("Friedrich-Fröbel-Schule", 10.0, 80.0, 2), ["Friedrich-Fröbel-", "Schule"]);
        assert_eq!(font.lines("Verein der Freunde", 10.0, 62.0, 2), ["Verein der", "Freunde"]);
        assert_eq!(font.lines("Verein der Freunde", 10.0, 62.0, 1), ["Verein der…"]);
        assert_eq!(font.lines("Stadtverwaltung", 10.0, 40.0, 2), ["Stadtv…"]);
        assert_eq!(font.whole_lines("Stadtverwaltung", 10.0, 40.0, 2), None);
        assert_eq!(font.lines(" ", 10.0, 40.0, 2), [""; 0]);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_room(text in "\\PC{0,40}", room in 20f32..200.0, most in 1usize..4) {
            let font = Font::regular();
            let lines = font.lines(&text, 8.0, room, most);
            prop_assert!(lines.len() <= most);
            for line in lines {
                prop_assert!(font.width(&line, 8.0) <= room, "{line:?}");
            }
        }
    }
}
