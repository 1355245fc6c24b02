//! What makes a map good, on a connected graph.

use vernetzt::layout::Point;
use vernetzt::network::{ActorIndex, Adjacency};

/// From how many actors at most the stress is measured; neighbours are looked up for all.
const SOURCES: usize = 1_000;

/// Two measures of a map.
pub(crate) struct Quality {
    /// Normalised stress: for every pair the square of what its distance in the picture is off the steps between the
    /// two, over the square of these steps, on the average; the picture scaled as is best for it. 0 is perfect.
    pub(crate) stress: f64,
    /// The share of an actor's partners, of which it has k, among the k that are nearest in the picture, on the average.
    pub(crate) neighbours: f64,
}

/// Measures a map of a connected graph.
pub(crate) fn quality(partners: &Adjacency, places: &[Point]) -> Quality {
    let actors = || (0..partners.len()).map(ActorIndex::new);
    let every = partners.len().div_ceil(SOURCES);
    let (mut pairs, mut once, mut twice) = (0.0, 0.0, 0.0);
    for from in actors().step_by(every) {
        for (to, steps) in actors().zip(steps(partners, from)).filter(|(to, _)| *to != from) {
            let relative = f64::from(places[from.get()].distance(places[to.get()])) / f64::from(steps);
            pairs += 1.0;
            once += relative;
            twice += relative * relative;
        }
    }
    // Scaled by s the sum of (s * relative - 1)^2 is least at s = once / twice.
    let stress = 1.0 - once * once / twice / pairs;
    let neighbours = actors().map(|actor| kept(partners, places, actor)).sum::<f64>() / partners.len() as f64;
    Quality { stress, neighbours }
}

/// The share of an actor's partners that are among the nearest.
fn kept(partners: &Adjacency, places: &[Point], actor: ActorIndex) -> f64 {
    let count = partners.degree(actor);
    let away = |other: usize| places[actor.get()].distance_squared(places[other]);
    let others = (0..places.len()).filter(|other| *other != actor.get());
    let mut others: Vec<(f32, usize)> = others.map(|other| (away(other), other)).collect();
    others.select_nth_unstable_by(count - 1, |a, b| a.0.total_cmp(&b.0));
    let near = others[..count].iter().filter(|(_, other)| partners.linked(actor, ActorIndex::new(*other)));
    near.count() as f64 / count as f64
}

/// Steps from one actor to each, in order of index.
fn steps(partners: &Adjacency, from: ActorIndex) -> Vec<u32> {
    let mut steps = vec![u32::MAX; partners.len()];
    let mut reached = vec![from];
    steps[from.get()] = 0;
    let mut next = 0;
    while let Some(actor) = reached.get(next).copied() {
        next += 1;
        for partner in partners.of(actor) {
            if steps[partner.get()] == u32::MAX {
                steps[partner.get()] = steps[actor.get()] + 1;
                reached.push(*partner);
            }
        }
    }
    steps
}
