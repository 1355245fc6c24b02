//! The figures on each actor.

use std::sync::atomic::AtomicBool;

use super::{Betweenness, Communities, CutPoints, betweenness, communities, cut_points};
use crate::network::{ActorIndex, Adjacency};

/// The figures on every actor of a network.
#[derive(Debug, Clone, PartialEq)]
pub struct Metrics {
    /// For each actor the number of distinct partners.
    pub degrees: Vec<u32>,
    /// How often each actor lies between others.
    pub betweenness: Betweenness,
    /// Which community each actor belongs to.
    pub communities: Communities,
    /// Who and what holds parts of the network together alone.
    pub cut_points: CutPoints,
}

/// The figures on one actor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ActorMetrics {
    /// The number of distinct partners.
    pub degree: u32,
    /// The share of pairs of others whose shortest ways it lies on, 0 to 1.
    pub betweenness: f64,
    /// The number of its community; 0 is the largest.
    pub community: u32,
    /// Whether the network falls into more parts without it.
    pub broker: bool,
}

/// Computes every figure on every actor. None when cancelled.
pub fn metrics(partners: &Adjacency, cancel: &AtomicBool) -> Option<Metrics> {
    let actors = (0..partners.len()).map(ActorIndex::new);
    Some(Metrics {
        degrees: actors.map(|actor| u32::try_from(partners.degree(actor)).unwrap_or(u32::MAX)).collect(),
        communities: communities(partners, cancel)?,
        cut_points: cut_points(partners),
        betweenness: betweenness(partners, cancel)?,
    })
}

impl Metrics {
    /// The figures on one actor.
    pub fn of(&self, actor: ActorIndex) -> ActorMetrics {
        ActorMetrics {
            degree: self.degrees[actor.get()],
            betweenness: self.betweenness.values[actor.get()],
            community: self.communities.of[actor.get()],
            broker: self.cut_points.brokers.contains(actor),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::graph;
    use super::*;

    #[test]
    fn the_figures_on_one_actor_belong_to_that_actor() {
        let metrics = metrics(&graph(4, &[(1, 2), (2, 3)]), &AtomicBool::new(false)).unwrap();
        let middle = ActorMetrics { degree: 2, betweenness: 1.0 / 3.0, community: 0, broker: true };
        assert_eq!(metrics.of(ActorIndex::new(2)), middle);
        let alone = ActorMetrics { degree: 0, betweenness: 0.0, community: 1, broker: false };
        assert_eq!(metrics.of(ActorIndex::new(0)), alone);
    }
}
