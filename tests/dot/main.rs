//! DOT against readers that are not ours: a parser in Rust always, Graphviz itself where it is installed.
#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod documents;
mod graphviz;
mod parser;
