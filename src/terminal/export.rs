//! Writing a file, whole or not at all.

use std::fs;
use std::path::Path;

use crate::app::ExportFailure;
use crate::document::write_whole;

/// Writes a file, but never over the network that it comes from; returns the file's name and size.
pub(super) fn write(
    path: &Path,
    bytes: &[u8],
    network: Option<&Path>,
    overwrite: bool,
) -> Result<(String, usize), ExportFailure> {
    let existing = fs::canonicalize(path).ok();
    if existing.is_some() && network.and_then(|network| fs::canonicalize(network).ok()) == existing {
        return Err(ExportFailure::IsTheNetwork);
    }
    if !overwrite && existing.is_some() {
        return Err(ExportFailure::Exists);
    }
    match write_whole(path, bytes) {
        Ok(()) => Ok((path.display().to_string(), bytes.len())),
        Err(error) => Err(ExportFailure::Other(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_exists_stays_unless_it_may_go() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("netz.dot");
        assert_eq!(write(&path, b"eins", None, false).unwrap().1, 4);
        assert_eq!(write(&path, b"zwei", None, false), Err(ExportFailure::Exists));
        assert_eq!(fs::read_to_string(&path).unwrap(), "eins");
        assert!(write(&path, b"zwei", None, true).is_ok());
        assert_eq!(fs::read_to_string(&path).unwrap(), "zwei");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn the_network_itself_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("netz.toml");
        fs::write(&path, "das Netzwerk").unwrap();
        let same = folder.path().join(".").join("netz.toml");
        assert_eq!(write(&path, b"x", Some(&same), true), Err(ExportFailure::IsTheNetwork));
        assert_eq!(fs::read_to_string(&path).unwrap(), "das Netzwerk");
    }

    #[test]
    fn a_failure_says_why_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("nirgends").join("netz.dot");
        assert!(matches!(write(&missing, b"x", None, false), Err(ExportFailure::Other(_))));
        assert!(matches!(write(folder.path(), b"x", None, true), Err(ExportFailure::Other(_))));
    }
}
