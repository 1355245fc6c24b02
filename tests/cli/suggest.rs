//! `suggest`: who could close a gap, and why.

use super::*;

/// The network of all tests, in which one school knows a club that works with another business.
fn desk() -> Desk {
    let desk = Desk::new();
    let more = r#"
[[actor]]
id = "werft"
name = "Werft"
kind = "business"
area = "Süd"

[[relationship]]
from = "linden"
to = "werft"
kind = "cooperation"

[[relationship]]
from = "bach"
to = "holz"
kind = "support"
status = "ended"
since = 2019
"#;
    desk.write("net.toml", &format!("{NETWORK}{more}"));
    desk
}

fn keys(json: &Value) -> Vec<&str> {
    json.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn json_has_the_promised_shape() {
    let json = desk().run("suggest net.toml --format json --as-of 2026-11-24 --lang de").json();
    let all = json["suggestions"].as_array().unwrap();
    let found: Vec<_> = all.iter().map(|one| (one["gap"].as_str().unwrap(), one["rank"].as_u64().unwrap())).collect();
    assert_eq!(found, [("school-business/bach", 1), ("school-business/bach", 2)]);
    let [again, new] = [&all[0], &all[1]];
    for suggestion in all {
        let expected = [
            "actor",
            "closes",
            "effect",
            "gap",
            "introduction",
            "link",
            "rank",
            "reasons",
            "renews",
            "score",
            "subject",
        ];
        assert_eq!(keys(suggestion), expected);
        assert_eq!(keys(&suggestion["reasons"][0]), ["actors", "gaps", "kind", "text", "topics"]);
        assert_eq!(keys(&suggestion["effect"]), ["joins", "opens", "relieves", "secures", "shortens", "text"]);
        assert_eq!(suggestion["closes"], serde_json::json!(["school-business/bach"]));
    }
    assert_eq!((&again["actor"], &again["renews"]["status"]), (&"holz".into(), &"ended".into()));
    assert_eq!(again["reasons"][0]["text"], "was there before: support, 2019, ended");
    assert_eq!((&new["actor"], &new["renews"]), (&"werft".into(), &Value::Null));
    assert_eq!(new["introduction"], serde_json::json!(["bach", "linden", "werft"]));
    assert_eq!(new["reasons"][0]["kind"], "common_partner");
    assert_eq!(new["reasons"][0]["actors"], serde_json::json!(["linden"]));
    assert_eq!(new["reasons"][1]["text"], "same area: Süd");
    assert!(again["score"].as_f64() > new["score"].as_f64());
}

#[test]
fn text_names_candidates_below_their_gap() {
    let out = desk().run("suggest net.toml --lang de --as-of 2026-11-24").fine();
    let place = |text: &str| out.find(text).unwrap_or_else(|| panic!("{text} is not in:\n{out}"));
    assert!(place("hoch · Schulen ohne Betrieb (1)") < place("– Bächlesschule: Es fehlt ein Partner"));
    assert!(place("1. Holzwerk (Betrieb)") < place("gab es schon: „Unterstützung“, 2019, beendet"));
    assert!(place("Unterstützung auffrischen: schließt 1 Lücke") < place("2. Werft (Betrieb)"));
    assert!(out.contains("1 gemeinsamer Partner: Lindenschule; gleiches Gebiet: Süd"), "{out}");
    assert!(out.contains("Kontakt über Lindenschule"), "{out}");
}

#[test]
fn actor_rule_and_limit_select() {
    let desk = desk();
    let count = |arguments: &str| {
        let json = desk.run(&format!("suggest net.toml {arguments} --format json --as-of 2026-11-24")).json();
        json["suggestions"].as_array().unwrap().len()
    };
    assert_eq!([count("--limit 1"), count("bach"), count("linden"), count("--rule alone")], [1, 2, 0, 0]);
    // The gap of the forest school is planned, that of the castle school accepted.
    assert_eq!([count("wald"), count("burg")], [0, 0]);
    assert!(desk.run("suggest net.toml --rule alone").fine().contains("No open gap in this selection"));
    assert!(desk.run("suggest net.toml --rule nobody").fails(2).contains("nobody"));
    assert!(desk.run("suggest net.toml nobody").fails(2).contains("nobody"));
}

#[test]
fn declined_partners_never_come_back() {
    let desk = desk();
    let declined = "[[relationship]]\nfrom = \"bach\"\nto = \"werft\"\nkind = \"cooperation\"\nstatus = \"declined\"\n";
    desk.write("net.toml", &format!("{}{declined}", desk.read("net.toml")));
    let json = desk.run("suggest net.toml --format json --as-of 2026-11-24").json();
    let actors: Vec<_> = json["suggestions"].as_array().unwrap().iter().map(|one| &one["actor"]).collect();
    assert_eq!(actors, ["holz"]);
}

#[test]
fn the_example_gives_the_actor_in_its_place() {
    let json = Desk::new().run("suggest --example goetheschule --rule school-business --format json").json();
    assert_eq!(json["suggestions"][0]["gap"], "school-business/goetheschule");
}

#[test]
fn show_tells_who_could_close_the_gaps_of_an_actor() {
    let desk = desk();
    let out = desk.run("show net.toml bach --as-of 2026-11-24").fine();
    let (_, suggestions) = out.split_once("Who could close gaps?").unwrap();
    assert!(suggestions.contains("1. Holzwerk") && suggestions.contains("2. Werft"), "{out}");
    let json = desk.run("show net.toml bach --as-of 2026-11-24 --format json").json();
    assert_eq!(json["suggestions"][1]["actor"], "werft");
    assert!(!desk.run("show net.toml linden --as-of 2026-11-24").fine().contains("Who could close"));
}
