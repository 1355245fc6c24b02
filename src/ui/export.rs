//! The form for writing a diagram.

use super::canvas::Canvas;
use super::{theme, window};
use crate::app::export::{Content, ExportForm};
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
    let content = app.exported();
    for (y, (name, value)) in (1..).zip(fields(app, form, &content)) {
        let mut pen = canvas.line(area.row(y));
        pen.fit(name, NAMES, theme::quiet(look));
        pen.words(&value, theme::plain());
    }
    let warning = form.preview.as_ref().and_then(|preview| preview.warning.as_deref());
    let problem = form.problem.as_deref().or(warning).unwrap_or_default();
    let rest = area.below(7);
    for (y, line) in (0..rest.height).zip(wrap(problem, usize::from(rest.width))) {
        canvas.line(rest.row(y)).put(&line, theme::alarm(look));
    }
}

fn fields(app: &App, form: &ExportForm, content: &Content) -> Vec<(&'static str, String)> {
    let (lang, count) = (app.data.lang, app.exported_actors());
    let extent = match content.focus {
        Some(actor) => text::around(lang, app.data.network().actor(actor).short_name(), count),
        None => text::everything(lang, count),
    };
    let size = match &form.preview {
        Some(preview) => text::size(lang, preview.bytes),
        None if form.problem.is_some() => String::new(),
        None => figures::computing(lang).to_owned(),
    };
    let mut fields = vec![(text::format(lang), content.format_words(lang).to_owned())];
    fields.extend(content.picture_words(lang).map(|picture| (text::picture(lang), picture.to_owned())));
    fields.push((text::extent(lang), extent));
    let gaps = if form.gaps { text::with_gaps(lang) } else { text::without_gaps(lang) };
    fields.push((text::gaps(lang), gaps.to_owned()));
    fields.push((text::size_name(lang), size));
    fields
}
