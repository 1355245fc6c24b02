//! Relationships as edges.

use crate::network::{LineStyle, Relationship, RelationshipIndex};
use crate::rules::Gap;

use super::super::scene::{self, Findings, Groups, Scene, Stroke, Theme};
use super::writer::{Attributes, Name, Writer};

/// How many ranks a line between two boxes spans: more than one spreads the boxes over the paper.
const RANKS_BETWEEN_BOXES: u32 = 3;

/// Writes every relationship of the cutout.
pub(super) fn write(writer: &mut Writer, scene: &Scene<'_>, groups: &Groups<'_>) {
    let network = &scene.document.network;
    let findings = Findings::new(scene);
    for index in scene.cutout.relationships() {
        let relationship = network.relationship(*index);
        let found: Vec<&Gap> = findings.of(*index, relationship).collect();
        let Relationship { from, to, .. } = *relationship;
        let edge = edge(scene, *index, &found);
        let edge = if groups.apart(from, to) { edge.set("minlen", RANKS_BETWEEN_BOXES) } else { edge };
        writer.edge(Name::actor(network, from), Name::actor(network, to), &edge);
    }
}

/// The line of a relationship that these gaps are about.
fn edge(scene: &Scene<'_>, index: RelationshipIndex, gaps: &[&Gap]) -> Attributes {
    let network = &scene.document.network;
    let (relationship, kind) = (network.relationship(index), network.relationship_kind_of(index));
    let stroke = Stroke::of(kind, relationship.status, Theme::Light);
    let mut tooltip = scene::relationship_tooltip(scene, index);
    tooltip.extend(gaps.iter().map(|gap| scene.gap_title(gap)));
    let mut edge = Attributes::new();
    edge = match gaps.iter().find_map(|gap| scene::mark(scene, gap, Theme::Light)) {
        // A list of colours makes parallel lines: the kind's own, and the finding's beside it.
        Some(ink) => edge.set("color", format_args!("{}:{ink}", stroke.ink)),
        None => edge.set("color", stroke.ink),
    };
    if stroke.style != LineStyle::Solid {
        edge = edge.set("style", stroke.style.name());
    }
    edge = edge.set("penwidth", stroke.width).set("dir", if kind.directed { "forward" } else { "none" });
    if relationship.status.may_come() {
        edge = edge.text("label", [scene::status(scene.lang(), relationship.status)]);
    }
    edge.text("tooltip", tooltip.iter().map(String::as_str))
}
