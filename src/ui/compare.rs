//! The line for an older state to compare with.

use super::canvas::Canvas;
use super::{theme, window};
use crate::app::changes::CompareLine;
use crate::app::{App, Area};
use crate::text::interface::{changes_since as text, export};
use crate::text::wrap;

pub(super) fn draw(app: &App, line: &CompareLine, area: Area, canvas: &mut Canvas<'_>) {
    let (lang, look) = (app.data.lang, canvas.look);
    let mut pen = canvas.line(area.row(0));
    pen.put(export::file(lang), theme::accent(look));
    pen.skip(2);
    window::typed(&mut pen, &line.name);
    let (said, style) = match &line.problem {
        _ if line.waiting => (text::comparing(lang), theme::quiet(look)),
        Some(problem) => (problem.as_str(), theme::alarm(look)),
        None => (text::hint(lang), theme::quiet(look)),
    };
    let below = area.below(2);
    for (y, line) in (0..below.height).zip(wrap(said, usize::from(below.width))) {
        canvas.line(below.row(y)).put(&line, style);
    }
}
