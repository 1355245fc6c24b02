//! One actor as people read it.

use std::borrow::Cow;

use super::super::super::context::Session;
use super::super::super::paint;
use super::super::sentences::value_text;
use super::super::suggest::{self, suggester};
use super::super::{local, severity_word, state_word, status_word};
use super::{relationships, to_close};
use crate::network::{Actor, ActorIndex, Direction, Neighbour, Network};
use crate::rules::GapState;
use crate::text::{Lang, results, safe, suggestions, width, without_personal_data, wrap};

/// The actor for a terminal of this width, or of any.
pub(super) fn text(session: &Session, actor: ActorIndex, contacts: bool, lang: Lang, columns: Option<usize>) -> String {
    let page = Page { session, lang, contacts, columns: columns.unwrap_or(usize::MAX) };
    let parts = [page.fields(actor), page.relationships(actor), page.gaps(actor), page.suggestions(actor, columns)];
    parts.concat()
}

struct Page<'s> {
    session: &'s Session,
    lang: Lang,
    contacts: bool,
    columns: usize,
}

impl<'s> Page<'s> {
    fn network(&self) -> &'s Network {
        &self.session.document.network
    }

    fn fields(&self, index: ActorIndex) -> String {
        let network = self.network();
        let actor = network.actor(index);
        let kind = network.kind_of(index);
        let sign = paint::kind(kind.color, &kind.symbol);
        let mut out = format!("{sign} {}\n\n", paint::heading(&safe(&actor.name)));
        let mut fields = vec![
            (results::column_id(self.lang).into(), actor.id.to_string()),
            (results::column_kind(self.lang).into(), local(&kind.label, network, self.lang).to_owned()),
        ];
        fields.extend(self.details(actor));
        fields.extend(
            actor
                .attributes
                .iter()
                .map(|(name, value)| (Cow::Borrowed(network.text(*name)), self.public(&value_text(value, self.lang)))),
        );
        let widest = fields.iter().map(|(name, _)| width(&safe(name))).max().unwrap_or(0);
        for (name, value) in fields {
            out += &self.field(&safe(&name), &value, widest);
        }
        out
    }

    /// The optional fields that the actor has.
    fn details(&self, actor: &Actor) -> Vec<(Cow<'s, str>, String)> {
        let lang = self.lang;
        let network = self.network();
        let public = |text: &str| self.public(text);
        let topics: Vec<_> = actor.topics.iter().map(|topic| network.text(*topic)).collect();
        let contact = actor.contact.as_deref().map(|contact| match self.contacts {
            true => contact.to_owned(),
            false => results::contact_hidden(lang).to_owned(),
        });
        let details = [
            (results::field_short(lang), actor.short.as_deref().map(public)),
            (results::column_area(lang), actor.area.map(|area| network.text(area).to_owned())),
            (results::column_topics(lang), (!topics.is_empty()).then(|| topics.join(", "))),
            (results::field_contact(lang), contact),
            (results::field_website(lang), actor.website.as_deref().map(public)),
            (results::field_since(lang), actor.since.map(|since| since.to_string())),
            (results::field_until(lang), actor.until.map(|until| until.to_string())),
            (results::field_influence(lang), actor.influence.map(|grade| grade.to_string())),
            (results::field_interest(lang), actor.interest.map(|grade| grade.to_string())),
            (results::field_note(lang), actor.note.as_deref().map(public)),
        ];
        let sources = actor.source.iter().map(|source| (results::field_source(lang), Some(public(source))));
        let there = details.into_iter().chain(sources);
        there.filter_map(|(name, value)| Some((Cow::Borrowed(name), value?))).collect()
    }

    fn field(&self, name: &str, value: &str, widest: usize) -> String {
        let margin = widest + 4;
        let mut out = format!("  {}{}  ", paint::faint(name), " ".repeat(widest - width(name)));
        out += &self.wrapped(value, margin).join(&format!("\n{}", " ".repeat(margin)));
        out.push('\n');
        out
    }

    fn relationships(&self, actor: ActorIndex) -> String {
        let network = self.network();
        let all = relationships(network, actor);
        let mut out = format!("\n{}\n", paint::heading(&results::relationships_title(self.lang, all.len())));
        if all.is_empty() {
            out += &format!("  {}\n", results::no_relationships(self.lang));
        }
        for of_kind in all.chunk_by(|a, b| a.link.kind == b.link.kind) {
            let kind = &network.relationship_kinds()[of_kind[0].link.kind.get()];
            out += &format!("  {}\n", paint::kind(kind.color, local(&kind.label, network, self.lang)));
            for near in of_kind {
                out += &self.relationship(near);
            }
        }
        out
    }

    /// `    → Lernmobil e. V. (im Gespräch, seit 2009)`
    fn relationship(&self, near: &Neighbour) -> String {
        let arrow = match near.direction {
            _ if !near.link.directed => "–",
            Direction::Out => "→",
            Direction::In => "←",
        };
        let mut line = self.network().actor(near.actor).name.to_string();
        let facts = self.facts(near);
        if !facts.is_empty() {
            line += &format!(" ({})", facts.join(", "));
        }
        format!("    {arrow} {}\n", self.wrapped(&line, 6).join("\n      "))
    }

    fn facts(&self, near: &Neighbour) -> Vec<String> {
        let lang = self.lang;
        let relationship = self.network().relationship(near.relationship);
        let status = relationship.status;
        let facts = [
            (!status.is_active()).then(|| status_word(status, lang).to_owned()),
            relationship.since.map(|since| results::since(lang, &since.to_string())),
            relationship.until.map(|until| results::until(lang, &until.to_string())),
            relationship.strength.map(|strength| results::strength(lang, u32::from(strength))),
            (relationship.agreement == Some(true)).then(|| results::in_writing(lang).to_owned()),
            relationship.reviewed.map(|day| results::reviewed(lang, &day.to_string())),
            relationship.about.note.as_deref().map(|note| self.public(note)),
        ];
        facts.into_iter().flatten().collect()
    }

    fn gaps(&self, actor: ActorIndex) -> String {
        let Session { document, evaluation } = self.session;
        let (network, rules) = (&document.network, &document.rules);
        let places = evaluation.of_actor(actor);
        let mut out = format!("\n{}\n", paint::heading(&results::gaps_title(self.lang, places.len())));
        if places.is_empty() {
            out += &format!("  {}\n", results::no_gap_here(self.lang));
        }
        let mut gaps: Vec<_> = places.iter().map(|place| &evaluation.gaps[*place]).collect();
        gaps.sort_by_key(|gap| rules[gap.rule.0].severity);
        for gap in gaps {
            let severity = rules[gap.rule.0].severity;
            let word = severity_word(severity, self.lang);
            let mut sentence = gap.message(network, rules, self.lang);
            if gap.state != GapState::Open {
                sentence += &format!(" [{}]", state_word(gap.state, self.lang));
            }
            let margin = 5 + width(word);
            let lines = self.wrapped(&sentence, margin).join(&format!("\n{}", " ".repeat(margin)));
            out += &format!("  {} – {lines}\n", paint::severity(severity, word));
        }
        out
    }

    /// Below each gap that a new partner could close, who that might be.
    fn suggestions(&self, actor: ActorIndex, columns: Option<usize>) -> String {
        let Session { document, evaluation } = self.session;
        let gaps = to_close(self.session, actor);
        if gaps.is_empty() {
            return String::new();
        }
        let suggester = suggester(self.session);
        let mut out = format!("\n{}\n", paint::heading(suggestions::title(self.lang)));
        for gap in gaps {
            let rule = &document.rules[evaluation.gaps[gap].rule.0];
            let title = local(&rule.title, &document.network, self.lang);
            out += &format!("  {}\n", self.wrapped(title, 2).join("\n  "));
            out += &suggest::candidates(self.session, &suggester, gap, suggest::USUAL, self.lang, columns);
        }
        out
    }

    /// A text as it may be shown.
    fn public(&self, text: &str) -> String {
        if self.contacts { text.to_owned() } else { without_personal_data(text).into_owned() }
    }

    /// The text made safe, in lines that leave room for the margin.
    fn wrapped(&self, text: &str, margin: usize) -> Vec<String> {
        wrap(&safe(&text.replace(['\n', '\t'], " ")), self.columns.saturating_sub(margin).max(20))
    }
}
