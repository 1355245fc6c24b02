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
    SearchTree::new(partners).cut_points
}

/// The tree of a depth-first search, and what it tells about cut points.
#[derive(Debug)]
pub(super) struct SearchTree {
    seen: Vec<Seen>,
    pub(super) cut_points: CutPoints,
}

/// What the search knows about an actor, kept together as it is needed together.
#[derive(Debug, Clone, Copy)]
struct Seen {
    /// When the search came to it, from 1; 0 for those still to come.
    number: u32,
    /// The smallest number that it and those below it are linked to.
    low: u32,
    /// From where the search came; a root from itself.
    parent: ActorIndex,
    /// In how many blocks it is together with those below it alone.
    held: u32,
}

impl SearchTree {
    pub(super) fn new(partners: &Adjacency) -> SearchTree {
        let actors = partners.len();
        let unseen = Seen { number: 0, low: 0, parent: ActorIndex::new(0), held: 0 };
        let found = CutPoints { brokers: ActorSet::empty(actors), bridges: Vec::new() };
        let mut search =
            Search { partners, seen: vec![unseen; actors], entered: 0, way: Vec::new(), bridges: Vec::new() };
        let mut tree = SearchTree { seen: Vec::new(), cut_points: found };
        for root in (0..actors).map(ActorIndex::new) {
            if search.seen[root.get()].number == 0 {
                search.walk(root);
            }
        }
        tree.cut_points.bridges = search.bridges;
        tree.cut_points.bridges.sort_unstable();
        tree.seen = search.seen;
        for actor in (0..actors).map(ActorIndex::new) {
            if tree.blocks(actor) > 1 {
                tree.cut_points.brokers.insert(actor);
            }
        }
        tree
    }

    /// In how many blocks an actor is: largest parts that hang together whichever actor goes.
    fn blocks(&self, actor: ActorIndex) -> u32 {
        let Seen { parent, held, .. } = self.seen[actor.get()];
        held + u32::from(parent != actor)
    }

    /// The cut points that a link between two actors of one part does away with: all blocks on the way between them
    /// become one (the tree of blocks and cut points: Harary and Prins 1966, "The block-cutpoint-tree of a graph").
    /// As long as that way in the tree.
    pub(super) fn joined(&self, a: ActorIndex, b: ActorIndex) -> CutPoints {
        let mut gone = CutPoints { brokers: ActorSet::empty(self.seen.len()), bridges: Vec::new() };
        // Where each end has climbed to, and whether it came there from a part that falls off without it; none at the end.
        let mut ways = [(a, None), (b, None)];
        while ways[0].0 != ways[1].0 {
            let later = usize::from(self.seen[ways[1].0.get()].number > self.seen[ways[0].0.get()].number);
            let (actor, from_below) = ways[later];
            if from_below == Some(true) {
                self.relieve(actor, &mut gone);
            }
            let Seen { low, parent, .. } = self.seen[actor.get()];
            let above = self.seen[parent.get()].number;
            if low > above {
                gone.bridges.push((actor.min(parent), actor.max(parent)));
            }
            ways[later] = (parent, Some(low >= above));
        }
        if let [(top, Some(first)), (_, Some(second))] = ways
            && (first || second)
        {
            self.relieve(top, &mut gone);
        }
        gone.bridges.sort_unstable();
        gone
    }

    /// Two of the blocks of an actor become one.
    fn relieve(&self, actor: ActorIndex, gone: &mut CutPoints) {
        if self.blocks(actor) == 2 {
            gone.brokers.insert(actor);
        }
    }
}

struct Search<'p> {
    partners: &'p Adjacency,
    seen: Vec<Seen>,
    entered: u32,
    /// From the root to where the search stands, each with the partners it has looked at.
    way: Vec<(ActorIndex, u32)>,
    bridges: Vec<(ActorIndex, ActorIndex)>,
}

impl Search<'_> {
    fn walk(&mut self, root: ActorIndex) {
        self.enter(root, root);
        while let Some((actor, looked)) = self.way.last_mut() {
            let actor = *actor;
            if let Some(partner) = self.partners.of(actor).get(*looked as usize).copied() {
                *looked += 1;
                self.look(actor, partner);
                continue;
            }
            self.way.pop();
            if actor != root {
                self.leave(actor);
            }
        }
    }

    fn enter(&mut self, actor: ActorIndex, parent: ActorIndex) {
        self.entered += 1;
        self.seen[actor.get()] = Seen { number: self.entered, low: self.entered, parent, held: 0 };
        self.way.push((actor, 0));
    }

    fn look(&mut self, actor: ActorIndex, partner: ActorIndex) {
        let number = self.seen[partner.get()].number;
        let here = &mut self.seen[actor.get()];
        if number == 0 {
            self.enter(partner, actor);
        } else if partner != here.parent {
            here.low = number.min(here.low);
        }
    }

    /// Hands an actor's low point to its parent: where it reaches no higher than the parent, the parent alone holds it.
    fn leave(&mut self, actor: ActorIndex) {
        let Seen { low, parent, .. } = self.seen[actor.get()];
        let above = &mut self.seen[parent.get()];
        above.low = low.min(above.low);
        above.held += u32::from(low >= above.number);
        if low > above.number {
            self.bridges.push((actor.min(parent), actor.max(parent)));
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
