//! What one more link would do to the structure of a network.

use std::sync::OnceLock;

use super::cut_points::SearchTree;
use super::{Components, CutPoints, components};
use crate::network::{ActorIndex, ActorSet, Adjacency};

/// How one graph hangs together, found once it is asked for. That graph has to be given with each question.
#[derive(Debug, Default)]
pub struct Structure {
    parts: OnceLock<Components>,
    tree: OnceLock<SearchTree>,
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

impl Structure {
    /// The connected parts; linear in the graph at first.
    pub fn components(&self, partners: &Adjacency) -> &Components {
        self.parts.get_or_init(|| components(partners))
    }

    /// Brokers and bridges; linear in the graph at first.
    pub fn cut_points(&self, partners: &Adjacency) -> &CutPoints {
        &self.tree(partners).cut_points
    }

    fn tree(&self, partners: &Adjacency) -> &SearchTree {
        self.tree.get_or_init(|| SearchTree::new(partners))
    }

    /// The cut points of the graph with a link of this effect; none where it joins two parts and so makes new ones.
    pub fn cut_points_with(&self, effect: &StructureEffect, partners: &Adjacency) -> Option<CutPoints> {
        if effect.joins.is_some() {
            return None;
        }
        let mut left = self.cut_points(partners).clone();
        effect.relieves.iter().for_each(|actor| left.brokers.remove(*actor));
        left.bridges.retain(|bridge| effect.secures.binary_search(bridge).is_err());
        Some(left)
    }

    /// What a link between these two would do: linear in the graph, as it asks for the ways to everybody.
    pub fn with(&self, a: ActorIndex, b: ActorIndex, partners: &Adjacency) -> StructureEffect {
        if a == b || partners.linked(a, b) {
            return StructureEffect::default();
        }
        let [part_a, part_b] = [a, b].map(|end| self.components(partners).of(end));
        if part_a != part_b {
            let joins = Some([part_a, part_b].map(|part| self.components(partners).members(part).len()));
            return StructureEffect { joins, ..StructureEffect::default() };
        }
        let gone = self.tree(partners).joined(a, b);
        StructureEffect {
            joins: None,
            relieves: gone.brokers.iter().collect(),
            secures: gone.bridges,
            shortens: shortened(partners, a, b),
        }
    }
}

/// How many ways from `a` or `b` get shorter once the two are linked: to whoever is two or more steps nearer to the
/// other end.
fn shortened(partners: &Adjacency, a: ActorIndex, b: ActorIndex) -> usize {
    let mut from_a = vec![0; partners.len()];
    each_by_steps(partners, a, |actor, steps| from_a[actor.get()] = steps);
    let mut gains = 0;
    each_by_steps(partners, b, |actor, steps| gains += usize::from(from_a[actor.get()].abs_diff(steps) > 1));
    // Each end finds the other nearer, on the same way.
    gains - 1
}

/// Hands over everybody to whom a way leads with the number of steps there: breadth-first.
fn each_by_steps(partners: &Adjacency, start: ActorIndex, mut take: impl FnMut(ActorIndex, u32)) {
    let mut seen = ActorSet::empty(partners.len());
    seen.insert(start);
    let (mut front, mut next) = (vec![start], Vec::new());
    let mut steps = 0;
    while !front.is_empty() {
        for actor in front.drain(..) {
            take(actor, steps);
            next.extend(partners.of(actor).iter().copied().filter(|partner| seen.insert(*partner)));
        }
        std::mem::swap(&mut front, &mut next);
        steps += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::cut_points;
    use super::super::testing::{any_graph, chain, graph};
    use super::*;
    use proptest::prelude::*;

    const UNREACHED: u32 = u32::MAX;

    fn distances(partners: &Adjacency, start: ActorIndex) -> Vec<u32> {
        let mut all = vec![UNREACHED; partners.len()];
        each_by_steps(partners, start, |actor, steps| all[actor.get()] = steps);
        all
    }

    fn with(partners: &Adjacency, a: ActorIndex, b: ActorIndex) -> StructureEffect {
        Structure::default().with(a, b, partners)
    }

    fn actor(place: usize) -> ActorIndex {
        ActorIndex::new(place)
    }

    #[test]
    fn the_ends_of_a_chain_linked_make_a_ring() {
        let effect = with(&chain(5), actor(0), actor(4));
        assert_eq!((effect.joins, effect.relieves.len(), effect.secures.len()), (None, 3, 4));
        // 0–4, 0–3 and 1–4; the middle is two steps from both before and after.
        assert_eq!(effect.shortens, 3);
    }

    #[test]
    fn two_parts_are_joined_and_no_way_gets_shorter() {
        let effect = with(&graph(5, &[(0, 1), (2, 3), (3, 4)]), actor(3), actor(0));
        assert_eq!(effect, StructureEffect { joins: Some([3, 2]), ..StructureEffect::default() });
    }

    proptest! {
        #[test]
        fn it_is_what_a_look_at_the_changed_graph_finds(partners in any_graph(), a in 0usize..10, b in 0usize..10) {
            let (a, b) = (actor(a % partners.len()), actor(b % partners.len()));
            let effect = with(&partners, a, b);
            let more = partners.with(a, b);
            let (before, after) = (cut_points(&partners), cut_points(&more));
            prop_assert_eq!(effect.joins.is_some(), components(&more).len() < components(&partners).len());
            let gone = before.brokers.iter().filter(|broker| !after.brokers.contains(*broker));
            prop_assert_eq!(&effect.relieves, &gone.collect::<Vec<_>>());
            let gone = before.bridges.iter().copied().filter(|bridge| !after.bridges.contains(bridge));
            prop_assert_eq!(&effect.secures, &gone.collect::<Vec<_>>());
            if let Some(left) = Structure::default().cut_points_with(&effect, &partners) {
                prop_assert_eq!(left, after);
            }
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
