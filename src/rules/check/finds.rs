//! Structural findings.

use super::super::time_span::after;
use super::super::{Finds, NamedField, Subject};
use super::Findings;
use super::world::World;
use crate::filter::Field;
use crate::network::{ActorIndex, ActorSet, Date, Relationship};

pub(super) fn find(structure: &Finds, subjects: &ActorSet, world: &World<'_, '_>) -> Findings {
    let day = world.ground.day;
    let until = |relationship: &Relationship| relationship.until.map(|until| until.last_day());
    match structure {
        Finds::Isolated => actors(subjects, |actor| world.partners().degree(actor) == 0),
        Finds::SingleLink => actors(subjects, |actor| world.partners().degree(actor) == 1),
        Finds::Broker => actors(subjects, |actor| world.cut_points().brokers.contains(actor)),
        Finds::Bridge => bridges(subjects, world),
        Finds::Island => islands(subjects, world),
        Finds::Unreviewed { older_than } => relationships(subjects, world, |relationship| {
            let stale = |reviewed: Date| older_than.is_some_and(|span| after(reviewed, span) < day);
            relationship.reviewed.is_none_or(stale)
        }),
        Finds::Expiring { within } => {
            let last = after(day, *within);
            relationships(subjects, world, |relationship| {
                until(relationship).is_some_and(|until| day <= until && until <= last)
            })
        }
        Finds::Expired => {
            relationships(subjects, world, |relationship| until(relationship).is_some_and(|until| until < day))
        }
        Finds::Missing { field } => missing(field, subjects, world),
    }
}

fn actors(subjects: &ActorSet, holds: impl Fn(ActorIndex) -> bool) -> Findings {
    let mut findings = Findings::default();
    for actor in subjects.iter().filter(|actor| holds(*actor)) {
        findings.push(Subject::Actor(actor), None);
    }
    findings
}

fn missing(field: &NamedField, subjects: &ActorSet, world: &World<'_, '_>) -> Findings {
    let network = world.ground.network;
    match field.field {
        None => actors(subjects, |_| true),
        // An actor without a name of its own goes by its id.
        Some(Field::Name) => actors(subjects, |actor| network.actor(actor).name == network.actor(actor).id),
        Some(field) => {
            let lacking = world.ground.lacking(field);
            actors(subjects, |actor| lacking.contains(actor))
        }
    }
}

fn relationships(subjects: &ActorSet, world: &World<'_, '_>, holds: impl Fn(&Relationship) -> bool) -> Findings {
    let mut findings = Findings::default();
    for (index, relationship) in world.ground.network.indexed_relationships() {
        let meant = subjects.contains(relationship.from) || subjects.contains(relationship.to);
        if meant && world.is_active(relationship.status) && holds(relationship) {
            findings.push(Subject::Relationship(index), None);
        }
    }
    findings
}

fn bridges(subjects: &ActorSet, world: &World<'_, '_>) -> Findings {
    let network = world.ground.network;
    let id = |actor: ActorIndex| &*network.actor(actor).id;
    let by_id = |(a, b): (ActorIndex, ActorIndex)| if id(a) <= id(b) { (a, b) } else { (b, a) };
    let meant = |(a, b): &(ActorIndex, ActorIndex)| subjects.contains(*a) || subjects.contains(*b);
    let mut pairs: Vec<_> = world.cut_points().bridges.iter().copied().filter(meant).map(by_id).collect();
    pairs.sort_by_cached_key(|(a, b)| (id(*a), id(*b)));
    let mut findings = Findings::default();
    for (a, b) in pairs {
        findings.push(Subject::Pair(a, b), None);
    }
    findings
}

fn islands(subjects: &ActorSet, world: &World<'_, '_>) -> Findings {
    let network = world.ground.network;
    let id = |actor: &ActorIndex| &*network.actor(*actor).id;
    let parts = world.components();
    let largest = parts.iter().map(<[_]>::len).max().unwrap_or(0);
    let smallest_id = |members: &[ActorIndex]| members.iter().copied().min_by_key(id);
    let named = |least: usize, most: usize| {
        let sized = parts.iter().filter(move |members| (least..=most).contains(&members.len()));
        sized.filter_map(|members| Some((smallest_id(members)?, members)))
    };
    // The names in a part that is larger than all others would be compared for nothing.
    let mut islands: Vec<_> = named(2, largest.saturating_sub(1)).collect();
    if parts.iter().filter(|members| members.len() == largest).count() > 1 {
        let mut equals: Vec<_> = named(largest.max(2), largest).collect();
        equals.sort_unstable_by_key(|(first, _)| id(first));
        islands.extend(equals.into_iter().skip(1));
    }
    islands.sort_unstable_by_key(|(first, _)| id(first));
    let mut findings = Findings::default();
    for (first, members) in islands {
        if members.iter().any(|member| subjects.contains(*member)) {
            findings.push(Subject::Component(first), None);
            findings.push_members(members.iter().copied());
        }
    }
    findings
}
