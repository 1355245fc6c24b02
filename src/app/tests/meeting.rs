//! A meeting: one gap after the other.

use super::*;
use crate::app::meeting::Outcome;

/// The meeting on all open gaps of the village: three schools without a business, one of them alone.
fn begun() -> App {
    let mut app = wide();
    press(&mut app, "m enter");
    app
}

fn rows(app: &App) -> String {
    match app.layers().last() {
        Some(Layer::Meeting(pane)) => format!("{:?}", pane.rows()),
        other => panic!("{other:?}"),
    }
}

fn at(app: &App) -> (usize, usize) {
    let progress = app.meeting().unwrap().progress();
    (progress.at, progress.of)
}

#[test]
fn what_to_go_through_is_chosen_with_how_many_gaps_that_are() {
    let mut app = wide();
    press(&mut app, "m");
    let Some(Layer::Agenda(pane)) = app.layers().last() else { panic!("{:?}", app.layers()) };
    let offered: Vec<_> = pane
        .rows()
        .iter()
        .filter_map(|row| match row {
            Row::Agenda { text, count, .. } => Some((text.as_str(), *count)),
            _ => None,
        })
        .collect();
    assert_eq!(offered, [("Alle offenen Lücken", 2), ("Schulen ohne Betrieb", 1), ("Akteure, die allein stehen", 1)]);
    press(&mut app, "j enter");
    assert_eq!(at(&app), (0, 1));
}

