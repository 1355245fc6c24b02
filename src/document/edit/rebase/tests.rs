use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::{ActorDraft, Edit, RelationshipDraft, edit};
use super::*;
use crate::diagnostic::Source;
use crate::document::{Document, read};
use crate::text::Lang;

/// Actors `a0`, `a1`, … and a relationship.
fn file(actors: usize) -> String {
    let actors: String = (0..actors).map(|at| format!("[[actor]]\nid = \"a{at}\"\nkind = \"k\"\n\n")).collect();
    format!("[network]\ntitle = \"T\"\n\n{actors}[[relationship]]\nfrom = \"a0\"\nto = \"a1\"\nkind = \"support\"\n")
}

fn document(text: &str) -> Document {
    read(Source::new("x.toml", text), Lang::En).document.unwrap_or_else(|| panic!("{text}"))
}

/// A program that edits.
struct Program {
    text: String,
    base: String,
    history: History,
}

impl Program {
    fn open(text: &str) -> Program {
        Program { text: text.to_owned(), base: text.to_owned(), history: History::default() }
    }

    fn make(&mut self, asked: impl FnOnce(&Document) -> Edit) -> &mut Program {
        let before = document(&self.text);
        let edited = edit(&before, &asked(&before), Lang::En).unwrap();
        self.text = edited.document.source.text().to_owned();
        self.history.record(edited.change);
        self
    }

    fn name(&mut self, id: &str, name: &str) -> &mut Program {
        self.make(|document| {
            let at = document.network.find(id).unwrap();
            let draft = ActorDraft { name: Some(name.into()), ..ActorDraft::of(&document.network, at) };
            Edit::ChangeActor(at, Box::new(draft))
        })
    }

    fn link(&mut self, from: &str, to: &str) -> &mut Program {
        self.make(|_| Edit::AddRelationship(Box::new(RelationshipDraft::new(from, to, "support"))))
    }

    fn note(&mut self, note: &str) -> &mut Program {
        self.make(|document| {
            let (last, _) = document.network.indexed_relationships().last().unwrap();
            let mut draft = RelationshipDraft::of(&document.network, last);
            draft.common.note = Some(note.into());
            Edit::ChangeRelationship(last, Box::new(draft))
        })
    }

    fn remove(&mut self, id: &str) -> &mut Program {
        self.make(|document| Edit::RemoveActor(document.network.find(id).unwrap()))
    }

    fn save(&mut self) -> &mut Program {
        self.base.clone_from(&self.text);
        self.history.saved();
        self
    }

    fn undo(&mut self) -> &mut Program {
        self.text = self.history.undo(&self.text).unwrap().0;
        self
    }

    fn rebase(&self, theirs: &str) -> Result<Program, Box<Conflict>> {
        let Rebased { text, history } = self.history.rebase(&self.base, &self.text, theirs)?;
        Ok(Program { text, history, base: theirs.to_owned() })
    }
}

#[test]
fn steps_go_on_top_of_what_the_file_says_and_lead_back_to_it() {
    let theirs = Program::open(&file(4)).name("a2", "Theirs").link("a2", "a3").text.clone();
    let mut mine = Program::open(&file(4));
    mine.name("a0", "Before").save().name("a0", "Mine").link("a1", "a2").link("a0", "a3").undo();
    let theirs = theirs.replace("id = \"a0\"\n", "id = \"a0\"\nname = \"Before\"\n");
    let mut merged = mine.rebase(&theirs).unwrap();
    let mut expected = Program::open(&theirs);
    expected.name("a0", "Mine").link("a1", "a2");
    assert_eq!(merged.text, expected.text);
    assert_eq!((merged.history.done().len(), merged.history.undone().len()), (3, 1));
    merged.undo().undo();
    assert_eq!((&*merged.text, merged.history.is_saved()), (&*theirs, true));
    merged.undo();
    assert_eq!(merged.text, theirs.replace("name = \"Before\"\n", ""));
    for _ in 0..4 {
        merged.text = merged.history.redo(&merged.text).unwrap().0;
    }
    assert_eq!(merged.text, expected.link("a0", "a3").text);
}

