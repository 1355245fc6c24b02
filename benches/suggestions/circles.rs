//! A made-up network in which it shows who belongs together.

use vernetzt::diagnostic::Source;
use vernetzt::document;
use vernetzt::network::{Actor, ActorIndex, KindIndex, Network, Relationship, Symbol};
use vernetzt::text::Lang;

use crate::evaluation::with;
use crate::generator;
use crate::random::Random;

/// How many actors make a circle.
const CIRCLE: usize = 16;
/// Relationships for each actor.
const EACH: usize = 3;

/// The generator's network.
pub(crate) fn made(actors: usize) -> Network {
    let text = generator::network(actors);
    let loaded = document::read(Source::new("made-up.toml", &*text), Lang::En);
    loaded.document.expect("the generator makes no errors").network
}

/// The generator's actors, but in circles of sixteen: of a hundred relationships sixty lead to somebody of the same circle,
/// twenty to one of a few hubs, twenty to anybody. Seven in ten of a circle are from the same area, and of those with
/// topics six in ten work on its topic. Kinds are drawn, so that they say nothing.
pub(crate) fn circles(actors: usize, seed: u64) -> Network {
    let made = made(actors);
    let mut random = Random::new(seed);
    let (areas, topics) = (values(&made, |actor| actor.area.as_slice()), values(&made, |actor| &actor.topics));
    let mut people: Vec<_> = made.actors().iter().map(|actor| Actor::clone(actor)).collect();
    for (place, actor) in people.iter_mut().enumerate() {
        let circle = place / CIRCLE;
        if actor.area.is_some() && random.percent(70) {
            actor.area = Some(areas[circle % areas.len()]);
        }
        if !actor.topics.is_empty() && random.percent(60) {
            actor.topics = [topics[circle % topics.len()]].into();
        }
    }
    let hubs = actors.isqrt();
    let kind = KindIndex::FIRST;
    let links = (0..actors * EACH).map(|_| {
        let from = random.below(actors);
        let to = match random.below(10) {
            0..=1 => random.below(hubs) * hubs,
            2..=7 => (from / CIRCLE * CIRCLE + random.below(CIRCLE)).min(actors - 1),
            _ => random.below(actors),
        };
        [from, to].map(ActorIndex::new)
    });
    let links: Vec<_> =
        links.filter(|[from, to]| from != to).map(|[from, to]| Relationship::new(from, to, kind)).collect();
    with(&made, people, links)
}

/// Every value that an actor has, once.
fn values(network: &Network, of: impl Fn(&Actor) -> &[Symbol]) -> Vec<Symbol> {
    let mut all: Vec<_> = network.actors().iter().flat_map(|actor| of(actor).to_vec()).collect();
    all.sort_unstable();
    all.dedup();
    all
}
