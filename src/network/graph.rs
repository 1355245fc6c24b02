//! The graph: petgraph inside, our indices outside.

use petgraph::Directed;
use petgraph::graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;

use super::{Actor, ActorIndex, Entry, KindIndex, Relationship, RelationshipIndex, RelationshipKind, Status};

/// What a walk over the graph asks of each relationship, kept small beside the edge.
#[derive(Debug, Clone, Copy)]
pub struct Link {
    /// The kind of relationship.
    pub kind: KindIndex,
    /// How it stands.
    pub status: Status,
    /// Whether the kind has a direction.
    pub directed: bool,
    /// Whether it is in writing.
    pub agreement: bool,
}

/// Which way a relationship points, seen from one of its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The actor is `from`.
    Out,
    /// The actor is `to`.
    In,
}

/// A relationship seen from one of its ends.
#[derive(Debug, Clone, Copy)]
pub struct Neighbour {
    /// The actor at the other end.
    pub actor: ActorIndex,
    /// The relationship.
    pub relationship: RelationshipIndex,
    /// Which way it points; says nothing where `link.directed` is false.
    pub direction: Direction,
    /// Its kind and state.
    pub link: Link,
}

/// A multigraph of kinds and links: node and edge indices are those of actors and relationships, as both only ever grow
/// in order.
#[derive(Debug)]
pub(super) struct Graph(petgraph::Graph<KindIndex, Link, Directed, u32>);

impl Graph {
    pub(super) fn new(actors: &[Entry<Actor>], relationships: &[Relationship], kinds: &[RelationshipKind]) -> Graph {
        let mut graph = petgraph::Graph::with_capacity(actors.len(), relationships.len());
        for actor in actors {
            graph.add_node(actor.kind);
        }
        for relationship in relationships {
            let link = Link {
                kind: relationship.kind,
                status: relationship.status,
                directed: kinds[relationship.kind.get()].directed,
                agreement: relationship.agreement == Some(true),
            };
            graph.add_edge(node(relationship.from), node(relationship.to), link);
        }
        Graph(graph)
    }

    pub(super) fn kind(&self, actor: ActorIndex) -> KindIndex {
        self.0[node(actor)]
    }

    pub(super) fn neighbours(&self, actor: ActorIndex) -> impl Iterator<Item = Neighbour> + '_ {
        let outgoing = self.0.edges_directed(node(actor), petgraph::Outgoing);
        let incoming = self.0.edges_directed(node(actor), petgraph::Incoming);
        outgoing
            .map(|edge| neighbour(edge.target(), edge.id(), Direction::Out, *edge.weight()))
            .chain(incoming.map(|edge| neighbour(edge.source(), edge.id(), Direction::In, *edge.weight())))
    }

    pub(super) fn links(&self) -> impl Iterator<Item = (ActorIndex, ActorIndex, Link)> + '_ {
        let actor = |node: NodeIndex<u32>| ActorIndex::new(node.index());
        self.0.edge_references().map(move |edge| (actor(edge.source()), actor(edge.target()), *edge.weight()))
    }

    pub(super) fn adjacency(&self, counts: impl Fn(Status) -> bool) -> Adjacency {
        let edges = self.0.edge_references().filter(|edge| counts(edge.weight().status));
        Adjacency::new(
            self.0.node_count(),
            edges.map(|edge| (ActorIndex::new(edge.source().index()), ActorIndex::new(edge.target().index()))),
        )
    }
}

fn node(actor: ActorIndex) -> NodeIndex<u32> {
    NodeIndex::new(actor.get())
}

fn neighbour(actor: NodeIndex<u32>, edge: EdgeIndex<u32>, direction: Direction, link: Link) -> Neighbour {
    Neighbour {
        actor: ActorIndex::new(actor.index()),
        relationship: RelationshipIndex::new(edge.index()),
        direction,
        link,
    }
}

/// A simple undirected graph in compressed sparse rows: each actor's distinct partners in order of index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjacency {
    offsets: Vec<u32>,
    partners: Vec<ActorIndex>,
}

