//! Choosing one of the network files of a folder.

use super::{Area, Key, KeyCode, Look, Mouse, MouseDoes, Size};
use crate::text::Lang;

/// A file that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name within the folder.
    pub name: String,
    /// The title of its network; none where it has none that can be read.
    pub title: Option<String>,
}

/// The files of a folder, with a cursor.
#[derive(Debug)]
pub struct Picker {
    /// The language.
    pub lang: Lang,
    /// What the terminal can show.
    pub look: Look,
    /// The folder's name.
    pub folder: String,
    /// Its network files, by name.
    pub files: Vec<File>,
    /// The size of the screen.
    pub size: Size,
    cursor: usize,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The file at this place.
    File(usize),
    /// None.
    Nothing,
}

impl Picker {
    /// A choice among these files.
    pub fn new(folder: String, files: Vec<File>, lang: Lang, look: Look, size: Size) -> Picker {
        Picker { lang, look, folder, files, size, cursor: 0 }
    }

    /// The file under the cursor.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Where the files stand.
    pub fn area(&self) -> Area {
        let whole = Area::new(0, 0, self.size.columns, self.size.rows).below(3);
        whole.top(whole.height.saturating_sub(2)).shrunk(1, 0)
    }

    /// The first file on screen: as little scrolled as the cursor allows.
    pub fn offset(&self) -> usize {
        (self.cursor + 1).saturating_sub(usize::from(self.area().height).max(1))
    }

    /// A key; returns the choice once there is one.
    pub fn key(&mut self, key: Key) -> Option<Choice> {
        let last = self.files.len().saturating_sub(1);
        let page = usize::from(self.area().height).max(1);
        match key.code {
            KeyCode::Char('c') if key.ctrl => return Some(Choice::Nothing),
            KeyCode::Char('q') | KeyCode::Esc => return Some(Choice::Nothing),
            KeyCode::Enter if !self.files.is_empty() => return Some(Choice::File(self.cursor)),
            KeyCode::Down | KeyCode::Char('j') => self.cursor = (self.cursor + 1).min(last),
            KeyCode::Up | KeyCode::Char('k') => self.cursor = self.cursor.saturating_sub(1),
            KeyCode::PageDown => self.cursor = (self.cursor + page).min(last),
            KeyCode::PageUp => self.cursor = self.cursor.saturating_sub(page),
            KeyCode::Home | KeyCode::Char('g') => self.cursor = 0,
            KeyCode::End | KeyCode::Char('G') => self.cursor = last,
            _ => {}
        }
        None
    }

    /// The mouse; a second click on a file chooses it.
    pub fn mouse(&mut self, mouse: Mouse) -> Option<Choice> {
        match mouse.does {
            MouseDoes::WheelDown => self.key(Key::plain(KeyCode::Down)),
            MouseDoes::WheelUp => self.key(Key::plain(KeyCode::Up)),
            MouseDoes::Drag => None,
            MouseDoes::Click => {
                let area = self.area();
                let place = self.offset() + usize::from(mouse.row.checked_sub(area.y)?);
                let hit = area.contains(mouse.column, mouse.row) && place < self.files.len();
                let again = hit && place == self.cursor;
                self.cursor = if hit { place } else { self.cursor };
                again.then_some(Choice::File(place))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_chosen_by_keys_and_mouse() {
        let file = |name: &str| File { name: name.into(), title: None };
        let files = vec![file("a.toml"), file("b.toml"), file("c.toml")];
        let size = Size { columns: 40, rows: 10 };
        let mut picker = Picker::new("netze".into(), files, Lang::De, Look::default(), size);
        for name in ["down", "j", "down", "k"] {
            assert_eq!(picker.key(Key::parse(name).unwrap()), None);
        }
        assert_eq!(picker.key(Key::plain(KeyCode::Enter)), Some(Choice::File(1)));
        let click = Mouse { column: 5, row: 5, does: MouseDoes::Click };
        assert_eq!(picker.mouse(click), None);
        assert_eq!(picker.mouse(click), Some(Choice::File(2)));
        assert_eq!(picker.key(Key::plain(KeyCode::Esc)), Some(Choice::Nothing));
    }
}
