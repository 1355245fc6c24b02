//! Changing the network: forms, steps, saving, and the file that changes on the disk.

use std::path::PathBuf;

use proptest::prelude::*;

use super::*;
use crate::app::edits::{Home, Noted, SaveFailure, Saved};
use crate::app::form::Check;

fn text(app: &App) -> &str {
    app.data.document.source.text()
}

fn at_home() -> App {
    wide().at_home(Home::File(PathBuf::from("dorf.toml")))
}

/// Saves as the outside would, without a disk.
fn save(app: &mut App) -> Vec<Effect> {
    let effects = press(app, "ctrl-s");
    let saved = effects.into_iter().find_map(|effect| match effect {
        Effect::Save { path, text, .. } => Some(Saved { path, text }),
        _ => None,
    });
    happen(app, Event::Saved(Ok(saved.expect("something is saved"))))
}

#[test]
fn two_keys_and_a_name_make_a_relationship() {
    let mut app = wide();
    let before = text(&app).to_owned();
    press(&mut app, "2 / \"wald\" enter b \"saege\" enter \"unter\" enter");
    let form = app.form().unwrap();
    assert!(matches!(form.check, Check::Fine(_)), "{:?}", form.check);
    assert!(form.said.as_deref().is_some_and(|said| said.contains("schließt 3 Lücken")), "{:?}", form.said);
    assert_eq!(text(&app), before, "nothing is made before it is handed in");
    press(&mut app, "enter");
    let added = "\n\n[[relationship]]\nfrom = \"waldschule\"\nto = \"saegewerk\"\nkind = \"support\"";
    assert_eq!(text(&app).replacen(added, "", 1), before);
    assert!(app.is_unsaved());
    assert_eq!(selected(&app), "waldschule");
    press(&mut app, "U");
    assert_eq!((text(&app), app.is_unsaved()), (&*before, false));
    press(&mut app, "ctrl-r");
    assert!(text(&app).contains(added));
}

#[test]
fn what_is_dropped_was_never_there() {
    let mut app = wide();
    let before = text(&app).to_owned();
    press(&mut app, "2 b \"saege\" enter \"unter\" enter esc");
    assert_eq!((text(&app), app.is_unsaved(), app.layers().len()), (&*before, false, 0));
    press(&mut app, "U");
    assert_eq!(app.message(), Some("Nichts zurückzunehmen"));
}

#[test]
fn a_gap_says_what_the_relationship_is_about() {
    let mut app = wide();
    press(&mut app, "5 j b");
    let form = app.form().unwrap();
    let values: Vec<_> = form.fields.iter().map(|field| field.input.text()).collect();
    assert_eq!(values[..2], ["Waldschule".to_owned(), String::new()]);
}

#[test]
fn a_new_actor_gets_an_id_from_its_name_and_is_selected() {
    let mut app = wide();
    press(&mut app, "2 A \"Förderverein\" tab \"amt\" enter");
    let id = |app: &App| app.form().unwrap().fields[2].input.text();
    assert_eq!(id(&app), "foerderverein");
    press(&mut app, "ctrl-s");
    assert_eq!((selected(&app), app.layers().len()), ("foerderverein", 0));
    assert!(text(&app).contains("id = \"foerderverein\"\nname = \"Förderverein\"\nkind = \"office\""));
    press(&mut app, "A \"Förderverein\"");
    assert_eq!(id(&app), "foerderverein-2", "an id is free");
}

