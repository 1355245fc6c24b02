//! Gaps: what the rules found.

use crate::network::{ActorIndex, Network, RelationshipIndex};

use super::{DecisionState, NamedField, RuleIndex};

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

impl Subject {
    /// The subject key: an id, `area=Ost`, `a--b`, `from--kind--to` or `component=id`.
    pub fn key(&self, network: &Network) -> String {
        let id = |actor: ActorIndex| &*network.actor(actor).id;
        match self {
            Subject::Actor(actor) => id(*actor).to_owned(),
            Subject::Group { field, value } => format!("{}={value}", field.name),
            Subject::Pair(a, b) => format!("{}--{}", id(*a), id(*b)),
            Subject::Component(smallest) => format!("component={}", id(*smallest)),
            Subject::Relationship(index) => {
                let relationship = network.relationship(*index);
                let kind = &network.relationship_kind_of(*index).id;
                format!("{}--{kind}--{}", id(relationship.from), id(relationship.to))
            }
        }
    }
}
