//! What was changed, step by step, and the way back.

use std::borrow::Cow;

use super::Change;

/// The changes of one text. Keeps every step; one costs about as much memory as the text that it touched.
#[derive(Debug, Clone)]
pub struct History {
    steps: Vec<Change>,
    /// So many of them hold; what follows was taken back.
    done: usize,
    /// So many of them the file on the disk holds; none where no steps lead there any more.
    saved: Option<usize>,
}

impl Default for History {
    /// No changes of a text that was just loaded.
    fn default() -> History {
        History { steps: Vec::new(), done: 0, saved: Some(0) }
    }
}

impl History {
    pub(super) fn from_steps(steps: Vec<Change>, done: usize, saved: usize) -> History {
        History { steps, done, saved: Some(saved) }
    }

    /// All steps, and how many of them hold.
    pub(super) fn steps(&self) -> (&[Change], usize) {
        (&self.steps, self.done)
    }

    /// Notes a change that was just made. What was taken back before can't be done again.
    pub fn record(&mut self, change: Change) {
        self.saved = self.saved.filter(|saved| *saved <= self.done);
        self.steps.truncate(self.done);
        self.steps.push(change);
        self.done = self.steps.len();
    }

    /// Takes the last step back: the text before it, and what it was. None where there is no step to take back, or the
    /// text is not the one that the step led to.
    pub fn undo(&mut self, text: &str) -> Option<(String, &Change)> {
        let at = self.done.checked_sub(1)?;
        let step = self.steps.get(at)?;
        let before = step.revert(text)?;
        self.done = at;
        Some((before, step))
    }

    /// Makes the step again that was taken back last: the text after it, and what it is. None where there is no such
    /// step, or the text is not the one that it was made for.
    pub fn redo(&mut self, text: &str) -> Option<(String, &Change)> {
        let step = self.steps.get(self.done)?;
        let after = step.apply(text)?;
        self.done += 1;
        Some((after, step))
    }

    /// The text once so many steps hold; `text` is the present one. None where the steps don't lead there.
    pub fn text_at(&self, text: &str, steps: usize) -> Option<String> {
        let mut text = Cow::Borrowed(text);
        for step in self.steps.get(steps..self.done).unwrap_or_default().iter().rev() {
            text = Cow::Owned(step.revert(&text)?);
        }
        for step in self.steps.get(self.done..steps.max(self.done))? {
            text = Cow::Owned(step.apply(&text)?);
        }
        Some(text.into_owned())
    }

    /// Lets so many steps hold: the text is the one of [`History::text_at`] now.
    pub fn go_to(&mut self, steps: usize) {
        self.done = steps.min(self.steps.len());
    }

    /// The steps that hold, the oldest first.
    pub fn done(&self) -> &[Change] {
        self.steps.get(..self.done).unwrap_or_default()
    }

    /// The steps that were taken back, the one to be made again first.
    pub fn undone(&self) -> &[Change] {
        self.steps.get(self.done..).unwrap_or_default()
    }

    /// Notes that the file on the disk holds the present text: it was saved, or taken over.
    pub fn saved(&mut self) {
        self.saved = Some(self.done);
    }

    /// Notes that the file on the disk holds the text that so many steps led to when it was handed over to be saved, if
    /// they still do; `now` is the present text.
    pub fn saved_earlier(&mut self, now: &str, steps: usize, text: &str) {
        self.saved = self.text_at(now, steps).is_some_and(|there| there == text).then_some(steps);
    }

    /// Whether the file on the disk holds the present text, as far as the steps tell.
    pub fn is_saved(&self) -> bool {
        self.saved == Some(self.done)
    }

    /// How many steps lead from the text on the disk to the present one, or back to it.
    pub fn unsaved(&self) -> usize {
        self.saved.map_or(self.done, |saved| saved.abs_diff(self.done))
    }

    /// How many of the steps, done or taken back, the file on the disk holds; none where no steps lead there any more.
    pub fn saved_at(&self) -> Option<usize> {
        self.saved
    }

    /// Notes that a step was taken back that was made before all of these.
    pub(in crate::document) fn undo_older(&mut self, step: Change) {
        self.steps.insert(0, step);
        self.saved = self.saved.map(|saved| saved + 1);
    }

    /// The same where the file turned out to hold the present text.
    pub(super) fn on_disk(mut self) -> History {
        self.saved();
        self
    }
}
