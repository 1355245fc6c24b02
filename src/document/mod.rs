//! The network file: read it with places, check it, know what it holds. The only owner of `toml`.

mod build;
mod cut;
mod decode;
pub mod difference;
pub mod edit;
mod entries;
mod folder;
pub mod journal;
mod kept;
mod languages;
mod parts;
mod patch;
mod pieces;
mod placed_filter;
mod plain;
mod raw_notes;
mod raw_rules;
mod read;
mod reader;
mod recut;
mod resolve;
mod revision;
mod save;
mod sections;
mod starter;
mod subjects;
mod suggestions;
mod syntax;
mod value;
mod view;

pub use folder::network_files;
pub use patch::patch;
pub use pieces::Pieces;
pub use read::{EXAMPLE, Loaded, example, read, read_file, read_stdin, reread};
pub use revision::read_older;
pub use save::{SaveError, save, write_whole};
pub use starter::{SCHEMA, starter};
pub use view::{View, view_named};

use std::sync::Arc;

use crate::diagnostic::Source;
use crate::network::Network;
use crate::rules::{Decision, Rule};

/// A network file that could be read: the network and everything people wrote about it.
#[derive(Debug)]
pub struct Document {
    /// The text it was read from.
    pub source: Arc<Source>,
    /// The network.
    pub network: Network,
    /// The rules, in the file's order.
    pub rules: Vec<Rule>,
    /// The decisions, in the file's order.
    pub decisions: Vec<Decision>,
    /// The saved views, in the file's order.
    pub views: Vec<View>,
    /// How the text is cut.
    pub pieces: Pieces,
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod whole;
