//! Key scripts: state, keys, state.

mod changes;
mod decisions;
mod edits;
mod map;
mod matrix;
mod meanwhile;
mod meeting;
mod paths;
mod suggested;
mod told;
mod views;

use super::testing::{app_on, click, happen, press, village, village_with};
use super::*;
use crate::exchange::{Format, Picture};
use crate::text::Lang;

fn selected(app: &App) -> &str {
    app.selected().map_or("", |actor| &app.data.network().actor(actor).id)
}

fn wide() -> App {
    village(Lang::De, 120, 36)
}

fn listed(app: &App) -> Vec<&str> {
    let ids = app.pane(Side::Left).rows().iter().filter_map(|row| match row {
        Row::Actor(actor) => Some(&*app.data.network().actor(*actor).id),
        _ => None,
    });
    ids.collect()
}

#[test]
fn the_list_is_sorted_as_people_expect_and_in_other_ways_on_demand() {
    let mut app = wide();
    press(&mut app, "2");
    let by_name = ["baeckerei", "gemeinde", "grundschule", "realschule", "saegewerk", "waldschule"];
    assert_eq!(listed(&app), by_name);
    assert_eq!(selected(&app), "baeckerei");
    press(&mut app, "j s");
    assert_eq!(listed(&app)[..3], ["grundschule", "realschule", "waldschule"], "schools are declared first");
    assert_eq!(selected(&app), "gemeinde", "the selection stays");
    press(&mut app, "s");
    assert_eq!(listed(&app)[0], "gemeinde", "two partners, as the primary school, but earlier in the alphabet");
    press(&mut app, "s s s");
    assert_eq!(app.sort(), Sort::Name);
}

#[test]
fn enter_walks_from_partner_to_partner_and_backspace_returns() {
    let mut app = wide();
    press(&mut app, "2 j j enter");
    assert_eq!((selected(&app), app.side()), ("grundschule", Side::Right));
    press(&mut app, "enter");
    assert_eq!(selected(&app), "baeckerei");
    press(&mut app, "enter");
    assert_eq!(selected(&app), "grundschule");
    press(&mut app, "backspace");
    assert_eq!(selected(&app), "baeckerei");
    press(&mut app, "alt-right");
    assert_eq!(selected(&app), "grundschule");
    press(&mut app, "backspace backspace backspace backspace");
    assert_eq!(app.view(), View::Overview);
}

#[test]
fn going_back_keeps_the_filter_of_the_place_though_it_leaves_out_the_selected_actor() {
    let mut app = wide();
    press(&mut app, "2");
    assert_eq!(selected(&app), "baeckerei");
    press(&mut app, "1 f \"kind:school\" enter 2");
    assert_eq!(selected(&app), "grundschule", "what is left out can't stay selected in the list");
    press(&mut app, "backspace");
    assert_eq!((app.view(), app.shown().text(), app.message()), (View::Overview, "kind:school", None));
}

#[test]
fn escape_closes_the_innermost_and_never_the_program() {
    let mut app = wide();
    press(&mut app, "f \"kind:school\" enter 2 enter ?");
    assert_eq!((app.layers().len(), app.side(), app.shown().count()), (1, Side::Right, 3));
    press(&mut app, "esc");
    assert_eq!((app.layers().len(), app.side(), app.shown().count()), (0, Side::Right, 3));
    press(&mut app, "esc");
    assert_eq!((app.side(), app.shown().count()), (Side::Left, 3));
    press(&mut app, "esc");
    assert_eq!(app.shown().count(), 6);
    assert_eq!(press(&mut app, "esc esc esc ? q"), [], "in the help q closes the help");
    assert_eq!(press(&mut app, "q"), [Effect::Quit]);
}

