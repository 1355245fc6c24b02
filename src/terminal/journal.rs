//! Writing down what is not saved, beside the work: a slow disk must not be felt.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::SystemTime;

use jiff::{Timestamp, tz::TimeZone};

use super::messages::Message;
use crate::app::edits::{Home, Noted, Recovered};
use crate::app::{App, Event};
use crate::diagnostic::Source;
use crate::document::edit::{Change, History};
use crate::document::journal::{Found, Journal, Origin, Step};

/// Keeps the journal; what is under way is finished when this is dropped.
pub(super) struct Keeper {
    notes: Option<Sender<Note>>,
    thread: Option<JoinHandle<()>>,
}

/// Something to be written down, with all that is needed for it.
enum Note {
    Do(Arc<Source>, Change),
    Undo(Arc<Source>, Change),
    Redo(Arc<Source>, Change),
    Rewrite(Arc<Source>, Arc<Source>, Box<History>),
    Clear,
    Forget,
    /// The network is at home in another file.
    Moved(PathBuf),
}

impl Keeper {
    /// Looks for what a program left behind, tells it, and waits for what is to be written down.
    pub(super) fn new(app: &App, answers: Sender<Message>) -> Keeper {
        let (notes, incoming) = channel();
        let (home, disk) = (app.home().clone(), app.text_on_disk().clone());
        let thread = thread::spawn(move || keep(home, &disk, &incoming, &answers));
        Keeper { notes: Some(notes), thread: Some(thread) }
    }

    /// Has something written down.
    pub(super) fn note(&self, noted: Noted, app: &App) {
        let (base, steps) = (app.text_on_disk().clone(), app.steps());
        let last = || steps.done().last().cloned();
        let note = match noted {
            Noted::Did => last().map(|change| Note::Do(base, change)),
            Noted::Redid => last().map(|change| Note::Redo(base, change)),
            Noted::Undid => steps.undone().first().cloned().map(|change| Note::Undo(base, change)),
            Noted::Rewrite => Some(Note::Rewrite(base, app.data.document.source.clone(), Box::new(steps.clone()))),
            Noted::Clear => Some(Note::Clear),
            Noted::Forget => Some(Note::Forget),
        };
        self.send(note);
    }

    /// The network is at home in another file now.
    pub(super) fn moved(&self, path: PathBuf) {
        self.send(Some(Note::Moved(path)));
    }

    fn send(&self, note: Option<Note>) {
        if let (Some(notes), Some(note)) = (&self.notes, note) {
            // Without a journal the thread has ended; there is nothing to be done about that.
            let _ = notes.send(note);
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.notes = None;
        if let Some(thread) = self.thread.take() {
            // What it could not write can't be mended here.
            let _ = thread.join();
        }
    }
}

fn origin(home: &Home) -> Origin<'_> {
    match home {
        Home::File(path) => Origin::File(path),
        Home::Example => Origin::Example,
        Home::Stdin => Origin::Stdin,
    }
}

fn keep(mut home: Home, disk: &Arc<Source>, notes: &Receiver<Note>, answers: &Sender<Message>) {
    let Some(mut journal) = Journal::of(origin(&home)) else { return };
    let mut found = journal.found(disk.text());
    if let Some(found) = &found {
        // Nobody listens any more when the program is ending.
        let _ = answers.send(Message::Event(Event::Recovered(Arc::new(recovered(found, disk)))));
    }
    for note in notes {
        // A step that can't be written is only not safe; the next one may be.
        let _ = match note {
            Note::Do(base, change) => journal.record(base.text(), Step::Do(&change)),
            Note::Undo(base, change) => journal.record(base.text(), Step::Undo(&change)),
            Note::Redo(base, change) => journal.record(base.text(), Step::Redo(&change)),
            Note::Rewrite(base, mine, history) => journal.rewrite(base.text(), mine.text(), &history),
            Note::Clear => {
                journal.clear();
                Ok(())
            }
            Note::Forget => {
                if let Some(found) = found.take() {
                    found.forget();
                }
                Ok(())
            }
            Note::Moved(path) => {
                let there = Home::File(path);
                if there != home {
                    home = there;
                    journal.clear();
                    let Some(moved) = Journal::of(origin(&home)) else { return };
                    journal = moved;
                }
                Ok(())
            }
        };
    }
}

fn recovered(found: &Found, disk: &Arc<Source>) -> Recovered {
    let (text, history) = match &found.rebased {
        Ok(rebased) => (rebased.text.clone(), Some(rebased.history.clone())),
        Err(_) => (found.mine.clone(), None),
    };
    Recovered { edits: found.edits, time: local(found.time), disk: disk.clone(), text, history }
}

/// Day and time as people read it, in the system's own zone.
fn local(time: SystemTime) -> String {
    let stamp = Timestamp::try_from(time).unwrap_or(Timestamp::UNIX_EPOCH);
    let local = TimeZone::system().to_datetime(stamp);
    format!("{} {:02}:{:02}", local.date(), local.hour(), local.minute())
}
