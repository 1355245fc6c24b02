//! Screens as they are seen, at several sizes.

use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::Modifier;

use crate::app::edits::Home;
use crate::app::testing::{app_on, happen, press, village};
use crate::app::{App, Colors, Event, Key, KeyCode, Look, Mouse, MouseDoes, Side};
use crate::text::Lang;

fn terminal(app: &App) -> Terminal<TestBackend> {
    let size = app.size();
    let mut terminal = Terminal::new(TestBackend::new(size.columns, size.rows)).unwrap();
    terminal.draw(|frame| super::draw(frame, app)).unwrap();
    terminal
}

/// The screen as text.
fn screen(app: &App) -> String {
    let terminal = terminal(app);
    let buffer = terminal.backend().buffer();
    let rows = buffer.content.chunks(usize::from(buffer.area.width.max(1)));
    let lines = rows.map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>().trim_end().to_owned());
    lines.collect::<Vec<_>>().join("\n")
}

fn after(keys: &str, lang: Lang, columns: u16, rows: u16) -> String {
    let mut app = village(lang, columns, rows);
    press(&mut app, keys);
    screen(&app)
}

macro_rules! screens {
    ($($name:ident: $keys:literal, $lang:ident, $columns:literal, $rows:literal;)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(after($keys, Lang::$lang, $columns, $rows));
        }
    )*};
}

screens! {
    overview_wide: "1", De, 120, 36;
    overview_middle: "1", En, 80, 24;
    overview_narrow: "1", De, 40, 12;
    actors_wide: "2 j j enter", De, 120, 36;
    actors_middle: "2 j enter", En, 80, 24;
    actors_narrow: "2", De, 40, 12;
    actor_narrow: "2 j j enter", De, 40, 12;
    surroundings_narrow: "2 j j enter u", De, 40, 12;
    matrix_wide: "4 j l", De, 120, 36;
    matrix_counts: "4 c", En, 80, 24;
    matrix_narrow: "4 l", De, 40, 12;
    matrix_actors_wide: "4 l enter j", De, 120, 36;
    matrix_actors_middle: "4 l enter s", En, 80, 24;
    matrix_actors_narrow: "4 l enter", De, 40, 12;
    matrix_cell_narrow: "4 l enter j j enter", De, 40, 12;
    matrix_of_nobody: "f \"kind:office\" enter 4 f \"x\" enter", De, 80, 24;
    map_wide: "3", De, 120, 36;
    map_middle: "3", En, 80, 24;
    map_narrow: "3", De, 40, 12;
    map_around_wide: "2 j j j 3 enter r x", De, 120, 36;
    map_around_narrow: "2 j j j 3 enter", En, 40, 12;
    gaps_wide: "5 G", De, 120, 36;
    gaps_middle: "5 a p", En, 80, 24;
    gaps_narrow: "5", De, 40, 12;
    filter_with_an_error: "2 f \"kind:scool\"", De, 80, 24;
    filter_with_an_error_narrow: "2 f \"kind:scool\"", De, 40, 10;
    search: "/ \"shcule\"", De, 80, 24;
    palette: ": \"filt\"", En, 80, 24;
    export: "5 e", De, 80, 24;
    help: "?", De, 80, 24;
    path: "2 w G k k w", De, 80, 24;
    path_narrow: "2 w G k k w down", En, 40, 12;
    no_path: "2 w G w", De, 80, 24;
}

#[test]
fn a_form_shows_what_somebody_else_wrote_into_the_file_and_what_becomes_of_it() {
    for (columns, rows) in [(120, 36), (80, 24), (40, 12)] {
        let mut app = village(Lang::De, columns, rows).at_home(Home::File("dorf.toml".into()));
        press(&mut app, "2 / \"wald\" enter c ctrl-u \"Schule\"");
        let theirs = app.data.document.source.text().replacen("name = \"Waldschule\"", "name = \"Forstschule\"", 1);
        happen(&mut app, Event::FileChanged(Some(theirs.into_bytes())));
        let screen = screen(&app);
        let words: Vec<_> = screen.split(|c: char| c.is_whitespace() || c == '│').filter(|w| !w.is_empty()).collect();
        let clash = "Name ist inzwischen auch in der Datei geändert: „Forstschule“. Ihre Eingabe ersetzt das.";
        assert!(words.join(" ").contains(clash) && words.contains(&"Schule"), "{columns}: {screen}");
    }
}

#[test]
fn what_is_too_small_says_what_would_do() {
    let app = village(Lang::De, 39, 9);
    assert_eq!(screen(&app).lines().take(2).collect::<Vec<_>>(), ["Fenster zu klein", "nötig: 40 × 10"]);
}

