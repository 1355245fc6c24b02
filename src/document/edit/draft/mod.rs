//! Entries as somebody wants them: every field with its value, to be written or compared with what is there.

pub(super) mod actor;
pub(super) mod decision;
mod listed;
pub(super) mod relationship;
pub(super) mod view;

pub use actor::ActorDraft;
pub use decision::DecisionDraft;
pub use relationship::RelationshipDraft;
pub use view::ViewDraft;

use crate::network::{AttributeValue, Network, Symbol, When};

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

fn texts(network: &Network, symbols: &[Symbol]) -> Box<[Box<str>]> {
    symbols.iter().map(|symbol| network.text(*symbol).into()).collect()
}

fn attributes(network: &Network, attributes: &[(Symbol, AttributeValue)]) -> Vec<(Box<str>, AttributeValue)> {
    attributes.iter().map(|(name, value)| (network.text(*name).into(), value.clone())).collect()
}
