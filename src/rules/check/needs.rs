//! Counting the partners of single actors.

use std::ops::ControlFlow;

use super::super::{Needs, Subject};
use super::Findings;
use super::partners::Partners;
use super::world::World;
use crate::network::ActorSet;

pub(super) fn find(needs: &Needs, subjects: &ActorSet, world: &World<'_, '_>) -> Findings {
    let mut partners = Partners::new(needs, world);
    let mut findings = Findings::default();
    for actor in subjects.iter() {
        let mut tally = Tally::new(needs);
        partners.each(actor, |_| tally.count());
        if let Some(found) = tally.out_of_bounds() {
            findings.push(Subject::Actor(actor), Some(found));
        }
    }
    findings
}

/// A count that stops once it can't say anything new.
pub(super) struct Tally<'r> {
    needs: &'r Needs,
    found: u32,
}

impl<'r> Tally<'r> {
    pub(super) fn new(needs: &'r Needs) -> Tally<'r> {
        Tally { needs, found: 0 }
    }

    /// Counts one partner; stops where more partners can't be too many and there are enough.
    pub(super) fn count(&mut self) -> ControlFlow<()> {
        self.found += 1;
        if self.needs.at_most.is_none() && self.needs.at_least.is_none_or(|least| self.found >= least) {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }

    /// The count, where it is too small or too large.
    pub(super) fn out_of_bounds(&self) -> Option<u32> {
        let too_few = self.needs.at_least.is_some_and(|least| self.found < least);
        let too_many = self.needs.at_most.is_some_and(|most| self.found > most);
        (too_few || too_many).then_some(self.found)
    }
}
