//! The matrix: kinds against kinds, then actors against actors.

use super::{App, Heading, Row};

/// The matrix with its cursor.
#[derive(Debug, Default)]
pub(super) struct MatrixView {}

/// The cell that the cursor stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CellPlace {
    /// Its row.
    pub(super) row: usize,
    /// Its column.
    pub(super) column: usize,
}

impl MatrixView {
    /// The cell under the cursor.
    pub(super) fn cell(&self) -> Option<CellPlace> {
        None
    }
}

/// One cell on.
pub(super) fn step(_: &mut App, _: Heading) {}

/// What there is to say about the cell under the cursor.
pub(super) fn rows(_: &App, _: usize) -> Vec<Row> {
    Vec::new()
}
