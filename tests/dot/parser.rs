//! A parser of DOT that is not ours reads what we write.

use std::collections::BTreeMap;

use layout::gv::DotParser;
use layout::gv::parser::ast::{Graph, Stmt};
use proptest::prelude::*;
use vernetzt::exchange::{CutoutRequest, DotOptions, Group};
use vernetzt::text::safe;

use super::documents::{HOSTILE, PLAIN, diagram, document};

/// The nodes of a diagram with their labels, and how many edges it has besides those of the legend.
fn parsed(text: &str) -> (BTreeMap<String, String>, usize) {
    let graph = DotParser::new(text).process().unwrap_or_else(|problem| panic!("{problem}:\n{text}"));
    let (mut nodes, mut edges) = (BTreeMap::new(), 0);
    collect(&graph, &mut nodes, &mut edges);
    (nodes, edges)
}

fn of_legend(name: &str) -> bool {
    ["#legend", "#actor-kind", "#relationship-kind", "#state"].iter().any(|of_legend| name.starts_with(of_legend))
}

fn collect(graph: &Graph, nodes: &mut BTreeMap<String, String>, edges: &mut usize) {
    for statement in &graph.list.list {
        match statement {
            Stmt::Node(node) => {
                let label = node.list.iter().find(|(name, _)| name == "label");
                nodes.insert(node.id.name.clone(), label.map(|(_, label)| label.clone()).unwrap_or_default());
            }
            Stmt::Edge(edge) => *edges += usize::from(!of_legend(&edge.from.name)),
            Stmt::SubGraph(inner) => collect(inner, nodes, edges),
            Stmt::Attribute(_) => {}
        }
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
        let (nodes, edges) = parsed(&diagram(&document(&actors, other), &CutoutRequest::default(), &PLAIN));
        for (id, name) in &actors {
            let shown = nodes[*id].replace("&amp;", "&").replace('\u{fffd}', "");
            let expected = squeezed(&safe(name)).replace(['\u{fffd}', '\u{fffe}'], "");
            // A line break in a name is a blank in a label.
            let expected = expected.replace(['␊', '␍'], "");
            assert_eq!(squeezed(&shown), expected, "of {name:?}");
        }
        assert_eq!(edges, actors.len() - 1);
    }
}

#[test]
fn ids_that_are_keywords_numbers_or_not_allowed_stay_apart() {
    let ids =
        ["graph", "node", "edge", "strict", "subgraph", "-1", "1.5", "_", "", "\"", "\\", "a\0", "a\u{2400}", "ä"];
    let actors: Vec<_> = ids.into_iter().map(|id| (id, "x")).collect();
    let (nodes, _) = parsed(&diagram(&document(&actors, "x"), &CutoutRequest::default(), &PLAIN));
    assert_eq!(nodes.values().filter(|label| *label == "x").count(), ids.len() + 2, "with two entries of the legend");
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
        let options = DotOptions { group, gaps: true, ..PLAIN };
        let (nodes, edges) = parsed(&diagram(&document(&actors, &other), &CutoutRequest::default(), &options));
        prop_assert_eq!(nodes.keys().filter(|name| !of_legend(name)).count(), actors.len());
        prop_assert_eq!(edges, actors.len().saturating_sub(1));
    }
}
