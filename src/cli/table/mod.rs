//! Tables: aligned by display width, cut to fit the terminal; the same as CSV and as Markdown.

mod fit;
mod formats;

use std::borrow::Cow;

use crate::text::{safe, truncate, width};
use fit::{Claim, GAP, fit};

pub(super) use formats::markdown_text;

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
    /// Columns that are left out where the terminal is narrow, the first to go first.
    optional: Vec<usize>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these headings, without rows.
    pub(super) fn new<H: Into<String>>(columns: impl IntoIterator<Item = (H, Align)>) -> Table {
        let columns = columns.into_iter().map(|(title, align)| (title.into(), align)).collect();
        Table { columns, kept: Vec::new(), optional: Vec::new(), rows: Vec::new() }
    }

    /// Keeps a column as wide as it is for as long as others can be cut.
    pub(super) fn keep(&mut self, column: usize) {
        self.kept.push(column);
    }

    /// Allows a column to be left out on a narrow terminal, before those that are allowed later.
    pub(super) fn may_drop(&mut self, column: usize) {
        self.optional.push(column);
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

    fn line(&self, texts: &[Cow<'_, str>], widths: &[Option<usize>], paint: impl Fn(&str) -> String) -> String {
        let mut out = String::new();
        let shown =
            || texts.iter().zip(widths).enumerate().filter_map(|(at, (text, width))| Some((at, text, (*width)?)));
        let last = shown().rfind(|(_, text, _)| !text.is_empty()).map(|(at, ..)| at);
        for (at, text, columns) in shown().take_while(|(at, ..)| last.is_some_and(|last| *at <= last)) {
            let cut = truncate(text, columns);
            let blanks = " ".repeat(columns.saturating_sub(width(&cut)));
            out += if at == 0 { "" } else { GAP };
            match self.columns[at].1 {
                Align::Left if Some(at) == last => out += &paint(&cut),
                Align::Left => out += &(paint(&cut) + &blanks),
                Align::Right => out += &(blanks + &paint(&cut)),
            }
        }
        out.push('\n');
        out
    }

    /// How wide each column is, none for one that is left out.
    fn widths(&self, room: Option<usize>) -> Vec<Option<usize>> {
        let mut claims: Vec<Claim> = self.columns.iter().map(|(title, _)| Claim::of(width(&safe(title)))).collect();
        for row in &self.rows {
            for (cell, claim) in row.iter().zip(&mut claims) {
                claim.grow(width(&safe(cell)));
            }
        }
        for (claim, (_, align)) in claims.iter_mut().zip(&self.columns) {
            claim.is_number = *align == Align::Right;
        }
        for kept in &self.kept {
            claims[*kept].is_kept = true;
        }
        match room {
            Some(room) => fit(&claims, &self.optional, room),
            None => claims.iter().map(|claim| Some(claim.natural)).collect(),
        }
    }
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
    fn columns_go_and_give_way_in_their_order_and_numbers_stay_whole() {
        let mut table = table(&[["A name of some length", "Another text of some length", "123,456"]]);
        let body = |table: &Table, columns| plain(table, Some(columns)).lines().nth(1).unwrap().to_owned();
        assert_eq!(body(&table, 40), "A name of some…  Another text…   123,456");
        table.keep(0);
        assert_eq!(body(&table, 45), "A name of some length  Another text…  123,456");
        assert_eq!(body(&table, 30), "A name of…  Another…   123,456");
        table.may_drop(1);
        assert_eq!(body(&table, 45), "A name of some length  Another text…  123,456");
        assert_eq!(body(&table, 30), "A name of some length  123,456");
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