#[test]
fn what_is_missing_or_wrong_is_said_while_typing() {
    let mut app = wide();
    press(&mut app, "2 A ctrl-s");
    let problem = |app: &App| match &app.form().unwrap().check {
        Check::Field(problem) => problem.message.clone(),
        Check::Wrong(problems) => problems[0].0.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(problem(&app), "Es fehlt noch: Name");
    press(&mut app, "\"X\" tab \"verein\"");
    assert_eq!(problem(&app), "Die Art „verein“ gibt es hier nicht. Zur Wahl stehen: Schule, Betrieb, Amt");
    press(&mut app, "esc c tab tab tab tab tab tab tab \"7\"");
    assert!(problem(&app).contains('5'), "{}", problem(&app));
    press(&mut app, "ctrl-s");
    assert!(app.form().is_some(), "a wrong form can't be handed in");
}

#[test]
fn an_unknown_kind_leads_to_those_that_can_be_chosen_and_not_to_the_file() {
    let mut app = wide();
    let problem = |app: &App| match &app.form().unwrap().check {
        Check::Field(problem) => problem.message.clone(),
        other => panic!("{other:?}"),
    };
    press(&mut app, "2 / \"wald\" enter b \"saege\" enter \"Freundschaft\"");
    let said = "Die Art „Freundschaft“ gibt es hier nicht. Zur Wahl stehen: Zusammenarbeit, Unterstützung";
    assert_eq!(problem(&app), said);
    press(&mut app, "ctrl-u \"Untestüzung\"");
    assert_eq!(problem(&app), "Die Art „Untestüzung“ gibt es hier nicht. Meinten Sie „Unterstützung“?");
    press(&mut app, "tab ctrl-s");
    let form = app.form().unwrap();
    assert_eq!((form.at, form.choices.pane.rows().len()), (2, 2), "the cursor goes to the field, the kinds beside it");
    press(&mut app, "ctrl-u \"Unterstützung\" ctrl-s");
    assert!(
        app.form().is_none() && text(&app).contains("from = \"waldschule\"\nto = \"saegewerk\"\nkind = \"support\""),
        "{}",
        text(&app)
    );
}

#[test]
fn removing_an_actor_says_what_goes_with_it_and_can_be_taken_back() {
    let mut app = wide();
    let before = text(&app).to_owned();
    press(&mut app, "2 / \"saege\" enter esc d");
    let said = app.form().unwrap().said.clone().unwrap();
    assert!(said.starts_with("Akteur Sägewerk entfernt, mit ihm: 2 Beziehungen"), "{said}");
    let enter = |app: &App| app.hints().into_iter().find(|hint| hint.action == Action::FormEnter).map(|hint| hint.text);
    assert_eq!(enter(&app), Some("entfernen"));
    press(&mut app, "enter");
    assert!(!text(&app).contains("saegewerk"));
    press(&mut app, "U");
    assert_eq!((text(&app), selected(&app)), (&*before, "saegewerk"), "who came back is shown");
    assert_eq!(app.message(), Some("Zurückgenommen: Akteur Sägewerk entfernt, mit ihm: 2 Beziehungen"));
}

#[test]
fn ids_are_changed_everywhere_and_the_selection_goes_along() {
    let mut app = wide();
    press(&mut app, "2 / \"gemeinde\" enter w 3 enter I ctrl-u \"rathaus\" enter");
    assert_eq!(selected(&app), "rathaus");
    assert_eq!(app.message(), Some("Kürzel gemeinde heißt jetzt rathaus; ändert an den Lücken nichts"));
    assert_eq!(app.map_focus(), app.selected());
    assert_eq!(app.marked(), app.selected());
    assert_eq!(text(&app).matches("from = \"rathaus\"").count(), 2);
    press(&mut app, "U");
    assert_eq!(selected(&app), "gemeinde");
}

#[test]
fn two_entries_of_the_same_actor_become_one() {
    let mut app = wide();
    press(&mut app, "2 / \"baeckerei\" enter esc M \"saege\" enter");
    let said = app.form().unwrap().said.clone().unwrap();
    assert!(said.contains("zu einem Akteur zusammengeführt"), "{said}");
    press(&mut app, "enter");
    assert_eq!(app.data.network().actors().len(), 5);
    assert_eq!(selected(&app), "baeckerei");
}

#[test]
fn a_decision_is_recorded_on_the_gap_under_the_cursor() {
    let mut app = wide();
    press(&mut app, "5 j D \"Gemeinde\" tab \"2027-03-31\" enter");
    assert_eq!(app.layers().len(), 0);
    assert_eq!(app.data.document.decisions.len(), 2);
    let decision = &app.data.document.decisions[1];
    assert_eq!(decision.owner.as_deref(), Some("Gemeinde"));
    assert_eq!(decision.decided.map(|day| day.to_string()).as_deref(), Some("2026-11-24"));
}

#[test]
fn what_is_looked_at_can_be_saved_as_a_view() {
    let mut app = wide();
    press(&mut app, "2 f \"kind:school\" enter v \"Schulen\" enter");
    let view = &app.data.document.views[0];
    assert_eq!((&*view.name, view.filter.as_ref().map(|filter| filter.text())), ("Schulen", Some("kind:school")));
}

#[test]
fn the_list_of_steps_leads_to_any_of_them() {
    let mut app = wide();
    let before = text(&app).to_owned();
    for name in ["\"Eins\"", "\"Zwei\"", "\"Drei\""] {
        press(&mut app, &format!("A {name} tab \"amt\" enter ctrl-s"));
    }
    let after = text(&app).to_owned();
    press(&mut app, "V");
    let Some(Layer::Steps(pane)) = app.layers().last() else { panic!("{:?}", app.layers()) };
    assert_eq!((pane.rows().len(), pane.cursor()), (4, 3));
    press(&mut app, "g enter");
    assert_eq!((text(&app), app.message()), (&*before, Some("3 Schritte zurückgenommen")));
    press(&mut app, "V G enter");
    assert_eq!(text(&app), after);
}

#[test]
fn leaving_with_unsaved_changes_asks_and_says_what_would_be_lost() {
    let mut app = at_home();
    assert_eq!(press(&mut app, "q"), [Effect::Quit]);
    press(&mut app, "2 A \"Neu\" tab \"amt\" enter ctrl-s");
    assert_eq!(press(&mut app, "q"), []);
    let Some(Layer::Question(question)) = app.layers().last() else { panic!("{:?}", app.layers()) };
    let said = format!("{:?}", question.pane.rows());
    assert!(said.contains("1 Änderung ist nicht gespeichert") && said.contains("Akteur Neu hinzugefügt"), "{said}");
    press(&mut app, "esc");
    assert_eq!(app.layers().len(), 0);
    press(&mut app, "q");
    let effects = press(&mut app, "enter");
    let Some(Effect::Save { path, text, .. }) = effects.into_iter().next() else { panic!("saved first") };
    assert_eq!(happen(&mut app, Event::Saved(Ok(Saved { path, text }))), [Effect::Journal(Noted::Clear), Effect::Quit]);
}

#[test]
fn saving_tells_the_steps_that_the_file_knows() {
    let mut app = at_home();
    press(&mut app, "2 A \"Neu\" tab \"amt\" enter ctrl-s");
    save(&mut app);
    assert!(!app.is_unsaved());
    assert_eq!(app.message(), Some("Gespeichert: dorf.toml"));
    press(&mut app, "U");
    assert!(app.is_unsaved(), "what was taken back is still in the file");
    press(&mut app, "ctrl-r");
    assert!(!app.is_unsaved());
}

#[test]
fn the_example_and_a_write_protected_file_ask_for_another_name() {
    let mut app = wide();
    press(&mut app, "2 A \"Neu\" tab \"amt\" enter ctrl-s ctrl-s");
    let Some(Layer::SaveAs(line)) = app.layers().last() else { panic!("{:?}", app.layers()) };
    assert_eq!(line.name.text(), "bergdorf.toml");
    let effects = press(&mut app, "enter");
    assert!(matches!(&effects[..], [Effect::Save { loaded: None, overwrite: false, .. }]), "{effects:?}");
    happen(&mut app, Event::Saved(Err(SaveFailure::Exists)));
    let Some(Layer::SaveAs(line)) = app.layers().last() else { panic!("{:?}", app.layers()) };
    assert!(line.exists && line.problem.is_some());
    let mut app = at_home();
    press(&mut app, "2 A \"Neu\" tab \"amt\" enter ctrl-s ctrl-s");
    happen(&mut app, Event::Saved(Err(SaveFailure::Protected)));
    assert!(matches!(app.layers().last(), Some(Layer::SaveAs(line)) if line.problem.is_some()));
    assert!(app.is_unsaved());
}

#[test]
fn a_file_that_changed_is_shown_and_everything_stays_in_place() {
    let mut app = at_home();
    press(&mut app, "2 f \"kind:school\" enter j enter 3 enter");
    let (place, chosen) = (app.shown().text().to_owned(), selected(&app).to_owned());
    let new = "[[actor]]\nid = \"aa\"\nkind = \"school\"\n\n[[actor]]\nid = \"grundschule\"";
    let theirs = text(&app).replacen("[[actor]]\nid = \"grundschule\"", new, 1);
    happen(&mut app, Event::FileChanged(Some(theirs.clone().into_bytes())));
    assert_eq!((text(&app), app.is_unsaved()), (&*theirs, false));
    assert_eq!((app.shown().text(), selected(&app), app.view()), (&*place, &*chosen, View::Map));
    assert!(app.shown().contains(app.data.network().find("aa").unwrap()));
    press(&mut app, "backspace");
    assert_eq!(selected(&app), chosen);
}

#[test]
fn a_broken_file_keeps_the_last_good_state_and_names_its_problems() {
    let mut app = at_home();
    let before = text(&app).to_owned();
    happen(
        &mut app,
        Event::FileChanged(Some(before.replacen("kind = \"school\"", "kind = \"shcool\"", 1).into_bytes())),
    );
    assert_eq!((text(&app), app.problems_on_disk()), (&*before, 1));
    assert!(app.left_out(100).is_some_and(|line| line.contains("! zeigt ihn")));
    press(&mut app, "!");
    let Some(Layer::Problems(pane)) = app.layers().last() else { panic!("{:?}", app.layers()) };
    let said = format!("{:?}", pane.rows());
    assert!(said.contains("shcool") && said.contains("school") && said.contains("Zeile 69"), "{said}");
    happen(&mut app, Event::FileChanged(Some(before.into_bytes())));
    assert_eq!((app.problems_on_disk(), app.layers().len()), (0, 0));
    assert_eq!(app.message(), Some("Die Datei ist wieder in Ordnung"));
}

#[test]
fn keys_wait_for_a_step_that_is_under_way() {
    let mut app = wide();
    press(&mut app, "2 A \"Neu\" tab \"amt\" enter ctrl-s");
    let key = |app: &mut App, name: &str| app.update(Event::Key(Key::parse(name).unwrap()));
    app.forget_shown();
    let effects = key(&mut app, "U");
    assert_eq!(key(&mut app, "5"), []);
    assert_eq!(app.view(), View::Actors);
    for effect in effects {
        testing::run(&mut app, effect);
    }
    assert_eq!(app.view(), View::Gaps);
}

/// Keys that change things, and names to type.
fn scripts() -> impl Strategy<Value = Vec<&'static str>> {
    let keys = [
        "2",
        "5",
        "j",
        "k",
        "G",
        "enter",
        "tab",
        "down",
        "esc",
        "A",
        "b",
        "c",
        "d",
        "D",
        "I",
        "M",
        "v",
        "U",
        "U",
        "ctrl-r",
        "ctrl-s",
        "\"saege\"",
        "\"wald\"",
        "\"unter\"",
        "\"amt\"",
        "\"Neu\"",
        "\"3\"",
        "\"2027\"",
        "\"gemeinde\"",
    ];
    prop::collection::vec(prop::sample::select(keys.to_vec()), 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_done_the_state_is_that_of_the_text_and_undo_leads_back_to_the_first_byte(
        script in scripts(),
        reads_again in any::<bool>(),
    ) {
        let mut app = at_home();
        let before = text(&app).to_owned();
        for key in script {
            if reads_again {
                app.forget_shown();
            }
            press(&mut app, key);
            let fresh = app_on(text(&app), Lang::De, 120, 36);
            let ids = |app: &App| {
                let (network, rules) = (&app.data.document.network, &app.data.document.rules);
                app.data.evaluation.gaps.iter().map(|gap| (gap.id(network, rules), gap.state)).collect::<Vec<_>>()
            };
            prop_assert_eq!(ids(&app), ids(&fresh));
            prop_assert_eq!(app.data.network().relationships().len(), fresh.data.network().relationships().len());
            prop_assert_eq!(app.is_unsaved(), text(&app) != before);
        }
        press(&mut app, "esc esc esc esc");
        while app.step_count() > 0 {
            press(&mut app, "U");
        }
        prop_assert_eq!(text(&app), before);
    }
}

#[test]
fn what_a_rule_is_about_is_not_removed_and_the_line_is_named() {
    let rule = "\n[[rule]]\nid = \"near\"\ntitle = \"N\"\nfor = \"near:saegewerk\"\nfinds = \"isolated\"\n";
    let mut app = village_with(rule, Lang::De, 120, 36);
    press(&mut app, "2 / \"saege\" enter esc d");
    let Check::Wrong(problems) = &app.form().unwrap().check else { panic!("{:?}", app.form()) };
    assert!(problems[0].0.starts_with("Zeile ") && problems[0].0.contains("saegewerk"), "{problems:?}");
}
