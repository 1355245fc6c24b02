//! What the panes are called, and where in the matrix one is.

use super::subject::Subject;
use crate::analysis::Figures;
use crate::app::App;
use crate::app::matrix::{Level, Order, pair};
use crate::text::interface::{frame, matrix as text};

/// What the pane is called.
pub(in crate::ui) fn title(app: &App) -> String {
    let (lang, matrix) = (app.data.lang, app.matrix());
    match matrix.level() {
        Level::Kinds(_) => {
            let counted = match matrix.figures() {
                Figures::Shares => text::shares(lang),
                Figures::Counts => text::counts(lang),
            };
            format!("{} · {counted}", frame::matrix(lang))
        }
        Level::Actors(actors) => {
            let order = match matrix.order() {
                Order::Groups => text::by_groups(lang),
                Order::Count => text::by_count(lang),
                Order::Name => text::by_name(lang),
            };
            let (row, column) = actors.kinds;
            format!("{} · {order}", pair(app.data.plural(row), app.data.plural(column)))
        }
    }
}

/// What the pane beside it is called.
pub(in crate::ui) fn cell_title(app: &App) -> String {
    let Some((row, column)) = app.matrix().cursor() else { return String::new() };
    let level = app.matrix().level();
    match (Subject::of_row(level, row), Subject::of_column(level, column)) {
        (Some(row), Some(column)) => pair(row.short_name(app), column.short_name(app)),
        _ => String::new(),
    }
}

/// Where one is, unless everything is in sight.
pub(in crate::ui) fn place(app: &App) -> String {
    let matrix = app.matrix();
    let (rows, columns) = matrix.level().size();
    let all = matrix.rows_in_sight().len() == rows && matrix.columns_in_sight().len() == columns;
    match matrix.cursor().filter(|_| !all) {
        Some((row, column)) => format!(" {}/{rows} × {}/{columns} ", row + 1, column + 1),
        None => String::new(),
    }
}
