//! Writes a made-up network to standard output: `cargo bench --bench generate -- 100000 > network.toml`.
#![expect(clippy::expect_used, reason = "a tool for developers may stop with a panic")]

mod generator;

use std::io::Write;

/// The first argument that is a number counts; without one (a plain `cargo bench`) there is nothing to do.
fn main() {
    if let Some(actors) = std::env::args().find_map(|argument| argument.parse().ok()) {
        std::io::stdout().write_all(generator::network(actors).as_bytes()).expect("standard output takes it");
    }
}
