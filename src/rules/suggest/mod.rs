//! Who could close a gap, and why.

mod best;
mod introduction;
mod ranker;
mod reasons;
mod usual;

pub use ranker::Candidate;
pub use reasons::Reason;

use std::num::NonZero;
use std::sync::OnceLock;
use std::thread;

use super::check::{Time, World};
use super::{Evaluation, GapState, LinkEffect, Needs, NeedsDirection, NewLink, Rule, RuleIndex, Subject, WhatIf};
use crate::analysis::Affinity;
use crate::network::{ActorIndex, Direction, Network, RelationshipIndex};
use ranker::Ranker;
use usual::Usual;

/// Finds who could close the gaps of one network. What all gaps need is found once.
///
/// Whoever would count for the rule and doesn't yet is a candidate, unless a relationship that the rule would count is
/// declined, in talks or planned. Those with whom there was a relationship (paused, ended, one-off, unconfirmed) come first: it
/// can be renewed. Among them, and among all others, the order is that of the odds by which [`Affinity`] expects the two to
/// work together; of equals, that of the file.
#[derive(Debug)]
pub struct Suggester<'n> {
    network: &'n Network,
    rules: &'n [Rule],
    evaluation: &'n Evaluation,
    affinity: Affinity<'n>,
    usual: OnceLock<Usual>,
    what_if: WhatIf<'n>,
}

/// A link that would help to close a gap, with all there is to say for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The gap, by its place in the evaluation.
    pub gap: usize,
    /// Who is to be linked, and how well that fits.
    pub candidate: Candidate,
    /// The relationship to propose: of the first kind that the rule counts, else of the one that is usual between such
    /// actors.
    pub link: NewLink,
    /// The relationship that would be renewed thereby.
    pub renews: Option<RelationshipIndex>,
    /// What speaks for it; the strongest first.
    pub reasons: Vec<Reason>,
    /// A shortest chain of active relationships that leads from the one to the other, both included; empty where none does.
    pub introduction: Vec<ActorIndex>,
    /// What it would do.
    pub effect: LinkEffect,
}

impl Suggestion {
    /// Who could open the door: the first in between.
    pub fn opener(&self) -> Option<ActorIndex> {
        self.introduction.get(1).copied().filter(|_| self.introduction.len() > 2)
    }
}

impl<'n> Suggester<'n> {
    /// Looks at a network and at what its rules find in it: linear in its size.
    pub fn new(network: &'n Network, rules: &'n [Rule], evaluation: &'n Evaluation) -> Suggester<'n> {
        Suggester {
            network,
            rules,
            evaluation,
            affinity: Affinity::new(network),
            usual: OnceLock::new(),
            what_if: WhatIf::new(network, rules, evaluation),
        }
    }

    /// Asks what links would do.
    pub fn what_if(&self) -> &WhatIf<'n> {
        &self.what_if
    }

    /// The best candidates for a gap, by its place in the evaluation; of a group, for whichever of its members fits best.
    pub fn candidates(&self, gap: usize, limit: usize) -> Vec<Candidate> {
        let found = &self.evaluation.gaps[gap];
        let Some(needs) = found.lacks(self.rules) else { return Vec::new() };
        let world = World::new(self.what_if.ground(), Time::Today);
        Ranker::new(needs, &self.affinity, &world).best(&self.members(gap), limit)
    }

    /// The best candidates for every open gap of a rule, each gap by its place in the evaluation; on every processor.
    pub fn candidates_by_gap(&self, rule: RuleIndex, limit: usize) -> Vec<(usize, Vec<Candidate>)> {
        let gaps = self.evaluation.gaps.iter().enumerate();
        let open = gaps.filter(|(_, gap)| gap.rule == rule && gap.state == GapState::Open);
        let open: Vec<_> = open.filter(|(_, gap)| gap.lacks_partners(self.rules)).map(|(place, _)| place).collect();
        let Some(needs) = open.first().and_then(|gap| self.evaluation.gaps[*gap].lacks(self.rules)) else {
            return Vec::new();
        };
        let world = World::new(self.what_if.ground(), Time::Today);
        let rank = |gaps: &[usize]| {
            let mut ranker = Ranker::new(needs, &self.affinity, &world);
            gaps.iter().map(|gap| (*gap, ranker.best(&self.members(*gap), limit))).collect::<Vec<_>>()
        };
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        thread::scope(|scope| {
            let shares = open.chunks(open.len().div_ceil(threads).max(FEWEST_FOR_THREADS));
            let running: Vec<_> = shares.map(|share| scope.spawn(move || rank(share))).collect();
            running.into_iter().flat_map(|share| share.join().unwrap_or_default()).collect()
        })
    }

    /// The best suggestions for a gap, by its place in the evaluation.
    pub fn suggest(&self, gap: usize, limit: usize) -> Vec<Suggestion> {
        self.candidates(gap, limit).into_iter().filter_map(|candidate| self.explain(gap, candidate)).collect()
    }

    /// Everything there is to say for a candidate; none where the gap is not about too few partners.
    pub fn explain(&self, gap: usize, candidate: Candidate) -> Option<Suggestion> {
        let needs = self.evaluation.gaps[gap].lacks(self.rules)?;
        let renews = candidate.earlier.filter(|earlier| self.fits(needs, candidate.member, *earlier));
        let link = self.proposal(needs, &candidate, renews);
        let effect = self.what_if.link(&link);
        let reasons = self.reasons(&candidate, &effect);
        let introduction = introduction::chain(self.network.partners(), candidate.member, candidate.actor);
        Some(Suggestion { gap, candidate, link, renews, reasons, introduction, effect })
    }

    /// Whether a relationship would count for a rule if it were active.
    fn fits(&self, needs: &Needs, member: ActorIndex, relationship: RelationshipIndex) -> bool {
        let mut ties = self.network.neighbours(member);
        ties.any(|tie| tie.relationship == relationship && needs.counts_kind_of(&tie))
    }

    fn proposal(&self, needs: &Needs, candidate: &Candidate, renews: Option<RelationshipIndex>) -> NewLink {
        let Candidate { member, actor, .. } = *candidate;
        if let Some(old) = renews.map(|index| self.network.relationship(index)) {
            return NewLink { from: old.from, to: old.to, kind: Some(old.kind), agreement: needs.agreement };
        }
        let usual = self.usual.get_or_init(|| Usual::new(self.network));
        let first = needs.via.as_ref().and_then(|via| via.first().copied());
        let kind = first.or_else(|| usual.kind(self.network, member, actor));
        let direction = match (needs.direction, kind) {
            (NeedsDirection::In, _) => Direction::In,
            (NeedsDirection::Any, Some(kind)) => usual.direction(self.network, member, actor, kind),
            _ => Direction::Out,
        };
        let (from, to) = if direction == Direction::Out { (member, actor) } else { (actor, member) };
        NewLink { from, to, kind, agreement: needs.agreement }
    }

    /// The actors that a gap is about.
    fn members(&self, gap: usize) -> Vec<ActorIndex> {
        match self.evaluation.gaps[gap].subject {
            Subject::Actor(actor) => vec![actor],
            _ => self.network.actor_indices().filter(|actor| self.evaluation.of_actor(*actor).contains(&gap)).collect(),
        }
    }
}

/// Fewer gaps are ranked faster than a thread starts.
const FEWEST_FOR_THREADS: usize = 50;
