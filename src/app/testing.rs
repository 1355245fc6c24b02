//! What the tests of the interface share: a made-up network, and keys by name.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::export::Preview;
use super::map::Arrangement;
use super::{App, Effect, Event, Key, Look, MOST_SUGGESTIONS, Match, Mouse, MouseDoes, Size};
use crate::analysis::{communities, metrics};
use crate::diagnostic::Source;
use crate::document::{Document, read};
use crate::layout::settle;
use crate::network::Date;
use crate::rules::{Evaluation, Suggester};
use crate::search::Index;
use crate::text::Lang;

/// Six actors, some of them linked, with something to be missed of every severity and in every state.
const VILLAGE: &str = include_str!("testing.toml");

/// The document of a text.
pub(crate) fn document(text: &str) -> Arc<Document> {
    let loaded = read(Source::new("test.toml", text), Lang::En);
    let problems: Vec<_> = loaded.diagnostics.iter().map(|problem| &problem.message).collect();
    Arc::new(loaded.document.unwrap_or_else(|| panic!("{problems:?}")))
}

/// The interface on a text, as it opens.
pub(crate) fn app_on(text: &str, lang: Lang, columns: u16, rows: u16) -> App {
    let document = document(text);
    let day = Date::constant(2026, 11, 24);
    let evaluation = Evaluation::new(&document.network, &document.rules, &document.decisions, day);
    App::new(document, Arc::new(evaluation), lang, Look::default(), Size { columns, rows })
}

/// The interface on the made-up village.
pub(crate) fn village(lang: Lang, columns: u16, rows: u16) -> App {
    let mut app = app_on(VILLAGE, lang, columns, rows);
    run(&mut app, Effect::Measure);
    app
}

/// The same with more at the end of the file.
pub(crate) fn village_with(more: &str, lang: Lang, columns: u16, rows: u16) -> App {
    app_on(&format!("{VILLAGE}{more}"), lang, columns, rows)
}

/// Does what the outside would do about an effect, at once; returns what the test has to look at.
pub(crate) fn run(app: &mut App, effect: Effect) -> Vec<Effect> {
    match answer(app, effect) {
        Ok(event) => event.map_or_else(Vec::new, |event| happen(app, event)),
        Err(effect) => vec![effect],
    }
}

/// What the outside would answer, if it does; the effect where a test has to answer.
fn answer(app: &App, effect: Effect) -> Result<Option<Event>, Effect> {
    let never = AtomicBool::new(false);
    let event = match effect {
        Effect::Measure => {
            let Some(metrics) = metrics(app.data.network().partners(), &never) else { return Ok(None) };
            Event::Measured { version: app.version(), metrics: Arc::new(metrics) }
        }
        Effect::Settle => {
            let partners = app.data.network().partners();
            let Some(communities) = communities(partners, &never) else { return Ok(None) };
            let Some(places) = settle(partners, &communities.of, &never) else { return Ok(None) };
            let arrangement = Arrangement { places: places.into(), communities: Arc::new(communities), progress: 1.0 };
            Event::Arranged { version: app.version(), arrangement }
        }
        Effect::Search { generation, query } => {
            let found = Index::new(app.data.network()).search(&query, 50, &AtomicBool::new(false));
            let matches = found.into_iter().map(|found| Match { actor: found.actor, indices: found.indices }).collect();
            Event::Found { generation, matches }
        }
        Effect::Preview { generation, content } => {
            let exported = content.exported(&app.data.document, &app.data.evaluation, app.data.lang);
            // A size of our own: a screen must not change with every improvement of the diagram.
            let preview = exported.map(|file| Preview { bytes: 5_400, warning: file.warning });
            Event::Previewed { generation, preview }
        }
        Effect::Try { generation, trial } => {
            let result = trial.run(&app.data.document, &app.data.evaluation, app.data.lang).map(Box::new);
            Event::Tried { generation, result }
        }
        Effect::Suggest { gap } => {
            let data = &app.data;
            let suggester = Suggester::new(data.network(), &data.document.rules, &data.evaluation);
            let suggestions = suggester.suggest(gap, MOST_SUGGESTIONS).into();
            Event::Suggested { version: app.version(), gap, suggestions }
        }
        Effect::Replaced => return Ok(None),
        other => return Err(other),
    };
    Ok(Some(event))
}

/// Something happens; returns what has to be done outside and can't be done here.
pub(crate) fn happen(app: &mut App, event: Event) -> Vec<Effect> {
    let effects = app.update(event);
    effects.into_iter().flat_map(|effect| run(app, effect)).collect()
}

/// Presses keys by name; what stands in quotation marks is typed. Returns what has to be done outside.
pub(crate) fn press(app: &mut App, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for word in keys.split(' ') {
        match word.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            Some(text) => text.chars().for_each(|c| {
                effects.extend(happen(app, Event::Key(Key::plain(super::KeyCode::Char(c)))));
            }),
            None => effects.extend(happen(app, Event::Key(Key::parse(word).unwrap()))),
        }
    }
    effects
}

/// Clicks on a cell.
pub(crate) fn click(app: &mut App, column: u16, row: u16) -> Vec<Effect> {
    happen(app, Event::Mouse(Mouse { column, row, does: MouseDoes::Click }))
}
