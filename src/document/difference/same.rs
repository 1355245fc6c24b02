//! What of one network is the same in the newer one: its place there.

use rustc_hash::FxHashMap;

use crate::document::Document;
use crate::network::{ActorIndex, KindIndex, Relationship};
use crate::rules::{Gap, RuleIndex, Subject};

/// For the entries of one network their places in the newer one; none where it doesn't have them.
#[derive(Debug)]
pub(super) struct Same<'d> {
    document: &'d Document,
    actors: Vec<Option<ActorIndex>>,
    /// Kinds of relationships, each with whether it has a direction in the newer network.
    kinds: Vec<Option<(KindIndex, bool)>>,
    rules: Vec<Option<RuleIndex>>,
}

/// Ends and kind in the newer network; where the kind has no direction there, the ends in order.
type Link = (ActorIndex, KindIndex, ActorIndex);

/// What a gap is about, in places of the newer network.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) enum About<'d> {
    Actor(ActorIndex),
    Group(&'d str, &'d str),
    Pair(ActorIndex, ActorIndex),
    Component(ActorIndex),
    Relationship(Link),
}

impl<'d> Same<'d> {
    pub(super) fn new(document: &'d Document, newer: &Document) -> Same<'d> {
        let (own, new) = (&document.network, &newer.network);
        let kinds = new.relationship_kinds().iter().enumerate();
        let kinds: FxHashMap<&str, _> =
            kinds.filter_map(|(at, kind)| Some((&*kind.id, (KindIndex::new(at)?, kind.directed)))).collect();
        let rules: FxHashMap<&str, _> =
            newer.rules.iter().enumerate().map(|(at, rule)| (&*rule.id, RuleIndex(at))).collect();
        Same {
            document,
            actors: own.places_in(new),
            kinds: own.relationship_kinds().iter().map(|kind| kinds.get(&*kind.id).copied()).collect(),
            rules: document.rules.iter().map(|rule| rules.get(&*rule.id).copied()).collect(),
        }
    }

    pub(super) fn actor(&self, actor: ActorIndex) -> Option<ActorIndex> {
        self.actors[actor.get()]
    }

    pub(super) fn link(&self, relationship: &Relationship) -> Option<Link> {
        let (kind, directed) = self.kinds[relationship.kind.get()]?;
        let (from, to) = (self.actor(relationship.from)?, self.actor(relationship.to)?);
        let (from, to) = if directed || from <= to { (from, to) } else { (to, from) };
        Some((from, kind, to))
    }

    pub(super) fn gap(&self, gap: &'d Gap) -> Option<(RuleIndex, About<'d>)> {
        let about = match &gap.subject {
            Subject::Actor(actor) => About::Actor(self.actor(*actor)?),
            Subject::Group { field, value } => About::Group(&field.name, value),
            Subject::Pair(a, b) => About::Pair(self.actor(*a)?, self.actor(*b)?),
            Subject::Component(smallest) => About::Component(self.actor(*smallest)?),
            Subject::Relationship(index) => About::Relationship(self.link(self.document.network.relationship(*index))?),
        };
        Some((self.rules[gap.rule.0]?, about))
    }
}
