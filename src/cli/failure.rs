//! Why a command ends early, and the status that tells so.

use std::process::ExitCode;

use crate::text::{Lang, diagnostics, safe};

use super::paint;

/// How the program ends, for scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Exit {
    /// Done.
    Done = 0,
    /// A check that was asked to fail did.
    Found = 1,
    /// The input or the command line is wrong.
    Wrong = 2,
    /// A file could not be read or written.
    Unusable = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}

/// What goes to standard error when a command can't do what it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    pub(super) exit: Exit,
    said: Said,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Said {
    Sentence { message: String, help: Vec<String>, notes: Vec<String> },
    Rendered(String),
}

impl Failure {
    /// A failure that one sentence explains.
    pub(super) fn new(exit: Exit, message: impl Into<String>) -> Failure {
        Failure { exit, said: Said::Sentence { message: message.into(), help: Vec::new(), notes: Vec::new() } }
    }

    /// A failure that is explained already: rendered diagnostics.
    pub(super) fn rendered(exit: Exit, text: String) -> Failure {
        Failure { exit, said: Said::Rendered(text) }
    }

    /// Adds advice.
    pub(super) fn help(mut self, text: impl Into<String>) -> Failure {
        if let Said::Sentence { help, .. } = &mut self.said {
            help.push(text.into());
        }
        self
    }

    /// Adds a line that stands apart at the end.
    pub(super) fn note(mut self, text: impl Into<String>) -> Failure {
        if let Said::Sentence { notes, .. } = &mut self.said {
            notes.push(text.into());
        }
        self
    }

    /// The text for standard error, with colours.
    pub(super) fn text(&self, lang: Lang) -> String {
        let (message, help, notes) = match &self.said {
            Said::Rendered(text) => return text.clone(),
            Said::Sentence { message, help, notes } => (message, help, notes),
        };
        let mut out = format!("{}: {}\n", paint::error(diagnostics::error(lang)), safe(message));
        for help in help {
            out += &format!("{}: {}\n", paint::help(diagnostics::help(lang)), safe(help));
        }
        if !notes.is_empty() {
            out.push('\n');
        }
        for note in notes {
            out += &note.split('\n').map(safe).collect::<Vec<_>>().join("\n");
            out.push('\n');
        }
        out
    }
}
