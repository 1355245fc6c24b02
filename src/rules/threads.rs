//! Work on every processor.

use std::num::NonZero;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::network::Network;

/// For a network of fewer actors everything is done faster than a thread starts.
pub(super) const FEWEST: usize = 5000;

/// What is made of each, in order: one after the other, for large networks on every processor.
pub(super) fn each<T: Sync, R: Send + Sync>(all: &[T], network: &Network, make: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let many = network.actors().len() >= FEWEST;
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(all.len());
    if !many || threads <= 1 {
        return all.iter().map(make).collect();
    }
    let next = AtomicUsize::new(0);
    let made: Vec<OnceLock<R>> = all.iter().map(|_| OnceLock::new()).collect();
    let work = || {
        let places = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        for (one, slot) in places.map_while(|at| all.get(at).zip(made.get(at))) {
            slot.get_or_init(|| make(one));
        }
    };
    thread::scope(|scope| {
        (1..threads).for_each(|_| drop(scope.spawn(work)));
        work();
    });
    made.into_iter().filter_map(OnceLock::into_inner).collect()
}
