//! The map: who is on it, where the keys lead.

use super::*;
use crate::app::map::{Mark, Radius, Scene, Sign};

/// Who is on the map, by id.
fn on_map(app: &App) -> Vec<&str> {
    let actors = app.scene().marks.iter().filter_map(|mark| match mark.what {
        Sign::Actor(actor) => Some(&*app.data.network().actor(actor).id),
        Sign::Char(..) => None,
    });
    let mut ids: Vec<_> = actors.collect();
    ids.sort_unstable();
    ids
}

fn focus(app: &App) -> Option<&str> {
    app.map_focus().map(|actor| &*app.data.network().actor(actor).id)
}

fn said(scene: &Scene) -> String {
    scene.captions.iter().map(|caption| format!("{}\n", caption.text)).collect()
}

#[test]
fn the_whole_network_is_on_the_map_with_names() {
    let mut app = wide();
    press(&mut app, "3");
    assert_eq!(on_map(&app), ["baeckerei", "gemeinde", "grundschule", "realschule", "saegewerk", "waldschule"]);
    assert_eq!(selected(&app), "grundschule", "two partners, and the first of those in the file");
    assert!(said(app.scene()).contains("Grundschule"));
    assert_eq!(app.scene().unlabelled, 0);
    press(&mut app, "F f \"kind:school\" enter");
    assert_eq!(on_map(&app), ["grundschule", "realschule", "waldschule"]);
}

#[test]
fn enter_puts_an_actor_into_the_middle_and_then_opens_it() {
    let mut app = wide();
    press(&mut app, "3 enter");
    assert_eq!(focus(&app), Some("grundschule"));
    assert_eq!(on_map(&app), ["baeckerei", "gemeinde", "grundschule"]);
    press(&mut app, "r");
    assert_eq!(on_map(&app), ["baeckerei", "gemeinde", "grundschule", "realschule"]);
    press(&mut app, "r r r r r r r r r r");
    assert_eq!(app.map_radius(), Radius::new(9));
    press(&mut app, "R R R R R R R R R R R enter");
    assert_eq!(app.map_radius(), Radius::new(1));
    assert_eq!((app.view(), selected(&app)), (View::Actors, "grundschule"));
    press(&mut app, "backspace");
    assert_eq!((app.view(), focus(&app)), (View::Map, Some("grundschule")));
    press(&mut app, "backspace");
    assert_eq!((app.view(), focus(&app)), (View::Map, None));
}

#[test]
fn esc_leads_from_near_to_the_middle_to_the_whole() {
    let mut app = wide();
    press(&mut app, "3 enter + +");
    let near = app.scene().marks.clone();
    press(&mut app, "esc");
    assert_ne!(app.scene().marks, near, "everything around the actor is to be seen again");
    assert_eq!(focus(&app), Some("grundschule"));
    press(&mut app, "esc");
    assert_eq!(focus(&app), None);
    press(&mut app, "f \"kind:school\" enter esc");
    assert!(app.shown().is_empty(), "then the filter goes");
}

#[test]
fn the_selection_is_the_same_in_all_views() {
    let mut app = wide();
    press(&mut app, "2 G");
    let last = selected(&app).to_owned();
    press(&mut app, "3");
    assert_eq!(selected(&app), last);
    press(&mut app, "enter 2");
    assert_eq!(selected(&app), last);
}

#[test]
fn the_arrows_lead_to_everyone() {
    let mut app = wide();
    press(&mut app, "3");
    let mut seen = std::collections::BTreeSet::new();
    let mut ways = vec![String::new()];
    while let Some(way) = ways.pop() {
        let mut there = wide();
        press(&mut there, format!("3{way}").trim());
        if seen.insert(selected(&there).to_owned()) {
            ways.extend(["up", "down", "left", "right"].map(|key| format!("{way} {key}")));
        }
    }
    assert_eq!(seen.len(), 6);
}

#[test]
fn what_is_missing_is_drawn_where_partners_of_that_kind_would_stand() {
    let mut app = wide();
    press(&mut app, "2 G 3 x");
    assert_eq!(focus(&app), Some("waldschule"), "what is missing is missing to somebody");
    assert!(app.map_missing());
    assert!(app.scene().marks.iter().any(|mark| matches!(mark.what, Sign::Char('?', _))));
    assert!(said(app.scene()).contains("Betrieb"), "{}", said(app.scene()));
    press(&mut app, "x");
    assert!(!app.scene().marks.iter().any(|mark| matches!(mark.what, Sign::Char('?', _))));
}

#[test]
fn places_are_computed_outside_and_can_be_given_up() {
    let mut app = wide();
    let key = |app: &mut App, name: &str| app.update(Event::Key(Key::parse(name).unwrap()));
    assert!(key(&mut app, "3").contains(&Effect::Settle));
    assert!(app.map_progress().is_some() && app.scene().marks.is_empty());
    assert!(!key(&mut app, "2").contains(&Effect::Settle) && !key(&mut app, "3").contains(&Effect::Settle));
    assert_eq!(key(&mut app, "esc"), [Effect::StopSettling]);
    assert!(app.map_given_up());
    assert!(key(&mut app, "0").contains(&Effect::Settle), "and begun again");
}

