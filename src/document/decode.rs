//! Reading the entries of a file, on every core.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use super::entries::{RawActor, RawRelationship, actor, relationship};
use super::parts::{Entry, Joined, Sort, only_entry};
use super::plain;
use super::reader::Reader;
use super::syntax::{Places, parse};
use super::value::Fields;
use crate::diagnostic::Diagnostic;
use crate::text::Lang;

/// How many entries are read at a time: enough that handing them over costs nothing, few enough to stay in the cache.
const SHARE: usize = 4096;

/// Some of the entries of a file, and what is wrong with them.
#[derive(Debug, Default)]
pub(super) struct Decoded<'t> {
    pub(super) actors: Vec<RawActor<'t>>,
    pub(super) relationships: Vec<RawRelationship<'t>>,
    pub(super) problems: Vec<Diagnostic>,
}

/// An entry with the text that it is read from, if that is not a stretch of the file.
type Prepared<'e> = (&'e Entry, Option<&'e Joined>);

/// Puts the texts of those entries together that have sub-tables.
pub(super) fn joined(file: &str, entries: &[Entry]) -> Vec<Option<Joined>> {
    entries.iter().map(|entry| (!entry.is_plain(file)).then(|| entry.joined(file))).collect()
}

/// Reads the entries and hands them over share by share: all actors, then all relationships, each in the file's order.
///
/// The next shares are read on every core while one is taken.
pub(super) fn decode<'t>(
    file: &'t str,
    entries: &'t [Entry],
    joined: &'t [Option<Joined>],
    lang: Lang,
    mut take: impl FnMut(Decoded<'t>),
) {
    let mut prepared: Vec<Prepared<'t>> = entries.iter().zip(joined.iter().map(Option::as_ref)).collect();
    prepared.sort_by_key(|(entry, _)| entry.sort as usize);
    let shares: Vec<_> = prepared.chunks(SHARE).collect();
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(shares.len());
    if threads <= 1 {
        return shares.iter().for_each(|share| take(decode_some(file, share, lang)));
    }
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::sync_channel(2 * threads);
        for _ in 0..threads {
            let (sender, next, shares) = (sender.clone(), &next, &shares);
            scope.spawn(move || {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(share) = shares.get(at) else { break };
                    // Nobody listens any more only when the program is coming down.
                    let _ = sender.send((at, decode_some(file, share, lang)));
                }
            });
        }
        drop(sender);
        in_order(&receiver, take);
    });
}

/// Takes what comes in the order of its numbers.
fn in_order<T>(receiver: &mpsc::Receiver<(usize, T)>, mut take: impl FnMut(T)) {
    let mut early = BTreeMap::new();
    let mut expected = 0;
    for (at, share) in receiver {
        early.insert(at, share);
        while let Some(share) = early.remove(&expected) {
            take(share);
            expected += 1;
        }
    }
}

fn decode_some<'t>(file: &'t str, entries: &[Prepared<'t>], lang: Lang) -> Decoded<'t> {
    let actors = entries.iter().filter(|(entry, _)| entry.sort == Sort::Actor).count();
    let mut decoded = Decoded {
        actors: Vec::with_capacity(actors),
        relationships: Vec::with_capacity(entries.len() - actors),
        problems: Vec::new(),
    };
    for (entry, joined) in entries {
        decoded.entry(file, entry, *joined, lang);
    }
    decoded
}

/// The fields of one entry, and what is wrong with its grammar.
pub(super) fn table_of<'t>(
    file: &'t str,
    entry: &Entry,
    joined: Option<&'t Joined>,
    lang: Lang,
) -> (Fields<'t>, Vec<Diagnostic>) {
    if let Some(joined) = joined {
        let (table, problems) = parse(&joined.text, joined.places(), lang);
        return (only_entry(table), problems);
    }
    let body = entry.block.body.clone();
    let text = file.get(body.clone()).unwrap_or_default();
    match plain::fields(text) {
        Some(fields) => (fields, Vec::new()),
        None => parse(text, Places::Behind(body.start), lang),
    }
}

impl<'t> Decoded<'t> {
    fn entry(&mut self, file: &'t str, entry: &Entry, joined: Option<&'t Joined>, lang: Lang) {
        let (fields, problems) = table_of(file, entry, joined, lang);
        let mut reader = Reader::new(lang, joined.map_or(Places::Behind(entry.block.body.start), Joined::places));
        match entry.sort {
            Sort::Actor => self.actors.push(actor(fields, entry.place(), &mut reader)),
            Sort::Relationship => self.relationships.push(relationship(fields, entry.place(), &mut reader)),
        }
        // Where the grammar is broken, what else seems wrong or missing is an echo of that.
        self.problems.extend(if problems.is_empty() { reader.problems } else { problems });
    }
}
