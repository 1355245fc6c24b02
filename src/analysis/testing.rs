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

/// Each edge once, the smaller index first, in order.
pub(super) fn edges(partners: &Adjacency) -> Vec<(ActorIndex, ActorIndex)> {
    let actors = (0..partners.len()).map(ActorIndex::new);
    actors.flat_map(|a| partners.of(a).iter().filter(move |b| a < **b).map(move |b| (a, *b))).collect()
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
    let all: Vec<_> = edges(partners).into_iter().map(|(a, b)| (a.get(), b.get(), Status::Active)).collect();
    network(partners.len(), &all)
}
