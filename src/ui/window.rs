//! Windows over the views: help, palette, search, export.

use super::canvas::{Canvas, Pen};
use super::prompt::hidden;
use super::{pane, theme};
use crate::app::{App, Area, Input, Layer, Palette, Search};
use crate::text::interface::{changes_since, editing, export as export_text, frame as text, meeting, paths};
use crate::text::wrap;

pub(super) fn draw(app: &App, layer: &Layer, canvas: &mut Canvas<'_>) {
    let window = app.layer_window(layer);
    canvas.clear(window);
    pane::frame_of(&title(app, layer), &super::meeting::corner(app, layer), true, true, window, canvas);
    let inner = window.shrunk(1, 1);
    let rows = app.layer_rows(layer);
    match layer {
        Layer::Help(pane) | Layer::Paths(pane) | Layer::Steps(pane) | Layer::Problems(pane) => {
            pane::rows(app, pane, rows, true, canvas);
        }
        Layer::Palette(palette) => draw_palette(app, palette, inner, rows, canvas),
        Layer::Search(search) => draw_search(app, search, inner, rows, canvas),
        Layer::Export(form) => super::export::draw(app, form, inner, canvas),
        Layer::Form(form) => super::form::draw(app, form, inner, canvas),
        Layer::SaveAs(line) => super::save_as::draw(app, line, inner, canvas),
        Layer::Compare(line) => super::compare::draw(app, line, inner, canvas),
        Layer::Changes(pane) | Layer::Agenda(pane) => pane::rows(app, pane, rows, true, canvas),
        Layer::Meeting(pane) => super::meeting::draw(app, pane, (inner, rows), canvas),
        Layer::Question(question) => pane::rows(app, &question.pane, rows, true, canvas),
        Layer::Filter(_) => {}
    }
}

fn title(app: &App, layer: &Layer) -> String {
    let lang = app.data.lang;
    match layer {
        Layer::Help(_) => text::help(lang).to_owned(),
        Layer::Palette(_) => text::palette(lang).to_owned(),
        Layer::Search(search) if search.matches.is_empty() => text::search(lang).to_owned(),
        Layer::Search(search) => format!("{} · {}", text::search(lang), text::matches(lang, search.matches.len())),
        Layer::Export(_) => export_text::title(lang).to_owned(),
        Layer::Paths(_) => paths::title(lang).to_owned(),
        Layer::Form(form) => match form.subject.about(&app.data) {
            Some(about) => format!("{} · {about}", form.subject.title(lang)),
            None => form.subject.title(lang).to_owned(),
        },
        Layer::Steps(_) => editing::steps(lang).to_owned(),
        Layer::Problems(_) => editing::problems(lang).to_owned(),
        Layer::Question(question) => question.asked.title(lang).to_owned(),
        Layer::Compare(_) => changes_since::ask(lang).to_owned(),
        Layer::Changes(_) => changes_since::title(lang).to_owned(),
        Layer::Agenda(_) => meeting::agenda(lang).to_owned(),
        Layer::Meeting(_) => format!("{} · {}", meeting::title(lang), app.data.local(&app.data.network().info.title)),
        Layer::SaveAs(_) => editing::save_as(lang).to_owned(),
        Layer::Filter(_) => String::new(),
    }
}

fn draw_palette(app: &App, palette: &Palette, inner: Area, rows: Area, canvas: &mut Canvas<'_>) {
    input_line(":", &palette.input, inner.row(0), canvas);
    if palette.pane.rows().is_empty() {
        return say(text::palette_none(app.data.lang), rows, canvas);
    }
    pane::rows(app, &palette.pane, rows, true, canvas);
}

fn draw_search(app: &App, search: &Search, inner: Area, rows: Area, canvas: &mut Canvas<'_>) {
    let lang = app.data.lang;
    input_line("/", &search.input, inner.row(0), canvas);
    if !search.matches.is_empty() {
        return pane::rows(app, &search.pane, rows, true, canvas);
    }
    let empty = search.input.text().trim().is_empty();
    let what = match (empty, search.waiting) {
        (true, _) => text::search_help(lang),
        (false, true) => text::searching(lang),
        (false, false) => text::search_none(lang),
    };
    say(what, rows, canvas);
}

/// Says why there is nothing.
fn say(what: &str, area: Area, canvas: &mut Canvas<'_>) {
    let lines = wrap(what, usize::from(area.width).saturating_sub(2));
    for (y, line) in (0..area.height).zip(lines) {
        let quiet = theme::quiet(canvas.look);
        let mut pen = canvas.line(area.row(y));
        pen.skip(1);
        pen.put(&line, quiet);
    }
}

/// A line that is being typed, with its cursor in sight.
fn input_line(label: &str, input: &Input, area: Area, canvas: &mut Canvas<'_>) {
    let look = canvas.look;
    let mut pen = canvas.line(area);
    pen.put(label, theme::accent(look));
    typed(&mut pen, input);
}

/// What is typed, and its cursor.
pub(super) fn typed(pen: &mut Pen<'_>, input: &Input) {
    let text = input.text();
    let start = hidden(input.before(), pen.left());
    pen.put(input.before().get(start..).unwrap_or_default(), theme::plain());
    cursor(pen, text.get(input.before().len()..).unwrap_or_default());
}

/// The cursor over the first character of what is behind it, and the rest.
pub(super) fn cursor(pen: &mut Pen<'_>, after: &str) {
    let mut chars = after.chars();
    let under = chars.next().map_or(" ".to_owned(), String::from);
    pen.put(&under, theme::chosen());
    pen.put(chars.as_str(), theme::plain());
}
