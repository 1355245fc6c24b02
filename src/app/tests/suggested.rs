//! Who could close a gap, in the views.

use super::*;

fn right(app: &App) -> String {
    format!("{:?}", app.pane(Side::Right).rows())
}

#[test]
fn a_gap_says_who_could_close_it_and_b_takes_that_up() {
    let mut app = wide();
    press(&mut app, "5 j tab");
    let said = right(&app);
    assert!(said.contains("Wer könnte sie schließen") && said.contains("gab es schon"), "{said}");
    let chosen = app.pane(Side::Right).chosen().cloned();
    let Some(Row::Suggestion { gap, at, .. }) = chosen else { panic!("{chosen:?}") };
    assert_eq!(&*app.data.network().actor(app.suggestions(gap).unwrap()[at].candidate.actor).id, "saegewerk");
    press(&mut app, "b enter");
    let tie = app
        .data
        .network()
        .relationships()
        .iter()
        .find(|tie| tie.status.is_active() && tie.since.is_some_and(|since| since.to_string() == "2021"));
    assert!(tie.is_some_and(|tie| tie.until.is_none()), "what was once goes on again, without its end");
    assert!(app.message().is_some_and(|said| said.contains("schließt 3 Lücken")), "{:?}", app.message());
}

#[test]
fn enter_on_a_suggestion_walks_to_the_actor() {
    let mut app = wide();
    press(&mut app, "5 j tab enter");
    assert_eq!((selected(&app), app.view()), ("saegewerk", View::Actors));
}

#[test]
fn the_page_of_an_actor_names_the_best_for_each_gap() {
    let mut app = wide();
    press(&mut app, "2 / \"wald\" enter");
    assert!(right(&app).contains("Vorschläge: Sägewerk"), "{}", right(&app));
}

#[test]
fn answers_about_an_earlier_state_are_thrown_away() {
    let mut app = wide();
    press(&mut app, "5 j");
    let gap = app.gap_row().unwrap().1.unwrap();
    let old = app.version();
    press(&mut app, "A \"Neu\" tab \"amt\" enter ctrl-s");
    app.update(Event::Suggested { version: old, gap, suggestions: Vec::new().into() });
    assert!(app.suggestions(gap).is_none_or(|known| !known.is_empty()));
}
