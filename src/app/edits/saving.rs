//! Saving to the file that the network comes from, and leaving.

use std::path::PathBuf;
use std::sync::Arc;

use super::question::{Asked, ask};
use super::{Edits, Noted, save_as};
use crate::app::{App, Effect};
use crate::diagnostic::Source;
use crate::document::edit::Change;
use crate::text::interface::editing as text;

/// Where the network comes from and goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Home {
    /// A file.
    File(PathBuf),
    /// The program itself; saved under a name of its own.
    Example,
    /// Standard input; saved under a name of its own.
    Stdin,
}

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The file.
    pub path: PathBuf,
    /// What it holds now.
    pub text: String,
}

/// Why nothing was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveFailure {
    /// The file is no longer the one that was loaded; what it holds now, if it is there.
    Changed(Option<Vec<u8>>),
    /// There is a file of that name.
    Exists,
    /// The file must not be written.
    Protected,
    /// Another program is saving it.
    Busy,
    /// The system says this.
    Other(String),
}

/// What follows once the file is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// Go on.
    Stay,
    /// Leave the program.
    Quit,
}

/// What is being saved, as long as it takes.
#[derive(Debug)]
pub(super) struct Saving {
    then: Then,
    /// How many steps held.
    steps: usize,
    /// What came from the file right before, which is told once it is saved.
    told: Option<String>,
}

/// Saves what was changed.
pub(in crate::app) fn save(app: &mut App) {
    if app.edits.unsaved || !matches!(app.edits.home, Home::File(_)) {
        save_then(app, Then::Stay);
    } else {
        app.message = Some(text::nothing_to_save(app.data.lang).to_owned());
    }
}

pub(super) fn save_then(app: &mut App, then: Then) {
    match app.edits.home.clone() {
        Home::File(path) => send(app, path, Some(app.edits.on_disk.text().to_owned()), (false, then)),
        Home::Example | Home::Stdin => save_as::open_then(app, then),
    }
}

/// Saves although the file holds something else by now, or is gone; only if that still is so.
pub(super) fn overwrite(app: &mut App, theirs: Option<String>) {
    if let Home::File(path) = app.edits.home.clone() {
        send(app, path, theirs, (false, Then::Stay));
    }
}

/// Hands the text over to be saved; one at a time.
pub(super) fn send(app: &mut App, path: PathBuf, loaded: Option<String>, (overwrite, then): (bool, Then)) {
    match &mut app.edits.saving {
        // Whoever wants to leave leaves once this is done.
        Some(saving) if then == Then::Quit => saving.then = then,
        Some(_) => {}
        None => {
            let (steps, told) = (app.step_count(), None);
            app.edits.saving = Some(Saving { then, steps, told });
            let text = app.data.document.source.text().to_owned();
            app.effects.push(Effect::Save { path, loaded, text, overwrite });
        }
    }
}

/// Goes on with a save that met changes of somebody else, with which the text was brought together.
pub(super) fn go_on(app: &mut App, then: Then, told: String) {
    if app.edits.unsaved {
        save_then(app, then);
        if let Some(saving) = &mut app.edits.saving {
            saving.told = Some(told);
        }
    } else if then == Then::Quit {
        app.effects.push(Effect::Quit);
    }
}

impl Edits {
    /// The steps that the file doesn't know, as far as steps tell: those since it was saved.
    pub(super) fn unsaved_steps(&self) -> &[Change] {
        let done = self.history.done();
        done.get(self.history.saved_at().unwrap_or(0)..).unwrap_or_default()
    }
}

impl App {
    /// Leaves the program, unless something has to be saved or given up first.
    pub(in crate::app) fn leave_program(&mut self) {
        if self.edits.unsaved {
            ask(self, Asked::Quit);
        } else {
            self.effects.push(Effect::Quit);
        }
    }

    /// The network was saved, or not.
    pub(in crate::app) fn save_ended(&mut self, result: Result<Saved, SaveFailure>) {
        let lang = self.data.lang;
        let Some(saving) = self.edits.saving.take() else { return };
        let then = saving.then;
        let why = match result {
            Ok(saved) => {
                save_as::close(self);
                self.saved(saved, saving);
                return match then {
                    Then::Quit if self.edits.unsaved => save_then(self, then),
                    Then::Quit => self.effects.push(Effect::Quit),
                    Then::Stay => {}
                };
            }
            Err(SaveFailure::Changed(theirs)) => return self.file_differs(theirs, Some(then)),
            Err(SaveFailure::Exists) => return save_as::reopen(self, text::exists(lang).to_owned(), (true, then)),
            Err(SaveFailure::Protected) => text::write_protected(lang).to_owned(),
            Err(SaveFailure::Busy) => text::busy(lang).to_owned(),
            Err(SaveFailure::Other(reason)) => text::not_saved(lang, &reason),
        };
        save_as::reopen(self, why, (false, then));
    }

    fn saved(&mut self, saved: Saved, Saving { steps, told, .. }: Saving) {
        let Saved { path, text } = saved;
        let said = text::saved(self.data.lang, &path.display().to_string());
        self.message = Some(told.into_iter().chain([said]).collect::<Vec<_>>().join(" · "));
        if self.edits.home != Home::File(path.clone()) {
            // The journal moves along before anything is noted in it.
            self.effects.push(Effect::Watch(path.clone()));
            self.edits.home = Home::File(path);
        }
        let now = &self.data.document.source;
        if now.text() == text {
            self.edits.on_disk = now.clone();
            self.edits.history.saved();
            self.effects.push(Effect::Journal(Noted::Clear));
        } else {
            self.edits.history.saved_earlier(now.text(), steps, &text);
            self.edits.on_disk = Arc::new(Source::new(now.name(), text));
            self.effects.push(Effect::Journal(Noted::Rewrite));
        }
        self.edits.unsaved = self.edits.on_disk.text() != now.text();
        self.edits.broken = None;
    }
}
