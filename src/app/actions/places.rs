//! From place to place: views, back and forward, and out of the innermost thing.

use super::super::{App, Layer, Place, Side, View, filter_line, map, matrix, meeting};

/// To the overview.
pub(super) fn overview(app: &mut App) {
    app.visit(View::Overview);
}

/// To the actors.
pub(super) fn actors(app: &mut App) {
    app.visit(View::Actors);
}

/// To the map.
pub(super) fn map(app: &mut App) {
    app.visit(View::Map);
}

/// To the matrix.
pub(super) fn matrix(app: &mut App) {
    app.visit(View::Matrix);
}

/// To the gaps.
pub(super) fn gaps(app: &mut App) {
    app.visit(View::Gaps);
}

/// To the place before.
pub(super) fn back(app: &mut App) {
    let now = app.place();
    if let Some(place) = app.history.back(now) {
        go(app, &place);
    }
}

/// To the place that was left by going back.
pub(super) fn forward(app: &mut App) {
    let now = app.place();
    if let Some(place) = app.history.forward(now) {
        go(app, &place);
    }
}

fn go(app: &mut App, place: &Place) {
    app.layers.clear();
    app.set_filter_text(&place.filter);
    map::return_to(app, place.middle);
    app.show(place.view);
    if let Some(actor) = place.selected {
        app.choose(actor);
    }
    if let Some(cell) = place.cell {
        matrix::return_to(app, cell);
    }
}

/// Closes the innermost thing: a layer, the surroundings, the right pane, the actors of the matrix, the filter. Never the program.
pub(super) fn close(app: &mut App) {
    if let Some(Layer::Meeting(_)) = app.layers.last() {
        return meeting::leave(app);
    }
    if let Some(layer) = app.layers.pop() {
        filter_line::abandon(app, &layer);
    } else if app.only_surroundings() {
        app.surroundings = false;
    } else if app.side() == Side::Right {
        app.focus(Side::Left);
    } else if (app.view == View::Map && map::close(app)) || matrix::close(app) {
        // They closed something of their own.
    } else if !app.filter.is_empty() {
        app.leave();
        app.set_filter_text("");
    }
}
