//! How good the whole map is and how long it takes, beside ForceAtlas2 and Graphviz: `cargo bench --bench layout`.
//!
//! A number chooses other sizes: `cargo bench --bench layout -- 100000`.
#![expect(clippy::expect_used, reason = "a benchmark may stop with a panic")]
#![expect(clippy::print_stdout, reason = "it prints a table")]

#[path = "../generator/mod.rs"]
mod generator;
mod others;
mod quality;

use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use vernetzt::analysis::{communities, components};
use vernetzt::diagnostic::Source;
use vernetzt::document;
use vernetzt::layout::Settling;
use vernetzt::network::{ActorIndex, Adjacency};
use vernetzt::text::Lang;

use quality::{Quality, quality};

/// The sizes that the program is measured at.
const SIZES: [usize; 3] = [150, 1_000, 10_000];
/// Beyond this size neato takes minutes, and the others too long to be compared with.
const NEATO: usize = 2_000;
const COMPARED: usize = 20_000;
/// From how many starts ForceAtlas2 is run up to the first of these sizes.
const STARTS: u32 = 8;

fn main() {
    let sizes: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    println!("{:<10} {:<18} {:>7} {:>11} {:>10} {:>10}", "network", "layout", "stress", "neighbours", "time", "step");
    if sizes.is_empty() {
        table("example", include_str!("../../networks/viernheim.toml"));
    }
    for actors in if sizes.is_empty() { &SIZES[..] } else { &sizes } {
        table(&actors.to_string(), &generator::network(*actors));
    }
}

/// The rows of one network.
fn table(name: &str, text: &str) {
    let document = document::read(Source::new("network.toml", text), Lang::En).document.expect("a network");
    let part = largest_part(document.network.partners());
    ours(name, &part);
    if part.len() > COMPARED {
        return;
    }
    for epochs in [100, 500] {
        force_atlas(name, &part, epochs);
    }
    if part.len() > NEATO {
        return;
    }
    match timed(|| others::neato(&part)) {
        (Some(places), time) => row(name, "neato", &quality(&part, &places), time, None),
        (None, _) => println!("{name:<10} neato is not on the path: skipped"),
    }
}

/// Our own row, with the longest of all steps.
fn ours(name: &str, part: &Adjacency) {
    let communities = communities(part, &AtomicBool::new(false)).expect("never cancelled").of;
    let mut longest = Duration::ZERO;
    let (places, time) = timed(|| {
        let mut settling = Settling::new(part, &communities);
        loop {
            let (more, time) = timed(|| settling.step());
            longest = longest.max(time);
            if !more {
                return settling.places();
            }
        }
    });
    row(name, "vernetzt", &quality(part, &places), time, Some(longest));
}

/// The row of ForceAtlas2 after so many epochs: the mean over several starts, as chance decides how good each comes out.
fn force_atlas(name: &str, part: &Adjacency, epochs: usize) {
    let starts = if part.len() > NEATO { 1 } else { STARTS };
    let (all, time) = timed(|| (1..=starts).map(|start| others::force_atlas(part, epochs, start)).collect::<Vec<_>>());
    let qualities: Vec<_> = all.iter().map(|places| quality(part, places)).collect();
    let mean = |of: fn(&Quality) -> f64| qualities.iter().map(of).sum::<f64>() / qualities.len() as f64;
    let quality = Quality { stress: mean(|quality| quality.stress), neighbours: mean(|quality| quality.neighbours) };
    row(name, &format!("ForceAtlas2, {epochs}"), &quality, time / starts, None);
}

fn row(name: &str, layout: &str, quality: &Quality, time: Duration, step: Option<Duration>) {
    let milliseconds = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1e3);
    let step = step.map(milliseconds).unwrap_or_default();
    let (stress, neighbours) = (quality.stress, quality.neighbours);
    println!("{name:<10} {layout:<18} {stress:>7.4} {neighbours:>11.4} {:>10} {step:>10}", milliseconds(time));
}

fn timed<T>(mut what: impl FnMut() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = what();
    (result, start.elapsed())
}

/// The largest connected part as a graph of its own: everyone is compared on it.
fn largest_part(partners: &Adjacency) -> Adjacency {
    let parts = components(partners);
    let mut members = parts.iter().max_by_key(|members| members.len()).expect("a part").to_vec();
    members.sort_unstable();
    let number = |actor: ActorIndex| members.binary_search(&actor).ok().map(ActorIndex::new);
    Adjacency::new(members.len(), partners.edges().filter_map(|(a, b)| number(a).zip(number(b))))
}
