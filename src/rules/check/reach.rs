//! Walking from an actor to its partners.

use std::ops::ControlFlow;
use std::rc::Rc;

use super::super::Needs;
use super::nearest::Nearest;
use super::ties::{Gate, Ties};
use super::values::Values;
use super::world::World;
use crate::network::{ActorIndex, ActorSet};

/// Marks on actors that are all wiped at once.
#[derive(Debug)]
pub(super) struct Marks {
    /// The round in which each actor was marked last.
    rounds: Vec<u32>,
    round: u32,
}

impl Marks {
    pub(super) fn new(actors: usize) -> Marks {
        Marks { rounds: vec![0; actors], round: 0 }
    }

    pub(super) fn wipe(&mut self) {
        self.round = self.round.checked_add(1).unwrap_or_else(|| {
            self.rounds.fill(0);
            1
        });
    }

    /// Marks an actor; whether it wasn't marked.
    pub(super) fn put(&mut self, actor: ActorIndex) -> bool {
        std::mem::replace(&mut self.rounds[actor.get()], self.round) != self.round
    }
}

/// Finds the partners that count for a rule: by walking from each actor, and if that turns out to be long, all at once.
pub(super) struct Partners<'w, 'g, 'n> {
    needs: &'w Needs,
    world: &'w World<'g, 'n>,
    walk: Walk<'g, 'n>,
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
        (self.walk.steps > room * self.walk.ties.len()).then_some(room)
    }
}

/// Walks breadth-first from one actor.
struct Walk<'g, 'n> {
    ties: &'g Ties,
    gate: Gate,
    within: u32,
    partner: Option<Rc<ActorSet>>,
    same: Vec<Rc<Values<'n>>>,
    shares: Vec<Rc<Values<'n>>>,
    seen: Marks,
    queue: Vec<ActorIndex>,
    /// How many ties were looked at.
    steps: usize,
}

impl<'g, 'n> Walk<'g, 'n> {
    fn new(needs: &Needs, world: &World<'g, 'n>) -> Walk<'g, 'n> {
        let ground = world.ground;
        Walk {
            ties: ground.ties(),
            gate: Gate::new(needs, needs.direction, world.time, ground.network),
            within: needs.within,
            partner: needs.partner.as_ref().map(|filter| world.select(Some(filter))),
            same: needs.same.iter().map(|named| ground.values(named.field)).collect(),
            shares: needs.shares.iter().map(|named| ground.values(named.field)).collect(),
            seen: Marks::new(ground.network.actors().len()),
            queue: Vec::new(),
            steps: 0,
        }
    }

    /// Whoever is no partner is still walked through.
    fn each_partner(&mut self, actor: ActorIndex, mut take: impl FnMut(ActorIndex) -> ControlFlow<()>) {
        self.seen.wipe();
        self.seen.put(actor);
        self.queue.clear();
        self.queue.push(actor);
        let mut level = 0..1;
        for _ in 0..self.within {
            for at in level.clone() {
                let ties = self.ties.of(self.queue[at]);
                self.steps += ties.len();
                for tie in ties {
                    if !self.gate.passes(tie) || !self.seen.put(tie.actor) {
                        continue;
                    }
                    self.queue.push(tie.actor);
                    if self.is_partner(actor, tie.actor) && take(tie.actor).is_break() {
                        return;
                    }
                }
            }
            level = level.end..self.queue.len();
            if level.is_empty() {
                return;
            }
        }
    }

    fn is_partner(&self, actor: ActorIndex, other: ActorIndex) -> bool {
        self.partner.as_ref().is_none_or(|partners| partners.contains(other))
            && self.same.iter().all(|values| values.same(actor, other))
            && self.shares.iter().all(|values| values.share(actor, other))
    }
}
