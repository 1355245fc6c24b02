//! Groups of actors that are linked more with each other than with the rest.

mod leiden;
#[cfg(test)]
mod tests;
mod weighted;

use std::cmp::Reverse;
use std::sync::atomic::AtomicBool;

use super::{Components, components};
use crate::network::{ActorIndex, Adjacency};
use weighted::Weighted;

/// A division of all actors into communities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Communities {
    /// The community of each actor; 0 is the largest, and of equals the one with the smallest actor index.
    pub of: Vec<u32>,
    /// How many there are.
    pub count: usize,
}

/// Finds communities of high modularity with the Leiden algorithm (Traag, Waltman and van Eck 2019, "From Louvain to
/// Leiden: guaranteeing well-connected communities"), always the same for the same graph: actors take their turns in
/// order of index, and where the original draws by chance, the best choice is taken.
///
/// An actor without partners is a community of its own. None when cancelled.
pub fn communities(partners: &Adjacency, cancel: &AtomicBool) -> Option<Communities> {
    let mut communities: Vec<u32> = (0..).take(partners.len()).collect();
    for _ in 0..ROUNDS {
        let before = communities.clone();
        communities = improve(partners, communities, cancel)?;
        if communities == before {
            break;
        }
    }
    Some(by_size(&connected(partners, &communities)))
}

/// Each round starts from what the one before found; most of what can be won is won in the first.
const ROUNDS: usize = 4;

/// One round: move nodes, refine, merge what belongs together to larger nodes, until nothing is left to merge.
fn improve(partners: &Adjacency, mut communities: Vec<u32>, cancel: &AtomicBool) -> Option<Vec<u32>> {
    let mut graph = Weighted::of(partners);
    // Which node of the present graph each actor is in.
    let mut node_of: Vec<u32> = (0..).take(partners.len()).collect();
    loop {
        leiden::move_nodes(&graph, &mut communities, cancel)?;
        let (merged, new_node_of) = graph.merged(&leiden::refine(&graph, &communities));
        let mut of_merged = vec![0; merged.len()];
        for (node, new) in new_node_of.iter().enumerate() {
            of_merged[*new as usize] = communities[node];
        }
        for node in &mut node_of {
            *node = new_node_of[*node as usize];
        }
        let done = merged.len() == graph.len();
        graph = merged;
        communities = first_members(&of_merged);
        if done {
            let of_actors: Vec<_> = node_of.into_iter().map(|node| communities[node as usize]).collect();
            return Some(first_members(&of_actors));
        }
    }
}

/// Names every community by its first node, so that community numbers are node numbers again.
fn first_members(communities: &[u32]) -> Vec<u32> {
    let mut first = vec![u32::MAX; communities.iter().max().map_or(0, |most| *most as usize + 1)];
    let name = |(node, community): (u32, &u32)| {
        let first = &mut first[*community as usize];
        *first = node.min(*first);
        *first
    };
    (0..).zip(communities).map(name).collect()
}

/// Each community divided into its connected parts: no move looks at whether it cuts the community it leaves in two,
/// and apart the two are never worse.
fn connected(partners: &Adjacency, communities: &[u32]) -> Components {
    let community = |actor: ActorIndex| communities[actor.get()];
    let inner = partners.edges().filter(|(a, b)| community(*a) == community(*b));
    components(&Adjacency::new(partners.len(), inner))
}

/// Numbers the parts by size; among equals their order is that of their first actors already.
fn by_size(parts: &Components) -> Communities {
    let mut order: Vec<_> = (0..parts.len()).collect();
    order.sort_by_key(|part| Reverse(parts.members(*part).len()));
    let mut of = vec![0; parts.actors()];
    for (number, part) in (0..).zip(&order) {
        for actor in parts.members(*part) {
            of[actor.get()] = number;
        }
    }
    Communities { of, count: order.len() }
}
