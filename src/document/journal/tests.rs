use proptest::prelude::*;
use tempfile::TempDir;

use super::found::replay;
use super::*;
use crate::document::edit::{Change, Sentence};
use crate::text::Lang;

const BASE: &str = "[network]\ntitle = \"Ä\"\r\n\n[[actor]]\nid = \"a\"\n\n[[actor]]\nid = \"b\"\n";

fn change(old: &str, new: &str) -> Change {
    Change::between(old, new, Sentence::taken_from_file())
}

/// A program that edits, with its journal.
struct Program {
    base: String,
    text: String,
    history: History,
    journal: Journal,
}

impl Program {
    fn start(folder: &Path) -> Program {
        let journal = Journal::within(folder.to_owned(), Origin::Example);
        Program { base: BASE.to_owned(), text: BASE.to_owned(), history: History::default(), journal }
    }

    fn make(&mut self, new: &str) {
        let change = change(&self.text, new);
        self.journal.record(&self.base, Step::Do(&change)).unwrap();
        self.history.record(change);
        self.text = new.to_owned();
    }

    fn undo(&mut self) {
        if let Some((text, change)) = self.history.undo(&self.text) {
            self.journal.record(&self.base, Step::Undo(change)).unwrap();
            self.text = text;
        }
    }

    fn redo(&mut self) {
        if let Some((text, change)) = self.history.redo(&self.text) {
            self.journal.record(&self.base, Step::Redo(change)).unwrap();
            self.text = text;
        }
    }

    fn save(&mut self) {
        self.base.clone_from(&self.text);
        self.history.saved();
        self.journal.clear();
    }
}

fn files(folder: &TempDir) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn what_a_crash_left_behind_is_found_with_its_history() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path());
    assert!(program.journal.found(BASE).is_none());
    program.make(&BASE.replace('a', "x"));
    program.make(&BASE.replace('b', "y"));
    program.undo();
    let (text, starts) = (program.text.clone(), Program::start(folder.path()).journal);
    assert!(starts.found(BASE).is_none(), "its program still runs");
    drop(program);
    let found = starts.found(BASE).unwrap();
    assert_eq!((found.edits, &*found.base, &found.mine), (1, BASE, &text));
    assert!(starts.found(BASE).is_none(), "another program looks at it");
    let rebased = found.rebased.as_ref().unwrap();
    assert_eq!((&rebased.text, rebased.history.undone().len(), rebased.history.is_saved()), (&text, 1, false));
    assert_eq!(rebased.history.done()[0].sentence.text(Lang::De), "Stand der Datei übernommen");
    drop(found);
    starts.found(BASE).unwrap().forget();
    assert!(starts.found(BASE).is_none());
    assert!(files(&folder).is_empty());
}

#[test]
fn edits_that_were_found_go_on_in_another_journal() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path());
    program.make(&BASE.replace("\"a\"", "\"x\""));
    program.make(&program.text.replace("Ä", "Ö"));
    program.undo();
    drop(program);
    let mut next = Program::start(folder.path());
    let disk = BASE.replace("\"b\"", "\"other\"");
    let found = next.journal.found(&disk).unwrap();
    let rebased = found.rebased.as_ref().unwrap();
    let text = rebased.text.clone();
    assert_eq!(text, disk.replace("\"a\"", "\"x\""));
    next.journal.rewrite(&disk, &rebased.text, &rebased.history).unwrap();
    found.forget();
    drop(next);
    let found = Program::start(folder.path()).journal.found(&disk).unwrap();
    let mut rebased = found.rebased.unwrap();
    assert_eq!((rebased.text.as_str(), found.base.as_str()), (&*text, &*disk));
    assert!(rebased.history.redo(&text).unwrap().0.contains("Ö"));
}

#[test]
fn edits_to_which_no_steps_lead_from_the_disk_are_kept_as_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path());
    program.make(&BASE.replace("\"a\"", "\"x\""));
    program.save();
    program.undo();
    program.make(&BASE.replace("\"b\"", "\"y\""));
    assert_eq!(program.history.saved_at(), None);
    program.journal.rewrite(&program.base, &program.text, &program.history).unwrap();
    let Program { base, text, journal, .. } = program;
    drop(journal);
    let found = Program::start(folder.path()).journal.found(&base).unwrap();
    assert_eq!((&found.base, &found.mine, found.edits), (&base, &text, 1));
}

#[test]
fn steps_from_before_the_save_are_taken_back_and_made_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path());
    program.make("one");
    program.make("two");
    program.undo();
    program.save();
    program.redo();
    program.undo();
    program.undo();
    let (base, text) = (program.base.clone(), program.text.clone());
    assert_eq!((&*base, &*text), ("one", BASE));
    drop(program);
    let rebased = Program::start(folder.path()).journal.found(&base).unwrap().rebased.unwrap();
    let mut history = rebased.history;
    assert_eq!((&rebased.text, history.unsaved(), history.undone().len()), (&text, 1, 2));
    assert_eq!((history.redo(BASE).unwrap().0, history.redo("one").unwrap().0), ("one".to_owned(), "two".to_owned()));
}

#[test]
fn a_conflict_with_the_file_is_found_and_what_was_saved_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let starts = Program::start(folder.path()).journal;
    let mut program = Program::start(folder.path());
    program.make(&BASE.replace("\"a\"", "\"x\""));
    let saved = program.text.clone();
    drop(program);
    let conflict = starts.found(&BASE.replace("\"a\"", "\"y\"")).unwrap().rebased.unwrap_err();
    assert_eq!(conflict.stretches[0].line, 5);
    // It crashed between saving and ending the journal.
    assert!(starts.found(&saved).is_none());
    assert!(files(&folder).is_empty());
    let mut program = Program::start(folder.path());
    program.make(&saved);
    program.save();
    assert!(files(&folder).is_empty());
}

