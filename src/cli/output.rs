//! Where the result goes: standard output or a file, whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anstream::adapter::strip_str;
use anstream::{AutoStream, ColorChoice};
use serde::Serialize;

use super::failure::{Exit, Failure};
use crate::text::{Lang, refusals};

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

/// Writes a file whole or not at all: to a new file in the same folder, which then takes the place of the old one.
///
/// A symbolic link stays one, and an existing file keeps its permissions. What is no regular file (a device, a pipe) is
/// written to directly.
pub(super) fn write_whole(file: &Path, data: &[u8]) -> io::Result<()> {
    let target = fs::canonicalize(file).or_else(|error| match error.kind() {
        ErrorKind::NotFound => Ok(fs::read_link(file).map_or_else(|_| file.to_owned(), |link| beside(file, &link))),
        _ => Err(error),
    })?;
    let old = fs::metadata(&target).ok();
    if old.as_ref().is_some_and(|old| !old.is_file()) {
        return File::options().write(true).open(&target)?.write_all(data);
    }
    let (temporary, mut new) = create_beside(&target)?;
    let written = new.write_all(data).and_then(|()| match &old {
        Some(old) => new.set_permissions(old.permissions()),
        None => Ok(()),
    });
    let done = written.and_then(|()| new.sync_all()).and_then(|()| fs::rename(&temporary, &target));
    if done.is_err() {
        // The first error is the one that says what went wrong.
        let _ = fs::remove_file(&temporary);
    }
    done
}

/// Where a link that leads nowhere yet points.
fn beside(file: &Path, link: &Path) -> PathBuf {
    file.parent().map_or_else(|| link.to_owned(), |folder| folder.join(link))
}

/// A new file in the folder of `target` that nobody else has.
fn create_beside(target: &Path) -> io::Result<(PathBuf, File)> {
    let name = target.file_name().ok_or_else(|| io::Error::from(ErrorKind::InvalidInput))?.to_string_lossy();
    let mut attempt = 0u32;
    loop {
        let temporary = target.with_file_name(format!(".{name}.{}-{attempt}.tmp", std::process::id()));
        match File::options().write(true).create_new(true).open(&temporary) {
            Ok(file) => return Ok((temporary, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists && attempt < 100 => attempt += 1,
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x.txt");
        write_whole(&file, b"one").unwrap();
        write_whole(&file, b"two").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(write_whole(&folder.path().join("none/x.txt"), b"x").is_err());
        assert!(write_whole(folder.path(), b"x").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn links_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (file, link, early) = ("real.txt", "link.txt", "early.txt");
        let path = |name: &str| folder.path().join(name);
        fs::write(path(file), "old").unwrap();
        fs::set_permissions(path(file), fs::Permissions::from_mode(0o640)).unwrap();
        symlink(file, path(link)).unwrap();
        symlink("later.txt", path(early)).unwrap();
        write_whole(&path(link), b"new").unwrap();
        write_whole(&path(early), b"first").unwrap();
        assert!(fs::symlink_metadata(path(link)).unwrap().is_symlink());
        assert!(fs::symlink_metadata(path(early)).unwrap().is_symlink());
        assert_eq!(fs::read(path(file)).unwrap(), b"new");
        assert_eq!(fs::read(path("later.txt")).unwrap(), b"first");
        assert_eq!(fs::metadata(path(file)).unwrap().permissions().mode() & 0o777, 0o640);
    }
}
