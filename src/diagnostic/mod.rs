//! Problems in a source text: what, how bad, where, and what to do about it.

mod code;
mod json;
mod render;
mod source;
mod window;

pub use code::Code;
pub use json::DiagnosticJson;
pub use render::render;
pub use source::{Position, Source};

use serde::Serialize;

/// A stretch of a source text, in bytes, end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// First byte behind it.
    pub end: u32,
}

impl Span {
    /// A span over bytes that a `u32` can count; files are refused long before 4 GiB.
    pub fn new(start: usize, end: usize) -> Span {
        let clamp = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Span { start: clamp(start), end: clamp(end) }
    }

    /// The bytes as a range to index a text with.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The file can't be used.
    Error,
    /// The file can be used; somebody should look.
    Warning,
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What sort of problem.
    pub code: Code,
    /// One sentence, in the language that was asked for at loading, without a final stop.
    pub message: String,
    /// What to do, where something can be said.
    pub help: Option<String>,
    /// Where; none when the file as a whole is meant.
    pub span: Option<Span>,
}

impl Diagnostic {
    /// A problem at a place, without advice.
    pub fn new(code: Code, message: impl Into<String>, span: impl Into<Option<Span>>) -> Diagnostic {
        Diagnostic { code, message: message.into(), help: None, span: span.into() }
    }

    /// The same with advice, if there is any.
    #[must_use]
    pub fn help(mut self, help: impl Into<Option<String>>) -> Diagnostic {
        self.help = help.into();
        self
    }

    /// How bad it is: a property of its code.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}
