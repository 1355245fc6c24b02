//! Small graphs for tests.

use proptest::prelude::*;

use crate::network::{Actor, ActorIndex, Adjacency, Builder, Info, Network, Relationship, Status};

/// The graph of these edges.
pub(super) fn graph(actors: usize, edges: &[(usize, usize)]) -> Adjacency {
    Adjacency::new(actors, edges.iter().map(|(a, b)| (ActorIndex::new(*a), ActorIndex::new(*b))))
}

/// Each actor linked to the next.
pub(super) fn chain(actors: usize) -> Adjacency {
    Adjacency::new(actors, (1..actors).map(|at| (ActorIndex::new(at - 1), ActorIndex::new(at))))
}

/// Up to nine actors with any links, sparse more often than dense.
pub(super) fn any_graph() -> impl Strategy<Value = Adjacency> {
    (1usize..10)
        .prop_flat_map(|actors| (Just(actors), prop::collection::vec((0..actors, 0..actors), 0..2 * actors)))
        .prop_map(|(actors, edges)| graph(actors, &edges))
}

/// A network of actors named by their index; each relationship gets a kind of its own, so that none is a double.
pub(super) fn network(actors: usize, relationships: &[(usize, usize, Status)]) -> Network {
    let mut builder = Builder::new(Info::default());
    let kind = builder.actor_kind("group").unwrap();
    for at in 0..actors {
        builder.add_actor(Actor::new(&at.to_string(), kind)).unwrap();
    }
    for (at, (from, to, status)) in relationships.iter().enumerate() {
        let kind = builder.relationship_kind(&at.to_string()).unwrap();
        let relationship = Relationship::new(ActorIndex::new(*from), ActorIndex::new(*to), kind);
        builder.add_relationship(Relationship { status: *status, ..relationship }).unwrap();
    }
    builder.build()
}

/// A network with these partners.
pub(super) fn network_of(partners: &Adjacency) -> Network {
    let all: Vec<_> = partners.edges().map(|(a, b)| (a.get(), b.get(), Status::Active)).collect();
    network(partners.len(), &all)
}

/// Every shortest way from one actor to another, by trying all, in order.
pub(super) fn all_shortest(partners: &Adjacency, from: ActorIndex, to: ActorIndex) -> Vec<Vec<ActorIndex>> {
    let mut ways = vec![vec![from]];
    while !ways.is_empty() && !ways.iter().any(|way| way.last() == Some(&to)) {
        let longer = |way: &Vec<ActorIndex>| {
            let next = partners.of(way[way.len() - 1]).iter().filter(|partner| !way.contains(partner));
            next.map(|partner| [&way[..], &[*partner]].concat()).collect::<Vec<_>>()
        };
        ways = ways.iter().flat_map(longer).collect();
    }
    ways.retain(|way| way.last() == Some(&to));
    ways.sort();
    ways
}

/// The friendships in a karate club (Zachary 1977), counted from 0.
pub(super) const KARATE: [(usize, usize); 78] = [
    (0, 1),
    (0, 2),
    (0, 3),
    (0, 4),
    (0, 5),
    (0, 6),
    (0, 7),
    (0, 8),
    (0, 10),
    (0, 11),
    (0, 12),
    (0, 13),
    (0, 17),
    (0, 19),
    (0, 21),
    (0, 31),
    (1, 2),
    (1, 3),
    (1, 7),
    (1, 13),
    (1, 17),
    (1, 19),
    (1, 21),
    (1, 30),
    (2, 3),
    (2, 7),
    (2, 8),
    (2, 9),
    (2, 13),
    (2, 27),
    (2, 28),
    (2, 32),
    (3, 7),
    (3, 12),
    (3, 13),
    (4, 6),
    (4, 10),
    (5, 6),
    (5, 10),
    (5, 16),
    (6, 16),
    (8, 30),
    (8, 32),
    (8, 33),
    (9, 33),
    (13, 33),
    (14, 32),
    (14, 33),
    (15, 32),
    (15, 33),
    (18, 32),
    (18, 33),
    (19, 33),
    (20, 32),
    (20, 33),
    (22, 32),
    (22, 33),
    (23, 25),
    (23, 27),
    (23, 29),
    (23, 32),
    (23, 33),
    (24, 25),
    (24, 27),
    (24, 31),
    (25, 31),
    (26, 29),
    (26, 33),
    (27, 33),
    (28, 31),
    (28, 33),
    (29, 32),
    (29, 33),
    (30, 32),
    (30, 33),
    (31, 32),
    (31, 33),
    (32, 33),
];
