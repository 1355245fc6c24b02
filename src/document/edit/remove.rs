//! An entry taken out.

use std::ops::Range;

use super::insert::end_of;
use super::lines;
use super::list::without;
use super::outline::{Form, Home, Outline, Section, Written};
use super::splice::Splice;

/// The splices that take entries of one section out.
///
/// Comments within an entry go with it. Those above it stay: they may speak of all that follows.
pub(super) fn remove(outline: &Outline<'_>, section: Section, entries: &[Written]) -> Vec<Splice> {
    let text = outline.text;
    let mut stretches = Vec::new();
    let mut inline = Vec::new();
    for entry in entries {
        match &entry.form {
            Form::Blocks(blocks) => stretches.extend(blocks.iter().map(|block| {
                let (before, _) = lines::content_before(text, block.header.start);
                from_before(text, before, end_of(text, block))
            })),
            Form::Inline(braces) => inline.push(braces.start),
        }
    }
    if let (false, Home::List(list, items)) = (inline.is_empty(), outline.home(section)) {
        stretches.extend(out_of_list(text, &list, &items, &inline));
    }
    stretches.into_iter().filter_map(|stretch| deletion(text, stretch)).collect()
}

/// The splice that deletes a stretch.
pub(super) fn deletion(text: &str, stretch: Range<usize>) -> Option<Splice> {
    Some(Splice { at: stretch.start, old: text.get(stretch)?.into(), new: "".into() })
}

/// From the end of the line before to the end of the entry; at the start of the text up to what follows.
fn from_before(text: &str, before: usize, end: usize) -> Range<usize> {
    let is_start = text.get(..before).is_some_and(|before| before.trim_start_matches('\u{feff}').is_empty());
    let rest = text.get(end..).unwrap_or_default();
    let blank = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
    if is_start { before..end + blank } else { before..end }
}

fn out_of_list(text: &str, list: &Range<usize>, items: &[Range<usize>], goes: &[usize]) -> Vec<Range<usize>> {
    let goes: Vec<bool> = items.iter().map(|item| goes.contains(&item.start)).collect();
    let gone = items.iter().zip(&goes).filter(|(_, goes)| **goes).map(|(item, _)| item);
    let whole_lines: Option<Vec<_>> = gone.map(|item| whole_lines(text, item)).collect();
    whole_lines.unwrap_or_else(|| {
        let ends: Vec<_> = items.iter().map(|item| item.end).collect();
        without(text, list, &ends, &goes)
    })
}

/// The lines of an item with the line break before them, where nothing else but its comma and a comment is in them.
fn whole_lines(text: &str, item: &Range<usize>) -> Option<Range<usize>> {
    let end = lines::end(text, item.end);
    let rest = text.get(item.end..end)?.trim_start();
    let rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
    let alone = lines::is_first(text, item.start) && (rest.is_empty() || rest.starts_with('#'));
    alone.then(|| lines::end_before(text, item.start)..end)
}
