//! The file read in parts against a parse of the whole by the TOML library.

use proptest::prelude::*;
use toml::de::DeTable;

use super::decode::{joined, table_of};
use super::parts::{Parts, Rest, Sort};
use super::pieces::Pieces;
use super::syntax::parse;
use super::value::{self, Fields, Value};
use crate::text::Lang;

/// Lines that start blocks.
const HEADERS: [&str; 12] = [
    "[[actor]]",
    "[[actor]]",
    "[[relationship]]",
    "[[ actor ]] # c",
    "[[\"relationship\"]]",
    "[actor.attributes]",
    "[relationship.attributes.deep]",
    "[[actor.list]]",
    "[network]",
    "[[rule]]",
    "[rule.needs]",
    "[actor_kinds.school]",
];

/// Lines that follow; the name of the field comes before each.
const VALUES: [&str; 16] = [
    "\"x\"",
    "'y'",
    "12",
    "true",
    "2026-03-01",
    "\"\"\"\n[[actor]]\nid = 'no'\n\"\"\"",
    "'''\n[x]\n'''",
    "[\n  [1],\n  [2]\n]",
    "[ # [[actor]]\n\"]\", \"a\",\n]",
    "{ a = 1, b.c = \"}\" }",
    "\"# no comment\" # [[actor]]",
    "\"\\\"[\\n\"",
    "\"\"\"\"a\"\"\"\"\"",
    "[{ from = \"a\" }, { to = \"[b]\" }]",
    "0x1F",
    "\"ä\\u00e4\"",
];

/// Everything in a table, in an order of its own and without places.
fn shown(fields: &Fields<'_>) -> String {
    let mut lines: Vec<_> =
        fields.iter().map(|(key, item)| format!("{}={}", key.get_ref(), shown_value(item.get_ref()))).collect();
    lines.sort();
    format!("{{{}}}", lines.join(";"))
}

fn shown_value(value: &Value<'_>) -> String {
    match value {
        Value::List(items) => format!("{:?}", items.iter().map(|item| shown_value(item.get_ref())).collect::<Vec<_>>()),
        Value::Table(fields) => shown(fields),
        other => format!("{other:?}"),
    }
}

/// The file as the program reads it: one table with the entries put back.
fn in_parts(text: &str) -> String {
    let parts = Parts::of(&Pieces::of(text).all);
    let rest = Rest::of(text, &parts.rest, Lang::En);
    assert_eq!(rest.problems, [], "{text}");
    let mut whole: Vec<String> = Vec::new();
    for (key, item) in parse(&rest.joined.text, rest.joined.places(), Lang::En).0 {
        whole.push(format!("{}={}", key.get_ref(), shown_value(item.get_ref())));
    }
    let joined = joined(text, &parts.entries);
    for sort in [Sort::Actor, Sort::Relationship] {
        let of_sort = parts.entries.iter().zip(&joined).filter(|(entry, _)| entry.sort == sort);
        let entries: Vec<String> = of_sort
            .map(|(entry, joined)| {
                let (fields, problems) = table_of(text, entry, joined.as_ref(), Lang::En);
                assert_eq!(problems, [], "{text}");
                shown(&fields)
            })
            .collect();
        if !entries.is_empty() {
            whole.push(format!("{}={entries:?}", sort.name()));
        }
    }
    whole.sort();
    format!("{{{}}}", whole.join(";"))
}

fn block() -> impl Strategy<Value = String> {
    let line = (0..5usize, prop::sample::select(&VALUES[..]), prop::bool::ANY).prop_map(|(field, value, dotted)| {
        if dotted { format!("g.f{field} = {value}\n") } else { format!("f{field} = {value}\n") }
    });
    (prop::sample::select(&HEADERS[..]), prop::collection::vec(line, 0..4))
        .prop_map(|(header, lines)| format!("{header}\n{}", lines.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn the_parts_are_the_whole(root in prop::sample::select(&["", "format = 1\n", "# c\n\n"][..]), blocks in prop::collection::vec(block(), 0..7), windows in prop::bool::ANY) {
        let mut text = format!("{root}{}", blocks.concat());
        if windows {
            text = text.replace('\n', "\r\n");
        }
        if let Ok(table) = DeTable::parse(&text) {
            prop_assert_eq!(in_parts(&text), shown(&value::fields(table.into_inner())), "{}", text);
        }
    }

    #[test]
    fn whatever_is_broken_is_reported(root in "[a-z=\\[\\]\"'\\n {},#.]{0,40}", blocks in prop::collection::vec(block(), 0..4)) {
        let text = format!("[network]\ntitle = \"T\"\n{}{root}", blocks.concat());
        if DeTable::parse(&text).is_err() {
            let loaded = super::read(crate::diagnostic::Source::new("x", text), Lang::De);
            prop_assert!(loaded.document.is_none());
        }
    }
}
