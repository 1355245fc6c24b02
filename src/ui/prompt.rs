//! The filter line: what is typed, and below it what is wrong, pointing at the spot.

use std::ops::Range;

use super::canvas::Canvas;
use super::theme;
use crate::app::{App, Area, FilterLine};
use crate::text::interface::frame as text;
use crate::text::{safe, width, wrap};

pub(super) fn draw(app: &App, line: &FilterLine, area: Area, canvas: &mut Canvas<'_>) {
    canvas.clear(area);
    let label = format!(" {} ", text::filter(app.data.lang));
    let typed = line.input.text();
    let room = usize::from(area.width).saturating_sub(width(&label) + 1);
    let hidden = hidden(line.input.before(), room);
    let accent = theme::accent(canvas.look);
    let mut pen = canvas.line(area.row(0));
    pen.put(&label, accent);
    let visible = typed.get(hidden..).unwrap_or_default();
    let (before, after) = visible.split_at(line.input.before().len().saturating_sub(hidden).min(visible.len()));
    pen.put(before, theme::plain());
    super::window::cursor(&mut pen, after);
    let under = area.below(1);
    if let (Some(problem), Some(text)) = (&line.problem, line.explanation(app.data.lang)) {
        let columns = |range: Range<usize>| width(&safe(typed.get(range).unwrap_or_default()));
        let start = width(&label) + columns(hidden..problem.span.start.max(hidden));
        let spot = Spot { start, columns: columns(problem.span.clone()).clamp(1, 30) };
        return explain(&text, spot, under, canvas);
    }
    let mut pen = canvas.line(under);
    pen.skip(1);
    let shown = text::shown(app.data.lang, app.shown().count(), app.data.network().actors().len());
    let help = text::filter_help(app.data.lang);
    let fits = width(help) <= pen.left();
    pen.put(if typed.trim().is_empty() && fits { help } else { &shown }, theme::quiet(app.look));
}

/// Where on the screen something is wrong.
#[derive(Clone, Copy)]
struct Spot {
    start: usize,
    columns: usize,
}

/// How many bytes at the start have to go for the cursor to be in sight.
pub(super) fn hidden(before: &str, room: usize) -> usize {
    let fits = |at: &usize| before.get(*at..).is_some_and(|rest| width(&safe(rest)) < room.max(2));
    before.char_indices().map(|(at, _)| at).find(fits).unwrap_or(before.len())
}

/// Marks below the spot that is meant, and the explanation beside or below them.
fn explain(text: &str, spot: Spot, area: Area, canvas: &mut Canvas<'_>) {
    let marks = "^".repeat(spot.columns);
    let alarm = theme::alarm(canvas.look);
    let beside = area.height == 1;
    let mut pen = canvas.line(area);
    let room = pen.left();
    if !beside || spot.start + spot.columns + 1 + width(text) <= room {
        pen.skip(spot.start);
        pen.put(&marks, alarm);
        pen.skip(1);
        if beside {
            pen.put(text, theme::plain());
        }
    } else if width(text) + 2 <= spot.start {
        pen.skip(spot.start - width(text) - 1);
        pen.put(text, theme::plain());
        pen.skip(1);
        pen.put(&marks, alarm);
    } else {
        pen.skip(1);
        pen.put(text, theme::plain());
    }
    let below = area.below(1);
    for (y, line) in (0..below.height).zip(wrap(text, usize::from(area.width).saturating_sub(2))) {
        let mut pen = canvas.line(below.row(y));
        pen.skip(1);
        pen.put(&line, theme::plain());
    }
}
