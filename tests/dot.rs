//! DOT against a parser that is not ours.
#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::collections::BTreeMap;
use std::sync::Arc;

use layout::gv::DotParser;
use layout::gv::parser::ast::{Graph, Stmt};
use proptest::prelude::*;
use vernetzt::diagnostic::{Source, Span};
use vernetzt::document::Document;
use vernetzt::exchange::{Cutout, CutoutRequest, DotOptions, Group, dot};
use vernetzt::network::{Actor, ActorIndex, Builder, Date, Info, KindIndex, LocalText, Relationship, Status};
use vernetzt::rules::Evaluation;
use vernetzt::text::{Lang, safe};

/// A document whose texts are these, with a relationship from each actor to the next, one of each state.
fn document(actors: &[(&str, &str)], other: &str) -> Document {
    let mut builder = Builder::new(Info { title: LocalText::plain(other), ..Info::default() });
    let kind = builder.actor_kind(other).expect("few kinds");
    let link = builder.relationship_kind(other).expect("few kinds");
    let area = builder.intern(other);
    for (id, name) in actors {
        let actor = Actor { id: (*id).into(), name: (*name).into(), area: Some(area), ..actor(kind) };
        // The same id twice is refused; the first stays.
        let _ = builder.add_actor(actor);
    }
    let count = builder.actors().len();
    for (place, status) in (1..count).zip(Status::ALL.into_iter().cycle()) {
        let (from, to) = (ActorIndex::new(place - 1), ActorIndex::new(place));
        let _ = builder.add_relationship(Relationship { from, to, status, ..relationship(link) });
    }
    let source = Arc::new(Source::new("test.toml", ""));
    Document { source, network: builder.build(), rules: Vec::new(), decisions: Vec::new(), views: Vec::new() }
}

fn actor(kind: KindIndex) -> Actor {
    Actor {
        id: "".into(),
        name: "".into(),
        short: None,
        kind,
        area: None,
        topics: [].into(),
        contact: None,
        website: Some("https://example.org/?a=1&lt=2".into()),
        note: None,
        source: [].into(),
        since: None,
        until: None,
        influence: None,
        interest: None,
        attributes: [].into(),
        place: Span::default(),
    }
}

fn relationship(kind: KindIndex) -> Relationship {
    Relationship {
        from: ActorIndex::new(0),
        to: ActorIndex::new(0),
        kind,
        status: Status::Active,
        strength: None,
        since: None,
        until: None,
        agreement: None,
        reviewed: None,
        topics: [].into(),
        note: Some("\\N \\G \"<b>\" & &lt; {a|b}".into()),
        source: [].into(),
        attributes: [].into(),
        place: Span::default(),
    }
}

/// The diagram of the part that is asked for.
fn diagram(document: &Document, request: &CutoutRequest<'_>, options: &DotOptions) -> String {
    let day = Date::new(2026, 11, 24).expect("a day");
    let evaluation = Evaluation::new(&document.network, &document.rules, &document.decisions, day);
    let cutout = Cutout::new(document, &evaluation, request).expect("a filter of the test");
    dot(document, &evaluation, &cutout, options)
}

const PLAIN: DotOptions = DotOptions { group: None, gaps: false, lang: Lang::De, contacts: false };

/// The nodes of a diagram with their labels, and how many edges are drawn.
fn parsed(text: &str) -> (BTreeMap<String, String>, usize) {
    let graph = DotParser::new(text).process().unwrap_or_else(|problem| panic!("{problem}:\n{text}"));
    let (mut nodes, mut edges) = (BTreeMap::new(), 0);
    collect(&graph, &mut nodes, &mut edges);
    (nodes, edges)
}

fn collect(graph: &Graph, nodes: &mut BTreeMap<String, String>, edges: &mut usize) {
    for statement in &graph.list.list {
        match statement {
            Stmt::Node(node) => {
                let label = node.list.iter().find(|(name, _)| name == "label");
                nodes.insert(node.id.name.clone(), label.map(|(_, label)| label.clone()).unwrap_or_default());
            }
            Stmt::Edge(edge) => *edges += usize::from(!edge.list.iter().any(|(_, value)| value == "invis")),
            Stmt::SubGraph(inner) => collect(inner, nodes, edges),
            Stmt::Attribute(_) => {}
        }
    }
}

/// What is left of a text when breaking into lines no longer matters.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Texts that have broken DOT writers before.
const HOSTILE: [&str; 16] = [
    "",
    "\"",
    "\\",
    "ends with \\",
    "\"]; evil [label=\"",
    "<b>bold</b>",
    "<<table>>",
    "\\N \\G \\E \\T \\H \\L \\n \\l \\r",
    "a\nb\r\nc\u{0}d\u{7}e\u{1b}[31m",
    "&amp; &lt; &#0; &#x202e; AT&T",
    "digraph",
    "{a|b|<c>d}",
    "名前 Grüße ẞ 👩‍👩‍👧 \u{202e}turned\u{fffe}\u{feff}",
    "/* */ // # -- ->",
    "x:y:z",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsverwaltung",
];

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
        let of_legend = 2;
        assert_eq!(edges, actors.len() - 1 + of_legend);
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
        let own = nodes.keys().filter(|name| !name.starts_with('#') || name.starts_with("#actor-")).count();
        let kinds = nodes.keys().filter(|name| name.starts_with("#actor-kind")).count();
        prop_assert_eq!(own - kinds, actors.len());
        let of_legend = nodes.keys().filter(|name| name.contains("-kind-")).count();
        prop_assert_eq!(edges, actors.len().saturating_sub(1) + of_legend);
    }
}
