//! Networks of any size for the benchmarks: made up, the same on every machine, written as a person would write them.

mod entries;
mod names;
pub(crate) mod random;

use std::collections::HashSet;

use entries::{actor, relationship};
use random::Random;

/// Kinds, rules, a view and two decisions; the entries follow it.
const HEAD: &str = include_str!("head.toml");

/// Relationships for each actor.
const RELATIONSHIPS_PER_ACTOR: usize = 3;
/// Among so many actors one has no relationship at all.
const LONELY: usize = 37;

/// The text of a network file with this many actors and three times as many relationships.
pub(crate) fn network(actors: usize) -> String {
    let mut random = Random::new(actors as u64);
    let mut out = String::with_capacity(HEAD.len() + actors * 560);
    out += HEAD;
    let ids: Vec<String> = (0..actors).map(|place| actor(&mut out, &mut random, place)).collect();
    if actors < 3 {
        return out;
    }
    let mut seen = HashSet::with_capacity(actors * RELATIONSHIPS_PER_ACTOR);
    while seen.len() < actors * RELATIONSHIPS_PER_ACTOR {
        let (from, to) = ends(&mut random, actors);
        let kind = random.below(names::RELATIONSHIP_KINDS.len());
        if from != to && seen.insert((from.min(to), from.max(to), kind)) {
            relationship(&mut out, &mut random, (&ids[from], &ids[to]), names::RELATIONSHIP_KINDS[kind]);
        }
    }
    out
}

/// Two actors: as in real networks most links are to neighbours, some to one of a few hubs, few across.
fn ends(random: &mut Random, actors: usize) -> (usize, usize) {
    let from = sociable(random.below(actors), actors);
    let to = match random.below(10) {
        0..=1 => random.below(actors.isqrt()),
        2..=7 => (from + 1 + random.below(40)) % actors,
        _ => random.below(actors),
    };
    (from, sociable(to, actors))
}

/// The actor itself, or the next one where it is one of those that know nobody.
fn sociable(actor: usize, actors: usize) -> usize {
    if actor % LONELY == LONELY - 1 { (actor + 1) % actors } else { actor }
}
