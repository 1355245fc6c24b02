//! The matrix: kinds against kinds, then actors against actors.

mod axis;
mod level;
mod page;
mod places;
mod sentence;
mod walk;

pub use level::{Actors, Level};
pub(super) use page::rows;
pub use places::Places;
pub use sentence::pair;
pub(super) use walk::{Page, click, close, open, return_to, reveal, scroll, step, toggle_figures, toggle_order, turn};

use std::ops::Range;

use super::edits::Renumbering;
use super::{App, Heading, Row, Side, View};
use crate::analysis::Figures;
use crate::network::{ActorIndex, KindIndex};
use axis::Axis;

/// What a cell of the matrix is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellPlace {
    /// The kind of its row and that of its column.
    Kinds(KindIndex, KindIndex),
    /// The actor of its row and that of its column.
    Actors(ActorIndex, ActorIndex),
}

impl CellPlace {
    /// The same cell in the next state of the network.
    pub(super) fn renumbered(self, renumbering: &Renumbering) -> Option<CellPlace> {
        Some(match self {
            CellPlace::Kinds(row, column) => CellPlace::Kinds(renumbering.kind(row)?, renumbering.kind(column)?),
            CellPlace::Actors(row, column) => {
                let (row, column) = renumbering.actors((row, column))?;
                CellPlace::Actors(row, column)
            }
        })
    }
}

/// The order of actors in rows and columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// Communities together, so that blocks show; by count until they are known.
    #[default]
    Groups,
    /// The best linked first.
    Count,
    /// By name.
    Name,
}

/// What is laid out follows from this.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Basis {
    filter: u64,
    open: Option<(KindIndex, KindIndex)>,
    order: Order,
    measured: bool,
}

/// The matrix with its cursor.
#[derive(Debug, Default)]
pub struct MatrixView {
    basis: Option<Basis>,
    level: Level,
    /// The kinds whose actors stand against each other; none where the kinds do.
    open: Option<(KindIndex, KindIndex)>,
    rows: Axis,
    columns: Axis,
    places: Places,
    figures: Figures,
    order: Order,
    /// The selected actor that the cursor went to last.
    seen: Option<ActorIndex>,
}

impl MatrixView {
    /// What is laid out.
    pub fn level(&self) -> &Level {
        &self.level
    }

    /// Where its parts stand on the screen.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// The row and the column of the cursor.
    pub fn cursor(&self) -> Option<(usize, usize)> {
        Some((self.rows.cursor()?, self.columns.cursor()?))
    }

    /// The rows in sight.
    pub fn rows_in_sight(&self) -> Range<usize> {
        self.rows.sight(usize::from(self.places.rows))
    }

    /// The columns in sight.
    pub fn columns_in_sight(&self) -> Range<usize> {
        self.columns.sight(usize::from(self.places.columns))
    }

    /// What the cells of kinds count.
    pub fn figures(&self) -> Figures {
        self.figures
    }

    /// The order of actors.
    pub fn order(&self) -> Order {
        self.order
    }

    /// What the cell under the cursor is about.
    pub fn cell(&self) -> Option<CellPlace> {
        let (row, column) = self.cursor()?;
        self.level.cell(row, column)
    }

    /// Whether actors stand against actors.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    fn put(&mut self, row: Option<usize>, column: Option<usize>) {
        if let Some(row) = row {
            self.rows.put(row, usize::from(self.places.rows));
        }
        if let Some(column) = column {
            self.columns.put(column, usize::from(self.places.columns));
        }
    }
}

impl App {
    /// The matrix.
    pub fn matrix(&self) -> &MatrixView {
        &self.matrix
    }

    /// The figure in a cell of kinds.
    pub fn matrix_figure(&self, row: usize, column: usize) -> String {
        match &self.matrix.level {
            Level::Kinds(kinds) => {
                level::figure(&self.data, kinds, (row, column), self.matrix.figures, self.matrix.places.long)
            }
            Level::Actors(_) => String::new(),
        }
    }

    /// What there is to say about the cell under the cursor, the longest sentence first.
    pub fn matrix_sentences(&self) -> Vec<String> {
        sentence::sentences(self)
    }
}

/// Points into the next state of the network; the cursor stays on what it stood on.
pub(super) fn renumber(app: &mut App, renumbering: &Renumbering) {
    let cell = app.matrix.cell().and_then(|cell| cell.renumbered(renumbering));
    let open = app.matrix.open.map(|(row, column)| renumbering.kind(row).zip(renumbering.kind(column)));
    let matrix = &mut app.matrix;
    matrix.open = open.flatten();
    matrix.seen = matrix.seen.and_then(|actor| renumbering.actor(actor));
    matrix.basis = None;
    matrix.level = Level::default();
    if let Some(cell) = cell.filter(|_| app.view == View::Matrix) {
        return_to(app, cell);
    }
}

/// Brings what is laid out up to date; the cursor stays on what it stood on.
pub(super) fn refresh(app: &mut App) {
    let open = app.matrix.open;
    let order = if open.is_some() { app.matrix.order } else { Order::default() };
    let measured = open.is_some() && order == Order::Groups && app.metrics.is_some();
    let basis = Basis { filter: app.filter.generation(), open, order, measured };
    let is_new = app.matrix.basis.as_ref() != Some(&basis);
    let before = app.matrix.cell();
    if is_new {
        app.matrix.level = match open {
            None => Level::kinds(app),
            Some(kinds) => Level::actors(app, kinds, order),
        };
        app.matrix.basis = Some(basis);
    }
    let (rows, columns) = app.matrix.level.size();
    let area = app.screen().pane(Side::Left).map_or(app.matrix.places.area, |pane| pane.inner);
    let places = Places::new(area, &app.matrix.level.needs(&app.data, app.matrix.figures));
    let matrix = &mut app.matrix;
    if !is_new && places == matrix.places {
        return;
    }
    matrix.places = places;
    let (row, column) = before.map_or((None, None), |cell| matrix.level.place(cell));
    matrix.rows.set(rows, row.or(matrix.rows.cursor()).unwrap_or(0), usize::from(places.rows));
    matrix.columns.set(columns, column.or(matrix.columns.cursor()).unwrap_or(0), usize::from(places.columns));
}
