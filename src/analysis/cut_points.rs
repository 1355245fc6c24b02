//! Actors and links that hold parts of the network together on their own.

use crate::network::{ActorIndex, ActorSet, Adjacency};

/// What falls apart when it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutPoints {
    /// Articulation points: without such an actor the network falls into more parts.
    pub brokers: ActorSet,
    /// Links that are the only connection between two parts; the smaller index first, in order.
    pub bridges: Vec<(ActorIndex, ActorIndex)>,
}

/// Finds brokers and bridges in linear time, with the low points of a depth-first search (Hopcroft and Tarjan 1973,
/// "Algorithm 447: efficient algorithms for graph manipulation").
pub fn cut_points(partners: &Adjacency) -> CutPoints {
    let actors = partners.len();
    let mut search = Search {
        partners,
        seen: vec![Seen::default(); actors],
        entered: 0,
        way: Vec::new(),
        found: CutPoints { brokers: ActorSet::empty(actors), bridges: Vec::new() },
    };
    for root in (0..actors).map(ActorIndex::new) {
        if search.seen[root.get()].number == 0 {
            search.walk(root);
        }
    }
    search.found.bridges.sort_unstable();
    search.found
}

/// What the search knows about an actor, kept together as it is needed together.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// When the search came to it, from 1; 0 for those still to come.
    number: u32,
    /// The smallest number that it and those below it are linked to.
    low: u32,
}

struct Search<'p> {
    partners: &'p Adjacency,
    seen: Vec<Seen>,
    entered: u32,
    /// From the root to where the search stands, each with the partners it has looked at.
    way: Vec<(ActorIndex, u32)>,
    found: CutPoints,
}

impl Search<'_> {
    fn walk(&mut self, root: ActorIndex) {
        self.enter(root);
        let mut parts = 0;
        while let Some((actor, looked)) = self.way.last_mut() {
            let actor = *actor;
            if let Some(partner) = self.partners.of(actor).get(*looked as usize).copied() {
                *looked += 1;
                self.look(actor, partner);
                continue;
            }
            self.way.pop();
            if let Some((parent, _)) = self.way.last() {
                parts += usize::from(*parent == root);
                self.leave(actor, *parent, root);
            }
        }
        if parts > 1 {
            self.found.brokers.insert(root);
        }
    }

    fn enter(&mut self, actor: ActorIndex) {
        self.entered += 1;
        self.seen[actor.get()] = Seen { number: self.entered, low: self.entered };
        self.way.push((actor, 0));
    }

    fn look(&mut self, actor: ActorIndex, partner: ActorIndex) {
        let parent = self.way.iter().rev().nth(1).map(|(parent, _)| *parent);
        let number = self.seen[partner.get()].number;
        if number == 0 {
            self.enter(partner);
        } else if Some(partner) != parent {
            let low = &mut self.seen[actor.get()].low;
            *low = number.min(*low);
        }
    }

    /// Hands an actor's low point to its parent: where it reaches no higher than the parent, the parent alone holds it.
    fn leave(&mut self, actor: ActorIndex, parent: ActorIndex, root: ActorIndex) {
        let low = self.seen[actor.get()].low;
        let above = &mut self.seen[parent.get()];
        above.low = low.min(above.low);
        if low >= above.number && parent != root {
            self.found.brokers.insert(parent);
        }
        if low > above.number {
            self.found.bridges.push((actor.min(parent), actor.max(parent)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::components;
    use super::super::testing::{any_graph, chain, graph};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_triangles_joined_at_an_actor() {
        let found = cut_points(&graph(5, &[(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2)]));
        assert_eq!(found.brokers.iter().collect::<Vec<_>>(), [ActorIndex::new(2)]);
        assert!(found.bridges.is_empty());
    }

    #[test]
    fn in_a_chain_of_a_million_everything_holds() {
        let found = cut_points(&chain(1_000_000));
        assert_eq!(found.brokers.len(), 999_998);
        assert_eq!(found.bridges.len(), 999_999);
    }

    proptest! {
        #[test]
        fn taking_them_away_leaves_more_parts(partners in any_graph()) {
            let found = cut_points(&partners);
            let parts = components(&partners).len();
            let all: Vec<_> = partners.edges().collect();
            for actor in (0..partners.len()).map(ActorIndex::new) {
                let rest = all.iter().copied().filter(|(a, b)| *a != actor && *b != actor);
                // The actor itself stays behind as a part of its own.
                let without = components(&Adjacency::new(partners.len(), rest)).len() - 1;
                prop_assert_eq!(found.brokers.contains(actor), without > parts, "{:?}", actor);
            }
            let falls_apart = |edge: &(ActorIndex, ActorIndex)| {
                let rest = all.iter().copied().filter(|other| other != edge);
                components(&Adjacency::new(partners.len(), rest)).len() > parts
            };
            let bridges: Vec<_> = all.iter().copied().filter(falls_apart).collect();
            prop_assert_eq!(found.bridges, bridges);
        }
    }
}
