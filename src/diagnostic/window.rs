//! The part of a source text that is shown with a problem.

use std::ops::Range;

use super::{Source, Span};
use crate::text::safe;

/// A source line, or a part of it, ready to be printed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Window {
    /// The text: nothing in it acts on a terminal. Tabs are still there.
    pub(super) line: String,
    /// The bytes of `line` that are meant.
    pub(super) spot: Range<usize>,
    /// Whether the line's first character is there.
    pub(super) from_the_start: bool,
}

/// The line in which the span starts; of a line much longer than `width` characters only what is near the spot.
pub(super) fn window(source: &Source, span: Span, width: usize) -> Window {
    let line = line(source, span.start);
    let Range { start, end } = clamp(span.range(), &line);
    let text = source.text();
    let near = 4 * width;
    let before = text.get(line.start..start).unwrap_or_default();
    let behind = text.get(start..line.end).unwrap_or_default();
    // Characters are counted from the spot outwards, so that a line of many megabytes costs nothing.
    let from = before.char_indices().rev().nth(near).map_or(line.start, |(at, _)| line.start + at);
    let to = behind.char_indices().nth(near).map_or(line.end, |(at, _)| start + at);
    let mut shown = String::from(if from > line.start { "…" } else { "" });
    push_safe(&mut shown, text.get(from..start));
    let spot_start = shown.len();
    push_safe(&mut shown, text.get(start..end.min(to)));
    let spot = spot_start..shown.len();
    push_safe(&mut shown, text.get(end.min(to)..to));
    shown += if to < line.end { "…" } else { "" };
    Window { line: shown, spot, from_the_start: from == line.start }
}

/// The bytes of the line around a byte, without its end and without a byte-order mark.
fn line(source: &Source, byte: u32) -> Range<usize> {
    let starts = source.line_starts();
    let line = source.line(byte);
    let start = starts.get(line - 1).map_or(0, |start| *start as usize).max(source.mark());
    let next = starts.get(line).map_or(source.text().len(), |next| *next as usize);
    let text = source.text().get(start..next).unwrap_or_default();
    start..start + text.trim_end_matches(['\r', '\n']).len()
}

/// The part of the span within the line.
fn clamp(span: Range<usize>, line: &Range<usize>) -> Range<usize> {
    let start = span.start.clamp(line.start, line.end);
    start..span.end.clamp(start, line.end)
}

fn push_safe(out: &mut String, text: Option<&str>) {
    let text = text.unwrap_or_default();
    for part in text.split_inclusive('\t') {
        let (words, tab) = part.strip_suffix('\t').map_or((part, ""), |words| (words, "\t"));
        out.push_str(&safe(words));
        out.push_str(tab);
    }
}
