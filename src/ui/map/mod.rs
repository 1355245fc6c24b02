//! The map as it is drawn: lines, then signs, then names, and below them who is selected.

use ratatui::style::Style;

use super::canvas::Canvas;
use super::{row, theme};
use crate::app::map::{Ink, LineCell, Mark, Scene, Sign};
use crate::app::{App, Area, Look};
use crate::text::interface::map as text;
use crate::text::{safe, width, wrap};

/// The first of the Braille signs, without a dot.
const BRAILLE: u32 = 0x2800;

pub(super) fn draw(app: &App, area: Area, canvas: &mut Canvas<'_>) {
    let map = area.top(area.height.saturating_sub(1));
    let scene = app.scene();
    if scene.marks.is_empty() {
        say(why_empty(app), map, canvas);
    }
    lines(app, scene, map, canvas);
    for mark in &scene.marks {
        sign(app, mark, map, canvas);
    }
    for caption in scene.captions.iter().filter(|caption| caption.y < map.height && caption.x < map.width) {
        let style = style(app, caption.ink, canvas.look);
        canvas.row(map.x + caption.x, map.y + caption.y, map.width - caption.x).put(&caption.text, style);
    }
    alone(app, map, canvas);
    status(app, area.bottom(1), canvas);
}

/// The title of the pane.
pub(super) fn title(app: &App) -> String {
    let lang = app.data.lang;
    let map = match app.map_focus() {
        Some(focus) => {
            let name = &app.data.network().actor(focus).name;
            let around = text::around(lang, name, usize::from(app.map_radius().get()));
            if app.map_missing() { format!("{around} · {}", text::with_missing(lang)) } else { around }
        }
        None => text::whole(lang, app.shown().count()),
    };
    match app.map_progress() {
        Some(progress) => format!("{map} · {}", text::settling(lang, percent(progress))),
        None if app.map_given_up() => format!("{map} · {}", text::given_up(lang)),
        None if app.scene().is_grouped => format!("{map} · {}", text::groups(lang)),
        None => map,
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 1")]
fn percent(progress: f32) -> usize {
    (progress.clamp(0.0, 1.0) * 100.0) as usize
}

fn why_empty(app: &App) -> &'static str {
    let lang = app.data.lang;
    if app.data.network().actors().is_empty() {
        text::no_actors(lang)
    } else if app.shown().count() == 0 && app.map_focus().is_none() {
        text::none_left(lang)
    } else if app.scene().has_places() {
        text::nobody_here(lang)
    } else if app.map_given_up() {
        text::stopped(lang)
    } else {
        text::waiting(lang)
    }
}

fn say(what: &str, area: Area, canvas: &mut Canvas<'_>) {
    let lines = wrap(what, usize::from(area.width).saturating_sub(2));
    for (y, line) in (area.height / 3..area.height).zip(lines) {
        let start = usize::from(area.width).saturating_sub(width(&line)) / 2;
        let quiet = theme::quiet(canvas.look);
        let mut pen = canvas.line(area.row(y));
        pen.skip(start);
        pen.put(&line, quiet);
    }
}

/// Below an actor in the middle whom nobody surrounds.
fn alone(app: &App, area: Area, canvas: &mut Canvas<'_>) {
    let nobody_around = app.map_focus().is_some() && app.scene().marks.len() == 1;
    if nobody_around && area.height > 3 {
        let lang = app.data.lang;
        let what = if app.map_missing() { text::alone_at_all(lang) } else { text::alone(lang) };
        say(what, area.below(area.height / 2), canvas);
    }
}

fn lines(app: &App, scene: &Scene, area: Area, canvas: &mut Canvas<'_>) {
    for (y, row) in (0..area.height).zip(scene.lines.rows()) {
        for (x, cell) in (0..area.width).zip(row) {
            if let Some(cell) = cell {
                let style = style(app, cell.ink, canvas.look);
                let sign = line_sign(cell, canvas.look);
                canvas.cell(area.x + x, area.y + y, sign.encode_utf8(&mut [0; 4]), style);
            }
        }
    }
}

fn line_sign(cell: &LineCell, look: Look) -> char {
    if look.ascii {
        return cell.sign;
    }
    char::from_u32(BRAILLE + u32::from(cell.dots)).unwrap_or(' ')
}

fn sign(app: &App, mark: &Mark, area: Area, canvas: &mut Canvas<'_>) {
    if mark.x >= area.width || mark.y >= area.height {
        return;
    }
    let look = canvas.look;
    let (sign, style) = match mark.what {
        Sign::Char(sign, ink) => (sign.to_string(), style(app, ink, look)),
        Sign::Actor(actor) => {
            let (sign, style) = row::sign(app, app.data.network().actor(actor).kind, look);
            let style = if app.map_focus() == Some(actor) { style.patch(theme::strong()) } else { style };
            (sign, if app.selected() == Some(actor) { style.patch(theme::chosen()) } else { style })
        }
    };
    canvas.cell(area.x + mark.x, area.y + mark.y, &sign, Style::reset().patch(style));
}

/// How something looks, whatever was in its cell before.
fn style(app: &App, ink: Ink, look: Look) -> Style {
    Style::reset().patch(look_of(app, ink, look))
}

fn look_of(app: &App, ink: Ink, look: Look) -> Style {
    let tie =
        |kind: crate::network::KindIndex| theme::kind(look, app.data.network().relationship_kinds()[kind.get()].color);
    match ink {
        Ink::Guide | Ink::Gone => theme::quiet(look),
        Ink::Tie(kind) => tie(kind).patch(theme::quiet(look)),
        Ink::OwnTie(kind) => tie(kind).patch(theme::strong()),
        Ink::Step => theme::accent(look),
        Ink::Missing => theme::alarm(look),
        Ink::Name => theme::plain(),
        Ink::Selected => theme::chosen(),
        Ink::Kind(kind) => theme::caption(look, app.data.network().actor_kinds()[kind.get()].color),
    }
}

/// Who is selected, and how many names found no room.
fn status(app: &App, area: Area, canvas: &mut Canvas<'_>) {
    let lang = app.data.lang;
    let look = canvas.look;
    let unlabelled = app.scene().unlabelled;
    let mut pen = canvas.line(area);
    if unlabelled > 0 {
        pen.right(&format!(" {}", text::unlabelled(lang, unlabelled)), theme::quiet(look));
    }
    let Some(actor) = app.selected() else { return };
    let network = app.data.network();
    let (sign, style) = row::sign(app, network.actor(actor).kind, look);
    let open = app.data.open_gaps[actor.get()];
    let mut facts = vec![
        app.data.local(&network.kind_of(actor).label).to_owned(),
        text::partners(lang, network.partners().degree(actor)),
    ];
    facts.extend((open > 0).then(|| format!("! {open}")));
    pen.put(&sign, style);
    pen.skip(1);
    let name = safe(&network.actor(actor).name).into_owned();
    let facts = format!(" · {}", facts.join(" · "));
    if width(&name) + width(&facts) <= pen.left() {
        pen.put(&name, theme::strong());
        pen.put(&facts, theme::plain());
    } else {
        pen.words(&name, theme::strong());
    }
}
