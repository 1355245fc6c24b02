//! The connected parts of a graph.

use crate::network::{ActorIndex, Adjacency};

/// The connected parts of a graph, numbered by their first actor; an actor without partners is a part of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Components {
    of: Vec<u32>,
    /// Where each part starts in `members`, and where the last one ends.
    starts: Vec<u32>,
    members: Vec<ActorIndex>,
}

/// The sign of an actor that no part has yet.
const NONE: u32 = u32::MAX;

/// Finds the connected parts breadth-first, in linear time.
#[expect(clippy::cast_possible_truncation, reason = "there are at most as many parts as actors, which a u32 counts")]
pub fn components(partners: &Adjacency) -> Components {
    let mut of = vec![NONE; partners.len()];
    let mut starts = vec![0];
    let mut members = Vec::with_capacity(partners.len());
    for first in (0..partners.len()).map(ActorIndex::new) {
        if of[first.get()] != NONE {
            continue;
        }
        let part = starts.len() as u32 - 1;
        let mut next = members.len();
        of[first.get()] = part;
        members.push(first);
        while let Some(actor) = members.get(next).copied() {
            next += 1;
            for partner in partners.of(actor) {
                if of[partner.get()] == NONE {
                    of[partner.get()] = part;
                    members.push(*partner);
                }
            }
        }
        starts.push(members.len() as u32);
    }
    Components { of, starts, members }
}

impl Components {
    /// How many parts there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether there are none, as there are no actors.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many actors there are in all parts together.
    pub fn actors(&self) -> usize {
        self.members.len()
    }

    /// The part an actor belongs to.
    pub fn of(&self, actor: ActorIndex) -> usize {
        self.of[actor.get()] as usize
    }

    /// The actors of a part, in no order that means anything; the first is the one of smallest index.
    pub fn members(&self, part: usize) -> &[ActorIndex] {
        &self.members[self.starts[part] as usize..self.starts[part + 1] as usize]
    }

    /// The actors of every part.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &[ActorIndex]> {
        (0..self.len()).map(|part| self.members(part))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{any_graph, chain, graph};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_actor_alone_is_a_part() {
        let parts = components(&graph(5, &[(3, 1), (1, 4)]));
        let members: Vec<Vec<usize>> = parts.iter().map(|part| part.iter().map(|a| a.get()).collect()).collect();
        assert_eq!(members, [vec![0], vec![1, 3, 4], vec![2]]);
        assert!(components(&graph(0, &[])).is_empty());
    }

    #[test]
    fn a_chain_of_a_million_is_one_part() {
        assert_eq!(components(&chain(1_000_000)).len(), 1);
    }

    proptest! {
        #[test]
        fn partners_share_a_part_and_parts_cover_everyone_once(partners in any_graph()) {
            let parts = components(&partners);
            let mut everyone: Vec<_> = parts.iter().flatten().copied().collect();
            everyone.sort_unstable();
            prop_assert_eq!(everyone, (0..partners.len()).map(ActorIndex::new).collect::<Vec<_>>());
            for (part, members) in parts.iter().enumerate() {
                for (at, actor) in members.iter().enumerate() {
                    prop_assert_eq!(parts.of(*actor), part);
                    prop_assert!(partners.of(*actor).iter().all(|partner| parts.of(*partner) == part));
                    // Whoever isn't the first was reached from an earlier member: the part hangs together.
                    let earlier = &members[..at];
                    prop_assert!(at == 0 || partners.of(*actor).iter().any(|partner| earlier.contains(partner)));
                }
            }
        }
    }
}
