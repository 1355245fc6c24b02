//! Relationships as edges.

use crate::network::{Relationship, RelationshipIndex, Status};
use crate::rules::Gap;
use crate::text::{Lang, exchange as words};

use super::Scene;
use super::findings::{Findings, mark};
use super::groups::Boxes;
use super::look::Stroke;
use super::writer::{Attributes, Name, Writer};

/// How many ranks a line between two boxes spans: more than one spreads the boxes over the paper.
const RANKS_BETWEEN_BOXES: u32 = 3;

/// Writes every relationship of the cutout.
pub(super) fn write(writer: &mut Writer, scene: &Scene<'_>, boxes: &Boxes<'_>) {
    let network = &scene.document.network;
    let findings = Findings::new(scene);
    for index in scene.cutout.relationships() {
        let relationship = network.relationship(*index);
        let found: Vec<&Gap> = findings.of(*index, relationship).collect();
        let Relationship { from, to, .. } = *relationship;
        let edge = edge(scene, *index, &found);
        let edge = if boxes.apart(from, to) { edge.set("minlen", RANKS_BETWEEN_BOXES) } else { edge };
        writer.edge(Name::actor(network, from), Name::actor(network, to), &edge);
    }
}

/// The line of a relationship that these gaps are about.
fn edge(scene: &Scene<'_>, index: RelationshipIndex, gaps: &[&Gap]) -> Attributes {
    let network = &scene.document.network;
    let (relationship, kind) = (network.relationship(index), network.relationship_kind_of(index));
    let stroke = Stroke::of(kind, relationship.status);
    let mut tooltip = tooltip(scene, index, relationship);
    tooltip.extend(gaps.iter().map(|gap| scene.gap_title(gap)));
    let mut edge = Attributes::new();
    edge = match gaps.iter().find_map(|gap| mark(scene, gap)) {
        // A list of colours makes parallel lines: the kind's own, and the finding's beside it.
        Some(ink) => edge.set("color", format_args!("{}:{ink}", stroke.ink)),
        None => edge.set("color", stroke.ink),
    };
    if stroke.style != "solid" {
        edge = edge.set("style", stroke.style);
    }
    edge = edge.set("penwidth", stroke.width).set("dir", if kind.directed { "forward" } else { "none" });
    if relationship.status.may_come() {
        edge = edge.text("label", [status(scene.lang(), relationship.status)]);
    }
    edge.text("tooltip", tooltip.iter().map(String::as_str))
}

/// What shows when the pointer rests on a relationship: kind and ends, state, times, remark.
fn tooltip(scene: &Scene<'_>, index: RelationshipIndex, relationship: &Relationship) -> Vec<String> {
    let (network, lang) = (&scene.document.network, scene.lang());
    let kind = network.relationship_kind_of(index);
    let name = |actor| scene.public(network.actor(actor).short_name());
    let arrow = if kind.directed { "→" } else { "–" };
    let ends = format!("{} {arrow} {}", name(relationship.from), name(relationship.to));
    let mut facts = vec![status(lang, relationship.status).to_owned()];
    facts.extend(relationship.since.map(|since| words::since(lang, &since.to_string())));
    facts.extend(relationship.until.map(|until| words::until(lang, &until.to_string())));
    facts.extend((relationship.agreement == Some(true)).then(|| words::in_writing(lang).to_owned()));
    let mut lines = vec![format!("{}: {ends}", scene.local(&kind.label)), facts.join(", ")];
    lines.extend(relationship.note.as_deref().map(|note| scene.public(note).into_owned()));
    lines
}

/// What a state is called.
fn status(lang: Lang, status: Status) -> &'static str {
    let name = match status {
        Status::Active => words::active,
        Status::OneOff => words::one_off,
        Status::Unconfirmed => words::unconfirmed,
        Status::InTalks => words::in_talks,
        Status::Planned => words::planned,
        Status::Paused => words::paused,
        Status::Ended => words::ended,
        Status::Declined => words::declined,
    };
    name(lang)
}
