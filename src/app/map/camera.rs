//! What part of the map is on screen, and where a place on the map stands on it.

use super::raster::{DOTS_X, DOTS_Y};
use crate::layout::{Point, Rectangle};

/// The most that the map can be magnified.
const MOST_ZOOM: f32 = 64.0;
/// How much one step magnifies.
const STEP: f32 = 1.4;
/// The share of what is seen that one step moves.
const PAN: f32 = 0.2;

/// What somebody looks at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Camera {
    /// 1 shows everything.
    zoom: f32,
    /// What stands in the middle, from 0 to 1 across the screen that shows everything.
    middle: Point,
}

impl Default for Camera {
    fn default() -> Camera {
        Camera { zoom: 1.0, middle: Point::new(0.5, 0.5) }
    }
}

impl Camera {
    /// Whether everything is to be seen.
    pub(super) fn is_whole(&self) -> bool {
        *self == Camera::default()
    }

    /// Magnifies by so many steps, or the other way, around a point of the screen, given from 0 to 1 across it.
    pub(super) fn magnify(&mut self, steps: i8, around: Point) {
        let before = self.zoom;
        let factor = if steps > 0 { STEP } else { 1.0 / STEP };
        (0..steps.unsigned_abs()).for_each(|_| self.zoom *= factor);
        self.zoom = self.zoom.clamp(1.0, MOST_ZOOM);
        let moved = 1.0 / before - 1.0 / self.zoom;
        self.middle.x += (around.x - 0.5) * moved;
        self.middle.y += (around.y - 0.5) * moved;
        self.settle();
    }

    /// Moves by shares of what is seen.
    pub(super) fn pan(&mut self, x: f32, y: f32) {
        self.middle.x += x / self.zoom;
        self.middle.y += y / self.zoom;
        self.settle();
    }

    /// Moves by one step in each direction.
    pub(super) fn step(&mut self, x: f32, y: f32) {
        self.pan(x * PAN, y * PAN);
    }

    /// Shows this part, given from 0 to 1 across the screen that shows everything, as large as it gets.
    pub(super) fn show(&mut self, part: Rectangle) {
        self.zoom = (1.0 / part.width().max(part.height()).max(1.0 / MOST_ZOOM)).clamp(1.0, MOST_ZOOM);
        self.middle = part.middle();
        self.settle();
    }

    /// Moves no further than needed for a point to be seen, given from 0 to 1 across the screen that shows everything.
    pub(super) fn follow(&mut self, point: Point) {
        let reach = 0.42 / self.zoom;
        if self.zoom > 1.0 {
            self.middle.x = self.middle.x.clamp(point.x - reach, point.x + reach);
            self.middle.y = self.middle.y.clamp(point.y - reach, point.y + reach);
            self.settle();
        }
    }

    /// Keeps the middle where there is something to be seen.
    fn settle(&mut self) {
        let edge = 0.5 / self.zoom;
        self.middle.x = self.middle.x.clamp(edge, 1.0 - edge);
        self.middle.y = self.middle.y.clamp(edge, 1.0 - edge);
    }
}

/// The cells of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Grid {
    /// Cells beside each other.
    pub columns: u16,
    /// Cells below each other.
    pub rows: u16,
}

impl Grid {
    /// How many cells there are.
    pub(super) fn cells(self) -> usize {
        usize::from(self.columns) * usize::from(self.rows)
    }

    /// How many dots there are beside and below each other; never none.
    fn dots(self) -> Point {
        Point::new(f32::from(self.columns.max(1)) * DOTS_X, f32::from(self.rows.max(1)) * DOTS_Y)
    }

    /// Where a dot lies, from 0 to 1 across the screen.
    pub(super) fn share(self, dot: Point) -> Point {
        let all = self.dots();
        Point::new(dot.x / all.x, dot.y / all.y)
    }

    /// The dot on the screen that is nearest to one which may lie beyond.
    pub(super) fn nearest_dot(self, dot: Point) -> Point {
        let all = self.dots();
        Point::new(dot.x.clamp(0.0, all.x - 1.0), dot.y.clamp(0.0, all.y - 1.0))
    }

    /// The cell that holds a dot, if it is on the screen.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to lie within the screen")]
    pub(super) fn cell(self, dot: Point) -> Option<(u16, u16)> {
        let (x, y) = ((dot.x / DOTS_X).floor(), (dot.y / DOTS_Y).floor());
        let inside = x >= 0.0 && y >= 0.0 && x < f32::from(self.columns) && y < f32::from(self.rows);
        inside.then_some((x as u16, y as u16))
    }
}

