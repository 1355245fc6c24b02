//! Relationships.

use super::super::Fields;
use super::listed::Listed;
use super::{CommonDraft, attributes, texts};
use crate::network::{AttributeValue, Date, Network, Relationship, RelationshipIndex, Status};

/// The order in which its fields are written.
pub(in crate::document::edit) const ORDER: &[&str] = &[
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
        let relationship = network.relationship(index);
        let Relationship { from, to, status, strength, agreement, reviewed, ref about, .. } = *relationship;
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
                topics: texts(network, &about.topics),
                note: about.note.clone(),
                source: about.source.as_slice().into(),
                attributes: attributes(network, &about.attributes),
            },
        }
    }

    /// The same with one actor in the place of another.
    pub(in crate::document::edit) fn between(mut self, old: &str, new: &str) -> RelationshipDraft {
        for end in [&mut self.from, &mut self.to].into_iter().filter(|end| ***end == *old) {
            *end = new.into();
        }
        self
    }

    /// What is the same in two relationships that are the same.
    pub(in crate::document::edit) fn identity(&self, directed: bool) -> [Box<str>; 3] {
        let is_in_order = directed || self.from <= self.to;
        let [first, second] = if is_in_order { [&self.from, &self.to] } else { [&self.to, &self.from] };
        [&self.kind, first, second].map(Box::clone)
    }

    /// Takes over what is not known from another one, and its state where that is more alive.
    pub(in crate::document::edit) fn fill(&mut self, other: &RelationshipDraft) {
        self.status = self.status.min(other.status);
        self.strength = self.strength.or(other.strength);
        self.agreement = self.agreement.or(other.agreement);
        self.reviewed = self.reviewed.or(other.reviewed);
        self.common.fill(&other.common);
    }

    pub(in crate::document::edit) fn fields(&self) -> Fields {
        let mut fields = Listed::default();
        fields.text("from", Some(&self.from));
        fields.text("to", Some(&self.to));
        fields.text("kind", Some(&self.kind));
        fields.text("status", Some(self.status.name()).filter(|_| !self.status.is_active()));
        fields.number("strength", self.strength);
        fields.push("agreement", self.agreement.map(AttributeValue::Boolean));
        fields.push("reviewed", self.reviewed.map(AttributeValue::Date));
        fields.common(&self.common);
        fields.in_order(ORDER)
    }
}
