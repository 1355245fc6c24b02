//! The shortest ways from one actor to another.

use std::collections::VecDeque;

use crate::network::{ActorIndex, Adjacency, Direction, Network, RelationshipIndex};

/// A way from one actor to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Everyone on the way, both ends included.
    pub actors: Vec<ActorIndex>,
    /// For each step the first active relationship of the file between the two.
    pub relationships: Vec<RelationshipIndex>,
}

/// One step of a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The relationship that it takes.
    pub relationship: RelationshipIndex,
    /// Which way that points, seen from where the step starts; none where its kind has no direction.
    pub direction: Option<Direction>,
}

impl Path {
    /// Its steps: each leads from the actor at the same place to the one behind.
    pub fn steps(&self, network: &Network) -> impl Iterator<Item = Step> {
        self.actors.iter().zip(&self.relationships).map(|(actor, relationship)| {
            let is_directed = network.relationship_kind_of(*relationship).directed;
            let is_out = network.relationship(*relationship).from == *actor;
            let direction = if is_out { Direction::Out } else { Direction::In };
            Step { relationship: *relationship, direction: is_directed.then_some(direction) }
        })
    }
}

/// Up to `limit` of the shortest ways over active relationships in either direction, in order of the actors'
/// indices; from an actor to itself it is the one without a step.
///
/// Takes linear time, and for each path its length and the relationships of those on it. No more is kept than the
/// paths themselves, however many there are.
pub fn shortest_paths(network: &Network, from: ActorIndex, to: ActorIndex, limit: usize) -> Vec<Path> {
    let partners = network.partners();
    let left = distances(partners, from, to);
    let mut found = Vec::new();
    if left[from.get()] == UNREACHED || limit == 0 {
        return found;
    }
    let mut way = vec![(from, partners.of(from).iter())];
    while let Some((actor, rest)) = way.last_mut() {
        if *actor == to {
            let actors: Vec<_> = way.iter().map(|(actor, _)| *actor).collect();
            let relationships = actors.windows(2).filter_map(|step| first_between(network, step[0], step[1])).collect();
            found.push(Path { actors, relationships });
            if found.len() == limit {
                break;
            }
            way.pop();
            continue;
        }
        // Every step leads nearer, so no branch ends before the goal.
        let near = left[actor.get()] - 1;
        match rest.find(|partner| left[partner.get()] == near) {
            Some(next) => way.push((*next, partners.of(*next).iter())),
            None => drop(way.pop()),
        }
    }
    found
}

/// The sign of an actor from whom the goal can't be reached, or not on a shortest way.
const UNREACHED: u32 = u32::MAX;

/// For each actor the number of steps to `to`, as far as `from` needs to know them.
fn distances(partners: &Adjacency, from: ActorIndex, to: ActorIndex) -> Vec<u32> {
    let mut left = vec![UNREACHED; partners.len()];
    left[to.get()] = 0;
    let mut front = VecDeque::from([to]);
    while let Some(actor) = front.pop_front() {
        if actor == from {
            break;
        }
        for partner in partners.of(actor) {
            if left[partner.get()] == UNREACHED {
                left[partner.get()] = left[actor.get()] + 1;
                front.push_back(*partner);
            }
        }
    }
    left
}

/// The first active relationship of the file between two actors.
fn first_between(network: &Network, a: ActorIndex, b: ActorIndex) -> Option<RelationshipIndex> {
    let partners = network.partners();
    let (fewer, other) = if partners.degree(a) <= partners.degree(b) { (a, b) } else { (b, a) };
    let between = network.neighbours(fewer).filter(|neighbour| neighbour.actor == other);
    between.filter(|neighbour| neighbour.link.status.is_active()).map(|neighbour| neighbour.relationship).min()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{all_shortest, any_graph, network, network_of};
    use super::*;
    use crate::network::Status;
    use proptest::prelude::*;

    fn found(network: &Network, from: usize, to: usize, limit: usize) -> Vec<Vec<usize>> {
        let paths = shortest_paths(network, ActorIndex::new(from), ActorIndex::new(to), limit);
        paths.iter().map(|path| path.actors.iter().map(|actor| actor.get()).collect()).collect()
    }

    #[test]
    fn all_shortest_ways_in_order_up_to_the_limit() {
        let square = network(
            6,
            &[(0, 3, Status::Active), (3, 2, Status::Active), (0, 1, Status::Active), (2, 1, Status::Active)],
        );
        assert_eq!(found(&square, 0, 2, 9), [[0, 1, 2], [0, 3, 2]]);
        assert_eq!(found(&square, 0, 2, 1), [[0, 1, 2]]);
        assert_eq!(found(&square, 0, 0, 9), [[0]]);
        assert!(found(&square, 0, 5, 9).is_empty());
        assert!(found(&square, 0, 2, 0).is_empty());
    }

    #[test]
    fn a_step_is_the_first_active_relationship() {
        let parallel = network(2, &[(0, 1, Status::Ended), (1, 0, Status::Active), (0, 1, Status::Active)]);
        let paths = shortest_paths(&parallel, ActorIndex::new(0), ActorIndex::new(1), 5);
        assert_eq!(paths.len(), 1);
        assert_eq!(paths[0].relationships, [RelationshipIndex::new(1)]);
        let over = network(2, &[(0, 1, Status::Ended)]);
        assert!(found(&over, 0, 1, 5).is_empty());
    }

    #[test]
    fn many_ways_are_no_burden() {
        // 2^40 shortest ways from 0 to the end of forty diamonds.
        let diamond =
            |at: usize| [(0, 1), (0, 2), (1, 3), (2, 3)].map(|(a, b)| (3 * at + a, 3 * at + b, Status::Active));
        let diamonds = network(121, &(0..40).flat_map(diamond).collect::<Vec<_>>());
        assert_eq!(found(&diamonds, 0, 120, 100).len(), 100);
    }

    proptest! {
        #[test]
        fn the_shortest_ways_are_all_found(partners in any_graph()) {
            let network = network_of(&partners);
            let to = ActorIndex::new(0);
            for from in network.actor_indices() {
                let paths = shortest_paths(&network, from, to, usize::MAX);
                for path in &paths {
                    for (step, relationship) in path.actors.windows(2).zip(&path.relationships) {
                        let ends = network.relationship(*relationship);
                        prop_assert_eq!((ends.from, ends.to), (step[0].min(step[1]), step[0].max(step[1])));
                    }
                }
                let actors: Vec<_> = paths.into_iter().map(|path| path.actors).collect();
                prop_assert_eq!(actors, all_shortest(&partners, from, to));
            }
        }
    }
}
