//! How two actors know each other: the mark, the window, the way out of it.

use super::*;
use crate::analysis::shortest_paths;

/// The ids of the stops in the window.
fn stops(app: &App) -> Vec<&str> {
    let Some(Layer::Paths(pane)) = app.layers().last() else { panic!("the window is open") };
    let stops = pane.rows().iter().filter_map(|row| match row {
        Row::Stop(actor) => Some(&*app.data.network().actor(*actor).id),
        _ => None,
    });
    stops.collect()
}

fn said(app: &App) -> String {
    let Some(Layer::Paths(pane)) = app.layers().last() else { panic!("the window is open") };
    let texts = pane.rows().iter().filter_map(|row| match row {
        Row::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join(" ")
}

#[test]
fn from_a_mark_to_another_actor_the_chain_is_shown() {
    let mut app = wide();
    press(&mut app, "2 w");
    assert_eq!(
        app.message(),
        Some("Start gemerkt: w bei einem anderen Akteur zeigt den Weg von Bäckerei Müller & Söhne")
    );
    assert_eq!(app.left_out(80).unwrap(), "w zeigt den Weg von Bäckerei Müller & Söhne");
    press(&mut app, "5 1 2 G k k w");
    assert_eq!(stops(&app), ["baeckerei", "grundschule", "gemeinde", "realschule"]);
    press(&mut app, "down enter");
    assert_eq!((selected(&app), app.layers().len()), ("grundschule", 0));
    assert_eq!(app.marked().map(|actor| &*app.data.network().actor(actor).id), Some("baeckerei"), "the mark stays");
}

#[test]
fn the_chains_are_those_of_the_command() {
    let mut app = wide();
    let actors: Vec<_> = app.data.network().actor_indices().collect();
    press(&mut app, "2");
    for from in &actors {
        for to in actors.iter().filter(|to| *to != from) {
            app.select(*from);
            press(&mut app, "W");
            app.select(*to);
            press(&mut app, "w");
            assert_eq!(app.paths(), shortest_paths(app.data.network(), *from, *to, 5));
            press(&mut app, "w");
            assert!(app.layers().is_empty(), "the same key closes the window");
        }
    }
}

#[test]
fn the_mark_is_lifted_at_its_actor_and_moves_on_demand() {
    let mut app = wide();
    press(&mut app, "2 w w");
    assert_eq!((app.marked(), app.left_out(80)), (None, None));
    press(&mut app, "w j W");
    assert_eq!(app.marked(), app.selected());
    press(&mut app, "w");
    assert_eq!(app.marked(), None);
    let mut empty = app_on("[network]\ntitle = \"Leer\"\n", Lang::De, 80, 24);
    press(&mut empty, "2 w W");
    assert_eq!((empty.marked(), empty.layers().len()), (None, 0));
    assert!(empty.message().is_some_and(|message| message.contains("Kein Akteur")));
}

#[test]
fn a_broker_of_the_overview_is_marked_where_the_cursor_stands() {
    let mut app = wide();
    press(&mut app, "1 tab G");
    let Some(Row::Broker { actor, .. }) = app.chosen().cloned() else { panic!("the brokers come last") };
    press(&mut app, "w");
    assert_eq!(app.marked(), Some(actor));
}

#[test]
fn without_a_chain_it_says_why() {
    let mut app = wide();
    press(&mut app, "2 w G w");
    assert_eq!(stops(&app), ["baeckerei", "waldschule"]);
    assert!(said(&app).contains("Waldschule hat keine bestehende Beziehung."), "{}", said(&app));
    let tie = "[[relationship]]\nfrom = \"saegewerk\"\nto = \"waldschule\"\nkind = \"support\"\n";
    let mut narrow = village(Lang::De, 40, 10);
    press(&mut narrow, "2 w G w");
    let Some(Layer::Paths(pane)) = narrow.layers().last() else { panic!("the window is open") };
    assert_eq!(pane.offset(), 0, "the reason comes first, though the actors are out of sight");
    let mut parts = village_with(tie, Lang::De, 120, 36);
    press(&mut parts, "2 w G w");
    assert!(said(&parts).contains("einem mit 4 und einem mit 2 Akteuren"), "{}", said(&parts));
}

#[test]
fn going_to_a_stop_that_is_left_out_lifts_the_filter() {
    let mut app = wide();
    press(&mut app, "f \"kind:school\" enter 2 w j w");
    assert_eq!(stops(&app), ["grundschule", "gemeinde", "realschule"]);
    press(&mut app, "down enter");
    assert_eq!((selected(&app), app.shown().count()), ("gemeinde", 6));
}

#[test]
fn many_chains_are_cut_and_it_says_so() {
    let mut text =
        "[network]\ntitle = \"Viele\"\n[actor_kinds.k]\nlabel = \"K\"\n[relationship_kinds.r]\nlabel = \"R\"\n\
        [[actor]]\nid = \"a\"\nkind = \"k\"\n[[actor]]\nid = \"z\"\nkind = \"k\"\n"
            .to_owned();
    for way in 0..6 {
        text += &format!("[[actor]]\nid = \"m{way}\"\nkind = \"k\"\n");
        for end in ["a", "z"] {
            text += &format!("[[relationship]]\nfrom = \"m{way}\"\nto = \"{end}\"\nkind = \"r\"\n");
        }
    }
    let mut app = app_on(&text, Lang::De, 120, 36);
    press(&mut app, "2 w G w");
    assert_eq!((app.paths().len(), stops(&app).len()), (5, 15));
    assert!(said(&app).contains("weitere"), "{}", said(&app));
}

#[test]
fn the_way_is_offered_once_there_is_somebody_to_start_from() {
    let mut app = wide();
    let offered = |app: &App| app.hints().iter().any(|hint| hint.action == Action::Paths);
    assert!(!offered(&app), "nobody is selected in the overview");
    press(&mut app, "2");
    assert!(offered(&app));
}
