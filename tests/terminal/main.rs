//! The real program in a pseudo-terminal: start, walk, resize, and leaving the terminal as it was.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod files;
mod program;

use portable_pty::PtySize;
use program::{Program, cells};

#[test]
fn it_opens_on_the_example_and_leaves_the_terminal_as_it_was() {
    let mut program = Program::start(&["--lang", "de"], 36, 120);
    program.wait_for("Womit anfangen?");
    assert!(program.screen.screen().alternate_screen() && !program.is_cooked());
    program.press("2");
    program.wait_for("Akteure · nach Name");
    program.press("q");
    assert_eq!(program.end(), 0);
    program.assert_restored();
}

#[test]
fn signals_end_it_with_the_terminal_as_it_was() {
    for (name, status) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let mut program = Program::start(&["--lang", "en"], 24, 80);
        program.wait_for("Where to start?");
        program.signal(name);
        assert_eq!(program.end(), status, "{name}");
        program.assert_restored();
    }
}

#[test]
fn control_c_ends_it_even_while_something_is_typed() {
    let mut program = Program::start(&["--lang", "en"], 24, 80);
    program.wait_for("Where to start?");
    program.press("/abc");
    program.wait_for("/abc");
    program.press("\x03");
    assert_eq!(program.end(), 0);
    program.assert_restored();
}

#[test]
fn it_goes_to_sleep_and_comes_back() {
    let mut program = Program::start(&["--lang", "en"], 24, 80);
    program.wait_for("Where to start?");
    program.press("\x1a");
    program.wait_until("the terminal given back", |screen| !screen.alternate_screen());
    program.wake();
    program.wait_for("Where to start?");
    program.press("2\x0c");
    program.wait_for("Actors · by name");
    program.press("q");
    assert_eq!(program.end(), 0);
    program.assert_restored();
}

#[test]
fn it_follows_the_size_of_the_window() {
    let mut program = Program::start(&["--lang", "en"], 36, 120);
    program.wait_for("Situation");
    for (rows, cols, expected) in [(12, 40, "Where to start?"), (5, 20, "Window too small"), (30, 100, "Situation")] {
        program.screen.screen_mut().set_size(cells(rows), cells(cols));
        program.terminal.resize(PtySize { rows, cols, ..PtySize::default() }).unwrap();
        program.wait_for(expected);
    }
    program.press("q");
    assert_eq!(program.end(), 0);
}

#[test]
fn search_answers_while_it_is_typed() {
    let mut program = Program::start(&["--lang", "en", "networks/riverton.toml"], 24, 80);
    program.wait_for("Riverton");
    program.press("/school");
    program.wait_for("matches");
    program.press("\r");
    program.wait_for("Actors · by name");
    program.press("q");
    assert_eq!(program.end(), 0);
}

#[test]
fn what_is_on_screen_is_written_as_a_picture() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("out.svg");
    let mut program = Program::start(&["--lang", "en", "networks/riverton.toml"], 24, 100);
    program.wait_for("Riverton");
    program.press("e");
    program.wait_for("kB");
    program.press(&format!("\x15{}\r", file.display()));
    program.wait_for("out.svg written");
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.starts_with("<svg") && text.trim_end().ends_with("</svg>"));
    program.press("q");
    assert_eq!(program.end(), 0);
}

#[test]
fn of_a_folder_one_network_is_chosen() {
    let mut program = Program::start(&["--lang", "en", "networks"], 24, 80);
    program.wait_for("viernheim.toml");
    program.press("\r");
    program.wait_for("Where to start?");
    program.press("q");
    assert_eq!(program.end(), 0);
    program.assert_restored();
}

#[test]
fn a_saved_view_can_be_opened_at_the_start() {
    let mut program = Program::start(&["--lang", "de", "--view", "schulen und wirtschaft"], 24, 80);
    program.wait_for("Ansicht „Schulen und Wirtschaft“");
    assert!(program.screen.screen().contents().contains("von 121 gezeigt"));
    program.press("\x7f");
    program.wait_for("Womit anfangen?");
    program.press("q");
    assert_eq!(program.end(), 0);
}

#[test]
fn a_view_that_is_not_there_is_told_before_the_interface_opens() {
    let mut program = Program::start(&["--lang", "en", "--view", "Nobody"], 24, 80);
    assert_eq!(program.end(), 2);
    assert!(program.screen.screen().contents().contains("no view “Nobody”"));
    program.assert_restored();
}

#[test]
fn of_a_chosen_file_a_view_that_is_not_there_is_told_in_the_interface() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("small.toml"), "[network]\ntitle = \"Small\"\n").unwrap();
    let mut program = Program::start(&["--lang", "en", "--view", "Nobody", folder.path().to_str().unwrap()], 24, 80);
    program.wait_for("small.toml");
    program.press("\r");
    program.wait_for("There is no view “Nobody” here");
    program.press("q");
    assert_eq!(program.end(), 0);
}

#[test]
fn a_chosen_file_with_errors_shows_them_after_the_terminal_is_back() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("broken.toml"), "[network]\ntitle = 3\n").unwrap();
    let mut program = Program::start(&["--lang", "en", folder.path().to_str().unwrap()], 24, 80);
    program.wait_for("broken.toml");
    program.press("\r");
    assert_eq!(program.end(), 2);
    program.assert_restored();
    assert!(program.screen.screen().contents().contains("broken.toml:2:9"), "{}", program.screen.screen().contents());
}

#[test]
fn without_colours_no_colour_is_sent() {
    let mut program = Program::start_with(&["--lang", "en"], &[("NO_COLOR", "1")], 24, 80);
    program.wait_for("Where to start?");
    program.press("q");
    assert_eq!(program.end(), 0);
    let raw = String::from_utf8_lossy(&program.raw).into_owned();
    let colour =
        raw.split("\x1b[").skip(1).filter_map(|rest| rest.split_once('m')).find(|(codes, _)| {
            codes.split(';').any(|code| matches!(code.parse(), Ok(30..=38 | 40..=48 | 90..=107u32)))
        });
    assert_eq!(colour.map(|(codes, _)| codes), None);
}
