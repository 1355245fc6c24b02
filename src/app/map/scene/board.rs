//! A scene in the making: lines, signs, and texts that look for room.

use super::super::camera::{Camera, Grid, Projection};
use super::super::raster::{Dash, Raster};
use super::{Caption, Ink, Mark, Scene, Seen, Sign};
use crate::layout::{Label, Point, Rectangle, direction, place_labels};
use crate::network::ActorIndex;
use crate::text::{safe, whole_words, width};

/// How many columns a text may take, and how many where that finds no room.
const COLUMNS: [usize; 2] = [30, 14];
/// A name of which fewer letters are left says nothing.
const LEAST_LETTERS: usize = 4;

/// The strokes that a circle is drawn with.
const STROKES: u8 = 120;
/// What stays free on each side of a text, so that names and signs don't run into each other.
const BLANK: f32 = 1.0;

/// A text that looks for room.
struct Wanted {
    x: u16,
    y: u16,
    /// The text, longer and shorter, the longest first.
    texts: Vec<String>,
    ink: Ink,
    towards: Point,
}

/// A scene in the making.
pub(super) struct Board {
    pub(super) grid: Grid,
    pub(super) lines: Raster,
    pub(super) projection: Projection,
    whole: Projection,
    marks: Vec<Mark>,
    taken: Vec<bool>,
    wanted: Vec<Wanted>,
    unlabelled: usize,
}

impl Board {
    pub(super) fn new(grid: Grid, whole: Projection, camera: &Camera) -> Board {
        let projection = whole.seen_by(camera, grid);
        let lines = Raster::new(usize::from(grid.columns), usize::from(grid.rows));
        let taken = vec![false; grid.cells()];
        Board { grid, lines, projection, whole, marks: Vec::new(), taken, wanted: Vec::new(), unlabelled: 0 }
    }

    /// Whether something stands in the cell already, so that it is not free for a sign.
    fn take(&mut self, x: u16, y: u16) -> bool {
        let place = usize::from(y) * usize::from(self.grid.columns) + usize::from(x);
        self.taken.get_mut(place).is_none_or(|taken| std::mem::replace(taken, true))
    }

    /// Whether a place on the map is to be seen.
    pub(super) fn is_on_screen(&self, place: Point) -> bool {
        self.grid.cell(self.projection.dot(place)).is_some()
    }

    /// Puts a sign where a place on the map is, unless something more important stands there; tells the cell.
    pub(super) fn sign(&mut self, place: Point, what: Sign) -> Option<(u16, u16)> {
        let (x, y) = self.grid.cell(self.projection.dot(place))?;
        if self.take(x, y) {
            return None;
        }
        self.marks.push(Mark { x, y, what });
        Some((x, y))
    }

    /// Puts an actor on the map with its name; who comes first is the more important.
    pub(super) fn actor(&mut self, actor: ActorIndex, place: Point, name: &str, ink: Ink, towards: Point) {
        if !self.is_on_screen(place) {
            return;
        }
        match self.sign(place, Sign::Actor(actor)) {
            Some(cell) => self.text(cell, name, ink, towards),
            None => self.unlabelled += 1,
        }
    }

    /// A text beside a cell, in this direction if there is room; as many of its words as fit.
    pub(super) fn text(&mut self, cell: (u16, u16), text: &str, ink: Ink, towards: Point) {
        let text = safe(text);
        let shorter = |columns| {
            let words = whole_words(&text, columns)?;
            let says_something =
                words == text || words.chars().filter(|c| c.is_alphanumeric()).count() >= LEAST_LETTERS;
            says_something.then(|| words.into_owned())
        };
        self.one_of(cell, COLUMNS.into_iter().filter_map(shorter).collect(), ink, towards);
    }

    /// The first of several texts for which there is room beside a cell; none of them is cut.
    pub(super) fn one_of(&mut self, (x, y): (u16, u16), mut texts: Vec<String>, ink: Ink, towards: Point) {
        texts.dedup();
        self.wanted.push(Wanted { x, y, texts, ink, towards });
    }