#[test]
fn a_filter_acts_while_it_is_typed_and_escape_takes_it_back() {
    let mut app = wide();
    press(&mut app, "2 f \"kind:sch\"");
    assert_eq!(app.shown().count(), 0);
    assert!(app.filter_line().unwrap().problem.is_some(), "no actor has that kind: a slip");
    press(&mut app, "\"ool\"");
    assert_eq!(listed(&app), ["grundschule", "realschule", "waldschule"]);
    assert_eq!(selected(&app), "grundschule", "the selection moves to what is left");
    press(&mut app, "\"-\"");
    press(&mut app, "space \"-\"");
    let problem = app.filter_line().unwrap().problem.as_ref().unwrap();
    assert_eq!(problem.span, 13..14, "the error points at the minus");
    assert_eq!(press(&mut app, "enter"), []);
    assert!(app.filter_line().is_some(), "a filter that can't be read is not kept");
    press(&mut app, "esc");
    assert_eq!((app.shown().count(), selected(&app)), (6, "baeckerei"));
}

#[test]
fn the_line_below_the_title_tells_what_is_left_out() {
    let mut app = wide();
    assert_eq!(app.left_out(80), None);
    press(&mut app, "f \"kind:school\" enter");
    assert_eq!(app.left_out(80).unwrap(), "3 von 6 gezeigt · kind:school · Esc hebt auf");
    assert_eq!(app.left_out(38).unwrap(), "3 von 6 gezeigt · Esc hebt auf");
}

#[test]
fn one_actor_and_one_filter_hold_in_all_views() {
    let mut app = wide();
    press(&mut app, "2 G");
    assert_eq!(selected(&app), "waldschule");
    press(&mut app, "5");
    assert!(matches!(app.chosen(), Some(Row::Gap { gap, .. }) if app.data.subject_name(*gap) == "Waldschule"));
    press(&mut app, "f \"kind:business\" enter");
    let gaps = |app: &App| app.pane(Side::Left).rows().iter().filter(|row| matches!(row, Row::Gap { .. })).count();
    assert_eq!(gaps(&app), 0, "talks would join the sawmill, and the bakery's gap is accepted");
    press(&mut app, "a");
    assert_eq!(gaps(&app), 1);
    press(&mut app, "p");
    assert_eq!(gaps(&app), 2);
    press(&mut app, "o a p");
    assert_eq!(gaps(&app), 0);
    assert!(matches!(app.pane(Side::Left).rows(), [Row::Text { .. }, ..]), "it says why there is nothing");
}

#[test]
fn gaps_lead_to_their_actor() {
    let mut app = wide();
    press(&mut app, "5 G");
    assert!(matches!(app.chosen(), Some(Row::Gap { .. })));
    press(&mut app, "enter");
    assert_eq!((app.view(), selected(&app)), (View::Actors, "waldschule"));
    press(&mut app, "backspace");
    assert_eq!(app.view(), View::Gaps);
}

#[test]
fn on_a_narrow_screen_enter_opens_the_other_pane() {
    let mut app = village(Lang::De, 40, 12);
    press(&mut app, "5 j enter");
    assert_eq!((app.view(), app.side()), (View::Gaps, Side::Right));
    assert!(app.screen().left.is_none());
    assert_eq!(app.pane(Side::Right).offset(), 0, "the page starts at its start");
    press(&mut app, "esc");
    assert_eq!(app.side(), Side::Left);
}

#[test]
fn rules_fold() {
    let mut app = wide();
    press(&mut app, "5 g");
    let rows = app.pane(Side::Left).rows().len();
    press(&mut app, "space");
    assert!(app.pane(Side::Left).rows().len() < rows);
    assert!(matches!(app.chosen(), Some(Row::Rule { folded: Some(true), .. })));
    press(&mut app, "space");
    assert_eq!(app.pane(Side::Left).rows().len(), rows);
}

#[test]
fn search_finds_as_you_type_and_n_goes_on() {
    let mut app = wide();
    press(&mut app, "/ \"schule\"");
    let Some(Layer::Search(search)) = app.layers().last() else { panic!("the search is open") };
    assert_eq!(search.matches.len(), 3);
    assert!(!search.matches[0].indices.is_empty(), "the letters that matched are known");
    press(&mut app, "enter");
    let first = selected(&app).to_owned();
    assert_eq!((app.view(), app.layers().len()), (View::Actors, 0));
    press(&mut app, "n");
    assert_ne!(selected(&app), first);
    press(&mut app, "N");
    assert_eq!(selected(&app), first);
    press(&mut app, "n n n");
    assert_eq!(selected(&app), first, "after the last comes the first");
}

