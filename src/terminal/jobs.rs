//! What takes time, in the background: figures, search, diagrams. Each answer comes as a message.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::journal::Keeper;
use super::messages::Message;
use super::{export, minutes, save, watch};
use crate::analysis::{communities, metrics};
use crate::app::changes::Compared;
use crate::app::edits::{Home, Trial};
use crate::app::export::Preview;
use crate::app::map::Arrangement;
use crate::app::{App, Effect, Event, ExportFailure, MOST_SUGGESTIONS, Match};
use crate::diagnostic::Diagnostic;
use crate::document::difference::Difference;
use crate::document::{Document, read_older};
use crate::exchange::Exported;
use crate::layout::Settling;
use crate::network::Adjacency;
use crate::rules::{Evaluation, Suggester};
use crate::search::Index;
use crate::text::Lang;

/// How long a picture of the network that is being laid out stays the same.
const BETWEEN_PICTURES: Duration = Duration::from_millis(60);
/// The most matches of a search: nobody reads more.
const MOST_MATCHES: usize = 100;

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

/// One state of the network.
#[derive(Clone)]
struct State {
    document: Arc<Document>,
    evaluation: Arc<Evaluation>,
    version: u64,
    lang: Lang,
}

impl State {
    fn of(app: &App) -> State {
        let data = &app.data;
        let (document, evaluation) = (data.document.clone(), data.evaluation.clone());
        State { document, evaluation, version: app.version(), lang: data.lang }
    }
}

/// A search to be made.
struct Query {
    document: Arc<Document>,
    generation: u64,
    text: String,
    cancel: Arc<AtomicBool>,
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
            Effect::Export { path, content, overwrite } => self.in_background(move |state| {
                let exported = content.exported(&state.document, &state.evaluation, state.lang);
                let network = state.document.source.name();
                let write = |file: Exported| export::write(&path, &file.bytes, network, overwrite);
                Event::Exported(exported.map_err(ExportFailure::Other).and_then(write))
            }),
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
                let folder = folder_of(app.home());
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

/// Where files about the network belong: beside it, else where the program was started.
fn folder_of(home: &Home) -> PathBuf {
    match home {
        Home::File(path) => path.parent().map_or_else(PathBuf::new, Path::to_owned),
        Home::Example | Home::Stdin => PathBuf::new(),
    }
}

/// Compares an older state with this one.
fn compare(state: &State, name: String) -> Result<Arc<Compared>, Vec<Diagnostic>> {
    let loaded = read_older(Path::new(&name), state.lang);
    let Some(old) = loaded.document else { return Err(loaded.diagnostics) };
    let old_gaps = Evaluation::new(&old.network, &old.rules, &old.decisions, state.evaluation.day);
    let difference = Difference::between((&old, &old_gaps), (&state.document, &state.evaluation));
    let (old, old_gaps) = (Arc::new(old), Arc::new(old_gaps));
    Ok(Arc::new(Compared { version: state.version, name, old, old_gaps, difference }))
}

/// Tells every second.
fn tick(answers: Sender<Message>, ending: Arc<AtomicBool>) {
    thread::spawn(move || {
        loop {
            thread::sleep(Duration::from_secs(1));
            if ending.load(Ordering::Relaxed) || answers.send(Message::Event(Event::Second)).is_err() {
                return;
            }
        }
    });
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

/// Sends the places on the way, then the last ones; nothing more once cancelled.
fn settle(partners: &Adjacency, version: u64, answers: &Sender<Message>, cancel: &AtomicBool) {
    let Some(communities) = communities(partners, cancel) else { return };
    let mut settling = Settling::new(partners, &communities.of);
    let communities = Arc::new(communities);
    let mut told = Instant::now();
    let mut moving = true;
    while moving && !cancel.load(Ordering::Relaxed) {
        moving = settling.step();
        if moving && told.elapsed() < BETWEEN_PICTURES {
            continue;
        }
        told = Instant::now();
        // Only what is settled is done.
        let progress = if moving { settling.progress().min(0.99) } else { 1.0 };
        let arrangement = Arrangement { places: settling.places().into(), communities: communities.clone(), progress };
        if answers.send(Message::Event(Event::Arranged { version, arrangement })).is_err() {
            return;
        }
    }
}

/// Answers one query after the other, skipping those that were given up.
fn answer_queries(mut document: Arc<Document>, queries: &Receiver<Query>, answers: &Sender<Message>) {
    let mut index = Index::new(&document.network);
    for query in queries {
        if query.cancel.load(Ordering::Relaxed) {
            continue;
        }
        if !Arc::ptr_eq(&document, &query.document) {
            document = query.document;
            index = Index::new(&document.network);
        }
        let found = index.search(&query.text, MOST_MATCHES, &query.cancel);
        let matches = found.into_iter().map(|found| Match { actor: found.actor, indices: found.indices }).collect();
        if answers.send(Message::Event(Event::Found { generation: query.generation, matches })).is_err() {
            return;
        }
    }
}

/// Finds out who could close gaps; what all gaps of one state of the network need is found once.
fn answer_wishes(wishes: &Receiver<(State, usize)>, answers: &Sender<Message>) {
    let mut wish = wishes.recv();
    while let Ok((State { document, evaluation, version, .. }, mut gap)) = wish {
        let suggester = Suggester::new(&document.network, &document.rules, &evaluation);
        wish = loop {
            let suggestions = suggester.suggest(gap, MOST_SUGGESTIONS).into();
            if answers.send(Message::Event(Event::Suggested { version, gap, suggestions })).is_err() {
                return;
            }
            match wishes.recv() {
                Ok((state, next)) if state.version == version => gap = next,
                other => break other,
            }
        };
    }
}

/// Tries the newest of what is asked for; what was asked before it is of no interest any more.
fn answer_trials(trials: &Receiver<(State, u64, Trial)>, answers: &Sender<Message>) {
    while let Ok(first) = trials.recv() {
        let (state, generation, trial) = trials.try_iter().last().unwrap_or(first);
        let result = trial.run(&state.document, &state.evaluation, state.lang).map(Box::new);
        if answers.send(Message::Event(Event::Tried { generation, result })).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::ActorIndex;

    #[test]
    fn the_last_picture_of_a_layout_says_that_it_is_done_and_a_cancelled_one_sends_none() {
        let path = (1..300).map(|at| (ActorIndex::new(at - 1), ActorIndex::new(at)));
        let partners = Adjacency::new(300, path);
        let (sender, receiver) = channel();
        settle(&partners, 0, &sender, &AtomicBool::new(false));
        settle(&partners, 0, &sender, &AtomicBool::new(true));
        drop(sender);
        let pictures: Vec<_> = receiver
            .iter()
            .map(|message| match message {
                Message::Event(Event::Arranged { arrangement, .. }) => arrangement,
                other => panic!("{other:?}"),
            })
            .collect();
        let done = pictures.iter().filter(|picture| picture.progress >= 1.0).count();
        assert_eq!((done, pictures.last().unwrap().places.len()), (1, 300));
    }
}
