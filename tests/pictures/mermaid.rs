//! Mermaid gets nothing from a text that it could read as its own language.

use proptest::prelude::*;
use vernetzt::document::Document;
use vernetzt::exchange::{Cutout, CutoutRequest, DiagramOptions, Group, Mermaid, mermaid};
use vernetzt::network::Date;
use vernetzt::rules::Evaluation;

use super::documents::{HOSTILE, document};
use super::{GAPS, WHOLE, documents};

/// The whole network as a diagram.
pub(crate) fn diagram(document: &Document, options: &DiagramOptions) -> Mermaid {
    let day = Date::new(2026, 11, 24).expect("a day");
    let evaluation = Evaluation::new(&document.network, &document.rules, &document.decisions, day);
    let cutout = Cutout::new(document, &evaluation, &CutoutRequest::default()).expect("no filter");
    mermaid(document, &evaluation, &cutout, options)
}

/// What stands between quotes, and the lines without it.
fn taken_apart(text: &str) -> (Vec<&str>, Vec<String>) {
    let body = text.lines().skip(3);
    let parts = body.map(|line| line.split('"').collect::<Vec<_>>());
    let (mut quoted, mut bare) = (Vec::new(), Vec::new());
    for parts in parts {
        assert!(parts.len() % 2 == 1, "a quote is open in {parts:?}");
        quoted.extend(parts.iter().skip(1).step_by(2).copied());
        bare.push(parts.iter().step_by(2).copied().collect::<Vec<_>>().join("\""));
    }
    (quoted, bare)
}

/// Only letters, digits, a few harmless signs and entities; around it only what we write ourselves.
fn assert_harmless(text: &str) {
    let (quoted, bare) = taken_apart(text);
    for label in quoted {
        let mut rest = label;
        while let Some((before, after)) = rest.split_once('#') {
            let (number, behind) = after.split_once(';').expect("an entity ends");
            assert!(number.parse::<u32>().is_ok(), "{label}");
            assert!(!before.contains(';'));
            rest = behind;
        }
        assert!(!rest.contains([';', '<', '>', '&', '%', '{', '}', '`', '\\', '|', ':']), "{label}");
    }
    let known = ["flowchart LR", "classDef ", "subgraph ", "end", "style ", "linkStyle ", "a", "m", "l"];
    for line in bare {
        assert!(known.iter().any(|begin| line.trim().starts_with(begin)), "{line:?}");
    }
}

#[test]
fn a_diagram_for_wikis_shows_kinds_directions_and_states() {
    let text = diagram(documents()("riverton.toml"), &DiagramOptions { group: Some(Group::Area), ..GAPS }).text;
    assert!(
        text.starts_with("---\ntitle: \"Learning in Riverton · Stand: 2026-11-01\"\n---\nflowchart LR\n"),
        "{text}"
    );
    assert!(text.contains("subgraph g0[\"Hillside\"]"), "{text}");
    assert!(text.contains("|\"geplant\"|") && text.contains("==>") && text.contains("-.->"), "{text}");
    assert!(text.contains("[\"fehlt#58; Unterstützung\"]"), "{text}");
    assert_harmless(&text);
}

#[test]
fn what_is_too_much_for_mermaid_is_told() {
    let small = diagram(documents()("viernheim.toml"), &WHOLE.diagram);
    assert!(!small.is_too_large() && small.edges == 236, "225 relationships and 11 in the legend: {}", small.edges);
    let large = diagram(documents()("viernheim.toml"), &GAPS);
    assert!(large.edges > small.edges);
    let actors: Vec<_> = (0..502).map(|number| (format!("a{number}"), "x".to_owned())).collect();
    let actors: Vec<_> = actors.iter().map(|(id, name)| (&**id, &**name)).collect();
    assert!(diagram(&document(&actors, "x"), &WHOLE.diagram).is_too_large(), "501 relationships");
}

#[test]
fn hostile_texts_do_no_harm() {
    let more =
        ["%%{init: {\"securityLevel\": \"loose\"}}%%", "`**bold**`", "end", "style x:#a;", "click a0 call alert()"];
    let texts: Vec<&str> = HOSTILE.into_iter().chain(more).collect();
    let ids: Vec<String> = (0..texts.len()).map(|place| format!("node-{place}")).collect();
    let actors: Vec<_> = ids.iter().map(String::as_str).zip(texts.iter().copied()).collect();
    for other in &texts {
        let text = diagram(&document(&actors, other), &DiagramOptions { group: Some(Group::Area), ..GAPS }).text;
        assert_harmless(&text);
        assert!(text.lines().nth(1).is_some_and(|title| title.matches('"').count() == 2), "{text}");
    }
}

proptest! {
    #[test]
    fn any_name_stays_inside_its_quotes(name in any::<String>(), other in any::<String>()) {
        assert_harmless(&diagram(&document(&[("x", &name), ("y", "y")], &other), &GAPS).text);
    }
}
