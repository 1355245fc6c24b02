//! The real program in a pseudo-terminal: start, walk, resize, and leaving the terminal as it was.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Longer than any machine under load needs; only a failure waits so long.
const PATIENCE: Duration = Duration::from_secs(30);

/// The program in a terminal of its own, and what its screen shows.
struct Program {
    child: Box<dyn Child + Send + Sync>,
    terminal: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    /// Everything that came, for modes that the screen doesn't know.
    raw: Vec<u8>,
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

impl Program {
    fn start(arguments: &[&str], rows: u16, cols: u16) -> Program {
        Program::start_with(arguments, &[], rows, cols)
    }

    fn start_with(arguments: &[&str], variables: &[(&str, &str)], rows: u16, cols: u16) -> Program {
        let pair = native_pty_system().openpty(PtySize { rows, cols, ..PtySize::default() }).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_vernetzt"));
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        command.env_remove("NO_COLOR");
        variables.iter().for_each(|(name, value)| command.env(name, value));
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count) = reader.read(&mut buffer) {
                if count == 0 || sender.send(buffer[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        let screen = vt100::Parser::new(cells(rows), cells(cols), 0);
        Program { child, terminal: pair.master, keys, output, screen, raw: Vec::new() }
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Waits until the screen passes.
    fn wait_until(&mut self, what: &str, passes: impl Fn(&vt100::Screen) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !passes(self.screen.screen()) {
            match self.output.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take(&bytes),
                Err(_) => panic!("never came: {what}; there is:\n{}", self.screen.screen().contents()),
            }
        }
    }

    fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |screen| screen.contents().contains(text));
    }

    fn take(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        self.raw.extend_from_slice(bytes);
    }

    /// Waits for the end; returns its status.
    fn end(&mut self) -> u32 {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.output.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it doesn't end:\n{}", self.screen.screen().contents()),
            }
            if let Ok(Some(status)) = self.child.try_wait() {
                while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(200)) {
                    self.take(&bytes);
                }
                return status.exit_code();
            }
        }
        self.child.wait().unwrap().exit_code()
    }

    fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        let status = std::process::Command::new("kill").args(["-s", name, &id]).status().unwrap();
        assert!(status.success());
    }

    /// Wakes it up, as the shell does with `fg`; again and again, for it may not be asleep yet.
    fn wake(&mut self) {
        let end = Instant::now() + PATIENCE;
        while !self.screen.screen().alternate_screen() {
            assert!(Instant::now() < end, "it doesn't wake up");
            self.signal("CONT");
            if let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(100)) {
                self.take(&bytes);
            }
        }
    }

    /// Whether the terminal's driver edits lines and shows what is typed: not so while a program has it raw.
    fn is_cooked(&self) -> bool {
        let name = self.terminal.tty_name().unwrap();
        let settings = std::process::Command::new("stty").arg("-F").arg(name).arg("-a").output().unwrap();
        let settings = String::from_utf8_lossy(&settings.stdout).into_owned();
        settings.contains(" icanon") && settings.contains(" echo ")
    }

    fn assert_restored(&self) {
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left");
        assert!(!screen.hide_cursor(), "the cursor is back");
        assert!(!screen.bracketed_paste(), "pasting is plain again");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "the mouse is released");
        assert!(self.is_cooked(), "lines are edited by the terminal again");
    }
}

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
