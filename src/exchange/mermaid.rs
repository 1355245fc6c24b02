//! Mermaid, the diagrams that wikis draw from text.

use std::collections::BTreeMap;
use std::fmt::{Display, Write};

use crate::document::Document;
use crate::network::{ActorIndex, LineStyle, Relationship};
use crate::rules::Evaluation;
use crate::text::{exchange as words, safe};

use super::Cutout;
use super::scene::{self, DiagramOptions, Groups, Legend, Missing, Scene, Stroke, Theme, missing};

/// Mermaid draws no more edges unless its settings are changed (`maxEdges`).
pub const MERMAID_EDGES: usize = 500;
/// And reads no more characters (`maxTextSize`).
pub const MERMAID_CHARACTERS: usize = 50_000;

/// A diagram in Mermaid's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mermaid {
    /// The text for the wiki.
    pub text: String,
    /// How many edges it has, those of the legend included.
    pub edges: usize,
}

impl Mermaid {
    /// Whether Mermaid refuses it as it is set up by itself.
    pub fn is_too_large(&self) -> bool {
        self.edges > MERMAID_EDGES || self.characters() > MERMAID_CHARACTERS
    }

    /// How long the text is.
    pub fn characters(&self) -> usize {
        self.text.chars().count()
    }
}

/// The part of the network as a diagram for wikis.
pub fn mermaid(document: &Document, evaluation: &Evaluation, cutout: &Cutout, options: &DiagramOptions) -> Mermaid {
    let scene = Scene { document, evaluation, cutout, options };
    let missing = if options.gaps { missing(&scene) } else { Vec::new() };
    let mut writer = Writer::default();
    head(&mut writer, &scene);
    actors(&mut writer, &scene);
    relationships(&mut writer, &scene);
    gaps(&mut writer, &missing);
    legend(&mut writer, &scene, &Legend::new(&scene, &missing));
    writer.finish()
}

/// Mermaid text in the making.
#[derive(Debug, Default)]
struct Writer {
    out: String,
    edges: usize,
    /// The edges by what they look like: Mermaid styles them by number.
    styles: BTreeMap<String, Vec<usize>>,
}

impl Writer {
    fn line(&mut self, text: impl Display) {
        // Writing into a string can't fail.
        let _ = writeln!(self.out, "  {text}");
    }

    /// An edge of this look; the label may be empty.
    fn edge(&mut self, from: impl Display, to: impl Display, stroke: Stroke, directed: bool, label: &str) {
        let line = match (stroke.style, stroke.width > 2.0, directed) {
            (LineStyle::Dotted, _, false) => "-.-",
            (LineStyle::Dotted, _, true) => "-.->",
            (_, true, false) => "===",
            (_, true, true) => "==>",
            (_, false, false) => "---",
            (_, false, true) => "-->",
        };
        let label = if label.is_empty() { String::new() } else { format!("|\"{}\"|", Text(label)) };
        self.line(format_args!("{from} {line}{label} {to}"));
        let dashes = if stroke.style == LineStyle::Dashed { ",stroke-dasharray:6 4" } else { "" };
        let style = format!("stroke:{},stroke-width:{}px{dashes}", stroke.ink, stroke.width);
        self.styles.entry(style).or_default().push(self.edges);
        self.edges += 1;
    }

    fn finish(mut self) -> Mermaid {
        for (style, edges) in std::mem::take(&mut self.styles) {
            let edges: Vec<_> = edges.iter().map(usize::to_string).collect();
            self.line(format_args!("linkStyle {} {style}", edges.join(",")));
        }
        Mermaid { text: self.out, edges: self.edges }
    }
}

/// Text as Mermaid shows it inside of quotes: every sign that it could read is an entity.
struct Text<'t>(&'t str);

