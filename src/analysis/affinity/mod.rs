//! How likely it is that two actors work together, judged by who does.

mod lifts;
mod walk;

pub use walk::Walker;

use std::cmp::Reverse;
use std::sync::OnceLock;

use lifts::Lifts;

use crate::network::{ActorIndex, Network};

/// How much a step of the walk counts beside the number of partners.
const STEP: f64 = 0.1;
/// How much the number of partners counts; together with three steps it makes one.
const PULL: f64 = 0.7;

/// Measures how likely two actors are to become partners, by known measures of link prediction.
///
/// The odds of `c` as a partner of `s`, against an actor drawn at random, are
///
/// ```text
/// odds(s, c) = n · [0.1·(W₁ + W₂ + W₃) + 0.7·√(k(c)+½) / Σ√(k+½)] · kinds(s, c) · area^[same] · topics^J(s, c)
/// ```
///
/// - `n` is the number of actors, `k` the number of partners.
/// - `W₁`, `W₂`, `W₃` are the chances that a random walk from `s` over partners stands at `c` after one, two or three steps
///   (local random walk: Liu and Lü 2010, EPL 89, 58007). `k(s)·W₂ = Σ 1/k(u)` over the common partners `u` is resource
///   allocation (Zhou, Lü and Zhang 2009, EPJ B 71, 623); `W₃` weighs chains of two in between likewise.
/// - The second term is preferential attachment (Barabási and Albert 1999) with the root of the number of partners,
///   so that those who have many already draw less than in proportion: their load.
/// - `kinds`, `area` and `topics` are lifts found in the network itself: how much oftener partners have these two kinds,
///   the same area, a topic in common, than pairs drawn at random would. The exponent of the last is the share of
///   common ones among the topics of both (Jaccard 1901).
#[derive(Debug)]
pub struct Affinity<'n> {
    network: &'n Network,
    lifts: Lifts,
    /// What each actor draws by its number of partners alone.
    pulls: Vec<f64>,
    by_pull: OnceLock<Vec<ActorIndex>>,
}

impl<'n> Affinity<'n> {
    /// Counts who works with whom: linear in the network.
    pub fn new(network: &'n Network) -> Affinity<'n> {
        let partners = network.partners();
        #[expect(clippy::cast_precision_loss, reason = "degrees are far below 2^53")]
        let roots: Vec<_> = network.actor_indices().map(|actor| (partners.degree(actor) as f64 + 0.5).sqrt()).collect();
        let mean = roots.iter().sum::<f64>() / size(network);
        let pulls = roots.into_iter().map(|root| PULL * root / mean).collect();
        Affinity { network, lifts: Lifts::new(network), pulls, by_pull: OnceLock::new() }
    }

    /// The odds as they are for actors whom no walk from one leads to the other.
    pub fn apart(&self, actor: ActorIndex, candidate: ActorIndex) -> f64 {
        self.pulls[candidate.get()] * self.lifts.of(self.network, actor, candidate)
    }

    /// What the odds of [`Affinity::apart`] can't exceed: it only falls along [`Affinity::by_pull`].
    pub fn most(&self, actor: ActorIndex, candidate: ActorIndex) -> f64 {
        self.pulls[candidate.get()] * self.lifts.most(actor)
    }

    /// What [`Affinity::odds`] can't exceed, found without looking at who the candidate is.
    pub fn most_walked(&self, walker: &Walker<'_>, candidate: ActorIndex) -> f64 {
        self.reach(walker, candidate) * self.lifts.most(walker.start())
    }

    /// All actors, those with the most partners first; of equals as in the file.
    pub fn by_pull(&self) -> &[ActorIndex] {
        self.by_pull.get_or_init(|| {
            let mut all: Vec<_> = self.network.actor_indices().collect();
            all.sort_by_key(|actor| Reverse(self.network.partners().degree(*actor)));
            all
        })
    }

    /// The odds where a walk from the actor does, or may, lead to the candidate.
    pub fn odds(&self, walker: &Walker<'_>, candidate: ActorIndex) -> f64 {
        self.reach(walker, candidate) * self.lifts.of(self.network, walker.start(), candidate)
    }

    /// The odds as if lifts were not known.
    fn reach(&self, walker: &Walker<'_>, candidate: ActorIndex) -> f64 {
        let walked = STEP * size(self.network) * walker.chance(candidate);
        walked + self.pulls[candidate.get()]
    }

    /// How much oftener actors of these two actors' kinds are partners than pairs drawn at random.
    pub fn of_kinds(&self, a: ActorIndex, b: ActorIndex) -> f64 {
        self.lifts.of_kinds(a, b)
    }
}

#[expect(clippy::cast_precision_loss, reason = "numbers of actors are far below 2^53")]
fn size(network: &Network) -> f64 {
    network.actors().len() as f64
}

#[cfg(test)]
mod tests {
    use super::super::testing::{any_graph, network_of};
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn walks_end_where_the_chances_of_each_step_say(partners in any_graph(), start in 0usize..10) {
            let network = network_of(&partners);
            let start = ActorIndex::new(start % partners.len());
            let step = |from: &Vec<f64>| {
                let mut to = vec![0.0; from.len()];
                for actor in network.actor_indices() {
                    let row = partners.of(actor);
                    row.iter().for_each(|partner| to[partner.get()] += from[actor.get()] / row.len() as f64);
                }
                to
            };
            let mut here = vec![0.0; partners.len()];
            here[start.get()] = 1.0;
            let one = step(&here);
            let two = step(&one);
            let three = step(&two);
            let mut walker = Walker::new(network.partners());
            walker.walk(ActorIndex::new(0));
            walker.walk(start);
            for actor in network.actor_indices().filter(|actor| *actor != start) {
                let at = actor.get();
                let expected = one[at] + two[at] + three[at];
                prop_assert!((walker.chance(actor) - expected).abs() < 1e-5, "{} {}", walker.chance(actor), expected);
                prop_assert_eq!(walker.reached().contains(&actor), expected > 0.0);
            }
            prop_assert!(!walker.reached().contains(&start));
        }
    }

    #[test]
    fn odds_of_everyone_are_about_those_of_chance() {
        let network = network_of(&super::super::testing::graph(5, &[(0, 1), (1, 2), (3, 4)]));
        let affinity = Affinity::new(&network);
        let mean = network.actor_indices().map(|actor| affinity.pulls[actor.get()]).sum::<f64>() / 5.0;
        assert!((mean - PULL).abs() < 1e-9);
        let mut walker = Walker::new(network.partners());
        walker.walk(ActorIndex::new(0));
        let odds = |at| affinity.odds(&walker, ActorIndex::new(at));
        assert!(odds(2) > odds(4) && (odds(4) - affinity.apart(ActorIndex::new(0), ActorIndex::new(4))).abs() < 1e-9);
    }
}
