//! Where the result goes: standard output or a file, whole or not at all.

use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anstream::adapter::strip_str;
use anstream::{AutoStream, ColorChoice};
use serde::Serialize;

use super::failure::{Exit, Failure};
use crate::document::write_whole;
use crate::text::{Lang, refusals, safe};

/// How much is gathered before it is written.
const BUFFER: usize = 64 << 10;

/// A place for results.
#[derive(Debug)]
pub(super) struct Output {
    pub(super) file: Option<PathBuf>,
    pub(super) color: ColorChoice,
    pub(super) lang: Lang,
}

impl Output {
    /// Whether somebody looks at the results in a terminal.
    pub(super) fn is_terminal(&self) -> bool {
        self.file.is_none() && io::stdout().is_terminal()
    }

    /// How many columns there are; none where nothing limits them: in a file, in a pipe.
    pub(super) fn columns(&self) -> Option<usize> {
        self.is_terminal().then(terminal_columns).flatten()
    }

    /// Writes a text for people; colours only go where they belong.
    ///
    /// # Errors
    /// The file or standard output can't be written. A closed pipe is no error: nobody is listening any more.
    pub(super) fn text(&self, text: &str) -> Result<(), Failure> {
        if let Some(file) = &self.file {
            return self.save(file, strip_str(text).to_string().as_bytes());
        }
        let mut out = AutoStream::new(io::stdout().lock(), self.color);
        self.sent(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
    }

    /// Writes a text for other programs, as it is.
    ///
    /// # Errors
    /// As [`Output::text`].
    pub(super) fn data(&self, data: &[u8]) -> Result<(), Failure> {
        if let Some(file) = &self.file {
            return self.save(file, data);
        }
        let mut out = io::stdout().lock();
        self.sent(out.write_all(data).and_then(|()| out.flush()))
    }

    /// Writes a patch: as it is for other programs, harmless where people look at it.
    ///
    /// # Errors
    /// As [`Output::text`].
    pub(super) fn patch(&self, patch: &str) -> Result<(), Failure> {
        if self.file.is_some() || !io::stdout().is_terminal() {
            return self.data(patch.as_bytes());
        }
        self.text(&patch.split('\n').map(safe).collect::<Vec<_>>().join("\n"))
    }

    /// Writes a value as JSON, indented, with a line break at the end.
    ///
    /// # Errors
    /// As [`Output::text`].
    pub(super) fn json(&self, value: &impl Serialize) -> Result<(), Failure> {
        self.written(|to| {
            serde_json::to_writer_pretty(&mut *to, value)?;
            to.write_all(b"\n")?;
            to.flush()
        })
    }

    /// Lets a function write for other programs.
    ///
    /// # Errors
    /// As [`Output::text`].
    pub(super) fn written(&self, write: impl Fn(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
        let Some(file) = &self.file else {
            return self.sent(write(&mut BufWriter::with_capacity(BUFFER, io::stdout().lock())));
        };
        let mut data = Vec::new();
        write(&mut data).map_err(|error| not_written(file, &error, self.lang)).and_then(|()| self.save(file, &data))
    }

    fn sent(&self, result: io::Result<()>) -> Result<(), Failure> {
        match result {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                Err(Failure::new(Exit::Unusable, refusals::output_lost(self.lang, &error.to_string())))
            }
            _ => Ok(()),
        }
    }

    fn save(&self, file: &Path, data: &[u8]) -> Result<(), Failure> {
        write_whole(file, data).map_err(|error| not_written(file, &error, self.lang))
    }
}

/// The failure for a file that can't be written.
pub(super) fn not_written(file: &Path, error: &io::Error, lang: Lang) -> Failure {
    let message = refusals::not_written(lang, &file.display().to_string(), &error.to_string());
    Failure::new(Exit::Unusable, message)
}

/// The width that `COLUMNS` names, else the terminal's.
pub(super) fn terminal_columns() -> Option<usize> {
    let named = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    named.filter(|columns| *columns > 0).or_else(|| {
        let (width, _) = terminal_size::terminal_size()?;
        Some(usize::from(width.0))
    })
}
