//! States of the network that were shown before: going back to one of them takes no reading.

use std::collections::VecDeque;
use std::sync::Arc;

use super::Tried;
use crate::document::Document;
use crate::rules::Evaluation;

/// So much of their texts is kept, in bytes, and the latest in any case; all about a state takes two or three times as
/// much memory as its text.
const MOST_TEXT: usize = 32 << 20;

/// The states that were shown last, the latest first.
#[derive(Debug, Default)]
pub(super) struct Shown(VecDeque<State>);

#[derive(Debug)]
struct State {
    document: Arc<Document>,
    evaluation: Arc<Evaluation>,
}

impl State {
    fn text(&self) -> &str {
        self.document.source.text()
    }
}

impl Shown {
    /// Keeps a state that gives way to another one.
    pub(super) fn keep(&mut self, document: &Arc<Document>, evaluation: &Arc<Evaluation>) {
        self.0.retain(|known| !Arc::ptr_eq(&known.document, document));
        self.0.push_front(State { document: Arc::clone(document), evaluation: Arc::clone(evaluation) });
        let mut texts = 0;
        self.0.retain(|state| {
            let is_latest = texts == 0;
            texts += state.text().len();
            is_latest || texts <= MOST_TEXT
        });
    }

    /// The state of the network that has this text, as if it had been read again: in the place of this one.
    pub(super) fn find(&self, text: &str, document: &Document, evaluation: &Evaluation) -> Option<Tried> {
        let is_it = |state: &&State| {
            let is_like =
                state.document.source.name() == document.source.name() && state.evaluation.day == evaluation.day;
            is_like && state.text() == text
        };
        let State { document, evaluation } = self.0.iter().find(is_it)?;
        Some(Tried::again(Arc::clone(document), Arc::clone(evaluation)))
    }
}

#[cfg(test)]
impl crate::app::App {
    /// Keeps no state that was shown before: all are read again.
    pub(in crate::app) fn forget_shown(&mut self) {
        self.edits.shown.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::testing::document;
    use crate::network::Date;

    fn state(title: &str, length: usize) -> (Arc<Document>, Arc<Evaluation>) {
        let text = format!("format = 1\n[network]\ntitle = \"{title}\"\n# {}\n", "x".repeat(length));
        let document = document(&text);
        let day = Date::constant(2026, 11, 24);
        let evaluation = Evaluation::new(&document.network, &document.rules, &document.decisions, day);
        (document, Arc::new(evaluation))
    }

    #[test]
    fn a_state_is_found_by_its_text_until_others_need_the_room() {
        let states = ["a", "b", "c"].map(|title| state(title, MOST_TEXT / 2 - 100));
        let mut shown = Shown::default();
        let (present, gaps) = &states[0];
        states.iter().for_each(|(document, evaluation)| shown.keep(document, evaluation));
        let found = |shown: &Shown, at: usize| {
            shown
                .find(states[at].0.source.text(), present, gaps)
                .map(|found| Arc::ptr_eq(&found.document, &states[at].0))
        };
        assert_eq!([0, 1, 2].map(|at| found(&shown, at)), [None, Some(true), Some(true)]);
        shown.keep(&states[1].0, &states[1].1);
        shown.keep(&states[0].0, &states[0].1);
        assert_eq!([0, 1, 2].map(|at| found(&shown, at)), [Some(true), Some(true), None], "the oldest goes first");
        assert!(shown.find("another text", present, gaps).is_none());
        let (large, its_gaps) = state("d", MOST_TEXT + 1);
        shown.keep(&large, &its_gaps);
        assert!(shown.find(large.source.text(), present, gaps).is_some(), "the latest is kept in any case");
        assert_eq!([0, 1, 2].map(|at| found(&shown, at)), [None, None, None]);
    }
}
