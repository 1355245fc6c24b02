//! How far a word is from what was typed, letters swapped, missing, too many or wrong.

/// A typed word, ready to be compared with many: the optimal string alignment distance, for which a swap of two
/// neighbours is one slip, all places of the typed word at once in the bits of a number (Hyyrö 2003, "A bit-vector
/// algorithm for computing Levenshtein and Damerau edit distances").
pub(super) struct Slips {
    /// For each byte the places in the typed word where it stands.
    places: [u64; 256],
    length: u32,
}

/// The number of slips by which a typed word differs from a word, or from a piece of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Distance {
    /// From the whole word.
    pub(super) whole: u32,
    /// From the nearest piece at its start.
    pub(super) start: u32,
    /// From the nearest piece anywhere in it.
    pub(super) within: u32,
}

impl Slips {
    /// None for a word of more than 64 bytes, or without any.
    pub(super) fn new(typed: &str) -> Option<Slips> {
        let length = u32::try_from(typed.len()).ok().filter(|length| (1..=u64::BITS).contains(length))?;
        let mut places = [0; 256];
        for (at, byte) in typed.bytes().enumerate() {
            places[byte as usize] |= 1 << at;
        }
        Some(Slips { places, length })
    }

    /// How far the typed word is from another.
    pub(super) fn distance(&self, word: &str) -> Distance {
        let mut from_start = Column::new(self.length);
        let mut anywhere = Column::new(self.length);
        let mut distance = Distance { whole: self.length, start: self.length, within: self.length };
        for byte in word.bytes() {
            let places = self.places[byte as usize];
            distance.whole = from_start.step(places, 1);
            distance.start = distance.start.min(distance.whole);
            distance.within = distance.within.min(anywhere.step(places, 0));
        }
        distance
    }
}

/// One column of the table of distances: each bit tells how a cell differs from the one above it.
struct Column {
    up: u64,
    down: u64,
    diagonal: u64,
    places: u64,
    last: u64,
    distance: u32,
}

impl Column {
    fn new(length: u32) -> Column {
        Column { up: u64::MAX, down: 0, diagonal: 0, places: 0, last: 1 << (length - 1), distance: length }
    }

    /// Goes on by one letter of the word; `top` is what the top of the table grows by, 0 where a piece may start.
    fn step(&mut self, places: u64, top: u64) -> u32 {
        let swapped = ((!self.diagonal & places) << 1) & self.places;
        let diagonal = (((places & self.up).wrapping_add(self.up)) ^ self.up) | places | self.down | swapped;
        let right_up = self.down | !(diagonal | self.up);
        let right_down = diagonal & self.up;
        self.distance += u32::from(right_up & self.last != 0);
        self.distance -= u32::from(right_down & self.last != 0);
        let right_up = (right_up << 1) | top;
        self.up = (right_down << 1) | !(diagonal | right_up);
        self.down = right_up & diagonal;
        self.diagonal = diagonal;
        self.places = places;
        self.distance
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn reference(typed: &str, word: &str) -> Distance {
        let distance = |start: usize, end: usize| strsim::osa_distance(typed, word.get(start..end).unwrap()) as u32;
        let pieces = |start: usize| (start..=word.len()).map(move |end| distance(start, end)).min().unwrap();
        Distance {
            whole: distance(0, word.len()),
            start: pieces(0),
            within: (0..=word.len()).map(pieces).min().unwrap(),
        }
    }

    #[test]
    fn a_swap_is_one_slip() {
        let distance = Slips::new("shcule").unwrap().distance("goetheschule");
        assert_eq!((distance.within, distance.start), (1, reference("shcule", "goetheschule").start));
        assert!(Slips::new("").is_none() && Slips::new(&"x".repeat(65)).is_none());
    }

    proptest! {
        #[test]
        fn it_is_the_distance_of_the_textbook(typed in "[abc]{1,8}", word in "[abcd]{0,10}") {
            prop_assert_eq!(Slips::new(&typed).unwrap().distance(&word), reference(&typed, &word));
        }
    }
}
