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

impl CommonDraft {
    /// Takes over what is not known from another one.
    pub(in crate::document::edit) fn fill(&mut self, other: &CommonDraft) {
        // Half of another range could end before it starts.
        if self.since.is_none() && self.until.is_none() {
            (self.since, self.until) = (other.since, other.until);
        }
        self.topics = union(&self.topics, &other.topics);
        self.source = union(&self.source, &other.source);
        self.note = self.note.take().or_else(|| other.note.clone());
        let is_new = |(name, _): &&(Box<str>, AttributeValue)| self.attributes.iter().all(|(known, _)| known != name);
        let new: Vec<_> = other.attributes.iter().filter(is_new).cloned().collect();
        self.attributes.extend(new);
    }
}

fn union(own: &[Box<str>], others: &[Box<str>]) -> Box<[Box<str>]> {
    own.iter().chain(others.iter().filter(|other| !own.contains(other))).cloned().collect()
}

fn texts(network: &Network, symbols: &[Symbol]) -> Box<[Box<str>]> {
    symbols.iter().map(|symbol| network.text(*symbol).into()).collect()
}

fn attributes(network: &Network, attributes: &[(Symbol, AttributeValue)]) -> Vec<(Box<str>, AttributeValue)> {
    attributes.iter().map(|(name, value)| (network.text(*name).into(), value.clone())).collect()
}
