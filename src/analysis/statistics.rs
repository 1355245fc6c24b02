//! The figures on a network as a whole.

use std::sync::atomic::AtomicBool;

use super::{communities, components, cut_points};
use crate::network::{ActorIndex, KindIndex, Network};

/// The figures on a network as a whole; those on links are over the simple undirected graph of active relationships.
#[derive(Debug, Clone, PartialEq)]
pub struct Statistics {
    /// How many actors there are.
    pub actors: usize,
    /// How many relationships there are, in any state.
    pub relationships: usize,
    /// How many of them are active.
    pub active_relationships: usize,
    /// How many actors have no partner.
    pub isolated: usize,
    /// How many connected parts there are; an actor without partners is one.
    pub components: usize,
    /// The share of all pairs of actors that are partners, 0 to 1; 0 for fewer than two actors.
    pub density: f64,
    /// The mean number of partners of an actor; 0 where there is none.
    pub average_degree: f64,
    /// Without whom the network falls into more parts, in order of id.
    pub brokers: Vec<ActorIndex>,
    /// The pairs that alone connect two parts: the smaller id first, in order of ids.
    pub bridges: Vec<(ActorIndex, ActorIndex)>,
    /// How many communities there are.
    pub communities: usize,
    /// How many actors are of each kind, in the file's order of kinds; 0 for a kind that is declared but not used.
    pub kinds: Vec<(KindIndex, usize)>,
}

/// Computes the figures on a network as a whole. None when cancelled.
pub fn statistics(network: &Network, cancel: &AtomicBool) -> Option<Statistics> {
    let partners = network.partners();
    let communities = communities(partners, cancel)?;
    let cut_points = cut_points(partners);
    let mut brokers: Vec<_> = cut_points.brokers.iter().collect();
    brokers.sort_unstable_by_key(|actor| id(network, *actor));
    Some(Statistics {
        actors: partners.len(),
        relationships: network.relationships().len(),
        active_relationships: network.relationships().iter().filter(|one| one.status.is_active()).count(),
        isolated: network.actor_indices().filter(|actor| partners.degree(*actor) == 0).count(),
        components: components(partners).len(),
        density: ratio(2 * partners.edge_count(), partners.len() * partners.len().saturating_sub(1)),
        average_degree: ratio(2 * partners.edge_count(), partners.len()),
        brokers,
        bridges: by_id(network, cut_points.bridges),
        communities: communities.count,
        kinds: count_kinds(network),
    })
}

fn id(network: &Network, actor: ActorIndex) -> &str {
    &network.actor(actor).id
}

/// Turns and sorts pairs by id.
fn by_id(network: &Network, mut pairs: Vec<(ActorIndex, ActorIndex)>) -> Vec<(ActorIndex, ActorIndex)> {
    for (a, b) in &mut pairs {
        if id(network, *b) < id(network, *a) {
            std::mem::swap(a, b);
        }
    }
    pairs.sort_unstable_by_key(|(a, b)| (id(network, *a), id(network, *b)));
    pairs
}

#[expect(clippy::cast_precision_loss, reason = "numbers of actors and pairs are below 2^53")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

fn count_kinds(network: &Network) -> Vec<(KindIndex, usize)> {
    let mut counts = vec![0; network.actor_kinds().len()];
    for actor in network.actors() {
        counts[actor.kind.get()] += 1;
    }
    counts.into_iter().enumerate().filter_map(|(at, count)| Some((KindIndex::new(at)?, count))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::network;
    use super::*;
    use crate::network::Status::{Active, Ended};

    #[test]
    fn figures_count_partners_not_relationships() {
        // 10 – 9 – 2, with a double link in the middle and one that is over; ids are compared as texts: "10" < "9".
        let network = network(11, &[(9, 10, Active), (9, 2, Active), (2, 9, Active), (3, 4, Ended)]);
        let found = statistics(&network, &AtomicBool::new(false)).unwrap();
        let indices = |list: &[usize]| list.iter().copied().map(ActorIndex::new).collect::<Vec<_>>();
        assert_eq!((found.actors, found.relationships, found.active_relationships), (11, 4, 3));
        assert_eq!((found.isolated, found.components, found.communities), (8, 9, 9));
        assert!((found.density - 2.0 / 55.0).abs() < 1e-15 && (found.average_degree - 4.0 / 11.0).abs() < 1e-15);
        assert_eq!(found.brokers, indices(&[9]));
        let bridges: Vec<_> = found.bridges.iter().map(|(a, b)| (a.get(), b.get())).collect();
        assert_eq!(bridges, [(10, 9), (2, 9)]);
        assert_eq!(found.kinds, [(KindIndex::new(0).unwrap(), 11)]);
    }

    #[test]
    fn an_empty_network_has_figures() {
        let found = statistics(&network(0, &[]), &AtomicBool::new(false)).unwrap();
        assert_eq!((found.actors, found.components, found.communities), (0, 0, 0));
        assert!(found.density == 0.0 && found.average_degree == 0.0);
    }
}
