//! The shapes that other programs rely on.

use super::*;

#[track_caller]
fn has_keys(json: &Value, keys: &str) {
    let found: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
    let mut expected: Vec<_> = keys.split(' ').collect();
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn list_has_every_key_with_and_without_metrics() {
    let desk = Desk::new();
    let keys = "id name kind area topics degree betweenness community broker gaps";
    let plain = desk.run("list net.toml --format json --as-of 2026-11-24").json();
    let ids: Vec<_> = plain["actors"].as_array().unwrap().iter().map(|actor| actor["id"].clone()).collect();
    assert_eq!(ids, ["bach", "burg", "holz", "linden", "wald"]);
    has_keys(&plain["actors"][0], keys);
    assert_eq!(plain["actors"][0]["gaps"], serde_json::json!(["school-business"]));
    assert!(plain["actors"][0]["betweenness"].is_null() && plain["actors"][4]["area"].is_null());
    let full = desk.run("list net.toml --format json --metrics --sort degree --where -id:burg").json();
    let first = &full["actors"][0];
    has_keys(first, keys);
    assert_eq!((&first["id"], &first["degree"], &first["broker"]), (&"linden".into(), &2.into(), &true.into()));
    assert!((first["betweenness"].as_f64().unwrap() - 1.0 / 6.0).abs() < 1e-12, "{first}");
    assert_eq!(first["topics"], serde_json::json!(["musik", "sport"]));
    assert_eq!(full["actors"].as_array().unwrap().len(), 4);
}

#[test]
fn stats_count_what_is_there() {
    let json = Desk::new().run("stats net.toml --format json").json();
    has_keys(
        &json,
        "actors relationships active_relationships isolated components density average_degree brokers bridges communities kinds",
    );
    assert_eq!((&json["actors"], &json["active_relationships"], &json["isolated"]), (&5.into(), &2.into(), &2.into()));
    assert_eq!(json["brokers"], serde_json::json!(["linden"]));
    assert_eq!(json["bridges"], serde_json::json!([["bach", "linden"], ["holz", "linden"]]));
    assert_eq!(json["kinds"], serde_json::json!({ "business": 1, "school": 4 }));
}

#[test]
fn path_names_actors_and_relationships_in_order() {
    let desk = Desk::new();
    let json = desk.run("path net.toml holz bach --format json").json();
    assert_eq!(
        json,
        serde_json::json!({ "paths": [{
            "length": 2,
            "actors": ["holz", "linden", "bach"],
            "relationships": [["holz", "support", "linden"], ["linden", "cooperation", "bach"]],
        }] })
    );
    assert_eq!(desk.run("path net.toml holz burg --format json").json(), serde_json::json!({ "paths": [] }));
}

#[test]
fn search_gives_the_places_that_fit() {
    let json = Desk::new().run("search net.toml bächless --format json").json();
    let first = &json["matches"][0];
    has_keys(first, "id name score indices");
    assert_eq!((&first["id"], &first["indices"][0]), (&"bach".into(), &0.into()));
    let limited = Desk::new().run("search net.toml schule --limit 2 --format json").json();
    assert_eq!(limited["matches"].as_array().unwrap().len(), 2);
}

#[test]
fn show_keeps_contacts_back_until_asked() {
    let desk = Desk::new();
    let note = "note = \"Fragen an info@example.org oder 06204 123456.\"\ncontact = ";
    desk.write("personal.toml", &NETWORK.replace("contact = ", note));
    let json = desk.run("show personal.toml linden --format json -q").json();
    has_keys(&json, "actor relationships gaps suggestions");
    assert!(json["actor"]["contact"].is_null());
    assert_eq!(json["actor"]["note"], "Fragen an […] oder […].");
    assert_eq!(json["relationships"].as_array().unwrap().len(), 2);
    let open = desk.run("show personal.toml linden --format json --with-contacts -q").json();
    assert_eq!(open["actor"]["contact"], "Schulleitung");
    assert!(open["actor"]["note"].as_str().unwrap().contains("info@example.org"));
    for command in ["show personal.toml linden", "export personal.toml", "export personal.toml --format json"] {
        let out = desk.run(command).out;
        assert!(out.contains("Lindenschule"), "{command}");
        assert!(!out.contains("info@example.org") && !out.contains("06204") && !out.contains("Schulleitung"), "{out}");
        assert!(desk.run(&format!("{command} --with-contacts")).out.contains("Schulleitung"), "{command}");
    }
}

#[test]
fn matrix_counts_pairs_and_relationships() {
    let json = Desk::new().run("matrix net.toml --format json --columns id:linden,bach").json();
    assert_eq!(json["rows"][0]["key"], "school");
    assert_eq!(json["rows"][0]["name"], "Schools");
    assert_eq!(
        json["columns"][0],
        serde_json::json!({ "key": "linden", "name": "Lindenschule", "actors": ["linden"] })
    );
    assert_eq!(
        json["cells"],
        serde_json::json!([
            { "row": 0, "column": 0, "pairs": 1, "relationships": 1, "linked": 1 },
            { "row": 0, "column": 1, "pairs": 1, "relationships": 1, "linked": 1 },
            { "row": 1, "column": 0, "pairs": 1, "relationships": 1, "linked": 1 },
        ])
    );
}

#[test]
fn export_cuts_out_what_was_asked_for() {
    let desk = Desk::new();
    let ids = |arguments: &str| -> Vec<String> {
        let json = desk.run(&format!("export net.toml --format json {arguments}")).json();
        json["actors"].as_array().unwrap().iter().map(|actor| actor["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids("--where kind:business"), ["holz"]);
    assert_eq!(ids("--focus Bächle"), ["linden", "bach"]);
    assert_eq!(ids("--focus bach --radius 2"), ["linden", "bach", "holz"]);
    assert_eq!(ids("--view schulen"), ["linden", "bach"]);
    assert_eq!(ids("--focus bach --radius 0"), ["bach"]);
    let dot = desk.run("export net.toml --gaps --group kind --lang de").fine();
    assert!(dot.contains("digraph") && dot.contains("cluster"), "{dot}");
}

#[test]
fn json_is_the_same_in_every_language() {
    let desk = Desk::new();
    for command in [
        "check net.toml",
        "gaps net.toml --state open,planned,accepted",
        "list net.toml --metrics",
        "show net.toml linden",
        "search net.toml schule",
        "path net.toml holz bach",
        "stats net.toml",
        "matrix net.toml",
        "export net.toml",
    ] {
        let json = |lang: &str| desk.run(&format!("{command} --format json --quiet --lang {lang}")).fine();
        assert_eq!(json("de"), json("en"), "{command}");
    }
}

#[test]
fn the_example_takes_the_place_of_the_network() {
    let desk = Desk::new();
    let gaps = desk.run("gaps --example --format json").json();
    assert_eq!(gaps["gaps"][0]["file"], "networks/viernheim.toml");
    assert_eq!(desk.run("show --example goetheschule --format json").json()["actor"]["id"], "goetheschule");
    assert_eq!(desk.run("check --example --format json").json()["files"][0]["file"], "networks/viernheim.toml");
}
