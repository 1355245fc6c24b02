//! The matrix: where the cursor goes, what is selected, where cells lead.

use super::*;
use crate::analysis::Figures;
use crate::app::matrix::{CellPlace, Level};

fn matrix() -> App {
    let mut app = wide();
    press(&mut app, "4");
    app
}

/// The cell under the cursor, by the ids of its row and column.
fn cell(app: &App) -> String {
    let network = app.data.network();
    let kind = |kind: crate::network::KindIndex| &*network.actor_kinds()[kind.get()].id;
    match app.matrix().cell() {
        Some(CellPlace::Kinds(row, column)) => format!("{} {}", kind(row), kind(column)),
        Some(CellPlace::Actors(row, column)) => format!("{} {}", network.actor(row).id, network.actor(column).id),
        None => String::new(),
    }
}

fn beside(app: &App) -> Vec<String> {
    let name = |row: &Row| match row {
        Row::Title { text, count } => Some(format!("{text}: {count}")),
        Row::Actor(actor) => Some(app.data.network().actor(*actor).id.to_string()),
        Row::Relationship { neighbour } => Some(format!("- {}", app.data.network().actor(neighbour.actor).id)),
        Row::Gap { gap, .. } => Some(format!("! {}", app.data.subject_name(*gap))),
        _ => None,
    };
    app.pane(Side::Right).rows().iter().filter_map(name).collect()
}

#[test]
fn kinds_lead_to_those_without_a_partner_there_and_to_their_actors() {
    let mut app = matrix();
    assert_eq!(cell(&app), "school school");
    press(&mut app, "l");
    assert_eq!(cell(&app), "school business");
    assert_eq!(app.matrix_sentences()[0], "Schulen × Betriebe: 1 von 3 hat dort mindestens einen Partner, 1 Beziehung");
    let without = ["Ohne Partner dort: 2", "realschule", "waldschule", "Mit Partner dort: 1", "grundschule"];
    assert_eq!(beside(&app), without);
    press(&mut app, "tab j j enter");
    assert_eq!((app.view(), selected(&app)), (View::Actors, "realschule"));
    press(&mut app, "backspace");
    assert_eq!((app.view(), cell(&app)), (View::Matrix, "school business".to_owned()), "back to the same cell");
    press(&mut app, "esc enter");
    assert_eq!(cell(&app), "realschule baeckerei", "at the actor that was walked to");
}

#[test]
fn a_cell_of_actors_leads_to_both_their_relationships_and_the_gap() {
    let mut app = matrix();
    press(&mut app, "l enter j j");
    assert_eq!(cell(&app), "waldschule baeckerei");
    assert_eq!(
        beside(&app),
        ["waldschule", "baeckerei", "Beziehungen: 0", "Lücken, um die es hier geht: 1", "! Waldschule"]
    );
    press(&mut app, "l");
    assert_eq!(beside(&app)[2..4], ["Beziehungen: 1", "- saegewerk"]);
    press(&mut app, "enter G enter");
    assert_eq!((app.view(), selected(&app)), (View::Gaps, "waldschule"));
    press(&mut app, "backspace");
    assert_eq!(cell(&app), "waldschule saegewerk");
    press(&mut app, "g j enter");
    assert_eq!((app.view(), selected(&app)), (View::Actors, "saegewerk"));
    press(&mut app, "backspace esc esc");
    assert_eq!(cell(&app), "school business", "the innermost thing closes first");
}

#[test]
fn the_cursor_selects_the_actor_of_its_row_and_starts_at_the_selected_one() {
    let mut app = matrix();
    press(&mut app, "l enter j");
    assert_eq!(selected(&app), "realschule");
    press(&mut app, "2");
    assert_eq!(selected(&app), "realschule");
    press(&mut app, "G 4");
    assert_eq!(cell(&app), "waldschule baeckerei", "its row is here");
    press(&mut app, "2 g 4");
    assert_eq!(cell(&app), "waldschule baeckerei", "its column is here");
    press(&mut app, "2 j 4");
    assert_eq!((cell(&app), selected(&app)), ("office business".to_owned(), "gemeinde"), "neither is, but its kind");
}

#[test]
fn orders_and_filters_keep_the_cursor_on_its_cell() {
    let mut app = matrix();
    press(&mut app, "l enter G l");
    let before = cell(&app);
    let rows = |app: &App| match app.matrix().level() {
        Level::Actors(actors) => actors.ties.rows.len(),
        Level::Kinds(kinds) => kinds.kinds.len(),
    };
    for _ in 0..3 {
        press(&mut app, "s");
        assert_eq!(cell(&app), before);
    }
    press(&mut app, "f \"-id:grundschule\" enter");
    assert_eq!((cell(&app), rows(&app)), (before, 2));
    press(&mut app, "esc");
    assert_eq!((cell(&app), rows(&app)), ("school business".to_owned(), 3), "the kinds stay, with fewer actors");
}

#[test]
fn keys_that_have_nothing_to_change_say_where_they_do() {
    let mut app = matrix();
    let before = app.matrix().order();
    press(&mut app, "s");
    assert_eq!(app.message(), Some("Die Arten stehen wie in der Datei; s sortiert Akteure (Enter)"));
    assert_eq!(app.matrix().order(), before);
    press(&mut app, "l enter z");
    assert_eq!(app.message(), Some("Zwischen Anteilen und Zahlen wechselt z nur bei den Arten (Esc)"));
    press(&mut app, "esc");
    assert_eq!((app.matrix().figures(), app.message()), (Figures::Shares, None));
}

#[test]
fn where_room_is_scarce_a_gap_is_still_told_in_a_whole_phrase() {
    let mut app = matrix();
    press(&mut app, "l enter G l");
    let said = [
        "Waldschule × Sägewerk: einmalig; eine neue Beziehung würde bei 1 Lücke helfen",
        "Waldschule × Sägewerk: einmalig; eine neue Beziehung würde bei 1 Lücke helfen",
        "einmalig; eine neue Beziehung würde bei 1 Lücke helfen",
        "einmalig; neue Beziehung hilft bei 1 Lücke",
        "neue Beziehung hilft bei 1 Lücke",
    ];
    assert_eq!(app.matrix_sentences(), said);
}

#[test]
fn the_mouse_chooses_opens_and_scrolls() {
    let mut app = matrix();
    let places = *app.matrix().places();
    let at = |row: usize, column: usize| (places.x(column) + places.cell - 1, places.row(row).y);
    let (x, y) = at(1, 2);
    click(&mut app, x, y);
    assert_eq!(cell(&app), "business office");
    click(&mut app, places.area.x + 1, at(0, 0).1);
    assert_eq!(cell(&app), "school office", "a name moves the cursor within its column");
    let (x, y) = at(0, 1);
    click(&mut app, x, y);
    click(&mut app, x, y);
    assert_eq!(cell(&app), "grundschule baeckerei");
}

#[test]
fn an_empty_matrix_does_nothing_and_says_why() {
    for size in [(120, 36), (40, 10)] {
        let mut app = app_on("[network]\ntitle = \"Leer\"\n", Lang::De, size.0, size.1);
        press(&mut app, "4 j l G page-down enter s z esc");
        assert_eq!((app.view(), app.matrix().cell()), (View::Matrix, None));
    }
}
