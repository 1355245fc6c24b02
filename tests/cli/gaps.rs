//! `gaps`: what it selects, prints and answers.

use super::*;

fn keys(json: &Value) -> Vec<&str> {
    json["gaps"].as_array().unwrap().iter().map(|gap| gap["id"].as_str().unwrap()).collect()
}

#[test]
fn the_open_gaps_are_listed_by_severity_with_their_reason() {
    let out = Desk::new().run("gaps net.toml --as-of 2026-11-24").fine();
    assert!(out.starts_with("Learning in Newtown · as of 2026-11-24\n"), "{out}");
    let place = |text: &str| out.find(text).unwrap_or_else(|| panic!("{text} is not in:\n{out}"));
    assert!(place("high · Schools without a business (1)") < place("Work is part of life."));
    assert!(place("Work is part of life.") < place("Bächlesschule"));
    assert!(place("Bächlesschule") < place("low · Alone (1)"), "{out}");
    assert!(out.ends_with("2 open · 2 planned · 1 accepted\n"), "{out}");
}

#[test]
fn german_output_has_no_english_words_of_the_program() {
    let out = Desk::new().run("gaps net.toml --lang de --state open,planned,accepted --as-of 2026-11-24").fine();
    for part in ["Lernen in Neustadt · Stand 2026-11-24", "hoch · Schulen ohne Betrieb (3)", "[in Planung]"] {
        assert!(out.contains(part), "{part} is not in:\n{out}");
    }
    assert!(out.contains("[hingenommen; zuständig: Round table; bis 2099-12-31; Too far away.]"), "{out}");
    assert!(out.ends_with("2 offen · 2 in Planung · 1 hingenommen\n"), "{out}");
}

#[test]
fn json_has_the_promised_shape() {
    let json = Desk::new().run("gaps net.toml --format json --as-of 2026-11-24 --lang de").json();
    assert_eq!((&json["network"], &json["as_of"]), (&"Learning in Newtown".into(), &"2026-11-24".into()));
    assert_eq!(json["summary"], serde_json::json!({ "open": 2, "planned": 2, "accepted": 1 }));
    assert_eq!(keys(&json), ["school-business/bach", "alone/burg"]);
    let gap = &json["gaps"][0];
    assert_eq!(gap["subject"], serde_json::json!({ "type": "actor", "key": "bach", "name": "Bächlesschule" }));
    assert_eq!((&gap["severity"], &gap["state"]), (&"high".into(), &"open".into()));
    assert_eq!((&gap["found"], &gap["at_least"], &gap["at_most"]), (&0.into(), &1.into(), &Value::Null));
    assert_eq!((&gap["file"], &gap["line"]), (&"net.toml".into(), &line_of("id = \"bach\"").into()));
    assert!(gap["decision"].is_null() && gap["message"].as_str().unwrap().starts_with("Bächlesschule has"));
    let alone = &json["gaps"][1];
    assert!(alone["found"].is_null() && alone["at_least"].is_null());
    assert_eq!(alone.as_object().unwrap().len(), gap.as_object().unwrap().len());
}

/// The line of the entry's header, which stands just above.
fn line_of(text: &str) -> usize {
    NETWORK.lines().position(|line| line == text).unwrap()
}

#[test]
fn states_rules_and_filters_select() {
    let desk = Desk::new();
    let gaps =
        |arguments: &str| desk.run(&format!("gaps net.toml --format json --as-of 2026-11-24 {arguments}")).json();
    let planned = gaps("--state planned");
    assert_eq!(keys(&planned), ["school-business/wald", "alone/wald"]);
    let accepted = gaps("--state accepted");
    let decision = &accepted["gaps"][0]["decision"];
    assert_eq!((&decision["owner"], &decision["decided"]), (&"Round table".into(), &Value::Null));
    assert_eq!((&decision["until"], &decision["state"]), (&"2099-12-31".into(), &"accepted".into()));
    assert_eq!(keys(&gaps("--rule alone")), ["alone/burg"]);
    assert_eq!(keys(&gaps("--rule alone,school-business")).len(), 2);
    let nord = gaps("--where area:Süd");
    assert_eq!(keys(&nord), ["school-business/bach"]);
    assert_eq!(nord["summary"], serde_json::json!({ "open": 1, "planned": 0, "accepted": 0 }));
    // The last of several wins, as scripts expect.
    assert_eq!(keys(&gaps("--state accepted --as-of 2100-01-01")), Vec::<&str>::new());
}

