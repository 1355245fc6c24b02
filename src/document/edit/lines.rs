//! Lines of a text, found from a place within them. Lines end with `\n` or `\r\n`, as in TOML.

use memchr::{memchr, memrchr};

/// The start of the line that a place is in; behind the byte-order mark in the first.
pub(super) fn start(text: &str, at: usize) -> usize {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    match memrchr(b'\n', before) {
        Some(end) => end + 1,
        None if text.starts_with('\u{feff}') => '\u{feff}'.len_utf8(),
        None => 0,
    }
}

/// The end of the line that a place is in, before the line break.
pub(super) fn end(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let length = memchr(b'\n', rest).unwrap_or(rest.len());
    let is_windows = length < rest.len() && rest.get(..length).is_some_and(|line| line.ends_with(b"\r"));
    at + length - usize::from(is_windows)
}

/// The end of the line before, ahead of its line break; of the first line its start.
pub(super) fn end_before(text: &str, at: usize) -> usize {
    let start = start(text, at);
    let before = text.get(..start).unwrap_or_default();
    before.strip_suffix("\r\n").or(before.strip_suffix('\n')).unwrap_or(before).len()
}

/// Whether nothing but blanks stands before a place in its line.
pub(super) fn is_first(text: &str, at: usize) -> bool {
    text.get(start(text, at)..at).is_some_and(|before| before.trim().is_empty())
}

/// The blanks that the line of a place begins with.
pub(super) fn indent(text: &str, at: usize) -> &str {
    let line = text.get(start(text, at)..at).unwrap_or_default();
    line.get(..line.len() - line.trim_start_matches([' ', '\t']).len()).unwrap_or_default()
}

/// The line break as the lines around a place are written.
pub(super) fn line_break(text: &str, at: usize) -> &'static str {
    let bytes = text.as_bytes();
    let before = bytes.get(..at).and_then(|before| memrchr(b'\n', before));
    let near = before.or_else(|| memchr(b'\n', bytes));
    let is_windows = near.and_then(|near| near.checked_sub(1)).is_some_and(|before| bytes.get(before) == Some(&b'\r'));
    if is_windows { "\r\n" } else { "\n" }
}

/// The end of the last line before this one that is not blank, and how many blank lines lie between; at the start of
/// the text its start.
pub(super) fn content_before(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..start(text, at)).unwrap_or_default();
    let content = before.trim_end_matches([' ', '\t', '\r', '\n']);
    let breaks = before.get(content.len()..).unwrap_or_default().matches('\n').count();
    // Blanks at the end of a line that says something belong to it.
    let last = end(text, content.len());
    let is_start = content.trim_start_matches('\u{feff}').is_empty();
    if is_start { (content.len(), breaks) } else { (last, breaks.saturating_sub(1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_in_both_ways_to_end_them() {
        for text in ["\u{feff}ab\n  cd \n \n\nef", "\u{feff}ab\r\n  cd \r\n \r\n\r\nef"] {
            let at = |part| text.find(part).unwrap();
            assert_eq!(start(text, at("b")), 3);
            assert_eq!(text.get(start(text, at("d"))..end(text, at("d"))), Some("  cd "));
            assert_eq!((indent(text, at("d")), is_first(text, at("c")), is_first(text, at("d"))), ("  ", true, false));
            assert_eq!(content_before(text, at("f")), (end(text, at("d")), 2));
            assert_eq!(content_before(text, at("d")), (at("b") + 1, 0));
            assert_eq!(content_before(text, at("b")), (3, 0));
            assert_eq!(end(text, text.len()), text.len());
            assert_eq!((end_before(text, at("d")), end_before(text, at("b"))), (at("b") + 1, 3));
            assert_eq!(line_break(text, at("ab")), line_break(text, at("f")));
            assert_eq!(line_break(text, at("f")).len(), if text.contains('\r') { 2 } else { 1 });
        }
        assert_eq!(line_break("a", 0), "\n");
    }
}
