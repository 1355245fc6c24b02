//! Actors without lines, in rows at the lower edge of the map.

use crate::layout::{Point, Rectangle};
use crate::text::exchange as words;

use super::sheet::{Letters, Sheet};
use super::xml::Attributes;

/// How wide and high the room for one of them is where there are few, in points on A4.
const CELL: (f32, f32) = (104.0, 15.0);
/// The room for the line above them, in points on A4.
const HEAD: f32 = 18.0;
/// How wide the words above them are, in parts of that.
const WORDS: f32 = 7.0;
/// How much of the height that their number deserves they get: they need less than who is linked.
const SHARE: f32 = 0.7;

/// The rows.
pub(super) struct Rows {
    /// All of them, the line above included.
    area: Rectangle,
    head: f32,
    columns: usize,
    cell: (f32, f32),
}

impl Rows {
    /// Rows for `count` of `everyone` on the map; where these are many, all becomes smaller alike.
    #[expect(clippy::cast_precision_loss, reason = "there are not that many actors")]
    pub(super) fn new(area: Rectangle, count: usize, everyone: usize, scale: f32) -> Rows {
        let most = area.height() * SHARE * count as f32 / everyone.max(1) as f32;
        let wanted = |cell: (f32, f32)| {
            let columns = columns(area.width(), cell.0);
            (columns, count.div_ceil(columns) as f32 * cell.1)
        };
        let large = (CELL.0 * scale, CELL.1 * scale);
        let shrunk = (most / wanted(large).1.max(1.0)).clamp(0.0, 1.0).sqrt();
        let few = count.div_ceil(columns(area.width(), large.0)) <= 2;
        let cell = if few { large } else { (large.0 * shrunk, large.1 * shrunk) };
        let (columns, height) = wanted(cell);
        let head = if count == 0 { 0.0 } else { HEAD * scale };
        let area = Rectangle { least: Point::new(area.least.x, area.most.y - height - head), ..area };
        Rows { area, head, columns, cell }
    }

    /// The upper edge.
    pub(super) fn top(&self) -> f32 {
        self.area.least.y
    }

    /// The largest radius that marks may have.
    pub(super) fn largest_mark(&self) -> f32 {
        self.cell.1 * 0.4
    }

    /// Where the mark of this one of them lies.
    #[expect(clippy::cast_precision_loss, reason = "there are not that many actors")]
    pub(super) fn place(&self, number: usize) -> Point {
        let (row, column) = ((number / self.columns) as f32, (number % self.columns) as f32);
        let first =
            Point::new(self.area.least.x + self.cell.1 / 2.0, self.area.least.y + self.head + self.cell.1 / 2.0);
        Point::new(first.x + column * self.cell.0, first.y + row * self.cell.1)
    }

    /// What stands above them.
    pub(super) fn heading(&self) -> Rectangle {
        let (left, top) = (self.area.least.x, self.area.least.y);
        let end = Point::new(left + self.head * WORDS, top + self.head);
        Rectangle { least: self.area.least, most: end }
    }

    /// A line above them, with a word that says who they are.
    pub(super) fn draw(&self, sheet: &mut Sheet<'_>) {
        if self.head == 0.0 {
            return;
        }
        let y = self.area.least.y + self.head * 0.3;
        let (from, to) = (Point::new(self.area.least.x, y), Point::new(self.area.most.x, y));
        let line = Attributes::new()
            .set("d", format_args!("M{from}L{to}"))
            .set("stroke", sheet.theme.frame())
            .set("stroke-width", 0.6);
        sheet.xml.empty("path", &line);
        let letters = Letters { size: 7.5 * sheet.scale, ink: sheet.theme.quiet(), halo: false, ..sheet.letters() };
        let foot = Point::new(from.x, y + letters.size * 1.2);
        sheet.write(foot, words::without_relationship(sheet.scene.lang()), letters);
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a sheet has few columns, but one at least"
)]
fn columns(width: f32, cell: f32) -> usize {
    (width / cell.max(0.5)).max(1.0) as usize
}