#[test]
fn without_colours_nothing_is_coloured_and_the_cursor_still_shows() {
    let mut app = village(Lang::De, 120, 36);
    app.look = Look { ascii: false, colors: Colors::None };
    press(&mut app, "2 j enter");
    let terminal = terminal(&app);
    let cells = &terminal.backend().buffer().content;
    use ratatui::style::Color;
    assert!(cells.iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
    assert!(cells.iter().any(|cell| cell.modifier.contains(Modifier::REVERSED)));
    assert!(!cells.iter().any(|cell| cell.modifier.contains(Modifier::DIM)));
}

#[test]
fn with_ascii_only_letters_go_beyond_it() {
    for keys in [
        "1",
        "2 j j enter",
        "3",
        "3 enter x r",
        "4",
        "4 c",
        "4 l enter j j",
        "m",
        "m enter l",
        "m enter p",
        "C",
        "5 a p G",
        "?",
        "/ \"sch\"",
        "f \"x:\"",
        "2 w j w",
        "2 b \"saege\" enter",
        "2 A \"x\" tab \"amt\" enter ctrl-s V",
        "S",
    ] {
        let mut app = village(Lang::De, 120, 36);
        app.look = Look { ascii: true, colors: Colors::Sixteen };
        press(&mut app, keys);
        let screen = screen(&app);
        let beyond = screen.chars().find(|c| !c.is_ascii() && !c.is_alphanumeric());
        assert_eq!(beyond, None, "{keys}: {screen}");
    }
}

#[test]
fn with_ascii_only_the_long_key_goes_by_its_name() {
    for (columns, rows) in [(120, 36), (80, 24), (40, 12)] {
        let mut app = village(Lang::De, columns, rows);
        app.look = Look { ascii: true, colors: Colors::Sixteen };
        press(&mut app, "2");
        let footer = screen(&app).lines().last().unwrap_or_default().to_owned();
        assert_eq!(footer.contains("Enter öffnen"), columns > 40, "{footer}");
        assert!(footer.ends_with("? alle Tasten"), "{footer}");
        press(&mut app, "?");
        let help = screen(&app);
        let open = help.lines().find(|line| line.contains("Öffnen, worauf")).unwrap_or_default();
        assert!(open.contains("Enter"), "{help}");
    }
}

#[test]
fn texts_of_the_file_can_not_reach_the_terminal() {
    let text = "[network]\ntitle = \"a\\u001b[31mb\"\n[[actor]]\nid = \"x\"\nname = \"n\\u202e\\u0007\\nm\"\nkind = \"k\"\n\
                area = \"\\u009b1m\"\nnote = \"\\u2066z\"\n[[actor]]\nid = \"y\"\nkind = \"k\"\n\
                [[view]]\nname = \"v\\u0007\\u202e\"\n";
    let mut app = app_on(text, Lang::En, 120, 36);
    for keys in ["1", "2 enter", "3", "enter x", "4", "enter enter", "5", "/ \"n\"", "esc e tab", "esc 2 w G w", ":"] {
        press(&mut app, keys);
        let screen = screen(&app);
        let hostile = screen.chars().find(|c| *c != '\n' && crate::text::is_hostile(*c));
        assert_eq!(hostile, None, "{keys}");
    }
}

#[test]
fn the_frame_may_be_smaller_than_the_state_believes() {
    let app = village(Lang::De, 120, 36);
    for (columns, rows) in [(0, 0), (1, 1), (50, 5), (130, 40)] {
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        terminal.draw(|frame| super::draw(frame, &app)).unwrap();
    }
}

/// Anything that can come in.
fn event() -> impl Strategy<Value = Event> {
    let code = prop_oneof![
        8 => prop::sample::select("jkhlgGnNoapsufeqtF/:?123445 -+0=rRxHJKLwwWszbcdADUVIMvSmC!".chars().collect::<Vec<_>>()).prop_map(KeyCode::Char),
        1 => any::<char>().prop_map(KeyCode::Char),
        1 => prop::sample::select("scroz".chars().collect::<Vec<_>>()).prop_map(KeyCode::Char),
        8 => prop::sample::select(vec![
            KeyCode::Enter, KeyCode::Esc, KeyCode::Tab, KeyCode::BackTab, KeyCode::Backspace, KeyCode::Delete,
            KeyCode::Up, KeyCode::Down, KeyCode::Left, KeyCode::Right, KeyCode::PageUp, KeyCode::PageDown,
            KeyCode::Home, KeyCode::End, KeyCode::F(1),
        ]),
    ];
    let key = (code, prop::bool::weighted(0.1), prop::bool::weighted(0.1))
        .prop_map(|(code, ctrl, alt)| Event::Key(Key { code, ctrl, alt }));
    let does = prop::sample::select(vec![MouseDoes::Click, MouseDoes::Drag, MouseDoes::WheelUp, MouseDoes::WheelDown]);
    let mouse = (0u16..140, 0u16..50, does).prop_map(|(column, row, does)| Mouse { column, row, does }.into());
    prop_oneof![
        20 => key,
        4 => mouse,
        2 => (0u16..140, 0u16..50).prop_map(|(columns, rows)| Event::Resize(columns, rows)),
        1 => "\\PC{0,20}".prop_map(Event::Paste),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_keys_and_no_size_make_it_panic(events in prop::collection::vec(event(), 1..60), start in (0u16..130, 0u16..45)) {
        let mut app = village(Lang::De, start.0, start.1);
        for event in events {
            happen(&mut app, event);
            terminal(&app);
            for side in Side::ALL {
                let pane = app.pane(side);
                prop_assert!(pane.cursor() < pane.rows().len().max(1));
                prop_assert!(pane.offset() <= pane.rows().len());
            }
        }
    }
}
