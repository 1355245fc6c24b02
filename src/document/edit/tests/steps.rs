//! Many steps, back and forth.

use super::*;

#[test]
fn a_thousand_steps_are_taken_back_and_a_new_one_ends_what_was_undone() {
    let named = |text: &str, name: String| {
        let document = document(text);
        let a = find(&document, "a");
        let draft = ActorDraft { name: Some(name.into()), ..ActorDraft::of(&document.network, a) };
        edit(&document, &Edit::ChangeActor(a, Box::new(draft)), Lang::En).unwrap().change
    };
    let mut history = History::default();
    let mut text = HEAD.to_owned();
    for step in 0..1_000 {
        let change = named(&text, format!("Name {step}"));
        text = change.apply(&text).unwrap();
        history.record(change);
    }
    assert_eq!(history.done().len(), 1_000);
    assert!(history.undo(HEAD).is_none(), "another text");
    for _ in 0..1_000 {
        text = history.undo(&text).unwrap().0;
    }
    assert_eq!((&*text, history.undone().len()), (HEAD, 1_000));
    let (once, step) = history.redo(&text).unwrap();
    assert!(once.contains("Name 0"));
    assert_eq!(step.sentence.text(Lang::De), "Akteur a geändert");
    history.record(named(&once, "other".to_owned()));
    assert_eq!((history.done().len(), history.undone().len()), (2, 0));
    assert!(history.redo(&once).is_none());
}
