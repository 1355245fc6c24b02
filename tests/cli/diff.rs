//! `diff` and `gaps --since`: what has changed between two states of a network.

use serde_json::json;

use super::*;

const DAY: &str = "--as-of=2026-11-24";

/// The network with a school more that has a business, and with Bach linked to one.
fn newer() -> String {
    format!(
        "{}\n[[actor]]\nid = \"neu\"\nname = \"Neue Schule\"\nkind = \"school\"\n\
         [[relationship]]\nfrom = \"holz\"\nto = \"bach\"\nkind = \"support\"\n",
        NETWORK.replace("area = \"Süd\"", "area = \"West\"")
    )
}

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("new.toml", &newer());
    desk
}

#[test]
fn people_read_what_is_new_gone_and_changed() {
    let desk = desk();
    let out = desk.run(&format!("diff net.toml new.toml {DAY}")).fine();
    let head = "Learning in Newtown · net.toml → new.toml · as of 2026-11-24\n\
                1 actor, 1 relationship, 2 gaps new; 1 actor changed; 1 gap closed.\n";
    assert!(out.starts_with(head), "{out}");
    for line in [
        "\nActors (2)\n  + Neue Schule (School)\n  ~ Bächlesschule (School) – Area: Süd → West\n",
        "\nRelationships (1)\n  + Holzwerk → Bächle (Support)\n",
        "\nGaps (3)\n  + high: Neue Schule has ",
        "\n  ✓ high: Bächlesschule has ",
    ] {
        assert!(out.contains(line), "{line} is not in:\n{out}");
    }
    let back = desk.run(&format!("diff new.toml net.toml --lang de {DAY}")).fine();
    let summary = "1 Lücke neu; 1 Akteur, 1 Beziehung entfernt; 1 Akteur geändert; 2 Lücken geschlossen.\n";
    assert_eq!(back.lines().nth(1), Some(summary.trim_end()), "{back}");
    assert!(back.contains("  – Neue Schule (Schule)\n") && back.contains("Gebiet: West → Süd"), "{back}");
    let paper = desk.run(&format!("diff net.toml new.toml --format markdown {DAY}")).fine();
    assert!(paper.starts_with("# Learning in Newtown\n\nnet.toml → new.toml · as of 2026-11-24\n\n"), "{paper}");
    assert!(paper.contains("\n## Actors\n\n- **new** Neue Schule (School)\n- **changed** Bächlesschule"), "{paper}");
}

#[test]
fn what_says_the_same_has_not_changed() {
    let desk = desk();
    desk.write("same.toml", &format!("\u{feff}# a comment\r\n{}", NETWORK.replace('\n', "\r\n")));
    for format in ["text", "markdown"] {
        let out = desk.run(&format!("diff net.toml same.toml --fail-on low --format {format}")).fine();
        assert!(out.ends_with("\nNothing changed.\n"), "{out}");
    }
    let json = desk.run("diff net.toml same.toml --format json").json();
    let nothing = json!({ "new": [], "gone": [], "changed": [] });
    for sort in ["actors", "relationships", "actor_kinds", "relationship_kinds", "rules", "decisions", "views"] {
        assert_eq!(json[sort], nothing, "{sort}");
    }
    assert_eq!(json["gaps"], json!({ "new": [], "closed": [], "changed": [] }));
    assert_eq!((&json["network"], &json["overdue"]), (&json!([]), &json!([])));
    let made = desk.run("diff --example net.toml --format json").json();
    assert_eq!(made["old"], "networks/viernheim.toml");
}

