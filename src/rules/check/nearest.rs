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
    /// Where this way is possible, and less work than walking from each of so many actors: only enough partners are
    /// asked for, of whom nothing is asked in comparison with the actor.
    pub(super) fn new(needs: &Needs, actors: usize, world: &World<'_, '_>) -> Option<Nearest> {
        let least = needs.at_least.filter(|least| (1..=MOST_NEEDED).contains(least))?;
        let room = least as usize + 1;
        let compares = needs.at_most.is_some() || !needs.same.is_empty() || !needs.shares.is_empty();
        if needs.within == 1 || compares || actors <= room {
            return None;
        }
        let count = world.ground.network.actors().len();
        let mut nearest = Nearest { room, kept: vec![0; count], partners: vec![ActorIndex::new(0); count * room] };
        nearest.spread(needs, &world.select(needs.partner.as_ref()), world);
        Some(nearest)
    }

    /// Each partner is its own nearest; then those one relationship away hear of it, and so on. An actor passes on
    /// what it keeps: whoever comes further off behind so many nearer ones is not needed by anybody beyond either.
    fn spread(&mut self, needs: &Needs, partners: &ActorSet, world: &World<'_, '_>) {
        let ties = world.ground.ties();
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
