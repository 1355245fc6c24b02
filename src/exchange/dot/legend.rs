//! The legend: a box with the kinds that occur, small enough to stand in a corner.
//!
//! Kinds of actors hang on one word by helping lines, kinds of relationships on another by lines of their own look:
//! that way the legend also stays together where Graphviz knows no boxes (`sfdp`).

use crate::network::{KindIndex, Status};
use crate::text::exchange as words;

use super::super::scene::{self, GapLook, Legend, Missing, Scene, Stroke, Theme, plain};
use super::gaps;
use super::writer::{Attributes, Name, Writer};

/// Kinds of actors stand in rows; with few of them each has its own.
const FEWEST_ROWS: usize = 8;

/// Writes the legend; none for an empty diagram.
pub(super) fn write(writer: &mut Writer, scene: &Scene<'_>, missing: &[Missing<'_>]) {
    if scene.cutout.actors().is_empty() {
        return;
    }
    let lang = scene.lang();
    let legend = Legend::new(scene, missing);
    writer.open("subgraph \"cluster_legend\"");
    writer.defaults("graph", &super::groups::frame(words::legend(lang), Theme::Light.paper()));
    writer.defaults("node", &Attributes::new().set("fontsize", 9).set("height", 0.22).set("margin", "0.06,0.02"));
    let actors = heading(writer, words::actors(lang), 0);
    actor_kinds(writer, scene, &legend.actor_kinds, actors);
    let mut last = actors;
    if !legend.relationship_kinds.is_empty() {
        let relationships = heading(writer, words::relationships(lang), 1);
        relationship_kinds(writer, scene, &legend.relationship_kinds, relationships);
        states(writer, &legend.states, relationships);
        apart(writer, last, relationships);
        last = relationships;
    }
    if !legend.gaps.is_empty() {
        let gaps = heading(writer, words::gaps(lang), 2);
        gap_states(writer, &legend.gaps, gaps);
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

fn actor_kinds(writer: &mut Writer, scene: &Scene<'_>, used: &[KindIndex], heading: Name<'_>) {
    let rows = used.len().isqrt().max(FEWEST_ROWS);
    let mut row_ends = vec![heading; rows];
    for (place, index) in used.iter().enumerate() {
        let kind = &scene.document.network.actor_kinds()[index.get()];
        let (name, ink) = (Name::Ours("actor-kind", index.get()), Theme::Light.ink(kind.color));
        let node = Attributes::new()
            .label(scene.local(&kind.label))
            .set("shape", scene::shape(kind))
            .set("fillcolor", Theme::Light.tint(ink))
            .set("color", ink);
        writer.node(name, &node);
        let before = std::mem::replace(&mut row_ends[place % rows], name);
        writer.edge(before, name, &Attributes::new().set("color", Theme::Light.frame()).set("penwidth", 0.4));
    }
}

fn relationship_kinds(writer: &mut Writer, scene: &Scene<'_>, used: &[KindIndex], heading: Name<'_>) {
    for index in used {
        let kind = &scene.document.network.relationship_kinds()[index.get()];
        let stroke = Stroke::of(kind, Status::Active, Theme::Light);
        let name = Name::Ours("relationship-kind", index.get());
        line(writer, heading, name, scene.local(&kind.label), stroke, kind.directed);
    }
}

fn states(writer: &mut Writer, used: &[(Status, &str)], heading: Name<'_>) {
    for (number, (status, label)) in used.iter().enumerate() {
        let stroke = Stroke::of(&plain(), *status, Theme::Light);
        line(writer, heading, Name::Ours("state", number), label, stroke, false);
    }
}

/// An entry that is a line to its own name.
fn line(writer: &mut Writer, heading: Name<'_>, name: Name<'_>, label: &str, stroke: Stroke, directed: bool) {
    writer.node(name, &Attributes::new().label(label).set("shape", "plaintext").set("style", "solid"));
    let line =
        Attributes::new().set("color", stroke.ink).set("style", stroke.style.name()).set("penwidth", stroke.width);
    writer.edge(heading, name, &if directed { line.set("dir", "forward") } else { line });
}

fn gap_states(writer: &mut Writer, used: &[(GapLook, &str)], heading: Name<'_>) {
    for (number, (look, label)) in used.iter().enumerate() {
        let name = Name::Ours("gap-state", number);
        writer.node(name, &gaps::node(*look).label(label));
        writer.edge(heading, name, &gaps::edge(*look));
    }
}
