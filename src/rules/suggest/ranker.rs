//! Ranking the candidates for the gaps of one rule.

use std::ops::ControlFlow;

use rustc_hash::FxHashMap;

use super::super::Needs;
use super::super::check::{Marks, Walk, World};
use super::best::{Best, Entry};
use crate::analysis::{Affinity, Walker};
use crate::network::{ActorIndex, Network, RelationshipIndex, Status};

/// Somebody who could close a gap.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// The actor that the gap is about; of a group the member that fits best.
    pub member: ActorIndex,
    /// Who could become its partner.
    pub actor: ActorIndex,
    /// How well they fit, from 0 to 1: `l / (1 + l)` with `l = ln(1 + odds)`, squeezed into the upper tenth where an
    /// earlier relationship can be renewed, into the rest for all others.
    pub score: f64,
    /// A relationship that was there: paused, ended, one-off or unconfirmed.
    pub earlier: Option<RelationshipIndex>,
}

impl Candidate {
    fn new(member: ActorIndex, entry: &Entry) -> Candidate {
        let size = entry.odds.ln_1p();
        let share = size / (1.0 + size);
        let score = if entry.earlier.is_some() { 0.9 + 0.1 * share } else { 0.9 * share };
        Candidate { member, actor: entry.actor, score, earlier: entry.earlier }
    }
}

/// Ranks for one actor after the other, without looking at all pairs: those whom the walk reaches, and of the others as
/// many, by what they draw, as can still be among the best (the threshold of Fagin, Lotem and Naor 2001, "Optimal
/// aggregation algorithms for middleware").
pub(super) struct Ranker<'w, 'n> {
    needs: &'w Needs,
    affinity: &'w Affinity<'n>,
    network: &'n Network,
    /// Whom the rule takes as partners, those who draw most first.
    partners: Vec<ActorIndex>,
    walk: Walk<'w>,
    walker: Walker<'n>,
    /// Who counts already, for the actor or for anybody of its group.
    counted: Marks,
    /// Who has been looked at, or must not be.
    done: Marks,
}

impl<'w, 'n> Ranker<'w, 'n> {
    pub(super) fn new(needs: &'w Needs, affinity: &'w Affinity<'n>, world: &'w World<'_, 'n>) -> Ranker<'w, 'n> {
        let network = world.network();
        let actors = network.actors().len();
        let selected = world.select(needs.partner.as_ref());
        Ranker {
            needs,
            affinity,
            network,
            partners: affinity.by_pull().iter().copied().filter(|actor| selected.contains(*actor)).collect(),
            walk: Walk::new(needs, world),
            walker: Walker::new(network.partners()),
            counted: Marks::new(actors),
            done: Marks::new(actors),
        }
    }

    /// The best candidates for an actor or a group.
    pub(super) fn best(&mut self, members: &[ActorIndex], limit: usize) -> Vec<Candidate> {
        if limit == 0 || !self.needs.status.contains(&Status::Active) {
            return Vec::new();
        }
        self.counted.wipe();
        for member in members {
            let counted = &mut self.counted;
            self.walk.each_partner(*member, |partner| {
                counted.put(partner);
                ControlFlow::Continue(())
            });
        }
        if let [only] = members {
            return self.of_member(*only, limit).map(|entry| Candidate::new(*only, &entry)).collect();
        }
        let mut fitting: FxHashMap<ActorIndex, (Entry, ActorIndex)> = FxHashMap::default();
        for member in members {
            for entry in self.of_member(*member, limit) {
                let known = fitting.entry(entry.actor).or_insert((entry, *member));
                if entry > known.0 {
                    *known = (entry, *member);
                }
            }
        }
        let mut all: Vec<_> = fitting.into_values().collect();
        all.sort_unstable_by(|(a, _), (b, _)| b.cmp(a));
        all.truncate(limit);
        all.into_iter().map(|(entry, member)| Candidate::new(member, &entry)).collect()
    }

    fn of_member(&mut self, member: ActorIndex, limit: usize) -> impl Iterator<Item = Entry> + use<> {
        let mut best = Best::new(limit);
        self.done.wipe();
        self.done.put(member);
        self.walker.walk(member);
        self.add_earlier(member, &mut best);
        for at in 0..self.walker.reached().len() {
            let actor = self.walker.reached()[at];
            let entry = |odds| Entry { odds, actor, earlier: None };
            let could_be = || best.wants(&entry(self.affinity.most_walked(&self.walker, actor)));
            if self.walk.is_partner(member, actor) && could_be() && self.done.put(actor) && !self.counted.has(actor) {
                best.add(entry(self.affinity.odds(&self.walker, actor)));
            }
        }
        self.add_distant(member, &mut best);
        best.into_sorted()
    }

    /// Adds those with whom there was something, and leaves out those with whom there will be, or must not be.
    fn add_earlier(&mut self, member: ActorIndex, best: &mut Best) {
        let ties = || self.network.neighbours(member);
        for tie in ties().filter(|tie| tie.link.status == Status::Declined || tie.link.status.may_come()) {
            if self.needs.via.as_ref().is_none_or(|via| via.contains(&tie.link.kind)) {
                self.done.put(tie.actor);
            }
        }
        let mut earlier: Vec<_> = ties().filter(|tie| was(tie.link.status)).collect();
        // Of several with one partner, one that would count comes first.
        earlier.sort_by_key(|tie| (!self.needs.counts_kind_of(tie), tie.relationship));
        for tie in earlier {
            if self.done.put(tie.actor) && self.would_count(member, tie.actor) {
                let odds = self.affinity.odds(&self.walker, tie.actor);
                best.add(Entry { odds, actor: tie.actor, earlier: Some(tie.relationship) });
            }
        }
    }

    /// Adds those whom the walk didn't reach, as long as they can be among the best.
    fn add_distant(&mut self, member: ActorIndex, best: &mut Best) {
        for at in 0..self.partners.len() {
            let actor = self.partners[at];
            let most = Entry { odds: self.affinity.most(member, actor), actor: ActorIndex::new(0), earlier: None };
            if !best.wants(&most) {
                break;
            }
            if self.done.put(actor) && self.would_count(member, actor) {
                best.add(Entry { odds: self.affinity.apart(member, actor), actor, earlier: None });
            }
        }
    }

    fn would_count(&self, member: ActorIndex, actor: ActorIndex) -> bool {
        self.walk.is_partner(member, actor) && !self.counted.has(actor)
    }
}

/// Whether a relationship in this state was there once.
fn was(status: Status) -> bool {
    matches!(status, Status::Paused | Status::Ended | Status::OneOff | Status::Unconfirmed)
}
