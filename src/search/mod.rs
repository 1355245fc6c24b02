//! Fuzzy search over actors. The only owner of `fuzzy-matcher`.
//!
//! Texts are folded once. A query goes through them in steps, each dearer than the one before and over fewer texts:
//! letters as bits, the word in one piece, as initials, its letters scattered; only texts of the lowest kind that still
//! counts are scored by the matcher, and only rows that are returned get their letters marked. When little is found,
//! slips are forgiven word by word.

mod forgiving;
mod form;
mod marks;
mod pattern;
mod query;
mod rank;
mod slips;
#[cfg(test)]
mod tests;
mod vocabulary;

use std::sync::atomic::AtomicBool;

use crate::network::{ActorIndex, Network, Texts};
use crate::text::join_chars;
use form::{in_word, letters};
use pattern::{Folded, ID, SHORT};
use query::Query;
use vocabulary::{Collector, Vocabulary};

/// The names of a network, ready to be searched.
#[derive(Debug)]
pub struct Index {
    /// As shown.
    names: Texts,
    /// Name, short name and id of each actor, folded.
    stripped: Texts,
    /// The same with `ae`, `oe`, `ue` joined; empty where that changes nothing.
    joined: Texts,
    letters: Vec<u64>,
    starts: Vec<u64>,
    vocabulary: Vocabulary,
}

/// An actor that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The actor.
    pub actor: ActorIndex,
    /// How well it fits; only good for comparing matches of one query.
    pub score: i64,
    /// The places of the name's characters that fit, in order; empty where short name or id fit.
    pub indices: Vec<usize>,
}

impl Index {
    /// Folds all names, short names and ids.
    pub fn new(network: &Network) -> Index {
        let mut index = Index {
            names: Texts::default(),
            stripped: Texts::default(),
            joined: Texts::default(),
            letters: Vec::with_capacity(network.actors().len()),
            starts: Vec::with_capacity(network.actors().len()),
            vocabulary: Vocabulary::default(),
        };
        let mut collector = Collector::default();
        let (mut stripped, mut joined) = (String::new(), String::new());
        for (at, actor) in (0..).zip(network.actors()) {
            stripped.clear();
            form::strip_into(&mut stripped, &actor.name);
            stripped.push(char::from(SHORT));
            form::strip_into(&mut stripped, actor.short.as_deref().unwrap_or_default());
            stripped.push(char::from(ID));
            form::strip_into(&mut stripped, &actor.id);
            joined.clear();
            joined.extend(join_chars(stripped.chars().map(|c| (c, ()))).map(|(c, ())| c));
            collector.add(at, joined.split(char::from(ID)).next().unwrap_or_default());
            index.names.push(&actor.name);
            index.joined.push(if joined.len() < stripped.len() { &joined } else { "" });
            index.letters.push(letters(stripped.bytes()));
            index.starts.push(word_starts(&stripped));
            index.stripped.push(&stripped);
        }
        index.vocabulary = collector.finish();
        index
    }

    /// The best matches of a query, best first; none for an empty query, or when cancelled.
    ///
    /// Every word of the query must occur in the actor's name, short name or id: in one piece, as initials, with its
    /// letters scattered or, where little is found otherwise, with slips.
    pub fn search(&self, query: &str, limit: usize, cancel: &AtomicBool) -> Vec<Match> {
        let query = Query::new(query);
        if query.words.is_empty() || limit == 0 {
            return Vec::new();
        }
        let ranked = self.ranked(&query, limit, cancel).unwrap_or_default();
        let mark = |(actor, score): (usize, i64)| {
            let indices = marks::marks(&query, self.names.get(actor), &self.folded(actor));
            Match { actor: ActorIndex::new(actor), score, indices }
        };
        ranked.into_iter().map(mark).collect()
    }

    fn len(&self) -> usize {
        self.names.len()
    }

    fn folded(&self, actor: usize) -> Folded<'_> {
        Folded {
            stripped: self.stripped.get(actor),
            joined: Some(self.joined.get(actor)).filter(|joined| !joined.is_empty()),
            letters: self.letters[actor],
            starts: self.starts[actor],
        }
    }
}

/// The letters that words start with.
fn word_starts(folded: &str) -> u64 {
    let before = std::iter::once(b' ').chain(folded.bytes());
    letters(before.zip(folded.bytes()).filter(|(before, _)| !in_word(*before)).map(|(_, byte)| byte))
}
