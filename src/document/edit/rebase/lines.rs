//! Which lines a splice is about. A line is taken with the line break before it: entries are put in at the ends of lines.

use std::ops::Range;

use memchr::{memchr, memrchr};

use super::super::splice::Splice;

/// The lines of a text that a splice changes, in bytes; empty where it only puts lines in.
pub(super) fn lines_of(text: &str, splice: &Splice) -> Range<usize> {
    let end = splice.at + splice.old.len();
    let goes_on = if splice.new.is_empty() { is_between(text, end) } else { splice.new.starts_with(['\n', '\r']) };
    let start = if is_between(text, splice.at) && goes_on { splice.at } else { start(text, splice.at) };
    start..self::end(text, end)
}

/// Whether one line ends at a place, with the line break of the next behind it.
fn is_between(text: &str, at: usize) -> bool {
    let (before, behind) = (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
    behind.is_empty() || behind.starts_with("\r\n") || (behind.starts_with('\n') && !before.ends_with('\r'))
}

/// The last line break before a place.
fn start(text: &str, at: usize) -> usize {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    let line_break = memrchr(b'\n', before).unwrap_or(0);
    let is_windows = before.get(..line_break).is_some_and(|before| before.ends_with(b"\r"));
    line_break - usize::from(is_windows)
}

/// The first line break from a place on.
fn end(text: &str, at: usize) -> usize {
    if is_between(text, at) {
        return at;
    }
    let behind = text.as_bytes().get(at..).unwrap_or_default();
    let length = memchr(b'\n', behind).unwrap_or(behind.len());
    let is_windows = length < behind.len() && behind.get(..length).is_some_and(|line| line.ends_with(b"\r"));
    at + length - usize::from(is_windows)
}

/// Whether what these lines say first is the header of an entry.
pub(super) fn starts_entry(lines: &str) -> bool {
    let mut said = lines.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with('#'));
    said.next().is_some_and(|first| first.starts_with("[["))
}

/// Whether a header may be among these lines.
pub(super) fn has_header(lines: &str) -> bool {
    lines.lines().any(|line| line.trim_start().starts_with('['))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_splice_is_about_the_lines_that_it_changes() {
        for line_break in ["\n", "\r\n"] {
            let text = &["aa", "bb", "", "cc"].join(line_break);
            let about = |old: &str, new: &str, at: usize| {
                let new = new.replace('\n', line_break).into();
                text.get(lines_of(text, &Splice { at, old: old.replace('\n', line_break).into(), new })).unwrap()
            };
            let line = |line: &str| format!("{line_break}{line}");
            let bb = text.find("bb").unwrap();
            assert_eq!(about("", "x", 1), "aa");
            assert_eq!(about("b", "x", bb + 1), line("bb"));
            assert_eq!(about("", " # x", bb + 2), line("bb"), "at the end of a line");
            assert_eq!(about("", "\nx", bb + 2), "", "a new line");
            assert_eq!(about("\nbb", "", 2), line("bb"));
            assert_eq!(about("\nb", "", 2), format!("aa{}", line("bb")), "the rest joins the line before");
            assert_eq!(about("", "\nx", text.len()), "");
            assert_eq!(about("", "x", text.len()), line("cc"));
            assert_eq!(about("bb\n", "", bb), format!("{}{}", line("bb"), line("")));
        }
    }

    #[test]
    fn entries_are_told_from_what_goes_on_with_one() {
        assert!(starts_entry("\n\n # c\n [[actor]]\nid = 1") && !starts_entry("\nid = 1\n\n[[actor]]"));
        assert!(!starts_entry("\n[actor.attributes]") && !starts_entry("\n"));
        assert!(has_header("\nid = 1\n [actor.attributes]") && !has_header("\nid = [1]"));
    }
}
