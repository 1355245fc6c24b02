//! The legend: a box with the kinds that occur, small enough to stand in a corner.
//!
//! Kinds of actors hang on one word by helping lines, kinds of relationships on another by lines of their own look:
//! that way the legend also stays together where Graphviz knows no boxes (`sfdp`).

use std::collections::BTreeSet;

use crate::network::{Color, KindIndex, RelationshipKind, Status};
use crate::text::exchange as words;

use super::Scene;
use super::gaps::{GapLook, Missing};
use super::look::{self, Ink, Stroke};
use super::writer::{Attributes, Name, Writer};

/// Kinds of actors stand in rows; with few of them each has its own.
const FEWEST_ROWS: usize = 8;

/// Writes the legend; none for an empty diagram.
pub(super) fn write(writer: &mut Writer, scene: &Scene<'_>, missing: &[Missing<'_>]) {
    if scene.cutout.actors().is_empty() {
        return;
    }
    let lang = scene.lang();
    writer.open("subgraph \"cluster_legend\"");
    writer.defaults("graph", &super::groups::frame(words::legend(lang), look::PAPER));
    writer.defaults("node", &Attributes::new().set("fontsize", 9).set("height", 0.22).set("margin", "0.06,0.02"));
    let actors = heading(writer, words::actors(lang), 0);
    actor_kinds(writer, scene, actors);
    let mut last = actors;
    if !scene.cutout.relationships().is_empty() {
        let relationships = heading(writer, words::relationships(lang), 1);
        relationship_kinds(writer, scene, relationships);
        states(writer, scene, relationships);
        apart(writer, last, relationships);
        last = relationships;
    }
    if !missing.is_empty() {
        let gaps = heading(writer, words::gaps(lang), 2);
        gap_states(writer, scene, missing, gaps);
        apart(writer, last, gaps);
    }
    writer.close();
}

/// The word that entries hang on.
fn heading(writer: &mut Writer, label: &str, number: usize) -> Name<'static> {
    let name = Name::Ours("legend", number);
    writer.node(name, &Attributes::new().text("label", [label]).set("shape", "plaintext").set("style", "solid"));
    name
}

/// Puts one part of the legend behind the other.
fn apart(writer: &mut Writer, before: Name<'_>, behind: Name<'_>) {
    writer.edge(before, behind, &Attributes::new().set("style", "invis").set("minlen", 2));
}

fn actor_kinds(writer: &mut Writer, scene: &Scene<'_>, heading: Name<'_>) {
    let network = &scene.document.network;
    let used: BTreeSet<KindIndex> = scene.cutout.actors().iter().map(|actor| network.actor(actor).kind).collect();
    let rows = used.len().isqrt().max(FEWEST_ROWS);
    let mut row_ends = vec![heading; rows];
    for (place, index) in used.into_iter().enumerate() {
        let kind = &network.actor_kinds()[index.get()];
        let (name, ink) = (Name::Ours("actor-kind", index.get()), Ink::of(kind.color));
        let node = Attributes::new()
            .label(scene.local(&kind.label))
            .set("shape", look::shape(kind))
            .set("fillcolor", ink.tint())
            .set("color", ink);
        writer.node(name, &node);
        let before = std::mem::replace(&mut row_ends[place % rows], name);
        writer.edge(before, name, &Attributes::new().set("color", look::FRAME).set("penwidth", 0.4));
    }
}

fn relationship_kinds(writer: &mut Writer, scene: &Scene<'_>, heading: Name<'_>) {
    let network = &scene.document.network;
    let drawn = scene.cutout.relationships().iter().map(|index| network.relationship(*index).kind);
    for index in drawn.collect::<BTreeSet<KindIndex>>() {
        let kind = &network.relationship_kinds()[index.get()];
        let stroke = Stroke::of(kind, Status::Active);
        line(
            writer,
            heading,
            Name::Ours("relationship-kind", index.get()),
            scene.local(&kind.label),
            stroke,
            kind.directed,
        );
    }
}

/// States other than active, as far as they occur, on a line of no kind.
fn states(writer: &mut Writer, scene: &Scene<'_>, heading: Name<'_>) {
    let network = &scene.document.network;
    let lang = scene.lang();
    let shown = [
        (Status::OneOff, words::brief(lang)),
        (Status::Planned, words::coming(lang)),
        (Status::Ended, words::gone(lang)),
    ];
    let plain = RelationshipKind { color: Color::Ansi(8), ..RelationshipKind::default() };
    for (number, (status, label)) in shown.into_iter().enumerate() {
        let stroke = Stroke::of(&plain, status);
        let drawn = scene.cutout.relationships().iter().map(|index| network.relationship(*index).status);
        if drawn.map(|drawn| Stroke::of(&plain, drawn)).any(|drawn| drawn == stroke) {
            line(writer, heading, Name::Ours("state", number), label, stroke, false);
        }
    }
}

/// An entry that is a line to its own name.
fn line(writer: &mut Writer, heading: Name<'_>, name: Name<'_>, label: &str, stroke: Stroke, directed: bool) {
    writer.node(name, &Attributes::new().label(label).set("shape", "plaintext").set("style", "solid"));
    let line = Attributes::new().set("color", stroke.ink).set("style", stroke.style).set("penwidth", stroke.width);
    writer.edge(heading, name, &if directed { line.set("dir", "forward") } else { line });
}

fn gap_states(writer: &mut Writer, scene: &Scene<'_>, missing: &[Missing<'_>], heading: Name<'_>) {
    for (number, planned) in [false, true].into_iter().enumerate() {
        if missing.iter().any(|missing| missing.look().planned == planned) {
            let (name, look) = (Name::Ours("gap-state", number), GapLook { planned, minor: false });
            let label = if planned { words::planned_gap(scene.lang()) } else { words::open_gap(scene.lang()) };
            writer.node(name, &look.node().label(label));
            writer.edge(heading, name, &look.edge());
        }
    }
}
