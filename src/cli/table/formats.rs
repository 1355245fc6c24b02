//! Tables for programs and papers.

use super::{Align, Table};
use crate::text::safe;

impl Table {
    /// As comma-separated values (RFC 4180), with its headings as they are.
    pub(in crate::cli) fn csv(&self) -> String {
        let titles: Vec<_> = self.columns.iter().map(|(title, _)| &**title).collect();
        let rows = self.rows.iter().map(|row| row.iter().map(|cell| &**cell).collect());
        let mut out = String::new();
        for row in std::iter::once(titles).chain(rows) {
            out += &row.into_iter().map(csv_field).collect::<Vec<_>>().join(",");
            out += "\r\n";
        }
        out
    }

    /// As a table in Markdown.
    pub(in crate::cli) fn markdown(&self) -> String {
        let line = |fields: Vec<String>| format!("| {} |\n", fields.join(" | "));
        let mut out = line(self.columns.iter().map(|(title, _)| markdown_text(title)).collect());
        let rule = |align: &Align| if *align == Align::Right { "---:" } else { "---" }.to_owned();
        out += &line(self.columns.iter().map(|(_, align)| rule(align)).collect());
        for row in &self.rows {
            out += &line(row.iter().map(|cell| markdown_text(cell)).collect());
        }
        out
    }
}

/// A field of CSV. What a spreadsheet would take for a formula gets an apostrophe before it.
///
/// Line breaks stay, as quotes hold them; other control characters become visible: the table may end up on a terminal.
fn csv_field(text: &str) -> String {
    let text = &*text.split('\n').map(safe).collect::<Vec<_>>().join("\n");
    let is_number = text.parse::<f64>().is_ok();
    let formula = text.starts_with(['=', '+', '-', '@']) && !is_number;
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', '\n', ';']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// A text in Markdown that stands for itself.
pub(in crate::cli) fn markdown_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in safe(text).chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' => {
                out.push('\\');
                out.push(c);
            }
            '&' => out += "&amp;",
            _ => out.push(c),
        }
    }
    out
}
