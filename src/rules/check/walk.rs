//! Walking from one actor to its partners.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::super::Needs;
use super::ties::{Gate, Ties};
use super::values::Values;
use super::world::World;
use crate::network::{ActorIndex, ActorSet};

/// Marks on actors that are all wiped at once.
#[derive(Debug)]
pub(in super::super) struct Marks {
    /// The round in which each actor was marked last.
    rounds: Vec<u32>,
    round: u32,
}

impl Marks {
    pub(in super::super) fn new(actors: usize) -> Marks {
        Marks { rounds: vec![0; actors], round: 0 }
    }

    pub(in super::super) fn wipe(&mut self) {
        self.round = self.round.checked_add(1).unwrap_or_else(|| {
            self.rounds.fill(0);
            1
        });
    }

    /// Marks an actor; whether it wasn't marked.
    pub(in super::super) fn put(&mut self, actor: ActorIndex) -> bool {
        std::mem::replace(&mut self.rounds[actor.get()], self.round) != self.round
    }

    /// Whether an actor is marked.
    pub(in super::super) fn has(&self, actor: ActorIndex) -> bool {
        self.rounds[actor.get()] == self.round
    }
}

/// Walks breadth-first from one actor.
pub(in super::super) struct Walk<'w> {
    ties: &'w Ties,
    gate: Gate,
    within: u32,
    partner: Option<Arc<ActorSet>>,
    same: Vec<Arc<Values>>,
    shares: Vec<Arc<Values>>,
    seen: Marks,
    queue: Vec<ActorIndex>,
    /// How many ties were looked at.
    steps: usize,
}

impl<'w> Walk<'w> {
    pub(in super::super) fn new(needs: &Needs, world: &'w World<'_, '_>) -> Walk<'w> {
        let ground = world.ground;
        Walk {
            ties: world.ties(),
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

    /// How many relationships were looked at so far, as a share of one look at each from both its ends.
    pub(in super::super) fn rounds(&self) -> usize {
        self.steps / self.ties.len().max(1)
    }

    /// Hands over each partner of an actor once, until told to stop. Whoever is no partner is still walked through.
    pub(in super::super) fn each_partner(
        &mut self,
        actor: ActorIndex,
        mut take: impl FnMut(ActorIndex) -> ControlFlow<()>,
    ) {
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

    /// Whether the rule would count the other actor as a partner of the first, if they were linked.
    pub(in super::super) fn is_partner(&self, actor: ActorIndex, other: ActorIndex) -> bool {
        self.partner.as_ref().is_none_or(|partners| partners.contains(other))
            && self.same.iter().all(|values| values.numbers.same(actor, other))
            && self.shares.iter().all(|values| values.numbers.share(actor, other))
    }
}
