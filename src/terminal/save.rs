//! Saving the network.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::app::edits::{SaveFailure, Saved};
use crate::document::{SaveError, save, write_whole};

/// Saves a text: over what the file is known to hold, to a new file, or over whatever there is.
pub(super) fn write(path: PathBuf, loaded: Option<&str>, text: String, overwrite: bool) -> Result<Saved, SaveFailure> {
    let done = match loaded {
        Some(loaded) => save(&path, loaded, &text),
        None if !overwrite && path.symlink_metadata().is_ok() => return Err(SaveFailure::Exists),
        None => write_whole(&path, text.as_bytes()).map_err(SaveError::Io),
    };
    match done {
        Ok(()) => Ok(Saved { path, text }),
        Err(SaveError::Changed { theirs, .. }) => Err(SaveFailure::Changed(theirs)),
        Err(SaveError::Busy) => Err(SaveFailure::Busy),
        Err(SaveError::Io(error)) => Err(failure(&path, &error)),
    }
}

fn failure(path: &Path, error: &io::Error) -> SaveFailure {
    match error.kind() {
        ErrorKind::PermissionDenied => SaveFailure::Protected,
        _ => SaveFailure::Other(format!("{}: {error}", path.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::write as write_to;
    use super::*;
    use std::fs;

    #[test]
    fn a_file_is_written_over_only_where_that_is_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("n.toml");
        let write = |loaded, text: &str, overwrite| write_to(path.clone(), loaded, text.to_owned(), overwrite);
        assert!(write(None, "one", false).is_ok());
        assert_eq!(write(None, "two", false), Err(SaveFailure::Exists));
        assert_eq!(write(Some("other"), "two", false), Err(SaveFailure::Changed(Some(b"one".to_vec()))));
        assert_eq!(fs::read_to_string(&path).unwrap(), "one");
        assert!(write(Some("one"), "two", false).is_ok());
        assert!(write(None, "three", true).is_ok());
        assert_eq!(fs::read_to_string(&path).unwrap(), "three");
        let nowhere = folder.path().join("none").join("n.toml");
        assert!(matches!(write_to(nowhere, None, String::new(), false), Err(SaveFailure::Other(_))));
    }
}
