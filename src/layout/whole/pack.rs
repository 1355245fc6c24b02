//! Room for every part, and rows for those alone.

use std::iter::successors;

use crate::layout::{Point, Rectangle};

/// Between two parts.
const GAP: f32 = 1.5;
/// Between two actors alone.
const SPACE: f32 = 1.0;
/// Screens and paper are so much wider than high.
const FORMAT: f32 = 1.6;
/// The largest part's room grows in steps of this size, so that the rest stays where it is when its edge moves a little.
const STEP: f32 = 3.0;
/// So much wider than high is the block beside the largest part.
const BESIDE: f32 = 0.7;

/// How far each part is moved, and where those alone are.
pub(super) struct Packed {
    pub(super) parts: Vec<Point>,
    pub(super) alone: Vec<Point>,
}

/// The largest part, which comes first, stays where it is; the others and those alone form a block beside or below it,
/// whichever makes the most of a screen.
pub(super) fn pack(parts: &[Vec<Point>], alone: usize) -> Packed {
    let bounds = |part: &Vec<Point>| Rectangle::bounding(part.iter().copied()).unwrap_or_default();
    let boxes: Vec<Rectangle> = parts.iter().map(bounds).collect();
    let (largest, others) = boxes.split_first().map_or((None, &[][..]), |(first, rest)| (Some(outer(*first)), rest));
    let mut block = Block::new(others, alone, if largest.is_some() { BESIDE } else { FORMAT });
    let size = |whole: Rectangle| whole.width().max(FORMAT * whole.height());
    let below = size(block.place(largest, true)) < size(block.place(largest, false));
    block.place(largest, below);
    block.packed(largest.is_some(), others, alone)
}

/// The room of a part around the origin: its bounds with a gap, in whole steps.
fn outer(bounds: Rectangle) -> Rectangle {
    let least = |edge: f32| ((edge - GAP) / STEP).floor() * STEP;
    let most = |edge: f32| ((edge + GAP) / STEP).ceil() * STEP;
    Rectangle {
        least: Point::new(least(bounds.least.x), least(bounds.least.y)),
        most: Point::new(most(bounds.most.x), most(bounds.most.y)),
    }
}

/// Rows of actors alone, and below them rows of parts.
struct Block {
    columns: usize,
    /// The left upper corner.
    corner: Point,
    /// Where each part's left upper corner is, seen from that of the block.
    corners: Vec<Point>,
    /// How high the rows of those alone are.
    rows: f32,
    width: f32,
    height: f32,
}

impl Block {
    /// So much wider than high, roughly: there are few numbers of columns to choose from, so that one actor more or less
    /// hardly ever changes it.
    fn new(parts: &[Rectangle], alone: usize, format: f32) -> Block {
        let enough = |columns: &usize| (columns * columns) as f32 >= format * alone as f32;
        let columns = successors(Some(1usize), |columns| Some(columns + columns.div_ceil(3))).find(enough).unwrap_or(1);
        let area: f32 = parts.iter().map(|part| (part.width() + GAP) * (part.height() + GAP)).sum();
        let full = (columns as f32 * SPACE).max((format * area).sqrt());
        let rows = alone.div_ceil(columns) as f32 * SPACE;
        let width = columns.min(alone).saturating_sub(1) as f32 * SPACE;
        let mut block = Block { columns, corner: Point::default(), corners: Vec::new(), rows, width, height: 0.0 };
        let (mut x, mut y, mut bottom) = (0.0, rows, rows);
        for part in parts {
            if x > 0.0 && x + part.width() > full {
                (x, y) = (0.0, bottom);
            }
            block.corners.push(Point::new(x, y));
            block.width = block.width.max(x + part.width());
            block.height = block.height.max(y + part.height());
            bottom = bottom.max(y + part.height() + GAP);
            x += part.width() + GAP;
        }
        block.height = block.height.max(rows - SPACE).max(0.0);
        block
    }

    /// Puts it below or to the right of the largest part, tells what both cover.
    fn place(&mut self, largest: Option<Rectangle>, below: bool) -> Rectangle {
        let (x, y) = match largest {
            None => (-self.width / 2.0, -self.height / 2.0),
            Some(largest) if below => (-self.width / 2.0, largest.most.y),
            Some(largest) => (largest.most.x, -self.rows / 2.0),
        };
        self.corner = Point::new(x, y);
        let own = [self.corner, Point::new(x + self.width, y + self.height)];
        let corners = largest.into_iter().flat_map(|largest| [largest.least, largest.most]);
        Rectangle::bounding(corners.chain(own)).unwrap_or_default()
    }

    fn packed(&self, with_largest: bool, parts: &[Rectangle], alone: usize) -> Packed {
        let at = |x: f32, y: f32| Point::new(self.corner.x + x, self.corner.y + y);
        let shifts = parts.iter().zip(&self.corners).map(|(part, corner)| {
            let corner = at(corner.x, corner.y);
            Point::new(corner.x - part.least.x, corner.y - part.least.y)
        });
        let cell = |number: usize| {
            let (row, column) = (number / self.columns, number % self.columns);
            at(column as f32 * SPACE, row as f32 * SPACE)
        };
        Packed {
            parts: with_largest.then(Point::default).into_iter().chain(shifts).collect(),
            alone: (0..alone).map(cell).collect(),
        }
    }
}
