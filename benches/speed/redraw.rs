//! A change and its redraw, on a screen of 160 columns and 50 rows, for each sort of edit.

use divan::Bencher;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use vernetzt::app::{App, Effect, Event, Key};
use vernetzt::network::Network;
use vernetzt::text::Lang;

use crate::frames::{SCREEN, draw, opened, press};
use crate::made::SIZES;

/// Each sort of edit.
const EDITS: [&str; 8] = ["link", "unlink", "change", "add", "remove", "rename", "merge", "decide"];
/// An actor that the generator leaves without relationships.
const LONELY: usize = 36;

/// What is typed for an edit in the list of actors, from opening the form on; a text behind `=` is pasted.
fn typed(sort: &str, network: &Network) -> Vec<String> {
    let id = |at: usize| format!("={}", network.actors()[at].id);
    let last = network.actors().len() - 1;
    let keys: &[&str] = match sort {
        "link" => &["b", &id(LONELY), "tab", "=cooperation"],
        "unlink" => &["tab", "down", "d"],
        "change" => &["c", "= anders"],
        "add" => &["A", "=Neu", "tab", "=school"],
        "remove" => &["d"],
        "rename" => &["I", "=x"],
        "merge" => &["M", &id(last)],
        _ => &["5", "home", "down", "D", "=Amt"],
    };
    keys.iter().map(ToString::to_string).collect()
}

/// Types all of it; gives what the last key asks for.
fn fill(app: &mut App, typed: &[String]) -> Vec<Effect> {
    let event = |typed: &String| match typed.strip_prefix('=') {
        Some(text) => Event::Paste(text.to_owned()),
        None => Event::Key(Key::parse(typed).expect("a key")),
    };
    typed.iter().fold(Vec::new(), |_, typed| app.update(event(typed)))
}

/// Answers to the trial that was asked for, as the outside does.
fn answer(app: &mut App, effects: Vec<Effect>) {
    let trial = effects.into_iter().find_map(|effect| match effect {
        Effect::Try { generation, trial } => Some((generation, trial)),
        _ => None,
    });
    let (generation, trial) = trial.expect("something is tried");
    let result = trial.run(&app.data.document, &app.data.evaluation, Lang::De).map(Box::new);
    app.update(Event::Tried { generation, result });
}

/// The interface in the list of actors, on a state of the network that nothing else holds: what it gives way to is
/// freed, which takes its time as well.
fn changed_before(actors: usize) -> App {
    let mut app = opened(actors);
    press(&mut app, &["2"]);
    make(&mut app, "change");
    app
}

/// Makes an edit.
fn make(app: &mut App, sort: &str) {
    let typed = typed(sort, app.data.network());
    let effects = fill(app, &typed);
    answer(app, effects);
    let unsaved = app.data.document.source.text().len();
    press(app, &["ctrl-s"]);
    assert!(app.form().is_none() && app.data.document.source.text().len() != unsaved, "{sort} was not made");
}

fn buffer() -> Buffer {
    Buffer::empty(Rect::new(0, 0, SCREEN.columns, SCREEN.rows))
}

/// The form handed in before anything is known of what it would do, until the changed network is on the screen.
#[divan::bench(args = EDITS, consts = SIZES, sample_count = 20)]
fn edit<const ACTORS: usize>(bencher: Bencher<'_, '_>, sort: &str) {
    let mut buffer = buffer();
    let filled = || {
        let mut app = changed_before(ACTORS);
        let typed = typed(sort, app.data.network());
        let effects = fill(&mut app, &typed);
        (app, effects)
    };
    bencher.with_inputs(filled).bench_local_values(|(mut app, effects)| {
        press(&mut app, &["ctrl-s"]);
        answer(&mut app, effects);
        draw(&app, &mut buffer);
        app
    });
}

/// The form handed in once it is known what it would do, until the changed network is on the screen.
#[divan::bench(args = EDITS, consts = SIZES, sample_count = 20)]
fn edit_checked<const ACTORS: usize>(bencher: Bencher<'_, '_>, sort: &str) {
    let mut buffer = buffer();
    let checked = || {
        let mut app = changed_before(ACTORS);
        let typed = typed(sort, app.data.network());
        let effects = fill(&mut app, &typed);
        answer(&mut app, effects);
        app
    };
    bencher.with_inputs(checked).bench_local_values(|mut app| {
        press(&mut app, &["ctrl-s"]);
        draw(&app, &mut buffer);
        app
    });
}

/// The key that takes an edit back, until the network before it is on the screen again.
#[divan::bench(args = EDITS, consts = SIZES, sample_count = 20)]
fn undo<const ACTORS: usize>(bencher: Bencher<'_, '_>, sort: &str) {
    let mut buffer = buffer();
    let made = || {
        let mut app = changed_before(ACTORS);
        make(&mut app, sort);
        app
    };
    bencher.with_inputs(made).bench_local_values(|mut app| {
        let effects = app.update(Event::Key(Key::parse("U").expect("a key")));
        answer(&mut app, effects);
        draw(&app, &mut buffer);
        app
    });
}
