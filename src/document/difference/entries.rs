//! Actors, relationships, decisions and views.

use rustc_hash::FxHashMap;

use super::changes::{Changes, compare};
use super::same::Same;
use super::value::Fields;
use crate::document::{Document, View};
use crate::network::{Actor, ActorIndex, Network, Relationship, RelationshipIndex};
use crate::rules::Decision;

/// The old and the new document.
pub(super) type Documents<'d> = (&'d Document, &'d Document);

pub(super) fn actors((old, new): Documents<'_>, same: &Same<'_>) -> Changes<ActorIndex> {
    let (old, new) = (&old.network, &new.network);
    let was = old.actor_indices().map(|index| (same.actor(index), index));
    let is = new.actor_indices().map(|index| (Some(index), index));
    compare(was, is, |was, is| actor(new, new.actor(is)).changed_since(&actor(old, old.actor(was)), was, is))
}

fn actor<'d>(network: &'d Network, actor: &'d Actor) -> Fields<'d> {
    let mut fields = Fields::new();
    fields.add("name", &actor.name);
    fields.add_some("short", actor.short.as_ref());
    fields.add("kind", &network.actor_kinds()[actor.kind.get()].id);
    fields.add_some("area", actor.area.map(|area| network.text(area)));
    fields.add_topics(network, &actor.topics);
    fields.add_some("contact", actor.contact.as_ref());
    fields.add_some("website", actor.website.as_ref());
    fields.add_some("note", actor.note.as_ref());
    fields.add_texts("source", &actor.source);
    fields.add_some("since", actor.since);
    fields.add_some("until", actor.until);
    fields.add_some("influence", actor.influence);
    fields.add_some("interest", actor.interest);
    fields.add_attributes(network, &actor.attributes);
    fields
}

pub(super) fn relationships((old, new): Documents<'_>, [was, is]: &[Same<'_>; 2]) -> Changes<RelationshipIndex> {
    let (old, new) = (&old.network, &new.network);
    let was = old.indexed_relationships().map(|(index, relationship)| (was.link(relationship), index));
    let is = new.indexed_relationships().map(|(index, relationship)| (is.link(relationship), index));
    compare(was, is, |was, is| {
        let (before, after) = (old.relationship(was), new.relationship(is));
        relationship(new, after).changed_since(&relationship(old, before), was, is)
    })
}

fn relationship<'d>(network: &'d Network, relationship: &'d Relationship) -> Fields<'d> {
    let mut fields = Fields::new();
    fields.add("status", relationship.status.name());
    fields.add_some("strength", relationship.strength);
    fields.add_some("since", relationship.since);
    fields.add_some("until", relationship.until);
    fields.add_some("agreement", relationship.agreement);
    fields.add_some("reviewed", relationship.reviewed);
    fields.add_topics(network, &relationship.about.topics);
    fields.add_some("note", relationship.about.note.as_ref());
    fields.add_texts("source", &relationship.about.source);
    fields.add_attributes(network, &relationship.about.attributes);
    fields
}

pub(super) fn decisions((old, new): Documents<'_>) -> Changes<usize> {
    compare(keyed_decisions(old), keyed_decisions(new), |was, is| {
        decision(&new.decisions[is]).changed_since(&decision(&old.decisions[was]), was, is)
    })
}

/// Decisions by rule, subject and how many there are about that gap before.
fn keyed_decisions(document: &Document) -> impl Iterator<Item = (Option<(&str, &str, usize)>, usize)> {
    let mut before: FxHashMap<(&str, &str), usize> = FxHashMap::default();
    (0..).zip(&document.decisions).map(move |(place, decision)| {
        let (rule, subject) = (&*document.rules[decision.rule.0].id, &*decision.subject);
        let before = before.entry((rule, subject)).or_default();
        *before += 1;
        (Some((rule, subject, *before)), place)
    })
}

fn decision(decision: &Decision) -> Fields<'_> {
    let mut fields = Fields::new();
    fields.add("state", decision.state.name());
    fields.add_some("owner", decision.owner.as_ref());
    fields.add_some("until", decision.until);
    fields.add_some("decided", decision.decided);
    fields.add_some("note", decision.note.as_ref());
    fields
}

pub(super) fn views((old, new): Documents<'_>) -> Changes<usize> {
    fn keyed(document: &Document) -> impl Iterator<Item = (Option<&str>, usize)> {
        (0..).zip(&document.views).map(|(place, view)| (Some(&*view.name), place))
    }
    compare(keyed(old), keyed(new), |was, is| {
        view(&new.network, &new.views[is]).changed_since(&view(&old.network, &old.views[was]), was, is)
    })
}

fn view<'d>(network: &'d Network, view: &'d View) -> Fields<'d> {
    let mut fields = Fields::new();
    fields.add_some("filter", view.filter.as_ref().map(|filter| filter.text()));
    fields.add_some("focus", view.focus.map(|focus| &network.actor(focus).id));
    fields.add_some("radius", view.radius);
    fields
}
