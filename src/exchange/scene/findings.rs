//! Gaps that are about relationships, or about the two ends of one.

use crate::network::{ActorIndex, Relationship, RelationshipIndex};
use crate::rules::{Gap, GapState, RuleSeverity, Subject};

use super::Scene;
use super::look::{Ink, Theme};
use super::missing::{marks_actor, state_ink};

/// The gaps that are drawn on lines, ready to be asked for each line.
pub(in crate::exchange) struct Findings<'s> {
    /// By the two partners in order of index.
    pairs: Vec<((ActorIndex, ActorIndex), &'s Gap)>,
    relationships: Vec<(RelationshipIndex, &'s Gap)>,
}

impl<'s> Findings<'s> {
    /// Sorts out the gaps; those that may stay are left out.
    pub(in crate::exchange) fn new(scene: &Scene<'s>) -> Findings<'s> {
        let mut findings = Findings { pairs: Vec::new(), relationships: Vec::new() };
        for gap in scene.evaluation.gaps.iter().filter(|gap| gap.state != GapState::Accepted) {
            match gap.subject {
                Subject::Pair(a, b) => findings.pairs.push(((a.min(b), a.max(b)), gap)),
                Subject::Relationship(index) => findings.relationships.push((index, gap)),
                Subject::Actor(_) | Subject::Group { .. } | Subject::Component(_) => {}
            }
        }
        findings.pairs.sort_by_key(|(pair, _)| *pair);
        findings.relationships.sort_by_key(|(index, _)| *index);
        findings
    }

    /// The gaps that a line shows: its own, and where it is active those of its ends.
    pub(in crate::exchange) fn of(
        &self,
        index: RelationshipIndex,
        relationship: &Relationship,
    ) -> impl Iterator<Item = &'s Gap> {
        let Relationship { from, to, status, .. } = *relationship;
        let of_ends = with_key(&self.pairs, (from.min(to), from.max(to))).filter(move |_| status.is_active());
        of_ends.chain(with_key(&self.relationships, index))
    }
}

/// The colour that a line gets beside its own: not from what matters little, unless it is about the only connection.
pub(in crate::exchange) fn mark(scene: &Scene<'_>, gap: &Gap, theme: Theme) -> Option<Ink> {
    let severity = scene.document.rules[gap.rule.0].severity;
    let matters = severity != RuleSeverity::Low || matches!(gap.subject, Subject::Pair(..));
    state_ink(gap.state, theme).filter(|_| matters && scene.options.gaps)
}

/// The colour of a gap that is about the actor alone, open ones first; none where nobody asked for gaps.
pub(in crate::exchange) fn of_actor(scene: &Scene<'_>, index: ActorIndex, theme: Theme) -> Option<Ink> {
    let places = scene.evaluation.of_actor(index).iter().filter(|_| scene.options.gaps);
    let gaps = places.map(|place| &scene.evaluation.gaps[*place]);
    let findings = gaps.filter(|gap| gap.subject == Subject::Actor(index) && marks_actor(scene, gap));
    findings.filter_map(|gap| state_ink(gap.state, theme)).min_by_key(|ink| *ink != theme.open_gap())
}

/// The entries of a sorted list that have this key.
fn with_key<'s, K: Ord + Copy>(list: &[(K, &'s Gap)], key: K) -> impl Iterator<Item = &'s Gap> {
    let start = list.partition_point(|(other, _)| *other < key);
    let rest = list.get(start..).unwrap_or_default();
    rest.iter().take_while(move |(other, _)| *other == key).map(|(_, gap)| *gap)
}