#[test]
fn what_was_taken_back_beyond_the_save_is_taken_back_in_the_merged_text() {
    let mut mine = Program::open(&file(4));
    mine.name("a0", "Saved").save();
    let theirs = Program::open(&mine.text).name("a2", "Theirs").text.clone();
    mine.undo();
    let mut merged = mine.rebase(&theirs).unwrap();
    assert_eq!(merged.text, theirs.replace("name = \"Saved\"\n", ""));
    assert_eq!(merged.history.redo(&merged.text).unwrap().0, theirs);
    // The steps that led to the saved text are gone: one step leads from it.
    let mut merged = mine.name("a1", "Mine").rebase(&theirs).unwrap();
    assert_eq!(merged.text, Program::open(&theirs.replace("name = \"Saved\"\n", "")).name("a1", "Mine").text);
    assert_eq!(merged.undo().text, theirs);
}

#[test]
fn older_steps_that_touch_what_changed_end_the_way_back() {
    let mut mine = Program::open(&file(4));
    mine.name("a0", "One").name("a2", "Two").name("a3", "Three").save();
    let theirs = mine.text.replace("Two", "Theirs");
    let merged = mine.rebase(&theirs).unwrap();
    assert_eq!((&*merged.text, merged.history.done().len(), merged.history.is_saved()), (&*theirs, 1, true));
}

#[test]
fn a_field_stays_in_its_entry_whatever_is_put_in_behind() {
    for end in ["\n", ""] {
        let base = file(4).trim_end().to_owned() + end;
        let theirs = Program::open(&base).link("a2", "a3").text.clone();
        let merged = Program::open(&base).note("mine").rebase(&theirs).unwrap();
        let expected = theirs.replacen("kind = \"support\"", "kind = \"support\"\nnote = \"mine\"", 1);
        assert_eq!(merged.text, expected);
        let theirs = Program::open(&base).note("theirs").text.clone();
        let merged = Program::open(&base).link("a2", "a3").rebase(&theirs).unwrap();
        assert_eq!(merged.text, Program::open(&theirs).link("a2", "a3").text);
        // Changed lines right before the new entry.
        let noted = Program::open(&base).note("n").text.clone();
        let theirs = Program::open(&noted).link("a2", "a3").text.clone();
        let merged = Program::open(&noted).note("mine").rebase(&theirs).unwrap();
        assert_eq!(merged.text, theirs.replace("note = \"n\"", "note = \"mine\""));
    }
}

#[test]
fn the_same_on_both_sides_is_no_conflict() {
    let mut mine = Program::open(&file(4));
    mine.name("a0", "Same").name("a2", "Mine");
    let theirs = Program::open(&file(4)).name("a0", "Same").text.clone();
    let mut merged = mine.rebase(&theirs).unwrap();
    assert_eq!((&merged.text, merged.history.done().len()), (&mine.text, 1));
    assert_eq!(merged.undo().text, theirs);
    let merged = mine.rebase(&mine.text.clone()).unwrap();
    assert_eq!((&merged.text, merged.history.done().len(), merged.history.is_saved()), (&mine.text, 2, true));
}

#[test]
fn steps_that_touch_on_the_way_merge_as_one_where_their_end_does_not() {
    let mut mine = Program::open(&file(4));
    mine.name("a0", "Mine").name("a2", "Short").make(|document| {
        let at = document.network.find("a2").unwrap();
        Edit::ChangeActor(at, Box::new(ActorDraft { name: None, ..ActorDraft::of(&document.network, at) }))
    });
    let theirs = Program::open(&file(4)).name("a2", "Theirs").text.clone();
    let mut merged = mine.rebase(&theirs).unwrap();
    assert_eq!(merged.text, Program::open(&theirs).name("a0", "Mine").text);
    assert_eq!(merged.history.done()[0].sentence.text(Lang::De), "Eigene Änderungen");
    assert_eq!(merged.undo().text, theirs);
}

