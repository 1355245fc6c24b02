//! Gaps: what the rules found.

use std::cmp::Ordering;

use crate::diagnostic::Span;
use crate::network::{ActorIndex, Network, RelationshipIndex};

use super::{DecisionState, NamedField, Rule, RuleIndex};

/// A place where the network is not as a rule wants it.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    /// The rule.
    pub rule: RuleIndex,
    /// Who or what it is about.
    pub subject: Subject,
    /// How many partners were counted; none for a structural finding.
    pub found: Option<u32>,
    /// Open, planned or accepted.
    pub state: GapState,
    /// The decision that holds, by its place in the document.
    pub decision: Option<usize>,
}

/// Who or what a gap is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Subject {
    /// One actor.
    Actor(ActorIndex),
    /// The actors that share a value.
    Group {
        /// The field.
        field: NamedField,
        /// The value as the file writes it.
        value: Box<str>,
    },
    /// Two partners, the smaller id first.
    Pair(ActorIndex, ActorIndex),
    /// A part of the network, named by the actor with its smallest id.
    Component(ActorIndex),
    /// One relationship.
    Relationship(RelationshipIndex),
}

/// How a gap stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapState {
    /// Nobody has taken it up.
    Open,
    /// Decided, or a relationship that may come would close it.
    Planned,
    /// It may stay.
    Accepted,
}

impl GapState {
    /// Every state.
    pub const ALL: [GapState; 3] = [GapState::Open, GapState::Planned, GapState::Accepted];

    /// The name on the command line and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            GapState::Open => "open",
            GapState::Planned => "planned",
            GapState::Accepted => "accepted",
        }
    }

    /// The state of this name.
    pub fn from_name(name: &str) -> Option<GapState> {
        GapState::ALL.into_iter().find(|state| state.name() == name)
    }
}

impl From<DecisionState> for GapState {
    fn from(state: DecisionState) -> GapState {
        match state {
            DecisionState::Planned => GapState::Planned,
            DecisionState::Accepted => GapState::Accepted,
        }
    }
}

impl Gap {
    /// Its id: the rule's id, a slash, the subject key.
    pub fn id(&self, network: &Network, rules: &[Rule]) -> String {
        format!("{}/{}", rules[self.rule.0].id, self.subject.key(network))
    }

    /// The entry of the file that it is about; of a group the rule itself.
    pub fn place(&self, network: &Network, rules: &[Rule]) -> Span {
        match &self.subject {
            Subject::Actor(actor) | Subject::Component(actor) => network.actor(*actor).place,
            Subject::Group { .. } => rules[self.rule.0].place,
            Subject::Relationship(index) => network.relationship(*index).place,
            Subject::Pair(a, b) => match first_between(*a, *b, network) {
                Some(index) => network.relationship(index).place,
                None => network.actor(*a).place,
            },
        }
    }
}

/// The first active relationship between two actors, looked for where there are fewer.
fn first_between(a: ActorIndex, b: ActorIndex, network: &Network) -> Option<RelationshipIndex> {
    let partners = network.partners();
    let (few, other) = if partners.degree(a) <= partners.degree(b) { (a, b) } else { (b, a) };
    let between = network.neighbours(few).filter(|near| near.actor == other && near.link.status.is_active());
    between.map(|near| near.relationship).min()
}

impl Subject {
    /// What it is, in JSON.
    pub fn type_name(&self) -> &'static str {
        match self {
            Subject::Actor(_) => "actor",
            Subject::Group { .. } => "group",
            Subject::Pair(..) => "pair",
            Subject::Component(_) => "component",
            Subject::Relationship(_) => "relationship",
        }
    }

    /// The subject key: an id, `area=Ost`, `a--b`, `from--kind--to` or `component=id`.
    pub fn key(&self, network: &Network) -> String {
        let mut key = String::new();
        self.write_key(network, &mut key);
        key
    }

    /// Adds the subject key to a text.
    pub(super) fn write_key(&self, network: &Network, key: &mut String) {
        let id = |actor: ActorIndex| &*network.actor(actor).id;
        let mut write = |parts: &[&str]| parts.iter().for_each(|part| key.push_str(part));
        match self {
            Subject::Actor(actor) => write(&[id(*actor)]),
            Subject::Group { field, value } => write(&[&field.name, "=", value]),
            Subject::Pair(a, b) => write(&[id(*a), "--", id(*b)]),
            Subject::Component(smallest) => write(&["component=", id(*smallest)]),
            Subject::Relationship(index) => {
                let relationship = network.relationship(*index);
                let kind = &network.relationship_kind_of(*index).id;
                write(&[id(relationship.from), "--", kind, "--", id(relationship.to)]);
            }
        }
    }

    /// The order among the subjects of one rule: actors and relationships as in the file, groups by the bytes of
    /// their value, pairs and components by the bytes of their ids.
    pub(super) fn order(&self, other: &Subject, network: &Network) -> Ordering {
        let id = |actor: &ActorIndex| &*network.actor(*actor).id;
        match (self, other) {
            (Subject::Actor(own), Subject::Actor(other)) => own.cmp(other),
            (Subject::Relationship(own), Subject::Relationship(other)) => own.cmp(other),
            (Subject::Group { value: own, .. }, Subject::Group { value: other, .. }) => own.cmp(other),
            (Subject::Component(own), Subject::Component(other)) => id(own).cmp(id(other)),
            (Subject::Pair(a, b), Subject::Pair(c, d)) => (id(a), id(b)).cmp(&(id(c), id(d))),
            _ => self.type_name().cmp(other.type_name()),
        }
    }
}
