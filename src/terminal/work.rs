//! The work itself: what runs beside the interface, and tells its answers.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use super::messages::Message;
use crate::analysis::communities;
use crate::app::changes::Compared;
use crate::app::edits::Trial;
use crate::app::map::Arrangement;
use crate::app::{App, Event, MOST_SUGGESTIONS, Match};
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::difference::Difference;
use crate::document::{Document, Loaded, read_older};
use crate::layout::Settling;
use crate::network::Adjacency;
use crate::rules::{Evaluation, Suggester};
use crate::search::Index;
use crate::text::Lang;
use crate::text::interface::editing;

/// How long a picture of the network that is being laid out stays the same.
const BETWEEN_PICTURES: Duration = Duration::from_millis(60);
/// The most matches of a search: nobody reads more.
const MOST_MATCHES: usize = 100;

/// One state of the network.
#[derive(Clone)]
pub(super) struct State {
    pub(super) document: Arc<Document>,
    pub(super) evaluation: Arc<Evaluation>,
    pub(super) version: u64,
    pub(super) lang: Lang,
}

impl State {
    pub(super) fn of(app: &App) -> State {
        let data = &app.data;
        let (document, evaluation) = (data.document.clone(), data.evaluation.clone());
        State { document, evaluation, version: app.version(), lang: data.lang }
    }
}

/// A search to be made.
pub(super) struct Query {
    pub(super) document: Arc<Document>,
    pub(super) generation: u64,
    pub(super) text: String,
    pub(super) cancel: Arc<AtomicBool>,
}

/// Sends the places on the way, then the last ones; nothing more once cancelled.
pub(super) fn settle(partners: &Adjacency, version: u64, answers: &Sender<Message>, cancel: &AtomicBool) {
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
pub(super) fn answer_queries(mut document: Arc<Document>, queries: &Receiver<Query>, answers: &Sender<Message>) {
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
pub(super) fn answer_wishes(wishes: &Receiver<(State, usize)>, answers: &Sender<Message>) {
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
pub(super) fn answer_trials(trials: &Receiver<(State, u64, Trial)>, answers: &Sender<Message>) {
    while let Ok(first) = trials.recv() {
        let (state, generation, trial) = trials.try_iter().last().unwrap_or(first);
        let result = trial.run(&state.document, &state.evaluation, state.lang).map(Box::new);
        if answers.send(Message::Event(Event::Tried { generation, result })).is_err() {
            return;
        }
    }
}

/// Compares an older state with this one.
pub(super) fn compare(state: &State, name: String) -> Result<Arc<Compared>, Vec<Diagnostic>> {
    let loaded = read_older(Path::new(&name), state.lang);
    let Some(old) = loaded.document else { return Err(errors(loaded, state.lang)) };
    let old_gaps = Evaluation::new(&old.network, &old.rules, &old.decisions, state.evaluation.day);
    let difference = Difference::between((&old, &old_gaps), (&state.document, &state.evaluation));
    let (old, old_gaps) = (Arc::new(old), Arc::new(old_gaps));
    Ok(Arc::new(Compared { version: state.version, name, old, old_gaps, difference }))
}

/// What keeps a file from being read, each with its line.
fn errors(loaded: Loaded, lang: Lang) -> Vec<Diagnostic> {
    let is_error = |problem: &Diagnostic| problem.severity() == Severity::Error;
    let mut errors: Vec<_> = loaded.diagnostics.into_iter().filter(is_error).collect();
    for error in &mut errors {
        let line = error.span.map(|span| editing::line(lang, loaded.source.position(span.start).line));
        error.message.insert_str(0, &line.unwrap_or_default());
    }
    errors
}

/// Tells every second.
pub(super) fn tick(answers: Sender<Message>, ending: Arc<AtomicBool>) {
    thread::spawn(move || {
        loop {
            thread::sleep(Duration::from_secs(1));
            if ending.load(Ordering::Relaxed) || answers.send(Message::Event(Event::Second)).is_err() {
                return;
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::ActorIndex;
    use std::sync::mpsc::channel;

    #[test]
    fn what_is_wrong_with_an_older_state_is_told_with_its_line() {
        let text = "format = 1\n[network]\ntitle = \"x\"\n[[actor]]\nid = \"a\"\nname = \"A\"\nkind = 3\n";
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("alt.toml");
        std::fs::write(&file, text).unwrap();
        let document = crate::app::testing::document(include_str!("../app/testing.toml"));
        let day = jiff::civil::date(2026, 11, 24);
        let evaluation = Arc::new(Evaluation::new(&document.network, &document.rules, &document.decisions, day));
        let state = State { document, evaluation, version: 0, lang: Lang::De };
        let problems = compare(&state, file.display().to_string()).unwrap_err();
        assert!(problems[0].message.starts_with("Zeile 7: "), "{problems:?}");
    }

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
