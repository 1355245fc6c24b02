//! The matrix as it is drawn: heads that stay, the cells in sight, and a line on the one under the cursor.

mod actors;
mod kinds;
mod legend;
mod subject;
mod titles;

pub(super) use titles::{cell_title, place, title};

use unicode_segmentation::UnicodeSegmentation;

use super::canvas::{Canvas, Pen};
use super::theme;
use crate::app::matrix::{Level, MatrixView, Places};
use crate::app::{App, Area, Side};
use crate::text::interface::{actors as actor_text, matrix as text};
use crate::text::{InText, safe, width, wrap};
use subject::Subject;

pub(super) fn draw(app: &App, area: Area, canvas: &mut Canvas<'_>) {
    let matrix = app.matrix();
    let Some((row, column)) = matrix.cursor() else { return empty(app, area, canvas) };
    let picture = Picture {
        app,
        matrix,
        places: matrix.places(),
        cursor: (row, column),
        focused: app.side() == Side::Left && app.layers().is_empty(),
    };
    picture.callout(canvas);
    picture.heads(canvas);
    picture.rows(canvas);
    picture.sentence(canvas);
    legend::draw(app, picture.places.legend(), canvas);
}

/// Why there is nothing to be seen.
fn empty(app: &App, area: Area, canvas: &mut Canvas<'_>) {
    let lang = app.data.lang;
    let why = match (app.matrix().level(), app.shown().is_empty()) {
        (Level::Actors(_), _) => text::nobody_left(lang),
        (Level::Kinds(_), true) => actor_text::no_actors(lang),
        (Level::Kinds(_), false) => actor_text::none_left(lang),
    };
    let lines = wrap(why, usize::from(area.width.saturating_sub(2)));
    for (y, line) in (0..area.height).zip(lines) {
        let mut pen = canvas.line(area.row(y));
        pen.skip(1);
        pen.put(&line, theme::quiet(app.look));
    }
}

struct Picture<'a> {
    app: &'a App,
    matrix: &'a MatrixView,
    places: &'a Places,
    cursor: (usize, usize),
    focused: bool,
}

