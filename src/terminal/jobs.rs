//! What takes time, in the background: figures, search, diagrams. Each answer comes as a message.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::export;
use super::messages::Message;
use crate::analysis::{communities, metrics};
use crate::app::export::Preview;
use crate::app::map::Arrangement;
use crate::app::{Effect, Event, ExportFailure, Match};
use crate::document::Document;
use crate::exchange::Exported;
use crate::layout::Settling;
use crate::network::Adjacency;
use crate::rules::Evaluation;
use crate::search::Index;
use crate::text::Lang;

/// How long a picture of the network that is being laid out stays the same.
const BETWEEN_PICTURES: Duration = Duration::from_millis(60);
/// The most matches of a search: nobody reads more.
const MOST_MATCHES: usize = 100;

/// The work in the background; what is under way is cancelled when this is dropped.
pub(super) struct Jobs {
    document: Arc<Document>,
    evaluation: Arc<Evaluation>,
    lang: Lang,
    answers: Sender<Message>,
    ending: Arc<AtomicBool>,
    queries: Sender<Query>,
    /// Cancels the search that is under way.
    search: Arc<AtomicBool>,
    /// Cancels the layout that is under way.
    settling: Arc<AtomicBool>,
}

/// A search to be made.
struct Query {
    generation: u64,
    text: String,
    cancel: Arc<AtomicBool>,
}

impl Jobs {
    pub(super) fn new(
        document: Arc<Document>,
        evaluation: Arc<Evaluation>,
        lang: Lang,
        answers: Sender<Message>,
    ) -> Jobs {
        let (queries, incoming) = channel();
        let (searched, found) = (document.clone(), answers.clone());
        thread::spawn(move || answer_queries(&searched, &incoming, &found));
        let ending = Arc::default();
        Jobs { document, evaluation, lang, answers, ending, queries, search: Arc::default(), settling: Arc::default() }
    }

    /// Starts what an effect asks for, as far as it is work.
    pub(super) fn start(&mut self, effect: Effect) {
        match effect {
            Effect::Measure => self.measure(),
            Effect::Settle => self.settle(),
            Effect::StopSettling => self.settling.store(true, Ordering::Relaxed),
            Effect::Search { generation, query } => self.search(generation, query),
            Effect::Preview { generation, content } => self.in_background(move |document, evaluation, lang| {
                let preview = content.exported(document, evaluation, lang).map(Preview::from);
                Event::Previewed { generation, preview }
            }),
            Effect::Export { path, content, overwrite } => self.in_background(move |document, evaluation, lang| {
                let exported = content.exported(document, evaluation, lang).map_err(ExportFailure::Other);
                let write = |file: Exported| export::write(&path, &file.bytes, document.source.name(), overwrite);
                Event::Exported(exported.and_then(write))
            }),
            Effect::Quit | Effect::Suspend | Effect::Redraw | Effect::Mouse(_) => {}
        }
    }

    fn measure(&self) {
        let (document, answers, ending) = (self.document.clone(), self.answers.clone(), self.ending.clone());
        thread::spawn(move || {
            if let Some(metrics) = metrics(document.network.partners(), &ending) {
                // Nobody listens any more when the program is ending.
                let _ = answers.send(Message::Event(Event::Measured(Arc::new(metrics))));
            }
        });
    }

    /// Lays out the whole network, and tells how it goes often enough to be watched.
    fn settle(&mut self) {
        self.settling.store(true, Ordering::Relaxed);
        self.settling = Arc::default();
        let (document, answers, cancel) = (self.document.clone(), self.answers.clone(), self.settling.clone());
        thread::spawn(move || settle(document.network.partners(), &answers, &cancel));
    }

    /// Gives up the search that is under way for a newer one.
    fn search(&mut self, generation: u64, text: String) {
        self.search.store(true, Ordering::Relaxed);
        self.search = Arc::default();
        let _ = self.queries.send(Query { generation, text, cancel: self.search.clone() });
    }

    fn in_background(&self, work: impl FnOnce(&Document, &Evaluation, Lang) -> Event + Send + 'static) {
        let (document, evaluation) = (self.document.clone(), self.evaluation.clone());
        let (lang, answers) = (self.lang, self.answers.clone());
        thread::spawn(move || {
            let _ = answers.send(Message::Event(work(&document, &evaluation, lang)));
        });
    }
}

impl Drop for Jobs {
    fn drop(&mut self) {
        self.ending.store(true, Ordering::Relaxed);
        self.search.store(true, Ordering::Relaxed);
        self.settling.store(true, Ordering::Relaxed);
    }
}

/// Sends the places on the way, then the last ones; nothing more once cancelled.
fn settle(partners: &Adjacency, answers: &Sender<Message>, cancel: &AtomicBool) {
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
        if answers.send(Message::Event(Event::Arranged(arrangement))).is_err() {
            return;
        }
    }
}

/// Answers one query after the other, skipping those that were given up.
fn answer_queries(document: &Document, queries: &Receiver<Query>, answers: &Sender<Message>) {
    let index = Index::new(&document.network);
    for query in queries {
        if query.cancel.load(Ordering::Relaxed) {
            continue;
        }
        let found = index.search(&query.text, MOST_MATCHES, &query.cancel);
        let matches = found.into_iter().map(|found| Match { actor: found.actor, indices: found.indices }).collect();
        if answers.send(Message::Event(Event::Found { generation: query.generation, matches })).is_err() {
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
        settle(&partners, &sender, &AtomicBool::new(false));
        settle(&partners, &sender, &AtomicBool::new(true));
        drop(sender);
        let pictures: Vec<_> = receiver
            .iter()
            .map(|message| match message {
                Message::Event(Event::Arranged(arrangement)) => arrangement,
                other => panic!("{other:?}"),
            })
            .collect();
        let done = pictures.iter().filter(|picture| picture.progress >= 1.0).count();
        assert_eq!((done, pictures.last().unwrap().places.len()), (1, 300));
    }
}
