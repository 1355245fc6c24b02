//! A new entry, in the way that the file writes its entries.

use std::ops::Range;

use super::super::cut::{Block, content_end};
use super::list::behind_comma;
use super::outline::{Home, Outline, Section};
use super::splice::Splice;
use super::{Fields, lines, write};

/// More blank lines than this between entries are no style but a break.
const MOST_BLANK_LINES: usize = 2;

/// The splices that add an entry to a section.
pub(super) fn insert(outline: &Outline<'_>, section: Section, fields: &Fields) -> Vec<Splice> {
    let text = outline.text;
    match outline.home(section) {
        Home::List(list, items) => into_list(text, &list, items.last(), &inline(fields)),
        Home::Behind(blocks) => vec![behind(text, section, &blocks, fields)],
        Home::End => {
            let at = lines::end(text, text.trim_end().len());
            let style = Style { header: "", fields: "", blank_lines: 1 };
            vec![insertion(at, style.entry(section, fields, lines::line_break(text, at)))]
        }
    }
}

/// Where an entry ends, with the comments right behind it that can't belong to what follows.
pub(super) fn end_of(text: &str, block: &Block) -> usize {
    let content = content_end(text, block);
    let mut end = content;
    loop {
        let next = line_behind(text, end);
        let line = next.as_ref().and_then(|next| text.get(next.clone())).map(str::trim);
        match (line, next) {
            (Some(line), Some(next)) if line.starts_with('#') => end = next.end,
            (None | Some(""), _) => return end,
            _ => return content,
        }
    }
}

/// The line behind the one that ends here; none at the end of the text.
fn line_behind(text: &str, end: usize) -> Option<Range<usize>> {
    let start = end + text.get(end..)?.find('\n')? + 1;
    (start < text.len()).then(|| start..lines::end(text, start))
}

fn insertion(at: usize, new: String) -> Splice {
    Splice { at, old: "".into(), new: new.into() }
}

/// How the entries of a section are set out.
struct Style<'t> {
    header: &'t str,
    fields: &'t str,
    blank_lines: usize,
}

impl Style<'_> {
    /// The entry behind the end of a line.
    fn entry(&self, section: Section, fields: &Fields, line_break: &str) -> String {
        let mut out = line_break.repeat(self.blank_lines + 1);
        out += &format!("{}[[{}]]", self.header, section.name());
        for (name, value) in grouped(fields) {
            out += &format!("{line_break}{}{} = {value}", self.fields, write::key(name));
        }
        out
    }
}

fn behind(text: &str, section: Section, blocks: &[Block], fields: &Fields) -> Splice {
    let at = blocks.iter().map(|block| end_of(text, block)).max().unwrap_or(text.len());
    let header = blocks.first().map_or(at, |block| block.header.start);
    let first = blocks.first().map_or(at, |block| content_end(text, block));
    let (_, blank_lines) = lines::content_before(text, header);
    let below = line_behind(text, lines::end(text, header)).filter(|line| line.start < first);
    let style = Style {
        header: lines::indent(text, header),
        fields: below.map_or("", |line| lines::indent(text, line.end)),
        blank_lines: blank_lines.min(MOST_BLANK_LINES),
    };
    insertion(at, style.entry(section, fields, lines::line_break(text, at)))
}

/// The fields with the attributes in one table, as they are written.
pub(super) fn grouped(fields: &Fields) -> Vec<(&str, String)> {
    let mut grouped: Vec<(&str, String)> = Vec::with_capacity(fields.len());
    for (path, value) in fields {
        match &**path {
            [name] => grouped.push((name, write::value(value))),
            [table, ..] if grouped.iter().all(|(name, _)| *name != &**table) => {
                let inner = fields.iter().filter(|(path, _)| path.len() == 2 && path.first() == Some(table));
                let inner = inner.filter_map(|(path, value)| Some((&**path.last()?, write::value(value))));
                grouped.push((table, write::table(inner)));
            }
            _ => {}
        }
    }
    grouped
}

fn inline(fields: &Fields) -> String {
    let fields: Vec<_> = grouped(fields).into_iter().map(|(name, value)| format!("{name} = {value}")).collect();
    format!("{{ {} }}", fields.join(", "))
}

/// The splices that add a member at the end of a list: on a line of its own where the list is written so.
fn into_list(text: &str, list: &Range<usize>, last: Option<&Range<usize>>, entry: &str) -> Vec<Splice> {
    let open = list.start + 1;
    let closing = list.end - 1;
    let has_break = |from: usize| text.get(from..closing).is_some_and(|rest| rest.contains('\n'));
    let line_break = lines::line_break(text, closing);
    let Some(last) = last else {
        let new = if has_break(open) { format!("{line_break}  {entry},") } else { entry.to_owned() };
        return vec![insertion(open, new)];
    };
    let comma = behind_comma(text, last.end);
    let behind = comma.unwrap_or(last.end);
    if !has_break(behind) {
        let new = if comma.is_some() { format!(" {entry},") } else { format!(", {entry}") };
        return vec![insertion(behind, new)];
    }
    let own_line = lines::is_first(text, last.start);
    let indent = if own_line { lines::indent(text, last.start) } else { "  " };
    let end = lines::end(text, behind);
    match comma {
        Some(_) => vec![insertion(end, format!("{line_break}{indent}{entry},"))],
        None => vec![insertion(behind, ",".to_owned()), insertion(end, format!("{line_break}{indent}{entry}"))],
    }
}
