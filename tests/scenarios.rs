//! Scenarios: a made-up network, its rules and the gaps that must come out, in one file.
//!
//! The lines `# day: 2026-11-24`, `# gap: RULE/SUBJECT STATE FOUND` and `# settled: RULE/SUBJECT` of a scenario say
//! what is expected; `-` stands for a gap that counts nothing. No other gap may come out.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use std::fs;
use std::path::Path;

use vernetzt::document::{Document, read_file};
use vernetzt::network::Date;
use vernetzt::rules::Evaluation;
use vernetzt::text::Lang;

/// The texts behind `# name: `, in the order of the file.
fn remarks(text: &str, name: &str) -> Vec<String> {
    let start = format!("# {name}: ");
    text.lines().filter_map(|line| line.strip_prefix(&start)).map(str::to_owned).collect()
}

fn found(document: &Document, evaluation: &Evaluation) -> Vec<String> {
    let Document { network, rules, .. } = document;
    let line = |gap: &vernetzt::rules::Gap| {
        let found = gap.found.map_or("-".to_owned(), |found| found.to_string());
        format!("{} {} {found}", gap.id(network, rules), gap.state.name())
    };
    evaluation.gaps.iter().map(line).collect()
}

fn settled(document: &Document, evaluation: &Evaluation) -> Vec<String> {
    let key = |decision: &usize| {
        let decision = &document.decisions[*decision];
        format!("{}/{}", document.rules[decision.rule.0].id, decision.subject)
    };
    evaluation.settled.iter().map(key).collect()
}

#[test]
fn every_scenario_comes_out_as_it_says() {
    let mut files: Vec<_> = fs::read_dir("tests/scenarios").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 8, "only {} scenarios", files.len());
    for file in files {
        check(&file);
    }
}

fn check(file: &Path) {
    let loaded = read_file(file, Lang::En);
    let name = file.display();
    let document = loaded.document.unwrap_or_else(|| panic!("{name}: {:?}", loaded.diagnostics));
    let text = document.source.text();
    let day: Date = remarks(text, "day").first().expect("a day").parse().expect("a day");
    let evaluation = Evaluation::new(&document.network, &document.rules, &document.decisions, day);
    let sorted = |mut lines: Vec<String>| {
        lines.sort();
        lines
    };
    assert_eq!(sorted(found(&document, &evaluation)), sorted(remarks(text, "gap")), "{name}");
    assert_eq!(sorted(settled(&document, &evaluation)), sorted(remarks(text, "settled")), "{name}");
}
