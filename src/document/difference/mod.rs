//! What has changed between two networks.
//!
//! Things are the same by what the file calls them: actors, rules and kinds by id, views by name, relationships by their
//! ends and kind, gaps by the rule and the subject key. An actor whose id was changed can't be recognised: the old id is
//! gone, the new one is new, and so are its relationships. Comments, the order of entries and the order within lists of
//! texts are no content.

mod changes;
mod entries;
mod same;
mod settings;
mod summary;
mod value;

pub use changes::{Changed, Changes, FieldChange};

use rustc_hash::FxHashMap;

use super::Document;
use crate::network::{ActorIndex, KindIndex, RelationshipIndex};
use crate::rules::{Evaluation, GapState, RuleIndex};
use changes::compare;
use same::Same;

/// A document and what its rules find.
pub type Evaluated<'d> = (&'d Document, &'d Evaluation);

/// What has changed between an old and a new network. What is new or changed is named by its place in the new one, what
/// is gone by its place in the old one.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Title, description, language and date of the network.
    pub about: Vec<FieldChange>,
    /// Kinds of actors, as far as the files declare them.
    pub actor_kinds: Changes<KindIndex>,
    /// Kinds of relationships, as far as the files declare them.
    pub relationship_kinds: Changes<KindIndex>,
    /// Actors.
    pub actors: Changes<ActorIndex>,
    /// Relationships, those of actors that came or went included. What the new network says about a kind's direction
    /// holds for the old one too.
    pub relationships: Changes<RelationshipIndex>,
    /// Rules.
    pub rules: Changes<RuleIndex>,
    /// Gaps by their place in the evaluation; `gone` are those that were closed.
    pub gaps: Changes<usize, StateChange>,
    /// Decisions by their place in the document. Of several about one gap the first is compared with the first, and so on.
    pub decisions: Changes<usize>,
    /// Views by their place in the document.
    pub views: Changes<usize>,
    /// The decisions of the new network whose date has passed while their gap is there and nothing else was decided about
    /// it. They may have been overdue in the old one as well.
    pub overdue: Vec<usize>,
}

/// A gap that stands otherwise than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StateChange {
    /// Its place in the old evaluation.
    pub old: usize,
    /// Its place in the new one.
    pub new: usize,
    /// How it stood.
    pub from: GapState,
    /// How it stands. `Open` means that it was taken care of and is open again.
    pub to: GapState,
}

impl Difference {
    /// Compares two networks. Linear in their size.
    pub fn between(old: Evaluated<'_>, new: Evaluated<'_>) -> Difference {
        let documents = (old.0, new.0);
        let same = [old.0, new.0].map(|document| Same::new(document, new.0));
        Difference {
            about: settings::about(documents),
            actor_kinds: settings::actor_kinds(documents),
            relationship_kinds: settings::relationship_kinds(documents),
            actors: entries::actors(documents, &same[0]),
            relationships: entries::relationships(documents, &same),
            rules: settings::rules(documents),
            gaps: gaps(old.1, new.1, &same),
            decisions: entries::decisions(documents),
            views: entries::views(documents),
            overdue: overdue(new),
        }
    }

    /// Compares the gaps alone.
    pub fn of_gaps(old: Evaluated<'_>, new: Evaluated<'_>) -> Changes<usize, StateChange> {
        gaps(old.1, new.1, &[old.0, new.0].map(|document| Same::new(document, new.0)))
    }

    /// Whether the two say the same. What is overdue is no change.
    pub fn is_empty(&self) -> bool {
        self.about.is_empty()
            && self.actor_kinds.is_empty()
            && self.relationship_kinds.is_empty()
            && self.actors.is_empty()
            && self.relationships.is_empty()
            && self.rules.is_empty()
            && self.gaps.is_empty()
            && self.decisions.is_empty()
            && self.views.is_empty()
    }
}

fn gaps<'d>(old: &'d Evaluation, new: &'d Evaluation, [was, is]: &[Same<'d>; 2]) -> Changes<usize, StateChange> {
    let was = (0..).zip(&old.gaps).map(|(place, gap)| (was.gap(gap), place));
    let is = (0..).zip(&new.gaps).map(|(place, gap)| (is.gap(gap), place));
    compare(was, is, |was, is| {
        let (from, to) = (old.gaps[was].state, new.gaps[is].state);
        (from != to).then_some(StateChange { old: was, new: is, from, to })
    })
}

fn overdue((document, evaluation): Evaluated<'_>) -> Vec<usize> {
    let Document { network, rules, decisions, .. } = document;
    let passed = (0..).zip(decisions).filter(|(_, decision)| !decision.holds_on(evaluation.day));
    // The last one about a gap takes the place of those before it.
    let mut last: FxHashMap<String, usize> = passed.map(|(place, decision)| (decision.gap_id(rules), place)).collect();
    if last.is_empty() {
        return Vec::new();
    }
    let undecided = evaluation.gaps.iter().filter(|gap| gap.decision.is_none());
    let mut overdue: Vec<usize> = undecided.filter_map(|gap| last.remove(&gap.id(network, rules))).collect();
    overdue.sort_unstable();
    overdue
}

#[cfg(test)]
mod tests;
