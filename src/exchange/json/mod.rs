//! The network as data, for other programs. Keys are stable; what is not there is `null`, never left out. Texts in
//! several languages come in English, else in the file's own.

mod rows;
mod suggestions;

pub use suggestions::suggestion_json;

use std::borrow::Cow;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::document::Document;
use crate::network::{ActorIndex, AttributeValue, Color, LocalText, RelationshipIndex, Symbol};
use crate::rules::{Check, Decision, Evaluation, Gap};
use crate::text::{Lang, without_personal_data};

use super::Cutout;

/// How the data is written.
#[derive(Debug, Clone, Copy, Default)]
pub struct JsonOptions {
    /// Carries roles to turn to, e-mail addresses and telephone numbers.
    pub contacts: bool,
}

/// The part of the network as one JSON object, indented, ending in a line break.
///
/// Its gaps, in any state, are those that an actor of the part has to do with.
pub fn json(document: &Document, evaluation: &Evaluation, cutout: &Cutout, options: &JsonOptions) -> String {
    let export = Export { document, evaluation, contacts: options.contacts };
    // Serializing structs with string keys into memory can't fail.
    let mut out = serde_json::to_string_pretty(&export.network(cutout)).unwrap_or_default();
    out.push('\n');
    out
}

/// One actor in the shape that the whole has it.
pub fn actor_json<'e>(
    document: &'e Document,
    evaluation: &'e Evaluation,
    actor: ActorIndex,
    options: &JsonOptions,
) -> impl Serialize + use<'e> {
    Export { document, evaluation, contacts: options.contacts }.actor(actor)
}

/// One relationship in the shape that the whole has it.
pub fn relationship_json<'e>(
    document: &'e Document,
    evaluation: &'e Evaluation,
    relationship: RelationshipIndex,
    options: &JsonOptions,
) -> impl Serialize + use<'e> {
    Export { document, evaluation, contacts: options.contacts }.relationship(relationship)
}

/// One gap in the shape that the whole has it.
pub fn gap_json<'e>(
    document: &'e Document,
    evaluation: &'e Evaluation,
    gap: &Gap,
    options: &JsonOptions,
) -> impl Serialize + use<'e> {
    Export { document, evaluation, contacts: options.contacts }.gap(gap)
}

struct Export<'e> {
    document: &'e Document,
    evaluation: &'e Evaluation,
    contacts: bool,
}

