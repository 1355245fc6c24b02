//! Relationships as edges.

use rustc_hash::FxHashMap;

use crate::network::{Relationship, RelationshipIndex, Status};
use crate::text::{Lang, exchange as words};

use super::Scene;
use super::gaps;
use super::groups::Boxes;
use super::look::{Ink, Stroke};
use super::writer::{Attributes, Name, Writer};

/// How many ranks a line between two boxes spans: more than one spreads the boxes over the paper.
const RANKS_BETWEEN_BOXES: u32 = 3;

/// Writes every relationship of the cutout.
pub(super) fn write(writer: &mut Writer, scene: &Scene<'_>, boxes: &Boxes<'_>) {
    let network = &scene.document.network;
    let findings = if scene.options.gaps { gaps::pairs(scene) } else { FxHashMap::default() };
    for index in scene.cutout.relationships() {
        let Relationship { from, to, status, .. } = *network.relationship(*index);
        let finding = findings.get(&(from.min(to), from.max(to))).filter(|_| status.is_active());
        let edge = edge(scene, *index, finding.copied());
        let edge = if boxes.apart(from, to) { edge.set("minlen", RANKS_BETWEEN_BOXES) } else { edge };
        writer.edge(&Name::actor(network, from), &Name::actor(network, to), &edge);
    }
}

/// `finding` is the colour of a gap about its two ends.
fn edge(scene: &Scene<'_>, index: RelationshipIndex, finding: Option<Ink>) -> Attributes {
    let network = &scene.document.network;
    let (relationship, kind) = (network.relationship(index), network.relationship_kind_of(index));
    let stroke = Stroke::of(kind, relationship.status);
    let tooltip = tooltip(scene, index, relationship);
    let mut edge = Attributes::new();
    edge = match finding {
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
