//! The whole network, or as much of it as the filter leaves.

use super::super::camera::{Fit, Projection};
use super::board::Board;
use super::ties::{Ties, Which};
use super::{Ink, Scene, groups};
use crate::app::App;
use crate::layout::{Point, Rectangle};
use crate::network::ActorIndex;

/// With fewer cells than this for each actor on screen, groups stand for their actors.
const CELLS_FOR_EACH: usize = 10;

pub(super) fn scene(app: &App) -> Scene {
    let Some(arrangement) = app.map.whole.arrangement() else { return Scene::default() };
    let grid = app.map_grid();
    let place = |actor: ActorIndex| arrangement.places[actor.get()];
    let shown: Vec<_> = app.filter.actors().map(|actor| (actor, place(actor))).collect();
    let Some(world) = Rectangle::bounding(shown.iter().map(|(_, place)| *place)) else { return Scene::default() };
    let margin = (f32::from(grid.columns / 16).clamp(1.0, 8.0), 1.0);
    let whole = Projection::whole(world, grid, Fit { margin, stretch: 1.6 });
    let mut board = Board::new(grid, whole, &app.map.camera);
    let on_screen = shown.iter().filter(|(_, place)| board.is_on_screen(*place)).count();
    if on_screen > grid.cells() / CELLS_FOR_EACH {
        return groups::scene(app, board, &shown, &arrangement.communities);
    }
    actors(&mut board, app, &shown);
    let is_shown = |actor: ActorIndex| app.filter.contains(actor).then(|| place(actor));
    Ties::new(app, Which::Active).draw(&mut board, app, is_shown);
    board.finish(shown)
}

/// The selected actor and its partners, then those with many partners first.
fn actors(board: &mut Board, app: &App, shown: &[(ActorIndex, Point)]) {
    let network = app.data.network();
    let partners = network.partners();
    let importance = |(actor, _): &(ActorIndex, Point)| {
        let selected = app.selected;
        let is_partner = selected.is_some_and(|selected| partners.linked(selected, *actor));
        (selected != Some(*actor), !is_partner, std::cmp::Reverse(partners.degree(*actor)), app.data.names.rank(*actor))
    };
    let on_screen = shown.iter().filter(|(_, place)| board.is_on_screen(*place));
    let mut order: Vec<_> = on_screen.copied().collect();
    order.sort_by_cached_key(importance);
    for (actor, place) in order {
        let ink = if app.selected == Some(actor) { Ink::Selected } else { Ink::Name };
        board.actor(actor, place, network.actor(actor).short_name(), ink, Point::new(1.0, 0.0));
    }
}
