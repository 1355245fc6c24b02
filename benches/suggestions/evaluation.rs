//! Hides relationships that are known and counts how often a ranking finds them again.

use std::collections::HashSet;

use vernetzt::analysis::{Affinity, Walker};
use vernetzt::network::{Actor, ActorIndex, Adjacency, Builder, Entry, Network, Relationship};

use crate::random::Random;

/// How many candidates are looked at.
pub(crate) const DEPTHS: [usize; 3] = [1, 3, 10];
/// So many of a hundred pairs of partners are hidden.
const HIDDEN: usize = 20;

/// A way to rank candidates: ours, and what it is measured against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Method {
    Ours,
    /// Σ 1/ln k over the common partners (Adamic and Adar 2003).
    AdamicAdar,
    /// The number of partners (Barabási and Albert 1999).
    PreferentialAttachment,
    Chance,
}

impl Method {
    pub(crate) const ALL: [Method; 4] =
        [Method::Ours, Method::AdamicAdar, Method::PreferentialAttachment, Method::Chance];
}

/// For each depth the share of hidden pairs, seen from each of their ends, that were found that far up.
pub(crate) type Hits = [f64; DEPTHS.len()];

/// Hides a fifth of the pairs of partners, ranks for both ends of each all who are no partners then, and tells for each
/// method how often the other end came up.
pub(crate) fn draw(network: &Network, seed: u64) -> [Hits; Method::ALL.len()] {
    let mut random = Random::new(seed);
    let mut pairs: Vec<_> = network.partners().edges().collect();
    let hidden: Vec<_> =
        (0..pairs.len() * HIDDEN / 100).map(|_| pairs.swap_remove(random.below(pairs.len()))).collect();
    let rest = without(network, &hidden.iter().copied().collect());
    let affinity = Affinity::new(&rest);
    let mut walker = Walker::new(rest.partners());
    let mut hits = [[0.0; DEPTHS.len()]; Method::ALL.len()];
    for (start, wanted) in hidden.iter().flat_map(|(a, b)| [(*a, *b), (*b, *a)]) {
        walker.walk(start);
        for (method, hits) in Method::ALL.into_iter().zip(&mut hits) {
            let rank = rank(method, &affinity, &walker, rest.partners(), wanted, &mut random);
            for (depth, hits) in DEPTHS.into_iter().zip(hits) {
                *hits += if rank < depth { 0.5 / hidden.len() as f64 } else { 0.0 };
            }
        }
    }
    hits
}

/// How many candidates come before the wanted one; of equals, those before it in the file.
fn rank(
    method: Method,
    affinity: &Affinity<'_>,
    walker: &Walker<'_>,
    partners: &Adjacency,
    wanted: ActorIndex,
    random: &mut Random,
) -> usize {
    let start = walker.start();
    let mut score = |candidate: ActorIndex| match method {
        Method::Ours => affinity.odds(walker, candidate),
        Method::AdamicAdar => adamic_adar(partners, start, candidate),
        Method::PreferentialAttachment => partners.degree(candidate) as f64,
        Method::Chance => random.below(1 << 40) as f64,
    };
    let least = score(wanted);
    let candidates = (0..partners.len()).map(ActorIndex::new).filter(|actor| *actor != start && *actor != wanted);
    let others = candidates.filter(|actor| !partners.linked(start, *actor));
    others
        .map(|actor| (score(actor), actor))
        .filter(|(score, actor)| *score > least || *score == least && *actor < wanted)
        .count()
}

fn adamic_adar(partners: &Adjacency, a: ActorIndex, b: ActorIndex) -> f64 {
    let common = partners.of(a).iter().filter(|partner| partners.linked(**partner, b));
    common.map(|partner| 1.0 / (partners.degree(*partner) as f64).ln()).sum()
}

/// The network without the relationships between these pairs, the smaller index first.
fn without(network: &Network, hidden: &HashSet<(ActorIndex, ActorIndex)>) -> Network {
    let stays = |link: &&Relationship| !hidden.contains(&(link.from.min(link.to), link.from.max(link.to)));
    with(network, network.actors().to_vec(), network.relationships().iter().filter(stays).cloned().collect())
}

/// The network with these actors and relationships instead of its own.
pub(crate) fn with(
    network: &Network,
    actors: Vec<impl Into<Entry<Actor>>>,
    relationships: Vec<Relationship>,
) -> Network {
    let mut builder = Builder::new(network.info.clone());
    for kind in network.actor_kinds() {
        builder.declare_actor_kind(kind.clone());
    }
    for kind in network.relationship_kinds() {
        builder.declare_relationship_kind(kind.clone());
    }
    for (_, text) in network.symbols().iter() {
        builder.intern(text);
    }
    for actor in actors {
        builder.add_actor(actor).expect("an id of its own");
    }
    builder.add_relationships(relationships);
    builder.build()
}

/// The mean and the standard deviation of each share over all draws.
pub(crate) fn spread(draws: &[Hits]) -> [(f64, f64); DEPTHS.len()] {
    std::array::from_fn(|depth| {
        let of = draws.iter().map(|hits| hits[depth]);
        let mean = of.clone().sum::<f64>() / draws.len() as f64;
        let squares = of.map(|share| (share - mean).powi(2)).sum::<f64>();
        (mean, (squares / (draws.len() - 1) as f64).sqrt())
    })
}
