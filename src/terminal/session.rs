//! Taking the terminal and giving it back, whatever happens.

use std::io::{self, Stdout, Write};
use std::panic;
use std::sync::Once;
use std::thread;

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{self, Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{cursor, execute};
use ratatui::backend::CrosstermBackend;
use ratatui::{Frame, Terminal};

use super::signals;
use crate::app::Size;

/// Clicks, the wheel and dragging with places beyond column 223 (xterm's modes 1002 and 1006), but no movements without a
/// button: they would wake the program for nothing.
const MOUSE_ON: &str = "\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l";

/// The terminal while it is ours; gives it back when dropped.
pub(super) struct Session {
    terminal: Terminal<CrosstermBackend<Stdout>>,
    mouse: bool,
}

impl Session {
    pub(super) fn enter() -> io::Result<Session> {
        restore_on_panic();
        let terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
        let mut session = Session { terminal, mouse: true };
        session.take()?;
        Ok(session)
    }

    fn take(&mut self) -> io::Result<()> {
        terminal::enable_raw_mode()?;
        execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)?;
        self.mouse(self.mouse)
    }

    /// Takes the mouse, or leaves it to the terminal.
    pub(super) fn mouse(&mut self, ours: bool) -> io::Result<()> {
        self.mouse = ours;
        let mut out = io::stdout();
        out.write_all(if ours { MOUSE_ON } else { MOUSE_OFF }.as_bytes())?;
        out.flush()
    }

    pub(super) fn size(&self) -> io::Result<Size> {
        let size = self.terminal.size()?;
        Ok(Size { columns: size.width, rows: size.height })
    }

    pub(super) fn draw(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.terminal.draw(draw)?;
        Ok(())
    }

    /// Has the next frame written whole. Not by the terminal's own means: they ask where the cursor is, and the
    /// answer would be taken for keys.
    pub(super) fn clear(&mut self) -> io::Result<()> {
        execute!(io::stdout(), Clear(ClearType::All))?;
        self.terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
        Ok(())
    }

    /// Gives the terminal to the shell, sleeps until the shell wakes us, and takes it again.
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        give_back();
        signals::sleep()?;
        self.resume()
    }

    /// Takes the terminal again after a sleep.
    pub(super) fn resume(&mut self) -> io::Result<()> {
        self.take()?;
        self.clear()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        give_back();
    }
}

/// Leaves the terminal as it was. Errors are of no use here: there may be no terminal left.
fn give_back() {
    let mut out = io::stdout();
    let _ = out.write_all(MOUSE_OFF.as_bytes());
    let _ = execute!(out, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = terminal::disable_raw_mode();
}

/// A panic of the interface gives the terminal back before it is reported. One in the background leaves the screen
/// alone: its figure stays missing.
fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let interface = thread::current().id();
        let report = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if thread::current().id() == interface {
                give_back();
                report(panic);
            }
        }));
    });
}
