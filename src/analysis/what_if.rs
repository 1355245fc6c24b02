//! What one more link would do to the structure of a network.

use std::collections::VecDeque;

use super::{Components, CutPoints, components, cut_points};
use crate::network::{ActorIndex, Adjacency};

/// What a graph is like before a link is added; asked about one link after the other.
#[derive(Debug)]
pub struct Structure<'p> {
    partners: &'p Adjacency,
    parts: Components,
    cut_points: CutPoints,
}

/// What a link would do to the structure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StructureEffect {
    /// The sizes of the two parts that it would join, in actors, that of the first end first; none where both ends hang
    /// together already.
    pub joins: Option<[usize; 2]>,
    /// Articulation points that would no longer be any, in order of index.
    pub relieves: Vec<ActorIndex>,
    /// Bridges that would no longer be the only connection between two parts, in order of index.
    pub secures: Vec<(ActorIndex, ActorIndex)>,
    /// How many of the shortest ways that start at one of the two ends would get shorter; the one between both ends
    /// counts once. Where two parts are joined there was no way that could.
    pub shortens: usize,
}

impl<'p> Structure<'p> {
    /// Finds parts and cut points: linear in the graph.
    pub fn new(partners: &'p Adjacency) -> Structure<'p> {
        Structure { partners, parts: components(partners), cut_points: cut_points(partners) }
    }

    /// What a link between these two would do: linear in the graph, as the cut points are found again.
    pub fn with(&self, a: ActorIndex, b: ActorIndex) -> StructureEffect {
        if a == b || self.partners.linked(a, b) {
            return StructureEffect::default();
        }
        self.compare(a, b, &cut_points(&self.partners.with(a, b)))
    }

    /// The same, where the cut points of the graph with the link are known.
    pub fn compare(&self, a: ActorIndex, b: ActorIndex, with: &CutPoints) -> StructureEffect {
        if a == b || self.partners.linked(a, b) {
            return StructureEffect::default();
        }
        let [part_a, part_b] = [a, b].map(|end| self.parts.of(end));
        let sizes = [part_a, part_b].map(|part| self.parts.members(part).len());
        let bridges = self.cut_points.bridges.iter();
        StructureEffect {
            joins: (part_a != part_b).then_some(sizes),
            relieves: self.cut_points.brokers.iter().filter(|broker| !with.brokers.contains(*broker)).collect(),
            secures: bridges.filter(|bridge| with.bridges.binary_search(bridge).is_err()).copied().collect(),
            shortens: if part_a == part_b { shortened(self.partners, a, b) } else { 0 },
        }
    }
}

/// How many ways from `a` or `b` get shorter once the two are linked: to whoever is two or more steps nearer to the
/// other end. Two searches breadth-first.
fn shortened(partners: &Adjacency, a: ActorIndex, b: ActorIndex) -> usize {
    let [from_a, from_b] = [a, b].map(|end| distances(partners, end));
    let steps = from_a.iter().zip(&from_b);
    let gains = steps.filter(|(a, b)| **a != UNREACHED && a.abs_diff(**b) > 1).count();
    // Each end finds the other nearer, on the same way.
    gains - 1
}

const UNREACHED: u32 = u32::MAX;

/// The number of steps from an actor to each that it reaches.
fn distances(partners: &Adjacency, start: ActorIndex) -> Vec<u32> {
    let mut steps = vec![UNREACHED; partners.len()];
    steps[start.get()] = 0;
    let mut front = VecDeque::from([start]);
    while let Some(actor) = front.pop_front() {
        for partner in partners.of(actor) {
            if steps[partner.get()] == UNREACHED {
                steps[partner.get()] = steps[actor.get()] + 1;
                front.push_back(*partner);
            }
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::super::testing::{any_graph, chain, graph};
    use super::*;
    use proptest::prelude::*;

    fn actor(place: usize) -> ActorIndex {
        ActorIndex::new(place)
    }

    #[test]
    fn the_ends_of_a_chain_linked_make_a_ring() {
        let effect = Structure::new(&chain(5)).with(actor(0), actor(4));
        assert_eq!((effect.joins, effect.relieves.len(), effect.secures.len()), (None, 3, 4));
        // 0–4, 0–3 and 1–4; the middle is two steps from both before and after.
        assert_eq!(effect.shortens, 3);
    }

    #[test]
    fn two_parts_are_joined_and_no_way_gets_shorter() {
        let effect = Structure::new(&graph(5, &[(0, 1), (2, 3), (3, 4)])).with(actor(3), actor(0));
        assert_eq!(effect, StructureEffect { joins: Some([3, 2]), ..StructureEffect::default() });
    }

    proptest! {
        #[test]
        fn it_is_what_a_look_at_the_changed_graph_finds(partners in any_graph(), a in 0usize..10, b in 0usize..10) {
            let (a, b) = (actor(a % partners.len()), actor(b % partners.len()));
            let effect = Structure::new(&partners).with(a, b);
            let more = partners.with(a, b);
            let (before, after) = (cut_points(&partners), cut_points(&more));
            prop_assert_eq!(effect.joins.is_some(), components(&more).len() < components(&partners).len());
            let gone = before.brokers.iter().filter(|broker| !after.brokers.contains(*broker));
            prop_assert_eq!(&effect.relieves, &gone.collect::<Vec<_>>());
            prop_assert!(effect.secures.iter().all(|bridge| !after.bridges.contains(bridge)));
            prop_assert_eq!(before.bridges.len() - effect.secures.len(), after.bridges.iter().filter(|bridge| before.bridges.contains(bridge)).count());
            let mut shorter = std::collections::BTreeSet::new();
            for end in [a, b] {
                let (old, new) = (distances(&partners, end), distances(&more, end));
                let others = (0..partners.len()).filter(|at| old[*at] != UNREACHED && new[*at] < old[*at]);
                shorter.extend(others.map(|at| (end.min(actor(at)), end.max(actor(at)))));
            }
            prop_assert_eq!(effect.shortens, shorter.len());
        }
    }
}
