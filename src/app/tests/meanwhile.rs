//! What others do to the file while something here is not saved, and what a program left behind.

use std::path::PathBuf;
use std::sync::Arc;

use super::*;
use crate::app::edits::{Answer, Asked, Home, Noted, Recovered};

fn at_home() -> App {
    wide().at_home(Home::File(PathBuf::from("dorf.toml")))
}

fn text(app: &App) -> &str {
    app.data.document.source.text()
}

fn changes(app: &mut App, theirs: String) -> Vec<Effect> {
    happen(app, Event::FileChanged(Some(theirs.into_bytes())))
}

fn answer(app: &mut App, wanted: Answer) -> Vec<Effect> {
    let Some(Layer::Question(question)) = app.layers().last() else { panic!("{:?}", app.layers()) };
    let is_wanted = |row: &&Row| matches!(row, Row::Answer { answer, .. } if *answer == wanted);
    let place = question.pane.rows().iter().position(|row| is_wanted(&row)).expect("the answer is offered");
    while let Some(Layer::Question(question)) = app.layers().last()
        && question.pane.cursor() < place
    {
        press(app, "j");
    }
    press(app, "enter")
}

#[test]
fn changes_that_do_not_touch_are_both_kept_and_undo_leads_to_what_the_file_says() {
    let mut app = at_home();
    let before = text(&app).to_owned();
    press(&mut app, "2 A \"Neu\" tab \"amt\" enter ctrl-s");
    let theirs = before.replacen("since = 1958", "since = 1959", 1);
    let effects = changes(&mut app, theirs.clone());
    assert!(effects.contains(&Effect::Journal(Noted::Rewrite)), "{effects:?}");
    assert!(text(&app).contains("since = 1959") && text(&app).contains("name = \"Neu\""));
    assert!(app.is_unsaved() && app.layers().is_empty());
    assert_eq!(app.message(), Some("Datei neu gelesen: 1 Akteur geändert"));
    press(&mut app, "U");
    assert_eq!((text(&app), app.is_unsaved()), (&*theirs, false));
}

#[test]
fn both_add_an_entry_at_the_end_and_both_stay() {
    let mut app = at_home();
    let theirs =
        format!("{}\n[[relationship]]\nfrom = \"gemeinde\"\nto = \"waldschule\"\nkind = \"support\"\n", text(&app));
    press(&mut app, "2 / \"wald\" enter b \"saege\" enter \"unter\" enter enter");
    changes(&mut app, theirs);
    assert_eq!(app.data.network().relationships().len(), 7);
}

#[test]
fn changes_of_the_same_lines_are_shown_and_the_answer_holds() {
    let begin = || {
        let mut app = at_home();
        press(&mut app, "2 / \"grund\" enter c ctrl-u \"Schule\" enter");
        let theirs = app.text_on_disk().text().replacen("Grundschule am Höhenweg", "Höhenschule", 1);
        changes(&mut app, theirs.clone());
        (app, theirs)
    };
    let (mut app, theirs) = begin();
    let Some(Layer::Question(question)) = app.layers().last() else { panic!("{:?}", app.layers()) };
    let said = format!("{:?}", question.pane.rows());
    assert!(matches!(question.asked, Asked::Conflict { .. }));
    assert!(said.contains("name = \\\"Schule\\\"") && said.contains("name = \\\"Höhenschule\\\""), "{said}");
    answer(&mut app, Answer::TakeTheirs);
    assert_eq!((text(&app), app.is_unsaved()), (&*theirs, false));
    press(&mut app, "U");
    assert!(text(&app).contains("name = \"Schule\""), "what was given up can be had again");

    let (mut app, theirs) = begin();
    let effects = answer(&mut app, Answer::KeepMine);
    let Some(Effect::Save { loaded, text, overwrite, .. }) = effects.into_iter().next() else { panic!("saved") };
    assert_eq!((loaded, overwrite), (Some(theirs), false), "only over what was seen");
    assert!(text.contains("name = \"Schule\""));
}

#[test]
fn edits_about_what_the_file_no_longer_has_are_not_lost() {
    let mut app = at_home();
    press(&mut app, "2 / \"wald\" enter b \"saege\" enter \"unter\" enter enter");
    let mine = text(&app).to_owned();
    let gone = "[[actor]]\nid = \"saegewerk\"\nname = \"Sägewerk\"\nkind = \"business\"\nsource = \"https://example.org/saegewerk\"\n\n";
    let mut theirs = app.text_on_disk().text().replacen(gone, "", 1);
    while let Some(at) = theirs.find("to = \"saegewerk\"") {
        let (before, behind) = theirs.split_at(at);
        let start = before.rfind("[[relationship]]").unwrap();
        let end = behind.find("\n\n").map_or(theirs.len(), |end| at + end + 2);
        theirs.replace_range(start..end, "");
    }
    changes(&mut app, theirs);
    assert!(
        matches!(app.layers().last(), Some(Layer::Question(question)) if matches!(question.asked, Asked::Conflict { conflict: None, .. }))
    );
    assert_eq!(text(&app), mine);
}

#[test]
fn a_file_that_is_gone_is_told_and_can_be_written_again() {
    let mut app = at_home();
    press(&mut app, "2 A \"Neu\" tab \"amt\" enter ctrl-s");
    happen(&mut app, Event::FileChanged(None));
    let effects = answer(&mut app, Answer::KeepMine);
    assert!(matches!(&effects[..], [Effect::Save { overwrite: true, .. }]), "{effects:?}");
}

#[test]
fn what_a_program_left_behind_is_offered() {
    let mut left = at_home();
    press(&mut left, "2 A \"Neu\" tab \"amt\" enter ctrl-s");
    let (mine, history) = (text(&left).to_owned(), left.steps().clone());
    let offer = |history| {
        let mut app = at_home();
        let recovered = Recovered { edits: 1, time: "2026-11-24 09:30".to_owned(), text: mine.clone(), history };
        happen(&mut app, Event::Recovered(Arc::new(recovered)));
        app
    };
    let mut app = offer(Some(history.clone()));
    let effects = answer(&mut app, Answer::Restore);
    assert_eq!(effects, [Effect::Journal(Noted::Rewrite), Effect::Journal(Noted::Forget)]);
    assert_eq!((text(&app), app.is_unsaved()), (&*mine, true));
    press(&mut app, "U");
    assert!(!app.is_unsaved(), "its steps are there again");

    let mut app = offer(None);
    answer(&mut app, Answer::Restore);
    assert_eq!(text(&app), mine);
    press(&mut app, "U");
    assert!(!app.is_unsaved(), "it is one step");

    let mut app = offer(Some(history));
    assert_eq!(answer(&mut app, Answer::Forget), [Effect::Journal(Noted::Forget)]);
    assert!(!app.is_unsaved());
}

#[test]
fn every_step_is_noted() {
    let mut app = at_home();
    let notes = |effects: Vec<Effect>| {
        let notes = effects.into_iter().filter_map(|effect| match effect {
            Effect::Journal(noted) => Some(noted),
            _ => None,
        });
        notes.collect::<Vec<_>>()
    };
    assert_eq!(notes(press(&mut app, "2 A \"Neu\" tab \"amt\" enter ctrl-s")), [Noted::Did]);
    assert_eq!(notes(press(&mut app, "U")), [Noted::Undid]);
    assert_eq!(notes(press(&mut app, "ctrl-r")), [Noted::Redid]);
    assert_eq!(notes(press(&mut app, "q j enter")), [Noted::Clear], "what is given up is not offered again");
}
