//! Edits on a file that somebody else changes meanwhile: carried over to what it says now, or shown where they touch.

mod carry;
mod conflict;
mod diff;
mod lines;

pub use conflict::{Conflict, Stretch};

use super::history::History;
use super::splice::Splices;
use super::{Change, Sentence};
use crate::text::edits;
use carry::{Carried, carry};
pub(super) use diff::between;

/// Edits on top of what the file says now.
#[derive(Debug)]
pub struct Rebased {
    /// The text with the changes of both sides. It was not read yet: an edit may speak of what is gone.
    pub text: String,
    /// The way back to exactly what the file says, and beyond as far as the steps before it could be carried over.
    pub history: History,
}

/// One change, as it is on another text.
struct Step {
    change: Change,
    /// Whether the other side did the same already.
    is_done: bool,
}

impl History {
    /// Carries the steps over to what the file on the disk says now.
    ///
    /// `base` is the text that was loaded or last saved, `mine` the present one. Steps since then are made on `theirs`,
    /// the ones before and the ones that were taken back too as far as they touch nothing that changed. Where single
    /// steps touch but all of them together don't, they become one step.
    ///
    /// The merged text has to be read as any other: lines that don't touch can still contradict each other, as a new
    /// relationship of an actor that is gone.
    ///
    /// # Errors
    /// Both sides changed the same lines, or lines next to each other, to something else. Entries that both put in at
    /// the same place are no conflict: theirs come first.
    pub fn rebase(&self, base: &str, mine: &str, theirs: &str) -> Result<Rebased, Box<Conflict>> {
        if mine == theirs {
            return Ok(Rebased { text: mine.to_owned(), history: self.clone().on_disk() });
        }
        let over = between(base, theirs);
        match self.step_by_step(base, &over, theirs) {
            Some(rebased) => Ok(rebased),
            None => at_once(base, &over, mine, theirs),
        }
    }

    fn step_by_step(&self, base: &str, over: &Splices, theirs: &str) -> Option<Rebased> {
        let (steps, done) = self.steps();
        let saved = self.saved_at()?;
        let (before, since) = steps.split_at_checked(saved)?;
        let forth = walk(base, over, since.iter(), Direction::Forth);
        let back = walk(base, over, before.iter().rev(), Direction::Back);
        let walked = if done < saved { back.get(..saved - done)? } else { forth.get(..done - saved)? };
        let mut text = theirs.to_owned();
        for Step { change, .. } in walked {
            text = if done < saved { change.revert(&text)? } else { change.apply(&text)? };
        }
        let left = |steps: &[Step]| steps.iter().filter(|step| !step.is_done).count();
        let saved_now = left(&back);
        let done_now = if done < saved { saved_now - left(walked) } else { saved_now + left(walked) };
        let steps = back.into_iter().rev().chain(forth).filter(|step| !step.is_done).map(|step| step.change);
        Some(Rebased { text, history: History::from_steps(steps.collect(), done_now, saved_now) })
    }
}

#[derive(Clone, Copy)]
enum Direction {
    Forth,
    Back,
}

/// Carries steps that lead away from a text over to the changed text, as far as they go.
fn walk<'s>(base: &str, over: &Splices, steps: impl Iterator<Item = &'s Change>, direction: Direction) -> Vec<Step> {
    let mut walked = Vec::new();
    let (mut text, mut over) = (base.to_owned(), over.clone());
    for Change { sentence, forth, back } in steps {
        let away = match direction {
            Direction::Forth => forth,
            Direction::Back => back,
        };
        let Some(next) = away.apply(&text) else { break };
        let Ok(Carried { mine, theirs }) = carry(&text, away, &over) else { break };
        let is_done = mine.as_slice().is_empty();
        let home = mine.inverse();
        let (forth, back) = match direction {
            Direction::Forth => (mine, home),
            Direction::Back => (home, mine),
        };
        walked.push(Step { change: Change { sentence: sentence.clone(), forth, back }, is_done });
        (text, over) = (next, theirs);
    }
    walked
}

/// All that is mine as one step.
fn at_once(base: &str, over: &Splices, mine: &str, theirs: &str) -> Result<Rebased, Box<Conflict>> {
    let own = between(base, mine);
    let carried = carry(base, &own, over);
    let touching = |clashes| Box::new(Conflict::new(base, mine, theirs, clashes));
    let Carried { mine: own, .. } = carried.map_err(touching)?;
    let Some(text) = own.apply(theirs) else { return Err(touching(Vec::new())) };
    let change = Change { sentence: Sentence::new(edits::own_changes), back: own.inverse(), forth: own };
    let steps: Vec<_> = Some(change).filter(|change| !change.splices().is_empty()).into_iter().collect();
    let done = steps.len();
    Ok(Rebased { text, history: History::from_steps(steps, done, 0) })
}

#[cfg(test)]
mod tests;
