//! Walking through the matrix: with keys, with the mouse, in and out.

use super::{App, CellPlace, Heading, Level, Order, Side, View, refresh};
use crate::analysis::Figures;
use crate::text::interface::matrix as text;

/// How far a key leads that doesn't lead one row on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Page {
    /// A page back.
    Up,
    /// A page on.
    Down,
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

/// One cell on.
pub(in crate::app) fn step(app: &mut App, heading: Heading) {
    let (rows, columns) = (usize::from(app.matrix.places.rows), usize::from(app.matrix.places.columns));
    match heading {
        Heading::Up => app.matrix.rows.step(-1, rows),
        Heading::Down => app.matrix.rows.step(1, rows),
        Heading::Left => app.matrix.columns.step(-1, columns),
        Heading::Right => app.matrix.columns.step(1, columns),
    }
    select_row(app);
}

/// Many rows on.
pub(in crate::app) fn turn(app: &mut App, page: Page) {
    let rows = usize::from(app.matrix.places.rows);
    let by = match page {
        Page::Up => -rows.saturating_sub(1).max(1).cast_signed(),
        Page::Down => rows.saturating_sub(1).max(1).cast_signed(),
        Page::First => isize::MIN,
        Page::Last => isize::MAX,
    };
    app.matrix.rows.step(by, rows);
    select_row(app);
}

/// Moves what is in sight, as the wheel does.
pub(in crate::app) fn scroll(app: &mut App, by: isize) {
    app.matrix.rows.scroll(by, usize::from(app.matrix.places.rows));
}

/// The first click on a cell puts the cursor there, a second one opens it; the name of a row or column moves it
/// within the other.
pub(in crate::app) fn click(app: &mut App, column: u16, row: u16, had_focus: bool) {
    let matrix = &mut app.matrix;
    let (row, column) = matrix.places.at(column, row);
    let row = row.and_then(|at| matrix.rows_in_sight().nth(at));
    let column = column.and_then(|at| matrix.columns_in_sight().nth(at));
    if had_focus && row.is_some() && column.is_some() && matrix.cursor() == row.zip(column) {
        return open(app);
    }
    matrix.put(row, column);
    select_row(app);
}

/// From a cell of kinds to their actors, from a cell of actors to what is known about the two.
pub(in crate::app) fn open(app: &mut App) {
    match app.matrix.cell() {
        None => {}
        Some(CellPlace::Actors(..)) => app.focus(Side::Right),
        Some(CellPlace::Kinds(row, column)) => {
            app.leave();
            app.matrix.open = Some((row, column));
            refresh(app);
            app.matrix.put(Some(0), Some(0));
            if let (Level::Actors(actors), Some(selected)) = (&app.matrix.level, app.selected) {
                let row = actors.row_of(selected);
                app.matrix.put(row, None);
            }
            select_row(app);
        }
    }
}

/// From actors back to their kinds; whether there was anything to go back from.
pub(in crate::app) fn close(app: &mut App) -> bool {
    let open = app.matrix.open.take_if(|_| app.view == View::Matrix);
    if let Some((row, column)) = open {
        app.leave();
        put_on(app, CellPlace::Kinds(row, column));
    }
    open.is_some()
}

/// Back to a cell that somebody left.
pub(in crate::app) fn return_to(app: &mut App, cell: CellPlace) {
    app.matrix.open = match cell {
        CellPlace::Kinds(..) => None,
        CellPlace::Actors(row, column) => {
            let kind = |actor| app.data.network().actor(actor).kind;
            Some((kind(row), kind(column)))
        }
    };
    put_on(app, cell);
}

fn put_on(app: &mut App, cell: CellPlace) {
    refresh(app);
    let (row, column) = app.matrix.level.place(cell);
    app.matrix.put(row, column);
}

/// Goes to the selected actor, if the cursor hasn't been there yet: to its row or column, else to that of its kind.
pub(in crate::app) fn reveal(app: &mut App) {
    let Some(actor) = app.selected.filter(|selected| app.matrix.seen != Some(*selected)) else { return };
    app.matrix.seen = Some(actor);
    if let Level::Actors(actors) = &app.matrix.level {
        let (row, column) = (actors.row_of(actor), actors.column_of(actor));
        if row.or(column).is_some() {
            return app.matrix.put(row, column.filter(|_| row.is_none()));
        }
    }
    if let Some((row, column)) = app.matrix.open.take() {
        put_on(app, CellPlace::Kinds(row, column));
    }
    if let Level::Kinds(kinds) = &app.matrix.level {
        let row = kinds.place(app.data.network().actor(actor).kind);
        app.matrix.put(row, None);
    }
}

/// In the matrix of actors the cursor selects the actor of its row.
fn select_row(app: &mut App) {
    if let Some(CellPlace::Actors(row, _)) = app.matrix.cell() {
        app.selected = Some(row);
        app.matrix.seen = Some(row);
    }
}

/// From shares to counts or back; among actors nothing is counted.
pub(in crate::app) fn toggle_figures(app: &mut App) {
    if app.matrix.is_open() {
        return app.message = Some(text::figures_of_kinds(app.data.lang).to_owned());
    }
    app.matrix.figures = match app.matrix.figures {
        Figures::Shares => Figures::Counts,
        Figures::Counts => Figures::Shares,
    };
}

/// The next order of the actors; kinds stay as the file has them.
pub(in crate::app) fn toggle_order(app: &mut App) {
    if !app.matrix.is_open() {
        return app.message = Some(text::order_of_actors(app.data.lang).to_owned());
    }
    app.matrix.order = match app.matrix.order {
        Order::Groups => Order::Count,
        Order::Count => Order::Name,
        Order::Name => Order::Groups,
    };
}
