//! The mouse on the map: a click selects, a second one opens, dragging moves, the wheel magnifies.

use super::super::{App, Area};
use super::{camera, select};
use crate::layout::Point;
use crate::network::ActorIndex;

/// A click this many dots beside an actor still means it.
const NEAR: f32 = 6.0;

/// A click on a cell of the screen.
pub(in crate::app) fn click(app: &mut App, column: u16, row: u16, had_focus: bool) {
    app.map.grip = Some((column, row));
    let Some(actor) = under(app, column, row) else { return };
    if had_focus && app.selected == Some(actor) {
        super::open(app);
    } else {
        select(app, actor);
    }
}

/// The button went down somewhere else: what follows does not drag the map.
pub(in crate::app) fn let_go(app: &mut App) {
    app.map.grip = None;
}

/// The mouse moved with its button pressed.
pub(in crate::app) fn drag(app: &mut App, column: u16, row: u16) {
    let Some((before_column, before_row)) = app.map.grip.replace((column, row)) else { return };
    let grid = app.map_grid();
    let share = |now: u16, before: u16, all: u16| (f32::from(before) - f32::from(now)) / f32::from(all.max(1));
    app.map.camera.pan(share(column, before_column, grid.columns), share(row, before_row, grid.rows));
}

/// The wheel over a cell of the screen: nearer or further away.
pub(in crate::app) fn wheel(app: &mut App, column: u16, row: u16, nearer: bool) {
    let around = app.map_grid().share(dot(area(app), column, row));
    app.map.camera.magnify(if nearer { 1 } else { -1 }, around);
}

/// The actor or group under a cell.
fn under(app: &App, column: u16, row: u16) -> Option<ActorIndex> {
    let at = dot(area(app), column, row);
    let near = app.map.scene.dots().filter(|(_, dot)| dot.distance(at) <= NEAR);
    near.min_by(|(_, a), (_, b)| a.distance(at).total_cmp(&b.distance(at))).map(|(actor, _)| actor)
}

fn area(app: &App) -> Area {
    app.screen().left.map(|pane| pane.inner).unwrap_or_default()
}

/// The dot in the middle of a cell.
fn dot(area: Area, column: u16, row: u16) -> Point {
    camera::middle_of(column.saturating_sub(area.x), row.saturating_sub(area.y))
}
