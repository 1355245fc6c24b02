//! Network files in a folder.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// How far into a file the title is looked for.
const FIRST_BYTES: u64 = 64 << 10;
/// What may stand before a header in its line: blanks, and in the first line a byte-order mark.
const BEFORE_HEADERS: [char; 3] = [' ', '\t', '\u{feff}'];

/// The files in a folder that look like network files, by name: they end in `.toml` and have a `[network]` table.
///
/// What can't be read is left out.
pub fn network_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let mut files: Vec<_> = paths.filter(|path| is_network_file(path)).collect();
    files.sort();
    files
}

fn is_network_file(path: &Path) -> bool {
    if !path.is_file() || !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml")) {
        return false;
    }
    let mut start = Vec::new();
    let read = File::open(path).and_then(|file| file.take(FIRST_BYTES).read_to_end(&mut start));
    read.is_ok()
        && String::from_utf8_lossy(&start)
            .lines()
            .any(|line| line.trim_start_matches(BEFORE_HEADERS).starts_with("[network]"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_network_files_are_listed() {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [
            ("b.toml", "format = 1\n[network]\ntitle = \"x\"\n"),
            ("a.TOML", "\u{feff}[network]\n"),
            ("Cargo.toml", "[package]\nname = \"network\"\n"),
            ("notes.txt", "[network]\n"),
        ] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        fs::create_dir(folder.path().join("c.toml")).unwrap();
        assert_eq!(network_files(folder.path()), [folder.path().join("a.TOML"), folder.path().join("b.toml")]);
        assert_eq!(network_files(&folder.path().join("missing")), Vec::<PathBuf>::new());
    }
}
