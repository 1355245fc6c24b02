//! The two steps of the Leiden algorithm: moving nodes between communities, and refining the communities found.
//!
//! What a node gains by being in a community is `weight of its links there − its strength × the others' strength /
//! total`; multiplied by the total it is a whole number, so nothing is lost in rounding, on any machine.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};

use super::weighted::{Tally, Weighted};

/// Moves single nodes to the communities where they gain most, until none gains any more. None when cancelled.
pub(super) fn move_nodes(graph: &Weighted, communities: &mut [u32], cancel: &AtomicBool) -> Option<()> {
    let mut strength = vec![0; graph.len()];
    for (node, community) in communities.iter().enumerate() {
        strength[*community as usize] += graph.strength[node];
    }
    let mut links = Tally::new(graph.len());
    let mut waiting: VecDeque<u32> = (0..).take(graph.len()).collect();
    let mut waits = vec![true; graph.len()];
    while let Some(node) = waiting.pop_front() {
        if cancel.load(Ordering::Relaxed) {
            return None;
        }
        waits[node as usize] = false;
        let own = communities[node as usize];
        strength[own as usize] -= graph.strength[node as usize];
        for (other, weight) in graph.of_node(node) {
            links.add(communities[*other as usize], *weight);
        }
        let gain = |community: u32, weight: i64| {
            weight * graph.total - graph.strength[node as usize] * strength[community as usize]
        };
        let mut best = (gain(own, links.get(own)), own);
        links.drain(|community, weight| {
            let gain = gain(community, weight);
            // Whoever gains nothing stays, and of equally good communities the first is taken.
            if gain > best.0 || (gain == best.0 && best.1 != own && community < best.1) {
                best = (gain, community);
            }
        });
        let best = best.1;
        strength[best as usize] += graph.strength[node as usize];
        if best != own {
            communities[node as usize] = best;
            for (other, _) in graph.of_node(node) {
                if communities[*other as usize] != best && !std::mem::replace(&mut waits[*other as usize], true) {
                    waiting.push_back(*other);
                }
            }
        }
    }
    Some(())
}

/// Divides each community into parts that hang together: starting from single nodes, each one that is still alone
/// and well linked to its community joins the well-linked part where it gains most, if it gains anything.
pub(super) fn refine(graph: &Weighted, communities: &[u32]) -> Vec<u32> {
    let mut refinement = Refinement::new(graph, communities);
    let mut links = Tally::new(graph.len());
    for node in (0..).take(graph.len()) {
        if refinement.alone[node as usize] && refinement.well_linked(node) {
            refinement.join_best(node, &mut links);
        }
    }
    refinement.parts
}

struct Refinement<'g> {
    graph: &'g Weighted,
    communities: &'g [u32],
    community_strength: Vec<i64>,
    parts: Vec<u32>,
    alone: Vec<bool>,
    /// For each part its strength, and the weight of its links to the rest of its community.
    strength: Vec<i64>,
    outward: Vec<i64>,
}

impl<'g> Refinement<'g> {
    fn new(graph: &'g Weighted, communities: &'g [u32]) -> Refinement<'g> {
        let mut community_strength = vec![0; graph.len()];
        let mut outward = vec![0; graph.len()];
        for (node, community) in (0u32..).zip(communities) {
            community_strength[*community as usize] += graph.strength[node as usize];
            let inside = graph.of_node(node).iter().filter(|(other, _)| communities[*other as usize] == *community);
            outward[node as usize] = inside.map(|(_, weight)| weight).sum();
        }
        Refinement {
            graph,
            communities,
            community_strength,
            parts: (0..).take(graph.len()).collect(),
            alone: vec![true; graph.len()],
            strength: graph.strength.clone(),
            outward,
        }
    }

    /// Whether a part has at least the links to the rest of its community that chance would give it.
    fn well_linked(&self, part: u32) -> bool {
        let rest = self.community_strength[self.communities[part as usize] as usize] - self.strength[part as usize];
        self.outward[part as usize] * self.graph.total >= self.strength[part as usize] * rest
    }

    fn join_best(&mut self, node: u32, links: &mut Tally) {
        for (other, weight) in self.graph.of_node(node) {
            if self.communities[*other as usize] == self.communities[node as usize] {
                links.add(self.parts[*other as usize], *weight);
            }
        }
        let own = self.graph.strength[node as usize];
        let mut best = (0, node, 0);
        links.drain(|part, weight| {
            let gain = weight * self.graph.total - own * self.strength[part as usize];
            let better = gain > best.0 || (gain == best.0 && gain > 0 && part < best.1);
            if better && self.well_linked(part) {
                best = (gain, part, weight);
            }
        });
        let (_, part, weight) = best;
        if part != node {
            self.parts[node as usize] = part;
            self.alone[part as usize] = false;
            self.strength[part as usize] += own;
            self.outward[part as usize] += self.outward[node as usize] - 2 * weight;
        }
    }
}
