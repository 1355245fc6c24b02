//! Columns: how wide a text is on the screen, and how to make it fit.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The sign that something was left out.
const ELLIPSIS: &str = "…";

/// How many terminal columns the text takes (Unicode Standard Annex 11, as the terminals we know show it).
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text in at most this many columns, cut between graphemes and marked with `…` where something is left out.
pub fn truncate(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let Some(room) = columns.checked_sub(1) else {
        return Cow::Borrowed("");
    };
    let mut out = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += width(grapheme);
        if used > room {
            break;
        }
        out += grapheme;
    }
    out.truncate(out.trim_end().len());
    out += ELLIPSIS;
    Cow::Owned(out)
}

/// The text in at most this many columns, cut between words and marked with ` …` where something is left out; a first word
/// that is too long is cut like [`truncate`].
pub fn shorten(text: &str, columns: usize) -> Cow<'_, str> {
    whole_words(text, columns).unwrap_or_else(|| truncate(text, columns))
}

/// As many whole words of the text as fit into this many columns, marked with ` …` where something is left out; none where
/// not even the first does.
pub fn whole_words(text: &str, columns: usize) -> Option<Cow<'_, str>> {
    if width(text) <= columns {
        return Some(Cow::Borrowed(text));
    }
    let fits = |end: &usize| text.get(..*end).is_some_and(|start| width(start) + 2 <= columns);
    let blanks = text.match_indices(' ').map(|(at, _)| at).filter(|at| *at > 0);
    let start = blanks.take_while(fits).last().and_then(|end| text.get(..end))?;
    Some(Cow::Owned(format!("{} {ELLIPSIS}", start.trim_end())))
}

/// The text in exactly this many columns: cut like [`truncate`], or filled with blanks on the right.
pub fn fit(text: &str, columns: usize) -> String {
    let mut out = truncate(text, columns).into_owned();
    let missing = columns.saturating_sub(width(&out));
    out.extend(std::iter::repeat_n(' ', missing));
    out
}

/// The text broken between words into lines of at most this many columns; a longer word is broken between graphemes.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        push_word(&mut lines, word, columns);
    }
    lines
}

fn push_word(lines: &mut Vec<String>, word: &str, columns: usize) {
    let used = lines.last().map_or(0, |line| width(line));
    if used > 0 && used + 1 + width(word) <= columns {
        if let Some(line) = lines.last_mut() {
            line.push(' ');
            line.push_str(word);
        }
        return;
    }
    if used > 0 {
        lines.push(String::new());
    }
    for grapheme in word.graphemes(true) {
        let used = lines.last().map_or(0, |line| width(line));
        if used > 0 && used + width(grapheme) > columns {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(grapheme);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn wide_characters_count_twice() {
        assert_eq!(width("名前"), 4);
        assert_eq!(truncate("名前です", 5), "名前…");
        assert_eq!(truncate("Goetheschule", 7), "Goethe…");
        assert_eq!(truncate("x y z", 3), "x…");
        assert_eq!(truncate("abc", 0), "");
    }

    #[test]
    fn words_stay_whole_where_they_can() {
        assert_eq!(wrap("eins zwei drei", 9), ["eins zwei", "drei"]);
        assert_eq!(wrap("Donaudampf schiff", 4), ["Dona", "udam", "pf", "schi", "ff"]);
        assert_eq!(wrap("", 4), [""]);
    }

    #[test]
    fn what_is_too_long_ends_with_a_whole_word() {
        assert_eq!(shorten("Amt für Jugend und Bildung", 16), "Amt für Jugend …");
        assert_eq!(shorten("Donaudampfschiff fährt", 8), "Donauda…");
        assert_eq!(shorten("kurz", 8), "kurz");
        assert_eq!(whole_words("Donaudampfschiff fährt", 8), None);
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_asked(text in "\\PC*", columns in 0usize..30) {
            prop_assert!(width(&truncate(&text, columns)) <= columns);
            prop_assert!(width(&shorten(&text, columns)) <= columns);
            prop_assert_eq!(width(&fit(&text, columns)), columns);
        }

        #[test]
        fn wrapping_loses_nothing(text in "\\PC*", columns in 2usize..30) {
            let squeeze = |text: &str| text.split_whitespace().collect::<String>();
            let lines = wrap(&text, columns);
            prop_assert_eq!(squeeze(&lines.concat()), squeeze(&text));
            prop_assert!(lines.iter().all(|line| width(line) <= columns || line.graphemes(true).count() == 1));
        }
    }
}
