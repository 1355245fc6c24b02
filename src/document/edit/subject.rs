//! What decisions are about, under another id of an actor.

use crate::analysis::{Components, components};
use crate::document::Document;
use crate::network::{ActorIndex, Network};
use crate::rules::{Check, Decision, Finds, Needs};

/// An actor's other id, and what that makes of subject keys.
pub(super) struct Renaming<'d> {
    document: &'d Document,
    actor: ActorIndex,
    new: &'d str,
    components: Components,
}

impl<'d> Renaming<'d> {
    pub(super) fn new(document: &'d Document, actor: ActorIndex, new: &'d str) -> Renaming<'d> {
        Renaming { document, actor, new, components: components(document.network.partners()) }
    }

    /// The key of the same subject; none where it stays.
    pub(super) fn subject(&self, decision: &Decision) -> Option<String> {
        let old = &*decision.subject;
        let rule = self.document.rules.get(decision.rule.0)?;
        let new = match &rule.check {
            Check::Needs(Needs { per: Some(_), .. }) => None,
            Check::Finds(Finds::Bridge) => self.pair(old),
            Check::Finds(Finds::Island) => self.component(old),
            Check::Finds(Finds::Unreviewed { .. } | Finds::Expiring { .. } | Finds::Expired) => self.relationship(old),
            Check::Needs(_) | Check::Finds(_) => self.network().find(old).map(|actor| self.id(actor).to_owned()),
        };
        new.filter(|new| new != old)
    }

    fn network(&self) -> &'d Network {
        &self.document.network
    }

    fn id(&self, actor: ActorIndex) -> &'d str {
        if actor == self.actor { self.new } else { &self.network().actor(actor).id }
    }

    fn pair(&self, key: &str) -> Option<String> {
        let find = |(a, b)| Some([self.network().find(a)?, self.network().find(b)?]);
        let mut ends = cuts(key).find_map(find)?.map(|actor| self.id(actor));
        ends.sort_unstable();
        Some(ends.join("--"))
    }

    fn relationship(&self, key: &str) -> Option<String> {
        let known_kind = |kind: &str| self.network().relationship_kinds().iter().any(|known| *known.id == *kind);
        let find = |(from, rest)| {
            let from = self.network().find(from)?;
            let (kind, to) = cuts(rest).find(|(kind, to)| known_kind(kind) && self.network().find(to).is_some())?;
            Some([self.id(from), kind, self.id(self.network().find(to)?)].join("--"))
        };
        cuts(key).find_map(find)
    }

    /// A part is named by its smallest id, which may be another one then.
    fn component(&self, key: &str) -> Option<String> {
        let named = self.network().find(key.strip_prefix("component=")?)?;
        let members = || self.components.members(self.components.of(named)).iter().copied();
        let was_smallest =
            members().map(|actor| &self.network().actor(actor).id).min() == Some(&self.network().actor(named).id);
        let smallest = members().map(|actor| self.id(actor)).min().filter(|_| was_smallest);
        Some(format!("component={}", smallest.unwrap_or(self.id(named))))
    }
}

/// Every way to cut a key in two at `--`, which ids may hold as well.
fn cuts(key: &str) -> impl Iterator<Item = (&str, &str)> {
    let at = key.match_indices("--");
    at.filter_map(|(at, dashes)| Some((key.get(..at)?, key.get(at + dashes.len()..)?)))
}
