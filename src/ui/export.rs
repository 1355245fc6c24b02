//! The form for writing a diagram.

use super::canvas::Canvas;
use super::{theme, window};
use crate::app::export::ExportForm;
use crate::app::{App, Area};
use crate::text::interface::{export as text, figures};
use crate::text::wrap;

/// How wide the names of the fields are.
const NAMES: usize = 9;

pub(super) fn draw(app: &App, form: &ExportForm, area: Area, canvas: &mut Canvas<'_>) {
    let lang = app.data.lang;
    let look = canvas.look;
    let mut pen = canvas.line(area.row(0));
    pen.fit(text::file(lang), NAMES, theme::accent(look));
    window::typed(&mut pen, &form.name);
    let count = app.exported_actors();
    let extent = match app.selected().filter(|_| form.around) {
        Some(actor) => text::around(lang, app.data.network().actor(actor).short_name(), count),
        None => text::everything(lang, count),
    };
    let gaps = if form.gaps { text::with_gaps(lang) } else { text::without_gaps(lang) };
    let size = form.bytes.map_or_else(|| figures::computing(lang).to_owned(), |bytes| text::size(lang, bytes));
    let fields = [
        (text::extent(lang), extent),
        (text::gaps(lang), gaps.to_owned()),
        (text::size_name(lang), size),
        (text::format(lang), text::dot(lang).to_owned()),
    ];
    for (y, (name, value)) in (1..).zip(&fields) {
        let mut pen = canvas.line(area.row(y));
        pen.fit(name, NAMES, theme::quiet(look));
        pen.words(value, theme::plain());
    }
    let problem = form.problem.as_deref().unwrap_or_default();
    let rest = area.below(6);
    for (y, line) in (0..rest.height).zip(wrap(problem, usize::from(rest.width))) {
        canvas.line(rest.row(y)).put(&line, theme::alarm(look));
    }
}
