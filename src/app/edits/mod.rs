//! Changing the network: what was changed, whether the file knows, and what is being tried.

mod adopt;
mod journal;
mod question;
mod reload;
mod renumber;
mod save_as;
mod saving;
mod shown;
mod steps;
mod trial;

pub use journal::{Noted, Recovered};
pub use question::{Answer, Asked, Question};
pub(in crate::app) use renumber::Renumbering;
pub use save_as::SaveAs;
pub use saving::{Home, SaveFailure, Saved};
pub use trial::{Trial, Tried};
pub(super) use {question::choose, question::fill as fill_question, steps::go};
pub(super) use {reload::fill as fill_problems, reload::show_problems};
pub(super) use {save_as::open as save_as, save_as::write, save_as::write_over};
pub(super) use {saving::save, steps::redo, steps::show as show_steps, steps::undo};

use std::collections::VecDeque;
use std::sync::Arc;

use super::{App, Effect, Event, Key, form};
use crate::diagnostic::{Diagnostic, Source};
use crate::document::edit::{History, Refused};
use crate::text::interface::editing as text;

/// Everything about changes.
#[derive(Debug)]
pub(super) struct Edits {
    home: Home,
    history: History,
    /// What the file holds, as far as is known.
    on_disk: Arc<Source>,
    unsaved: bool,
    /// What is being saved.
    saving: Option<saving::Saving>,
    trial: Option<Pending>,
    /// What came while a step was being taken or the file was being saved, and is meant for what comes out of it.
    waiting: VecDeque<Event>,
    broken: Option<Broken>,
    /// States that were shown before.
    shown: shown::Shown,
}

/// What is wrong with the file on the disk, while the last good state stays on screen.
#[derive(Debug)]
pub(super) struct Broken {
    pub(super) source: Arc<Source>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A trial whose answer is still to come.
#[derive(Debug)]
struct Pending {
    generation: u64,
    purpose: Purpose,
}

/// What the answer is for.
#[derive(Debug)]
pub(super) enum Purpose {
    /// The form on top asks.
    Check,
    /// Steps are taken back or made again, until so many hold.
    Walk { steps: usize },
    /// The file holds another text now, on which what was changed here is made again.
    Reload(reload::Reload),
    /// The same, where the two don't go together: whether the file alone can be read.
    Look(reload::Reload),
    /// What the file holds takes the place of what was changed here.
    Take { theirs: String },
    /// What was not saved when the program ended is taken up again.
    Restore(journal::Restore),
}

impl Edits {
    pub(super) fn new(source: Arc<Source>) -> Edits {
        Edits {
            home: Home::Example,
            history: History::default(),
            on_disk: source,
            unsaved: false,
            saving: None,
            trial: None,
            waiting: VecDeque::new(),
            broken: None,
            shown: shown::Shown::default(),
        }
    }
}

impl App {
    /// Says where the network comes from and can be saved to.
    #[must_use]
    pub fn at_home(mut self, home: Home) -> App {
        self.edits.home = home;
        self
    }

    /// Where the network comes from and goes to.
    pub fn home(&self) -> &Home {
        &self.edits.home
    }

    /// Whether there are changes that the file doesn't know.
    pub fn is_unsaved(&self) -> bool {
        self.edits.unsaved
    }

    /// Whether a step is being taken, so that nothing else may touch the network or its history.
    fn is_taking_a_step(&self) -> bool {
        self.edits.trial.as_ref().is_some_and(|pending| !matches!(pending.purpose, Purpose::Check))
    }

    /// Whether something can only be taken in later. What the file holds can't be told from what is being saved to it.
    pub(super) fn has_to_wait(&self, event: &Event) -> bool {
        match event {
            Event::Key(key) => self.is_taking_a_step() && *key != Key::QUIT,
            Event::Mouse(_) | Event::Paste(_) | Event::Saved(_) | Event::Recovered(_) => self.is_taking_a_step(),
            Event::FileChanged(_) => self.is_taking_a_step() || self.edits.saving.is_some(),
            _ => false,
        }
    }

    /// Keeps something for later.
    pub(super) fn wait_with(&mut self, event: Event) {
        self.edits.waiting.push_back(event);
    }

    /// Takes in what had to wait, as far as it need not wait again.
    pub(super) fn take_in_what_waited(&mut self) {
        for event in std::mem::take(&mut self.edits.waiting) {
            self.refresh();
            self.take_in(event);
        }
    }

    /// Has something tried; what was being tried for the form is no longer of interest.
    pub(super) fn try_out(&mut self, trial: Trial, purpose: Purpose) -> u64 {
        let generation = self.next_generation();
        self.edits.trial = Some(Pending { generation, purpose });
        self.effects.push(Effect::Try { generation, trial: Box::new(trial) });
        generation
    }

    /// What came of a trial, unless another one took its place.
    pub(super) fn tried(&mut self, generation: u64, result: Result<Tried, Refused>) {
        let Some(pending) = self.edits.trial.take_if(|pending| pending.generation == generation) else { return };
        match pending.purpose {
            Purpose::Check => self.checked(result),
            Purpose::Walk { steps } => self.walked(steps, result),
            Purpose::Reload(reload) => self.reloaded(reload, result),
            Purpose::Look(reload) => self.looked(reload, result),
            Purpose::Take { theirs } => self.taken(theirs, result),
            Purpose::Restore(restore) => self.restored(restore, result),
        }
        if self.edits.trial.is_none() {
            form::resume(self);
        }
    }

    /// Makes a change that was tried: a step that can be taken back.
    pub(super) fn make(&mut self, tried: Tried) {
        let lang = self.data.lang;
        let Some(change) = tried.change.clone() else { return };
        let sentence = change.sentence.text(lang).to_owned();
        self.edits.history.record(change);
        let effect = tried.words(lang);
        self.adopt(tried);
        self.message = Some(text::made(lang, &sentence, &effect));
        self.effects.push(Effect::Journal(Noted::Did));
    }
}