impl<'e> Export<'e> {
    fn network(&self, cutout: &Cutout) -> rows::Network<'e> {
        let mut gaps: Vec<usize> =
            cutout.actors().iter().flat_map(|actor| self.evaluation.of_actor(actor)).copied().collect();
        gaps.sort_unstable();
        gaps.dedup();
        rows::Network {
            network: self.info(),
            actor_kinds: self.actor_kinds(),
            relationship_kinds: self.relationship_kinds(),
            actors: cutout.actors().iter().map(|index| self.actor(index)).collect(),
            relationships: cutout.relationships().iter().map(|index| self.relationship(*index)).collect(),
            rules: self.rules(),
            gaps: gaps.into_iter().map(|place| self.gap(&self.evaluation.gaps[place])).collect(),
        }
    }

    fn info(&self) -> rows::Info<'e> {
        let info = &self.document.network.info;
        rows::Info {
            title: self.local(&info.title),
            description: info.description.as_ref().map(|text| self.local(text)),
            language: &info.language,
            as_of: info.as_of.map(|day| day.to_string()),
        }
    }

    fn actor_kinds(&self) -> Vec<rows::ActorKind<'e>> {
        let kinds = self.document.network.actor_kinds().iter();
        kinds
            .map(|kind| rows::ActorKind {
                id: &kind.id,
                label: self.local(&kind.label),
                plural: self.local(&kind.plural),
                color: color(kind.color),
                symbol: &kind.symbol,
                shape: &kind.shape,
            })
            .collect()
    }

    fn relationship_kinds(&self) -> Vec<rows::RelationshipKind<'e>> {
        let kinds = self.document.network.relationship_kinds().iter();
        kinds
            .map(|kind| rows::RelationshipKind {
                id: &kind.id,
                label: self.local(&kind.label),
                directed: kind.directed,
                color: color(kind.color),
                line: kind.line.name(),
            })
            .collect()
    }

    fn actor(&self, index: ActorIndex) -> rows::Actor<'e> {
        let Document { network, rules, .. } = self.document;
        let actor = network.actor(index);
        let gaps = self.evaluation.of_actor(index).iter();
        rows::Actor {
            id: &actor.id,
            name: self.public(&actor.name),
            short: actor.short.as_deref().map(|text| self.public(text)),
            kind: &network.kind_of(index).id,
            area: actor.area.map(|area| self.public(network.text(area))),
            topics: self.topics(&actor.topics),
            contact: actor.contact.as_deref().filter(|_| self.contacts),
            website: actor.website.as_deref().map(|text| self.public(text)),
            note: actor.note.as_deref().map(|text| self.public(text)),
            source: actor.source.iter().map(|text| self.public(text)).collect(),
            since: actor.since.map(|when| when.to_string()),
            until: actor.until.map(|when| when.to_string()),
            influence: actor.influence,
            interest: actor.interest,
            attributes: self.attributes(&actor.attributes),
            degree: network.partners().degree(index),
            gaps: gaps.map(|place| self.evaluation.gaps[*place].id(network, rules)).collect(),
        }
    }

    fn relationship(&self, index: RelationshipIndex) -> rows::Relationship<'e> {
        let network = &self.document.network;
        let relationship = network.relationship(index);
        rows::Relationship {
            from: &network.actor(relationship.from).id,
            to: &network.actor(relationship.to).id,
            kind: &network.relationship_kind_of(index).id,
            status: relationship.status.name(),
            strength: relationship.strength,
            since: relationship.since.map(|when| when.to_string()),
            until: relationship.until.map(|when| when.to_string()),
            agreement: relationship.agreement,
            reviewed: relationship.reviewed.map(|day| day.to_string()),
            topics: self.topics(&relationship.about.topics),
            note: relationship.about.note.as_deref().map(|text| self.public(text)),
            source: relationship.about.source.iter().map(|text| self.public(text)).collect(),
            attributes: self.attributes(&relationship.about.attributes),
        }
    }

    fn rules(&self) -> Vec<rows::Rule<'e>> {
        let rules = self.document.rules.iter();
        rules
            .map(|rule| rows::Rule {
                id: &rule.id,
                title: self.local(&rule.title),
                why: rule.why.as_ref().map(|text| self.local(text)),
                severity: rule.severity.name(),
            })
            .collect()
    }

    fn gap(&self, gap: &Gap) -> rows::Gap<'e> {
        let Document { network, rules, source, .. } = self.document;
        let rule = &rules[gap.rule.0];
        let (at_least, at_most) = match &rule.check {
            Check::Needs(needs) => (needs.at_least, needs.at_most),
            Check::Finds(_) => (None, None),
        };
        rows::Gap {
            id: gap.id(network, rules),
            rule: &rule.id,
            severity: rule.severity.name(),
            state: gap.state.name(),
            subject: rows::Subject {
                type_name: gap.subject.type_name(),
                key: gap.subject.key(network),
                name: self.public(&gap.subject.name(network, Lang::En)).into_owned(),
            },
            found: gap.found,
            at_least,
            at_most,
            message: self.public(&gap.message(network, rules, Lang::En)).into_owned(),
            file: source.name(),
            line: source.line(gap.place(network, rules).start),
            decision: gap.decision.map(|place| self.decision(&self.document.decisions[place])),
        }
    }

    fn decision(&self, decision: &'e Decision) -> rows::Decision<'e> {
        let source = &self.document.source;
        rows::Decision {
            state: decision.state.name(),
            owner: decision.owner.as_deref().map(|text| self.public(text)),
            until: decision.until.map(|when| when.to_string()),
            decided: decision.decided.map(|day| day.to_string()),
            note: decision.note.as_deref().map(|text| self.public(text)),
            file: source.name(),
            line: source.line(decision.place.start),
        }
    }

    /// A text in English, else in the file's own language, as it may leave the program.
    fn local(&self, text: &'e LocalText) -> Cow<'e, str> {
        self.public(text.get(Lang::En.code(), &self.document.network.info.language))
    }

    /// A text as it may leave the program.
    fn public<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.contacts { Cow::Borrowed(text) } else { without_personal_data(text) }
    }

    fn topics(&self, topics: &[Symbol]) -> Vec<Cow<'e, str>> {
        topics.iter().map(|topic| self.public(self.document.network.text(*topic))).collect()
    }

    fn attributes(&self, attributes: &[(Symbol, AttributeValue)]) -> Map<String, Value> {
        let name = |symbol: Symbol| self.document.network.text(symbol).to_owned();
        attributes.iter().map(|(symbol, value)| (name(*symbol), self.attribute(value))).collect()
    }

    fn attribute(&self, value: &AttributeValue) -> Value {
        match value {
            AttributeValue::Text(text) => self.public(text).into(),
            AttributeValue::Integer(number) => (*number).into(),
            AttributeValue::Float(number) => (*number).into(),
            AttributeValue::Boolean(value) => (*value).into(),
            AttributeValue::Date(day) => day.to_string().into(),
            AttributeValue::Texts(texts) => texts.iter().map(|text| self.public(text)).collect(),
        }
    }
}

/// A colour in a spelling that the file format reads.
fn color(color: Color) -> String {
    match color {
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
        Color::Ansi(number) => Color::name(number).to_owned(),
    }
}