impl Display for Text<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for c in safe(self.0).chars() {
            match c {
                ' ' | '.' | ',' | '-' | '(' | ')' | '/' | '\'' | '!' | '?' => f.write_char(c)?,
                c if c.is_ascii_punctuation() => write!(f, "#{};", u32::from(c))?,
                '\u{fffe}' | '\u{ffff}' => f.write_char(char::REPLACEMENT_CHARACTER)?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

fn head(writer: &mut Writer, scene: &Scene<'_>) {
    let title: Vec<_> = std::iter::once(scene.title().into_owned()).chain(scene.subtitle()).collect();
    let title = safe(&title.join(" · ")).replace(['\\', '"'], "'");
    writer.out = format!("---\ntitle: \"{title}\"\n---\nflowchart LR\n");
    for (number, kind) in scene.document.network.actor_kinds().iter().enumerate() {
        let (theme, ink) = (Theme::Light, Theme::Light.ink(kind.color));
        let (ground, text) = (theme.tint(ink), theme.text());
        writer.line(format_args!("classDef k{number} fill:{ground},stroke:{ink},color:{text}"));
    }
}

fn actors(writer: &mut Writer, scene: &Scene<'_>) {
    let groups = Groups::new(scene);
    for (number, (heading, members)) in groups.iter().enumerate() {
        writer.line(format_args!("subgraph g{number}[\"{}\"]", Text(&heading.label)));
        members.iter().for_each(|actor| write_actor(writer, scene, *actor));
        writer.line("end");
    }
    groups.outside.iter().for_each(|actor| write_actor(writer, scene, *actor));
}

fn write_actor(writer: &mut Writer, scene: &Scene<'_>, actor: ActorIndex) {
    let network = &scene.document.network;
    let name = format!("a{}", actor.get());
    write_node(
        writer,
        &name,
        scene::shape(network.kind_of(actor)),
        &scene.name(actor),
        network.actor(actor).kind.get(),
    );
}

fn write_node(writer: &mut Writer, name: &str, shape: &str, label: &str, kind: usize) {
    let (open, close) = brackets(shape);
    // A label may not be empty.
    let label = if label.trim().is_empty() { "?" } else { label };
    writer.line(format_args!("{name}{open}\"{}\"{close}:::k{kind}", Text(label)));
}

/// What a shape is written with: only what every version of Mermaid knows.
fn brackets(shape: &str) -> (&'static str, &'static str) {
    match shape {
        "diamond" => ("{", "}"),
        "hexagon" | "octagon" | "doubleoctagon" => ("{{", "}}"),
        "ellipse" | "oval" | "circle" | "doublecircle" => ("([", "])"),
        "parallelogram" => ("[/", "/]"),
        "trapezium" | "house" => ("[/", "\\]"),
        "invtrapezium" | "invhouse" => ("[\\", "/]"),
        "cylinder" => ("[(", ")]"),
        "component" | "tab" | "folder" | "box3d" => ("[[", "]]"),
        "pentagon" | "cds" => (">", "]"),
        _ => ("[", "]"),
    }
}

fn relationships(writer: &mut Writer, scene: &Scene<'_>) {
    let network = &scene.document.network;
    for index in scene.cutout.relationships() {
        let Relationship { from, to, status, .. } = *network.relationship(*index);
        let kind = network.relationship_kind_of(*index);
        let label = if status.may_come() { scene::status(scene.lang(), status) } else { "" };
        let (from, to) = (format!("a{}", from.get()), format!("a{}", to.get()));
        writer.edge(from, to, Stroke::of(kind, status, Theme::Light), kind.directed, label);
    }
}

fn gaps(writer: &mut Writer, missing: &[Missing<'_>]) {
    for missing in missing {
        let (name, ink) = (format!("m{}", missing.place), missing.look.ink(Theme::Light));
        writer.line(format_args!("{name}[\"{}\"]", Text(&missing.label)));
        writer.line(format_args!("style {name} fill:#ffffff,stroke:{ink},color:{ink},stroke-dasharray:4 3"));
        if let Some(actor) = missing.actor {
            let style = if missing.look.planned { LineStyle::Dotted } else { LineStyle::Dashed };
            let stroke = Stroke { ink, style, width: missing.look.line_width() };
            writer.edge(format_args!("a{}", actor.get()), &name, stroke, false, "");
        }
    }
}

/// Kinds of actors as nodes, kinds of relationships as edges between nothing and nothing.
fn legend(writer: &mut Writer, scene: &Scene<'_>, legend: &Legend) {
    let network = &scene.document.network;
    if legend.actor_kinds.is_empty() {
        return;
    }
    writer.line(format_args!("subgraph legend[\"{}\"]", Text(words::legend(scene.lang()))));
    for index in &legend.actor_kinds {
        let kind = &network.actor_kinds()[index.get()];
        let name = format!("lk{}", index.get());
        write_node(writer, &name, scene::shape(kind), scene.local(&kind.label), index.get());
    }
    for index in &legend.relationship_kinds {
        let kind = &network.relationship_kinds()[index.get()];
        let ends = ["from", "to"].map(|end| format!("lr{}{end}(( ))", index.get()));
        let stroke = Stroke::of(kind, crate::network::Status::Active, Theme::Light);
        writer.edge(&ends[0], &ends[1], stroke, kind.directed, scene.local(&kind.label));
    }
    writer.line("end");
}