impl Picture<'_> {
    /// Where the columns in sight stand: their places with the last column of the screen of each.
    fn columns(&self) -> impl Iterator<Item = (usize, u16)> + '_ {
        let last = self.places.cell.saturating_sub(1);
        self.matrix.columns_in_sight().enumerate().map(move |(at, column)| (column, self.places.x(at) + last))
    }

    /// The name of the column under the cursor, beside a sign that points at the column.
    fn callout(&self, canvas: &mut Canvas<'_>) {
        let area = self.places.callout();
        let column = self.columns().find(|(column, _)| *column == self.cursor.1);
        let (Some((column, x)), look) = (column, canvas.look) else { return };
        let Some(subject) = Subject::of_column(self.matrix.level(), column) else { return };
        let end = area.x + area.width;
        let (left, right) = (x.saturating_sub(area.x + 1), end.saturating_sub(x + 2));
        let name = safe(subject.name_within(self.app, usize::from(left.max(right))));
        if width(&name) <= usize::from(right) || right >= left {
            let mut pen = canvas.row(x, area.y, end.saturating_sub(x));
            pen.put("▾ ", theme::accent(look));
            return pen.words(&name, theme::strong());
        }
        let columns = u16::try_from(width(&name)).unwrap_or(u16::MAX).min(left);
        let start = x.saturating_sub(columns.saturating_add(1));
        let mut pen = canvas.row(start, area.y, x.saturating_add(1).saturating_sub(start));
        pen.right(" ▾", theme::accent(look));
        pen.words(&name, theme::strong());
    }

    /// The names written downwards, so that they end above their columns; below those of kinds their signs.
    fn heads(&self, canvas: &mut Canvas<'_>) {
        for (column, x) in self.columns() {
            let Some(subject) = Subject::of_column(self.matrix.level(), column) else { continue };
            let is_chosen = column == self.cursor.1;
            let mut put = |y: u16, columns: u16, text: &str, style| {
                let mut pen = canvas.row(x, self.places.area.y + 1 + y, columns);
                if is_chosen && self.focused {
                    pen.over(theme::chosen());
                }
                pen.put(text, style);
            };
            let mut rows = self.places.heads;
            if let Subject::Kind(..) = subject {
                let (sign, style) = subject.sign(self.app);
                rows = rows.saturating_sub(1);
                put(rows, 1, &sign, style);
            }
            let style = if is_chosen { theme::strong() } else { theme::plain() };
            let name = safe(subject.name_within(self.app, usize::from(rows)));
            for (y, letter) in (0..).zip(downwards(&name, usize::from(rows))) {
                put(y, self.places.cell.min(2), letter, style);
            }
        }
    }

    fn rows(&self, canvas: &mut Canvas<'_>) {
        for (at, row) in self.matrix.rows_in_sight().enumerate() {
            let area = self.places.row(at);
            let mut names = canvas.row(area.x, area.y, self.places.names);
            self.name(row, &mut names);
            for (column, x) in self.columns() {
                let start = (x + 1).saturating_sub(self.places.cell);
                let mut pen = canvas.row(start, area.y, self.places.cell);
                if (row, column) == self.cursor && self.focused {
                    pen.skip(self.blank());
                    pen.over(theme::chosen());
                }
                match self.matrix.level() {
                    Level::Kinds(kinds) => kinds::cell(self.app, kinds, (row, column), self.places.cell, &mut pen),
                    Level::Actors(actors) => actors::cell(self.app, actors, (row, column), &mut pen),
                }
            }
        }
    }

    /// The columns before a cell that belong to none.
    fn blank(&self) -> usize {
        let columns = usize::from(self.places.cell);
        match self.matrix.level() {
            Level::Kinds(_) => usize::from(columns > 2),
            Level::Actors(_) => columns.saturating_sub(actors::COLUMNS),
        }
    }

    fn name(&self, row: usize, pen: &mut Pen<'_>) {
        let Some(subject) = Subject::of_row(self.matrix.level(), row) else { return };
        let look = self.app.look;
        let is_chosen = row == self.cursor.0;
        pen.put(if is_chosen { "▸" } else { " " }, theme::accent(look));
        if is_chosen && self.focused {
            pen.over(theme::chosen());
        }
        let (sign, style) = subject.sign(self.app);
        pen.put(&sign, style);
        pen.skip(1);
        if let Subject::Kind(_, count) = subject {
            pen.right(&format!(" {}", count.in_text(self.app.data.lang)), theme::quiet(look));
        }
        pen.words(
            subject.name_within(self.app, pen.left().saturating_sub(1)),
            if is_chosen { theme::strong() } else { theme::plain() },
        );
        pen.fill(' ', theme::plain());
    }

    /// The longest sentence on the cell under the cursor that fits.
    fn sentence(&self, canvas: &mut Canvas<'_>) {
        let mut pen = canvas.line(self.places.sentence());
        pen.skip(1);
        let sentences = self.app.matrix_sentences();
        let fits = sentences.iter().find(|sentence| width(&safe(sentence)) <= pen.left());
        if let Some(sentence) = fits.or(sentences.last()) {
            pen.words(sentence, theme::strong());
        }
    }
}

/// The letters of a name, one a row, so that they end in the last row; cut where there are too many.
fn downwards(name: &str, rows: usize) -> impl Iterator<Item = &str> {
    let letters: Vec<&str> = name.graphemes(true).collect();
    let blanks = rows.saturating_sub(letters.len());
    // Of two or three letters none is spared for the sign that there are more.
    let cut = (letters.len() > rows && rows > 3).then_some("…");
    let whole = rows - usize::from(cut.is_some());
    std::iter::repeat_n(" ", blanks).chain(letters.into_iter().take(whole)).chain(cut)
}