impl Adjacency {
    /// The graph over `actors` actors with these edges; parallel edges count once, loops not at all.
    ///
    /// Linear: two stable counting passes leave every row sorted.
    pub fn new(actors: usize, edges: impl Iterator<Item = (ActorIndex, ActorIndex)>) -> Adjacency {
        let mut list = Vec::with_capacity(edges.size_hint().1.unwrap_or(0));
        list.extend(edges.filter(|(a, b)| a != b));
        let mut starts = vec![0u32; actors + 1];
        for (a, b) in &list {
            starts[a.get() + 1] += 1;
            starts[b.get() + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut rows = vec![ActorIndex::new(0); list.len() * 2];
        for (a, b) in list {
            for (actor, partner) in [(a, b), (b, a)] {
                rows[next[actor.get()] as usize] = partner;
                next[actor.get()] += 1;
            }
        }
        Adjacency::transposed(&starts, &rows)
    }

    /// Walks the rows in order and hands each actor to its partners: a symmetric graph comes out with sorted rows.
    #[expect(clippy::cast_possible_truncation, reason = "twice the relationships of a file that is read fit a u32")]
    fn transposed(starts: &[u32], rows: &[ActorIndex]) -> Adjacency {
        let mut next = starts.to_vec();
        let mut sorted = vec![ActorIndex::new(0); rows.len()];
        for (actor, bounds) in starts.windows(2).enumerate() {
            for partner in &rows[bounds[0] as usize..bounds[1] as usize] {
                sorted[next[partner.get()] as usize] = ActorIndex::new(actor);
                next[partner.get()] += 1;
            }
        }
        let mut offsets = Vec::with_capacity(starts.len());
        let mut partners: Vec<ActorIndex> = Vec::with_capacity(sorted.len());
        offsets.push(0);
        for bounds in starts.windows(2) {
            let row = &sorted[bounds[0] as usize..bounds[1] as usize];
            let first = partners.len();
            for partner in row {
                if partners.len() == first || partners.last() != Some(partner) {
                    partners.push(*partner);
                }
            }
            offsets.push(partners.len() as u32);
        }
        Adjacency { offsets, partners }
    }

    /// The same graph in which these two are partners.
    pub fn with(&self, a: ActorIndex, b: ActorIndex) -> Adjacency {
        let mut more = self.clone();
        for (actor, partner) in [(a, b), (b, a)] {
            let first = more.offsets[actor.get()] as usize;
            if let (true, Err(place)) = (a != b, more.of(actor).binary_search(&partner)) {
                more.partners.insert(first + place, partner);
                more.offsets.iter_mut().skip(actor.get() + 1).for_each(|offset| *offset += 1);
            }
        }
        more
    }

    /// How many actors there are.
    pub fn len(&self) -> usize {
        self.offsets.len() - 1
    }

    /// Whether there are no actors.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many pairs of partners there are.
    pub fn edge_count(&self) -> usize {
        self.partners.len() / 2
    }

    /// The distinct partners of an actor, in order of index.
    pub fn of(&self, actor: ActorIndex) -> &[ActorIndex] {
        &self.partners[self.offsets[actor.get()] as usize..self.offsets[actor.get() + 1] as usize]
    }

    /// The number of distinct partners.
    pub fn degree(&self, actor: ActorIndex) -> usize {
        self.of(actor).len()
    }

    /// Every pair of partners once, the smaller index first, in order.
    pub fn edges(&self) -> impl Iterator<Item = (ActorIndex, ActorIndex)> + '_ {
        let actors = (0..self.len()).map(ActorIndex::new);
        actors.flat_map(|a| self.of(a).iter().filter(move |b| a < **b).map(move |b| (a, *b)))
    }

    /// Whether two actors are partners.
    pub fn linked(&self, a: ActorIndex, b: ActorIndex) -> bool {
        self.of(a).binary_search(&b).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn rows_are_the_sorted_distinct_partners(edges in prop::collection::vec((0usize..9, 0usize..9), 0..40)) {
            let adjacency = Adjacency::new(9, edges.iter().map(|(a, b)| (ActorIndex::new(*a), ActorIndex::new(*b))));
            for actor in 0..9 {
                let expected: BTreeSet<_> = edges.iter()
                    .filter(|(a, b)| a != b && (*a == actor || *b == actor))
                    .map(|(a, b)| ActorIndex::new(if *a == actor { *b } else { *a }))
                    .collect();
                let row = adjacency.of(ActorIndex::new(actor));
                prop_assert_eq!(row, expected.into_iter().collect::<Vec<_>>());
            }
        }

        #[test]
        fn one_more_pair_is_as_if_it_had_been_there(
            edges in prop::collection::vec((0usize..9, 0usize..9), 0..40),
            (a, b) in (0usize..9, 0usize..9),
        ) {
            let graph = |edges: &[(usize, usize)]| {
                Adjacency::new(9, edges.iter().map(|(a, b)| (ActorIndex::new(*a), ActorIndex::new(*b))))
            };
            let more = graph(&edges).with(ActorIndex::new(a), ActorIndex::new(b));
            prop_assert_eq!(more, graph(&[&edges[..], &[(a, b)]].concat()));
        }
    }
}
