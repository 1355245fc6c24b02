//! Counting the partners of groups.

use std::ops::ControlFlow;

use super::super::{NamedField, Needs, Subject};
use super::Findings;
use super::needs::Tally;
use super::partners::Partners;
use super::values::Values;
use super::walk::Marks;
use super::world::World;
use crate::network::{ActorIndex, ActorSet};

pub(super) fn find(needs: &Needs, field: &NamedField, subjects: &ActorSet, world: &World<'_, '_>) -> Findings {
    let values = world.ground.values(field.field);
    let mut partners = Partners::new(needs, world);
    let mut counted = Marks::new(world.ground.network.actors().len());
    let mut findings = Findings::default();
    for (value, members) in groups(&values, subjects) {
        let mut tally = Tally::new(needs);
        counted.wipe();
        for member in &members {
            let mut enough = false;
            partners.each(*member, |partner| {
                let step = if counted.put(partner) { tally.count() } else { ControlFlow::Continue(()) };
                enough = step.is_break();
                step
            });
            if enough {
                break;
            }
        }
        if let Some(found) = tally.out_of_bounds() {
            findings.push(Subject::Group { field: field.clone(), value: value.into() }, Some(found));
            findings.push_members(members);
        }
    }
    findings
}

/// The actors by value, in the order of the values' bytes; a value that no subject has is no group.
fn groups<'v>(values: &'v Values, subjects: &ActorSet) -> Vec<(&'v str, Vec<ActorIndex>)> {
    let mut members = vec![Vec::new(); values.len()];
    for actor in subjects.iter() {
        for value in values.numbers.of(actor) {
            members[*value as usize].push(actor);
        }
    }
    let named = members.into_iter().enumerate().map(|(value, members)| (values.text(value), members));
    let mut groups: Vec<_> = named.filter(|(_, members)| !members.is_empty()).collect();
    groups.sort_unstable_by_key(|(value, _)| *value);
    groups
}
