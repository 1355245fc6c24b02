//! A network file for oneself, as long as it takes to save.

use std::fs::{File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{Before, SaveError};

/// How long another program is waited for.
const PATIENCE: Duration = Duration::from_secs(2);
const BETWEEN_TRIES: Duration = Duration::from_millis(5);

/// Locks the file that a path leads to, until it is dropped; none where there is no file.
///
/// The lock is on the file and not on its name, which a save gives to a new one: whoever waited looks again which file
/// bears the name. File systems that know no locks go without.
pub(super) fn lock(path: &Path, before: Before<'_>) -> Result<Option<File>, SaveError> {
    let patience = Instant::now() + PATIENCE;
    loop {
        before()?;
        let file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        before()?;
        match file.try_lock() {
            Ok(()) => {
                before()?;
                if bears_name(&file, path)? {
                    return Ok(Some(file));
                }
            }
            Err(TryLockError::WouldBlock) if Instant::now() < patience => sleep(BETWEEN_TRIES),
            Err(TryLockError::WouldBlock) => return Err(SaveError::Busy),
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => return Ok(Some(file)),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
}

/// Whether a file that was opened is still the one that the path leads to.
#[cfg(unix)]
fn bears_name(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let ours = file.metadata()?;
    match path.metadata() {
        Ok(now) => Ok((ours.dev(), ours.ino()) == (now.dev(), now.ino())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Other systems don't say which file it is; between opening and locking it only an instant passed.
#[cfg(not(unix))]
fn bears_name(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}
