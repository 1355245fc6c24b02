//! Walking through the rows of whatever has the keys.

use super::super::{App, Layer, Pane, Side, View, map, matrix};
use crate::app::Heading;

/// Runs something on the pane that has the keys, then lets the rest follow.
fn walk(app: &mut App, step: impl FnOnce(&mut Pane, usize)) {
    let height = app.active_height();
    let lies_over = match app.layers.last_mut() {
        Some(
            Layer::Help(pane)
            | Layer::Paths(pane)
            | Layer::Steps(pane)
            | Layer::Problems(pane)
            | Layer::Agenda(pane)
            | Layer::Changes(pane)
            | Layer::Meeting(pane),
        ) => Some(pane),
        Some(Layer::Question(question)) => Some(&mut question.pane),
        Some(Layer::Palette(palette)) => Some(&mut palette.pane),
        Some(Layer::Search(search)) => Some(&mut search.pane),
        Some(Layer::Filter(_) | Layer::Export(_) | Layer::Form(_) | Layer::SaveAs(_) | Layer::Compare(_)) => return,
        None => None,
    };
    match lies_over {
        Some(pane) => step(pane, height),
        None => {
            step(app.panes.pane_mut(app.view, app.side()), height);
            if app.side() == Side::Left {
                app.follow_cursor();
            }
        }
    }
}

/// Many rows on in the matrix; whether it has the keys.
fn turn(app: &mut App, page: matrix::Page) -> bool {
    let on_matrix = app.layers.is_empty() && app.view == View::Matrix && app.side() == Side::Left;
    if on_matrix {
        matrix::turn(app, page);
    }
    on_matrix
}

/// A step on the picture that has the keys; whether there is one.
fn step(app: &mut App, heading: Heading) -> bool {
    let on_picture = app.layers.is_empty() && app.view.is_picture() && app.side() == Side::Left;
    match app.view {
        View::Map if on_picture => map::step(app, heading),
        View::Matrix if on_picture => matrix::step(app, heading),
        _ => return false,
    }
    true
}

/// One row back.
pub(super) fn up(app: &mut App) {
    if !step(app, Heading::Up) {
        walk(app, Pane::up);
    }
}

/// One row on.
pub(super) fn down(app: &mut App) {
    if !step(app, Heading::Down) {
        walk(app, Pane::down);
    }
}

/// A page back.
pub(super) fn page_up(app: &mut App) {
    if !turn(app, matrix::Page::Up) {
        walk(app, |pane, height| pane.page(false, height));
    }
}

/// A page on.
pub(super) fn page_down(app: &mut App) {
    if !turn(app, matrix::Page::Down) {
        walk(app, |pane, height| pane.page(true, height));
    }
}

/// To the first row.
pub(super) fn first(app: &mut App) {
    if !turn(app, matrix::Page::First) {
        walk(app, |pane, height| pane.ends(false, height));
    }
}

/// To the last row.
pub(super) fn last(app: &mut App) {
    if !turn(app, matrix::Page::Last) {
        walk(app, |pane, height| pane.ends(true, height));
    }
}

/// To the other pane.
pub(super) fn next_pane(app: &mut App) {
    let other = match app.side() {
        Side::Left => Side::Right,
        Side::Right => Side::Left,
    };
    app.focus(other);
}

/// To the left pane.
pub(super) fn left(app: &mut App) {
    if !step(app, Heading::Left) {
        app.focus(Side::Left);
    }
}

/// To the right pane.
pub(super) fn right(app: &mut App) {
    if !step(app, Heading::Right) {
        app.focus(Side::Right);
    }
}