#[test]
fn a_gap_is_told_with_its_reason_and_who_could_close_it() {
    let app = begun();
    let said = rows(&app);
    for part in ["Waldschule", "wählt seinen Beruf bewusster", "Wer könnte sie schließen", "schließt"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(at(&app), (0, 2));
}

#[test]
fn planning_asks_who_and_goes_on_and_undo_takes_it_back() {
    let mut app = begun();
    press(&mut app, "p \"Gemeinde\" tab \"2027-03-31\" enter");
    assert_eq!(at(&app), (1, 2));
    let decision = app.data.document.decisions.last().unwrap();
    assert_eq!((decision.owner.as_deref(), decision.state.name()), (Some("Gemeinde"), "planned"));
    press(&mut app, "l");
    assert!(rows(&app).contains("In Planung") && rows(&app).contains("Gemeinde, 2027-03-31"), "{}", rows(&app));
    press(&mut app, "l U");
    assert_eq!(at(&app), (0, 2));
    assert!(!rows(&app).contains("Entschieden"), "{}", rows(&app));
}

#[test]
fn accepting_a_link_closes_the_gap_and_goes_on() {
    let mut app = begun();
    press(&mut app, "enter");
    assert!(app.form().is_some(), "what it would do is shown before it is made");
    press(&mut app, "enter");
    assert_eq!(at(&app), (2, 2), "the other gap is closed by it as well, and needs no word");
    press(&mut app, "left");
    assert!(rows(&app).contains("Diese Lücke ist geschlossen"), "{}", rows(&app));
    press(&mut app, "p");
    assert!(app.message().is_some_and(|said| said.contains("schon geschlossen")));
}

#[test]
fn leaving_pauses_and_coming_back_goes_on() {
    let mut app = begun();
    press(&mut app, "s esc 2");
    assert_eq!(app.view(), View::Actors);
    press(&mut app, "m");
    assert_eq!(at(&app), (1, 2));
    press(&mut app, "s");
    assert!(rows(&app).contains("letzte Lücke") && rows(&app).contains("Übergangen"), "{}", rows(&app));
    press(&mut app, "esc m");
    assert!(matches!(app.layers().last(), Some(Layer::Agenda(_))), "an ended meeting is over");
}

#[test]
fn the_clock_runs_only_where_it_is_wanted() {
    let mut app = begun();
    app.update(Event::Second);
    assert_eq!(app.meeting().unwrap().clock(), None);
    assert_eq!(press(&mut app, "c"), [Effect::Clock(true)]);
    (0..61).for_each(|_| drop(app.update(Event::Second)));
    assert_eq!(app.meeting().unwrap().clock().as_deref(), Some("01:01"));
    assert_eq!(press(&mut app, "c"), [Effect::Clock(false)]);
}

#[test]
fn a_decision_can_be_taken_back_and_a_note_added() {
    let mut app = begun();
    press(&mut app, "a enter left o enter");
    assert_eq!(app.data.document.decisions.len(), 1);
    assert_eq!(at(&app), (0, 2), "what was taken back is still to be talked about");
    press(&mut app, "n \"Termin\" enter");
    assert_eq!(app.data.document.decisions.last().unwrap().note.as_deref(), Some("Termin"));
}

#[test]
fn the_minutes_tell_of_what_was_gone_through() {
    let mut app = begun();
    assert_eq!(press(&mut app, "e"), []);
    let effects = press(&mut app, "p \"Gemeinde\" enter s e");
    let minutes = effects.into_iter().find_map(|effect| match effect {
        Effect::Minutes(gone_through) => Some(gone_through),
        _ => None,
    });
    let expected = [("school-business/waldschule", Outcome::Planned), ("alone/waldschule", Outcome::Skipped)];
    assert_eq!(minutes, Some(expected.map(|(gap, outcome)| (gap.to_owned(), outcome)).into()));
    happen(&mut app, Event::MinutesWritten(Ok("niederschrift.md, .html".to_owned())));
    assert_eq!(app.message(), Some("niederschrift.md, .html geschrieben"));
}

#[test]
fn a_meeting_can_be_ended_before_its_last_gap_and_gone_on_with() {
    let mut app = begun();
    press(&mut app, "x");
    let said = rows(&app);
    assert!(said.contains("2 Lücken bleiben für das nächste Mal") && !said.contains("letzte Lücke"), "{said}");
    assert!(!said.contains("Die Entscheidungen stehen in der Datei"), "{said}");
    press(&mut app, "p");
    assert_eq!(app.message(), Some("Die Sitzung ist am Ende; ← führt zurück zu den Lücken"));
    press(&mut app, "left");
    assert!(rows(&app).contains("wählt seinen Beruf bewusster"), "the gap that was on is on again");
    press(&mut app, "x esc m");
    assert!(matches!(app.layers().last(), Some(Layer::Agenda(_))), "another meeting can begin");
}

#[test]
fn the_footer_offers_only_what_helps_and_the_way_to_all_keys() {
    use crate::app::Action;
    let mut app = begun();
    let offers = |app: &App, action| app.hints().iter().any(|hint| hint.action == action);
    assert!(offers(&app, Action::MeetingPlan) && offers(&app, Action::Help) && !offers(&app, Action::MeetingBack));
    press(&mut app, "s s");
    assert!(!offers(&app, Action::MeetingPlan) && !offers(&app, Action::MeetingSkip));
    assert!(offers(&app, Action::MeetingBack) && offers(&app, Action::MeetingMinutes));
    press(&mut app, "?");
    let Some(Layer::Help(pane)) = app.layers().last() else { panic!("{:?}", app.layers()) };
    let first = format!("{:?}", &pane.rows()[..2]);
    assert!(first.contains("Sitzung"), "the keys of the meeting come first: {first}");
}

#[test]
fn why_there_is_nothing_to_go_through_is_said() {
    let agenda = |app: &App| match app.layers().last() {
        Some(Layer::Agenda(pane)) => format!("{:?}", pane.rows()),
        other => panic!("{other:?}"),
    };
    let mut app = wide();
    press(&mut app, "f \"id:grundschule\" enter m");
    assert!(agenda(&app).contains("Zu diesem Filter"), "{}", agenda(&app));
    let mut app = app_on("format = 1\n[network]\ntitle = \"x\"\n", Lang::De, 120, 36);
    press(&mut app, "m");
    assert!(agenda(&app).contains("stellt noch keine Fragen"), "{}", agenda(&app));
}

#[test]
fn what_was_decided_before_is_told_once_its_date_has_passed() {
    let decision = "\n[[decision]]\nrule = \"alone\"\nsubject = \"waldschule\"\nstate = \"planned\"\n\
                    owner = \"Gemeinde\"\nuntil = 2026-01-31\nnote = \"Anruf beim Verein\"\n";
    let mut app = village_with(decision, Lang::De, 120, 36);
    press(&mut app, "m j enter");
    let said = rows(&app);
    for part in ["die Frist ist vorbei", "Gemeinde, bis 2026-01-31", "Anruf beim Verein"] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn nobody_decides_on_a_gap_that_the_list_hides() {
    let mut app = begun();
    press(&mut app, "l p");
    assert!(app.form().is_none());
    assert!(rows(&app).contains("Waldschule"), "the gap is back: {}", rows(&app));
    press(&mut app, "p");
    assert!(app.form().is_some());
}
