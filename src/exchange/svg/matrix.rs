//! The matrix of kinds: how many of each work with at least one of each other, and where nobody does.

use crate::analysis::{Cell, KindMatrix};
use crate::layout::{Point, Rectangle};
use crate::text::exchange as words;

use super::super::scene::{Ink, Scene, Theme};
use super::sheet::{Anchor, LINE, Letters, Sheet};
use super::xml::{Attributes, Number};

/// The widest and the narrowest cell, in points.
const CELL: (f32, f32) = (58.0, 1.0);
/// Narrower cells hold no figures.
const LEAST_WITH_FIGURES: f32 = 13.0;
/// How wide the column with the key is.
const KEY: f32 = 128.0;
/// How large the names are, in points on A4.
const NAME_SIZE: f32 = 8.5;
/// The room for a name, in points on A4.
const NAME: f32 = 118.0;
/// Names of columns rise at this angle, in degrees; its sine and its cosine.
const RISE: (f32, f32, f32) = (50.0, 0.766, 0.643);

/// The most kinds for which the smaller sheet will do.
const MOST_ON_SMALL: usize = 12;

/// Draws the matrix.
pub(super) fn draw(scene: Scene<'_>, theme: Theme) -> String {
    let kinds = KindMatrix::new(&scene.document.network, scene.cutout.actors().iter());
    let sheet = &mut Sheet::new(scene, theme, kinds.kinds.len() <= MOST_ON_SMALL);
    let bottom = sheet.leave_foot();
    draw_key(sheet);
    let grid = Grid::new(sheet, &kinds, bottom);
    grid.draw_names(sheet, &kinds);
    let count = kinds.kinds.len();
    let others = (0..count).flat_map(|row| (0..count).map(move |column| (row, column)).filter(|(a, b)| a != b));
    // Kinds with themselves come last, as their frames lie above those beside them.
    for (row, column) in others.chain((0..count).map(|at| (at, at))) {
        grid.draw_cell(sheet, &kinds, row, column);
    }
    let facts = sheet.counts();
    sheet.foot(&facts);
    std::mem::take(&mut sheet.xml).finish()
}

/// Where the cells lie.
struct Grid {
    corner: Point,
    cell: f32,
    names: Vec<String>,
    letters: Letters,
}

impl Grid {
    #[expect(clippy::cast_precision_loss, reason = "there are few kinds")]
    fn new(sheet: &Sheet<'_>, kinds: &KindMatrix, bottom: f32) -> Grid {
        let (scene, scale) = (sheet.scene, sheet.scale);
        let letters = Letters { size: NAME_SIZE * scale, halo: false, ..sheet.letters() };
        let names = kinds.kinds.iter().zip(&kinds.members).map(|(kind, members)| {
            let name = scene.local(&scene.document.network.actor_kinds()[kind.get()].plural);
            let count = format!(" ({})", members.len());
            let room = NAME * scale - sheet.regular.width(&count, letters.size);
            sheet.regular.lines(name, letters.size, room, 1).concat() + &count
        });
        let names: Vec<_> = names.collect();
        let longest = names.iter().map(|name| sheet.regular.width(name, letters.size)).fold(0.0, f32::max);
        let (left, above, right) = (longest + 20.0 * scale, longest * RISE.1 + 14.0 * scale, longest * RISE.2);
        let count = names.len().max(1) as f32;
        let across = (sheet.free.width() - left - right) / count;
        let down = (bottom - sheet.free.least.y - above) / count;
        let cell = across.min(down).clamp(CELL.1, CELL.0 * scale);
        Grid { corner: Point::new(sheet.free.least.x + left, sheet.free.least.y + above), cell, names, letters }
    }

    #[expect(clippy::cast_precision_loss, reason = "there are few kinds")]
    fn place(&self, row: usize, column: usize) -> Rectangle {
        let least = Point::new(self.corner.x + column as f32 * self.cell, self.corner.y + row as f32 * self.cell);
        Rectangle { least, most: Point::new(least.x + self.cell, least.y + self.cell) }
    }

