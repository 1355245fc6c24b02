//! Actors.

use super::super::Fields;
use super::listed::Listed;
use super::{CommonDraft, attributes, texts};
use crate::network::{Actor, ActorIndex, Network};

/// The order in which its fields are written.
pub(in crate::document::edit) const ORDER: &[&str] = &[
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
        let actor = Actor::clone(network.actor(index));
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

    /// Takes over what is not known from another one.
    pub(in crate::document::edit) fn fill(&mut self, other: &ActorDraft) {
        let either = |own: &mut Option<Box<str>>, other: &Option<Box<str>>| *own = own.take().or_else(|| other.clone());
        either(&mut self.name, &other.name);
        either(&mut self.short, &other.short);
        either(&mut self.area, &other.area);
        either(&mut self.contact, &other.contact);
        either(&mut self.website, &other.website);
        self.influence = self.influence.or(other.influence);
        self.interest = self.interest.or(other.interest);
        self.common.fill(&other.common);
    }

    pub(in crate::document::edit) fn fields(&self) -> Fields {
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
        fields.in_order(ORDER)
    }
}
