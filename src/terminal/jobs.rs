//! What takes time, in the background: figures, search, diagrams. Each answer comes as a message.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;

use super::journal::Keeper;
use super::messages::Message;
use super::work::{Query, State, answer_queries, answer_trials, answer_wishes, compare, settle, tick};
use super::{export, minutes, save, watch};
use crate::analysis::metrics;
use crate::app::edits::{Home, Trial};
use crate::app::export::Preview;
use crate::app::{App, Effect, Event, ExportFailure};
use crate::exchange::Exported;

/// The work in the background; what is under way is cancelled when this is dropped.
pub(super) struct Jobs {
    state: State,
    answers: Sender<Message>,
    queries: Sender<Query>,
    keeper: Keeper,
    trials: Sender<(State, u64, Trial)>,
    wishes: Sender<(State, usize)>,
    /// Cancels the figures that are under way.
    measuring: Arc<AtomicBool>,
    /// Cancels the search that is under way.
    search: Arc<AtomicBool>,
    /// Cancels the layout that is under way.
    settling: Arc<AtomicBool>,
    /// Stops the clock.
    ticking: Arc<AtomicBool>,
    /// Ends the watch over the file.
    watching: Arc<AtomicBool>,
}

impl Jobs {
    pub(super) fn new(app: &App, answers: Sender<Message>) -> Jobs {
        let (queries, incoming) = channel();
        let (searched, found) = (app.data.document.clone(), answers.clone());
        thread::spawn(move || answer_queries(searched, &incoming, &found));
        let (trials, asked) = channel();
        let tried = answers.clone();
        thread::spawn(move || answer_trials(&asked, &tried));
        let (wishes, wished) = channel();
        let suggested = answers.clone();
        thread::spawn(move || answer_wishes(&wished, &suggested));
        Jobs {
            keeper: Keeper::new(app, answers.clone()),
            state: State::of(app),
            answers,
            queries,
            trials,
            wishes,
            measuring: Arc::default(),
            search: Arc::default(),
            settling: Arc::default(),
            ticking: Arc::default(),
            watching: Arc::default(),
        }
    }

    /// Starts what an effect asks for, as far as it is work.
    pub(super) fn start(&mut self, effect: Effect, app: &App) {
        match effect {
            Effect::Replaced => self.state = State::of(app),
            Effect::Measure => self.measure(),
            Effect::Settle => self.settle(),
            Effect::StopSettling => self.settling.store(true, Ordering::Relaxed),
            Effect::Search { generation, query } => self.search(generation, query),
            Effect::Preview { generation, content } => self.in_background(move |state| {
                let preview = content.exported(&state.document, &state.evaluation, state.lang).map(Preview::from);
                Event::Previewed { generation, preview }
            }),
            Effect::Export { path, content, overwrite } => {
                let network = file_of(app.home());
                self.in_background(move |state| {
                    let exported = content.exported(&state.document, &state.evaluation, state.lang);
                    let write = |file: Exported| export::write(&path, &file.bytes, network.as_deref(), overwrite);
                    Event::Exported(exported.map_err(ExportFailure::Other).and_then(write))
                });
            }
            Effect::Try { generation, trial } => {
                // The thread ends with this.
                let _ = self.trials.send((self.state.clone(), generation, *trial));
            }
            Effect::Suggest { gap } => {
                // The thread ends with this.
                let _ = self.wishes.send((self.state.clone(), gap));
            }
            Effect::Save { path, loaded, text, overwrite } => {
                self.in_background(move |_| Event::Saved(save::write(path, loaded.as_deref(), text, overwrite)));
            }
            Effect::Journal(noted) => self.keeper.note(noted, app),
            Effect::Watch(path) => {
                self.keeper.moved(path.clone());
                cancel(&mut self.watching);
                watch::watch(path, self.answers.clone(), self.watching.clone());
            }
            Effect::Compare(name) => self.in_background(move |state| Event::Compared(compare(state, name))),
            Effect::Minutes(gone_through) => {
                let file = file_of(app.home());
                let folder = file.as_deref().and_then(Path::parent).map_or_else(PathBuf::new, Path::to_owned);
                self.in_background(move |State { document, evaluation, lang, .. }| {
                    let written = minutes::write((document, evaluation), &gone_through, &folder, *lang);
                    Event::MinutesWritten(written.map_err(|error| error.to_string()))
                });
            }
            Effect::Clock(wanted) => {
                cancel(&mut self.ticking);
                if wanted {
                    tick(self.answers.clone(), self.ticking.clone());
                }
            }
            Effect::Quit | Effect::Suspend | Effect::Redraw | Effect::Mouse(_) => {}
        }
    }

    fn measure(&mut self) {
        cancel(&mut self.measuring);
        let (state, answers, ending) = (self.state.clone(), self.answers.clone(), self.measuring.clone());
        thread::spawn(move || {
            if let Some(metrics) = metrics(state.document.network.partners(), &ending) {
                let event = Event::Measured { version: state.version, metrics: Arc::new(metrics) };
                // Nobody listens any more when the program is ending.
                let _ = answers.send(Message::Event(event));
            }
        });
    }

    /// Lays out the whole network, and tells how it goes often enough to be watched.
    fn settle(&mut self) {
        cancel(&mut self.settling);
        let (state, answers, cancel) = (self.state.clone(), self.answers.clone(), self.settling.clone());
        thread::spawn(move || settle(state.document.network.partners(), state.version, &answers, &cancel));
    }

    /// Gives up the search that is under way for a newer one.
    fn search(&mut self, generation: u64, text: String) {
        cancel(&mut self.search);
        let document = self.state.document.clone();
        let _ = self.queries.send(Query { document, generation, text, cancel: self.search.clone() });
    }

    fn in_background(&self, work: impl FnOnce(&State) -> Event + Send + 'static) {
        let (state, answers) = (self.state.clone(), self.answers.clone());
        thread::spawn(move || {
            let _ = answers.send(Message::Event(work(&state)));
        });
    }
}

/// The file that the network is at home in.
fn file_of(home: &Home) -> Option<PathBuf> {
    match home {
        Home::File(path) => Some(path.clone()),
        Home::Example | Home::Stdin => None,
    }
}

/// Cancels what is under way; the next one gets a switch of its own.
fn cancel(switch: &mut Arc<AtomicBool>) {
    switch.store(true, Ordering::Relaxed);
    *switch = Arc::default();
}

impl Drop for Jobs {
    fn drop(&mut self) {
        for switch in [&self.measuring, &self.search, &self.settling, &self.ticking, &self.watching] {
            switch.store(true, Ordering::Relaxed);
        }
    }
}
