//! Tables: aligned by display width, cut to fit the terminal; the same as CSV and as Markdown.

use std::borrow::Cow;

use crate::text::{safe, truncate, width};

/// Blanks between two columns.
const GAP: usize = 2;
/// No column is made narrower than this, as long as the terminal has room for one character of each.
const NARROWEST: usize = 6;

/// Which side of a column its texts stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    /// Texts.
    Left,
    /// Numbers.
    Right,
}

/// A table in the making.
#[derive(Debug)]
pub(super) struct Table {
    columns: Vec<(String, Align)>,
    /// Columns that only give way when the others can't any more.
    kept: Vec<usize>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these headings, without rows.
    pub(super) fn new<H: Into<String>>(columns: impl IntoIterator<Item = (H, Align)>) -> Table {
        let columns = columns.into_iter().map(|(title, align)| (title.into(), align)).collect();
        Table { columns, kept: Vec::new(), rows: Vec::new() }
    }

    /// Keeps a column as wide as it is for as long as others can be cut.
    pub(super) fn keep(&mut self, column: usize) {
        self.kept.push(column);
    }

    /// Adds a row: a field for each column.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// For a terminal of this width, or of any.
    pub(super) fn text(&self, columns: Option<usize>) -> String {
        let widths = self.widths(columns);
        let headings: Vec<_> = self.columns.iter().map(|(title, _)| safe(title)).collect();
        let mut out = self.line(&headings, &widths, super::paint::heading);
        for row in &self.rows {
            let texts: Vec<_> = row.iter().map(|cell| safe(cell)).collect();
            out += &self.line(&texts, &widths, str::to_owned);
        }
        out
    }

    fn line(&self, texts: &[Cow<'_, str>], widths: &[usize], paint: impl Fn(&str) -> String) -> String {
        let mut out = String::new();
        let last = texts.iter().rposition(|text| !text.is_empty());
        for (at, text) in texts.iter().enumerate().take(last.map_or(0, |last| last + 1)) {
            let cut = truncate(text, widths[at]);
            let blanks = " ".repeat(widths[at].saturating_sub(width(&cut)));
            let before = if at == 0 { "" } else { "  " };
            out += before;
            match self.columns[at].1 {
                Align::Left if Some(at) == last => out += &paint(&cut),
                Align::Left => out += &(paint(&cut) + &blanks),
                Align::Right => out += &(blanks + &paint(&cut)),
            }
        }
        out.push('\n');
        out
    }

    /// How wide each column is: as wide as its widest text; where that is too much, the widest columns give way.
    fn widths(&self, room: Option<usize>) -> Vec<usize> {
        let mut widths: Vec<usize> = self.columns.iter().map(|(title, _)| width(&safe(title))).collect();
        for row in &self.rows {
            for (cell, widest) in row.iter().zip(&mut widths) {
                *widest = (*widest).max(width(&safe(cell)));
            }
        }
        if let Some(room) = room {
            let gaps = GAP * widths.len().saturating_sub(1);
            self.shrink(&mut widths, room.saturating_sub(gaps));
        }
        widths
    }

    /// Takes from the widest column until all fit: first from those that need not be kept.
    fn shrink(&self, widths: &mut [usize], room: usize) {
        let narrowest = if widths.len() * NARROWEST <= room { NARROWEST } else { 1 };
        let gives_way: [fn(&Table, usize) -> bool; 2] = [|table, at| !table.kept.contains(&at), |_, _| true];
        for gives_way in gives_way {
            while widths.iter().sum::<usize>() > room {
                let candidates = widths.iter_mut().enumerate().filter(|(at, _)| gives_way(self, *at));
                let widest = candidates.map(|(_, width)| width).max_by_key(|width| **width);
                match widest.filter(|width| **width > narrowest) {
                    Some(widest) => *widest -= 1,
                    None => break,
                }
            }
        }
    }

    /// As comma-separated values (RFC 4180), with its headings as they are.
    pub(super) fn csv(&self) -> String {
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
    pub(super) fn markdown(&self) -> String {
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
fn csv_field(text: &str) -> Cow<'_, str> {
    let is_number = text.parse::<f64>().is_ok();
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
    let text: Cow<'_, str> = if formula { format!("'{text}").into() } else { text.into() };
    if text.contains(['"', ',', '\n', '\r', ';']) { format!("\"{}\"", text.replace('"', "\"\"")).into() } else { text }
}

/// A text in Markdown that stands for itself.
pub(super) fn markdown_text(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(rows: &[[&str; 3]]) -> Table {
        let mut table = Table::new([("Name", Align::Left), ("Art", Align::Left), ("Zahl", Align::Right)]);
        for row in rows {
            table.row(row.map(str::to_owned));
        }
        table
    }

    fn plain(table: &Table, columns: Option<usize>) -> String {
        anstream::adapter::strip_str(&table.text(columns)).to_string()
    }

    #[test]
    fn columns_align_by_what_is_seen() {
        let table = table(&[["Grundschule", "Schule", "3"], ["名前", "Käse", "12"], ["x", "", ""]]);
        assert_eq!(
            plain(&table, None),
            "Name         Art     Zahl\nGrundschule  Schule     3\n名前         Käse      12\nx\n"
        );
    }

    #[test]
    fn the_widest_column_gives_way_and_a_kept_one_last() {
        let mut table = table(&[["A name of some length", "Another text of some length", "1"]]);
        assert_eq!(plain(&table, Some(30)).lines().nth(1), Some("A name of…   Another te…     1"));
        table.keep(0);
        assert_eq!(plain(&table, Some(40)).lines().nth(1), Some("A name of some length  Another te…     1"));
    }

    #[test]
    fn hostile_texts_stay_in_their_cell() {
        let table = table(&[["a\nb\u{1b}[2J", "x\u{202e}y", "1"]]);
        assert_eq!(plain(&table, None).lines().nth(1), Some("a␊b␛[2J  x\u{fffd}y     1"));
    }

    #[test]
    fn csv_is_quoted_and_never_a_formula() {
        let table = table(&[["=1+1", "a \"b\", c", "-3.5"], ["@x", "two\nlines", "-x"]]);
        assert_eq!(table.csv(), "Name,Art,Zahl\r\n'=1+1,\"a \"\"b\"\", c\",-3.5\r\n'@x,\"two\nlines\",'-x\r\n");
    }

    #[test]
    fn markdown_keeps_its_columns() {
        let table = table(&[["a|b", "<b>*x*</b>", "1"]]);
        assert_eq!(
            table.markdown(),
            "| Name | Art | Zahl |\n| --- | --- | ---: |\n| a\\|b | \\<b\\>\\*x\\*\\</b\\> | 1 |\n"
        );
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_the_terminal(a in "\\PC{0,40}", b in "\\PC{0,40}", columns in 8usize..60) {
            let text = plain(&table(&[[&a, &b, "7"]]), Some(columns));
            prop_assert!(text.lines().all(|line| width(line) <= columns), "{}", text);
            prop_assert_eq!(text.lines().count(), 2);
        }
    }
}
