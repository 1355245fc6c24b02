//! A change and its redraw, on a screen of 160 columns and 50 rows, for each sort of edit.

use std::cell::RefCell;

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
/// More than the states that are kept at 10,000 actors.
const SEVERAL: [&str; 9] = ["change"; 9];
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

/// Answers to the trial that was asked for, as the outside does; nothing where none was.
fn answer(app: &mut App, effects: Vec<Effect>) {
    let trial = effects.into_iter().find_map(|effect| match effect {
        Effect::Try { generation, trial } => Some((generation, trial)),
        _ => None,
    });
    if let Some((generation, trial)) = trial {
        let result = trial.run(&app.data.document, &app.data.evaluation, Lang::De).map(Box::new);
        app.update(Event::Tried { generation, result });
    }
}

/// The interface in the list of actors, in use for a while: nothing else holds the state of the network that it shows.
fn in_use(actors: usize) -> RefCell<App> {
    let mut app = opened(actors);
    press(&mut app, &["2"]);
    for sort in ["change", "add"] {
        make(&mut app, sort);
        undo(&mut app);
    }
    RefCell::new(app)
}

/// Opens the form of an edit and fills it in; gives what the last key asks for.
fn fill_in(app: &mut App, sort: &str) -> Vec<Effect> {
    press(app, &["2", "home"]);
    let typed = typed(sort, app.data.network());
    fill(app, &typed)
}

/// Makes an edit.
fn make(app: &mut App, sort: &str) {
    let before = app.step_count();
    let effects = fill_in(app, sort);
    answer(app, effects);
    press(app, &["ctrl-s"]);
    assert_eq!(app.step_count(), before + 1, "{sort} was not made");
}

/// Takes it back.
fn undo(app: &mut App) {
    let effects = app.update(Event::Key(Key::parse("U").expect("a key")));
    answer(app, effects);
}

/// Takes back what was measured last, if anything.
fn clean(app: &mut App) {
    while app.step_count() > 0 {
        undo(app);
    }
}

fn buffer() -> Buffer {
    Buffer::empty(Rect::new(0, 0, SCREEN.columns, SCREEN.rows))
}

/// The form handed in before anything is known of what it would do, until the changed network is on the screen.
#[divan::bench(args = EDITS, consts = SIZES, sample_count = 20, sample_size = 1)]
fn edit<const ACTORS: usize>(bencher: Bencher<'_, '_>, sort: &str) {
    let (app, mut buffer) = (in_use(ACTORS), buffer());
    let filled = || {
        let app = &mut *app.borrow_mut();
        clean(app);
        fill_in(app, sort)
    };
    bencher.with_inputs(filled).bench_local_values(|effects| {
        let app = &mut *app.borrow_mut();
        press(app, &["ctrl-s"]);
        answer(app, effects);
        draw(app, &mut buffer);
    });
}

/// The form handed in once it is known what it would do, until the changed network is on the screen.
#[divan::bench(args = EDITS, consts = SIZES, sample_count = 20, sample_size = 1)]
fn edit_checked<const ACTORS: usize>(bencher: Bencher<'_, '_>, sort: &str) {
    let (app, mut buffer) = (in_use(ACTORS), buffer());
    let checked = || {
        let app = &mut *app.borrow_mut();
        clean(app);
        let effects = fill_in(app, sort);
        answer(app, effects);
    };
    bencher.with_inputs(checked).bench_local_values(|()| {
        let app = &mut *app.borrow_mut();
        press(app, &["ctrl-s"]);
        draw(app, &mut buffer);
    });
}

/// The key that takes an edit back, until the network before it is on the screen again.
#[divan::bench(args = EDITS, consts = SIZES, sample_count = 20, sample_size = 1)]
fn edit_undone<const ACTORS: usize>(bencher: Bencher<'_, '_>, sort: &str) {
    let (app, mut buffer) = (in_use(ACTORS), buffer());
    bencher.with_inputs(|| make(&mut app.borrow_mut(), sort)).bench_local_values(|()| {
        let app = &mut *app.borrow_mut();
        undo(app);
        draw(app, &mut buffer);
    });
}

/// More edits than there are states at hand, taken back at once.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn edits_undone(bencher: Bencher<'_, '_>, actors: usize) {
    let (app, mut buffer) = (in_use(actors), buffer());
    let made = || {
        let app = &mut *app.borrow_mut();
        SEVERAL.iter().for_each(|sort| make(app, sort));
        press(app, &["V", "home"]);
    };
    bencher.with_inputs(made).bench_local_values(|()| {
        let app = &mut *app.borrow_mut();
        let effects = app.update(Event::Key(Key::parse("enter").expect("a key")));
        answer(app, effects);
        draw(app, &mut buffer);
        assert_eq!(app.step_count(), 0);
    });
}
