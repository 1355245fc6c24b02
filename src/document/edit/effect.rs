//! What a change does to the gaps.

use std::collections::HashMap;

use crate::document::Document;
use crate::rules::{Evaluation, GapState, Subject};
use crate::text::{Lang, edits};

/// A document and what its rules find.
pub type Evaluated<'d> = (&'d Document, &'d Evaluation);

/// How many gaps a change closes, opens, and leads to being taken care of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GapEffect {
    /// They are gone.
    pub closed: usize,
    /// They were open, and somebody will see to them.
    pub planned: usize,
    /// They were not there before.
    pub opened: usize,
}

impl GapEffect {
    /// Compares the gaps before and after. Linear in their number.
    pub fn between(before: Evaluated<'_>, after: Evaluated<'_>) -> GapEffect {
        let (mut old, new) = (states(before), states(after));
        let [was, is] = [before, after].map(|(document, _)| document.network.relationships().len());
        if is < was {
            // What was found about a relationship is not closed by taking it out.
            old.retain(|id, (subject, _)| new.contains_key(id) || !matches!(subject, Subject::Relationship(_)));
        }
        let is_planned = |id: &String| old.get(id).is_some_and(|(_, state)| *state == GapState::Open);
        let planned = new.iter().filter(|(_, (_, state))| *state == GapState::Planned);
        GapEffect {
            closed: old.keys().filter(|id| !new.contains_key(*id)).count(),
            planned: planned.filter(|(id, _)| is_planned(id)).count(),
            opened: new.keys().filter(|id| !old.contains_key(*id)).count(),
        }
    }

    /// The same for a new id: the gaps of the actor bear it too, so only how many each rule finds can be compared.
    pub fn of_renaming((_, before): Evaluated<'_>, (_, after): Evaluated<'_>) -> GapEffect {
        let mut more: HashMap<usize, isize> = HashMap::new();
        before.gaps.iter().for_each(|gap| *more.entry(gap.rule.0).or_default() -= 1);
        after.gaps.iter().for_each(|gap| *more.entry(gap.rule.0).or_default() += 1);
        let sum = |sign: isize| more.values().map(|n| usize::try_from(n * sign).unwrap_or(0)).sum();
        GapEffect { closed: sum(-1), planned: 0, opened: sum(1) }
    }

    /// `closes 2 gaps, opens 1 gap`
    pub fn text(self, lang: Lang) -> String {
        let mut parts = Vec::new();
        parts.extend((self.closed > 0).then(|| edits::closes(lang, self.closed)));
        parts.extend((self.planned > 0).then(|| edits::plans(lang, self.planned)));
        parts.extend((self.opened > 0).then(|| edits::opens(lang, self.opened)));
        if parts.is_empty() { edits::no_gap_changes(lang).to_owned() } else { parts.join(", ") }
    }
}

fn states<'d>((document, evaluation): Evaluated<'d>) -> HashMap<String, (&'d Subject, GapState)> {
    let gaps = evaluation.gaps.iter();
    gaps.map(|gap| (gap.id(&document.network, &document.rules), (&gap.subject, gap.state))).collect()
}
