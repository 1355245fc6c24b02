//! What is new, what is gone, what has changed.

use std::collections::hash_map::Entry;
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

/// Compares entries that have the same key; of several with the same key in one network the first counts, and what has
/// no key is in one network alone.
pub(super) fn compare<K: Hash + Eq, I: Copy + Ord, C>(
    old: impl IntoIterator<Item = (Option<K>, I)>,
    new: impl IntoIterator<Item = (Option<K>, I)>,
    change: impl Fn(I, I) -> Option<C>,
) -> Changes<I, C> {
    let mut changes = Changes { new: Vec::new(), gone: Vec::new(), changed: Vec::new() };
    let mut left: FxHashMap<K, I> = FxHashMap::default();
    for (key, at) in old {
        match key.map(|key| left.entry(key)) {
            Some(Entry::Vacant(free)) => drop(free.insert(at)),
            Some(Entry::Occupied(_)) | None => changes.gone.push(at),
        }
    }
    for (key, is) in new {
        match key.and_then(|key| left.remove(&key)) {
            Some(was) => changes.changed.extend(change(was, is)),
            None => changes.new.push(is),
        }
    }
    changes.gone.extend(left.into_values());
    changes.gone.sort_unstable();
    changes
}
