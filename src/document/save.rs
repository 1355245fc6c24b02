//! Writing files, whole or not at all.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
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
/// What is on the disk is looked at right before the new text takes its place.
///
/// # Errors
/// The file is no longer the one that was loaded, or it can't be written.
pub fn save(file: &Path, loaded: &str, text: &str) -> Result<(), SaveError> {
    save_with(file, loaded, text, &mut || Ok(()))
}

fn save_with(file: &Path, loaded: &str, text: &str, before: Before<'_>) -> Result<(), SaveError> {
    let target = target(file, before)?;
    let unchanged = |before: Before<'_>| {
        before()?;
        let theirs = match fs::read(&target) {
            Ok(theirs) if theirs == loaded.as_bytes() => return Ok(()),
            Ok(theirs) => Some(theirs),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(SaveError::Io(error)),
        };
        Err(SaveError::Changed { mine: text.to_owned(), theirs })
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

/// Puts a new file in the place of `target`; `may_go` has the last word.
fn replace<E: From<io::Error>>(
    target: &Path,
    data: &[u8],
    before: Before<'_>,
    may_go: impl FnOnce(Before<'_>) -> Result<(), E>,
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
    let done = written(before).map_err(E::from).and_then(|()| may_go(before)).and_then(|()| {
        before()?;
        fs::rename(&temporary, target).map_err(E::from)
    });
    if done.is_err() {
        // The first error is the one that says what went wrong.
        let _ = before().and_then(|()| fs::remove_file(&temporary));
    } else {
        // Not every system can do that with folders; the file is whole with or without it.
        let _ = before().and_then(|()| sync_folder(target));
    }
    done
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
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x.txt");
        write_whole(&file, b"one").unwrap();
        write_whole(&file, b"two").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"two");
        assert!(write_whole(&folder.path().join("none/x.txt"), b"x").is_err());
        assert!(write_whole(folder.path(), b"x").is_err());
        assert!(matches!(save(folder.path(), "", "x"), Err(SaveError::Io(_))));
        let mut locked = fs::metadata(&file).unwrap().permissions();
        locked.set_readonly(true);
        fs::set_permissions(&file, locked).unwrap();
        assert_eq!(write_whole(&file, b"three").unwrap_err().kind(), ErrorKind::PermissionDenied);
        assert_eq!(fs::read(&file).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_is_another_by_now_is_not_saved_over() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x.toml");
        fs::write(&file, "theirs").unwrap();
        let refused = save(&file, "loaded", "mine").unwrap_err();
        assert!(
            matches!(refused, SaveError::Changed { mine, theirs: Some(theirs) } if mine == "mine" && theirs == b"theirs")
        );
        assert_eq!(fs::read(&file).unwrap(), b"theirs");
        save(&file, "theirs", "mine").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"mine");
        fs::remove_file(&file).unwrap();
        assert!(matches!(save(&file, "mine", "new"), Err(SaveError::Changed { theirs: None, .. })));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    /// What becomes of a file when calls of the system fail while it is saved: its text, and what lies beside it.
    fn saved_with(fails: impl Fn(usize) -> bool) -> (String, usize, bool, usize) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x.toml");
        fs::write(&file, "the old text").unwrap();
        let mut calls = 0;
        let result = save_with(&file, "the old text", "new", &mut || {
            calls += 1;
            if fails(calls) { Err(io::Error::other("no")) } else { Ok(()) }
        });
        let beside = fs::read_dir(folder.path()).unwrap().count() - 1;
        (fs::read_to_string(&file).unwrap(), beside, result.is_ok(), calls)
    }

    #[test]
    fn whatever_call_fails_the_file_is_the_old_one_or_the_new_one() {
        let (text, beside, fine, calls) = saved_with(|_| false);
        assert_eq!((&*text, beside, fine), ("new", 0, true));
        assert!(calls >= 8, "{calls}");
        for failing in 1..=calls {
            let (text, beside, fine, _) = saved_with(|call| call == failing);
            assert_eq!((&*text, beside), (if fine { "new" } else { "the old text" }, 0), "call {failing}");
            // Killed there: nothing else is called, not even to clear up.
            let (text, beside, fine, _) = saved_with(|call| call >= failing);
            assert_eq!(text, if fine { "new" } else { "the old text" }, "from call {failing}");
            assert!(beside <= 1);
        }
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
        save(&path(link), "new", "newer").unwrap();
        assert!(fs::symlink_metadata(path(link)).unwrap().is_symlink());
        assert_eq!(fs::read(path(file)).unwrap(), b"newer");
    }
}