#[test]
fn json_has_the_promised_shape_in_every_language() {
    let desk = desk();
    let call = |lang: &str| desk.run(&format!("diff net.toml new.toml --format json {DAY} --lang {lang}")).fine();
    assert_eq!(call("de"), call("en"));
    let json: Value = serde_json::from_str(&call("en")).unwrap();
    assert_eq!(
        (&json["old"], &json["new"], &json["as_of"]),
        (&"net.toml".into(), &"new.toml".into(), &"2026-11-24".into())
    );
    assert_eq!(json["actors"]["new"][0]["id"], "neu");
    let shown = desk.run("show new.toml neu --format json --as-of 2026-11-24").json();
    assert_eq!(json["actors"]["new"][0], shown["actor"]);
    assert_eq!(json["relationships"]["new"][0]["to"], "bach");
    assert_eq!(
        json["actors"]["changed"],
        json!([{ "id": "bach", "fields": [{ "field": "area", "old": "Süd", "new": "West" }] }])
    );
    let gaps = desk.run("gaps net.toml --rule school-business --where id:bach --format json --as-of 2026-11-24").json();
    assert_eq!(json["gaps"]["closed"], gaps["gaps"]);
    assert_eq!(json["gaps"]["new"][0]["file"], "new.toml");
}

#[test]
fn a_decision_that_goes_opens_its_gap_and_one_that_has_passed_is_overdue() {
    let desk = Desk::new();
    desk.write("new.toml", NETWORK.split("[[decision]]").next().unwrap());
    let json = desk.run(&format!("diff net.toml new.toml --format json {DAY}")).json();
    let state = json!([{ "field": "state", "old": "accepted", "new": "open" }]);
    assert_eq!(json["gaps"]["changed"], json!([{ "id": "school-business/burg", "fields": state }]));
    let gone = &json["decisions"]["gone"][0];
    assert_eq!((&gone["gap"], &gone["owner"]), (&"school-business/burg".into(), &"Round table".into()));
    assert_eq!(json["views"]["gone"], json!([{ "name": "Schulen" }]));
    assert_eq!(desk.run(&format!("diff net.toml new.toml --fail-on high {DAY}")).status, 1);
    let since = desk.run(&format!("gaps new.toml --since net.toml --fail-on high {DAY}"));
    assert_eq!(since.status, 1);
    assert!(since.out.contains("  + Burgschule has ") && since.out.contains(" [open again]\n"), "{}", since.out);
    let later = desk.run("diff net.toml net.toml --as-of 2100-01-01").fine();
    assert!(later.contains("Nothing changed.\n\nOverdue (1)\n  ! Schools without a business: Burgschule ["), "{later}");
}

#[test]
fn contacts_stay_inside_until_asked_for() {
    let desk = Desk::new();
    let said = NETWORK.replace("\"Schulleitung\"", "\"Frau Muster\"\nnote = \"Fragen an info@example.org.\"");
    desk.write("new.toml", &said);
    for format in ["text", "markdown", "json"] {
        let out = desk.run(&format!("diff net.toml new.toml --format {format} -q")).fine();
        assert!(!out.contains("Muster") && !out.contains("info@") && !out.contains("Schulleitung"), "{out}");
        let out = desk.run(&format!("diff net.toml new.toml --format {format} -q --with-contacts")).fine();
        assert!(out.contains("Schulleitung") && out.contains("Frau Muster") && out.contains("info@"), "{out}");
    }
}

#[test]
fn hostile_names_do_nothing() {
    let desk = Desk::new();
    let evil = "<b>\\u001b[31mEvil\\u202e\\nline";
    desk.write("new.toml", &NETWORK.replace("Lindenschule", evil).replace("\"Schulen\"", "\"a\\u001b]0;x\\u0007\""));
    for call in ["diff net.toml new.toml", "diff net.toml new.toml --format markdown", "diff new.toml net.toml"] {
        let out = desk.run(call).fine();
        assert!(!out.contains(['\u{1b}', '\u{202e}', '\u{7}']) && out.contains("Evil"), "{out}");
        assert!(!out.lines().any(|line| line.starts_with("line")), "{out}");
    }
}