    /// The head of an arrow that ends at a sign: in the last cell before it that is free.
    pub(super) fn head(&mut self, from: Point, to: Point, ink: Ink) {
        let (from, to) = (self.projection.dot(from), self.projection.dot(to));
        let Some(end) = self.grid.cell(to) else { return };
        let length = from.distance(to);
        let (x, y) = ((from.x - to.x) / length, (from.y - to.y) / length);
        let before = (1_u8..6).map(|step| Point::new(to.x + x * f32::from(step), to.y + y * f32::from(step)));
        let cell = before.filter_map(|dot| self.grid.cell(dot)).find(|cell| *cell != end);
        let sign = match (x.abs() > y.abs(), x > 0.0, y > 0.0) {
            (true, false, _) => '▸',
            (true, true, _) => '◂',
            (false, _, false) => '▾',
            (false, _, true) => '▴',
        };
        if let Some((x, y)) = cell.filter(|_| length > 6.0)
            && !self.take(x, y)
        {
            self.marks.push(Mark { x, y, what: Sign::Char(sign, ink) });
        }
    }

    /// A circle around a place on the map, with this radius in dots along each axis.
    pub(super) fn circle(&mut self, middle: Point, radius: Point, dash: Dash) {
        let middle = self.projection.dot(middle);
        let at = |stroke: u8| {
            let toward = direction(f32::from(stroke) / f32::from(STROKES));
            Point::new(middle.x + toward.x * radius.x, middle.y + toward.y * radius.y)
        };
        for stroke in 0..STROKES {
            // Dots begin anew with each stroke: every other one is left out.
            if dash != Dash::Dotted || stroke % 2 == 0 {
                self.lines.line(at(stroke), at(stroke + 1), dash, Ink::Guide);
            }
        }
    }

    /// The finished scene: every text that finds room is placed, the most important first.
    pub(super) fn finish(self, targets: Vec<(ActorIndex, Point)>) -> Scene {
        let (captions, left) = self.captions();
        Scene {
            lines: self.lines,
            marks: self.marks,
            captions,
            unlabelled: self.unlabelled + left,
            is_grouped: false,
            view: Some(Seen {
                grid: self.grid,
                whole: self.whole,
                projection: self.projection,
                targets,
                extents: Vec::new(),
            }),
        }
    }

    /// Places the longest texts first, then shorter ones where there was no room; how many found none, besides names of
    /// kinds, which their signs tell as well.
    fn captions(&self) -> (Vec<Caption>, usize) {
        let bounds = Rectangle {
            least: Point::new(-BLANK, 0.0),
            most: Point::new(f32::from(self.grid.columns) + BLANK, f32::from(self.grid.rows)),
        };
        let mut obstacles: Vec<_> = self.marks.iter().map(|mark| cell(mark.x, mark.y)).collect();
        let mut waiting: Vec<&Wanted> = self.wanted.iter().collect();
        let mut captions = Vec::new();
        let most = self.wanted.iter().map(|wanted| wanted.texts.len()).max().unwrap_or(0);
        for length in 0..most {
            let (asking, mut left): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|one| one.texts.len() > length);
            let labels: Vec<_> = asking.iter().map(|wanted| wanted.label(&wanted.texts[length])).collect();
            for (wanted, place) in asking.into_iter().zip(place_labels(bounds, &obstacles, &labels)) {
                match place {
                    Some(place) => {
                        obstacles.push(place);
                        captions.push(wanted.caption(place, &wanted.texts[length]));
                    }
                    None => left.push(wanted),
                }
            }
            waiting = left;
        }
        let names = waiting.iter().filter(|wanted| !matches!(wanted.ink, Ink::Kind(_))).count();
        (captions, names)
    }
}

impl Wanted {
    #[expect(clippy::cast_precision_loss, reason = "a text on a screen has few columns")]
    fn label(&self, text: &str) -> Label {
        let columns = width(text) as f32 + 2.0 * BLANK;
        Label { node: cell(self.x, self.y), width: columns, height: 1.0, gap: 0.0, towards: self.towards }
    }

    /// The text in its place, which is a row of cells.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "places lie on the screen")]
    fn caption(&self, place: Rectangle, text: &str) -> Caption {
        Caption { x: (place.least.x + BLANK) as u16, y: place.least.y as u16, text: text.to_owned(), ink: self.ink }
    }
}

/// A cell as a rectangle.
fn cell(x: u16, y: u16) -> Rectangle {
    let (x, y) = (f32::from(x), f32::from(y));
    Rectangle { least: Point::new(x, y), most: Point::new(x + 1.0, y + 1.0) }
}
