//! What is new, what is gone, what has changed.

use std::collections::VecDeque;
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
/// Entries of the old network, and of the new one.
type Sides<K, I> = (Vec<Keyed<K, I>>, Vec<Keyed<K, I>>);

/// Compares entries that have the same key; of several with the same key in one network one counts, and what has no key
/// is in one network alone. Linear, and quick where most stand in the same order.
pub(super) fn compare<K: Hash + Eq, I: Copy + Ord, C>(
    old: impl IntoIterator<Item = Keyed<K, I>>,
    new: impl IntoIterator<Item = Keyed<K, I>>,
    change: impl Fn(I, I) -> Option<C>,
) -> Changes<I, C> {
    let mut changed = Vec::new();
    let mut both = |was, is| changed.extend(change(was, is).map(|change| (is, change)));
    let (old_left, new_left) = walk(old.into_iter(), new.into_iter(), &mut both);
    let (mut gone, mut new) = look_up(old_left, new_left, &mut both);
    gone.sort_unstable();
    new.sort_unstable();
    changed.sort_unstable_by_key(|(is, _)| *is);
    Changes { new, gone, changed: changed.into_iter().map(|(_, change)| change).collect() }
}

/// The entries of one network that are still to come; the next few can be looked at.
struct Coming<E: Iterator> {
    near: VecDeque<E::Item>,
    rest: E,
}

impl<E: Iterator> Coming<E> {
    fn new(rest: E) -> Coming<E> {
        Coming { near: VecDeque::with_capacity(MOST_SKIPPED + 1), rest }
    }

    fn look_at(&mut self, steps: usize) -> Option<&E::Item> {
        while self.near.len() <= steps {
            self.near.push_back(self.rest.next()?);
        }
        self.near.get(steps)
    }

    fn all(self) -> impl Iterator<Item = E::Item> {
        self.near.into_iter().chain(self.rest)
    }
}

/// Walks through both at once and hands over what both have; gives what is left on each side.
fn walk<K: Eq, I: Copy>(
    old: impl Iterator<Item = Keyed<K, I>>,
    new: impl Iterator<Item = Keyed<K, I>>,
    both: &mut impl FnMut(I, I),
) -> Sides<K, I> {
    let (mut old, mut new) = (Coming::new(old), Coming::new(new));
    let (mut old_left, mut new_left) = (Vec::new(), Vec::new());
    loop {
        walk_in_step(&mut old, &mut new, both);
        if old.look_at(0).is_none() || new.look_at(0).is_none() {
            break;
        }
        let next = next_of_both(&mut old, &mut new);
        let (gone, come) = next.unwrap_or((1, 1));
        old_left.extend(old.near.drain(..gone));
        new_left.extend(new.near.drain(..come));
        if next.is_some()
            && let Some(((_, was), (_, is))) = old.near.pop_front().zip(new.near.pop_front())
        {
            both(was, is);
        }
    }
    old_left.extend(old.all());
    new_left.extend(new.all());
    (old_left, new_left)
}

/// Hands over what both have as long as they say the same, which is most of the way.
fn walk_in_step<K: Eq, I: Copy>(
    old: &mut Coming<impl Iterator<Item = Keyed<K, I>>>,
    new: &mut Coming<impl Iterator<Item = Keyed<K, I>>>,
    both: &mut impl FnMut(I, I),
) {
    while old.near.is_empty() && new.near.is_empty() {
        match (old.rest.next(), new.rest.next()) {
            (Some((Some(old_key), was)), Some((Some(new_key), is))) if old_key == new_key => both(was, is),
            (was, is) => {
                old.near.extend(was);
                new.near.extend(is);
                return;
            }
        }
    }
}

/// How many entries on each side stand before the next that both have, where that is near.
fn next_of_both<K: Eq, I>(
    old: &mut Coming<impl Iterator<Item = Keyed<K, I>>>,
    new: &mut Coming<impl Iterator<Item = Keyed<K, I>>>,
) -> Option<(usize, usize)> {
    let mut is_same = |(gone, come): &(usize, usize)| match (old.look_at(*gone), new.look_at(*come)) {
        (Some((Some(was), _)), Some((Some(is), _))) => was == is,
        _ => false,
    };
    (0..=MOST_SKIPPED).flat_map(|steps| [(steps, 0), (0, steps)]).find(|steps| is_same(steps))
}

/// Finds what stands somewhere else in the other network and hands it over; gives what is gone and what is new.
fn look_up<K: Hash + Eq, I: Copy>(
    old: Vec<Keyed<K, I>>,
    new: Vec<Keyed<K, I>>,
    both: &mut impl FnMut(I, I),
) -> (Vec<I>, Vec<I>) {
    let mut gone = Vec::new();
    let mut left: FxHashMap<K, I> = FxHashMap::default();
    for (key, was) in old {
        let double = match key {
            Some(key) => left.insert(key, was),
            None => Some(was),
        };
        gone.extend(double);
    }
    let mut come = Vec::new();
    for (key, is) in new {
        match key.and_then(|key| left.remove(&key)) {
            Some(was) => both(was, is),
            None => come.push(is),
        }
    }
    gone.extend(left.into_values());
    (gone, come)
}
