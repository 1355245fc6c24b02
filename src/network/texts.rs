//! Many short texts in one piece of memory, and finding them again.

use std::hash::BuildHasher;

use rustc_hash::FxBuildHasher;

use super::places::Places;

/// Texts stored one behind the other, named by their place.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    text: String,
    ends: Vec<u32>,
}

impl Texts {
    /// Stores one more; up to 4 GiB in all.
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// The text at a place.
    pub fn get(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        self.text.get(start..self.ends[at] as usize).unwrap_or_default()
    }

    /// All texts in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        (0..self.len()).map(|at| self.get(at))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

/// Distinct texts, each found again by what it says.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    texts: Texts,
    places: Places,
}

impl Names {
    /// The place of a text.
    pub(super) fn find(&self, name: &str) -> Option<u32> {
        self.places.find(FxBuildHasher.hash_one(name), |at| self.texts.get(at as usize) == name)
    }

    /// The place of a text, and whether it is new.
    pub(super) fn add(&mut self, name: &str) -> (u32, bool) {
        let next = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        let place =
            self.places.find_or_add(FxBuildHasher.hash_one(name), next, |at| self.texts.get(at as usize) == name);
        if place == next {
            self.texts.push(name);
        }
        (place, place == next)
    }

    pub(super) fn reserve(&mut self, more: usize) {
        self.texts.ends.reserve(more);
        self.places.reserve(more);
    }

    pub(super) fn texts(&self) -> &Texts {
        &self.texts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn names_are_what_a_list_without_doubles_is(names in prop::collection::vec("[ab]{0,3}", 0..60), other in "[abc]{0,3}") {
            let mut known: Vec<String> = Vec::new();
            let mut fast = Names::default();
            for name in names {
                let place = known.iter().position(|one| *one == name);
                prop_assert_eq!(fast.add(&name), (place.unwrap_or(known.len()) as u32, place.is_none()));
                if place.is_none() {
                    known.push(name);
                }
            }
            prop_assert_eq!(fast.find(&other), known.iter().position(|one| *one == other).map(|at| at as u32));
            prop_assert_eq!(fast.texts().iter().collect::<Vec<_>>(), known);
        }
    }
}
