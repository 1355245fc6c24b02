//! The small map: the selected actor in the middle, its partners left and right, what is missing in dashes.

use ratatui::style::Style;

use super::canvas::{Canvas, Pen};
use super::{row, theme};
use crate::app::{App, Area, Look, Spoke, Surroundings};
use crate::network::ActorIndex;
use crate::text::interface::actors as text;
use crate::text::{safe, truncate, width};

/// The cells of a line between two labels.
const LINE: u16 = 6;
/// With fewer columns than this the map is a tree: two sides would have no room for names.
const WIDE: u16 = 56;

pub(super) fn draw(app: &App, area: Area, canvas: &mut Canvas<'_>) {
    let look = canvas.look;
    let mut head = canvas.line(area.row(0));
    head.put("─", theme::quiet(look));
    head.put(&format!(" {} ", text::surroundings(app.data.lang)), theme::strong());
    head.fill('─', theme::quiet(look));
    let body = area.below(1);
    let rows = usize::from(body.height).saturating_sub(1);
    let wide = area.width >= WIDE;
    let Some(around) = app.surroundings(if wide { rows * 2 } else { rows.saturating_sub(1) }) else { return };
    let map = Map::new(app, &around, body, look);
    if wide {
        map.draw(&around, canvas);
    } else {
        map.draw_tree(&around, canvas);
    }
    if around.more > 0 {
        let more = text::more(app.data.lang, around.more);
        let mut last = canvas.line(body.bottom(1));
        last.right(&format!("{more} "), theme::quiet(look));
    }
}

/// Where everything stands.
struct Map<'a> {
    app: &'a App,
    look: Look,
    area: Area,
    /// Columns for the labels of one side.
    side: u16,
    /// The name in the middle, with its columns.
    middle: String,
    middle_columns: u16,
}

