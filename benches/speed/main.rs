//! What users wait for, measured on made-up networks of three sizes: `cargo bench --bench speed`.
//!
//! A part of a name chooses: `cargo bench --bench speed -- load`.
#![expect(clippy::expect_used, reason = "a benchmark may stop with a panic")]

mod differences;
mod edits;
mod frames;
#[path = "../generator/mod.rs"]
mod generator;
mod made;
mod maps;
mod redraw;
mod suggestions;

use std::sync::atomic::AtomicBool;

use divan::Bencher;
use vernetzt::analysis;
use vernetzt::diagnostic::Source;
use vernetzt::document;
use vernetzt::exchange::{self, Cutout, CutoutRequest, DiagramOptions, JsonOptions};
use vernetzt::filter::Filter;
use vernetzt::search::Index;
use vernetzt::text::Lang;

use made::{SIZES, evaluate, made};

fn main() {
    divan::main();
}

/// Text to checked document.
#[divan::bench(args = SIZES, sample_count = 5)]
fn load(bencher: Bencher<'_, '_>, actors: usize) {
    let text = &made(actors).text;
    bencher
        .with_inputs(|| Source::new("made-up.toml", text.as_str()))
        .bench_values(|source| document::read(source, Lang::En));
}

/// A file written, flushed to the disk and put in the place of the old one.
#[divan::bench(args = SIZES, sample_count = 5)]
fn save(bencher: Bencher<'_, '_>, actors: usize) {
    let text = &made(actors).text;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("made-up.toml");
    std::fs::write(&file, text).expect("a file");
    bencher.bench(|| document::save(&file, text, text).expect("saved"));
}

/// For comparison: the same text into the table type of the `toml` crate.
#[divan::bench(args = SIZES, sample_count = 3)]
fn load_bare_toml(bencher: Bencher<'_, '_>, actors: usize) {
    let text = &made(actors).text;
    bencher.bench(|| toml::from_str::<toml::Table>(text));
}

/// All rules asked at once.
#[divan::bench(args = SIZES, sample_count = 5)]
fn rules(bencher: Bencher<'_, '_>, actors: usize) {
    let document = &made(actors).document;
    bencher.bench(|| evaluate(document));
}

/// One filter of four terms.
#[divan::bench(args = SIZES, sample_count = 20)]
fn filter(bencher: Bencher<'_, '_>, actors: usize) {
    let made = made(actors);
    let filter = Filter::parse("kind:school area:Ost,West degree:>2 mühl").expect("a filter");
    let request = CutoutRequest { filter: Some(filter), ..CutoutRequest::default() };
    bencher.bench(|| Cutout::new(&made.document, &made.evaluation, &request));
}

/// What is typed into the search, letter by letter: names, a slip, an abbreviation, nothing that exists.
const TYPED: [&str; 4] = ["muehlenbrück", "grundshcule lindenau", "fv bären", "xylophon"];

/// Preparing the search, once for a network.
#[divan::bench(args = SIZES, sample_count = 5)]
fn search_index(bencher: Bencher<'_, '_>, actors: usize) {
    let network = &made(actors).document.network;
    bencher.bench(|| Index::new(network));
}

/// The answer to one more letter; the slowest of them counts.
#[divan::bench(args = SIZES, sample_count = 45, sample_size = 1)]
fn search_key(bencher: Bencher<'_, '_>, actors: usize) {
    let index = Index::new(&made(actors).document.network);
    let so_far = |typed: &'static str| typed.char_indices().map(|(at, c)| typed.get(..at + c.len_utf8()));
    let queries: Vec<&str> = TYPED.into_iter().flat_map(so_far).flatten().collect();
    let mut next = queries.iter().cycle();
    bencher
        .with_inputs(|| next.next().expect("a cycle"))
        .bench_local_refs(|query| index.search(query, 50, &AtomicBool::new(false)));
}

/// Betweenness: exact at 150, from samples above 5,000.
#[divan::bench(args = SIZES, sample_count = 3)]
fn betweenness(bencher: Bencher<'_, '_>, actors: usize) {
    let partners = made(actors).document.network.partners();
    bencher.bench(|| analysis::betweenness(partners, &AtomicBool::new(false)));
}

/// Communities.
#[divan::bench(args = SIZES, sample_count = 5)]
fn communities(bencher: Bencher<'_, '_>, actors: usize) {
    let partners = made(actors).document.network.partners();
    bencher.bench(|| analysis::communities(partners, &AtomicBool::new(false)));
}

/// Brokers and bridges.
#[divan::bench(args = SIZES, sample_count = 10)]
fn cut_points(bencher: Bencher<'_, '_>, actors: usize) {
    let partners = made(actors).document.network.partners();
    bencher.bench(|| analysis::cut_points(partners));
}

/// The whole network as DOT, gaps included.
#[divan::bench(args = SIZES, sample_count = 5)]
fn export_dot(bencher: Bencher<'_, '_>, actors: usize) {
    let made = made(actors);
    let cutout = Cutout::new(&made.document, &made.evaluation, &CutoutRequest::default()).expect("no filter");
    let options = DiagramOptions { group: None, gaps: true, lang: Lang::De, contacts: false };
    bencher.bench(|| exchange::dot(&made.document, &made.evaluation, &cutout, &options));
}

/// The whole network as JSON.
#[divan::bench(args = SIZES, sample_count = 5)]
fn export_json(bencher: Bencher<'_, '_>, actors: usize) {
    let made = made(actors);
    let cutout = Cutout::new(&made.document, &made.evaluation, &CutoutRequest::default()).expect("no filter");
    let options = JsonOptions { contacts: false };
    bencher.bench(|| exchange::json(&made.document, &made.evaluation, &cutout, &options));
}
