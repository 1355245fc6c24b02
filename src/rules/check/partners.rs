//! The partners that count for a rule.

use std::ops::ControlFlow;

use super::super::Needs;
use super::nearest::Nearest;
use super::walk::Walk;
use super::world::World;
use crate::network::ActorIndex;

/// Finds the partners that count for a rule: by walking from each actor, and if that turns out to be long, all at once.
pub(super) struct Partners<'w, 'g, 'n> {
    needs: &'w Needs,
    world: &'w World<'g, 'n>,
    walk: Walk<'w>,
    nearest: Option<Nearest>,
}

impl<'w, 'g, 'n> Partners<'w, 'g, 'n> {
    pub(super) fn new(needs: &'w Needs, world: &'w World<'g, 'n>) -> Partners<'w, 'g, 'n> {
        Partners { needs, world, walk: Walk::new(needs, world), nearest: None }
    }

    /// Hands over each partner of an actor once, until told to stop; where the rule only asks for enough partners,
    /// at least so many.
    pub(super) fn each(&mut self, actor: ActorIndex, mut take: impl FnMut(ActorIndex) -> ControlFlow<()>) {
        if let Some(room) = self.worth_changing() {
            self.nearest = Some(Nearest::new(self.needs, room, self.world));
        }
        let Some(nearest) = &self.nearest else { return self.walk.each_partner(actor, take) };
        let mut others = nearest.of(actor).iter().filter(|partner| **partner != actor);
        // Whoever stops has heard enough.
        let _ = others.try_for_each(|partner| take(*partner));
    }

    /// Whether as much has been walked as all at once would have cost; if so, the room that is needed for that.
    fn worth_changing(&self) -> Option<usize> {
        let room = Nearest::room(self.needs).filter(|_| self.nearest.is_none())?;
        (self.walk.rounds() >= room).then_some(room)
    }
}