#[test]
fn an_answer_that_is_out_of_date_is_thrown_away() {
    let mut app = wide();
    let effects = app.update(Event::Key(Key::parse("/").unwrap()));
    assert_eq!(effects, []);
    app.update(Event::Key(Key::parse("w").unwrap()));
    app.update(Event::Key(Key::parse("a").unwrap()));
    let old = Match { actor: ActorIndex::new(0), indices: vec![] };
    app.update(Event::Found { generation: 1, matches: vec![old.clone()] });
    let matches = |app: &App| match app.layers().last() {
        Some(Layer::Search(search)) => search.matches.len(),
        _ => panic!("the search is open"),
    };
    assert_eq!(matches(&app), 0);
    app.update(Event::Found { generation: 2, matches: vec![old] });
    assert_eq!(matches(&app), 1);
}

#[test]
fn enter_waits_for_the_answer_to_what_is_typed() {
    let mut app = wide();
    app.update(Event::Key(Key::parse("/").unwrap()));
    app.update(Event::Key(Key::parse("w").unwrap()));
    let answer = |actor| vec![Match { actor: ActorIndex::new(actor), indices: vec![] }];
    app.update(Event::Found { generation: 1, matches: answer(0) });
    app.update(Event::Key(Key::parse("a").unwrap()));
    app.update(Event::Key(Key::parse("enter").unwrap()));
    assert_eq!((app.layers().len(), app.selected()), (1, None), "what was found for less is not what is meant");
    app.update(Event::Found { generation: 2, matches: answer(1) });
    assert_eq!((app.layers().len(), app.selected()), (0, Some(ActorIndex::new(1))));
}

#[test]
fn going_to_an_actor_that_is_left_out_lifts_the_filter() {
    let mut app = wide();
    press(&mut app, "f \"kind:business\" enter / \"wald\" enter");
    assert_eq!((selected(&app), app.shown().count()), ("waldschule", 6));
    assert!(app.message().is_some_and(|message| message.contains("Waldschule")));
    press(&mut app, "backspace");
    assert_eq!(app.shown().text(), "kind:business");
}

#[test]
fn the_palette_runs_what_it_finds() {
    let mut app = wide();
    press(&mut app, "ctrl-p \"lucken\" enter");
    assert_eq!((app.view(), app.layers().len()), (View::Gaps, 0));
    assert_eq!(press(&mut app, ": \"beenden\" enter"), [Effect::Quit]);
}

#[test]
fn the_export_proposes_what_is_on_screen() {
    let mut app = wide();
    press(&mut app, "f \"kind:school\" enter e");
    let form = |app: &App| match app.layers().last() {
        Some(Layer::Export(form)) => (form.name.text(), form.preview.is_some(), form.around),
        _ => panic!("the form is open"),
    };
    assert_eq!(form(&app), ("bergdorf-auswahl.svg".to_owned(), true, false));
    assert_eq!(app.exported_actors(), 3);
    while app.exported().format != Format::Dot {
        press(&mut app, "ctrl-f");
    }
    let effects = press(&mut app, "enter");
    let content = export::Content { filter: "kind:school".into(), radius: 1, ..export::Content::default() };
    assert_eq!(effects, [Effect::Export { path: "bergdorf-auswahl.dot".into(), content, overwrite: false }]);
    happen(&mut app, Event::Exported(Err(ExportFailure::Exists)));
    assert!(form(&app).1, "the form stays");
    happen(&mut app, Event::Exported(Ok(("bergdorf-auswahl.dot".into(), 4321))));
    assert_eq!(app.message(), Some("bergdorf-auswahl.dot geschrieben (4,3 kB)"));
    press(&mut app, "2 enter e");
    assert!(form(&app).2, "an actor is on screen, so its surroundings go into the file");
}