#[test]
fn the_map_moves_under_the_mouse() {
    let mut app = wide();
    press(&mut app, "3 +");
    let mouse = |column, row, does| Event::Mouse(Mouse { column, row, does });
    let cell = |app: &App| {
        let is_own = |mark: &&Mark| matches!(mark.what, Sign::Actor(actor) if app.selected() == Some(actor));
        let mark = app.scene().marks.iter().find(is_own).unwrap();
        (i32::from(mark.x), i32::from(mark.y))
    };
    let area = app.screen().left.unwrap().inner;
    happen(&mut app, mouse(area.x, area.y, MouseDoes::Click));
    let before = cell(&app);
    happen(&mut app, mouse(area.x + 3, area.y + 1, MouseDoes::Drag));
    let after = cell(&app);
    assert!((after.0 - before.0 - 3).abs() <= 1 && (after.1 - before.1 - 1).abs() <= 1, "{before:?} {after:?}");
    happen(&mut app, mouse(area.x, area.y, MouseDoes::WheelDown));
    assert_ne!(cell(&app), after);
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    let mut app = wide();
    press(&mut app, "3");
    let area = app.screen().left.unwrap().inner;
    let mark = app
        .scene()
        .marks
        .iter()
        .find(|mark| matches!(mark.what, Sign::Actor(actor) if Some(actor) != app.selected()))
        .copied()
        .unwrap();
    click(&mut app, area.x + mark.x, area.y + mark.y);
    assert!(matches!(mark.what, Sign::Actor(actor) if Some(actor) == app.selected()));
    click(&mut app, area.x + mark.x, area.y + mark.y);
    assert_eq!(app.map_focus(), app.selected());
}

/// Made up: rings of so many actors, each ring linked to the next by one link.
fn ring_towns(rings: usize, size: usize) -> String {
    let mut text = "[network]\ntitle = \"Rings\"\n".to_owned();
    for ring in 0..rings {
        for at in 0..size {
            text += &format!("[[actor]]\nid = \"a{ring}-{at}\"\nkind = \"group\"\n");
        }
    }
    let mut link = |a: String, b: String| {
        text += &format!("[[relationship]]\nfrom = \"a{a}\"\nto = \"a{b}\"\nkind = \"link\"\n");
    };
    for ring in 0..rings {
        for at in 0..size {
            for step in [1, 2, 3] {
                link(format!("{ring}-{at}"), format!("{ring}-{}", (at + step) % size));
            }
        }
        if ring > 0 {
            link(format!("{ring}-0"), format!("{}-0", ring - 1));
        }
    }
    text
}

#[test]
fn a_crowd_is_shown_as_groups_until_one_looks_closer() {
    let mut app = app_on(&ring_towns(6, 40), Lang::En, 80, 24);
    press(&mut app, "3");
    assert!(app.scene().is_grouped && on_map(&app).is_empty());
    assert!(said(app.scene()).contains("(40)"), "{}", said(app.scene()));
    press(&mut app, "enter");
    assert!(!app.scene().is_grouped);
    assert!(on_map(&app).len() >= 20);
    press(&mut app, "0");
    assert!(app.scene().is_grouped);
    let before = selected(&app).to_owned();
    let group = |id: &str| id.split('-').next().unwrap().to_owned();
    let mut seen = std::collections::BTreeSet::from([group(&before)]);
    for key in ["right", "down", "left", "up", "right", "down", "left", "up"] {
        press(&mut app, key);
        seen.insert(group(selected(&app)));
    }
    assert!(seen.len() > 2, "the arrows lead from group to group: {seen:?}");
}

#[test]
fn a_chain_that_was_looked_for_is_drawn_on_the_map() {
    use crate::app::map::Ink;
    let steps = |app: &App| app.scene().lines.rows().flatten().flatten().filter(|cell| cell.ink == Ink::Step).count();
    let mut app = wide();
    press(&mut app, "3");
    assert_eq!(steps(&app), 0);
    press(&mut app, "2 g w / \"realschule\" enter w esc 3");
    assert_eq!(app.paths().len(), 1);
    assert!(steps(&app) > 10, "three steps across the map");
}

#[test]
fn enter_always_leads_closer_to_a_group() {
    let mut text = "[network]\ntitle = \"Star\"\n[[actor]]\nid = \"hub\"\nkind = \"k\"\n".to_owned();
    for at in 0..300 {
        text += &format!("[[actor]]\nid = \"leaf{at}\"\nkind = \"k\"\n");
        text += &format!("[[relationship]]\nfrom = \"hub\"\nto = \"leaf{at}\"\nkind = \"link\"\n");
    }
    let mut app = app_on(&text, Lang::En, 120, 36);
    press(&mut app, "3");
    assert!(app.scene().is_grouped, "one group of everybody");
    press(&mut app, "enter enter enter enter enter enter");
    assert!(!app.scene().is_grouped && !on_map(&app).is_empty());
}

