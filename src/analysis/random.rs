//! Draws that are the same each time.

/// A generator of numbers that look random and are always the same (SplitMix64: Steele, Lea and Flood 2014).
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new() -> Random {
        Random(0)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Keeps `count` of the items, drawn evenly; all of them if they are fewer.
    pub(super) fn draw<T>(&mut self, items: &mut Vec<T>, count: usize) {
        for at in 0..count.min(items.len()) {
            let left = (items.len() - at) as u64;
            // A remainder favours nobody by more than a part in 2^40 while there are fewer items than 2^24.
            items.swap(at, at + (self.next() % left) as usize);
        }
        items.truncate(count);
    }
}
