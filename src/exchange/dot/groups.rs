//! Groups as boxes.

use crate::network::{ActorIndex, ActorSet};
use crate::text::exchange as words;

use super::super::scene::{Groups, Ink, Missing, Scene, Theme};
use super::writer::{Attributes, Name, Writer};
use super::{actors, gaps};

/// Writes every actor, and everything missing, in its box or outside of all.
pub(super) fn write(writer: &mut Writer, scene: &Scene<'_>, groups: &Groups<'_>, missing: &[Missing<'_>]) {
    let (of_groups, own): (Vec<_>, Vec<_>) = missing.iter().partition(|missing| missing.group().is_some());
    let mut unboxed = of_groups.clone();
    for (number, (heading, members)) in (1..).zip(groups.iter()) {
        writer.open(&format!("subgraph \"cluster_{number}\""));
        writer.defaults("graph", &frame(&heading.label, Theme::Light.ground()));
        members.iter().for_each(|actor| actors::write(writer, scene, *actor));
        let misses = |missing: &&Missing<'_>| missing.group() == Some((groups.field, heading.value));
        of_groups.iter().filter(|missing| misses(missing)).for_each(|missing| gaps::write_node(writer, scene, missing));
        unboxed.retain(|missing| !misses(missing));
        writer.close();
    }
    groups.outside.iter().for_each(|actor| actors::write(writer, scene, *actor));
    rows_of_isolated(writer, scene, missing, &groups.outside);
    own.iter().for_each(|missing| gaps::write_node(writer, scene, missing));
    gaps_of_groups(writer, scene, &unboxed);
}

/// What is missing to groups that have no box of their own.
fn gaps_of_groups(writer: &mut Writer, scene: &Scene<'_>, missing: &[&Missing<'_>]) {
    if !missing.is_empty() {
        writer.open("subgraph \"cluster_gaps\"");
        writer.defaults("graph", &frame(words::gaps_of_groups(scene.lang()), Theme::Light.paper()));
        missing.iter().for_each(|missing| gaps::write_node(writer, scene, missing));
        writer.rows(&missing.iter().map(|missing| gaps::name(missing)).collect::<Vec<_>>());
        writer.close();
    }
}

/// Actors to whom no line leads, in rows instead of one long column.
fn rows_of_isolated(writer: &mut Writer, scene: &Scene<'_>, missing: &[Missing<'_>], outside: &[ActorIndex]) {
    let network = &scene.document.network;
    let mut linked = ActorSet::empty(network.actors().len());
    for relationship in scene.cutout.relationships().iter().map(|index| network.relationship(*index)) {
        linked.insert(relationship.from);
        linked.insert(relationship.to);
    }
    for actor in missing.iter().filter_map(|missing| missing.actor) {
        linked.insert(actor);
    }
    let isolated = outside.iter().filter(|actor| !linked.contains(**actor));
    writer.rows(&isolated.map(|actor| Name::actor(network, *actor)).collect::<Vec<_>>());
}

/// The frame of a box.
pub(super) fn frame(label: &str, ground: Ink) -> Attributes {
    Attributes::new()
        .text("label", [label])
        .set("style", "rounded,filled")
        .set("color", Theme::Light.frame())
        .set("fillcolor", ground)
        .set("fontsize", 13)
        .set("margin", 12)
        .text("tooltip", [label])
}
