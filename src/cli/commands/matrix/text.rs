//! A matrix as people read it.

use super::super::super::table::{Align, Table};
use super::axis::Axis;
use crate::analysis::{Cell, Figures, Matrix};
use crate::text::{InText, Lang, results, safe, truncate, width};

/// What stands for no relationship: the empty cells are what the matrix is looked at for.
const NONE: &str = "·";
/// The widest that the names of rows get where the terminal is narrow.
const ROW_NAMES: usize = 30;

/// The figures as a table. Where the names of the columns don't fit, numbers stand for them; where even
/// those don't fit side by side, the columns go into several tables.
pub(super) fn text(
    matrix: &Matrix,
    rows: &Axis,
    columns: &Axis,
    figures: Figures,
    lang: Lang,
    room: Option<usize>,
) -> String {
    let sheet = Sheet { matrix, rows, figures, lang };
    if rows.groups.is_empty() || columns.groups.is_empty() {
        return format!("{}\n", results::empty_matrix(lang));
    }
    let names: Vec<String> = columns.groups.iter().map(|group| safe(&group.name).into_owned()).collect();
    let widest_row = rows.groups.iter().map(|group| width(&safe(&group.name))).max().unwrap_or(0);
    let natural = widest_row + names.iter().map(|name| width(name).max(3) + 2).sum::<usize>();
    let Some(room) = room.filter(|room| *room < natural) else {
        return sheet.table(0, &names, usize::MAX).text(None);
    };
    let row_names = widest_row.min(ROW_NAMES).min(room / 2).max(1);
    let numbers: Vec<String> = (1..=columns.groups.len()).map(|number| number.to_string()).collect();
    let column = sheet.widest().max(numbers.last().map_or(1, |last| width(last))) + 2;
    let at_once = (room.saturating_sub(row_names) / column).max(1);
    let mut out = String::new();
    for (place, chunk) in numbers.chunks(at_once).enumerate() {
        out += &sheet.table(place * at_once, chunk, row_names).text(None);
        out.push('\n');
    }
    for (number, name) in numbers.iter().zip(&names) {
        out += &format!("{number:>4}  {}\n", truncate(name, room.saturating_sub(6).max(1)));
    }
    out
}

/// A matrix, and how its cells are written.
struct Sheet<'a> {
    matrix: &'a Matrix,
    rows: &'a Axis,
    figures: Figures,
    lang: Lang,
}

impl Sheet<'_> {
    fn cell(&self, row: usize, cell: Cell) -> String {
        let figure = self.figures.of(cell);
        match self.figures {
            _ if cell.pairs == 0 => NONE.to_owned(),
            Figures::Counts => figure.in_text(self.lang).into_owned(),
            Figures::Shares => results::share(self.lang, figure, self.rows.groups[row].members.len()),
        }
    }

    fn widest(&self) -> usize {
        let rows = 0..self.rows.groups.len();
        let cells = rows.flat_map(|row| self.matrix.row(row).map(move |(_, cell)| width(&self.cell(row, cell))));
        cells.max().unwrap_or(1)
    }

    /// The table of the columns from `first` on.
    fn table(&self, first: usize, titles: &[String], row_names: usize) -> Table {
        let numbers = titles.iter().map(|title| (title.clone(), Align::Right));
        let mut table = Table::new(std::iter::once((String::new(), Align::Left)).chain(numbers));
        for (row, group) in self.rows.groups.iter().enumerate() {
            let columns = first..first + titles.len();
            let cells = columns.map(|column| self.cell(row, self.matrix.cell(row, column)));
            let name = truncate(&safe(&group.name), row_names).into_owned();
            table.row(std::iter::once(name).chain(cells));
        }
        table
    }
}
