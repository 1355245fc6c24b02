//! The cell under the cursor in words.

use super::super::words;
use super::{Actors, App, CellPlace, Level};
use crate::analysis::KindMatrix;
use crate::network::{ActorIndex, KindIndex};
use crate::text::interface::matrix as text;

/// What there is to say, the longest form first.
pub(super) fn sentences(app: &App) -> Vec<String> {
    match (&app.matrix.level, app.matrix.cell()) {
        (Level::Kinds(kinds), Some(CellPlace::Kinds(row, column))) => of_kinds(app, kinds, row, column),
        (Level::Actors(actors), Some(CellPlace::Actors(row, column))) => of_actors(app, actors, row, column),
        _ => Vec::new(),
    }
}

/// What two things are called together.
pub fn pair(row: &str, column: &str) -> String {
    format!("{row} × {column}")
}

fn of_kinds(app: &App, kinds: &KindMatrix, row: KindIndex, column: KindIndex) -> Vec<String> {
    let names = pair(app.data.plural(row), app.data.plural(column));
    let said = about_kinds(app, kinds, row, column);
    let full = format!("{names}: {}", said.join(", "));
    let (Some(at), [_, relationships]) = (kinds.place(row).zip(kinds.place(column)), &said[..]) else {
        return vec![full, said.join(", ")];
    };
    let linked = kinds.matrix.cell(at.0, at.1).linked;
    let short = text::linked_short(app.data.lang, linked, kinds.members[at.0].len());
    vec![full, format!("{names}: {short}, {relationships}"), format!("{short}, {relationships}"), short]
}

/// How many actors of the row's kind are linked, and how often.
pub(super) fn about_kinds(app: &App, kinds: &KindMatrix, row: KindIndex, column: KindIndex) -> Vec<String> {
    let lang = app.data.lang;
    let (Some(row), Some(column)) = (kinds.place(row), kinds.place(column)) else { return Vec::new() };
    let cell = kinds.matrix.cell(row, column);
    let (height, width) = (kinds.members[row].len(), kinds.members[column].len());
    if row == column && height == 1 {
        vec![text::only_one(lang).to_owned()]
    } else if cell.linked == 0 {
        vec![text::no_link(lang, height, width)]
    } else {
        vec![text::linked(lang, cell.linked, height), text::relationships(lang, cell.relationships)]
    }
}

fn of_actors(app: &App, actors: &Actors, row: ActorIndex, column: ActorIndex) -> Vec<String> {
    let network = app.data.network();
    let said = about_actors(app, actors, row, column);
    let all = said.join("; ");
    let (a, b) = (network.actor(row), network.actor(column));
    let mut forms = vec![
        format!("{}: {all}", pair(&a.name, &b.name)),
        format!("{}: {all}", pair(a.short_name(), b.short_name())),
        all,
    ];
    if let [state, _] = &said[..] {
        let help = text::would_help_short(app.data.lang, actors.gaps(&app.data, row, column).count());
        forms.extend([format!("{state}; {help}"), help]);
    }
    forms
}

/// How two actors are linked, and whether a relationship would help.
pub(super) fn about_actors(app: &App, actors: &Actors, row: ActorIndex, column: ActorIndex) -> Vec<String> {
    let lang = app.data.lang;
    if row == column {
        return vec![text::same_actor(lang).to_owned()];
    }
    let place = (actors.row_of(row), actors.column_of(column));
    let tie = place.0.zip(place.1).and_then(|(row, column)| actors.ties.tie(row, column));
    let state = match tie {
        None => text::no_tie(lang).to_owned(),
        Some(tie) if tie.active > 0 => text::active(lang, tie.active),
        Some(tie) => words::status(lang, tie.status).to_owned(),
    };
    match actors.gaps(&app.data, row, column).count() {
        0 => vec![state],
        gaps => vec![state, text::would_help(lang, gaps)],
    }
}