#[test]
fn settled_decisions_are_told_only_of_the_rules_that_were_asked_for() {
    let desk = Desk::new();
    let decision = "[[decision]]\nrule = \"alone\"\nsubject = \"linden\"\nstate = \"planned\"\n";
    desk.write("net.toml", &format!("{NETWORK}{decision}"));
    for (arguments, told) in
        [("", true), (" --rule alone", true), (" --rule school-business", false), (" --where id:bach", false)]
    {
        let out = desk.run(&format!("gaps net.toml --as-of 2026-11-24{arguments}")).fine();
        assert_eq!(out.ends_with("1 decision is settled: its gap is gone\n"), told, "{arguments}:\n{out}");
    }
}

#[test]
fn fail_on_ends_with_one_when_such_a_gap_is_open() {
    let desk = Desk::new();
    for (arguments, status) in [
        ("--fail-on high", 1),
        ("--fail-on low", 1),
        ("--fail-on high --rule alone", 0),
        ("--fail-on low --rule alone", 1),
        ("--fail-on high --where area:Nord", 0),
        ("--fail-on high --state accepted", 1),
    ] {
        let ran = desk.run(&format!("gaps net.toml --as-of 2026-11-24 {arguments}"));
        assert_eq!((ran.status, &*ran.err), (status, ""), "{arguments}");
        assert!(!ran.out.is_empty());
    }
}

#[test]
fn spreadsheets_and_papers_get_rows() {
    let desk = Desk::new();
    let csv = desk.run("gaps net.toml --format csv --state open,accepted --lang de --as-of 2026-11-24").fine();
    let lines: Vec<_> = csv.split("\r\n").collect();
    assert!(lines[0].starts_with("id,rule,title,severity,state,subject_type,"), "{csv}");
    assert!(lines[1].starts_with("school-business/bach,school-business,Schulen ohne Betrieb,high,open,actor,bach,"));
    assert_eq!(lines.len(), 1 + 3 + 1);
    let paper = desk.run("gaps net.toml --format markdown --lang de --as-of 2026-11-24").fine();
    assert!(paper.starts_with("# Lernen in Neustadt\n\nStand 2026-11-24\n\n| Gewicht | Regel |"), "{paper}");
    assert!(paper.contains("| hoch | Schulen ohne Betrieb | "), "{paper}");
}

#[test]
fn a_network_without_gaps_says_so() {
    let desk = Desk::new();
    desk.write("bare.toml", "[network]\ntitle = \"x\"\n");
    assert!(desk.run("gaps bare.toml").fine().contains("has no rules"));
    assert!(desk.run("gaps net.toml --where id:holz --rule school-business").fine().contains("No gaps in this"));
}

#[test]
fn thousands_of_gaps_come_out_whole_and_in_order_however_they_are_written() {
    let desk = Desk::new();
    let actor = |at: usize| format!("[[actor]]\nid = \"a{at}\"\nkind = \"k\"\n");
    let actors: String = (0..5001).map(actor).collect();
    let head = "[network]\ntitle = \"Alone\"\n[[rule]]\nid = \"r\"\nfinds = \"isolated\"\n";
    desk.write("many.toml", &format!("{head}{actors}"));
    let expected: Vec<_> = (0..5001).map(|at| format!("r/a{at}")).collect();
    assert_eq!(keys(&desk.run("gaps many.toml --format json").json()), expected);
    let text = desk.run("gaps many.toml").fine();
    let lines: Vec<_> = text.lines().filter(|line| line.starts_with("  – ")).collect();
    assert_eq!(lines.len(), 5001);
    assert!(lines[4999].contains("a4999 "), "{}", lines[4999]);
}
