//! The shapes of the data. The order of the fields here is their order in the file.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::{Map, Value};

/// The whole.
#[derive(Debug, Serialize)]
pub(super) struct Network<'n> {
    pub(super) network: Info<'n>,
    pub(super) actor_kinds: Vec<ActorKind<'n>>,
    pub(super) relationship_kinds: Vec<RelationshipKind<'n>>,
    pub(super) actors: Vec<Actor<'n>>,
    pub(super) relationships: Vec<Relationship<'n>>,
    pub(super) rules: Vec<Rule<'n>>,
    pub(super) gaps: Vec<Gap<'n>>,
}

/// What the network as a whole is.
#[derive(Debug, Serialize)]
pub(super) struct Info<'n> {
    pub(super) title: Cow<'n, str>,
    pub(super) description: Option<Cow<'n, str>>,
    pub(super) language: &'n str,
    pub(super) as_of: Option<String>,
}

/// A kind of actors.
#[derive(Debug, Serialize)]
pub(super) struct ActorKind<'n> {
    pub(super) id: &'n str,
    pub(super) label: Cow<'n, str>,
    pub(super) plural: Cow<'n, str>,
    pub(super) color: String,
    pub(super) symbol: &'n str,
    pub(super) shape: &'n str,
}

/// A kind of relationships.
#[derive(Debug, Serialize)]
pub(super) struct RelationshipKind<'n> {
    pub(super) id: &'n str,
    pub(super) label: Cow<'n, str>,
    pub(super) directed: bool,
    pub(super) color: String,
    pub(super) line: &'static str,
}

/// An actor, and the ids of the gaps it has to do with.
#[derive(Debug, Serialize)]
pub(super) struct Actor<'n> {
    pub(super) id: &'n str,
    pub(super) name: Cow<'n, str>,
    pub(super) short: Option<Cow<'n, str>>,
    pub(super) kind: &'n str,
    pub(super) area: Option<Cow<'n, str>>,
    pub(super) topics: Vec<Cow<'n, str>>,
    pub(super) contact: Option<&'n str>,
    pub(super) website: Option<Cow<'n, str>>,
    pub(super) note: Option<Cow<'n, str>>,
    pub(super) source: Vec<Cow<'n, str>>,
    /// A year or a day, as here everywhere.
    pub(super) since: Option<String>,
    pub(super) until: Option<String>,
    pub(super) influence: Option<u8>,
    pub(super) interest: Option<u8>,
    pub(super) attributes: Map<String, Value>,
    pub(super) degree: usize,
    pub(super) gaps: Vec<String>,
}

/// A relationship.
#[derive(Debug, Serialize)]
pub(super) struct Relationship<'n> {
    pub(super) from: &'n str,
    pub(super) to: &'n str,
    pub(super) kind: &'n str,
    pub(super) status: &'static str,
    pub(super) strength: Option<u8>,
    pub(super) since: Option<String>,
    pub(super) until: Option<String>,
    pub(super) agreement: Option<bool>,
    pub(super) reviewed: Option<String>,
    pub(super) topics: Vec<Cow<'n, str>>,
    pub(super) note: Option<Cow<'n, str>>,
    pub(super) source: Vec<Cow<'n, str>>,
    pub(super) attributes: Map<String, Value>,
}

/// A rule.
#[derive(Debug, Serialize)]
pub(super) struct Rule<'n> {
    pub(super) id: &'n str,
    pub(super) title: Cow<'n, str>,
    pub(super) why: Option<Cow<'n, str>>,
    pub(super) severity: &'static str,
}

/// A gap, in the shape that `gaps --format json` gives it.
#[derive(Debug, Serialize)]
pub(super) struct Gap<'n> {
    pub(super) id: String,
    pub(super) rule: &'n str,
    pub(super) severity: &'static str,
    pub(super) state: &'static str,
    pub(super) subject: Subject,
    pub(super) found: Option<u32>,
    pub(super) at_least: Option<u32>,
    pub(super) at_most: Option<u32>,
    pub(super) message: String,
    pub(super) file: &'n str,
    pub(super) line: usize,
    pub(super) decision: Option<Decision<'n>>,
}

/// What was decided about a gap.
#[derive(Debug, Serialize)]
pub(super) struct Decision<'n> {
    pub(super) state: &'static str,
    pub(super) owner: Option<Cow<'n, str>>,
    pub(super) until: Option<String>,
    pub(super) decided: Option<String>,
    pub(super) note: Option<Cow<'n, str>>,
    pub(super) file: &'n str,
    pub(super) line: usize,
}

/// Who or what a gap is about.
#[derive(Debug, Serialize)]
pub(super) struct Subject {
    #[serde(rename = "type")]
    pub(super) type_name: &'static str,
    pub(super) key: String,
    pub(super) name: String,
}
