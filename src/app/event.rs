//! What comes into the interface, and what it wants done outside.

use std::path::PathBuf;
use std::sync::Arc;

use super::changes::Compared;
use super::edits::{Noted, Recovered, SaveFailure, Saved, Trial, Tried};
use super::map::Arrangement;
use super::meeting::Outcome;
use super::{Key, export};
use crate::analysis::Metrics;
use crate::diagnostic::Diagnostic;
use crate::document::edit::Refused;
use crate::network::ActorIndex;
use crate::rules::Suggestion;

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// The mouse did something.
    Mouse(Mouse),
    /// A text was pasted.
    Paste(String),
    /// The terminal has so many columns and rows now.
    Resize(u16, u16),
    /// The figures on all actors are there.
    Measured {
        /// The state of the network that they are of; others are thrown away.
        version: u64,
        /// The figures.
        metrics: Arc<Metrics>,
    },
    /// The places of the whole network, settled or on the way.
    Arranged {
        /// The state of the network that they are of; others are thrown away.
        version: u64,
        /// The places.
        arrangement: Arrangement,
    },
    /// A search has its answer.
    Found {
        /// The search it belongs to; an older one is thrown away.
        generation: u64,
        /// The actors, best first.
        matches: Vec<Match>,
    },
    /// What an export would be.
    Previewed {
        /// The preview it belongs to; an older one is thrown away.
        generation: u64,
        /// Its size, or why there is none.
        preview: Result<export::Preview, String>,
    },
    /// A file was written: its name and its size in bytes, or why not.
    Exported(Result<(String, usize), ExportFailure>),
    /// What the network would be.
    Tried {
        /// The trial it belongs to; an older one is thrown away.
        generation: u64,
        /// What came of it.
        result: Result<Box<Tried>, Refused>,
    },
    /// Who could close a gap.
    Suggested {
        /// The state of the network that they are about; others are thrown away.
        version: u64,
        /// The gap, by its place in the evaluation.
        gap: usize,
        /// The best ones.
        suggestions: Arc<[Suggestion]>,
    },
    /// Changes were found that were not saved when a program ended.
    Recovered(Arc<Recovered>),
    /// An older state was compared with the present one, or can't be read.
    Compared(Result<Arc<Compared>, Vec<Diagnostic>>),
    /// The minutes were written: the names of the files, or why not.
    MinutesWritten(Result<String, String>),
    /// A second has passed, while a clock is wanted.
    Second,
    /// The network was saved, or not.
    Saved(Result<Saved, SaveFailure>),
    /// The file holds something else than before; none where it is gone.
    FileChanged(Option<Vec<u8>>),
}

/// Why a file was not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportFailure {
    /// There is a file of that name.
    Exists,
    /// It is the file that the network comes from.
    IsTheNetwork,
    /// The system says this.
    Other(String),
}

/// An actor that a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The actor.
    pub actor: ActorIndex,
    /// The characters of its name that matched.
    pub indices: Vec<usize>,
}

/// A movement of the mouse, at a cell counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// Cell from the left.
    pub column: u16,
    /// Cell from the top.
    pub row: u16,
    /// What it did.
    pub does: MouseDoes,
}

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseDoes {
    /// The left button was pressed.
    Click,
    /// It moved with the left button pressed.
    Drag,
    /// The wheel turned towards the start.
    WheelUp,
    /// The wheel turned towards the end.
    WheelDown,
}

/// Something to be done outside; the state itself does no input or output.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Give the terminal back until the shell wakes the program.
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// Take the mouse, or leave it to the terminal.
    Mouse(bool),
    /// Everything that was known of the network outside is of an earlier state.
    Replaced,
    /// Try a change, and answer with [`Event::Tried`].
    Try {
        /// Comes back with the answer.
        generation: u64,
        /// What is tried.
        trial: Box<Trial>,
    },
    /// Save the network, and answer with [`Event::Saved`].
    Save {
        /// The file.
        path: PathBuf,
        /// What it is known to hold; none where it is to be a new file.
        loaded: Option<String>,
        /// What it shall hold.
        text: String,
        /// Whether whatever it holds may go.
        overwrite: bool,
    },
    /// Look whether this file changes, and tell with [`Event::FileChanged`]. What it holds now is known.
    Watch(PathBuf),
    /// Find out who could close a gap, and answer with [`Event::Suggested`].
    Suggest {
        /// The gap, by its place in the evaluation.
        gap: usize,
    },
    /// Note in the journal what was done.
    Journal(Noted),
    /// Compare with this older state, a file or git revision, and answer with [`Event::Compared`].
    Compare(String),
    /// Write the minutes on these gaps and what became of them, and answer with [`Event::MinutesWritten`].
    Minutes(Vec<(String, Outcome)>),
    /// Tell every second with [`Event::Second`], or no longer.
    Clock(bool),
    /// Compute the figures on all actors.
    Measure,
    /// Compute the places of the whole network, and tell how it goes: [`Event::Arranged`].
    Settle,
    /// Give that up.
    StopSettling,
    /// Search, and answer with [`Event::Found`].
    Search {
        /// Comes back with the answer.
        generation: u64,
        /// What is looked for.
        query: String,
    },
    /// Make the file and say how large it is: [`Event::Previewed`].
    Preview {
        /// Comes back with the answer.
        generation: u64,
        /// What goes into it.
        content: export::Content,
    },
    /// Make the file and write it: [`Event::Exported`].
    Export {
        /// The file.
        path: PathBuf,
        /// What goes into it.
        content: export::Content,
        /// Whether a file of that name may go.
        overwrite: bool,
    },
}
