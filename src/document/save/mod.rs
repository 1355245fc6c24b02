//! Writing files, whole or not at all.

mod lock;

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// Why a network file was not saved. The file is as it was.
#[derive(Debug)]
pub enum SaveError {
    /// The file is no longer the one that was loaded.
    Changed {
        /// The text that was to be saved.
        mine: String,
        /// What the file holds now; none where it is gone.
        theirs: Option<Vec<u8>>,
    },
    /// Another program has been saving the file for two seconds: trying again later may help.
    Busy,
    /// It can't be written.
    Io(io::Error),
}

impl From<io::Error> for SaveError {
    fn from(error: io::Error) -> SaveError {
        SaveError::Io(error)
    }
}

/// Asked before every call of the system; an error stands for one of that call.
type Before<'c> = &'c mut dyn FnMut() -> io::Result<()>;

/// Saves a network file whose text was `loaded`, as [`write_whole`] writes files.
///
/// The file is locked while what is on the disk is looked at and the new text takes its place: of programs that save in
/// this way none overwrites what another just saved.
///
/// # Errors
/// The file is no longer the one that was loaded, another program keeps it locked, or it can't be written.
pub fn save(file: &Path, loaded: &str, text: &str) -> Result<(), SaveError> {
    save_with(file, loaded, text, &mut || Ok(()))
}

fn save_with(file: &Path, loaded: &str, text: &str, before: Before<'_>) -> Result<(), SaveError> {
    let target = target(file, before)?;
    let unchanged = |before: Before<'_>| {
        let changed = |theirs| SaveError::Changed { mine: text.to_owned(), theirs };
        let Some(mut locked) = lock::lock(&target, before)? else { return Err(changed(None)) };
        let mut theirs = Vec::with_capacity(loaded.len());
        before()?;
        locked.read_to_end(&mut theirs)?;
        if theirs == loaded.as_bytes() { Ok(locked) } else { Err(changed(Some(theirs))) }
    };
    replace(&target, text.as_bytes(), before, unchanged)
}

/// Writes a file whole or not at all: to a new file in the same folder, which takes the place of the old one once it
/// is safe on the disk.
///
/// A symbolic link stays one, and an existing file keeps its permissions. What is no regular file (a device, a pipe) is
/// written to directly.
///
/// # Errors
/// The file can't be written, or is write-protected.
pub fn write_whole(file: &Path, data: &[u8]) -> io::Result<()> {
    let before: Before<'_> = &mut || Ok(());
    let target = target(file, before)?;
    if fs::metadata(&target).is_ok_and(|old| !old.is_file()) {
        return File::options().write(true).open(&target)?.write_all(data);
    }
    replace(&target, data, before, |_| Ok(()))
}

/// Where links lead, also one that leads to nothing yet.
fn target(file: &Path, before: Before<'_>) -> io::Result<PathBuf> {
    before()?;
    fs::canonicalize(file).or_else(|error| match error.kind() {
        ErrorKind::NotFound => {
            Ok(fs::read_link(file).map_or_else(|_| file.to_owned(), |link| file.with_file_name(link)))
        }
        _ => Err(error),
    })
}

/// Puts a new file in the place of `target`; `may_go` has the last word, and holds what it gives until all is done.
fn replace<E: From<io::Error>, Held>(
    target: &Path,
    data: &[u8],
    before: Before<'_>,
    may_go: impl FnOnce(Before<'_>) -> Result<Held, E>,
) -> Result<(), E> {
    before()?;
    let old = fs::metadata(target).ok();
    match &old {
        Some(old) if !old.is_file() => return Err(io::Error::from(ErrorKind::InvalidInput).into()),
        Some(old) if old.permissions().readonly() => return Err(io::Error::from(ErrorKind::PermissionDenied).into()),
        _ => {}
    }
    let (temporary, mut new) = create_beside(target, before)?;
    let written = |before: Before<'_>| -> io::Result<()> {
        if let Some(old) = old {
            before()?;
            new.set_permissions(old.permissions())?;
        }
        before()?;
        new.write_all(data)?;
        before()?;
        new.sync_all()
    };
    let done = written(before).map_err(E::from).and_then(|()| may_go(before)).and_then(|held| {
        before()?;
        fs::rename(&temporary, target)?;
        Ok(held)
    });
    if done.is_err() {
        // The first error is the one that says what went wrong.
        let _ = before().and_then(|()| fs::remove_file(&temporary));
    } else {
        // Not every system can do that with folders; the file is whole with or without it.
        let _ = before().and_then(|()| sync_folder(target));
    }
    done.map(drop)
}

/// A new file in the folder of `target` that nobody else has.
fn create_beside(target: &Path, before: Before<'_>) -> io::Result<(PathBuf, File)> {
    let name = target.file_name().ok_or_else(|| io::Error::from(ErrorKind::InvalidInput))?.to_string_lossy();
    let mut attempt = 0u32;
    loop {
        let temporary = target.with_file_name(format!(".{name}.{}-{attempt}.tmp", std::process::id()));
        before()?;
        match File::options().write(true).create_new(true).open(&temporary) {
            Ok(file) => return Ok((temporary, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists && attempt < 100 => attempt += 1,
            Err(error) => return Err(error),
        }
    }
}

/// Makes the new name last, as [`File::sync_all`] does for what is in the file.
fn sync_folder(file: &Path) -> io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests;