#[test]
fn what_is_wrong_with_either_state_is_said() {
    let desk = desk();
    desk.write("bad.toml", "[network]\ntitle = 1\n");
    for call in ["diff bad.toml net.toml", "diff net.toml bad.toml", "gaps net.toml --since bad.toml"] {
        assert!(desk.run(call).fails(2).contains("bad.toml:2:9"), "{call}");
    }
    for call in ["diff missing.toml net.toml", "diff net.toml missing.toml", "gaps net.toml --since missing.toml"] {
        assert!(desk.run(call).fails(3).contains("there is no file missing.toml"), "{call}");
    }
    assert!(desk.run("gaps net.toml --since .").fails(3).contains("is a folder"));
    for call in ["diff - -", "gaps - --since -"] {
        assert!(desk.run(call).fails(2).contains("standard input can only be read once"), "{call}");
    }
    for call in [
        "diff net.toml new.toml -o net.toml",
        "diff net.toml new.toml -o new.toml",
        "gaps new.toml --since net.toml -o net.toml",
    ] {
        assert!(desk.run(call).fails(2).contains("overwrite the network file"), "{call}");
    }
    let piped = Ran::of(desk.command().args(["diff", "-", "new.toml"]).write_stdin(NETWORK)).fine();
    assert!(piped.contains("· - → new.toml ·"), "{piped}");
}

#[test]
fn gaps_since_shows_only_what_came_and_went() {
    let desk = desk();
    let out = desk.run(&format!("gaps new.toml --since net.toml {DAY}")).fine();
    assert!(out.starts_with("Learning in Newtown · as of 2026-11-24 · changes since net.toml\n"), "{out}");
    assert_eq!(out.matches("\n  + Neue Schule has ").count(), 2, "{out}");
    assert!(out.contains("\nClosed (1)\n  ✓ Bächlesschule has ") && !out.contains("Burgschule"), "{out}");
    let end = "\n3 open · 2 planned · 1 accepted\n2 new or open again, 1 closed since net.toml\n";
    assert!(out.ends_with(end), "{out}");
    let json = desk.run(&format!("gaps new.toml --since net.toml --format json {DAY}")).json();
    let ids = |key: &str| json[key].as_array().unwrap().iter().map(|gap| gap["id"].clone()).collect::<Vec<_>>();
    assert_eq!(ids("gaps"), ["school-business/neu", "alone/neu"]);
    assert_eq!(ids("closed"), ["school-business/bach"]);
    assert_eq!((&json["since"], &json["open_again"]), (&"net.toml".into(), &json!([])));
    let plain = desk.run(&format!("gaps new.toml --format json {DAY}")).json();
    assert_eq!(json["summary"], plain["summary"]);
    assert!(plain.get("since").is_none() && plain.get("closed").is_none());
    let csv = desk.run(&format!("gaps new.toml --since net.toml --format csv {DAY}")).fine();
    let ends: Vec<_> = csv.split("\r\n").map(|line| line.rsplit(',').next().unwrap()).collect();
    assert_eq!(ends, ["change", "new", "new", "closed", ""]);
    let paper = desk.run(&format!("gaps new.toml --since net.toml --format markdown --lang de {DAY}")).fine();
    assert!(
        paper.contains("Stand 2026-11-24 · Änderungen seit net.toml\n") && paper.contains(" | geschlossen |\n"),
        "{paper}"
    );
    let none = desk.run(&format!("gaps net.toml --since net.toml {DAY}")).fine();
    assert!(none.contains("\nNo gap has come up since net.toml.\n\n2 open"), "{none}");
}

#[test]
fn gaps_since_narrow_down_as_ever_and_fail_on_new_ones_alone() {
    let desk = desk();
    let ran = |arguments: &str| desk.run(&format!("gaps new.toml --since net.toml --format json {DAY} {arguments}"));
    let shown = |arguments: &str| {
        let json: Value = serde_json::from_str(&ran(arguments).out).unwrap();
        ["gaps", "closed"].map(|key| json[key].as_array().unwrap().len())
    };
    assert_eq!(shown("--rule alone"), [1, 0]);
    assert_eq!(shown("--where id:bach"), [0, 1]);
    // The older state knows nobody of that name.
    assert_eq!(shown("--where near:neu"), [2, 0]);
    assert_eq!(shown("--state planned"), [0, 1]);
    for (arguments, status) in
        [("--fail-on high", 1), ("--fail-on high --where id:bach", 0), ("--fail-on high --rule alone", 0)]
    {
        assert_eq!(ran(arguments).status, status, "{arguments}");
    }
    let same = |since: &str| desk.run(&format!("gaps net.toml --fail-on low {DAY}{since}")).status;
    assert_eq!((same(""), same(" --since net.toml")), (1, 0));
}
