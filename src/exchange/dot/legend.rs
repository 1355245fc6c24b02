//! The legend: a box with the kinds that occur, small enough to stand in a corner.
//!
//! Kinds of actors hang on one word by helping lines, kinds of relationships on another by lines of their own look:
//! that way the legend also stays together where Graphviz knows no boxes (`sfdp`).

use std::collections::BTreeSet;

use crate::network::{KindIndex, Status};
use crate::text::exchange as words;

use super::gaps::{self, Missing};
use super::look::{self, Ink, Stroke};
use super::writer::{Attributes, Name, Writer};
use super::{LABEL_COLUMNS, Scene};

/// Writes the legend; none for an empty diagram.
pub(super) fn write(writer: &mut Writer, scene: &Scene<'_>, missing: &[Missing<'_>]) {
    if scene.cutout.actors().is_empty() {
        return;
    }
    let lang = scene.lang();
    writer.open("subgraph \"cluster_legend\"");
    writer.defaults("graph", &super::groups::frame(words::legend(lang)).set("fillcolor", "#ffffff"));
    writer.defaults("node", &Attributes::new().set("fontsize", 9).set("height", 0.22).set("margin", "0.06,0.02"));
    let actors = heading(writer, words::actors(lang), 0);
    actor_kinds(writer, scene, &actors);
    let mut last = actors;
    if !scene.cutout.relationships().is_empty() {
        let relationships = heading(writer, words::relationships(lang), 1);
        relationship_kinds(writer, scene, &relationships);
        apart(writer, &last, &relationships);
        last = relationships;
    }
    if !missing.is_empty() {
        let gaps = heading(writer, words::gaps(lang), 2);
        gap_states(writer, scene, missing, &gaps);
        apart(writer, &last, &gaps);
    }
    writer.close();
}

/// The word that entries hang on.
fn heading(writer: &mut Writer, label: &str, number: usize) -> Name {
    let name = Name::ours("legend", number);
    writer.node(&name, &Attributes::new().text("label", [label]).set("shape", "plaintext").set("style", "solid"));
    name
}

/// Puts one part of the legend behind the other.
fn apart(writer: &mut Writer, before: &Name, behind: &Name) {
    writer.edge(before, behind, &Attributes::new().set("style", "invis").set("minlen", 2));
}

fn actor_kinds(writer: &mut Writer, scene: &Scene<'_>, heading: &Name) {
    let network = &scene.document.network;
    let used: BTreeSet<KindIndex> = scene.cutout.actors().iter().map(|actor| network.actor(actor).kind).collect();
    for index in used {
        let kind = &network.actor_kinds()[index.get()];
        let (name, ink) = (Name::ours("actor-kind", index.get()), Ink::of(kind.color));
        let node = Attributes::new()
            .wrapped("label", scene.local(&kind.label), LABEL_COLUMNS)
            .set("shape", look::shape(kind))
            .set("fillcolor", ink.tint())
            .set("color", ink);
        writer.node(&name, &node);
        writer.edge(heading, &name, &Attributes::new().set("color", look::FRAME).set("penwidth", 0.4));
    }
}

fn relationship_kinds(writer: &mut Writer, scene: &Scene<'_>, heading: &Name) {
    let network = &scene.document.network;
    let drawn = scene.cutout.relationships().iter().map(|index| network.relationship(*index).kind);
    for index in drawn.collect::<BTreeSet<KindIndex>>() {
        let kind = &network.relationship_kinds()[index.get()];
        let name = Name::ours("relationship-kind", index.get());
        let label = Attributes::new().wrapped("label", scene.local(&kind.label), LABEL_COLUMNS);
        writer.node(&name, &label.set("shape", "plaintext").set("style", "solid"));
        let stroke = Stroke::of(kind, Status::Active);
        let mut line =
            Attributes::new().set("color", stroke.ink).set("style", stroke.style).set("penwidth", stroke.width);
        if kind.directed {
            line = line.set("dir", "forward");
        }
        writer.edge(heading, &name, &line);
    }
}

fn gap_states(writer: &mut Writer, scene: &Scene<'_>, missing: &[Missing<'_>], heading: &Name) {
    for (number, planned) in [false, true].into_iter().enumerate() {
        if missing.iter().any(|missing| missing.is_planned() == planned) {
            let name = Name::ours("gap-state", number);
            let label = if planned { words::planned_gap(scene.lang()) } else { words::open_gap(scene.lang()) };
            writer.node(&name, &gaps::node(planned).text("label", [label]));
            writer.edge(heading, &name, &gaps::edge(planned));
        }
    }
}
