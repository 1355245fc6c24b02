//! Finding the nearest partners of every actor at once: from the partners backwards, so that a hub is not walked
//! through again for each actor around it.

use super::super::Needs;
use super::ties::Gate;
use super::world::World;
use crate::network::{ActorIndex, ActorSet};

/// Rules that need more partners than this are counted actor by actor.
const MOST_NEEDED: u32 = 8;

/// For each actor its nearest partners within reach, one more than the rule needs: it may be among them itself.
#[derive(Debug)]
pub(super) struct Nearest {
    /// How many are kept for each actor.
    room: usize,
    /// How many there are.
    kept: Vec<u8>,
    partners: Vec<ActorIndex>,
}

impl Nearest {
    /// How many partners must be kept for each actor; none where this way is not possible, because a rule asks for
    /// more than enough partners, or compares them with the actor.
    pub(super) fn room(needs: &Needs) -> Option<usize> {
        let least = needs.at_least.filter(|least| (1..=MOST_NEEDED).contains(least))?;
        let compares = needs.at_most.is_some() || !needs.same.is_empty() || !needs.shares.is_empty();
        (!compares && needs.within > 1).then_some(least as usize + 1)
    }

    pub(super) fn new(needs: &Needs, room: usize, world: &World<'_, '_>) -> Nearest {
        let count = world.ground.network.actors().len();
        let mut nearest = Nearest { room, kept: vec![0; count], partners: vec![ActorIndex::new(0); count * room] };
        nearest.spread(needs, &world.select(needs.partner.as_ref()), world);
        nearest
    }

    /// Each partner is its own nearest; then those one relationship away hear of it, and so on. An actor passes on
    /// what it keeps: whoever comes further off behind so many nearer ones is not needed by anybody beyond either.
    fn spread(&mut self, needs: &Needs, partners: &ActorSet, world: &World<'_, '_>) {
        let ties = world.ties();
        let gate = Gate::new(needs, needs.direction.reversed(), world.time, world.ground.network);
        let mut news: Vec<_> = partners.iter().map(|partner| (partner, partner)).collect();
        news.retain(|(actor, partner)| self.keep(*actor, *partner));
        for _ in 0..needs.within {
            let mut next = Vec::new();
            for (actor, partner) in news {
                for tie in ties.of(actor) {
                    if gate.passes(tie) && self.keep(tie.actor, partner) {
                        next.push((tie.actor, partner));
                    }
                }
            }
            if next.is_empty() {
                break;
            }
            news = next;
        }
    }

    /// Adds a partner of an actor, if it is new and there is room.
    fn keep(&mut self, actor: ActorIndex, partner: ActorIndex) -> bool {
        let fits = usize::from(self.kept[actor.get()]) < self.room && !self.of(actor).contains(&partner);
        if fits {
            self.partners[actor.get() * self.room + usize::from(self.kept[actor.get()])] = partner;
            self.kept[actor.get()] += 1;
        }
        fits
    }

    /// The nearest partners of an actor; itself too where it could be one.
    pub(super) fn of(&self, actor: ActorIndex) -> &[ActorIndex] {
        let first = actor.get() * self.room;
        &self.partners[first..first + usize::from(self.kept[actor.get()])]
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::ops::ControlFlow;

    use proptest::prelude::*;

    use super::super::partners::Partners;
    use super::super::world::{Ground, Time};
    use super::*;
    use crate::network::Date;
    use crate::rules::tests::random::{needs, net};

    proptest! {
        #[test]
        fn all_at_once_finds_who_is_found_one_by_one((net, spec) in net().prop_flat_map(|net| {
            let needs = needs(&net);
            (Just(net), needs)
        }), within in 2u32..5) {
            let network = net.build();
            let ground = Ground::new(&network, Date::MIN);
            let world = World::new(&ground, Time::Ahead);
            let needs = Needs { within, same: [].into(), shares: [].into(), at_most: None, ..spec.build(&network) };
            let Some(room) = Nearest::room(&needs) else { return Ok(()) };
            let nearest = Nearest::new(&needs, room, &world);
            let least = needs.at_least.unwrap() as usize;
            for actor in network.actor_indices() {
                let mut all = BTreeSet::new();
                Partners::new(&needs, &world).each(actor, |partner| {
                    all.insert(partner);
                    ControlFlow::Continue(())
                });
                let found: BTreeSet<_> = nearest.of(actor).iter().copied().filter(|other| *other != actor).collect();
                if all.len() < least {
                    prop_assert_eq!(found, all);
                } else {
                    prop_assert!(found.is_subset(&all) && found.len() >= least);
                }
            }
        }
    }
}
