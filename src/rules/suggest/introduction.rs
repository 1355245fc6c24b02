//! The way from one actor to another, searched from both ends.

use rustc_hash::FxHashMap;

use crate::network::{ActorIndex, Adjacency};

/// How each actor was reached: from whom.
type Reached = FxHashMap<ActorIndex, ActorIndex>;

/// A shortest chain of partners between two actors, both included; empty where there is none. Breadth-first from both ends
/// (Pohl 1971, "Bi-directional search"), so that it looks at little where the two are near each other.
pub(super) fn chain(partners: &Adjacency, from: ActorIndex, to: ActorIndex) -> Vec<ActorIndex> {
    let mut reached: [Reached; 2] = [from, to].map(|end| Reached::from_iter([(end, end)]));
    let mut fronts = [vec![from], vec![to]];
    let mut meeting = (from == to).then_some(from);
    while meeting.is_none() && fronts.iter().all(|front| !front.is_empty()) {
        let side = usize::from(fronts[1].len() < fronts[0].len());
        let mut next = Vec::new();
        for actor in std::mem::take(&mut fronts[side]) {
            for partner in partners.of(actor) {
                if !reached[side].contains_key(partner) {
                    reached[side].insert(*partner, actor);
                    next.push(*partner);
                }
            }
        }
        meeting = next.iter().copied().find(|actor| reached[1 - side].contains_key(actor));
        fronts[side] = next;
    }
    let Some(meeting) = meeting else { return Vec::new() };
    let mut way = back(&reached[0], meeting);
    way.reverse();
    way.extend(back(&reached[1], meeting).into_iter().skip(1));
    way
}

/// From an actor back to where the search started.
fn back(reached: &Reached, start: ActorIndex) -> Vec<ActorIndex> {
    let mut way = vec![start];
    let mut here = start;
    while let Some(before) = reached.get(&here).copied().filter(|before| *before != here) {
        way.push(before);
        here = before;
    }
    way
}
