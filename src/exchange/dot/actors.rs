//! Actors as nodes.

use crate::network::ActorIndex;

use super::super::scene::{self, Scene, Theme};
use super::writer::{Attributes, Name, Writer};

/// Letters by the number of partners in the diagram: those who know many are found first.
const SIZES: [(usize, u32); 3] = [(10, 15), (5, 12), (0, 10)];
/// The letters of the actor in the middle.
const FOCUS_SIZE: u32 = 18;

/// Writes the node of an actor.
pub(super) fn write(writer: &mut Writer, scene: &Scene<'_>, index: ActorIndex) {
    let network = &scene.document.network;
    let (actor, kind) = (network.actor(index), network.kind_of(index));
    let ink = Theme::Light.ink(kind.color);
    let tooltip = scene::actor_tooltip(scene, index);
    let mut node = Attributes::new()
        .label(&scene.name(index))
        .set("shape", scene::shape(kind))
        .set("fillcolor", Theme::Light.tint(ink))
        .set("color", ink)
        .set("fontsize", size(scene, index))
        .text("tooltip", tooltip.iter().map(String::as_str));
    if let Some(address) = actor.website.as_deref().filter(|address| scene::is_web_address(address)) {
        node = node.text("URL", [address]);
    }
    writer.node(Name::actor(network, index), &accented(node, scene, index));
}

/// The actor in the middle gets a double frame, one with a finding about its place in the network a coloured one.
fn accented(node: Attributes, scene: &Scene<'_>, index: ActorIndex) -> Attributes {
    let node = if scene.cutout.focus() == Some(index) { node.set("peripheries", 2).set("penwidth", 2.5) } else { node };
    match scene::of_actor(scene, index, Theme::Light) {
        Some(ink) => node.set("color", ink).set("penwidth", 2.2),
        None => node,
    }
}

fn size(scene: &Scene<'_>, index: ActorIndex) -> u32 {
    if scene.cutout.focus() == Some(index) {
        return FOCUS_SIZE;
    }
    let degree = scene.degree(index);
    SIZES.iter().find(|(least, _)| degree >= *least).map_or(FOCUS_SIZE, |(_, size)| *size)
}
