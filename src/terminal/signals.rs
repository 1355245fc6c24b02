//! Signals: ending, stopping and going on.

#[cfg(unix)]
pub(super) use on_unix::{listen, sleep};

#[cfg(not(unix))]
pub(super) use elsewhere::{listen, sleep};

#[cfg(unix)]
mod on_unix {
    use std::io;
    use std::sync::mpsc::Sender;
    use std::thread;

    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    use super::super::messages::Message;

    /// Turns signals into messages from now on.
    pub(in super::super) fn listen(sender: Sender<Message>) -> io::Result<()> {
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
        thread::spawn(move || {
            for signal in signals.forever() {
                let message = match signal {
                    SIGTSTP => Message::Stop,
                    SIGCONT => Message::Continue,
                    signal => Message::End(signal),
                };
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        Ok(())
    }

    /// Stops the program until the shell wakes it.
    pub(in super::super) fn sleep() -> io::Result<()> {
        emulate_default_handler(SIGTSTP)
    }
}

#[cfg(not(unix))]
mod elsewhere {
    use std::io;
    use std::sync::mpsc::Sender;

    use super::super::messages::Message;

    /// There are no signals to hear; Ctrl-C comes as a key.
    pub(in super::super) fn listen(_: Sender<Message>) -> io::Result<()> {
        Ok(())
    }

    /// There is no shell to go back to.
    pub(in super::super) fn sleep() -> io::Result<()> {
        Ok(())
    }
}
