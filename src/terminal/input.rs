//! From what the terminal sends to what the interface understands.

use std::sync::mpsc::Sender;

use crossterm::event::{self, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use super::messages::Message;
use crate::app::{Event, Key, KeyCode, Mouse, MouseDoes};

/// Reads events until nobody wants them any more.
pub(super) fn listen(sender: &Sender<Message>) {
    loop {
        let message = match event::read() {
            Ok(event) => translate(event).map(Message::Event),
            Err(_) => Some(Message::Closed),
        };
        let ends = matches!(message, Some(Message::Closed));
        if message.is_some_and(|message| sender.send(message).is_err()) || ends {
            return;
        }
    }
}

fn translate(event: event::Event) -> Option<Event> {
    match event {
        event::Event::Key(key) if key.kind != KeyEventKind::Release => self::key(key).map(Event::Key),
        event::Event::Mouse(mouse) => self::mouse(mouse).map(Event::Mouse),
        event::Event::Paste(text) => Some(Event::Paste(text)),
        event::Event::Resize(columns, rows) => Some(Event::Resize(columns, rows)),
        _ => None,
    }
}

fn key(key: KeyEvent) -> Option<Key> {
    let code = match key.code {
        event::KeyCode::Char(c) => KeyCode::Char(c),
        event::KeyCode::Enter => KeyCode::Enter,
        event::KeyCode::Esc => KeyCode::Esc,
        event::KeyCode::Tab => KeyCode::Tab,
        event::KeyCode::BackTab => KeyCode::BackTab,
        event::KeyCode::Backspace => KeyCode::Backspace,
        event::KeyCode::Delete => KeyCode::Delete,
        event::KeyCode::Up => KeyCode::Up,
        event::KeyCode::Down => KeyCode::Down,
        event::KeyCode::Left => KeyCode::Left,
        event::KeyCode::Right => KeyCode::Right,
        event::KeyCode::PageUp => KeyCode::PageUp,
        event::KeyCode::PageDown => KeyCode::PageDown,
        event::KeyCode::Home => KeyCode::Home,
        event::KeyCode::End => KeyCode::End,
        event::KeyCode::F(number) => KeyCode::F(number),
        _ => return None,
    };
    let with = |modifier| key.modifiers.contains(modifier);
    Some(Key { code, ctrl: with(KeyModifiers::CONTROL), alt: with(KeyModifiers::ALT) })
}

fn mouse(mouse: MouseEvent) -> Option<Mouse> {
    let does = match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => MouseDoes::Click,
        MouseEventKind::Drag(MouseButton::Left) => MouseDoes::Drag,
        MouseEventKind::ScrollUp => MouseDoes::WheelUp,
        MouseEventKind::ScrollDown => MouseDoes::WheelDown,
        _ => return None,
    };
    Some(Mouse { column: mouse.column, row: mouse.row, does })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_keep_what_is_held_down() {
        let event = KeyEvent::new(event::KeyCode::Char('p'), KeyModifiers::CONTROL);
        assert_eq!(key(event), Key::parse("ctrl-p"));
        let event = KeyEvent::new(event::KeyCode::Char('G'), KeyModifiers::SHIFT);
        assert_eq!(key(event), Key::parse("G"));
    }

    #[test]
    fn a_released_key_does_nothing() {
        let mut event = KeyEvent::new(event::KeyCode::Enter, KeyModifiers::NONE);
        event.kind = KeyEventKind::Release;
        assert!(translate(event::Event::Key(event)).is_none());
    }
}
