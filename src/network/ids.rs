//! The ids of actors, which hardly ever change from one state of a network to the next.

use std::sync::Arc;

use super::texts::Names;

/// Ids in the order in which they are added, each found again. Those of another network are shared as long as they come in
/// its order.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// Empty while all are shared.
    own: Names,
    shared: Option<Shared>,
}

/// The first ids of another network.
#[derive(Debug)]
struct Shared {
    all: Arc<Names>,
    count: u32,
}

impl Ids {
    /// None so far, and probably going to be these.
    pub(super) fn like(ids: &Arc<Names>) -> Ids {
        Ids { shared: Some(Shared { all: Arc::clone(ids), count: 0 }), ..Ids::default() }
    }

    /// The place of an id.
    pub(super) fn find(&self, id: &str) -> Option<u32> {
        match &self.shared {
            Some(Shared { all, count }) => all.find(id).filter(|place| place < count),
            None => self.own.find(id),
        }
    }

    /// The place of an id, and whether it is new.
    pub(super) fn add(&mut self, id: &str) -> (u32, bool) {
        if let Some(mut shared) = self.shared.take() {
            if shared.goes_on_with(id) {
                let place = shared.count;
                shared.count += 1;
                self.shared = Some(shared);
                return (place, true);
            }
            self.own = shared.to_names();
        }
        self.own.add(id)
    }

    /// Adds the id that has this place in the network that they are like; whether it comes next there, else nothing happens.
    pub(super) fn add_shared(&mut self, place: usize) -> bool {
        let next = self.shared.as_mut().filter(|shared| shared.count as usize == place && !shared.is_whole());
        next.map(|shared| shared.count += 1).is_some()
    }

    /// Makes room for so many more.
    pub(super) fn reserve(&mut self, more: usize) {
        if self.shared.is_none() {
            self.own.reserve(more);
        }
    }

    /// All of them.
    pub(super) fn finish(self) -> Arc<Names> {
        match self.shared {
            Some(shared) if shared.is_whole() => shared.all,
            Some(shared) => Arc::new(shared.to_names()),
            None => Arc::new(self.own),
        }
    }
}

impl Shared {
    fn goes_on_with(&self, id: &str) -> bool {
        !self.is_whole() && self.all.texts().get(self.count as usize) == id
    }

    fn is_whole(&self) -> bool {
        self.count as usize == self.all.texts().len()
    }

    fn to_names(&self) -> Names {
        if self.is_whole() {
            return Names::clone(&self.all);
        }
        let mut names = Names::default();
        names.reserve(self.all.texts().len());
        for id in self.all.texts().iter().take(self.count as usize) {
            names.add(id);
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn ids_are_the_same_whether_some_are_shared_or_not(
            before in prop::collection::vec("[ab]{1,2}", 0..8),
            kept in 0usize..8,
            more in prop::collection::vec("[ab]{1,2}", 0..8),
            asked in "[ab]{1,2}",
        ) {
            let mut known = Ids::default();
            for id in &before {
                known.add(id);
            }
            let known = known.finish();
            let (mut shared, mut own) = (Ids::like(&known), Ids::default());
            for id in known.texts().iter().take(kept).chain(more.iter().map(String::as_str)) {
                prop_assert_eq!(shared.add(id), own.add(id));
                prop_assert_eq!(shared.find(&asked), own.find(&asked));
            }
            let [shared, own] = [shared.finish(), own.finish()];
            prop_assert_eq!(shared.find(&asked), own.find(&asked));
            prop_assert!(shared.texts().iter().eq(own.texts().iter()));
        }
    }
}