#[test]
fn a_filter_brings_those_it_leaves_into_sight() {
    let mut app = wide();
    press(&mut app, "3 + + + + + + f \"kind:school\" enter");
    assert_eq!(on_map(&app), ["grundschule", "realschule", "waldschule"]);
    press(&mut app, "f \"x\" ctrl-u \"kind:office\" enter");
    assert_eq!(selected(&app), "gemeinde", "who is left out is not selected");
}

#[test]
fn coming_to_the_map_shows_the_selected_actor() {
    for last in ["g", "G"] {
        let mut app = wide();
        press(&mut app, &format!("3 + + + + + 2 {last} 3"));
        let chosen = selected(&app).to_owned();
        assert!(on_map(&app).contains(&&*chosen), "{chosen} among {:?}", on_map(&app));
    }
}

#[test]
fn back_leads_to_the_radius_as_it_was() {
    let mut app = wide();
    press(&mut app, "3 enter r r 2");
    press(&mut app, "G 3 esc backspace");
    assert_eq!((focus(&app), app.map_radius()), (Some("grundschule"), Radius::new(3)));
    press(&mut app, "R R enter");
    press(&mut app, "backspace");
    assert_eq!(app.map_radius(), Radius::new(1));
}

#[test]
fn leaving_the_middle_does_not_stop_what_settles_unseen() {
    let mut app = wide();
    let key = |app: &mut App, name: &str| app.update(Event::Key(Key::parse(name).unwrap()));
    key(&mut app, "3");
    key(&mut app, "x");
    assert!(app.map_focus().is_some());
    assert!(!key(&mut app, "esc").contains(&Effect::StopSettling));
    assert!(app.map_focus().is_none() && app.map_progress().is_some());
}

#[test]
fn a_drag_that_begins_elsewhere_leaves_the_map_alone() {
    let mut app = wide();
    press(&mut app, "3 + +");
    let marks = app.scene().marks.clone();
    happen(&mut app, Event::Mouse(Mouse { column: 20, row: 0, does: MouseDoes::Click }));
    happen(&mut app, Event::Mouse(Mouse { column: 20, row: 9, does: MouseDoes::Drag }));
    assert_eq!(app.scene().marks, marks);
}

#[test]
fn it_is_said_when_nothing_is_missing() {
    let mut app = wide();
    press(&mut app, "3 / \"gemeinde\" enter 3 x");
    assert!(app.message().is_some_and(|message| message.contains("kein Partner")), "{:?}", app.message());
}

#[test]
fn a_name_too_long_for_a_group_never_costs_its_size() {
    let long = ring_towns(6, 40)
        .replace("id = \"a0-0\"\n", "id = \"a0-0\"\nname = \"Grundschule am Ort Nummer siebenundzwanzig\"\n");
    let mut app = app_on(&long, Lang::En, 80, 24);
    press(&mut app, "3");
    let said = said(app.scene());
    assert_eq!(said.matches("(40)").count(), 6, "{said}");
}

#[test]
fn the_map_is_drawn_while_it_settles_and_what_comes_too_late_is_ignored() {
    use crate::analysis::Communities;
    use crate::app::map::Arrangement;
    use crate::layout::Point;
    let mut app = wide();
    let key = |app: &mut App, name: &str| app.update(Event::Key(Key::parse(name).unwrap()));
    let picture = |step: f32, progress: f32| {
        let places = (0..6_u8).map(|at| Point::new(f32::from(at), f32::from(at) * step)).collect();
        let communities = Arc::new(Communities { of: vec![0; 6], count: 1 });
        Event::Arranged { version: 0, arrangement: Arrangement { places, communities, progress } }
    };
    key(&mut app, "3");
    app.update(picture(1.0, 0.4));
    assert_eq!(on_map(&app).len(), 6);
    assert_eq!(app.map_progress(), Some(0.4));
    let before = app.scene().marks.clone();
    key(&mut app, "esc");
    app.update(picture(-1.0, 1.0));
    assert_eq!(app.scene().marks, before, "given up");
    key(&mut app, "0");
    app.update(picture(-1.0, 1.0));
    assert_ne!(app.scene().marks, before);
    assert_eq!(app.map_progress(), None, "done");
}

#[test]
fn names_cover_neither_signs_nor_each_other() {
    for keys in ["3", "3 enter r", "3 + +", "3 x"] {
        let mut app = app_on(&ring_towns(3, 12), Lang::De, 120, 36);
        press(&mut app, keys);
        let mut taken: std::collections::BTreeSet<_> = app.scene().marks.iter().map(|mark| (mark.x, mark.y)).collect();
        assert!(!app.scene().captions.is_empty());
        for caption in &app.scene().captions {
            for x in 0..u16::try_from(crate::text::width(&caption.text)).unwrap() {
                assert!(taken.insert((caption.x + x, caption.y)), "{keys}: {} covers something", caption.text);
            }
        }
    }
}
