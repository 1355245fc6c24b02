//! Gaps as small nodes that say what is missing.

use super::super::scene::{GapLook, Missing, Scene, Theme};
use super::writer::{Attributes, Name, Writer};

/// Writes the node.
pub(super) fn write_node(writer: &mut Writer, scene: &Scene<'_>, missing: &Missing<'_>) {
    let tooltip = missing.tooltip(scene);
    let node = node(missing.look).label(&missing.label).text("tooltip", tooltip.iter().map(String::as_str));
    writer.node(name(missing), &node);
}

/// Writes the edge from the actor that misses it.
pub(super) fn write_edge(writer: &mut Writer, scene: &Scene<'_>, missing: &Missing<'_>) {
    if let Some(actor) = missing.actor {
        writer.edge(Name::actor(&scene.document.network, actor), name(missing), &edge(missing.look));
    }
}

/// The name of its node.
pub(super) fn name(missing: &Missing<'_>) -> Name<'static> {
    Name::Ours("gap", missing.place)
}

/// The node that says what is missing.
pub(super) fn node(look: GapLook) -> Attributes {
    let (style, ink) =
        (if look.planned { "filled,rounded,dotted" } else { "filled,rounded,dashed" }, look.ink(Theme::Light));
    Attributes::new()
        .set("shape", "box")
        .set("style", style)
        .set("fillcolor", Theme::Light.paper())
        .set("color", ink)
        .set("fontcolor", ink)
        .set("fontsize", if look.minor { 8 } else { 10 })
        .set("height", 0.2)
}

/// The line to it.
pub(super) fn edge(look: GapLook) -> Attributes {
    let style = if look.planned { "dotted" } else { "dashed" };
    Attributes::new().set("color", look.ink(Theme::Light)).set("style", style).set("penwidth", look.line_width())
}
