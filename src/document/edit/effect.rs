//! What a change does to the gaps.

use std::collections::HashMap;

use crate::document::difference::{Difference, Evaluated, StateChange};
use crate::rules::{GapState, Subject};
use crate::text::{Lang, edits};

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
        let gaps = Difference::of_gaps(before, after);
        let [was, is] = [before, after].map(|(document, _)| document.network.relationships().len());
        // What was found about a relationship is not closed by taking it out.
        let went = |gap: &usize| is < was && matches!(before.1.gaps[*gap].subject, Subject::Relationship(_));
        let is_planned = |change: &&StateChange| (change.from, change.to) == (GapState::Open, GapState::Planned);
        GapEffect {
            closed: gaps.gone.iter().filter(|gap| !went(gap)).count(),
            planned: gaps.changed.iter().filter(is_planned).count(),
            opened: gaps.new.len(),
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
