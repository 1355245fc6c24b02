//! The difference in one line.

use super::{Changed, Changes, Difference};
use crate::rules::GapState;
use crate::text::{Lang, differences as text, results};

/// How many of one sort are new, gone and changed, and what they are called.
type Counted = ([usize; 3], fn(Lang, usize) -> String);

/// What is said behind what is counted.
type Said = fn(Lang, &str) -> String;

impl Difference {
    /// `2 actors, 1 relationship new; 1 gap closed`: only what is there, in the language's own plurals; a sentence of its
    /// own where nothing has changed.
    pub fn summary(&self, lang: Lang) -> String {
        let counted = self.counted();
        let mut parts = Vec::new();
        let verbs: [Said; 3] = [text::new, text::gone, text::changed];
        for (at, verb) in verbs.into_iter().enumerate() {
            let there = counted.iter().filter(|(counts, _)| counts[at] > 0);
            let there: Vec<_> = there.map(|(counts, name)| name(lang, counts[at])).collect();
            parts.extend((!there.is_empty()).then(|| verb(lang, &there.join(", "))));
        }
        parts.extend((!self.about.is_empty()).then(|| text::about(lang).to_owned()));
        parts.extend(self.gap_parts(lang));
        if parts.is_empty() { text::nothing(lang).to_owned() } else { parts.join("; ") }
    }

    fn counted(&self) -> [Counted; 7] {
        fn counts<I>(changes: &Changes<I, Changed<I>>) -> [usize; 3] {
            [changes.new.len(), changes.gone.len(), changes.changed.len()]
        }
        let (actors, relationships) = (counts(&self.actor_kinds), counts(&self.relationship_kinds));
        let kinds = std::array::from_fn(|at| actors[at] + relationships[at]);
        [
            (counts(&self.actors), results::actors),
            (counts(&self.relationships), results::relationships),
            (kinds, text::kinds),
            (counts(&self.rules), results::rules),
            (counts(&self.decisions), results::decisions),
            (counts(&self.views), results::views),
            // Gaps that went or stand otherwise have words of their own.
            ([self.gaps.new.len(), 0, 0], text::gaps),
        ]
    }

    fn gap_parts(&self, lang: Lang) -> impl Iterator<Item = String> {
        let now = |state: GapState| self.gaps.changed.iter().filter(|change| change.to == state).count();
        let parts: [(usize, Said); 4] = [
            (self.gaps.gone.len(), text::closed),
            (now(GapState::Open), text::now_open),
            (now(GapState::Planned), text::now_planned),
            (now(GapState::Accepted), text::now_accepted),
        ];
        parts.into_iter().filter(|(n, _)| *n > 0).map(move |(n, said)| said(lang, &text::gaps(lang, n)))
    }
}
