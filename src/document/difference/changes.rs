//! What is new, what is gone, what has changed.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use crate::network::AttributeValue;

/// What has changed among the entries of one sort.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes<I, C = Changed<I>> {
    /// Only the new network has them: their places there, in order.
    pub new: Vec<I>,
    /// Only the old network has them: their places there, in order.
    pub gone: Vec<I>,
    /// Both have them, but they say something else; in the order of the new network.
    pub changed: Vec<C>,
}

/// An entry that says something else than before.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed<I> {
    /// Its place in the old network.
    pub old: I,
    /// Its place in the new one.
    pub new: I,
    /// What it says otherwise; never empty.
    pub fields: Vec<FieldChange>,
}

/// A field that has another value than before.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// Its name in the file, with dots where it lies deeper: `area`, `attributes.pupils`, `title.de`.
    pub field: Box<str>,
    /// What it said, years and days as text; none where it was not there.
    pub old: Option<AttributeValue>,
    /// What it says; none where it is not there any more.
    pub new: Option<AttributeValue>,
}

impl<I, C> Changes<I, C> {
    /// Whether nothing has changed.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty() && self.changed.is_empty()
    }
}

/// So many entries in a row may have come or gone and those behind them are still found without a table.
const MOST_SKIPPED: usize = 8;

/// An entry by its key and place.
type Keyed<K, I> = (Option<K>, I);

/// Compares entries that have the same key; of several with the same key in one network one counts, and what has no key
/// is in one network alone. Linear, and quick where most stand in the same order.
pub(super) fn compare<K: Hash + Eq, I: Copy + Ord, C>(
    old: impl IntoIterator<Item = Keyed<K, I>>,
    new: impl IntoIterator<Item = Keyed<K, I>>,
    change: impl Fn(I, I) -> Option<C>,
) -> Changes<I, C> {
    let (old, new): (Vec<_>, Vec<_>) = (old.into_iter().collect(), new.into_iter().collect());
    let mut both = Vec::with_capacity(new.len());
    let (old_left, new_left) = walk(&old, &new, &mut both);
    let (mut gone, mut new) = look_up(&old_left, new_left, &mut both);
    gone.sort_unstable();
    new.sort_unstable();
    both.sort_unstable_by_key(|(_, is)| *is);
    Changes { new, gone, changed: both.into_iter().filter_map(|(was, is)| change(was, is)).collect() }
}

/// Walks through both at once and notes what both have; gives what is left on each side.
fn walk<'k, K: Eq, I: Copy>(
    mut old: &'k [Keyed<K, I>],
    mut new: &'k [Keyed<K, I>],
    both: &mut Vec<(I, I)>,
) -> (Vec<&'k Keyed<K, I>>, Vec<&'k Keyed<K, I>>) {
    let (mut old_left, mut new_left) = (Vec::new(), Vec::new());
    while !old.is_empty() && !new.is_empty() {
        let next = next_of_both(old, new);
        let ((gone, was), (come, is)) = match next {
            Some((gone, come)) => (old.split_at(gone), new.split_at(come)),
            None => (old.split_at(1), new.split_at(1)),
        };
        old_left.extend(gone);
        new_left.extend(come);
        (old, new) = (was, is);
        if let (Some(_), [(_, was), behind @ ..], [(_, is), rest @ ..]) = (next, old, new) {
            both.push((*was, *is));
            (old, new) = (behind, rest);
        }
    }
    old_left.extend(old);
    new_left.extend(new);
    (old_left, new_left)
}

/// How many entries on each side stand before the next that both have, where that is near.
fn next_of_both<K: Eq, I>(old: &[Keyed<K, I>], new: &[Keyed<K, I>]) -> Option<(usize, usize)> {
    let is_same = |(gone, come): &(usize, usize)| match (old.get(*gone), new.get(*come)) {
        (Some((Some(was), _)), Some((Some(is), _))) => was == is,
        _ => false,
    };
    (0..=MOST_SKIPPED).flat_map(|steps| [(steps, 0), (0, steps)]).find(is_same)
}

/// Finds what stands somewhere else in the other network; gives what is gone and what is new.
fn look_up<K: Hash + Eq, I: Copy>(
    old: &[&Keyed<K, I>],
    new: Vec<&Keyed<K, I>>,
    both: &mut Vec<(I, I)>,
) -> (Vec<I>, Vec<I>) {
    let mut gone = Vec::new();
    let mut left: FxHashMap<&K, I> = FxHashMap::default();
    for (key, was) in old {
        let double = match key {
            Some(key) => left.insert(key, *was),
            None => Some(*was),
        };
        gone.extend(double);
    }
    let mut come = Vec::new();
    for (key, is) in new {
        match key.as_ref().and_then(|key| left.remove(key)) {
            Some(was) => both.push((was, *is)),
            None => come.push(*is),
        }
    }
    gone.extend(left.into_values());
    (gone, come)
}
