//! What a user begins with, and that schema, manual and loader speak of the same fields.

use super::manual::MANUAL;
use super::riverton;
use super::{gaps, load};
use serde_json::Value;
use std::collections::BTreeSet;
use vernetzt::document::{SCHEMA, starter};
use vernetzt::rules::GapState;
use vernetzt::text::Lang;

/// Each section of a file, as its path in the file and in the schema.
const SECTIONS: [(&str, &str); 10] = [
    ("", ""),
    ("/network", "/properties/network"),
    ("/actor_kinds/*", "/definitions/actor_kind"),
    ("/relationship_kinds/*", "/definitions/relationship_kind"),
    ("/actor/*", "/definitions/actor"),
    ("/relationship/*", "/definitions/relationship"),
    ("/rule/*", "/definitions/rule"),
    ("/rule/*/needs", "/definitions/rule/properties/needs"),
    ("/decision/*", "/definitions/decision"),
    ("/view/*", "/definitions/view"),
];

fn schema() -> Value {
    serde_json::from_str(SCHEMA).expect("the schema is JSON")
}

/// The fields that the schema gives a section.
fn described(section: &str) -> BTreeSet<String> {
    let schema = schema();
    let properties = schema.pointer(&format!("{section}/properties")).and_then(Value::as_object);
    properties.expect("every section has properties").keys().cloned().collect()
}

/// The fields that a file uses in a section; a star in the path stands for every entry.
fn used(value: &toml::Value, path: &[&str]) -> BTreeSet<String> {
    match (path, value) {
        ([], toml::Value::Table(table)) => table.keys().cloned().collect(),
        (["*", rest @ ..], toml::Value::Table(table)) => table.values().flat_map(|entry| used(entry, rest)).collect(),
        (["*", rest @ ..], toml::Value::Array(list)) => list.iter().flat_map(|entry| used(entry, rest)).collect(),
        ([name, rest @ ..], _) => value.get(name).map(|entry| used(entry, rest)).unwrap_or_default(),
        _ => BTreeSet::new(),
    }
}

#[test]
fn the_file_to_start_from_loads_and_has_something_to_find() {
    for (lang, gap) in [(Lang::De, "schule-wirtschaft/beispielschule"), (Lang::En, "school-business/sample-school")] {
        let document = load("starter.toml", starter(lang));
        assert_eq!(&*document.network.info.language, lang.code());
        assert!(gaps(&document, GapState::Open).contains(gap));
    }
}

#[test]
fn riverton_uses_every_field_there_is() {
    let file: toml::Value = toml::from_str(riverton::TEXT).expect("it loads");
    for (path, section) in SECTIONS {
        let path: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
        let mut fields = described(section);
        if section == "/definitions/rule" {
            // A rule may say `per` beside `needs` as well as in it; the examples do the latter.
            fields.remove("per");
        }
        assert_eq!(used(&file, &path), fields, "in {path:?}");
    }
}

#[test]
fn the_manual_names_every_field() {
    for (_, section) in SECTIONS {
        for field in described(section) {
            let named = [format!("`{field}`"), format!("[{field}]"), format!("[{field}.")];
            assert!(named.iter().any(|name| MANUAL.contains(name)), "{field} of {section} is missing");
        }
    }
}
