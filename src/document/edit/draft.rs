//! Entries as somebody wants them: every field with its value, to be written or compared with what is there.

use super::{Field, Fields};
use crate::document::{Document, View};
use crate::network::{
    Actor, ActorIndex, AttributeValue, Date, Network, Relationship, RelationshipIndex, Status, Symbol, When,
};
use crate::rules::{Decision, DecisionState};

/// An actor as it shall be.
#[derive(Debug, Clone, PartialEq)]
pub struct ActorDraft {
    /// Letters, digits, `-`, `_`, `.`; unique.
    pub id: Box<str>,
    /// The name of its kind.
    pub kind: Box<str>,
    /// The full name, where it is another than the id.
    pub name: Option<Box<str>>,
    /// A shorter name.
    pub short: Option<Box<str>>,
    /// District, region or department.
    pub area: Option<Box<str>>,
    /// A role to turn to.
    pub contact: Option<Box<str>>,
    /// Its address on the web.
    pub website: Option<Box<str>>,
    /// 1–5.
    pub influence: Option<u8>,
    /// 1–5.
    pub interest: Option<u8>,
    /// What relationships have as well.
    pub common: CommonDraft,
}

/// A relationship as it shall be.
#[derive(Debug, Clone, PartialEq)]
pub struct RelationshipDraft {
    /// The id of one end; where the kind has a direction, the giving one.
    pub from: Box<str>,
    /// The id of the other end.
    pub to: Box<str>,
    /// The name of its kind.
    pub kind: Box<str>,
    /// How it stands.
    pub status: Status,
    /// 1–5.
    pub strength: Option<u8>,
    /// Whether it is in writing.
    pub agreement: Option<bool>,
    /// When someone last checked that it still holds.
    pub reviewed: Option<Date>,
    /// What actors have as well.
    pub common: CommonDraft,
}

/// What actors and relationships both have.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CommonDraft {
    /// When it began.
    pub since: Option<When>,
    /// When it ends.
    pub until: Option<When>,
    /// What it is about.
    pub topics: Box<[Box<str>]>,
    /// A remark.
    pub note: Option<Box<str>>,
    /// Where the facts come from.
    pub source: Box<[Box<str>]>,
    /// Everything else.
    pub attributes: Vec<(Box<str>, AttributeValue)>,
}

/// A decision as it shall be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionDraft {
    /// The id of the gap's rule.
    pub rule: Box<str>,
    /// The gap's subject key.
    pub subject: Box<str>,
    /// What was decided.
    pub state: DecisionState,
    /// Who takes care of it.
    pub owner: Option<Box<str>>,
    /// Past that day the gap is open again.
    pub until: Option<When>,
    /// When it was decided.
    pub decided: Option<Date>,
    /// A remark.
    pub note: Option<Box<str>>,
}

/// A saved way of looking as it shall be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ViewDraft {
    /// Its name, unique in the file.
    pub name: Box<str>,
    /// Which actors are shown.
    pub filter: Option<Box<str>>,
    /// The id of the actor in the middle.
    pub focus: Option<Box<str>>,
    /// How far from it to look, 1–9.
    pub radius: Option<u8>,
}

/// The order in which actors are written.
pub(super) const ACTOR: &[&str] = &[
    "id",
    "name",
    "short",
    "kind",
    "area",
    "topics",
    "contact",
    "website",
    "note",
    "source",
    "since",
    "until",
    "influence",
    "interest",
    "attributes",
];
/// The order in which relationships are written.
pub(super) const RELATIONSHIP: &[&str] = &[
    "from",
    "to",
    "kind",
    "status",
    "strength",
    "since",
    "until",
    "agreement",
    "reviewed",
    "topics",
    "note",
    "source",
    "attributes",
];
/// The order in which decisions are written.
pub(super) const DECISION: &[&str] = &["rule", "subject", "state", "owner", "until", "decided", "note"];
/// The order in which views are written.
pub(super) const VIEW: &[&str] = &["name", "filter", "focus", "radius"];

impl ActorDraft {
    /// An actor of which only the id and the kind are known.
    pub fn new(id: &str, kind: &str) -> ActorDraft {
        ActorDraft {
            id: id.into(),
            kind: kind.into(),
            name: None,
            short: None,
            area: None,
            contact: None,
            website: None,
            influence: None,
            interest: None,
            common: CommonDraft::default(),
        }
    }

    /// An actor as it is.
    pub fn of(network: &Network, index: ActorIndex) -> ActorDraft {
        let actor = network.actor(index).clone();
        let Actor { id, name, short, area, contact, website, influence, interest, .. } = actor;
        ActorDraft {
            name: (name != id).then_some(name),
            id,
            kind: network.kind_of(index).id.clone(),
            short,
            area: area.map(|area| network.text(area).into()),
            contact,
            website,
            influence,
            interest,
            common: CommonDraft {
                since: actor.since,
                until: actor.until,
                topics: texts(network, &actor.topics),
                note: actor.note,
                source: actor.source,
                attributes: attributes(network, &actor.attributes),
            },
        }
    }

    pub(super) fn fields(&self) -> Fields {
        let mut fields = Listed::default();
        fields.text("id", Some(&self.id));
        fields.text("name", self.name.as_deref());
        fields.text("short", self.short.as_deref());
        fields.text("kind", Some(&self.kind));
        fields.text("area", self.area.as_deref());
        fields.text("contact", self.contact.as_deref());
        fields.text("website", self.website.as_deref());
        fields.number("influence", self.influence);
        fields.number("interest", self.interest);
        fields.common(&self.common);
        fields.in_order(ACTOR)
    }
}

