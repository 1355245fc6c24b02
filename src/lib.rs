//! vernetzt maps stakeholder networks: who works with whom, and above all who does not yet.
//!
//! The rooms, in the order in which data flows through them; each imports only from those above it, and
//! `tests/architecture.rs` holds them to that.

pub mod text;

pub mod diagnostic;

pub mod network;

pub mod filter;

pub mod analysis;

pub mod rules;

pub mod search;

pub mod layout;

pub mod document;

pub mod exchange;

pub mod report;

pub mod cli;

pub mod app;

pub mod ui;

pub mod terminal;
