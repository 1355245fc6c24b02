//! What people read: tables, pages, help.

use super::*;

#[test]
fn help_comes_in_both_languages() {
    let desk = Desk::new();
    for (arguments, parts) in [
        ("--help --lang de", ["Aufruf: vernetzt [OPTIONEN] [NETZ]", "Befehle:", "Zeigt, welche Verbindungen fehlen"]),
        ("--help", ["Usage: vernetzt [OPTIONS] [NETWORK]", "Commands:", "Show which links are missing"]),
        ("help gaps --lang de", ["Aufruf: vernetzt gaps [OPTIONEN] NETZ", "Optionen:", "--fail-on <GEWICHT>"]),
        ("gaps -h", ["Usage: vernetzt gaps [OPTIONS] NETWORK", "Options:", "--fail-on <SEVERITY>"]),
    ] {
        let page = desk.run(arguments).fine();
        for part in parts {
            assert!(page.contains(part), "{part} is not in:\n{page}");
        }
    }
    assert_eq!(desk.run("--version").fine(), format!("vernetzt {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn help_explains_arguments_in_the_order_of_the_usage_line() {
    let desk = Desk::new();
    for (command, names) in [
        ("path", &["<NETWORK>", "<FROM>", "<TO>"][..]),
        ("show", &["<NETWORK>", "<ACTOR>"]),
        ("search", &["<NETWORK>", "<QUERY>"]),
    ] {
        let page = desk.run(&format!("{command} --help")).fine();
        let places: Vec<_> = names.iter().map(|name| page.find(name)).collect();
        assert!(places.is_sorted() && places[0].is_some(), "{page}");
    }
}

#[test]
fn the_list_is_a_table_that_follows_the_language() {
    let desk = Desk::new();
    assert_eq!(
        desk.run("list net.toml --where kind:school --sort degree --lang de --as-of 2026-11-24").fine(),
        "\
Kennung  Name           Art     Gebiet  Themen        Partner  Lücken
linden   Lindenschule   Schule  Nord    musik, sport        2
bach     Bächlesschule  Schule  Süd                         1       1
burg     Burgschule     Schule                              0       1
wald     Waldschule     Schule                              0

4 von 5 Akteuren
"
    );
    let csv = desk.run("list net.toml --where id:linden --metrics --format csv --lang de").fine();
    assert_eq!(
        csv,
        "id,name,kind,area,topics,degree,betweenness,community,broker,gaps\r\n\
         linden,Lindenschule,school,Nord,\"musik;sport\",2,0.16666666666666666,0,true,\r\n"
    );
}

#[test]
fn one_actor_is_shown_with_everything_around_it() {
    let out = Desk::new().run("show net.toml linden --lang de").fine();
    for part in [
        "■ Lindenschule",
        "Art      Schule",
        "Kontakt  vorhanden; mit --with-contacts zu sehen",
        "pupils   350",
        "Beziehungen (2)",
        "  Unterstützung\n    ← Holzwerk (seit 2020)",
        "  Zusammenarbeit\n    – Bächlesschule",
        "Lücken (0)",
    ] {
        assert!(out.contains(part), "{part} is not in:\n{out}");
    }
    let wald = Desk::new().run("show net.toml wald").fine();
    assert!(wald.contains("    – Holzwerk (in talks)") && wald.contains("[planned]"), "{wald}");
}

#[test]
fn chains_show_the_way_of_their_relationships() {
    let desk = Desk::new();
    assert_eq!(
        desk.run("path net.toml Holzwerk bach").fine(),
        "2 steps: Holzwerk ─[Support]→ Lindenschule ─[Cooperation]─ Bächlesschule\n"
    );
    assert_eq!(
        desk.run("path net.toml linden holz --lang de").fine(),
        "1 Schritt: Lindenschule ←[Unterstützung]─ Holzwerk\n"
    );
    assert!(desk.run("path net.toml holz burg").fine().starts_with("No chain of active relationships leads"));
}

#[test]
fn a_matrix_shows_the_empty_cells() {
    let desk = Desk::new();
    assert_eq!(
        desk.run("matrix net.toml").fine(),
        "          Schools  Business\nSchools         1         1\nBusiness        1         ·\n"
    );
    let empty = desk.run("matrix net.toml --rows influence").fine();
    assert!(empty.contains("No actor belongs to the rows"), "{empty}");
    let many: String = (0..1_001).map(|n| format!("[[actor]]\nid = \"a{n}\"\nkind = \"k\"\n")).collect();
    desk.write("large.toml", &format!("[network]\ntitle = \"x\"\n{many}"));
    let said = desk.run("matrix large.toml --rows id --columns id").fails(2);
    assert!(said.contains("1,001 rows by 1,001 columns") && said.contains("--format json"), "{said}");
    assert_eq!(
        desk.run("matrix large.toml --rows id --columns id --format json").json()["cells"],
        serde_json::json!([])
    );
}

#[test]
fn search_and_stats_are_tables() {
    let desk = Desk::new();
    let found = desk.run("search net.toml holzwrek --lang de").fine();
    assert!(found.lines().nth(1).unwrap().starts_with("Holzwerk  Betrieb"), "{found}");
    assert!(desk.run("search net.toml qqqq --lang de").fine().contains("Nichts gefunden zu „qqqq“"));
    let figures = desk.run("stats net.toml --lang de").fine();
    assert!(figures.contains("Akteure ohne Partner") && figures.contains("0,200"), "{figures}");
    assert_eq!(desk.run("net.toml --lang de").fine(), figures);
}

#[test]
fn names_from_the_file_can_not_touch_the_terminal() {
    let desk = Desk::new();
    let hostile = "[network]\ntitle = \"a\\u001b[2Jb\"\n[[actor]]\nid = \"x\"\nname = \"\\u202eevil\\u0007\\n\\u009b1m\"\nkind = \"k\"\n[[actor]]\nid = \"y\"\nname = \"ok\"\nkind = \"k\"\n[[relationship]]\nfrom = \"x\"\nto = \"y\"\nkind = \"r\"\nnote = \"\\u001b]0;x\\u0007\"\n[[rule]]\nid = \"r\"\ntitle = \"t\\u001b\"\nfinds = \"bridge\"\n";
    desk.write("hostile.toml", hostile);
    for command in [
        "check hostile.toml",
        "gaps hostile.toml",
        "gaps hostile.toml --format markdown",
        "list hostile.toml",
        "list hostile.toml --format markdown",
        "show hostile.toml x",
        "search hostile.toml evil",
        "path hostile.toml x y",
        "stats hostile.toml",
        "matrix hostile.toml --rows id:x,y --columns name",
    ] {
        let ran = desk.run(command);
        assert_eq!(ran.status, 0, "{command}: {}", ran.err);
        let bad = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!ran.out.contains(bad) && !ran.err.contains(bad), "{command}: {:?}", ran.out);
    }
}