impl RelationshipDraft {
    /// An active relationship of which no more is known than who, with whom and what kind.
    pub fn new(from: &str, to: &str, kind: &str) -> RelationshipDraft {
        RelationshipDraft {
            from: from.into(),
            to: to.into(),
            kind: kind.into(),
            status: Status::Active,
            strength: None,
            agreement: None,
            reviewed: None,
            common: CommonDraft::default(),
        }
    }

    /// A relationship as it is.
    pub fn of(network: &Network, index: RelationshipIndex) -> RelationshipDraft {
        let relationship = network.relationship(index).clone();
        let Relationship { from, to, status, strength, agreement, reviewed, .. } = relationship;
        RelationshipDraft {
            from: network.actor(from).id.clone(),
            to: network.actor(to).id.clone(),
            kind: network.relationship_kind_of(index).id.clone(),
            status,
            strength,
            agreement,
            reviewed,
            common: CommonDraft {
                since: relationship.since,
                until: relationship.until,
                topics: texts(network, &relationship.topics),
                note: relationship.note,
                source: relationship.source,
                attributes: attributes(network, &relationship.attributes),
            },
        }
    }

    pub(super) fn fields(&self) -> Fields {
        let mut fields = Listed::default();
        fields.text("from", Some(&self.from));
        fields.text("to", Some(&self.to));
        fields.text("kind", Some(&self.kind));
        fields.text("status", Some(self.status.name()).filter(|_| !self.status.is_active()));
        fields.number("strength", self.strength);
        fields.push("agreement", self.agreement.map(AttributeValue::Boolean));
        fields.push("reviewed", self.reviewed.map(AttributeValue::Date));
        fields.common(&self.common);
        fields.in_order(RELATIONSHIP)
    }
}

impl DecisionDraft {
    /// A decision as it is.
    pub fn of(document: &Document, decision: &Decision) -> DecisionDraft {
        let Decision { subject, state, owner, until, decided, note, .. } = decision.clone();
        let rule = document.rules.get(decision.rule.0).map_or_else(Box::default, |rule| rule.id.clone());
        DecisionDraft { rule, subject, state, owner, until, decided, note }
    }

    pub(super) fn fields(&self) -> Fields {
        let mut fields = Listed::default();
        fields.text("rule", Some(&self.rule));
        fields.text("subject", Some(&self.subject));
        fields.text("state", Some(self.state.name()));
        fields.text("owner", self.owner.as_deref());
        fields.when("until", self.until);
        fields.push("decided", self.decided.map(AttributeValue::Date));
        fields.text("note", self.note.as_deref());
        fields.in_order(DECISION)
    }
}

impl ViewDraft {
    /// A view as it is.
    pub fn of(network: &Network, view: &View) -> ViewDraft {
        ViewDraft {
            name: view.name.clone(),
            filter: view.filter.as_ref().map(|filter| filter.text().into()),
            focus: view.focus.map(|focus| network.actor(focus).id.clone()),
            radius: view.radius,
        }
    }

    pub(super) fn fields(&self) -> Fields {
        let mut fields = Listed::default();
        fields.text("name", Some(&self.name));
        fields.text("filter", self.filter.as_deref());
        fields.text("focus", self.focus.as_deref());
        fields.number("radius", self.radius);
        fields.in_order(VIEW)
    }
}

/// Fields that are there, in any order.
#[derive(Default)]
struct Listed(Fields);

impl Listed {
    fn push(&mut self, name: &str, value: Option<AttributeValue>) {
        self.0.extend(value.map(|value| (vec![name.into()], value)));
    }

    /// A text; an empty one is none.
    fn text(&mut self, name: &str, text: Option<&str>) {
        self.push(name, text.filter(|text| !text.is_empty()).map(|text| AttributeValue::Text(text.into())));
    }

    fn number(&mut self, name: &str, number: Option<u8>) {
        self.push(name, number.map(|number| AttributeValue::Integer(number.into())));
    }

    fn when(&mut self, name: &str, when: Option<When>) {
        let value = |when| match when {
            When::Year(year) => AttributeValue::Integer(i64::from(year)),
            When::Day(day) => AttributeValue::Date(day),
        };
        self.push(name, when.map(value));
    }

    fn common(&mut self, common: &CommonDraft) {
        self.when("since", common.since);
        self.when("until", common.until);
        self.text("note", common.note.as_deref());
        let topics = (!common.topics.is_empty()).then(|| AttributeValue::Texts(common.topics.clone()));
        self.push("topics", topics);
        self.push(
            "source",
            match &*common.source {
                [] => None,
                [only] => Some(AttributeValue::Text(only.clone())),
                several => Some(AttributeValue::Texts(several.into())),
            },
        );
        let attribute = |(name, value): &(Box<str>, AttributeValue)| -> Field {
            (vec!["attributes".into(), name.clone()], value.clone())
        };
        self.0.extend(common.attributes.iter().map(attribute));
    }

    fn in_order(mut self, order: &[&str]) -> Fields {
        let rank = |field: &Field| field.0.first().and_then(|name| order.iter().position(|known| **known == **name));
        self.0.sort_by_key(rank);
        self.0
    }
}

fn texts(network: &Network, symbols: &[Symbol]) -> Box<[Box<str>]> {
    symbols.iter().map(|symbol| network.text(*symbol).into()).collect()
}

fn attributes(network: &Network, attributes: &[(Symbol, AttributeValue)]) -> Vec<(Box<str>, AttributeValue)> {
    attributes.iter().map(|(name, value)| (network.text(*name).into(), value.clone())).collect()
}
