//! What every diagram shows, whoever draws it: what things are called, what they look like, what is missing.

mod findings;
mod groups;
mod legend;
mod look;
mod missing;
mod tooltips;

use std::borrow::Cow;

use crate::document::Document;
use crate::network::{ActorIndex, LocalText};
use crate::rules::{Evaluation, Gap, GapState};
use crate::text::{Lang, exchange as words, without_personal_data};

use super::Cutout;
pub(super) use findings::{Findings, mark, of_actor};
pub use groups::Group;
pub(super) use groups::Groups;
pub(super) use legend::{Legend, plain};
pub use look::Theme;
pub(super) use look::{Ink, Stroke, shape};
pub(super) use missing::{GapLook, Missing, missing};
pub(super) use tooltips::{of_actor as actor_tooltip, of_relationship as relationship_tooltip, status};

/// What a diagram holds, in whichever language it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DiagramOptions {
    /// Puts actors that have this in common into boxes.
    pub group: Option<Group>,
    /// Draws what is missing.
    pub gaps: bool,
    /// The language of labels.
    pub lang: Lang,
    /// Carries roles to turn to, e-mail addresses and telephone numbers.
    pub contacts: bool,
}

/// What every part of a diagram is made from.
#[derive(Clone, Copy)]
pub(super) struct Scene<'s> {
    pub(super) document: &'s Document,
    pub(super) evaluation: &'s Evaluation,
    pub(super) cutout: &'s Cutout,
    pub(super) options: &'s DiagramOptions,
}

impl<'s> Scene<'s> {
    pub(super) fn lang(&self) -> Lang {
        self.options.lang
    }

    /// A text of the file in the diagram's language.
    pub(super) fn local(&self, text: &'s LocalText) -> &'s str {
        text.get(self.options.lang.code(), &self.document.network.info.language)
    }

    /// A text of the file as it may leave the program.
    pub(super) fn public<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.options.contacts { Cow::Borrowed(text) } else { without_personal_data(text) }
    }

    /// The short name of an actor.
    pub(super) fn name(&self, actor: ActorIndex) -> Cow<'s, str> {
        self.public(self.document.network.actor(actor).short_name())
    }

    /// The number of partners that an actor has in the diagram.
    pub(super) fn degree(&self, actor: ActorIndex) -> usize {
        let partners = self.document.network.partners().of(actor);
        partners.iter().filter(|partner| self.cutout.actors().contains(**partner)).count()
    }

    /// The title of the network.
    pub(super) fn title(&self) -> Cow<'s, str> {
        self.public(self.local(&self.document.network.info.title))
    }

    /// The data's own date, and which part it is: a part must not pass for the whole.
    pub(super) fn subtitle(&self) -> Vec<String> {
        let (info, lang, cutout) = (&self.document.network.info, self.lang(), self.cutout);
        let date = info.as_of.map(|date| words::as_of(lang, &date.to_string()));
        let focus = cutout.focus().map(|focus| words::around(lang, cutout.radius(), &self.name(focus)));
        let filters = cutout.filters().iter().map(|filter| words::filtered(lang, &self.public(filter)));
        date.into_iter().chain(focus).chain(filters).collect()
    }

    /// What a gap is called, for a line of a tooltip.
    pub(super) fn gap_title(&self, gap: &Gap) -> String {
        let title = self.local(&self.document.rules[gap.rule.0].title);
        match gap.state {
            GapState::Open => words::open_gap_called(self.lang(), title),
            GapState::Planned => words::planned_gap_called(self.lang(), title),
            GapState::Accepted => title.to_owned(),
        }
    }
}

/// Whether a browser may follow it: nothing but the web, and nothing that could end the attribute it stands in.
pub fn is_web_address(address: &str) -> bool {
    let web = address.starts_with("https://") || address.starts_with("http://");
    web && !address.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '"' | '\'' | '<' | '>' | '\\'))
}
