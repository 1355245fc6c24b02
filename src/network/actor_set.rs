//! Sets of actors.

use fixedbitset::FixedBitSet;

use super::ActorIndex;

/// A set of actors of one network, one bit an actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActorSet(FixedBitSet);

impl ActorSet {
    /// No actor, of this many.
    pub fn empty(actors: usize) -> ActorSet {
        ActorSet(FixedBitSet::with_capacity(actors))
    }

    /// Every actor, of this many.
    pub fn full(actors: usize) -> ActorSet {
        let mut all = FixedBitSet::with_capacity(actors);
        all.insert_range(..);
        ActorSet(all)
    }

    /// These actors, of this many.
    pub fn of(actors: usize, members: impl Iterator<Item = ActorIndex>) -> ActorSet {
        let mut set = ActorSet::empty(actors);
        members.for_each(|actor| set.0.insert(actor.get()));
        set
    }

    /// Adds an actor; whether it was new.
    pub fn insert(&mut self, actor: ActorIndex) -> bool {
        !self.0.put(actor.get())
    }

    /// Takes an actor out.
    pub fn remove(&mut self, actor: ActorIndex) {
        self.0.remove(actor.get());
    }

    /// Whether the actor is in it.
    pub fn contains(&self, actor: ActorIndex) -> bool {
        self.0.contains(actor.get())
    }

    /// How many actors are in it.
    pub fn len(&self) -> usize {
        self.0.count_ones(..)
    }

    /// Whether no actor is in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_clear()
    }

    /// The actors in order of index.
    pub fn iter(&self) -> impl Iterator<Item = ActorIndex> + '_ {
        self.0.ones().map(ActorIndex::new)
    }

    /// Keeps the actors that are in both.
    pub fn intersect(&mut self, other: &ActorSet) {
        self.0.intersect_with(&other.0);
    }

    /// Adds every actor of the other set.
    pub fn union(&mut self, other: &ActorSet) {
        self.0.union_with(&other.0);
    }

    /// Turns it round: those that were out are in.
    pub fn complement(&mut self) {
        self.0.toggle_range(..);
    }
}
