//! A parser of DOT that is not ours reads what we write.

use std::collections::{BTreeMap, BTreeSet};

use layout::gv::DotParser;
use layout::gv::parser::ast::{AttributeList, Graph, Stmt};
use proptest::prelude::*;
use vernetzt::document::Document;
use vernetzt::exchange::{CutoutRequest, DiagramOptions, Group};
use vernetzt::text::safe;

use super::documents::{HOSTILE, PLAIN, diagram, document, file};

/// A diagram as the parser sees it, without its legend.
#[derive(Default)]
struct Parsed {
    /// Names and labels.
    nodes: BTreeMap<String, String>,
    /// From, to, and the arrow at the end.
    edges: Vec<(String, String, String)>,
}

fn parsed(text: &str) -> Parsed {
    let graph = DotParser::new(text).process().unwrap_or_else(|problem| panic!("{problem}:\n{text}"));
    let mut parsed = Parsed::default();
    collect(&graph, &mut parsed);
    parsed
}

fn collect(graph: &Graph, parsed: &mut Parsed) {
    let attribute = |list: &AttributeList, wanted: &str| {
        let found = list.iter().find(|(name, _)| name == wanted);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    for statement in &graph.list.list {
        match statement {
            Stmt::Node(node) if !of_legend(&node.id.name) => {
                parsed.nodes.insert(node.id.name.clone(), attribute(&node.list, "label"));
            }
            Stmt::Edge(edge) if !of_legend(&edge.from.name) => {
                for (to, _) in &edge.to {
                    let ends = (edge.from.name.clone(), to.name.clone());
                    parsed.edges.push((ends.0, ends.1, attribute(&edge.list, "dir")));
                }
            }
            Stmt::SubGraph(inner) => collect(inner, parsed),
            Stmt::Node(_) | Stmt::Edge(_) | Stmt::Attribute(_) => {}
        }
    }
}

fn of_legend(name: &str) -> bool {
    ["#legend", "#actor-kind", "#relationship-kind", "#state"].iter().any(|of_legend| name.starts_with(of_legend))
}

#[test]
fn what_is_parsed_is_the_network() {
    for name in ["viernheim.toml", "riverton.toml"] {
        let Document { network, .. } = &file(name);
        let Parsed { nodes, mut edges } = parsed(&diagram(&file(name), &CutoutRequest::default(), &PLAIN));
        let ids: BTreeSet<_> = network.actors().iter().map(|actor| actor.id.to_string()).collect();
        assert_eq!(nodes.keys().cloned().collect::<BTreeSet<_>>(), ids);
        let relationships = network.indexed_relationships().map(|(index, relationship)| {
            let id = |actor| network.actor(actor).id.to_string();
            let arrow = if network.relationship_kind_of(index).directed { "forward" } else { "none" };
            (id(relationship.from), id(relationship.to), arrow.to_owned())
        });
        let mut expected: Vec<_> = relationships.collect();
        // Invisible edges that hold unlinked actors together have no arrow of their own.
        edges.retain(|(_, _, arrow)| !arrow.is_empty());
        edges.sort();
        expected.sort();
        assert_eq!(edges, expected);
    }
}

/// What is left of a text when breaking into lines no longer matters.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn hostile_texts_come_out_as_they_went_in() {
    let ids: Vec<String> = (0..HOSTILE.len()).map(|place| format!("node-{place}")).collect();
    let actors: Vec<_> = ids.iter().map(String::as_str).zip(HOSTILE).collect();
    for other in HOSTILE {
        let Parsed { nodes, edges } = parsed(&diagram(&document(&actors, other), &CutoutRequest::default(), &PLAIN));
        for (id, name) in &actors {
            let shown = nodes[*id].replace("&amp;", "&").replace('\u{fffd}', "");
            let expected = squeezed(&safe(name)).replace(['\u{fffd}', '\u{fffe}'], "");
            // A line break in a name is a blank in a label.
            let expected = expected.replace(['␊', '␍'], "");
            assert_eq!(squeezed(&shown), expected, "of {name:?}");
        }
        assert_eq!(edges.len(), actors.len() - 1);
    }
}

#[test]
fn ids_that_are_keywords_numbers_or_not_allowed_stay_apart() {
    let ids =
        ["graph", "node", "edge", "strict", "subgraph", "-1", "1.5", "_", "", "\"", "\\", "a\0", "a\u{2400}", "ä"];
    let actors: Vec<_> = ids.into_iter().map(|id| (id, "x")).collect();
    let Parsed { nodes, .. } = parsed(&diagram(&document(&actors, "x"), &CutoutRequest::default(), &PLAIN));
    assert_eq!(nodes.values().filter(|label| *label == "x").count(), ids.len());
    assert!(["graph", "strict", "-1", "1.5", "ä"].into_iter().all(|id| nodes.contains_key(id)));
}

proptest! {
    #[test]
    fn any_network_can_be_read_and_is_complete(
        actors in prop::collection::btree_map("\\PC{0,6}|[\\x00-\\x7f]{0,6}", any::<String>(), 0..8),
        other in any::<String>(),
        group in prop::option::of(prop::sample::select(&Group::ALL[..])),
    ) {
        let actors: Vec<_> = actors.iter().map(|(id, name)| (&**id, &**name)).collect();
        let options = DiagramOptions { group, gaps: true, ..PLAIN };
        let Parsed { nodes, edges } = parsed(&diagram(&document(&actors, &other), &CutoutRequest::default(), &options));
        prop_assert_eq!(nodes.len(), actors.len());
        prop_assert_eq!(edges.len(), actors.len().saturating_sub(1));
    }
}
