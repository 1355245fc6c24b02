//! For every sort of problem one file that has it, with all that is printed about it in both languages.
//!
//! `tests/diagnostics/NAME.toml` is the input, `NAME.de.txt` and `NAME.en.txt` are the expected prints. After a
//! change that is meant, `UPDATE=1 cargo test --test diagnostics` writes them anew.

#![allow(clippy::expect_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use vernetzt::diagnostic::{Code, render};
use vernetzt::document::{Loaded, read_file};
use vernetzt::text::Lang;

/// Problems of the file system and of size, which no small file can have.
const MADE_HERE: [Code; 2] = [Code::Unreadable, Code::TooLarge];

fn inputs() -> Vec<PathBuf> {
    let folder = Path::new("tests/diagnostics");
    let files = fs::read_dir(folder).expect("a folder of inputs").map(|entry| entry.expect("an entry").path());
    let mut inputs: Vec<_> = files.filter(|file| file.extension().is_some_and(|ending| ending == "toml")).collect();
    inputs.sort();
    inputs
}

fn codes(loaded: &Loaded) -> Vec<Code> {
    loaded.diagnostics.iter().map(|problem| problem.code).collect()
}

#[test]
fn every_code_has_a_file_that_has_it() {
    for code in Code::ALL.iter().filter(|code| !MADE_HERE.contains(code)) {
        let file = format!("tests/diagnostics/{code}.toml");
        let loaded = read_file(Path::new(&file), Lang::En);
        assert!(codes(&loaded).contains(code), "{file}: {:?}", codes(&loaded));
    }
}

#[test]
fn everything_is_said_as_expected_in_both_languages() {
    for input in inputs() {
        for lang in Lang::ALL {
            let loaded = read_file(&input, lang);
            let said = render(&loaded.diagnostics, &loaded.source, lang, false, 100);
            let file = input.with_extension(format!("{}.txt", lang.code()));
            if std::env::var_os("UPDATE").is_some() {
                fs::write(&file, &said).unwrap();
            }
            let expected = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
            assert_eq!(said, expected, "{}", file.display());
        }
    }
}

#[test]
fn what_can_not_be_read_says_why() {
    for lang in Lang::ALL {
        assert_eq!(codes(&read_file(Path::new("tests/diagnostics"), lang)), [Code::Unreadable]);
        let missing = read_file(Path::new("tests/no such file.toml"), lang);
        assert_eq!(codes(&missing), [Code::Unreadable]);
        assert!(missing.diagnostics[0].message.contains("tests/no such file.toml"));
        assert!(missing.diagnostics[0].help.as_ref().unwrap().contains("vernetzt new"));
    }
}

#[test]
fn a_file_beyond_the_limit_is_refused_without_reading_it() {
    let file = tempfile::NamedTempFile::new().unwrap();
    file.as_file().set_len(600 << 20).unwrap();
    let loaded = read_file(file.path(), Lang::En);
    assert_eq!(codes(&loaded), [Code::TooLarge]);
    assert!(loaded.diagnostics[0].message.contains("600 MB"), "{}", loaded.diagnostics[0].message);
}
