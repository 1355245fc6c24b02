//! Actors in the order of their names, which a change of the network leaves as it is but for a few.

use std::sync::Arc;

use crate::network::{ActorIndex, Network, Texts};
use crate::text::strip_char;

/// All actors by name, without regard to case and accents.
#[derive(Debug)]
pub struct NameOrder {
    by_name: Vec<ActorIndex>,
    ranks: Vec<u32>,
    /// For each actor its name as it is compared.
    keys: Texts,
}

impl NameOrder {
    /// Sorts all names.
    pub fn new(network: &Network) -> NameOrder {
        let mut keys = Texts::default();
        let mut scratch = String::new();
        network.actors().iter().for_each(|actor| keys.push(key(&actor.name, &mut scratch)));
        // Most names differ in their first letters, which are compared faster than texts.
        let mut named: Vec<_> = network.actor_indices().map(|actor| (start(keys.get(actor.get())), actor)).collect();
        named.sort_unstable_by(|(start, actor), (other_start, other)| {
            let by_name = || keys.get(actor.get()).cmp(keys.get(other.get()));
            start.cmp(other_start).then_with(by_name).then(actor.cmp(other))
        });
        NameOrder::of(named.into_iter().map(|(_, actor)| actor).collect(), keys)
    }

    /// The order in the next state of the network: linear where few names changed.
    pub fn next(self: &Arc<NameOrder>, before: &Network, now: &Network) -> Arc<NameOrder> {
        let stayed = stayed(before, now);
        let is_as_before = stayed.len() == self.ranks.len() && stayed.iter().enumerate().all(is_at_its_place);
        if is_as_before {
            return Arc::clone(self);
        }
        if !stayed.iter().flatten().is_sorted() {
            return Arc::new(NameOrder::new(now));
        }
        let mut keys = Texts::default();
        let mut scratch = String::new();
        let mut places = vec![None; self.ranks.len()];
        let mut new = Vec::new();
        for ((index, actor), stayed) in now.indexed_actors().zip(&stayed) {
            match stayed {
                Some(old) => {
                    keys.push(self.keys.get(old.get()));
                    places[old.get()] = Some(index);
                }
                None => {
                    keys.push(key(&actor.name, &mut scratch));
                    new.push(index);
                }
            }
        }
        let mut by_name: Vec<_> = self.by_name.iter().filter_map(|old| places[old.get()]).chain(new).collect();
        // A stable sort finds that all but the new ones are in order.
        by_name.sort_by(|a, b| keys.get(a.get()).cmp(keys.get(b.get())).then(a.cmp(b)));
        Arc::new(NameOrder::of(by_name, keys))
    }

    fn of(by_name: Vec<ActorIndex>, keys: Texts) -> NameOrder {
        let mut ranks = vec![0; by_name.len()];
        (0..).zip(&by_name).for_each(|(rank, actor)| ranks[actor.get()] = rank);
        NameOrder { by_name, ranks, keys }
    }

    /// All actors by name.
    pub fn by_name(&self) -> &[ActorIndex] {
        &self.by_name
    }

    /// The place of an actor among them.
    pub fn rank(&self, actor: ActorIndex) -> u32 {
        self.ranks[actor.get()]
    }
}

/// For each actor its place before, if it was there under the same name.
fn stayed(before: &Network, now: &Network) -> Vec<Option<ActorIndex>> {
    let mut stayed = vec![None; now.actors().len()];
    for ((old, was), place) in before.indexed_actors().zip(before.places_in(now)) {
        let Some(place) = place else { continue };
        let is = now.actor(place);
        if is.is_kept_from(was) || is.name == was.name {
            stayed[place.get()] = Some(old);
        }
    }
    stayed
}

fn is_at_its_place((place, before): (usize, &Option<ActorIndex>)) -> bool {
    before.is_some_and(|before| before.get() == place)
}

/// A name as it is compared.
fn key<'s>(name: &str, scratch: &'s mut String) -> &'s str {
    scratch.clear();
    name.chars().for_each(|c| strip_char(c, scratch));
    scratch
}

/// The first sixteen bytes of a text as a number that is in order as the texts are.
fn start(text: &str) -> u128 {
    let bytes = text.bytes().chain(std::iter::repeat(0)).take(16);
    bytes.fold(0, |number, byte| number << 8 | u128::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::{Actor, Builder, Info, KindIndex};
    use proptest::prelude::*;

    fn network(names: &[(u8, String)]) -> Network {
        let mut builder = Builder::new(Info::default());
        for (id, name) in names {
            // Of several with the same id the first counts.
            let _ =
                builder.add_actor(Actor { name: (&**name).into(), ..Actor::new(&id.to_string(), KindIndex::FIRST) });
        }
        builder.build()
    }

    fn names() -> impl Strategy<Value = Vec<(u8, String)>> {
        prop::collection::vec((0u8..12, "[aäB]{0,2}"), 0..10)
    }

    proptest! {
        #[test]
        fn the_order_of_the_next_state_is_that_of_a_new_one(before in names(), now in names()) {
            let (before, now) = (network(&before), network(&now));
            let next = Arc::new(NameOrder::new(&before)).next(&before, &now);
            let new = NameOrder::new(&now);
            prop_assert_eq!(next.by_name(), new.by_name());
            prop_assert!(now.actor_indices().all(|actor| next.rank(actor) == new.rank(actor)));
            prop_assert!(next.keys.iter().eq(new.keys.iter()));
        }
    }
}
