//! A folder instead of a file: the user chooses one of its networks.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::messages::{Message, Messages};
use super::session::Session;
use super::{Ended, Look};
use crate::app::Event;
use crate::app::picker::{Choice, File, Picker};
use crate::document::{Document, network_files, read_file};
use crate::text::Lang;
use crate::ui;

/// Larger files are offered without their title: reading them all would keep the user waiting.
const MOST_BYTES: u64 = 1 << 20;

/// What came of it.
pub(super) enum Chosen {
    /// A network.
    Document(Box<Document>, PathBuf),
    /// The program ends here.
    Ended(Ended),
}

/// Lets the user choose.
pub(super) fn choose(
    folder: &Path,
    lang: Lang,
    look: Look,
    session: &mut Session,
    messages: &Messages,
) -> io::Result<Chosen> {
    let paths = network_files(folder);
    let files = paths.iter().map(|path| file(path, lang)).collect();
    let mut picker = Picker::new(folder.display().to_string(), files, lang, look, session.size()?);
    loop {
        picker.size = session.size()?;
        session.draw(|frame| ui::draw_picker(frame, &picker))?;
        let choice = match messages.wait() {
            Message::Event(Event::Key(key)) => picker.key(key),
            Message::Event(Event::Mouse(mouse)) => picker.mouse(mouse),
            Message::Event(_) => None,
            Message::End(signal) => return Ok(Chosen::Ended(Ended::BySignal(signal))),
            Message::Closed => Some(Choice::Nothing),
            Message::Stop => session.suspend().map(|()| None)?,
            Message::Continue => session.resume().map(|()| None)?,
        };
        match choice {
            None => {}
            Some(Choice::Nothing) => return Ok(Chosen::Ended(Ended::ByUser)),
            Some(Choice::File(place)) => return Ok(open(&paths[place], lang)),
        }
    }
}

fn open(path: &Path, lang: Lang) -> Chosen {
    let mut loaded = read_file(path, lang);
    match loaded.document.take() {
        Some(document) => Chosen::Document(Box::new(document), path.to_owned()),
        None => Chosen::Ended(Ended::Refused(Box::new(loaded))),
    }
}

fn file(path: &Path, lang: Lang) -> File {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let small = fs::metadata(path).is_ok_and(|facts| facts.len() <= MOST_BYTES);
    let document = if small { read_file(path, lang).document } else { None };
    let title = document.map(|document| {
        let info = &document.network.info;
        info.title.get(lang.code(), &info.language).to_owned()
    });
    File { name, title }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_networks_are_offered_with_their_titles() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        put("b.toml", "[network]\ntitle = \"Bergdorf\"\n");
        put("a.toml", "[network]\ntitle = 3\n");
        put("Cargo.toml", "[package]\nname = \"x\"\n");
        put("notes.txt", "[network]\n");
        let files: Vec<_> = network_files(folder.path()).iter().map(|path| file(path, Lang::De)).collect();
        let expected = [("a.toml", None), ("b.toml", Some("Bergdorf"))];
        assert_eq!(files, expected.map(|(name, title)| File { name: name.into(), title: title.map(str::to_owned) }));
    }
}
