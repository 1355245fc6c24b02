//! What a change does to the gaps.

use std::collections::HashMap;

use super::super::context::Session;
use crate::rules::{GapState, Subject};
use crate::text::{Lang, edits};

/// How many gaps come, go, and will be taken care of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Effect {
    closed: usize,
    planned: usize,
    opened: usize,
}

impl Effect {
    /// Compares the gaps before and after.
    pub(super) fn new(before: &Session, after: &Session) -> Effect {
        let (mut old, new) = (states(before), states(after));
        let [was, is] = [before, after].map(|session| session.document.network.relationships().len());
        if is < was {
            // What was found about a relationship is not closed by taking it out.
            old.retain(|id, (subject, _)| new.contains_key(id) || !matches!(subject, Subject::Relationship(_)));
        }
        let is_planned = |id: &String| old.get(id).is_some_and(|(_, state)| *state == GapState::Open);
        let planned = new.iter().filter(|(_, (_, state))| *state == GapState::Planned);
        Effect {
            closed: old.keys().filter(|id| !new.contains_key(*id)).count(),
            planned: planned.filter(|(id, _)| is_planned(id)).count(),
            opened: new.keys().filter(|id| !old.contains_key(*id)).count(),
        }
    }

    /// `closes 2 gaps, opens 1 gap`
    pub(super) fn text(self, lang: Lang) -> String {
        let mut parts = Vec::new();
        parts.extend((self.closed > 0).then(|| edits::closes(lang, self.closed)));
        parts.extend((self.planned > 0).then(|| edits::plans(lang, self.planned)));
        parts.extend((self.opened > 0).then(|| edits::opens(lang, self.opened)));
        if parts.is_empty() { edits::no_gap_changes(lang).to_owned() } else { parts.join(", ") }
    }
}

fn states(session: &Session) -> HashMap<String, (&Subject, GapState)> {
    let document = &session.document;
    let gaps = session.evaluation.gaps.iter();
    gaps.map(|gap| (gap.id(&document.network, &document.rules), (&gap.subject, gap.state))).collect()
}
