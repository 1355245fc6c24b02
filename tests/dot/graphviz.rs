//! Graphviz reads what we write, without a warning, and draws every actor.
//!
//! On a machine without Graphviz these tests say that they skip; with `REQUIRE_GRAPHVIZ=1` they fail.

use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Output, Stdio};

use vernetzt::document::Document;
use vernetzt::exchange::{CutoutRequest, DiagramOptions, Group};

use super::documents::{HOSTILE, PLAIN, diagram, document, file};

/// Runs a layout program of Graphviz; none where it is not installed.
fn run(program: &str, format: &str, input: &str) -> Option<Output> {
    let mut command = Command::new(program);
    command.arg(format).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let Ok(mut child) = command.spawn() else {
        let required = std::env::var_os("REQUIRE_GRAPHVIZ").is_some_and(|value| value == "1");
        assert!(!required, "{program} is not installed, and REQUIRE_GRAPHVIZ=1");
        writeln!(std::io::stderr(), "skipped: {program} (Graphviz) is not installed").expect("standard error");
        return None;
    };
    let mut stdin = child.stdin.take().expect("piped");
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("no panic").expect("it reads its input");
    Some(output)
}

/// The names of the nodes that Graphviz drew, in every layout; none where it is not installed.
fn drawn(program: &str, text: &str) -> Option<BTreeSet<String>> {
    let output = run(program, "-Tjson", text)?;
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complaints.is_empty(), "{program}: {complaints}\n{text}");
    let graph: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let objects = graph["objects"].as_array().map(Vec::as_slice).unwrap_or_default();
    let nodes = objects.iter().filter(|object| object.get("pos").is_some());
    Some(nodes.map(|node| node["name"].as_str().expect("a name").to_owned()).collect())
}

/// Each network with each option at least once.
fn diagrams(document: &Document) -> Vec<String> {
    let gaps = DiagramOptions { gaps: true, ..PLAIN };
    let everything = CutoutRequest::default();
    let focus = document.network.actor_indices().nth(1);
    let around = CutoutRequest { focus, radius: Some(2), ..CutoutRequest::default() };
    let mut diagrams = vec![
        diagram(document, &everything, &PLAIN),
        diagram(document, &everything, &gaps),
        diagram(document, &around, &gaps),
    ];
    for group in Group::ALL {
        diagrams.push(diagram(document, &everything, &DiagramOptions { group: Some(group), ..gaps }));
    }
    diagrams
}

#[test]
fn both_networks_are_drawn_whole() {
    for name in ["viernheim.toml", "riverton.toml"] {
        let document = file(name);
        let ids: BTreeSet<String> = document.network.actors().iter().map(|actor| actor.id.to_string()).collect();
        for (number, text) in diagrams(&document).iter().enumerate() {
            for program in ["dot", "sfdp"] {
                let Some(nodes) = drawn(program, text) else { return };
                let missing: Vec<_> = ids.difference(&nodes).collect();
                let is_part = number == 2;
                assert!(missing.is_empty() || is_part, "{program} of {name} lacks {missing:?}");
            }
        }
    }
}

#[test]
fn hostile_texts_are_drawn_without_a_warning() {
    let ids: Vec<String> = (0..HOSTILE.len()).map(|place| format!("node-{place}")).collect();
    let actors: Vec<_> = ids.iter().map(String::as_str).zip(HOSTILE).collect();
    for other in HOSTILE {
        let document = document(&actors, other);
        let options = DiagramOptions { group: Some(Group::Area), gaps: true, ..PLAIN };
        let Some(nodes) = drawn("dot", &diagram(&document, &CutoutRequest::default(), &options)) else { return };
        assert!(ids.iter().all(|id| nodes.contains(id)), "with {other:?}: {nodes:?}");
    }
}