#[test]
fn the_export_follows_view_and_format() {
    let mut app = wide();
    press(&mut app, "4 e");
    assert_eq!(app.exported().picture, Picture::Matrix);
    let name = |app: &App| match app.layers().last() {
        Some(Layer::Export(form)) => form.name.text(),
        _ => panic!("the form is open"),
    };
    for format in Format::ALL.iter().cycle().skip_while(|format| **format != Format::Svg).take(Format::ALL.len()) {
        assert_eq!((app.exported().format, name(&app)), (*format, format!("bergdorf.{}", format.ending())));
        press(&mut app, "ctrl-f");
    }
    press(&mut app, "ctrl-u \"mein.svg\" ctrl-f");
    assert_eq!(name(&app), format!("mein.{}", app.exported().format.ending()), "the ending follows");
    press(&mut app, "esc 3 enter r e");
    let content = app.exported();
    assert!(content.focus.is_some() && content.focus == app.map_focus(), "{content:?}");
    assert_eq!((content.picture, content.radius), (Picture::Map, app.map_radius().get()));
}

#[test]
fn the_overview_leads_on() {
    let mut app = wide();
    let kinds = app.pane(Side::Left).rows().iter().position(|row| matches!(row, Row::Kind { .. })).unwrap();
    let steps = app.pane(Side::Left).rows().iter().filter(|row| matches!(row, Row::Action { .. })).count();
    press(&mut app, &vec!["down"; steps].join(" "));
    assert_eq!(app.pane(Side::Left).cursor(), kinds);
    press(&mut app, "enter");
    assert_eq!((app.view(), app.shown().text()), (View::Actors, "kind:school"));
    press(&mut app, "1 esc tab g enter");
    assert_eq!(app.view(), View::Gaps);
    assert!(matches!(app.chosen(), Some(Row::Rule { .. })));
}

#[test]
fn clicks_choose_and_open() {
    let mut app = wide();
    let tab = app.tabs()[1].clone();
    click(&mut app, u16::try_from(tab.x).unwrap(), 1);
    assert_eq!(app.view(), View::Actors);
    let inner = app.screen().left.unwrap().inner;
    click(&mut app, inner.x + 3, inner.y + 2);
    assert_eq!((selected(&app), app.side()), ("grundschule", Side::Left));
    click(&mut app, inner.x + 3, inner.y + 2);
    assert_eq!(app.side(), Side::Right, "the second click opens");
    let hint = app.hints().into_iter().find(|hint| hint.action == Action::Help).unwrap();
    click(&mut app, u16::try_from(hint.x).unwrap(), 35);
    assert!(matches!(app.layers(), [Layer::Help(_)]));
    click(&mut app, 0, 3);
    assert!(app.layers().is_empty(), "a click beside a window closes it");
}

#[test]
fn the_mouse_can_be_released() {
    let mut app = wide();
    assert_eq!(press(&mut app, "t"), [Effect::Mouse(false)]);
    assert!(app.message().is_some());
    assert_eq!(press(&mut app, "t"), [Effect::Mouse(true)]);
}

#[test]
fn hints_drop_whole_and_the_way_to_all_keys_stays() {
    for columns in 40..130 {
        let app = village(Lang::De, columns, 12);
        let hints = app.hints();
        assert_eq!(hints.last().map(|hint| hint.action), Some(Action::Help));
        assert!(hints.iter().all(|hint| hint.x + hint.width() <= usize::from(columns)), "{columns}");
    }
}

#[test]
fn an_empty_network_says_what_to_do() {
    for size in [(120, 36), (40, 10)] {
        let mut app = app_on("[network]\ntitle = \"Leer\"\n", Lang::De, size.0, size.1);
        for keys in ["1", "2", "enter", "5", "enter", "/ \"x\" enter esc", "f \"x\" enter", "e esc", "u s n"] {
            press(&mut app, keys);
        }
        press(&mut app, "F 2");
        let rows = app.pane(app.side()).rows();
        assert!(rows.iter().any(|row| matches!(row, Row::Text { .. })));
    }
}

#[test]
fn pasting_types_into_the_open_line_and_nowhere_else() {
    let mut app = wide();
    happen(&mut app, Event::Paste("q".into()));
    assert_eq!(app.layers().len(), 0);
    press(&mut app, "f");
    happen(&mut app, Event::Paste("kind:\nbusiness".into()));
    assert_eq!(app.filter_line().unwrap().input.text(), "kind: business");
}