#[test]
fn the_newest_of_several_is_offered_first_and_other_networks_have_their_own() {
    let folder = tempfile::tempdir().unwrap();
    for text in ["one", "two"] {
        let mut program = Program::start(folder.path());
        program.make(text);
        let file = program.journal.open.as_ref().unwrap().file.try_clone().unwrap();
        let hour = std::time::Duration::from_secs(3600);
        if text == "two" {
            file.set_modified(std::time::SystemTime::now() - hour).unwrap();
        }
    }
    assert_eq!(files(&folder).len(), 2);
    let starts = Program::start(folder.path()).journal;
    let found = starts.found(BASE).unwrap();
    assert_eq!((&*found.mine, &*starts.found(BASE).unwrap().mine), ("one", "two"));
    for other in [Origin::Stdin, Origin::File(Path::new("/no/such/example"))] {
        assert!(Journal::within(folder.path().to_owned(), other).found(BASE).is_none());
    }
}

#[cfg(unix)]
#[test]
fn nobody_else_can_look_into_journals_and_nothing_in_the_folder_stops_a_start() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let parent = tempfile::tempdir().unwrap();
    let folder = parent.path().join("state/journals");
    let mut program = Program::start(&folder);
    program.make("new");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let path = program.journal.open.as_ref().unwrap().path.clone();
    assert_eq!((mode(&folder), mode(&path)), (0o700, 0o600));
    drop(program);
    let starts = Program::start(&folder).journal;
    let named = |end: &str| folder.join(format!("{}{end}{ENDING}", starts.prefix));
    let whole = fs::read(&path).unwrap();
    fs::create_dir(named("folder")).unwrap();
    symlink("/dev/zero", named("endless")).unwrap();
    symlink(named("nothing"), named("dangling")).unwrap();
    fs::write(named("empty"), "").unwrap();
    fs::write(named("garbage"), [0xff; 4096]).unwrap();
    fs::write(named("lines"), "\n".repeat(4096)).unwrap();
    fs::write(named("other"), String::from_utf8_lossy(&whole).replace("\"network\":\"example", "\"network\":\"x"))
        .unwrap();
    let found = starts.found(BASE).unwrap();
    assert_eq!(found.mine, "new");
    found.forget();
    assert!(starts.found(BASE).is_none());
    // A file where the folder should be: no journal, and no harm.
    let file = parent.path().join("file");
    fs::write(&file, "").unwrap();
    let mut nowhere = Journal::within(file, Origin::Stdin);
    assert!(nowhere.record(BASE, Step::Do(&change(BASE, "x"))).is_err());
    assert!(nowhere.found(BASE).is_none());
}

#[derive(Debug, Clone)]
enum Act {
    Make(String),
    Undo,
    Redo,
    Save,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let line = "(\\[\\[actor\\]\\]|id = \"[aä]\"|)";
    let text = prop::collection::vec(line, 0..5).prop_map(|lines| lines.join("\n"));
    let act =
        prop_oneof![3 => text.prop_map(Act::Make), 3 => Just(Act::Undo), 2 => Just(Act::Redo), 1 => Just(Act::Save)];
    prop::collection::vec(act, 1..14)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_crash_at_any_byte_leaves_the_text_after_the_last_whole_step(acts in acts()) {
        let folder = tempfile::tempdir().unwrap();
        let mut program = Program::start(folder.path());
        // Where a step ends in the journal, and the text after it.
        let mut texts: Vec<(usize, String)> = Vec::new();
        for act in acts {
            match act {
                Act::Make(text) if text == program.text => {}
                Act::Make(text) => program.make(&text),
                Act::Undo => program.undo(),
                Act::Redo => program.redo(),
                Act::Save => {
                    program.save();
                    texts.clear();
                }
            }
            if let Some(open) = &program.journal.open {
                let whole = usize::try_from(open.whole).unwrap();
                if texts.is_empty() {
                    texts.push((Head::written("example", &program.base).len() + program.base.len() + 1, program.base.clone()));
                }
                texts.push((whole, program.text.clone()));
            }
        }
        let Some(path) = program.journal.open.as_ref().map(|open| open.path.clone()) else { return Ok(()) };
        let (base, text) = (program.base.clone(), program.text.clone());
        drop(program);
        let bytes = fs::read(path).unwrap();
        for end in 0..=bytes.len() {
            let expected = texts.iter().rev().find(|(whole, _)| *whole <= end).map(|(_, text)| text);
            let replayed = replay(&bytes[..end], "example");
            prop_assert_eq!(replayed.as_ref().map(|replayed| &replayed.text), expected);
        }
        match Program::start(folder.path()).journal.found(&base) {
            Some(found) => prop_assert_eq!((&found.mine, found.rebased.unwrap().text), (&text, text.clone())),
            None => prop_assert_eq!(text, base),
        }
    }

    #[test]
    fn no_byte_of_a_journal_can_make_it_panic(at in 0..400usize, byte: u8) {
        let steps = [change(BASE, "x"), change("x", BASE)];
        let lines: String = steps.iter().map(|step| Step::Do(step).written()).collect();
        let mut bytes = (Head::written("example", BASE) + BASE + "\n" + &lines).into_bytes();
        let at = at.min(bytes.len() - 1);
        let is_same = bytes[at] == byte;
        bytes[at] = byte;
        let text = replay(&bytes, "example").map(|replayed| replayed.text);
        // What was torn is left out, never half made.
        let whole = if is_same { &[Some(BASE)][..] } else { &[None, Some(BASE), Some("x")] };
        prop_assert!(whole.contains(&text.as_deref()), "{:?}", text);
    }
}
