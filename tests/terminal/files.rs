//! What is in the file, and what is on the screen: saving, changes from elsewhere, a crash, two programs.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::program::{PATIENCE, Program};

const CTRL_S: &str = "\x13";

/// A network of one's own to change, and a folder for what is not saved.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Place {
        let place = Place { folder: tempfile::tempdir().unwrap() };
        fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("networks/riverton.toml"), place.file()).unwrap();
        place
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("riverton.toml")
    }

    fn state(&self) -> PathBuf {
        self.folder.path().join("state")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    /// The program on the network, with its actors on the screen.
    fn open(&self) -> Program {
        let mut program = self.start();
        program.wait_for("Where to start?");
        program.press("2");
        program.wait_for("Actors · by name");
        program
    }

    fn start(&self) -> Program {
        let (file, state) = (self.file(), self.state());
        let variables = [("VERNETZT_STATE", state.to_str().unwrap())];
        Program::start_with(&["--lang", "en", file.to_str().unwrap()], &variables, 36, 120)
    }

    /// Another program writes the file in the way of most editors.
    fn replace(&self, text: &str) {
        let beside = self.folder.path().join("beside");
        fs::write(&beside, text).unwrap();
        fs::rename(beside, self.file()).unwrap();
    }

    /// Another program adds to the file where it is.
    fn append(&self, text: &str) {
        fs::File::options().append(true).open(self.file()).unwrap().write_all(text.as_bytes()).unwrap();
    }

    /// Waits until the journal tells of something.
    fn wait_for_journal(&self, wanted: &str) {
        let end = Instant::now() + PATIENCE;
        let holds = |path: PathBuf| fs::read(path).is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains(wanted));
        let journals = || fs::read_dir(self.state().join("journals")).into_iter().flatten().flatten();
        while !journals().any(|entry| holds(entry.path())) {
            assert!(Instant::now() < end, "nothing is noted");
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Adds an actor in the form.
fn add(program: &mut Program, name: &str) {
    program.press("A");
    program.wait_for("New actor");
    program.press(&format!("{name}\tassoc"));
    program.wait_for("▸Association");
    program.press("\r");
    program.wait_until("the check", |screen| !screen.contents().contains("▸Association"));
    program.press(CTRL_S);
    program.wait_for(&format!("Actor {name} added"));
}

fn save(program: &mut Program) {
    program.press(CTRL_S);
    program.wait_for("Saved: ");
}

fn actor(id: &str, name: &str) -> String {
    format!("\n[[actor]]\nid = \"{id}\"\nname = \"{name}\"\nkind = \"association\"\n")
}

#[test]
fn a_link_is_made_with_keys_and_nothing_else_in_the_file_moves() {
    let place = Place::new();
    let before = place.text();
    let mut program = place.open();
    program.press("b");
    program.wait_for("New relationship");
    program.press("bakery");
    program.wait_for("▸North Bakery");
    program.press("\r");
    program.wait_for("Still missing: Kind");
    program.press("coop");
    program.wait_for("▸Cooperation");
    program.press("\r");
    program.wait_for("Effect: ");
    assert_eq!(place.text(), before, "nothing is written before it is saved");
    program.press("\r");
    program.wait_for("added");
    save(&mut program);
    let after = place.text();
    let added = after.len() - before.len();
    let at = before.bytes().zip(after.bytes()).take_while(|(old, new)| old == new).count();
    let entry = &after[at..at + added];
    assert_eq!(format!("{}{}", &after[..at], &after[at + added..]), before, "the old bytes and the entry");
    for line in ["to = \"north-bakery\"", "kind = \"cooperation\"", "relationship"] {
        assert!(entry.contains(line), "{entry}");
    }
    program.press("q");
    assert_eq!(program.end(), 0);
}

#[test]
fn what_others_do_to_the_file_is_shown_however_they_write_it() {
    let place = Place::new();
    let mut program = place.open();
    place.append(&actor("aardvark", "Aardvark Club"));
    program.wait_for("File read anew: 1 actor");
    program.wait_for("Aardvark Club");
    let text = place.text();
    place.replace(&text.replace("Aardvark Club", "Abbey Club"));
    program.wait_for("Abbey Club");
    place.append("oops");
    program.wait_for("The file now has 1 problem");
    assert!(program.screen.screen().contents().contains("Abbey Club"), "the last good state stays");
    program.press("!");
    program.wait_for("Line ");
    program.press("\x1b");
    place.replace(&text);
    program.wait_for("Aardvark Club");
    program.wait_until("no problem any more", |screen| !screen.contents().contains("problem"));
    program.press("q");
    assert_eq!(program.end(), 0);
}

#[test]
fn edits_that_were_not_saved_survive_the_end_of_the_program() {
    let place = Place::new();
    let before = place.text();
    let mut program = place.open();
    add(&mut program, "Aardvark Club");
    place.wait_for_journal("Aardvark Club");
    program.signal("KILL");
    program.end();
    assert_eq!(place.text(), before);
    let mut program = place.start();
    program.wait_for("Unsaved changes found");
    program.press("\r");
    program.wait_for("Restored: 1 actor");
    save(&mut program);
    assert!(place.text().contains("name = \"Aardvark Club\""));
    program.press("q");
    assert_eq!(program.end(), 0);
    let journals = fs::read_dir(place.state().join("journals")).unwrap().count();
    assert_eq!(journals, 0, "what is saved is not kept twice");
}

#[test]
fn two_programs_on_one_file_keep_the_edits_of_both() {
    let place = Place::new();
    let (mut one, mut other) = (place.open(), place.open());
    add(&mut one, "Aardvark Club");
    add(&mut other, "Abbey Club");
    save(&mut one);
    save(&mut other);
    let text = place.text();
    assert!(text.contains("name = \"Aardvark Club\"") && text.contains("name = \"Abbey Club\""), "{text}");
    one.wait_for("Abbey Club");
    for mut program in [one, other] {
        program.press("q");
        assert_eq!(program.end(), 0);
    }
}
