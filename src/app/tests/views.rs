//! Saved views: opened from the overview, the palette and at the start.

use super::*;

const VIEWS: &str = "[[view]]\nname = \"Frühe Schulen\"\nfilter = \"kind:school\"\n\
    [[view]]\nname = \"Rund um das Amt\"\nfocus = \"gemeinde\"\nradius = 2\n";

fn with_views() -> App {
    village_with(VIEWS, Lang::De, 120, 36)
}

#[test]
fn the_palette_opens_a_saved_view_and_back_leads_back() {
    let mut app = with_views();
    press(&mut app, "2 f \"kind:business\" enter : \"fruehe\" space \"sch\" enter");
    assert_eq!((app.view(), app.shown().text(), app.layers().len()), (View::Map, "kind:school", 0));
    assert!(app.message().is_some_and(|message| message.contains("Frühe Schulen")));
    press(&mut app, "backspace");
    assert_eq!((app.view(), app.shown().text()), (View::Actors, "kind:business"));
}

#[test]
fn a_view_without_a_filter_lifts_the_one_in_force() {
    let mut app = with_views();
    press(&mut app, "f \"kind:business\" enter : \"rund\" space \"um\" enter");
    assert_eq!((app.view(), app.shown().text()), (View::Map, ""));
}

#[test]
fn the_overview_lists_saved_views() {
    for (columns, rows) in [(120, 36), (40, 12)] {
        let mut app = village_with(VIEWS, Lang::De, columns, rows);
        let is_view = |row: &Row| matches!(row, Row::View { .. });
        let place = app.pane(Side::Left).rows().iter().position(is_view).unwrap();
        while app.pane(Side::Left).cursor() < place {
            press(&mut app, "down");
        }
        press(&mut app, "enter");
        assert_eq!((app.view(), app.shown().text()), (View::Map, "kind:school"), "{columns}");
    }
}

#[test]
fn a_view_can_be_there_from_the_start() {
    let mut app = with_views();
    let effects = app.start(Some("frühe SCHULEN"));
    assert_eq!(effects.first(), Some(&Effect::Measure));
    assert_eq!((app.view(), app.shown().text()), (View::Map, "kind:school"));
    press(&mut app, "backspace");
    assert_eq!((app.view(), app.shown().text()), (View::Overview, ""));
}

#[test]
fn a_view_that_is_not_there_is_told() {
    let mut app = with_views();
    app.start(Some("Spätes"));
    assert_eq!(app.view(), View::Overview);
    assert!(app.message().is_some_and(|message| message.contains("„Spätes“")), "{:?}", app.message());
}
