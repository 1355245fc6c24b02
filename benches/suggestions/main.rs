//! How well suggestions find relationships that are known and were hidden: `cargo bench --bench suggestions`.
//!
//! `-- --tune` takes other draws, on which the weights were chosen: those that are reported were not looked at for that.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a tool for developers")]
#![expect(clippy::cast_precision_loss, reason = "what is counted is far below 2^53")]

mod circles;
mod evaluation;
#[path = "../generator/mod.rs"]
mod generator;

use generator::random;

use evaluation::{DEPTHS, Hits, Method, draw, spread};
use vernetzt::document;
use vernetzt::network::Network;
use vernetzt::text::Lang;

fn main() {
    let first = if std::env::args().any(|argument| argument == "--tune") { 1_000_000 } else { 1 };
    let example = document::example(Lang::En).document.expect("an example without errors").network;
    println!("hits at {DEPTHS:?}: mean over the draws ± standard deviation, in percent of the hidden pairs' ends\n");
    report("Viernheim", 200, first, |_| None, &example);
    let made = circles::made(1_000);
    report("made up as for speed, 1,000", 20, first, |_| None, &made);
    report("circles, 1,000", 20, first, |seed| Some(circles::circles(1_000, seed)), &example);
}

/// Evaluates every method on the same draws and prints a row for each.
fn report(name: &str, draws: u64, first: u64, make: impl Fn(u64) -> Option<Network>, fixed: &Network) {
    let all: Vec<[Hits; Method::ALL.len()]> = (first..first + draws)
        .map(|seed| match make(seed) {
            Some(network) => draw(&network, seed),
            None => draw(fixed, seed),
        })
        .collect();
    println!("{name}, {draws} draws");
    for (place, method) in Method::ALL.into_iter().enumerate() {
        let of_method: Vec<_> = all.iter().map(|hits| hits[place]).collect();
        let shares =
            spread(&of_method).map(|(mean, deviation)| format!("{:5.1} ± {:3.1}", mean * 100.0, deviation * 100.0));
        println!("  {:24} {}", format!("{method:?}"), shares.join("   "));
    }
}
