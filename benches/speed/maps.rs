//! A key pressed on the map until the next frame is drawn, on a screen of 200 columns and 60 rows.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use divan::Bencher;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;
use vernetzt::analysis;
use vernetzt::app::map::Arrangement;
use vernetzt::app::{App, Event, Key, Look, Size};
use vernetzt::layout;
use vernetzt::text::Lang;

use crate::made::made;

const SCREEN: Size = Size { columns: 200, rows: 60 };
/// How many actors: more are measured without a frame.
const SIZES: [usize; 2] = [150, 10_000];

fn press(app: &mut App, keys: &[&str]) {
    for key in keys {
        app.update(Event::Key(Key::parse(key).expect("a key")));
    }
}

/// The map of the whole network, with everything in its place.
fn opened(actors: usize) -> App {
    let made = made(actors);
    let mut app = App::new(made.document.clone(), made.evaluation.clone(), Lang::De, Look::default(), SCREEN);
    press(&mut app, &["3"]);
    let (partners, never) = (made.document.network.partners(), AtomicBool::new(false));
    let communities = analysis::communities(partners, &never).expect("not cancelled");
    let places = layout::settle(partners, &communities.of, &never).expect("not cancelled");
    let arrangement = Arrangement { places: places.into(), communities: Arc::new(communities), progress: 1.0 };
    app.update(Event::Arranged { version: app.version(), arrangement });
    app
}

/// Comes to a picture by `there`, then walks about on it, a frame for each key.
fn walk(bencher: Bencher<'_, '_>, actors: usize, there: &[&str]) {
    let mut app = opened(actors);
    press(&mut app, there);
    let mut buffer = Buffer::empty(Rect::new(0, 0, SCREEN.columns, SCREEN.rows));
    let mut keys = ["right", "down", "L", "left", "up", "H"].into_iter().cycle();
    bencher.bench_local(|| {
        press(&mut app, &[keys.next().expect("a cycle")]);
        buffer.reset();
        (&app).render(buffer.area, &mut buffer);
    });
}

/// The whole network: groups where it is large.
#[divan::bench(args = SIZES, sample_count = 30, sample_size = 1)]
fn map_whole(bencher: Bencher<'_, '_>, actors: usize) {
    walk(bencher, actors, &[]);
}

/// The whole network magnified until actors can be told apart.
#[divan::bench(args = SIZES, sample_count = 30, sample_size = 1)]
fn map_near(bencher: Bencher<'_, '_>, actors: usize) {
    walk(bencher, actors, &["+", "+", "+", "+", "+", "+"]);
}

/// An actor in the middle, with everyone up to three relationships away, and what is missing.
#[divan::bench(args = SIZES, sample_count = 30, sample_size = 1)]
fn map_around(bencher: Bencher<'_, '_>, actors: usize) {
    walk(bencher, actors, &["x", "r", "r"]);
}

/// The same with nine, where most of the network is around.
#[divan::bench(args = SIZES, sample_count = 30, sample_size = 1)]
fn map_far_around(bencher: Bencher<'_, '_>, actors: usize) {
    walk(bencher, actors, &["x", "r", "r", "r", "r", "r", "r", "r", "r"]);
}
