//! What was found out about actors each for itself: it holds in the next state of the network too, as long as their
//! entries stay as they are.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustc_hash::FxHashMap;

use super::values::Values;
use crate::filter::Field;
use crate::network::{ActorIndex, ActorSet, Network};

/// Actors that have something in common which their own entries tell.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Common {
    /// The filter of this text selects them.
    Selected(Box<str>),
    /// They have nothing in this field.
    Lack(Field),
}

type Sets = FxHashMap<Common, Arc<ActorSet>>;

/// What is known so far.
#[derive(Debug, Default)]
pub(in super::super) struct Known {
    sets: Mutex<Sets>,
    values: Mutex<FxHashMap<Option<Field>, Arc<Values>>>,
    earlier: Option<Earlier>,
}

/// What was known of an earlier state of the network.
#[derive(Debug)]
struct Earlier {
    sets: Sets,
    /// For each actor of now its place then, if its entry stayed.
    kept: Vec<Option<ActorIndex>>,
}

/// What a lock holds; a rule that failed elsewhere leaves nothing half-done in it.
fn locked<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Known {
    /// What of it holds in a later state.
    pub(in super::super) fn next(&self, network: &Network, later: &Network) -> Known {
        let kept = later.kept_from(network);
        let is_as_before = |(place, before): (usize, &Option<ActorIndex>)| *before == Some(ActorIndex::new(place));
        let sets = locked(&self.sets).clone();
        if kept.len() == network.actors().len() && kept.iter().enumerate().all(is_as_before) {
            let values = Mutex::new(locked(&self.values).clone());
            return Known { sets: Mutex::new(sets), values, earlier: None };
        }
        Known { earlier: Some(Earlier { sets, kept }), ..Known::default() }
    }

    /// Forgets what was before; nothing is asked any more.
    pub(in super::super) fn settled(self) -> Known {
        Known { earlier: None, ..self }
    }

    /// The values of a field, found once.
    pub(super) fn values(&self, field: Option<Field>, network: &Network) -> Arc<Values> {
        let mut values = locked(&self.values);
        Arc::clone(values.entry(field).or_insert_with(|| Arc::new(Values::new(field, network))))
    }

    /// A set, found once. `find` is told of each actor whether it was in the set before; of nobody unless the entry alone
    /// tells, whatever others the network has.
    pub(super) fn set(
        &self,
        common: Common,
        entry_tells: bool,
        find: impl FnOnce(&dyn Fn(ActorIndex) -> Option<bool>) -> ActorSet,
    ) -> Arc<ActorSet> {
        if let Some(set) = locked(&self.sets).get(&common) {
            return Arc::clone(set);
        }
        let earlier = self.earlier.as_ref().filter(|_| entry_tells);
        let before = earlier.and_then(|earlier| Some((earlier, earlier.sets.get(&common)?)));
        let was = |actor: ActorIndex| {
            let (earlier, set) = before?;
            Some(set.contains(earlier.kept[actor.get()]?))
        };
        let set = Arc::new(find(&was));
        locked(&self.sets).insert(common, Arc::clone(&set));
        set
    }
}
