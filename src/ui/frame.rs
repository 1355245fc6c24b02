//! What stands around the panes: title, tabs, what is left out, the keys that work.

use super::canvas::Canvas;
use super::theme;
use crate::app::{App, Screen};
use crate::text::interface::{editing, frame as text};
use crate::text::{Lang, safe, width};

/// The name of the program.
const NAME: &str = "vernetzt";

pub(super) fn draw(app: &App, screen: &Screen, canvas: &mut Canvas<'_>) {
    title(app, screen, canvas);
    tabs(app, screen, canvas);
    left_out(app, screen, canvas);
    footer(app, screen, canvas);
}

/// Name and title on the left, figures on the right, as many as fit beside a readable title.
fn title(app: &App, screen: &Screen, canvas: &mut Canvas<'_>) {
    let data = &app.data;
    let network = data.network();
    let title = data.local(&network.info.title);
    let needed = width(NAME) + 4 + width(&safe(title)).min(40);
    let columns = usize::from(screen.title.width);
    let unsaved = Unsaved::of(app, columns.saturating_sub(needed));
    let needed = needed + unsaved.columns(data.lang);
    let accent = theme::accent(canvas.look);
    let alarm = theme::alarm(canvas.look);
    let quiet = theme::quiet(canvas.look);
    let mut pen = canvas.line(screen.title);
    pen.skip(1);
    // What matters least goes first when there is no room; the rest keeps its order.
    let as_of = network.info.as_of.map(|day| text::as_of(data.lang, &day.to_string())).unwrap_or_default();
    let actors = text::count_actors(data.lang, network.actors().len());
    let relationships = text::count_relationships(data.lang, network.relationships().len());
    let open = if data.open > 0 { text::count_open(data.lang, data.open) } else { String::new() };
    let mut parts = [(open, alarm), (relationships, theme::plain()), (actors, theme::plain()), (as_of, quiet)];
    for least in [3, 1, 2, 0] {
        let taken: usize = parts.iter().map(|(part, _)| width(part) + 2).sum();
        if needed + taken + 1 > columns {
            parts[least].0.clear();
        }
    }
    pen.right(" ", theme::plain());
    for (part, style) in parts.iter().filter(|(part, _)| !part.is_empty()) {
        pen.right(&format!("  {part}"), *style);
    }
    if unsaved == Unsaved::Sign {
        pen.put("* ", alarm);
    } else {
        pen.put(NAME, accent);
        pen.skip(2);
    }
    pen.put(title, theme::strong());
    if unsaved == Unsaved::Words {
        pen.skip(2);
        pen.put(editing::unsaved(data.lang), alarm);
    }
}

/// How the title says that something is not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unsaved {
    /// There is nothing to say.
    No,
    /// In words behind it.
    Words,
    /// By a sign in the place of the program's name, where there is no room for words.
    Sign,
}

impl Unsaved {
    fn of(app: &App, room: usize) -> Unsaved {
        match app.is_unsaved() {
            false => Unsaved::No,
            true if width(editing::unsaved(app.data.lang)) + 3 <= room => Unsaved::Words,
            true => Unsaved::Sign,
        }
    }

    fn columns(self, lang: Lang) -> usize {
        if self == Unsaved::Words { width(editing::unsaved(lang)) + 2 } else { 0 }
    }
}

fn tabs(app: &App, screen: &Screen, canvas: &mut Canvas<'_>) {
    let accent = theme::accent(canvas.look);
    for tab in app.tabs() {
        let x = u16::try_from(tab.x).unwrap_or(u16::MAX);
        let mut pen = canvas.row(x.saturating_sub(1), screen.tabs.y, screen.tabs.width.saturating_sub(x));
        if tab.view == app.view() {
            pen.over(theme::chosen().patch(theme::strong()));
            pen.put(&format!(" {} ", tab.text), theme::strong());
        } else {
            let (number, name) = tab.text.split_once(' ').unwrap_or((&tab.text, ""));
            pen.skip(1);
            pen.put(number, accent);
            pen.put(&format!(" {name}"), theme::plain());
        }
    }
}

fn left_out(app: &App, screen: &Screen, canvas: &mut Canvas<'_>) {
    let columns = usize::from(screen.left_out.width).saturating_sub(2);
    let Some(line) = app.left_out(columns) else { return };
    let style = theme::accent(canvas.look);
    let start = screen.left_out.width.saturating_sub(u16::try_from(width(&line)).unwrap_or(u16::MAX) + 1);
    let x = if screen.left_out.y == screen.tabs.y { start } else { 1 };
    canvas.row(x, screen.left_out.y, screen.left_out.width.saturating_sub(x)).put(&line, style);
}

/// The keys, or what there is to say instead.
fn footer(app: &App, screen: &Screen, canvas: &mut Canvas<'_>) {
    let key_style = theme::accent(canvas.look);
    if let Some(message) = app.message() {
        let mut pen = canvas.line(screen.footer);
        pen.skip(1);
        return pen.words(message, theme::strong());
    }
    for hint in app.hints() {
        let x = u16::try_from(hint.x).unwrap_or(u16::MAX);
        let mut pen = canvas.row(x, screen.footer.y, screen.footer.width.saturating_sub(x));
        pen.put(&hint.key, key_style);
        pen.skip(1);
        pen.put(hint.text, theme::plain());
    }
}