    fn draw_names(&self, sheet: &mut Sheet<'_>, kinds: &KindMatrix) {
        let size = self.letters.size.min(self.cell);
        for (at, (kind, name)) in kinds.kinds.iter().zip(&self.names).enumerate() {
            let mark = sheet.marks.of(*kind);
            let row = self.place(at, 0);
            let sign = Point::new(row.least.x - 9.0 * sheet.scale, row.middle().y);
            mark.draw(&mut sheet.xml, sign, size * 0.55);
            let foot = Point::new(row.least.x - 18.0 * sheet.scale, row.middle().y + size * 0.36);
            sheet.write(foot, name, Letters { size, anchor: Anchor::End, ..self.letters });
            let column = self.place(0, at);
            let foot = Point::new(column.middle().x, column.least.y - 5.0 * sheet.scale);
            let turn = format!("translate({foot}) rotate({})", Number(-RISE.0));
            sheet.xml.open("g", &Attributes::new().set("transform", turn));
            sheet.write(Point::new(0.0, size * 0.36), name, Letters { size, ..self.letters });
            sheet.xml.close();
        }
    }

    fn draw_cell(&self, sheet: &mut Sheet<'_>, kinds: &KindMatrix, row: usize, column: usize) {
        let (cell, of) = (kinds.matrix.cell(row, column), kinds.members[row].len());
        let place = self.place(row, column);
        let scene = sheet.scene;
        let name = |at: usize| scene.local(&scene.document.network.actor_kinds()[kinds.kinds[at].get()].plural);
        let lang = scene.lang();
        let count = words::of_row_linked(lang, cell.linked, of);
        let relationships = words::count_relationships(lang, cell.relationships);
        sheet.xml.open("g", &Attributes::new());
        sheet.xml.title([&*format!("{} × {}", name(row), name(column)), &*count, &*relationships]);
        draw_square(sheet, place, shade(sheet, cell.quarters(of)), row == column);
        if self.cell >= LEAST_WITH_FIGURES {
            let text = figures(cell, of);
            let fits = self.cell * 0.86 / sheet.regular.width(&text, 1.0);
            let ink = figures_ink(sheet, cell.quarters(of));
            let size = fits.min(self.cell * 0.3).min(13.0 * sheet.scale);
            let foot = Point::new(place.middle().x, place.middle().y + size * 0.36);
            sheet.write(foot, &text, Letters { size, ink, anchor: Anchor::Middle, halo: false, bold: false });
        }
        sheet.xml.close();
    }
}

/// What stands in a cell.
fn figures(cell: Cell, of: usize) -> String {
    if cell.linked == 0 { "–".to_owned() } else { format!("{}/{of}", cell.linked) }
}

/// The ground for a share in quarters: the larger the share, the further from the paper.
fn shade(sheet: &Sheet<'_>, quarters: usize) -> Ink {
    let full = sheet.theme.ink(crate::network::Color::Ansi(4));
    full.mixed(sheet.theme.paper(), [100, 78, 56, 30, 0][quarters.min(4)])
}

/// Letters that can be read on that ground.
fn figures_ink(sheet: &Sheet<'_>, quarters: usize) -> Ink {
    let ground = shade(sheet, quarters).brightness();
    let (text, paper) = (sheet.theme.text(), sheet.theme.paper());
    if ground.abs_diff(text.brightness()) >= ground.abs_diff(paper.brightness()) { text } else { paper }
}

fn draw_square(sheet: &mut Sheet<'_>, place: Rectangle, fill: Ink, strong: bool) {
    let square = Attributes::new()
        .at(place.least)
        .number("width", place.width())
        .number("height", place.height())
        .set("fill", fill)
        .set("stroke", if strong { sheet.theme.text() } else { sheet.theme.frame() })
        .set("stroke-width", if strong { 1.1 } else { 0.6 });
    sheet.xml.empty("rect", &square);
}

/// What the grounds and figures mean, in a column at the right edge.
fn draw_key(sheet: &mut Sheet<'_>) {
    let (lang, scale) = (sheet.scene.lang(), sheet.scale);
    let left = sheet.free.most.x - KEY * scale;
    let mut y = sheet.free.least.y;
    let letters = Letters { size: 8.0 * scale, halo: false, ..sheet.letters() };
    for line in sheet.regular.lines(words::matrix_key(lang), letters.size, KEY * scale, 8) {
        y += letters.size * LINE;
        sheet.write(Point::new(left, y), &line, letters);
    }
    let shares = [
        words::nobody(lang),
        words::to_a_quarter(lang),
        words::to_half(lang),
        words::to_three_quarters(lang),
        words::above(lang),
    ];
    for (quarters, name) in shares.into_iter().enumerate() {
        y += 17.0 * scale;
        let place = Rectangle::around(Point::new(left + 8.0 * scale, y), 15.0 * scale, 13.0 * scale);
        let fill = shade(sheet, quarters);
        draw_square(sheet, place, fill, false);
        sheet.write(Point::new(left + 22.0 * scale, y + letters.size * 0.36), name, letters);
    }
    sheet.free.most.x = left - 12.0 * scale;
}