/// The dot in the middle of a cell.
pub(super) fn middle_of(column: u16, row: u16) -> Point {
    Point::new((f32::from(column) + 0.5) * DOTS_X, (f32::from(row) + 0.5) * DOTS_Y)
}

/// From places on the map to dots on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Projection {
    scale: Point,
    shift: Point,
}

/// How the map is fitted into the screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fit {
    /// Cells that stay free on the left and on the right, then above and below.
    pub(super) margin: (f32, f32),
    /// How much more one axis may be stretched than the other.
    pub(super) stretch: f32,
}

impl Projection {
    /// Shows everything that lies in `world`.
    pub(super) fn whole(world: Rectangle, grid: Grid, fit: Fit) -> Projection {
        let screen = grid.dots();
        let margin = Point::new(fit.margin.0 * DOTS_X, fit.margin.1 * DOTS_Y);
        let room = Point::new((screen.x - 2.0 * margin.x).max(DOTS_X), (screen.y - 2.0 * margin.y).max(DOTS_Y));
        let wish = Point::new(room.x / world.width().max(0.1), room.y / world.height().max(0.1));
        let least = wish.x.min(wish.y);
        let scale = Point::new(wish.x.min(least * fit.stretch), wish.y.min(least * fit.stretch));
        let middle = world.middle();
        Projection {
            scale,
            shift: Point::new(screen.x / 2.0 - middle.x * scale.x, screen.y / 2.0 - middle.y * scale.y),
        }
    }

    /// The same, as far as a camera looks at it.
    pub(super) fn seen_by(&self, camera: &Camera, grid: Grid) -> Projection {
        let (screen, zoom) = (grid.dots(), camera.zoom);
        Projection {
            scale: Point::new(self.scale.x * zoom, self.scale.y * zoom),
            shift: Point::new(
                (self.shift.x - camera.middle.x * screen.x) * zoom + screen.x / 2.0,
                (self.shift.y - camera.middle.y * screen.y) * zoom + screen.y / 2.0,
            ),
        }
    }

    /// The dot at a place.
    pub(super) fn dot(&self, place: Point) -> Point {
        Point::new(place.x * self.scale.x + self.shift.x, place.y * self.scale.y + self.shift.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORLD: Rectangle = Rectangle { least: Point::new(-2.0, -1.0), most: Point::new(2.0, 1.0) };
    const GRID: Grid = Grid { columns: 40, rows: 10 };
    const FIT: Fit = Fit { margin: (2.0, 1.0), stretch: 1.5 };

    #[test]
    fn everything_is_on_screen_within_the_margins() {
        let projection = Projection::whole(WORLD, GRID, FIT);
        assert_eq!(projection.seen_by(&Camera::default(), GRID), projection);
        for corner in [WORLD.least, WORLD.most] {
            let (x, y) = GRID.cell(projection.dot(corner)).unwrap();
            assert!((2..=38).contains(&x) && (1..=9).contains(&y), "{x} {y}");
        }
        assert_eq!(projection.dot(Point::default()), Point::new(40.0, 20.0));
    }

    #[test]
    fn what_the_pointer_is_on_stays_there_while_magnifying() {
        let mut camera = Camera::default();
        let before = Projection::whole(WORLD, GRID, FIT);
        let place = Point::new(1.0, -0.5);
        let dot = before.dot(place);
        camera.magnify(3, GRID.share(dot));
        let after = before.seen_by(&camera, GRID);
        assert!(after.dot(place).distance(dot) < 0.01);
        camera.magnify(-3, Point::new(0.2, 0.9));
        camera.magnify(-1, Point::new(0.2, 0.9));
        assert!(camera.is_whole());
    }

    #[test]
    fn the_camera_follows_no_further_than_needed() {
        let mut camera = Camera::default();
        camera.follow(Point::new(1.0, 1.0));
        assert!(camera.is_whole());
        camera.magnify(4, Point::new(0.5, 0.5));
        let before = camera;
        camera.follow(Point::new(0.52, 0.5));
        assert_eq!(camera, before);
        camera.follow(Point::new(1.0, 0.5));
        assert!(camera.middle.x > before.middle.x && camera.middle.x <= 1.0);
    }
}
