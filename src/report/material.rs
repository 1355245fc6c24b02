//! What every part of a paper is made from, and the texts that may leave the program.

use std::borrow::Cow;

use super::ReportOptions;
use crate::document::Document;
use crate::network::{ActorIndex, Date, LocalText, Status, When};
use crate::rules::{Evaluation, Gap, GapState, RuleSeverity};
use crate::text::{Lang, exchange, report as words, results, without_personal_data};

/// A network, what its rules find, and how the paper is wanted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Material<'d> {
    pub(super) document: &'d Document,
    pub(super) evaluation: &'d Evaluation,
    pub(super) options: ReportOptions,
}

impl<'d> Material<'d> {
    pub(super) fn lang(&self) -> Lang {
        self.options.lang
    }

    /// A text of the file as it may leave the program, on one line.
    pub(super) fn public(&self, text: &str) -> String {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let kept = if self.options.contacts { Cow::Borrowed(&*line) } else { without_personal_data(&line) };
        kept.into_owned()
    }

    /// A text of the file in the paper's language.
    pub(super) fn local(&self, text: &LocalText) -> String {
        self.public(text.get(self.lang().code(), &self.document.network.info.language))
    }

    /// The title of the network.
    pub(super) fn title(&self) -> String {
        self.local(&self.document.network.info.title)
    }

    /// What the network is, if the file says so.
    pub(super) fn description(&self) -> Option<String> {
        let description = self.document.network.info.description.as_ref().map(|text| self.local(text));
        description.filter(|text| !text.is_empty())
    }

    /// The name of an actor.
    pub(super) fn name(&self, actor: ActorIndex) -> String {
        self.public(&self.document.network.actor(actor).name)
    }

    /// What a gap is, in one sentence.
    pub(super) fn sentence(&self, gap: &Gap) -> String {
        self.public(&gap.message(&self.document.network, &self.document.rules, self.lang()))
    }

    /// Some names, the rest only counted.
    pub(super) fn names(&self, actors: &[ActorIndex], most: usize) -> String {
        let names: Vec<_> = actors.iter().take(most).map(|actor| self.name(*actor)).collect();
        words::among_others(self.lang(), &names, actors.len().saturating_sub(most))
    }
}

/// A day as people write it.
pub(super) fn day(lang: Lang, day: Date) -> String {
    words::day(lang, day.year(), day.month(), day.day())
}

/// A year or a day as people write it.
pub(super) fn when(lang: Lang, when: When) -> String {
    match when {
        When::Year(year) => year.to_string(),
        When::Day(date) => day(lang, date),
    }
}

/// The word for how much a rule matters.
pub(super) fn severity_word(severity: RuleSeverity, lang: Lang) -> &'static str {
    match severity {
        RuleSeverity::High => results::high(lang),
        RuleSeverity::Medium => results::medium(lang),
        RuleSeverity::Low => results::low(lang),
    }
}

/// The word for a state of gaps.
pub(super) fn state_word(state: GapState, lang: Lang) -> &'static str {
    match state {
        GapState::Open => results::state_open(lang),
        GapState::Planned => results::state_planned(lang),
        GapState::Accepted => results::state_accepted(lang),
    }
}

/// The word for a state of relationships.
pub(super) fn status_word(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Active => exchange::active(lang),
        Status::OneOff => exchange::one_off(lang),
        Status::Unconfirmed => exchange::unconfirmed(lang),
        Status::InTalks => exchange::in_talks(lang),
        Status::Planned => exchange::planned(lang),
        Status::Paused => exchange::paused(lang),
        Status::Ended => exchange::ended(lang),
        Status::Declined => exchange::declined(lang),
    }
}
