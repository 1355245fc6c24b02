//! The line for another name.

use super::canvas::Canvas;
use super::{theme, window};
use crate::app::edits::{Home, SaveAs};
use crate::app::{App, Area};
use crate::text::interface::{editing as text, export};
use crate::text::wrap;

pub(super) fn draw(app: &App, line: &SaveAs, area: Area, canvas: &mut Canvas<'_>) {
    let (lang, look) = (app.data.lang, canvas.look);
    let mut pen = canvas.line(area.row(0));
    pen.put(export::file(lang), theme::accent(look));
    pen.skip(2);
    window::typed(&mut pen, &line.name);
    let why = match app.home() {
        Home::Example => text::example_needs_name(lang),
        Home::Stdin => text::stdin_needs_name(lang),
        Home::File(_) => "",
    };
    let (said, style) = match &line.problem {
        Some(problem) => (problem.as_str(), theme::alarm(look)),
        None => (why, theme::quiet(look)),
    };
    let below = area.below(2);
    for (y, line) in (0..below.height).zip(wrap(said, usize::from(below.width))) {
        canvas.line(below.row(y)).put(&line, style);
    }
}