impl<'a> Map<'a> {
    fn new(app: &'a App, around: &Surroundings, area: Area, look: Look) -> Map<'a> {
        let actor = app.data.network().actor(around.middle);
        let name = safe(actor.short_name());
        let most = usize::from(area.width / 3).max(4);
        let middle = truncate(&name, most.saturating_sub(2)).into_owned();
        let middle_columns = u16::try_from(width(&middle)).unwrap_or(0) + 2;
        let side = (area.width.saturating_sub(middle_columns + 2 * LINE + 2)) / 2;
        Map { app, look, area, side, middle, middle_columns }
    }

    fn draw(&self, around: &Surroundings, canvas: &mut Canvas<'_>) {
        // Half of them on each side; with an odd number the right side has one more.
        let (left, right) = around.spokes.split_at(around.spokes.len() / 2);
        let room = self.area.height.saturating_sub(1);
        let middle = self.area.y + room / 2;
        let x = self.area.x + self.side + LINE + 1;
        for (spokes, is_left) in [(left, true), (right, false)] {
            self.draw_side(spokes, is_left, middle, canvas);
        }
        let kind = self.app.data.network().actor(around.middle).kind;
        let (sign, style) = row::sign(self.app, kind, self.look);
        let mut pen = canvas.row(x, middle, self.middle_columns);
        pen.put(&sign, style);
        pen.skip(1);
        pen.put(&self.middle, theme::strong());
        if around.spokes.is_empty() {
            let mut pen = canvas.row(x, middle + 1, self.area.width.saturating_sub(x - self.area.x));
            pen.put(text::alone(self.app.data.lang), theme::quiet(self.look));
        }
    }

    /// The middle on top, everybody else below it.
    fn draw_tree(&self, around: &Surroundings, canvas: &mut Canvas<'_>) {
        let actor = self.app.data.network().actor(around.middle);
        let (sign, style) = row::sign(self.app, actor.kind, self.look);
        let mut pen = canvas.line(self.area.row(0));
        pen.skip(1);
        pen.put(&sign, style);
        pen.skip(1);
        pen.put(actor.short_name(), theme::strong());
        if around.spokes.is_empty() {
            let mut pen = canvas.line(self.area.row(1));
            pen.skip(3);
            pen.put(text::alone(self.app.data.lang), theme::quiet(self.look));
        }
        let last = around.spokes.len().saturating_sub(1);
        for ((y, spoke), at) in (1..self.area.height).zip(&around.spokes).zip(0..) {
            let mut pen = canvas.line(self.area.row(y));
            pen.skip(1);
            pen.put(if at == last { "└" } else { "├" }, theme::quiet(self.look));
            self.outwards(spoke, &mut pen);
        }
    }

    /// A spoke from left to right: its line and its label.
    fn outwards(&self, spoke: &Spoke, pen: &mut Pen<'_>) {
        let (line, style) = self.line(spoke, false);
        let (sign, sign_style, name) = self.label(spoke, pen.left().saturating_sub(5));
        pen.put(&line, style);
        pen.skip(1);
        pen.put(&sign, sign_style);
        pen.skip(1);
        pen.put(&name, theme::plain());
    }

    /// The rows of one side: evenly above and below the middle.
    fn draw_side(&self, spokes: &[Spoke], is_left: bool, middle: u16, canvas: &mut Canvas<'_>) {
        let count = u16::try_from(spokes.len()).unwrap_or(0);
        if count == 0 {
            return;
        }
        let room = self.area.height.saturating_sub(1);
        let step = if count * 2 - 1 <= room { 2 } else { 1 };
        let first = middle.saturating_sub((count - 1) * step / 2).max(self.area.y);
        let last = first + (count - 1) * step;
        for (at, spoke) in (0..count).zip(spokes) {
            self.spoke(spoke, is_left, first + at * step, canvas);
        }
        self.trunk(is_left, (first, middle, last), step, canvas);
    }

    /// The upright line that joins the rows of a side with the middle.
    fn trunk(&self, is_left: bool, (first, middle, last): (u16, u16, u16), step: u16, canvas: &mut Canvas<'_>) {
        let x = self.trunk_column(is_left);
        let quiet = theme::quiet(self.look);
        let (top, bottom) = (first.min(middle), last.max(middle));
        for y in top..=bottom {
            let is_spoke = y >= first && y <= last && (y - first).is_multiple_of(step);
            let joint = Joint { up: y > top, down: y < bottom, out: is_spoke, inward: y == middle };
            canvas.cell(x, y, joint.sign(is_left), quiet);
        }
        let inner = if is_left { x + 1 } else { x - 1 };
        canvas.cell(inner, middle, "─", quiet);
    }

    fn trunk_column(&self, is_left: bool) -> u16 {
        let middle_start = self.area.x + self.side + LINE + 1;
        if is_left { middle_start - 3 } else { middle_start + self.middle_columns + 2 }
    }

    /// One label with its line.
    fn spoke(&self, spoke: &Spoke, is_left: bool, y: u16, canvas: &mut Canvas<'_>) {
        let trunk = self.trunk_column(is_left);
        let (line, style) = self.line(spoke, is_left);
        if is_left {
            let end = trunk - 4;
            let (sign, sign_style, name) = self.label(spoke, usize::from(end - self.area.x));
            let columns = u16::try_from(width(&name) + width(&sign) + 1).unwrap_or(0);
            let x = end.saturating_sub(columns).max(self.area.x);
            let mut pen = canvas.row(x, y, trunk - x);
            pen.put(&sign, sign_style);
            pen.skip(1);
            pen.put(&name, theme::plain());
            pen.skip(1);
            pen.put(&line, style);
        } else {
            let room = (self.area.x + self.area.width).saturating_sub(trunk + 1);
            self.outwards(spoke, &mut canvas.row(trunk + 1, y, room));
        }
    }

    /// The line of a spoke, three cells: dashed for what is missing, with heads where something is given.
    fn line(&self, spoke: &Spoke, is_left: bool) -> (String, Style) {
        let quiet = theme::quiet(self.look);
        match spoke {
            Spoke::Gap(_) => ("┄┄┄".to_owned(), theme::alarm(self.look)),
            Spoke::Partner { out, back, .. } => {
                let (outer, inner) = if is_left { ("◂", "▸") } else { ("▸", "◂") };
                let outer = if *out { outer } else { "─" };
                let inner = if *back { inner } else { "─" };
                let line = if is_left { format!("{outer}─{inner}") } else { format!("{inner}─{outer}") };
                (line, quiet)
            }
        }
    }

    fn label(&self, spoke: &Spoke, room: usize) -> (String, Style, String) {
        let room = room.saturating_sub(2);
        match spoke {
            Spoke::Partner { actor, .. } => self.partner(*actor, room),
            Spoke::Gap(rule) => {
                let rule = &self.app.data.document.rules[rule.0];
                let title = safe(self.app.data.local(&rule.title));
                ("?".to_owned(), theme::alarm(self.look), truncate(&title, room).into_owned())
            }
        }
    }

    fn partner(&self, actor: ActorIndex, room: usize) -> (String, Style, String) {
        let actor = self.app.data.network().actor(actor);
        let (sign, style) = row::sign(self.app, actor.kind, self.look);
        (sign, style, truncate(&safe(actor.short_name()), room).into_owned())
    }
}

/// Which ways a line goes from a cell.
#[derive(Clone, Copy)]
struct Joint {
    up: bool,
    down: bool,
    /// To a label.
    out: bool,
    /// To the middle.
    inward: bool,
}

impl Joint {
    fn sign(self, is_left: bool) -> &'static str {
        let (left, right) = if is_left { (self.out, self.inward) } else { (self.inward, self.out) };
        match (self.up, self.down, left, right) {
            (true, true, true, true) => "┼",
            (true, true, true, false) => "┤",
            (true, true, false, true) => "├",
            (true, true, false, false) => "│",
            (true, false, true, true) => "┴",
            (false, true, true, true) => "┬",
            (true, false, true, false) => "┘",
            (true, false, false, true) => "└",
            (false, true, true, false) => "┐",
            (false, true, false, true) => "┌",
            _ => "─",
        }
    }
}
