//! The whole map hardly moves when the network changes a little.
//!
//! The measure: how far an actor that stays moves, the median over all that stay, in parts of the map's diameter, which
//! is the largest distance between two actors. Nothing is turned, mirrored or shifted before the two maps are compared.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "../benches/layout/quality.rs"]
mod quality;

use std::fs;
use std::sync::atomic::AtomicBool;

use vernetzt::analysis::{communities, components};
use vernetzt::diagnostic::Source;
use vernetzt::document;
use vernetzt::layout::{Point, settle};
use vernetzt::network::{ActorIndex, Adjacency};
use vernetzt::text::Lang;

/// The map of the example may move so far.
const LITTLE: f32 = 0.02;

type Links = Vec<(ActorIndex, ActorIndex)>;

/// A network before and after edits.
struct Edited {
    actors: usize,
    links: Links,
    before: Vec<Point>,
    diameter: f32,
}

fn map(actors: usize, links: &Links) -> Vec<Point> {
    let partners = Adjacency::new(actors, links.iter().copied());
    let never = AtomicBool::new(false);
    settle(&partners, &communities(&partners, &never).unwrap().of, &never).unwrap()
}

fn median(mut values: Vec<f32>) -> f32 {
    values.sort_by(f32::total_cmp);
    let half = values.len() / 2;
    if values.len().is_multiple_of(2) { (values[half - 1] + values[half]) / 2.0 } else { values[half] }
}

impl Edited {
    /// The example.
    fn example() -> Edited {
        let text = fs::read_to_string("networks/viernheim.toml").unwrap();
        let document = document::read(Source::new("viernheim.toml", &*text), Lang::En).document.unwrap();
        let partners = document.network.partners();
        let links: Links = partners.edges().collect();
        let before = map(partners.len(), &links);
        let distances = before.iter().flat_map(|a| before.iter().map(|b| a.distance(*b)));
        let diameter = distances.fold(0.0, f32::max);
        Edited { actors: partners.len(), links, before, diameter }
    }

    /// How far the map moves when it becomes that of these links; the actors in their order but for one that is gone.
    fn moves(&self, actors: usize, links: &Links, gone: Option<usize>) -> f32 {
        let mut before = self.before.clone();
        if let Some(gone) = gone {
            before.remove(gone);
        }
        median(before.iter().zip(map(actors, links)).map(|(before, after)| before.distance(after)).collect())
            / self.diameter
    }

    fn without_actor(&self, gone: usize) -> f32 {
        let moved = |actor: ActorIndex| ActorIndex::new(actor.get() - usize::from(actor.get() > gone));
        let kept = self.links.iter().filter(|(a, b)| a.get() != gone && b.get() != gone);
        let links = kept.map(|(a, b)| (moved(*a), moved(*b))).collect();
        self.moves(self.actors - 1, &links, Some(gone))
    }

    fn without_link(&self, gone: usize) -> f32 {
        let mut links = self.links.clone();
        links.remove(gone);
        self.moves(self.actors, &links, None)
    }

    fn with_link(&self, a: usize, b: usize) -> f32 {
        let more = [(ActorIndex::new(a), ActorIndex::new(b))];
        self.moves(self.actors, &[&*self.links, &more].concat(), None)
    }

    fn with_actor(&self, partner: usize) -> f32 {
        let more = [(ActorIndex::new(partner), ActorIndex::new(self.actors))];
        self.moves(self.actors + 1, &[&*self.links, &more].concat(), None)
    }
}

/// Half of the edits and nine of ten move the map little.
fn assert_little(edits: impl Iterator<Item = f32>) {
    let mut moves: Vec<f32> = edits.collect();
    moves.sort_by(f32::total_cmp);
    let at = |tenths: usize| moves[(moves.len() - 1) * tenths / 10];
    assert!(at(5) < LITTLE / 2.0 && at(9) < LITTLE, "{moves:?}");
}

#[test]
fn the_map_of_the_example_hardly_moves_without_any_one_actor() {
    let example = Edited::example();
    assert_little((0..example.actors).map(|gone| example.without_actor(gone)));
}

#[test]
fn the_map_of_the_example_hardly_moves_without_any_one_link() {
    let example = Edited::example();
    assert_little((0..example.links.len()).map(|gone| example.without_link(gone)));
}

#[test]
fn the_map_of_the_example_hardly_moves_with_one_more_link() {
    let example = Edited::example();
    let ends = (0..100).map(|edit| (edit * 37 % example.actors, edit * 53 % example.actors));
    let new = ends.filter(|(a, b)| {
        let known = |link: &(ActorIndex, ActorIndex)| (link.0.get(), link.1.get()) == (*a.min(b), *a.max(b));
        a != b && !example.links.iter().any(known)
    });
    assert_little(new.map(|(a, b)| example.with_link(a, b)));
}

#[test]
fn the_map_of_the_example_hardly_moves_with_one_more_actor() {
    let example = Edited::example();
    assert_little((0..example.actors).step_by(2).map(|partner| example.with_actor(partner)));
}

/// The figures of ForceAtlas2 with 500 rounds, as `cargo bench --bench layout` prints them for the example.
#[test]
fn the_map_of_the_example_is_at_least_as_good_as_that_of_force_atlas() {
    let example = Edited::example();
    let whole = Adjacency::new(example.actors, example.links.iter().copied());
    let parts = components(&whole);
    let largest = parts.iter().max_by_key(|members| members.len()).unwrap();
    let place = |actor: &ActorIndex| largest.iter().position(|member| member == actor).map(ActorIndex::new);
    let links = example.links.iter().filter_map(|(a, b)| Some((place(a)?, place(b)?)));
    let partners = Adjacency::new(largest.len(), links);
    let places: Vec<_> = largest.iter().map(|actor| example.before[actor.get()]).collect();
    let found = quality::quality(&partners, &places);
    assert!(found.stress < 0.0993, "stress {}", found.stress);
    assert!(found.neighbours > 0.329, "neighbours {}", found.neighbours);
}
