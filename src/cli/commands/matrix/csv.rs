//! A matrix for spreadsheets.

use super::super::super::table::{Align, Table};
use super::axis::Axis;
use crate::analysis::{Figures, Matrix};

/// A row for each row of the matrix with its key, its name and how many actors it has, then a number for each column.
/// A share is its upper number alone: a spreadsheet would take `2/9` for a day.
pub(super) fn csv(matrix: &Matrix, rows: &Axis, columns: &Axis, figures: Figures) -> String {
    let fixed = ["key", "name", "actors"].map(|title| (title.to_owned(), Align::Left));
    let keys = columns.groups.iter().map(|group| (group.key.clone(), Align::Right));
    let mut table = Table::new(fixed.into_iter().chain(keys));
    for (row, group) in rows.groups.iter().enumerate() {
        let start = [group.key.clone(), group.name.clone(), group.members.len().to_string()];
        let cells = (0..columns.groups.len()).map(|column| figures.of(matrix.cell(row, column)).to_string());
        table.row(start.into_iter().chain(cells));
    }
    table.csv()
}
