//! The filter line: what is typed, and below it what is wrong, pointing at the spot.

use super::canvas::Canvas;
use super::theme;
use crate::app::{App, Area, FilterLine};
use crate::filter::FilterError;
use crate::text::interface::frame as text;
use crate::text::{safe, width};

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
    let under = area.row(1);
    match &line.problem {
        Some(problem) => explain(app, problem, &typed, hidden, width(&label), under, canvas),
        None => {
            let quiet = theme::quiet(canvas.look);
            let mut pen = canvas.line(under);
            pen.skip(1);
            let total = app.data.network().actors().len();
            let shown = text::shown(app.data.lang, app.shown().count(), total);
            let help = text::filter_help(app.data.lang);
            let fits = width(help) <= pen.left();
            pen.put(if typed.trim().is_empty() && fits { help } else { &shown }, quiet);
        }
    }
}

/// How many bytes at the start have to go for the cursor to be in sight.
pub(super) fn hidden(before: &str, room: usize) -> usize {
    let fits = |at: &usize| before.get(*at..).is_some_and(|rest| width(&safe(rest)) < room.max(2));
    before.char_indices().map(|(at, _)| at).find(fits).unwrap_or(before.len())
}

/// Marks below the spot that is meant, and the message beside them.
fn explain(
    app: &App,
    problem: &FilterError,
    typed: &str,
    hidden: usize,
    indent: usize,
    area: Area,
    canvas: &mut Canvas<'_>,
) {
    let columns = |range: std::ops::Range<usize>| width(&safe(typed.get(range).unwrap_or_default()));
    let start = indent + columns(hidden..problem.span.start.max(hidden));
    let marks = columns(problem.span.clone()).clamp(1, 30);
    let lang = app.data.lang;
    let message = problem.message(lang);
    let message = problem.help(lang).map_or(message.clone(), |help| format!("{message}: {help}"));
    let alarm = theme::alarm(canvas.look);
    let mut pen = canvas.line(area);
    let room = pen.left();
    // Right of the marks if there is room, else left of them, else the message alone.
    if start + marks + 1 + width(&message) <= room {
        pen.skip(start);
        pen.put(&"^".repeat(marks), alarm);
        pen.skip(1);
    } else if width(&message) + 2 <= start {
        pen.skip(start - width(&message) - 1);
        pen.put(&message, theme::plain());
        pen.skip(1);
        return pen.put(&"^".repeat(marks), alarm);
    } else {
        pen.skip(1);
    }
    pen.put(&message, theme::plain());
}
