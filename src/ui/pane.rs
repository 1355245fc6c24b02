//! Panes: a frame with a title, and the rows that are on screen.

use super::canvas::Canvas;
use super::{map, matrix, row, surroundings, theme};
use crate::app::{App, Area, Pane, PaneArea, Row, Screen, Side, Sort, View, words};
use crate::rules::GapState;
use crate::text::interface::{actors, frame, overview};
use crate::text::{safe, shorten, width};

pub(super) fn draw_both(app: &App, screen: &Screen, canvas: &mut Canvas<'_>) {
    for side in Side::ALL {
        if let Some(area) = screen.pane(side) {
            draw(app, screen, side, area, canvas);
        }
    }
}

fn draw(app: &App, screen: &Screen, side: Side, area: &PaneArea, canvas: &mut Canvas<'_>) {
    let pane = app.pane(side);
    let focused = app.side() == side;
    let place = match (app.view(), side) {
        (View::Matrix, Side::Left) => matrix::place(app),
        _ if area.inner.height == 0 => String::new(),
        _ => place(pane, area.inner.height),
    };
    frame_of(&title(app, side), &place, focused, screen.framed, area.outer, canvas);
    match (app.view(), side) {
        (View::Map, Side::Left) => map::draw(app, area.inner, canvas),
        (View::Matrix, Side::Left) => matrix::draw(app, area.inner, canvas),
        _ => rows(app, pane, area.inner, focused && app.layers().is_empty(), canvas),
    }
    if let Some(map) = area.map {
        surroundings::draw(app, map, canvas);
    }
}

/// The rows that are on screen.
pub(super) fn rows(app: &App, pane: &Pane, area: Area, focused: bool, canvas: &mut Canvas<'_>) {
    let visible = pane.rows().iter().enumerate().skip(pane.offset()).take(usize::from(area.height));
    for (y, (place, row)) in (0..area.height).zip(visible) {
        let chosen = place == pane.cursor() && row.can_be_chosen();
        let look = canvas.look;
        if chosen && focused {
            canvas.line(area.row(y)).fill(' ', theme::chosen());
        }
        let mut pen = canvas.line(area.row(y));
        if chosen && focused {
            pen.over(theme::chosen());
        }
        pen.put(if chosen { "▸" } else { " " }, theme::accent(look));
        row::draw(app, row, &mut pen, look);
    }
}

/// Where in the list one is: `12/121`; nothing where everything is on screen.
fn place(pane: &Pane, height: u16) -> String {
    let count = pane.rows().len();
    if count <= usize::from(height) {
        return String::new();
    }
    let can = pane.chosen().is_some();
    let last = (pane.offset() + usize::from(height)).min(count);
    format!(" {}/{count} ", if can { pane.cursor() + 1 } else { last })
}

/// A frame, or on small screens a line, with a title and a place in the list.
pub(super) fn frame_of(title: &str, place: &str, focused: bool, framed: bool, area: Area, canvas: &mut Canvas<'_>) {
    let line = if focused { theme::accent(canvas.look) } else { theme::quiet(canvas.look) };
    let words = if focused { line } else { theme::strong() };
    let (start, end) = if framed { ("┌", "┐") } else { ("─", "─") };
    let mut top = canvas.line(area.row(0));
    top.right(end, line);
    if !framed {
        top.right(place, line);
    }
    let room = top.left().saturating_sub(4);
    let title = safe(title);
    top.put(start, line);
    top.put(&format!(" {} ", shorten(&title, room)), words);
    top.fill('─', line);
    if !framed {
        return;
    }
    for y in 1..area.height.saturating_sub(1) {
        let y = area.y + y;
        canvas.cell(area.x, y, "│", line);
        canvas.cell((area.x + area.width).saturating_sub(1), y, "│", line);
    }
    if area.height > 1 {
        let mut bottom = canvas.line(area.row(area.height - 1));
        bottom.right("┘", line);
        if width(place) + 4 < bottom.left() {
            bottom.right(place, line);
        }
        bottom.put("└", line);
        bottom.fill('─', line);
    }
}

fn title(app: &App, side: Side) -> String {
    let lang = app.data.lang;
    match (app.view(), side) {
        (View::Overview, Side::Left) => overview::left(lang).to_owned(),
        (View::Overview, Side::Right) => overview::right(lang).to_owned(),
        (View::Actors, Side::Left) => format!("{} · {}", frame::actors(lang), order(app)),
        (View::Map, Side::Left) => map::title(app),
        (View::Matrix, Side::Left) => matrix::title(app),
        (View::Matrix, Side::Right) => matrix::cell_title(app),
        (View::Actors | View::Map, Side::Right) => {
            app.selected().map_or_else(String::new, |actor| app.data.network().actor(actor).name.to_string())
        }
        (View::Gaps, Side::Left) => format!("{} · {}", frame::gaps(lang), states(app)),
        (View::Gaps, Side::Right) => gap_title(app),
    }
}

fn order(app: &App) -> &'static str {
    match app.sort() {
        Sort::Name => actors::by_name(app.data.lang),
        Sort::Kind => actors::by_kind(app.data.lang),
        Sort::Degree => actors::by_degree(app.data.lang),
        Sort::Gaps => actors::by_gaps(app.data.lang),
        Sort::Betweenness => actors::by_betweenness(app.data.lang),
    }
}

fn states(app: &App) -> String {
    let shown = GapState::ALL.into_iter().filter(|state| app.gap_states().show(*state));
    let names: Vec<_> = shown.map(|state| words::gap_state(app.data.lang, state)).collect();
    if names.is_empty() { "–".to_owned() } else { names.join(", ") }
}

fn gap_title(app: &App) -> String {
    match app.pane(Side::Left).chosen() {
        Some(Row::Gap { gap, .. }) => app.data.subject_name(*gap),
        Some(Row::Rule { rule, .. }) => app.data.document.rules[rule.0].id.to_string(),
        _ => String::new(),
    }
}
