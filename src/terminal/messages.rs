//! Everything that can wake the interface, in one queue: keys, signals, answers from the background.

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use super::{input, signals};
use crate::app::Event;

/// Something that wakes the interface.
#[derive(Debug)]
pub(super) enum Message {
    /// For the state.
    Event(Event),
    /// A signal that ends the program.
    End(i32),
    /// Somebody asks the program to stop for a while.
    Stop,
    /// The program goes on after a stop.
    Continue,
    /// There is no more input.
    Closed,
}

/// The queue.
pub(super) struct Messages {
    sender: Sender<Message>,
    receiver: Receiver<Message>,
}

impl Messages {
    /// A queue that already hears signals.
    pub(super) fn new() -> io::Result<Messages> {
        let (sender, receiver) = channel();
        signals::listen(sender.clone())?;
        Ok(Messages { sender, receiver })
    }

    /// Hears keys and mouse from now on.
    pub(super) fn listen_to_input(&self) {
        let sender = self.sender.clone();
        thread::spawn(move || input::listen(&sender));
    }

    pub(super) fn sender(&self) -> Sender<Message> {
        self.sender.clone()
    }

    /// Waits for the next message.
    pub(super) fn wait(&self) -> Message {
        self.receiver.recv().unwrap_or(Message::Closed)
    }

    /// The next message if there is one already.
    pub(super) fn next(&self) -> Option<Message> {
        self.receiver.try_recv().ok()
    }
}
