//! Reading the entries of a file, on every core.

use std::num::NonZero;
use std::thread;

use super::entries::{RawActor, RawRelationship, actor, relationship};
use super::parts::{Entry, Joined, Sort, only_entry};
use super::plain;
use super::reader::Reader;
use super::syntax::{Places, parse};
use super::value::Fields;
use crate::diagnostic::Diagnostic;
use crate::text::Lang;

/// Fewer entries than this are read faster than a thread starts.
const FEWEST_FOR_THREADS: usize = 500;

/// The entries of a file in their order, and what is wrong with them.
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

/// Reads the entries.
pub(super) fn decode<'t>(file: &'t str, entries: &'t [Entry], joined: &'t [Option<Joined>], lang: Lang) -> Decoded<'t> {
    let prepared: Vec<Prepared<'t>> = entries.iter().zip(joined.iter().map(Option::as_ref)).collect();
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    if prepared.len() < FEWEST_FOR_THREADS || threads == 1 {
        return decode_some(file, &prepared, lang);
    }
    let shares: Vec<_> = prepared.chunks(prepared.len().div_ceil(threads)).collect();
    let mut all = Decoded::default();
    thread::scope(|scope| {
        let workers: Vec<_> =
            shares.iter().map(|share| (scope.spawn(|| decode_some(file, share, lang)), *share)).collect();
        for (worker, share) in workers {
            // A thread that could not finish is no reason to lose its share.
            all.append(worker.join().unwrap_or_else(|_| decode_some(file, share, lang)));
        }
    });
    all
}

impl<'t> Decoded<'t> {
    fn append(&mut self, mut more: Decoded<'t>) {
        if self.actors.is_empty() && self.relationships.is_empty() {
            let problems = std::mem::take(&mut self.problems);
            *self = more;
            self.problems.extend(problems);
            return;
        }
        self.actors.append(&mut more.actors);
        self.relationships.append(&mut more.relationships);
        self.problems.append(&mut more.problems);
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
