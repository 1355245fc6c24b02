//! An actor in the middle of those around it.

use super::super::around::Around;
use super::super::camera::{Fit, Projection};
use super::super::missing::Missing;
use super::super::raster::Dash;
use super::board::Board;
use super::ties::{Ties, Which};
use super::{Ink, Scene, Sign};
use crate::app::App;
use crate::layout::{Placed, Point, Rectangle, Rings, Sector, direction};

/// The disc that everyone stands in.
const WORLD: Rectangle = Rectangle { least: Point::new(-1.0, -1.0), most: Point::new(1.0, 1.0) };
/// Where the name of a kind looks for room: this far from the middle.
const NAMES_OF_KINDS: f32 = 1.14;
/// Where the sign of something missing stands on the way to the first ring.
const MISSING: f32 = 0.62;
/// With fewer cells than this for each actor, all lines together would be a blot: only the selected actor's are drawn.
const CELLS_FOR_EACH: usize = 14;

pub(super) fn scene(app: &App, around: &Around) -> Scene {
    let grid = app.map_grid();
    let Around { rings: found, missing } = around;
    // Names stand left and right of the rings.
    let margin = (f32::from(grid.columns / 5).clamp(2.0, 22.0), if grid.rows > 14 { 2.0 } else { 1.0 });
    let whole = Projection::whole(WORLD, grid, Fit { margin, stretch: f32::INFINITY });
    let mut board = Board::new(grid, whole, &app.map.camera);
    draw_rings(&mut board, found);
    let mut places = vec![None; app.data.network().actors().len()];
    found.places.iter().for_each(|placed| places[placed.actor.get()] = Some(placed.at));
    draw_missing(&mut board, found, missing);
    actors(&mut board, app, found);
    let is_crowded = found.places.len() > grid.cells() / CELLS_FOR_EACH;
    let which = if is_crowded { Which::Own } else { Which::InAnyState };
    Ties::new(app, which).draw(&mut board, app, |actor| places[actor.get()]);
    for sector in &found.sectors {
        name_of_kind(&mut board, app, sector);
    }
    board.finish(found.places.iter().map(|placed| (placed.actor, placed.at)).collect())
}

fn draw_rings(board: &mut Board, found: &Rings) {
    let (middle, corner) = (board.projection.dot(Point::default()), board.projection.dot(Point::new(1.0, 1.0)));
    for ring in 1..=found.radius {
        let distance = found.distance(ring);
        let radius = Point::new((corner.x - middle.x) * distance, (corner.y - middle.y) * distance);
        board.circle(Point::default(), radius, Dash::Dotted);
    }
}

/// The focus, the selected actor, then those nearer and better linked first.
fn actors(board: &mut Board, app: &App, found: &Rings) {
    let network = app.data.network();
    let importance = |placed: &&Placed| {
        let is_selected = app.selected == Some(placed.actor);
        (!is_selected, placed.ring, std::cmp::Reverse(network.partners().degree(placed.actor)), placed.actor)
    };
    let mut order: Vec<_> = found.places.iter().collect();
    order.sort_by_key(importance);
    for placed in order {
        let ink = if app.selected == Some(placed.actor) { Ink::Selected } else { Ink::Name };
        let name = network.actor(placed.actor).short_name();
        board.actor(placed.actor, placed.at, name, ink, Point::new(placed.at.x + 0.01, placed.at.y * 0.5));
    }
}

/// The name of a kind at the edge of its sector.
fn name_of_kind(board: &mut Board, app: &App, sector: &Sector) {
    let kind = &app.data.network().actor_kinds()[sector.kind.get()];
    let toward = direction(sector.middle());
    let at = Point::new(toward.x * NAMES_OF_KINDS, toward.y * NAMES_OF_KINDS);
    let dot = board.grid.nearest_dot(board.projection.dot(at));
    if let Some(cell) = board.grid.cell(dot) {
        board.text(cell, app.data.local(&kind.plural), Ink::Kind(sector.kind), toward);
    }
}

/// What is missing, side by side in the sector of those who could close it.
fn draw_missing(board: &mut Board, found: &Rings, missing: &[Missing]) {
    for sector in &found.sectors {
        let own: Vec<_> = missing.iter().filter(|missing| missing.kind == sector.kind).collect();
        for (number, missing) in (1_u8..).zip(&own) {
            let seats = f32::from(u8::try_from(own.len()).unwrap_or(u8::MAX)) + 1.0;
            let turn = sector.start + (sector.end - sector.start) * f32::from(number) / seats;
            let toward = direction(turn);
            let distance = MISSING * found.distance(1);
            let at = Point::new(toward.x * distance, toward.y * distance);
            let (from, to) = (board.projection.dot(Point::default()), board.projection.dot(at));
            board.lines.line(from, to, Dash::Dashed, Ink::Missing);
            if let Some(cell) = board.sign(at, Sign::Char('?', Ink::Missing)) {
                board.text(cell, &missing.caption, Ink::Missing, toward);
            }
        }
    }
}
