//! Who could close the gaps, in words.

use std::collections::HashMap;
use std::num::NonZero;
use std::thread;

use super::material::Material;
use crate::rules::{Gap, GapState, Subject, Suggester, Suggestion};
use crate::text::{report as words, suggestions};

/// So many suggestions are given for a gap.
const SUGGESTIONS: usize = 3;
/// So many reasons are given for a suggestion, the strongest.
const REASONS: usize = 3;
/// So many gaps get suggestions, by severity: nobody reads more, and large networks have thousands.
pub(super) const MOST_WITH_SUGGESTIONS: usize = 200;
/// Fewer gaps are done faster than a thread starts.
const FEWEST_FOR_THREADS: usize = 20;

/// Somebody who could close a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestionRow {
    /// Who; of a group also with which of its members.
    pub name: String,
    /// Whether an earlier relationship would be taken up again.
    pub renews: bool,
    /// What speaks for it.
    pub reasons: Vec<String>,
    /// Who could open the door.
    pub introduction: Option<String>,
}

/// The suggestions for gaps, by their place in the evaluation.
pub(super) struct Suggested {
    by_gap: HashMap<usize, Vec<SuggestionRow>>,
    /// Whether there are more gaps than suggestions are given for.
    pub(super) capped: bool,
}

impl Suggested {
    /// Suggests for the first of these gaps, as far as they are open and a partner could close them; on every processor.
    pub(super) fn new(material: &Material<'_>, gaps: &[(usize, &Gap)]) -> Suggested {
        let document = material.document;
        let asks = |gap: &Gap| gap.state == GapState::Open && gap.lacks_partners(&document.rules);
        let mut places: Vec<usize> = gaps.iter().filter(|(_, gap)| asks(gap)).map(|(place, _)| *place).collect();
        let capped = places.len() > MOST_WITH_SUGGESTIONS;
        places.truncate(MOST_WITH_SUGGESTIONS);
        let suggester = Suggester::new(&document.network, &document.rules, material.evaluation);
        let rows_of =
            |gaps: &[usize]| gaps.iter().map(|gap| (*gap, rows(material, &suggester, *gap))).collect::<Vec<_>>();
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let share = places.len().div_ceil(threads).max(FEWEST_FOR_THREADS);
        let by_gap = thread::scope(|scope| {
            let running: Vec<_> = places.chunks(share).map(|gaps| scope.spawn(|| rows_of(gaps))).collect();
            running.into_iter().flat_map(|share| share.join().unwrap_or_default()).collect()
        });
        Suggested { by_gap, capped }
    }

    /// The suggestions for a gap; none where it was not asked for.
    pub(super) fn take(&mut self, gap: usize) -> Option<Vec<SuggestionRow>> {
        self.by_gap.remove(&gap)
    }
}

fn rows(material: &Material<'_>, suggester: &Suggester<'_>, gap: usize) -> Vec<SuggestionRow> {
    suggester.suggest(gap, SUGGESTIONS).iter().map(|suggestion| row(material, suggester, suggestion)).collect()
}

fn row(material: &Material<'_>, suggester: &Suggester<'_>, suggestion: &Suggestion) -> SuggestionRow {
    let (lang, gap) = (material.lang(), &material.evaluation.gaps[suggestion.gap]);
    let (actor, member) = (material.name(suggestion.candidate.actor), material.name(suggestion.candidate.member));
    let reasons = suggestion.reasons.iter().take(REASONS).map(|reason| suggester.words(reason, lang));
    SuggestionRow {
        name: if matches!(gap.subject, Subject::Actor(_)) { actor } else { words::with_member(lang, &actor, &member) },
        renews: suggestion.renews.is_some(),
        reasons: reasons.map(|reason| material.public(&reason)).collect(),
        introduction: suggestion.opener().map(|opener| suggestions::through(lang, &material.name(opener))),
    }
}
