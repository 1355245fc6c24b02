//! Keys, independent of any terminal library.

use std::fmt;

use super::Look;
use crate::text::Lang;
use crate::text::interface::keys;

/// A key with what was held down beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key itself; shifted letters are their own characters.
    pub code: KeyCode,
    /// With Ctrl.
    pub ctrl: bool,
    /// With Alt.
    pub alt: bool,
}

/// A key by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyCode {
    /// A character, as it would be typed.
    Char(char),
    /// Return.
    Enter,
    /// Escape.
    Esc,
    /// Tabulator.
    Tab,
    /// Shift and tabulator.
    BackTab,
    /// Deletes to the left.
    Backspace,
    /// Deletes to the right.
    Delete,
    /// Arrow.
    Up,
    /// Arrow.
    Down,
    /// Arrow.
    Left,
    /// Arrow.
    Right,
    /// A page back.
    PageUp,
    /// A page on.
    PageDown,
    /// To the start.
    Home,
    /// To the end.
    End,
    /// A function key.
    F(u8),
}

/// The names of the keys that are not characters, as the table of actions writes them.
const NAMES: [(&str, KeyCode); 15] = [
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("shift-tab", KeyCode::BackTab),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("page-up", KeyCode::PageUp),
    ("page-down", KeyCode::PageDown),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("space", KeyCode::Char(' ')),
];

impl Key {
    /// Leaves the program, whatever it is doing.
    pub const QUIT: Key = Key { code: KeyCode::Char('c'), ctrl: true, alt: false };

    /// The key alone.
    pub fn plain(code: KeyCode) -> Key {
        Key { code, ctrl: false, alt: false }
    }

    /// Reads a name such as `g`, `ctrl-p`, `alt-left`, `page-up` or `f1`.
    pub fn parse(name: &str) -> Option<Key> {
        if let Some(rest) = name.strip_prefix("ctrl-") {
            return Key::parse(rest).map(|key| Key { ctrl: true, ..key });
        }
        if let Some(rest) = name.strip_prefix("alt-") {
            return Key::parse(rest).map(|key| Key { alt: true, ..key });
        }
        if let Some((_, code)) = NAMES.iter().find(|(known, _)| *known == name) {
            return Some(Key::plain(*code));
        }
        let mut chars = name.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) => Some(Key::plain(KeyCode::Char(c))),
            (Some('f'), Some(_)) => name.strip_prefix('f')?.parse().ok().map(|number| Key::plain(KeyCode::F(number))),
            _ => None,
        }
    }

    /// The character that the key types into a line of text; none for keys that do something else.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// What people call the key: `Strg-P`, `↑`, `Bild↓`. One whose sign has no likeness in ASCII goes by its name there.
    pub fn label(self, lang: Lang, look: Look) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => keys::space(lang).to_owned(),
            KeyCode::Char(c) if self.ctrl => c.to_uppercase().to_string(),
            KeyCode::Char(c) => c.to_string(),
            KeyCode::F(number) => format!("F{number}"),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::Enter if look.ascii => "Enter".to_owned(),
            KeyCode::Enter => "⏎".to_owned(),
            KeyCode::Esc => "Esc".to_owned(),
            KeyCode::Tab => "Tab".to_owned(),
            KeyCode::BackTab => keys::back_tab(lang).to_owned(),
            KeyCode::Backspace => keys::backspace(lang).to_owned(),
            KeyCode::Delete => keys::delete(lang).to_owned(),
            KeyCode::PageUp => keys::page_up(lang).to_owned(),
            KeyCode::PageDown => keys::page_down(lang).to_owned(),
            KeyCode::Home => keys::home(lang).to_owned(),
            KeyCode::End => keys::end(lang).to_owned(),
        };
        let ctrl = if self.ctrl { keys::ctrl(lang) } else { "" };
        let alt = if self.alt { "Alt-" } else { "" };
        format!("{ctrl}{alt}{name}")
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label(Lang::En, Look::default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read() {
        assert_eq!(Key::parse("ctrl-p"), Some(Key { code: KeyCode::Char('p'), ctrl: true, alt: false }));
        assert_eq!(Key::parse("alt-left"), Some(Key { code: KeyCode::Left, ctrl: false, alt: true }));
        assert_eq!(Key::parse("f1"), Some(Key::plain(KeyCode::F(1))));
        assert_eq!(Key::parse("f"), Some(Key::plain(KeyCode::Char('f'))));
        assert_eq!(Key::parse("?"), Some(Key::plain(KeyCode::Char('?'))));
        assert_eq!(Key::parse("nonsense"), None);
    }

    #[test]
    fn labels_speak_the_language() {
        let look = Look::default();
        assert_eq!(Key::parse("ctrl-p").unwrap().label(Lang::De, look), "Strg-P");
        assert_eq!(Key::parse("ctrl-p").unwrap().to_string(), "Ctrl-P");
        assert_eq!(Key::parse("page-down").unwrap().label(Lang::De, look), "Bild↓");
        let enter = |ascii| Key::parse("enter").unwrap().label(Lang::De, Look { ascii, ..look });
        assert_eq!([enter(false), enter(true)], ["⏎", "Enter"]);
    }
}
