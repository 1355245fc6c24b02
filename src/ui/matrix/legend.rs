//! What the signs in the cells mean: as many whole entries as fit, the most important first.

use ratatui::style::Style;

use super::super::canvas::Canvas;
use super::super::theme;
use super::{actors, kinds};
use crate::app::matrix::Level;
use crate::app::{App, Area, words};
use crate::network::Status;
use crate::rules::RuleSeverity;
use crate::text::interface::matrix as text;
use crate::text::width;

pub(super) fn draw(app: &App, area: Area, canvas: &mut Canvas<'_>) {
    let look = canvas.look;
    let mut pen = canvas.line(area);
    pen.skip(1);
    let entries = match app.matrix().level() {
        Level::Kinds(_) => shades(app),
        Level::Actors(of) => signs(app, &of.states),
    };
    for (at, (sign, word, style)) in entries.into_iter().enumerate() {
        let between = if at == 0 { 0 } else { 2 };
        let behind = usize::from(!sign.is_empty());
        if between + width(sign) + behind + width(&word) > pen.left() {
            return;
        }
        pen.skip(between);
        pen.put(sign, style);
        pen.skip(behind);
        pen.put(&word, theme::quiet(look));
    }
}

type Entry = (&'static str, String, Style);

fn shades(app: &App) -> Vec<Entry> {
    let (lang, look) = (app.data.lang, app.look);
    let [nothing, shades @ ..] = kinds::SHADES;
    let words = [text::up_to(lang, 25), text::up_to(lang, 50), text::up_to(lang, 75), text::more(lang).to_owned()];
    let mut entries = vec![("", text::share_linked(lang).to_owned(), theme::plain())];
    entries.push((nothing, text::nothing(lang).to_owned(), theme::plain()));
    entries.extend(shades.into_iter().zip(words).map(|(sign, word)| (sign, word, theme::accent(look))));
    entries
}

fn signs(app: &App, states: &[Status]) -> Vec<Entry> {
    let (lang, look) = (app.data.lang, app.look);
    let active = Status::Active;
    let room = usize::from(app.matrix().places().cell).saturating_sub(1);
    let gap =
        |severity, word: &str| (actors::gap_sign(severity, room), word.to_owned(), theme::severity(look, severity));
    let mut entries = vec![
        (actors::NOTHING, text::nothing(lang).to_owned(), theme::plain()),
        gap(RuleSeverity::High, text::gap_high(lang)),
        gap(RuleSeverity::Medium, text::gap_medium(lang)),
        (actors::sign(active), words::status(lang, active).to_owned(), theme::accent(look)),
    ];
    for status in states {
        let sign = actors::sign(*status);
        match entries.iter_mut().find(|(known, ..)| *known == sign) {
            Some((_, word, _)) => *word = format!("{word}/{}", words::status(lang, *status)),
            None => entries.push((sign, words::status(lang, *status).to_owned(), theme::plain())),
        }
    }
    entries.push(("2", text::several(lang).to_owned(), theme::accent(look)));
    entries
}
