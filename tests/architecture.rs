//! Holds the rooms to their rules: who may import whom, who owns which library, how large a file may get.
#![allow(clippy::expect_used, reason = "a test may panic")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms in the order of the data's flow, each with the rooms it may import.
const ROOMS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("diagnostic", &["text"]),
    ("network", &["diagnostic"]),
    ("filter", &["diagnostic", "text", "network"]),
    ("analysis", &["network"]),
    ("rules", &["diagnostic", "text", "network", "filter", "analysis"]),
    ("search", &["text", "network"]),
    ("layout", &["network", "analysis"]),
    ("document", CORE),
    ("exchange", &["diagnostic", "text", "network", "filter", "analysis", "rules", "document", "layout"]),
    ("report", &["diagnostic", "text", "network", "filter", "analysis", "rules", "document", "exchange"]),
    (
        "cli",
        &["diagnostic", "text", "network", "filter", "analysis", "rules", "search", "document", "exchange", "report"],
    ),
    (
        "app",
        &["diagnostic", "text", "network", "filter", "analysis", "rules", "search", "layout", "document", "exchange"],
    ),
    ("ui", &["diagnostic", "text", "network", "filter", "analysis", "rules", "search", "layout", "document", "app"]),
    (
        "terminal",
        &[
            "diagnostic",
            "text",
            "network",
            "filter",
            "analysis",
            "rules",
            "search",
            "layout",
            "document",
            "exchange",
            "report",
            "app",
            "ui",
        ],
    ),
];

const CORE: &[&str] = &["diagnostic", "text", "network", "filter", "analysis", "rules"];

/// The libraries that only one room may know.
const OWNERS: &[(&str, &str)] = &[
    ("petgraph", "network"),
    ("fuzzy_matcher", "search"),
    ("toml", "document"),
    ("similar", "document"),
    ("crossterm", "terminal"),
];

/// Rooms that neither read nor write anything outside of memory.
const PURE: &[&str] = &["network", "filter", "analysis", "rules", "search", "layout", "report", "app"];

/// Longer files are split.
const MOST_LINES: usize = 400;

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the source") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Every source file: its room, its name, its text without comments.
fn sources() -> Vec<(String, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&root, &mut files);
    files
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&root).expect("below src").to_string_lossy().replace('\\', "/");
            let room = name.split('/').next().unwrap_or(&name).trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).expect("readable source");
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            (room, name, code)
        })
        .collect()
}

/// The names that follow `prefix` in the code, such as the rooms behind `crate::`; a list in braces counts too.
fn names_after(prefix: &str, code: &str) -> BTreeSet<String> {
    let identifier = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut names = BTreeSet::new();
    for (at, _) in code.match_indices(prefix) {
        let rest = code.get(at + prefix.len()..).unwrap_or_default();
        match rest.strip_prefix('{') {
            None => drop(names.insert(identifier(rest))),
            Some(list) => {
                let mut depth = 0;
                for part in list.split_inclusive([',', '{', '}']) {
                    if depth == 0 {
                        names.insert(identifier(part.trim_start()));
                    }
                    match part.chars().last() {
                        Some('{') => depth += 1,
                        Some('}') if depth == 0 => break,
                        Some('}') => depth -= 1,
                        _ => {}
                    }
                }
            }
        }
    }
    names.remove("");
    names
}

#[test]
fn imports_only_point_up() {
    let rooms: BTreeSet<&str> = ROOMS.iter().map(|(room, _)| *room).collect();
    for (room, file, code) in sources() {
        let Some((_, allowed)) = ROOMS.iter().find(|(known, _)| *known == room) else {
            assert!(matches!(&*room, "lib" | "main"), "{file} is in no room of the table");
            continue;
        };
        for import in names_after("crate::", &code) {
            let fine = import == room || !rooms.contains(&*import) || allowed.contains(&&*import);
            assert!(fine, "{file} ({room}) imports {import}");
        }
    }
}

#[test]
fn every_library_has_one_owner() {
    for (room, file, code) in sources() {
        for (library, owner) in OWNERS {
            let known = code.contains(&format!("{library}::")) || code.contains(&format!("use {library}"));
            assert!(!known || room == *owner, "{file} knows {library}, which belongs to {owner}");
        }
    }
}

#[test]
fn the_core_has_no_input_or_output() {
    for (room, file, code) in sources().into_iter().filter(|(room, ..)| PURE.contains(&&**room)) {
        for word in [
            "std::fs",
            "std::io",
            "std::env",
            "std::process",
            "std::net",
            "println!",
            "Zoned::now",
            "ZonedDateTime::now",
        ] {
            assert!(!code.contains(word), "{file} ({room}) uses {word}");
        }
    }
}

#[test]
fn no_file_is_long() {
    for (_, file, code) in sources() {
        let lines = code.lines().count();
        assert!(lines <= MOST_LINES, "{file} has {lines} lines without comments");
    }
}

#[test]
fn names_are_read_from_paths_and_lists() {
    let code = "use crate::network::{Actor, Date}; use crate::{text::{Lang, safe}, rules};";
    let expected: BTreeSet<String> = ["network", "text", "rules"].map(String::from).into();
    assert_eq!(names_after("crate::", code), expected);
}
