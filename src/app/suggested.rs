//! Who could close gaps: asked for outside when a gap comes into view, shown when the answer is there.

use std::collections::hash_map::Entry;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{App, Effect, Row, Tone, View};
use crate::network::{ActorIndex, Network};
use crate::rules::{GapState, Suggestion};
use crate::text::interface::suggested as text;
use crate::text::{Lang, suggestions, wrap};

/// The most suggestions for one gap.
pub const MOST_SUGGESTIONS: usize = 3;
/// So many of an actor's gaps get suggestions on its page.
const MOST_GAPS: usize = 4;

/// What was suggested for the gaps of the present state of the network; none for an answer that is still to come.
#[derive(Debug, Default)]
pub(super) struct Suggested {
    by_gap: FxHashMap<usize, Option<Arc<[Suggestion]>>>,
    /// Another number for every answer.
    generation: u64,
}

impl Suggested {
    pub(super) fn generation(&self) -> u64 {
        self.generation
    }

    /// Nothing is known about another state of the network.
    pub(super) fn forget(&mut self) {
        self.by_gap.clear();
        self.generation += 1;
    }
}

impl App {
    /// Who could close a gap, best first; none until that is known.
    pub fn suggestions(&self, gap: usize) -> Option<&[Suggestion]> {
        self.suggested.by_gap.get(&gap)?.as_deref()
    }

    /// Asks for suggestions, unless that was done.
    pub(super) fn want_suggestions(&mut self, gap: usize) {
        if let Entry::Vacant(place) = self.suggested.by_gap.entry(gap) {
            place.insert(None);
            self.effects.push(Effect::Suggest { gap });
        }
    }

    /// Asks for those that the present view shows.
    pub(super) fn want_suggestions_in_view(&mut self) {
        if let Some((_, Some(gap))) = self.gap_row().filter(|_| self.view == View::Gaps) {
            self.want_suggestions(gap);
        }
        let selected = self.selected.filter(|_| matches!(self.view, View::Actors | View::Map));
        let focus = self.map_focus().filter(|_| self.view == View::Map && self.map_missing());
        for actor in selected.into_iter().chain(focus) {
            self.gaps_with_suggestions(actor).into_iter().for_each(|gap| self.want_suggestions(gap));
        }
    }

    /// The open gaps of an actor that get suggestions on its page.
    pub(super) fn gaps_with_suggestions(&self, actor: ActorIndex) -> Vec<usize> {
        let data = &self.data;
        let of_actor = data.evaluation.of_actor(actor).iter().copied();
        let mut open: Vec<_> = of_actor.filter(|gap| self.can_suggest(*gap)).collect();
        open.sort_by_key(|gap| data.rule_of(&data.evaluation.gaps[*gap]).severity);
        open.truncate(MOST_GAPS);
        open
    }

    /// Whether somebody could close a gap by a link.
    pub(super) fn can_suggest(&self, gap: usize) -> bool {
        let found = &self.data.evaluation.gaps[gap];
        found.state == GapState::Open && found.lacks(&self.data.document.rules).is_some()
    }

    /// Suggestions arrived, unless they are about an earlier state of the network.
    pub(super) fn suggestions_arrived(&mut self, version: u64, gap: usize, suggestions: Arc<[Suggestion]>) {
        if version == self.version {
            self.suggested.by_gap.insert(gap, Some(suggestions));
            self.suggested.generation += 1;
        }
    }

    /// The suggestions for a gap with all there is to say for each, as rows.
    pub(super) fn suggestion_rows(&self, gap: usize, width: usize) -> Vec<Row> {
        let lang = self.data.lang;
        match self.suggestions(gap) {
            None => Row::wrapped(text::looking(lang), Tone::Quiet, width).collect(),
            Some([]) => Row::wrapped(text::nobody(lang), Tone::Quiet, width).collect(),
            Some(suggestions) => {
                let mut rows = Vec::new();
                for (at, suggestion) in suggestions.iter().enumerate() {
                    let name = self.data.network().actor(suggestion.candidate.actor).name.to_string();
                    rows.extend(Row::with_more(&name, (5, Tone::Strong), width, |text| Row::Suggestion {
                        gap,
                        at,
                        text,
                    }));
                    for line in self.reasons(suggestion) {
                        let lines = wrap(&line, width.saturating_sub(5));
                        rows.extend(
                            lines.into_iter().map(|line| Row::Text { text: format!("     {line}"), tone: Tone::Plain }),
                        );
                    }
                }
                rows
            }
        }
    }

    /// Everything there is to say for a suggestion, each in a line.
    fn reasons(&self, suggestion: &Suggestion) -> Vec<String> {
        let data = &self.data;
        let (network, lang) = (data.network(), data.lang);
        let mut reasons: Vec<_> = suggestion
            .reasons
            .iter()
            .map(|reason| reason.text(network, &data.document.rules, &data.evaluation, lang))
            .collect();
        if suggestion.renews.is_some() {
            reasons.insert(0, suggestions::renew(lang).to_owned());
        }
        let mut lines = vec![reasons.join(" · ")];
        lines.extend(introduction(network, suggestion, lang));
        lines.push(text::would(lang, &suggestion.effect.text(lang)));
        lines
    }

    /// The best suggestion for a gap in a few words; none until one is known.
    pub(super) fn best_suggestion(&self, gap: usize) -> Option<&str> {
        let best = self.suggestions(gap)?.first()?;
        Some(self.data.network().actor(best.candidate.actor).short_name())
    }
}

/// Through whom the two could meet, if they hang together.
fn introduction(network: &Network, suggestion: &Suggestion, lang: Lang) -> Option<String> {
    let [_, between @ .., _] = &suggestion.introduction[..] else { return None };
    let names: Vec<_> = between.iter().map(|actor| network.actor(*actor).short_name()).collect();
    (!names.is_empty()).then(|| suggestions::through(lang, &names.join(" → ")))
}
