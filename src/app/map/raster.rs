//! Lines on a grid of dots: two by four in each cell, as Braille signs show them.

use super::Ink;
use crate::layout::Point;

/// Dots beside each other in a cell.
pub(super) const DOTS_X: f32 = 2.0;
/// Dots below each other in a cell.
pub(super) const DOTS_Y: f32 = 4.0;

/// The bit of each dot in a Braille sign, by row and column (Unicode block U+2800).
const BITS: [[u8; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dash {
    /// One line.
    Solid,
    /// A thick one.
    Bold,
    /// Strokes.
    Dashed,
    /// Dots.
    Dotted,
}

impl Dash {
    /// Whether the dot this far along the line is drawn.
    fn draws(self, dot: u32) -> bool {
        match self {
            Dash::Solid | Dash::Bold => true,
            Dash::Dashed => dot % 7 < 4,
            Dash::Dotted => dot.is_multiple_of(3),
        }
    }
}

/// What the lines leave in one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineCell {
    /// The Braille dots, as bits from U+2800 on.
    pub dots: u8,
    /// What stands for them where there is only ASCII.
    pub sign: char,
    /// What the line is that was drawn last.
    pub ink: Ink,
}

/// A grid of cells with lines on it.
#[derive(Debug, Clone, Default)]
pub struct Raster {
    columns: usize,
    cells: Vec<Option<LineCell>>,
}

impl Raster {
    /// An empty grid.
    pub(super) fn new(columns: usize, rows: usize) -> Raster {
        Raster { columns, cells: vec![None; columns * rows] }
    }

    /// The cells of each row.
    pub fn rows(&self) -> impl Iterator<Item = &[Option<LineCell>]> {
        self.cells.chunks(self.columns.max(1))
    }

    /// Draws a line between two points, counted in dots; what lies outside is left out.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what is cut to the grid is small")]
    pub(super) fn line(&mut self, from: Point, to: Point, dash: Dash, ink: Ink) {
        let rows = self.cells.len().checked_div(self.columns).unwrap_or(0);
        let most = Point::new(dots(self.columns) * DOTS_X - 1.0, dots(rows) * DOTS_Y - 1.0);
        let Some((from, to)) = cut(from, to, most) else { return };
        let (x, y) = (to.x - from.x, to.y - from.y);
        let steps = x.abs().max(y.abs()).round().max(1.0);
        let (sign, steep) = (slope(x, y, dash), y.abs() > x.abs());
        for step in 0..=steps as u32 {
            if dash.draws(step) {
                let share = step as f32 / steps;
                let (x, y) = ((from.x + x * share).round() as usize, (from.y + y * share).round() as usize);
                self.dot(x, y, sign, ink);
                match (dash, steep) {
                    (Dash::Bold, false) => self.dot(x, y + 1, sign, ink),
                    (Dash::Bold, true) => self.dot(x + 1, y, sign, ink),
                    _ => {}
                }
            }
        }
    }

    fn dot(&mut self, x: usize, y: usize, sign: char, ink: Ink) {
        let (column, row) = (x / 2, y / 4);
        if column >= self.columns {
            return;
        }
        let Some(cell) = self.cells.get_mut(row * self.columns + column) else { return };
        let before = cell.map_or(0, |cell| cell.dots);
        *cell = Some(LineCell { dots: before | BITS[y % 4][x % 2], sign, ink });
    }
}

/// The sign for a line where there are no dots.
fn slope(x: f32, y: f32, dash: Dash) -> char {
    match (dash, x.abs() > 2.0 * y.abs(), y.abs() > 2.0 * x.abs()) {
        (Dash::Dotted, ..) => '.',
        (_, true, _) => '-',
        (_, _, true) => '|',
        _ if (x > 0.0) == (y > 0.0) => '\\',
        _ => '/',
    }
}

/// The part of a line within a rectangle from 0, 0 (Liang and Barsky 1984, "A new concept and method for line clipping").
fn cut(from: Point, to: Point, most: Point) -> Option<(Point, Point)> {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let (mut start, mut end) = (0.0_f32, 1.0_f32);
    for (way, room) in [(-x, from.x), (x, most.x - from.x), (-y, from.y), (y, most.y - from.y)] {
        if way == 0.0 && room < 0.0 {
            return None;
        }
        if way < 0.0 {
            start = start.max(room / way);
        } else if way > 0.0 {
            end = end.min(room / way);
        }
    }
    let at = |share: f32| Point::new(from.x + x * share, from.y + y * share);
    (start <= end && from.x.is_finite() && to.x.is_finite()).then(|| (at(start), at(end)))
}

#[expect(clippy::cast_precision_loss, reason = "a screen has few cells")]
fn dots(cells: usize) -> f32 {
    cells as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn drawn(from: (f32, f32), to: (f32, f32), dash: Dash) -> String {
        let mut raster = Raster::new(4, 2);
        raster.line(Point::new(from.0, from.1), Point::new(to.0, to.1), dash, Ink::Guide);
        let sign =
            |cell: &Option<LineCell>| cell.map_or(' ', |cell| char::from_u32(0x2800 + u32::from(cell.dots)).unwrap());
        raster.rows().map(|row| row.iter().map(sign).collect::<String>()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn lines_are_braille_dots() {
        assert_eq!(drawn((0.0, 0.0), (7.0, 7.0), Dash::Solid), "⠑⢄  \n  ⠑⢄");
        assert_eq!(drawn((0.0, 1.0), (7.0, 1.0), Dash::Solid), "⠒⠒⠒⠒\n    ");
        assert_eq!(drawn((0.0, 1.0), (7.0, 1.0), Dash::Dotted), "⠂⠐ ⠂\n    ");
    }

    #[test]
    fn what_leaves_the_grid_is_cut() {
        assert_eq!(drawn((-100.0, 1.0), (100.0, 1.0), Dash::Solid), "⠒⠒⠒⠒\n    ");
        assert_eq!(drawn((-9.0, -9.0), (-1.0, 50.0), Dash::Solid), "    \n    ");
    }

    proptest! {
        #[test]
        fn no_line_makes_it_panic(ends in prop::array::uniform4(-1e9f32..1e9), columns in 0usize..20, rows in 0usize..20) {
            let mut raster = Raster::new(columns, rows);
            for dash in [Dash::Solid, Dash::Bold, Dash::Dashed, Dash::Dotted] {
                raster.line(Point::new(ends[0], ends[1]), Point::new(ends[2], ends[3]), dash, Ink::Guide);
            }
            prop_assert!(raster.rows().count() <= rows.max(1));
        }
    }
}
