//! Where journals lie, and how they are named.

use std::ffi::OsString;
use std::fs::{self, DirBuilder};
use std::io;
use std::path::{Path, PathBuf};

use super::record::checksum;

/// Where a network comes from.
#[derive(Debug, Clone, Copy)]
pub enum Origin<'p> {
    /// A file.
    File(&'p Path),
    /// The example that is compiled into the program.
    Example,
    /// Standard input.
    Stdin,
}

/// Longer names of files are cut in the names of journals.
const MOST_CHARACTERS: usize = 40;

impl Origin<'_> {
    /// The full path of the network, or another name that no path is.
    pub(super) fn name(self) -> String {
        match self {
            Origin::File(path) => {
                let full = fs::canonicalize(path).or_else(|_| std::path::absolute(path));
                full.unwrap_or_else(|_| path.to_owned()).to_string_lossy().into_owned()
            }
            Origin::Example => "example".to_owned(),
            Origin::Stdin => "-".to_owned(),
        }
    }
}

/// What the names of all journals of a network begin with: something to read and something that tells apart.
pub(super) fn prefix(network: &str) -> String {
    let stem = Path::new(network).file_stem().unwrap_or_default().to_string_lossy();
    let is_plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let readable: String = stem.chars().filter(is_plain).take(MOST_CHARACTERS).collect();
    format!("{readable}-{:016x}-", checksum(network.as_bytes()))
}

/// The folder of journals of whoever runs the program, by the variables of the environment.
pub(super) fn journals(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let set = |name| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let absolute = |name| set(name).filter(|path| path.is_absolute());
    let state = set("VERNETZT_STATE").or_else(|| {
        let parent = if cfg!(windows) {
            absolute("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            absolute("HOME").map(|home| home.join("Library/Application Support"))
        } else {
            absolute("XDG_STATE_HOME").or_else(|| absolute("HOME").map(|home| home.join(".local/state")))
        };
        parent.map(|parent| parent.join("vernetzt"))
    });
    state.map(|state| state.join("journals"))
}

/// Makes a folder that nobody else can look into.
#[cfg(unix)]
pub(super) fn make_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

/// Makes a folder; it inherits who may look into it from the user's own one.
#[cfg(not(unix))]
pub(super) fn make_private(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).create(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_follows_the_environment() {
        let folder = |set: &[(&str, &str)]| {
            journals(|name| set.iter().find(|(known, _)| *known == name).map(|(_, value)| value.into()))
        };
        assert_eq!(folder(&[("VERNETZT_STATE", "x"), ("HOME", "/h")]), Some("x/journals".into()));
        assert_eq!(folder(&[]), None);
        if cfg!(target_os = "linux") {
            let home = Some("/h/.local/state/vernetzt/journals".into());
            assert_eq!(folder(&[("HOME", "/h"), ("XDG_STATE_HOME", "relative"), ("VERNETZT_STATE", "")]), home);
            let named = folder(&[("HOME", "/h"), ("XDG_STATE_HOME", "/s")]);
            assert_eq!(named, Some("/s/vernetzt/journals".into()));
        }
    }

    #[test]
    fn names_are_readable_and_differ() {
        let (one, other) = (prefix("/a/Netz ä../x.toml"), prefix("/b/x.toml"));
        assert!(one.starts_with("x-") && other.starts_with("x-") && one != other, "{one} {other}");
        assert!(prefix("/a/\u{1b}[31m/../ü b.toml").starts_with("b-"));
        assert!(prefix(&"n".repeat(500)).len() < 80);
    }
}
