//! A key pressed until the next frame is drawn, in each view, on a screen of 160 columns and 50 rows.

use divan::Bencher;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;
use vernetzt::app::{App, Event, Key, Look, Size};
use vernetzt::text::Lang;

use crate::made::{SIZES, made};

pub(crate) const SCREEN: Size = Size { columns: 160, rows: 50 };

pub(crate) fn opened(actors: usize) -> App {
    let made = made(actors);
    App::new(made.document.clone(), made.evaluation.clone(), Lang::De, Look::default(), SCREEN)
}

pub(crate) fn press(app: &mut App, keys: &[&str]) {
    for key in keys {
        app.update(Event::Key(Key::parse(key).expect("a key")));
    }
}

pub(crate) fn draw(app: &App, buffer: &mut Buffer) {
    buffer.reset();
    app.render(buffer.area, buffer);
}

/// Comes to a view by `there`, then walks down and up in it, a frame for each key.
fn walk(bencher: Bencher<'_, '_>, actors: usize, there: &[&str]) {
    let mut app = opened(actors);
    press(&mut app, there);
    let mut buffer = Buffer::empty(Rect::new(0, 0, SCREEN.columns, SCREEN.rows));
    let mut keys = ["down", "down", "page-down", "up", "end", "home"].into_iter().cycle();
    bencher.bench_local(|| {
        press(&mut app, &[keys.next().expect("a cycle")]);
        draw(&app, &mut buffer);
    });
}

/// From a document and its gaps to the first frame.
#[divan::bench(args = SIZES, sample_count = 10)]
fn first(bencher: Bencher<'_, '_>, actors: usize) {
    made(actors);
    let mut buffer = Buffer::empty(Rect::new(0, 0, SCREEN.columns, SCREEN.rows));
    bencher.bench_local(|| draw(&opened(actors), &mut buffer));
}

/// A key in the overview.
#[divan::bench(args = SIZES, sample_count = 30, sample_size = 1)]
fn overview(bencher: Bencher<'_, '_>, actors: usize) {
    walk(bencher, actors, &["1"]);
}

/// A key in the list of actors.
#[divan::bench(args = SIZES, sample_count = 30, sample_size = 1)]
fn actors(bencher: Bencher<'_, '_>, actors: usize) {
    walk(bencher, actors, &["2"]);
}

/// A key in the list of gaps.
#[divan::bench(args = SIZES, sample_count = 30, sample_size = 1)]
fn gaps(bencher: Bencher<'_, '_>, actors: usize) {
    walk(bencher, actors, &["5"]);
}

/// A key in the matrix of kinds.
#[divan::bench(args = SIZES, sample_count = 30, sample_size = 1)]
fn matrix(bencher: Bencher<'_, '_>, actors: usize) {
    walk(bencher, actors, &["4"]);
}

/// A key in the matrix of the largest kind against itself.
#[divan::bench(args = SIZES, sample_count = 30, sample_size = 1)]
fn matrix_actors(bencher: Bencher<'_, '_>, actors: usize) {
    let made = made(actors);
    let mut counts = vec![0; made.document.network.actor_kinds().len()];
    made.document.network.actors().iter().for_each(|actor| counts[actor.kind.get()] += 1);
    let largest = (0..counts.len()).max_by_key(|kind| counts[*kind]).expect("a kind");
    let mut keys = vec!["4"];
    keys.extend(std::iter::repeat_n(["down", "right"], largest).flatten());
    keys.push("enter");
    walk(bencher, actors, &keys);
}

/// From the matrix of kinds into that of schools against businesses.
#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn matrix_opens(bencher: Bencher<'_, '_>, actors: usize) {
    let mut app = opened(actors);
    press(&mut app, &["4", "home", "right", "right"]);
    let mut buffer = Buffer::empty(Rect::new(0, 0, SCREEN.columns, SCREEN.rows));
    bencher.bench_local(|| {
        press(&mut app, &["enter"]);
        draw(&app, &mut buffer);
        press(&mut app, &["esc"]);
    });
}

/// The window with the chains from the first actor of the list to the last.
#[divan::bench(args = SIZES, sample_count = 30, sample_size = 1)]
fn paths(bencher: Bencher<'_, '_>, actors: usize) {
    let mut app = opened(actors);
    press(&mut app, &["2", "w", "G"]);
    let mut buffer = Buffer::empty(Rect::new(0, 0, SCREEN.columns, SCREEN.rows));
    bencher.bench_local(|| {
        press(&mut app, &["w"]);
        draw(&app, &mut buffer);
        press(&mut app, &["esc"]);
    });
}

/// A letter typed into the filter line, which selects anew each time.
#[divan::bench(args = SIZES, sample_count = 32, sample_size = 1)]
fn filter_line(bencher: Bencher<'_, '_>, actors: usize) {
    let mut app = opened(actors);
    press(&mut app, &["2", "f"]);
    let mut buffer = Buffer::empty(Rect::new(0, 0, SCREEN.columns, SCREEN.rows));
    let typed = ["m", "ü", "h", "l", "space", "k", "i", "n", "d", ":", "s", "c", "h", "o", "o", "l"];
    let mut keys = typed.into_iter().chain([const { "backspace" }; 16]).cycle();
    bencher.bench_local(|| {
        press(&mut app, &[keys.next().expect("a cycle")]);
        draw(&app, &mut buffer);
    });
}
