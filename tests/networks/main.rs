//! The networks that come with the program, and every example of their manual, as a user would load them.
#![expect(clippy::expect_used, reason = "a test may panic")]

mod manual;
mod riverton;
mod starter;
mod viernheim;

use std::collections::BTreeSet;

use vernetzt::diagnostic::Source;
use vernetzt::document::{Document, read};
use vernetzt::network::Date;
use vernetzt::rules::{Evaluation, GapState};
use vernetzt::text::Lang;

/// The day on which everything here is evaluated.
const DAY: Date = Date::constant(2026, 11, 24);

/// Loads a network that is expected to have no errors and no warnings.
fn load(name: &str, text: &str) -> Document {
    let loaded = read(Source::new(name, text), Lang::De);
    let problems: Vec<_> =
        loaded.diagnostics.iter().map(|problem| format!("{}: {}", problem.code, problem.message)).collect();
    assert!(problems.is_empty(), "{name} in\n{text}\n{problems:#?}");
    loaded.document.expect("a file without errors is a document")
}

fn evaluate(document: &Document) -> Evaluation {
    Evaluation::new(&document.network, &document.rules, &document.decisions, DAY)
}

/// The ids of all gaps in this state.
fn gaps(document: &Document, state: GapState) -> BTreeSet<String> {
    let evaluation = evaluate(document);
    let in_state = evaluation.gaps.iter().filter(|gap| gap.state == state);
    in_state.map(|gap| gap.id(&document.network, &document.rules)).collect()
}

/// How many gaps a rule has, in any state.
fn count(document: &Document, rule: &str) -> usize {
    let evaluation = evaluate(document);
    evaluation.gaps.iter().filter(|gap| *document.rules[gap.rule.0].id == *rule).count()
}

/// Every text for people that a file has: where it stands and what it holds.
fn texts(text: &str) -> Vec<(String, toml::Value)> {
    let file: toml::Table = text.parse().expect("it loads");
    let mut found = Vec::new();
    for sort in ["actor_kinds", "relationship_kinds"] {
        for (id, kind) in file[sort].as_table().expect("kinds are tables") {
            found.push((format!("label of {id}"), kind["label"].clone()));
            if sort == "actor_kinds" {
                found.push((format!("plural of {id}"), kind["plural"].clone()));
            }
        }
    }
    for rule in file["rule"].as_array().expect("rules are a list") {
        for field in ["title", "why"] {
            found.push((format!("{field} of {}", rule["id"]), rule[field].clone()));
        }
    }
    found.push(("description".to_owned(), file["network"]["description"].clone()));
    found
}

fn assert_both_languages(text: &str) {
    for (place, value) in texts(text) {
        for language in ["de", "en"] {
            let version = value.get(language).and_then(|version| version.as_str()).unwrap_or_default();
            assert!(!version.trim().is_empty(), "{place} has no text in {language}");
        }
    }
}
