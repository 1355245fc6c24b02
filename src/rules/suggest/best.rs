//! The best of many.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use crate::network::{ActorIndex, RelationshipIndex};

/// One candidate; the better one is the larger.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) odds: f64,
    pub(super) actor: ActorIndex,
    pub(super) earlier: Option<RelationshipIndex>,
}

impl Ord for Entry {
    fn cmp(&self, other: &Entry) -> Ordering {
        let renewed = self.earlier.is_some().cmp(&other.earlier.is_some());
        renewed.then(self.odds.total_cmp(&other.odds)).then(other.actor.cmp(&self.actor))
    }
}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Entry) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Entry) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Entry {}

/// Keeps the best so many.
#[derive(Debug)]
pub(super) struct Best {
    limit: usize,
    heap: BinaryHeap<Reverse<Entry>>,
}

impl Best {
    pub(super) fn new(limit: usize) -> Best {
        Best { limit, heap: BinaryHeap::new() }
    }

    /// Whether it would be kept.
    pub(super) fn wants(&self, entry: &Entry) -> bool {
        self.heap.len() < self.limit || self.heap.peek().is_some_and(|Reverse(worst)| entry > worst)
    }

    pub(super) fn add(&mut self, entry: Entry) {
        if self.wants(&entry) {
            self.heap.push(Reverse(entry));
            if self.heap.len() > self.limit {
                self.heap.pop();
            }
        }
    }

    /// The best first.
    pub(super) fn into_sorted(self) -> impl Iterator<Item = Entry> {
        self.heap.into_sorted_vec().into_iter().map(|Reverse(entry)| entry)
    }
}