#[test]
fn a_conflict_shows_what_both_sides_say() {
    let base = Program::open(&file(2)).name("a0", "Base").text.clone();
    let theirs = base.replace("Base", "Theirs");
    let conflict = Program::open(&base).name("a0", "Mine").rebase(&theirs).err().unwrap();
    let [Stretch { line, base: was, mine, theirs }] = &*conflict.stretches else { panic!("{conflict:?}") };
    assert_eq!((*line, &**was, &**mine, &**theirs), (6, "name = \"Base\"", "name = \"Mine\"", "name = \"Theirs\""));
    assert!(conflict.my_patch("x.toml").contains("-name = \"Base\"\n+name = \"Mine\"\n"));
    assert!(conflict.their_patch("x.toml").starts_with("--- x.toml\n+++ x.toml\n@@ -3,7 +3,7 @@\n"));
    // An entry that is gone can't be changed.
    let gone = Program::open(&base).remove("a1").text.clone();
    assert!(Program::open(&base).name("a1", "Mine").rebase(&gone).is_err());
}

#[test]
fn taking_over_the_file_is_a_step_as_any_other() {
    let (old, new) = (file(3), file(5).replace("support", "other"));
    let change = Change::between(&old, &new, Sentence::taken_from_file());
    assert_eq!((change.apply(&old).as_ref(), change.revert(&new).as_ref()), (Some(&new), Some(&old)));
    assert_eq!(change.sentence.text(Lang::De), "Stand der Datei übernommen");
    assert!(change.splices().len() > 1, "only what differs: {change:?}");
}

/// What a side does with every second actor.
#[derive(Debug, Clone, Copy)]
enum Does {
    Nothing,
    Name,
    Remove,
    Link,
}

fn sides() -> impl Strategy<Value = Vec<(bool, Does)>> {
    let does = prop_oneof![Just(Does::Nothing), Just(Does::Name), Just(Does::Remove), Just(Does::Link)];
    prop::collection::vec((any::<bool>(), does), 1..6)
}

fn made(program: &mut Program, sides: &[(bool, Does)], mine: bool) {
    for (at, (_, does)) in sides.iter().enumerate().filter(|(_, (side, _))| *side == mine) {
        let id = format!("a{}", 2 * at + 2);
        match does {
            Does::Nothing => {}
            Does::Name => drop(program.name(&id, "New").name(&id, if mine { "Mine" } else { "Theirs" })),
            Does::Remove => drop(program.remove(&id)),
            Does::Link => drop(program.link(&id, "a1")),
        }
    }
}

/// The entries of a file by what they begin with.
fn entries(text: &str) -> BTreeMap<String, String> {
    let key = |entry: &str| entry.lines().take(3).filter(|line| !line.starts_with("kind")).collect();
    text.split("\n\n").map(|entry| (key(entry), entry.trim_end().to_owned())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn edits_of_different_entries_are_all_in_the_merged_text(sides in sides(), windows: bool, saved in 0..4usize) {
        let base = file(2 * sides.len() + 2);
        let base = if windows { base.replace('\n', "\r\n") } else { base };
        let (mut mine, mut theirs) = (Program::open(&base), Program::open(&base));
        for at in 0..saved {
            mine.name("a1", &format!("Saved {at}"));
            theirs.name("a1", &format!("Saved {at}"));
        }
        mine.save();
        made(&mut mine, &sides, true);
        made(&mut theirs, &sides, false);
        let mut merged = mine.rebase(&theirs.text).unwrap();
        let plain = |text: &str| entries(&text.replace("\r\n", "\n"));
        let (old, one, other) = (plain(&mine.base), plain(&mine.text), plain(&theirs.text));
        // Of two sides the one that differs from before.
        let keys = old.keys().chain(one.keys()).chain(other.keys());
        let choose = |key: &String| if one.get(key) == old.get(key) { other.get(key) } else { one.get(key) };
        let expected: BTreeMap<_, _> = keys.filter_map(|key| Some((key.clone(), choose(key)?.clone()))).collect();
        prop_assert_eq!(plain(&merged.text), expected);
        prop_assert_eq!(merged.text.matches('\r').count(), if windows { merged.text.matches('\n').count() } else { 0 });
        document(&merged.text);
        let (text, steps) = (merged.text.clone(), merged.history.done().len());
        while !merged.history.is_saved() {
            merged.undo();
        }
        prop_assert_eq!(&merged.text, &theirs.text);
        while !merged.history.done().is_empty() {
            merged.undo();
        }
        for _ in 0..steps {
            merged.text = merged.history.redo(&merged.text).unwrap().0;
        }
        prop_assert_eq!(merged.text, text);
    }
}
