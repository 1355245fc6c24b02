//! What the map shows, cell by cell: made once for each change, and kept for drawing.

mod around;
mod board;
mod groups;
mod ties;
mod whole;

use super::camera::{Grid, Projection};
use super::raster::Raster;
use crate::app::App;
use crate::layout::{Point, Rectangle};
use crate::network::{ActorIndex, KindIndex};

/// What something on the map is, which decides how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Helping lines: rings, outlines of groups.
    Guide,
    /// A relationship of this kind.
    Tie(KindIndex),
    /// A relationship of this kind that the selected actor has.
    OwnTie(KindIndex),
    /// A step of a chain between two actors that was looked for.
    Step,
    /// A relationship that is over.
    Gone,
    /// Something that is missing.
    Missing,
    /// A name, of an actor or of a group.
    Name,
    /// The name of the selected actor or group.
    Selected,
    /// The name of a kind of actors.
    Kind(KindIndex),
}

/// A single cell with a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The cell from the left.
    pub x: u16,
    /// The cell from the top.
    pub y: u16,
    /// What stands there.
    pub what: Sign,
}

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// An actor.
    Actor(ActorIndex),
    /// The end of a relationship that has a direction, or the sign of something missing or of a group.
    Char(char, Ink),
}

/// A text on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// The first cell from the left.
    pub x: u16,
    /// The cell from the top.
    pub y: u16,
    /// The text, safe to be shown.
    pub text: String,
    /// What it is.
    pub ink: Ink,
}

/// The map as it is drawn.
#[derive(Debug, Clone, Default)]
pub struct Scene {
    /// The lines.
    pub lines: Raster,
    /// Single cells; a later one covers an earlier one.
    pub marks: Vec<Mark>,
    /// The texts.
    pub captions: Vec<Caption>,
    /// How many actors on screen have no label, as there is no room.
    pub unlabelled: usize,
    /// Whether groups stand for their actors.
    pub is_grouped: bool,
    view: Option<Seen>,
}

/// Where the arrow keys lead, and how to get from there to the screen.
#[derive(Debug, Clone)]
struct Seen {
    grid: Grid,
    /// As if everything were on screen.
    whole: Projection,
    projection: Projection,
    targets: Vec<(ActorIndex, Point)>,
    /// For a group the rectangle around its actors, in the order of the targets; none for actors.
    extents: Vec<Rectangle>,
}

impl Scene {
    /// The map of the present state; empty while there are no places.
    pub(super) fn new(app: &App) -> Scene {
        match app.map.around.get().filter(|_| app.map.focus.is_some()) {
            Some(around) => around::scene(app, around),
            None => whole::scene(app),
        }
    }

    /// Whether anybody has a place, on screen or not.
    pub fn has_places(&self) -> bool {
        self.view.is_some()
    }

    /// Everything that can be walked to, with its place on the map.
    pub(super) fn targets(&self) -> &[(ActorIndex, Point)] {
        self.view.as_ref().map_or(&[], |view| &view.targets)
    }

    /// Everything that can be walked to, with its dot on the screen or beyond.
    pub(super) fn dots(&self) -> impl Iterator<Item = (ActorIndex, Point)> + Clone + '_ {
        let seen = self.view.iter();
        seen.flat_map(|seen| seen.targets.iter().map(|(actor, place)| (*actor, seen.projection.dot(*place))))
    }

    /// Where a place lies, from 0 to 1 across the screen that shows everything.
    pub(super) fn share(&self, place: Point) -> Point {
        self.view.as_ref().map_or(Point::new(0.5, 0.5), |seen| seen.grid.share(seen.whole.dot(place)))
    }

    /// The part of the map that a group takes, in the same measure, by its place among the targets.
    pub(super) fn extent(&self, target: usize) -> Option<Rectangle> {
        let extent = self.view.as_ref()?.extents.get(target)?;
        Some(Rectangle { least: self.share(extent.least), most: self.share(extent.most) })
    }
}
