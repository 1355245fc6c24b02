//! Ranking the candidates for the gaps of one rule.

use std::ops::ControlFlow;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::super::Needs;
use super::super::check::{Marks, Walk, World};
use super::best::{Best, Entry};
use crate::analysis::{Affinity, Walker};
use crate::network::{ActorIndex, ActorSet, Network, RelationshipIndex, Status};

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

/// So many are kept of those whom no walk leads to, for each sort of actors that look for partners.
const KEPT: usize = if cfg!(test) { 2 } else { 256 };

/// Actors whom no walk leads to, the best first.
#[derive(Debug)]
struct Distant {
    list: Vec<Entry>,
    /// Whether there are no more.
    is_whole: bool,
}

/// Ranks for one actor after the other, without looking at all pairs: those whom the walk reaches, and as many of the
/// others, best first, as can still be better (Fagin, Lotem and Naor 2001, "Optimal aggregation algorithms for
/// middleware"). The others are the same for all actors of the same kind, area, topics and fields that the rule compares.
pub(super) struct Ranker<'w, 'n> {
    needs: &'w Needs,
    affinity: &'w Affinity<'n>,
    network: &'n Network,
    partners: Arc<ActorSet>,
    walk: Walk<'w, 'n>,
    walker: Walker<'n>,
    /// Who counts already, for the actor or for anybody of its group.
    counted: Marks,
    /// Who has been looked at, or must not be.
    done: Marks,
    distant: FxHashMap<Box<[u32]>, Distant>,
}

impl<'w, 'n> Ranker<'w, 'n> {
    pub(super) fn new(needs: &'w Needs, affinity: &'w Affinity<'n>, world: &'w World<'_, 'n>) -> Ranker<'w, 'n> {
        let network = world.network();
        let actors = network.actors().len();
        Ranker {
            needs,
            affinity,
            network,
            partners: world.select(needs.partner.as_ref()),
            walk: Walk::new(needs, world),
            walker: Walker::new(network.partners()),
            counted: Marks::new(actors),
            done: Marks::new(actors),
            distant: FxHashMap::default(),
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
            if self.done.put(actor) && self.would_count(member, actor) {
                best.add(Entry { odds: self.affinity.odds(&self.walker, actor), actor, earlier: None });
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
        let key = self.sort_of(member);
        if !self.distant.contains_key(&key) {
            let distant = self.distant_of(member, KEPT);
            self.distant.insert(key.clone(), distant);
        }
        let Some(distant) = self.distant.get(&key) else { return };
        let is_enough = |best: &mut Best, done: &mut Marks, counted: &Marks| {
            for entry in &distant.list {
                if !best.wants(entry) {
                    return true;
                }
                if done.put(entry.actor) && !counted.has(entry.actor) {
                    best.add(*entry);
                }
            }
            distant.is_whole
        };
        if !is_enough(best, &mut self.done, &self.counted) {
            for entry in self.distant_of(member, usize::MAX).list {
                if self.done.put(entry.actor) && !self.counted.has(entry.actor) {
                    best.add(entry);
                }
            }
        }
    }

    /// Everybody whom the rule would take as a partner of such an actor, as if no walk led there; the best so many.
    fn distant_of(&self, member: ActorIndex, most: usize) -> Distant {
        let fitting = self.partners.iter().filter(|actor| self.walk.is_partner(member, *actor));
        let entry = |actor| Entry { odds: self.affinity.apart(member, actor), actor, earlier: None };
        let mut list: Vec<_> = fitting.map(entry).collect();
        let is_whole = list.len() <= most;
        if !is_whole {
            list.select_nth_unstable_by(most, |a, b| b.cmp(a));
            list.truncate(most);
        }
        list.sort_unstable_by(|a, b| b.cmp(a));
        Distant { list, is_whole }
    }

    /// What the odds of distant actors depend on: kind, area, topics, and what the rule compares.
    #[expect(clippy::cast_possible_truncation, reason = "a file that is read has fewer values than a u32 counts")]
    fn sort_of(&self, member: ActorIndex) -> Box<[u32]> {
        let actor = self.network.actor(member);
        let mut key = vec![actor.kind.get() as u32, actor.area.map_or(u32::MAX, |area| area.get() as u32)];
        key.push(actor.topics.len() as u32);
        key.extend(actor.topics.iter().map(|topic| topic.get() as u32));
        for numbers in self.walk.compared(member) {
            key.push(numbers.len() as u32);
            key.extend(numbers);
        }
        key.into()
    }

    fn would_count(&self, member: ActorIndex, actor: ActorIndex) -> bool {
        !self.counted.has(actor) && self.walk.is_partner(member, actor)
    }
}

/// Whether a relationship in this state was there once.
fn was(status: Status) -> bool {
    matches!(status, Status::Paused | Status::Ended | Status::OneOff | Status::Unconfirmed)
}
