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
    pub(super) fn node(&mut self, name: Name<'_>, attributes: &Attributes) {
        self.line(format_args!("{name} [{}];", attributes.0));
    }

    /// An edge.
    pub(super) fn edge(&mut self, from: Name<'_>, to: Name<'_>, attributes: &Attributes) {
        self.line(format_args!("{from} -> {to} [{}];", attributes.0));
    }

    /// Keeps nodes without lines together, side by side in rows, by invisible edges.
    pub(super) fn rows(&mut self, names: &[Name<'_>]) {
        // A node is about half again as wide as three rows are high.
        let columns = (names.len().isqrt() * 2 / 3).max(1);
        for row in names.chunks(columns) {
            for (left, right) in row.iter().zip(row.iter().skip(1)) {
                self.edge(*left, *right, &Attributes::new().set("style", "invis"));
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name<'n> {
    /// The id of an actor.
    Id(&'n str),
    /// What it stands for, and which of them.
    Ours(&'static str, usize),
}

impl<'n> Name<'n> {
    /// An actor's id; its place where the id is not one that the format allows.
    pub(super) fn actor(network: &'n Network, index: ActorIndex) -> Name<'n> {
        let id = &network.actor(index).id;
        let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        if !id.is_empty() && id.chars().all(allowed) { Name::Id(id) } else { Name::Ours("actor", index.get()) }
    }
}

impl Display for Name<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Name::Id(id) => write!(f, "\"{id}\""),
            Name::Ours(what, number) => write!(f, "\"#{what}-{number}\""),
        }
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
        self.begin(name);
        // Writing into a string can't fail.
        let _ = write!(self.0, "{value}\"");
        self
    }

    /// Sets an attribute to text that is shown, whatever it holds; one entry a line.
    pub(super) fn text<'t>(mut self, name: &str, lines: impl IntoIterator<Item = &'t str>) -> Attributes {
        self.begin(name);
        for (number, line) in lines.into_iter().enumerate() {
            self.0.push_str(if number == 0 { "" } else { "\\n" });
            push_escaped(&mut self.0, line);
        }
        self.0.push('"');
        self
    }

    /// Sets the label, broken into lines: a long word stays whole as long as it can.
    pub(super) fn label(self, label: &str) -> Attributes {
        let longest = label.split_whitespace().map(width).max().unwrap_or(0);
        let lines = wrap(label, longest.clamp(LABEL_COLUMNS, MOST_LABEL_COLUMNS));
        self.text("label", lines.iter().map(String::as_str))
    }

    fn begin(&mut self, name: &str) {
        self.0.push_str(if self.0.is_empty() { "" } else { ", " });
        self.0.push_str(name);
        self.0.push_str("=\"");
    }
}

/// Appends text made safe to stand between quotes and to be shown as it is: Graphviz reads `\N` and the like, and
/// entities such as `&amp;`, wherever it shows text; control characters and the two that XML forbids would break an SVG.
fn push_escaped(out: &mut String, text: &str) {
    for c in safe(text).chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '&' => out.push_str("&amp;"),
            '\u{fffe}' | '\u{ffff}' => out.push(char::REPLACEMENT_CHARACTER),
            other => out.push(other),
        }
    }
}
