//! What one rule finds in one world: the network of today, or the one in which all that may come is there.

mod finds;
mod groups;
mod known;
mod nearest;
mod needs;
mod partners;
mod ties;
mod values;
mod walk;
mod world;

pub(super) use known::Known;
pub(super) use values::{Numbers, Values};
pub(super) use walk::{Marks, Walk};
pub(super) use world::{Ground, Time, World};

use super::{Check, Finds, Rule, Subject};
use crate::network::{ActorIndex, ActorSet};

/// What a rule found, in the order of [`Subject::order`].
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) list: Vec<Finding>,
    /// The members of groups and components: the finding's place in the list, and the actor.
    pub(super) members: Vec<(usize, ActorIndex)>,
}

/// One gap, before it is known how it stands.
#[derive(Debug)]
pub(super) struct Finding {
    pub(super) subject: Subject,
    /// How many partners were counted.
    pub(super) found: Option<u32>,
}

impl Findings {
    fn push(&mut self, subject: Subject, found: Option<u32>) {
        self.list.push(Finding { subject, found });
    }

    /// Adds members to the last finding.
    fn push_members(&mut self, members: impl IntoIterator<Item = ActorIndex>) {
        let last = self.list.len().saturating_sub(1);
        self.members.extend(members.into_iter().map(|actor| (last, actor)));
    }
}

/// Everything that the rule finds.
pub(super) fn find(rule: &Rule, world: &World<'_, '_>) -> Findings {
    find_among(rule, &world.select(rule.subjects.as_ref()), world)
}

/// What the rule finds among these actors alone, if it is about single actors.
pub(super) fn find_again(rule: &Rule, actors: &ActorSet, world: &World<'_, '_>) -> Findings {
    let mut subjects = (*world.select(rule.subjects.as_ref())).clone();
    subjects.intersect(actors);
    find_among(rule, &subjects, world)
}

fn find_among(rule: &Rule, subjects: &ActorSet, world: &World<'_, '_>) -> Findings {
    match &rule.check {
        Check::Needs(needs) => match &needs.per {
            None => needs::find(needs, subjects, world),
            Some(field) => groups::find(needs, field, subjects, world),
        },
        Check::Finds(structure) => finds::find(structure, subjects, world),
    }
}

/// Whether relationships that come can close a gap of the rule; what an entry itself lacks stays lacking.
pub(super) fn links_can_close(rule: &Rule) -> bool {
    let by_entry = matches!(
        rule.check,
        Check::Finds(Finds::Unreviewed { .. } | Finds::Expiring { .. } | Finds::Expired | Finds::Missing { .. })
    );
    !by_entry || rule.subjects.as_ref().is_some_and(|filter| filter.asks_about_partners())
}
