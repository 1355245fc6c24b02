//! The changes by sort, each in a sentence.

use super::super::sentences::decided;
use super::super::{local, severity_word, state_word};
use super::{Compared, fields};
use crate::cli::context::Session;
use crate::document::difference::{Changed, Changes, FieldChange};
use crate::network::{ActorIndex, LocalText, RelationshipIndex};
use crate::rules::{Gap, GapState, RuleIndex};
use crate::text::{Lang, differences as text};

/// The changes of one sort.
pub(super) struct Section {
    pub(super) title: &'static str,
    pub(super) lines: Vec<Line>,
}

/// One change.
pub(super) struct Line {
    pub(super) sign: Sign,
    pub(super) said: String,
}

/// What happened.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sign {
    New,
    Gone,
    Changed,
    Closed,
    OpenAgain,
    Overdue,
}

impl Sign {
    /// One character for a terminal.
    pub(super) fn mark(self) -> &'static str {
        match self {
            Sign::New | Sign::OpenAgain => "+",
            Sign::Gone => "–",
            Sign::Changed => "~",
            Sign::Closed => "✓",
            Sign::Overdue => "!",
        }
    }

    /// A word for a paper.
    pub(super) fn word(self, lang: Lang) -> &'static str {
        match self {
            Sign::New => text::is_new(lang),
            Sign::Gone => text::is_gone(lang),
            Sign::Changed => text::is_changed(lang),
            Sign::Closed => text::is_closed(lang),
            Sign::OpenAgain => text::is_open_again(lang),
            Sign::Overdue => text::is_overdue(lang),
        }
    }
}

/// The sorts in which something has changed.
pub(super) fn sections(compared: &Compared) -> Vec<Section> {
    let Compared { difference, lang, .. } = compared;
    let sections = [
        (text::network_title(*lang), compared.settings()),
        (text::actors_title(*lang), compared.lines(&difference.actors, Compared::actor)),
        (text::relationships_title(*lang), compared.lines(&difference.relationships, Compared::relationship)),
        (text::gaps_title(*lang), compared.gaps()),
        (text::decisions_title(*lang), compared.lines(&difference.decisions, Compared::said_of_decision)),
        (text::rules_title(*lang), compared.lines(&difference.rules, Compared::rule)),
        (text::views_title(*lang), compared.lines(&difference.views, Compared::view)),
        (text::overdue_title(*lang), compared.overdue()),
    ];
    let there = sections.into_iter().filter(|(_, lines)| !lines.is_empty());
    there.map(|(title, lines)| Section { title, lines }).collect()
}

impl Compared {
    /// New, gone and changed entries; `said` names one.
    fn lines<I: Copy>(
        &self,
        changes: &Changes<I, Changed<I>>,
        said: impl Fn(&Compared, &Session, I) -> String,
    ) -> Vec<Line> {
        let new = changes.new.iter().map(|new| Line { sign: Sign::New, said: said(self, self.new, *new) });
        let gone = changes.gone.iter().map(|gone| Line { sign: Sign::Gone, said: said(self, self.old, *gone) });
        let changed =
            changes.changed.iter().map(|change| self.changed(&said(self, self.new, change.new), &change.fields));
        new.chain(gone).chain(changed).collect()
    }

    fn changed(&self, name: &str, fields: &[FieldChange]) -> Line {
        Line { sign: Sign::Changed, said: format!("{name} – {}", fields::changes(self, fields)) }
    }

    /// The network as a whole and its kinds.
    fn settings(&self) -> Vec<Line> {
        let about = &self.difference.about;
        let mut lines = Vec::new();
        lines.extend((!about.is_empty()).then(|| Line { sign: Sign::Changed, said: fields::changes(self, about) }));
        lines.extend(self.lines(&self.difference.actor_kinds, |compared, session, index| {
            let kind = &session.document.network.actor_kinds()[index.get()];
            text::actor_kind(compared.lang, compared.local(&kind.label, session))
        }));
        lines.extend(self.lines(&self.difference.relationship_kinds, |compared, session, index| {
            let kind = &session.document.network.relationship_kinds()[index.get()];
            text::relationship_kind(compared.lang, compared.local(&kind.label, session))
        }));
        lines
    }

    fn local<'s>(&self, text: &'s LocalText, session: &'s Session) -> &'s str {
        local(text, &session.document.network, self.lang)
    }

    fn actor(&self, session: &Session, index: ActorIndex) -> String {
        let network = &session.document.network;
        let kind = self.local(&network.kind_of(index).label, session);
        format!("{} ({kind})", self.public(&network.actor(index).name))
    }

    fn relationship(&self, session: &Session, index: RelationshipIndex) -> String {
        let network = &session.document.network;
        let relationship = network.relationship(index);
        let kind = network.relationship_kind_of(index);
        let [from, to] = [relationship.from, relationship.to].map(|end| self.public(network.actor(end).short_name()));
        let arrow = if kind.directed { "→" } else { "–" };
        format!("{from} {arrow} {to} ({})", self.local(&kind.label, session))
    }

    fn said_of_decision(&self, session: &Session, place: usize) -> String {
        let document = &session.document;
        let decision = &document.decisions[place];
        let rule = self.local(&document.rules[decision.rule.0].title, session);
        let actor = document.network.find(&decision.subject).map(|actor| &*document.network.actor(actor).name);
        let mut said = vec![state_word(decision.state.into(), self.lang).to_owned()];
        said.extend(decided(decision, self.lang));
        format!("{rule}: {} [{}]", self.public(actor.unwrap_or(&decision.subject)), said.join("; "))
    }

    fn rule(&self, session: &Session, index: RuleIndex) -> String {
        self.local(&session.document.rules[index.0].title, session).to_owned()
    }

    fn view(&self, session: &Session, place: usize) -> String {
        session.document.views[place].name.to_string()
    }

    fn gap(&self, session: &Session, gap: &Gap) -> String {
        let document = &session.document;
        let severity = severity_word(document.rules[gap.rule.0].severity, self.lang);
        format!("{severity}: {}", self.public(&gap.message(&document.network, &document.rules, self.lang)))
    }

    fn gaps(&self) -> Vec<Line> {
        let state = |state: GapState| state_word(state, self.lang);
        let gaps = &self.difference.gaps;
        let new = gaps.new.iter().map(|place| {
            let gap = &self.new.evaluation.gaps[*place];
            let said = self.gap(self.new, gap);
            let is_open = gap.state == GapState::Open;
            Line { sign: Sign::New, said: if is_open { said } else { format!("{said} [{}]", state(gap.state)) } }
        });
        let changed = gaps.changed.iter().map(|change| {
            let said = self.gap(self.new, &self.new.evaluation.gaps[change.new]);
            let sign = if change.to == GapState::Open { Sign::OpenAgain } else { Sign::Changed };
            Line { sign, said: format!("{said} [{} → {}]", state(change.from), state(change.to)) }
        });
        let closed = gaps
            .gone
            .iter()
            .map(|place| Line { sign: Sign::Closed, said: self.gap(self.old, &self.old.evaluation.gaps[*place]) });
        new.chain(changed).chain(closed).collect()
    }

    fn overdue(&self) -> Vec<Line> {
        let places = self.difference.overdue.iter();
        places.map(|place| Line { sign: Sign::Overdue, said: self.said_of_decision(self.new, *place) }).collect()
    }
}
