//! The DOT language itself: statements, indented, with everything quoted.

use std::fmt::{Display, Write};

use crate::network::{ActorIndex, Network};
use crate::text::{safe, width, wrap};

/// How wide a label gets, in columns.
const LABEL_COLUMNS: usize = 20;
/// How wide it gets at most, for the sake of a long word.
const MOST_LABEL_COLUMNS: usize = 28;

/// DOT text in the making.
#[derive(Debug, Default)]
pub(super) struct Writer {
    out: String,
    depth: usize,
}

impl Writer {
    /// Begins a block such as `digraph` or `subgraph "cluster_1"`.
    pub(super) fn open(&mut self, head: &str) {
        self.line(format_args!("{head} {{"));
        self.depth += 1;
    }

    /// Ends the block.
    pub(super) fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.line(format_args!("}}"));
    }

    /// `graph`, `node` or `edge` defaults of the block.
    pub(super) fn defaults(&mut self, of: &str, attributes: &Attributes) {
        self.line(format_args!("{of} [{}];", attributes.0));
    }

    /// A node.
    pub(super) fn node(&mut self, name: &Name, attributes: &Attributes) {
        self.line(format_args!("{name} [{}];", attributes.0));
    }

    /// An edge.
    pub(super) fn edge(&mut self, from: &Name, to: &Name, attributes: &Attributes) {
        self.line(format_args!("{from} -> {to} [{}];", attributes.0));
    }

    /// Keeps nodes without lines together, side by side in rows, by invisible edges.
    pub(super) fn rows(&mut self, names: &[Name]) {
        // A node is about half again as wide as three rows are high.
        let columns = (names.len().isqrt() * 2 / 3).max(1);
        for row in names.chunks(columns) {
            for (left, right) in row.iter().zip(row.iter().skip(1)) {
                self.edge(left, right, &Attributes::new().set("style", "invis"));
            }
        }
    }

    /// The finished text.
    pub(super) fn finish(self) -> String {
        self.out
    }

    fn line(&mut self, text: std::fmt::Arguments<'_>) {
        self.out.extend(std::iter::repeat_n("  ", self.depth));
        // Writing into a string can't fail.
        let _ = writeln!(self.out, "{text}");
    }
}

/// The name of a node: an actor's id, or one of ours behind a `#`, which no id may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name(String);

impl Name {
    /// An actor's id; its place where the id is not one that the format allows.
    pub(super) fn actor(network: &Network, index: ActorIndex) -> Name {
        let id = &network.actor(index).id;
        let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        if !id.is_empty() && id.chars().all(allowed) {
            return Name(id.to_string());
        }
        Name::ours("actor", index.get())
    }

    /// The name of a node that stands for no actor.
    pub(super) fn ours(what: &str, number: usize) -> Name {
        Name(format!("#{what}-{number}"))
    }
}

impl Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "\"{}\"", self.0)
    }
}

/// A list of attributes.
#[derive(Debug, Clone, Default)]
pub(super) struct Attributes(String);

impl Attributes {
    /// No attribute.
    pub(super) fn new() -> Attributes {
        Attributes::default()
    }

    /// Sets an attribute to a value of ours, which needs no escaping.
    pub(super) fn set(mut self, name: &str, value: impl Display) -> Attributes {
        self.push(name, &value.to_string());
        self
    }

    /// Sets an attribute to text that is shown, whatever it holds; one entry a line.
    pub(super) fn text<'t>(mut self, name: &str, lines: impl IntoIterator<Item = &'t str>) -> Attributes {
        let lines: Vec<String> = lines.into_iter().map(escaped).collect();
        self.push(name, &lines.join("\\n"));
        self
    }

    /// Sets the label, broken into lines: a long word stays whole as long as it can.
    pub(super) fn label(self, label: &str) -> Attributes {
        let longest = label.split_whitespace().map(width).max().unwrap_or(0);
        let lines = wrap(label, longest.clamp(LABEL_COLUMNS, MOST_LABEL_COLUMNS));
        self.text("label", lines.iter().map(String::as_str))
    }

    fn push(&mut self, name: &str, value: &str) {
        let comma = if self.0.is_empty() { "" } else { ", " };
        // Writing into a string can't fail.
        let _ = write!(self.0, "{comma}{name}=\"{value}\"");
    }
}

/// Text made safe to stand between quotes and to be shown as it is: Graphviz reads `\N` and the like, and entities
/// such as `&amp;`, wherever it shows text; control characters and the two that XML forbids would break an SVG.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in safe(text).chars() {
        match c {
            '\\' => out += "\\\\",
            '"' => out += "\\\"",
            '&' => out += "&amp;",
            '\u{fffe}' | '\u{ffff}' => out.push(char::REPLACEMENT_CHARACTER),
            other => out.push(other),
        }
    }
    out
}
