//! Finding things by key when the things lie in a list: a hash table of eight bytes an entry.

use std::fmt;

/// Knows for each key only its hash and the place of its thing; the keys stay where they are. Half a million entries fit
/// into what a processor keeps at hand, and nothing has to be stored twice.
#[derive(Clone, Default)]
pub(super) struct Places {
    /// As many as a power of two, or none.
    slots: Vec<Slot>,
    used: usize,
}

#[derive(Debug, Clone, Copy)]
struct Slot {
    hash: u32,
    place: u32,
}

const FREE: Slot = Slot { hash: 0, place: u32::MAX };

impl fmt::Debug for Places {
    /// Where a key lies says nothing: it follows from how the table grew.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} places", self.used)
    }
}

impl Places {
    /// The place of the thing with this hash for which `is` holds.
    pub(super) fn find(&self, hash: u64, is: impl Fn(u32) -> bool) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        let slot = self.slots[self.slot(mix(hash), is)];
        (slot.place != FREE.place).then_some(slot.place)
    }

    /// The place of the thing for which `is` holds, or else `new`, which is then its place.
    pub(super) fn find_or_add(&mut self, hash: u64, new: u32, is: impl Fn(u32) -> bool) -> u32 {
        self.reserve(1);
        let hash = mix(hash);
        let at = self.slot(hash, is);
        if self.slots[at].place == FREE.place {
            self.slots[at] = Slot { hash, place: new };
            self.used += 1;
        }
        self.slots[at].place
    }

    /// How many keys are in it.
    pub(super) fn len(&self) -> usize {
        self.used
    }

    /// Makes room for so many more, so that an eighth stays free.
    pub(super) fn reserve(&mut self, more: usize) {
        let wanted = (self.used + more) * 8 / 7 + 1;
        if wanted <= self.slots.len() {
            return;
        }
        let larger = vec![FREE; wanted.max(8).next_power_of_two()];
        for old in std::mem::replace(&mut self.slots, larger) {
            if old.place != FREE.place {
                let at = self.slot(old.hash, |_| false);
                self.slots[at] = old;
            }
        }
    }

    /// The slot where the thing is, or the free one where it belongs.
    fn slot(&self, hash: u32, is: impl Fn(u32) -> bool) -> usize {
        let last = self.slots.len() - 1;
        // The upper bits say where to start, so the order of slots stays that of hashes when the table grows.
        let mut at = ((u64::from(hash) * self.slots.len() as u64) >> u32::BITS) as usize;
        loop {
            let slot = self.slots[at];
            if slot.place == FREE.place || (slot.hash == hash && is(slot.place)) {
                return at;
            }
            at = (at + 1) & last;
        }
    }
}

/// Half the bits, each of them dependent on all: a multiplication spreads them upwards.
fn mix(hash: u64) -> u32 {
    ((hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> u32::BITS) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_the_same_hash_are_told_apart() {
        let keys: Vec<u32> = (0..1_000).collect();
        let mut places = Places::default();
        assert_eq!(places.find(7, |_| true), None);
        for (at, key) in (0..).zip(&keys) {
            assert_eq!(places.find_or_add(u64::from(key % 10), at, |at| keys[at as usize] == *key), at);
        }
        for (at, key) in (0..).zip(&keys) {
            assert_eq!(places.find(u64::from(key % 10), |at| keys[at as usize] == *key), Some(at));
            assert_eq!(places.find_or_add(u64::from(key % 10), 9_999, |at| keys[at as usize] == *key), at);
        }
        assert_eq!(places.find(3, |_| false), None);
    }
}
