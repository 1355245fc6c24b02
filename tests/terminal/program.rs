//! The program in a terminal of its own.

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Longer than any machine under load needs; only a failure waits so long.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// The program in a terminal of its own, and what its screen shows.
pub(super) struct Program {
    child: Box<dyn Child + Send + Sync>,
    pub(super) terminal: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    pub(super) screen: vt100::Parser,
    /// Everything that came, for modes that the screen doesn't know.
    pub(super) raw: Vec<u8>,
}

pub(super) fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

impl Program {
    pub(super) fn start(arguments: &[&str], rows: u16, cols: u16) -> Program {
        Program::start_with(arguments, &[], rows, cols)
    }

    pub(super) fn start_with(arguments: &[&str], variables: &[(&str, &str)], rows: u16, cols: u16) -> Program {
        let pair = native_pty_system().openpty(PtySize { rows, cols, ..PtySize::default() }).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_vernetzt"));
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        command.env_remove("NO_COLOR");
        // What whoever runs the tests left unsaved is none of their business.
        command.env("VERNETZT_STATE", env!("CARGO_TARGET_TMPDIR"));
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

    pub(super) fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Waits until the screen passes.
    pub(super) fn wait_until(&mut self, what: &str, passes: impl Fn(&vt100::Screen) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !passes(self.screen.screen()) {
            match self.output.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take(&bytes),
                Err(_) => panic!("never came: {what}; there is:\n{}", self.screen.screen().contents()),
            }
        }
    }

    pub(super) fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |screen| screen.contents().contains(text));
    }

    pub(super) fn take(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        self.raw.extend_from_slice(bytes);
    }

    /// Waits for the end; returns its status.
    pub(super) fn end(&mut self) -> u32 {
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

    pub(super) fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        let status = std::process::Command::new("kill").args(["-s", name, &id]).status().unwrap();
        assert!(status.success());
    }

    /// Wakes it up, as the shell does with `fg`; again and again, for it may not be asleep yet.
    pub(super) fn wake(&mut self) {
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
    pub(super) fn is_cooked(&self) -> bool {
        let name = self.terminal.tty_name().unwrap();
        let settings = std::process::Command::new("stty").arg("-F").arg(name).arg("-a").output().unwrap();
        let settings = String::from_utf8_lossy(&settings.stdout).into_owned();
        settings.contains(" icanon") && settings.contains(" echo ")
    }

    pub(super) fn assert_restored(&self) {
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left");
        assert!(!screen.hide_cursor(), "the cursor is back");
        assert!(!screen.bracketed_paste(), "pasting is plain again");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "the mouse is released");
        assert!(self.is_cooked(), "lines are edited by the terminal again");
    }
}
