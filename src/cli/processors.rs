//! Long lists, made on every processor.

use std::num::NonZero;
use std::thread;

/// How many processors there are.
pub(super) fn processors() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// What `make` makes of the items, at most `share` of them at a time and each share on a thread of its own; in order.
/// One share alone needs no thread.
pub(super) fn in_shares<T: Sync, R: Send>(items: &[T], share: usize, make: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    let shares = items.chunks(share.max(1));
    if shares.len() <= 1 {
        return shares.map(make).collect();
    }
    thread::scope(|scope| {
        let workers: Vec<_> = shares.map(|share| (scope.spawn(|| make(share)), share)).collect();
        // A thread that could not finish is no reason to lose its share.
        workers.into_iter().map(|(worker, share)| worker.join().unwrap_or_else(|_| make(share))).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_come_back_in_order() {
        let items: Vec<usize> = (0..10).collect();
        assert_eq!(in_shares(&items, 3, |share| share.to_vec()).concat(), items);
        assert_eq!(in_shares(&items, 3, |share| share.len()), [3, 3, 3, 1]);
        assert_eq!(in_shares(&items[..0], 0, |share| share.len()), [0; 0]);
    }
}
