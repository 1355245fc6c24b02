//! How often an actor lies on the shortest ways between others.

mod brandes;
#[cfg(test)]
mod tests;

use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use super::random::Random;
use crate::network::{ActorIndex, Adjacency};
use brandes::Search;

/// The share of all pairs of others whose shortest ways an actor lies on, 0 to 1, for each actor.
#[derive(Debug, Clone, PartialEq)]
pub struct Betweenness {
    /// For each actor: the sum over pairs of the share of their shortest ways that pass through it, divided by the
    /// number of pairs, (n − 1)(n − 2) / 2; 0 in a network of fewer than three.
    pub values: Vec<f64>,
    /// Whether every actor was a starting point; otherwise the values are estimates.
    pub exact: bool,
}

/// Up to so many actors every one of them is a starting point.
const EXACT_UP_TO: usize = 5_000;
/// In larger networks so many are, drawn from those that have partners.
const PIVOTS: usize = 256;
/// The starting points are summed up in so many blocks, whatever the number of threads: the same sum on any machine.
const BLOCKS: usize = 16;

/// Computes betweenness with the algorithm of Brandes (2001, "A faster algorithm for betweenness centrality"), on as
/// many threads as the machine runs at once; above 5,000 actors estimates it from 256 starting points (Brandes and
/// Pich 2007). The same graph always gives the same values. None when cancelled, which is looked at before each
/// starting point.
pub fn betweenness(partners: &Adjacency, cancel: &AtomicBool) -> Option<Betweenness> {
    let actors = partners.len();
    let mut sources: Vec<_> = (0..actors).map(ActorIndex::new).filter(|actor| partners.degree(*actor) > 0).collect();
    let linked = sources.len();
    let exact = actors <= EXACT_UP_TO || linked <= PIVOTS;
    if !exact {
        Random::new().draw(&mut sources, PIVOTS);
    }
    let mut values = dependencies(partners, &sources, cancel)?;
    // Every pair was met from both its ends, which makes up for the half in the number of pairs.
    let pairs = if actors > 2 { as_float(actors - 1) * as_float(actors - 2) } else { 1.0 };
    let scale = as_float(linked) / as_float(sources.len().max(1)) / pairs;
    values.iter_mut().for_each(|value| *value *= scale);
    Some(Betweenness { values, exact })
}

#[expect(clippy::cast_precision_loss, reason = "numbers of actors are far below 2^53")]
fn as_float(number: usize) -> f64 {
    number as f64
}

/// The sum of every source's dependencies on each actor.
fn dependencies(partners: &Adjacency, sources: &[ActorIndex], cancel: &AtomicBool) -> Option<Vec<f64>> {
    let blocks: Vec<_> = sources.chunks(sources.len().div_ceil(BLOCKS).max(1)).collect();
    let next = AtomicUsize::new(0);
    let sums = Mutex::new(vec![Vec::new(); blocks.len()]);
    let work = || {
        let mut search = Search::new(partners);
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(block) = blocks.get(at) else { return };
            let mut sum = vec![0.0; partners.len()];
            for source in *block {
                if cancel.load(Ordering::Relaxed) {
                    return;
                }
                search.add_dependencies_on(*source, &mut sum);
            }
            if let Ok(mut sums) = sums.lock() {
                sums[at] = sum;
            }
        }
    };
    thread::scope(|scope| {
        let helpers = thread::available_parallelism().map_or(1, NonZeroUsize::get).min(blocks.len()).saturating_sub(1);
        for _ in 0..helpers {
            // Where the system gives no thread, the others do its part.
            let _ = thread::Builder::new().spawn_scoped(scope, work);
        }
        work();
    });
    if cancel.load(Ordering::Relaxed) {
        return None;
    }
    let mut total = vec![0.0; partners.len()];
    for sum in sums.into_inner().ok()? {
        total.iter_mut().zip(sum).for_each(|(total, part)| *total += part);
    }
    Some(total)
}
