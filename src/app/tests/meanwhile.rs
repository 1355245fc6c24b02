//! What others do to the file while something here is not saved, and what a program left behind.

use std::path::PathBuf;
use std::sync::Arc;

use super::*;
use crate::app::edits::{Answer, Asked, Home, Noted, Recovered, SaveFailure, Saved};
use crate::app::form::FieldName;

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
    let effects = answer(&mut app, Answer::WriteAgain);
    assert!(matches!(&effects[..], [Effect::Save { loaded: None, overwrite: false, .. }]), "{effects:?}");
}

#[test]
fn what_a_program_left_behind_is_offered() {
    let mut left = at_home();
    press(&mut left, "2 A \"Neu\" tab \"amt\" enter ctrl-s");
    let (mine, history) = (text(&left).to_owned(), left.steps().clone());
    let offer = |history| {
        let mut app = at_home();
        let (disk, time) = (app.text_on_disk().clone(), "2026-11-24 09:30".to_owned());
        let recovered = Recovered { edits: 1, time, disk, text: mine.clone(), history };
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

/// Presses a key without doing anything about what follows from it.
fn begin(app: &mut App, key: &str) -> Vec<Effect> {
    app.update(Event::Key(Key::parse(key).unwrap()))
}

fn go_on(app: &mut App, effects: Vec<Effect>) -> Vec<Effect> {
    effects.into_iter().flat_map(|effect| testing::run(app, effect)).collect()
}

/// The text that is to be saved.
fn to_save(effects: Vec<Effect>) -> Saved {
    let save = effects.into_iter().find_map(|effect| match effect {
        Effect::Save { path, text, .. } => Some(Saved { path, text }),
        _ => None,
    });
    save.expect("something is saved")
}

const ADD: &str = "2 A \"Neu\" tab \"amt\" enter ctrl-s";

#[test]
fn a_file_that_changes_while_a_step_is_taken_back_waits_and_nothing_comes_apart() {
    for is_broken in [false, true] {
        let mut app = at_home();
        let before = text(&app).to_owned();
        press(&mut app, ADD);
        let with = text(&app).to_owned();
        app.forget_shown();
        let undo = begin(&mut app, "U");
        let theirs =
            if is_broken { "format = ".to_owned() } else { before.replacen("since = 1958", "since = 1959", 1) };
        assert_eq!(app.update(Event::FileChanged(Some(theirs.clone().into_bytes()))), []);
        go_on(&mut app, undo);
        let now = if is_broken { before } else { theirs };
        assert_eq!((text(&app), app.is_unsaved()), (&*now, false));
        press(&mut app, "ctrl-r");
        assert!(text(&app).contains("name = \"Neu\""), "{:?}", app.message());
        assert_eq!(is_broken, text(&app) == with);
    }
}

#[test]
fn steps_taken_back_in_a_row_are_noted_one_by_one() {
    let mut app = at_home();
    press(&mut app, ADD);
    press(&mut app, "A \"Zwei\" tab \"amt\" enter ctrl-s");
    app.forget_shown();
    let first = begin(&mut app, "U");
    assert_eq!(begin(&mut app, "U"), []);
    let [Effect::Try { generation, trial }] = <[Effect; 1]>::try_from(first).unwrap() else { panic!("a trial") };
    let result = trial.run(&app.data.document, &app.data.evaluation, Lang::De).map(Box::new);
    let effects = app.update(Event::Tried { generation, result });
    assert!(effects.contains(&Effect::Journal(Noted::Undid)), "{effects:?}");
    assert_eq!(app.steps().undone().len(), 1, "what is noted is the last step that was taken back");
    go_on(&mut app, effects);
    assert_eq!(app.step_count(), 0);
}

#[test]
fn a_step_taken_back_while_the_file_is_saved_is_one_that_the_file_has() {
    let mut app = at_home();
    press(&mut app, ADD);
    let saved = to_save(press(&mut app, "ctrl-s"));
    press(&mut app, "U");
    happen(&mut app, Event::Saved(Ok(saved)));
    assert!(app.is_unsaved());
    assert_eq!(app.steps().saved_at(), Some(1));
    press(&mut app, "ctrl-r");
    assert!(!app.is_unsaved() && app.steps().is_saved());
}

#[test]
fn whoever_saves_and_leaves_loses_nothing_that_was_changed_meanwhile() {
    let mut app = at_home();
    press(&mut app, ADD);
    let first = to_save(press(&mut app, "ctrl-s"));
    press(&mut app, "A \"Zwei\" tab \"amt\" enter ctrl-s");
    assert_eq!(press(&mut app, "q enter"), [], "one save at a time");
    let effects = happen(&mut app, Event::Saved(Ok(first)));
    assert!(!effects.contains(&Effect::Quit), "{effects:?}");
    let second = to_save(effects);
    assert!(second.text.contains("Zwei"));
    assert!(happen(&mut app, Event::Saved(Ok(second))).contains(&Effect::Quit));
}

#[test]
fn what_the_file_holds_is_no_news_while_it_is_being_saved() {
    let mut app = at_home();
    press(&mut app, ADD);
    let saved = to_save(press(&mut app, "ctrl-s"));
    changes(&mut app, saved.text.clone());
    happen(&mut app, Event::Saved(Ok(saved)));
    assert_eq!((app.message(), app.is_unsaved()), (Some("Gespeichert: dorf.toml"), false));
}

#[test]
fn a_save_that_meets_changes_elsewhere_takes_them_in_and_goes_on() {
    let mut app = at_home();
    let theirs = text(&app).replacen("since = 1958", "since = 1959", 1);
    press(&mut app, ADD);
    press(&mut app, "q enter");
    let effects = happen(&mut app, Event::Saved(Err(SaveFailure::Changed(Some(theirs.clone().into_bytes())))));
    assert!(
        effects.iter().any(|effect| matches!(effect, Effect::Save { loaded: Some(loaded), .. } if *loaded == theirs))
    );
    let saved = to_save(effects);
    assert!(saved.text.contains("since = 1959") && saved.text.contains("Neu"));
    let effects = happen(&mut app, Event::Saved(Ok(saved)));
    assert_eq!(app.message(), Some("Datei neu gelesen: 1 Akteur geändert · Gespeichert: dorf.toml"));
    assert!(effects.contains(&Effect::Quit));
}

#[test]
fn another_name_given_to_leave_is_followed_by_leaving() {
    let mut app = at_home();
    press(&mut app, ADD);
    press(&mut app, "q enter");
    happen(&mut app, Event::Saved(Err(SaveFailure::Protected)));
    let saved = to_save(press(&mut app, "\"x\" enter"));
    let effects = happen(&mut app, Event::Saved(Ok(saved)));
    let places = [Effect::Watch("dorf.tomlx".into()), Effect::Journal(Noted::Clear), Effect::Quit];
    assert_eq!(effects, places, "the journal moves along first");
}

#[test]
fn saving_as_the_same_file_is_saving() {
    let mut app = at_home();
    let before = text(&app).to_owned();
    press(&mut app, ADD);
    let effects = press(&mut app, "S ctrl-o");
    assert!(matches!(&effects[..], [Effect::Save { loaded: Some(loaded), .. }] if *loaded == before), "{effects:?}");
}

#[test]
fn a_form_below_the_help_is_about_what_the_file_says_now() {
    let mut app = at_home();
    let theirs = text(&app).replacen("since = 1958", "since = 1959", 1);
    press(&mut app, "2 A \"Neu\" tab \"amt\" enter f1");
    changes(&mut app, theirs);
    press(&mut app, "esc ctrl-s");
    assert!(text(&app).contains("since = 1959") && text(&app).contains("name = \"Neu\""));
}

#[test]
fn a_form_is_checked_although_the_file_breaks_meanwhile() {
    let mut app = at_home();
    press(&mut app, "2 A \"Neu\" tab");
    let mut effects = Vec::new();
    "amt".chars().for_each(|c| effects.extend(begin(&mut app, &c.to_string())));
    effects.extend(app.update(Event::FileChanged(Some(b"format = ".to_vec()))));
    go_on(&mut app, effects);
    assert_eq!(app.problems_on_disk(), 1);
    press(&mut app, "enter ctrl-s");
    assert!(text(&app).contains("name = \"Neu\""));
}

#[test]
fn what_is_taken_up_again_goes_on_top_of_what_happened_since() {
    let mut left = at_home();
    press(&mut left, ADD);
    let offer = |app: &mut App| {
        let (disk, time) = (left.text_on_disk().clone(), String::new());
        let history = Some(left.steps().clone());
        let recovered = Recovered { edits: 1, time, disk, text: text(&left).to_owned(), history };
        happen(app, Event::Recovered(Arc::new(recovered)));
    };
    let mut app = at_home();
    offer(&mut app);
    let theirs = text(&app).replacen("since = 1958", "since = 1959", 1);
    changes(&mut app, theirs.clone());
    answer(&mut app, Answer::Restore);
    assert!(text(&app).contains("since = 1959") && text(&app).contains("name = \"Neu\""));
    press(&mut app, "U");
    assert_eq!(text(&app), theirs);

    let mut app = at_home();
    press(&mut app, "2 / \"grund\" enter c ctrl-u \"Schule\" enter");
    offer(&mut app);
    answer(&mut app, Answer::Restore);
    assert!(text(&app).contains("name = \"Schule\"") && text(&app).contains("name = \"Neu\""));
    assert_eq!(app.step_count(), 2);
}

#[test]
fn a_form_takes_in_what_the_file_says_where_nobody_typed() {
    let mut app = at_home();
    press(&mut app, "2 / \"grund\" enter c ctrl-u \"Schule\"");
    let new = "[[actor]]\nid = \"aa\"\nkind = \"school\"\n\n[[actor]]\nid = \"grundschule\"\nnote = \"theirs\"";
    let theirs = text(&app).replacen("[[actor]]\nid = \"grundschule\"", new, 1);
    changes(&mut app, theirs);
    assert_eq!(app.form().map(|form| form.fields[0].input.text()).as_deref(), Some("Schule"));
    press(&mut app, "ctrl-s");
    assert!(
        text(&app).contains("name = \"Schule\"") && text(&app).contains("note = \"theirs\""),
        "{:?}",
        app.message()
    );
}

#[test]
fn a_form_says_which_field_somebody_else_changed_as_well() {
    let mut app = at_home();
    let clashes = |app: &App| {
        let form = app.form().unwrap();
        form.clashes().map(|(field, now)| (field, now.to_owned())).collect::<Vec<_>>()
    };
    let named = |app: &App, name: &str| text(app).replacen("name = \"Waldschule\"", &format!("name = \"{name}\""), 1);
    press(&mut app, "2 / \"wald\" enter c ctrl-u \"Schule\"");
    let (other, same) = (named(&app, "Forstschule"), named(&app, "Schule"));
    changes(&mut app, other.clone());
    assert_eq!(clashes(&app), [(FieldName::Name, "Forstschule".to_owned())]);
    assert_eq!(app.form().unwrap().fields[0].input.text(), "Schule", "what is typed stays");
    press(&mut app, "ctrl-u \"Forstschule\"");
    assert_eq!(clashes(&app), [], "the file says the same");
    press(&mut app, "ctrl-u \"Schule\"");
    assert_eq!(clashes(&app).len(), 1);
    changes(&mut app, same);
    assert_eq!(clashes(&app), [], "somebody else wrote the same");
    changes(&mut app, other);
    assert_eq!(app.form().unwrap().fields[0].input.text(), "Forstschule", "nothing of one's own is left to keep");
}

#[test]
fn a_form_stays_open_on_its_relationship_and_is_closed_aloud_where_that_is_gone() {
    let mut app = at_home();
    press(&mut app, "2 / \"grund\" enter tab c");
    let title = |app: &App| app.form().map(|form| (form.subject.title(Lang::De), form.fields[1].input.text()));
    let before = title(&app);
    assert!(before.as_ref().is_some_and(|(title, _)| *title == "Beziehung ändern"), "{before:?}");
    let base = text(&app).to_owned();
    let new = "[[relationship]]\nfrom = \"saegewerk\"\nto = \"waldschule\"\nkind = \"support\"\n\n[[relationship]]";
    changes(&mut app, base.replacen("[[relationship]]", new, 1));
    assert_eq!(title(&app), before);
    let without = base.split("[[relationship]]").next().unwrap().to_owned();
    changes(&mut app, without);
    assert!(app.form().is_none());
    assert!(app.message().is_some_and(|said| said.contains("steht nicht mehr in der Datei")), "{:?}", app.message());
}
