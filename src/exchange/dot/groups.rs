//! Actors in boxes by what they have in common.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use crate::analysis;
use crate::network::{ActorIndex, ActorSet};
use crate::text::exchange as words;

use super::gaps::Missing;
use super::look::{self, Ink};
use super::writer::{Attributes, Name, Writer};
use super::{Scene, actors};

/// What the actors in one box have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// The kind.
    Kind,
    /// The area.
    Area,
    /// Who works more with each other than with others.
    Community,
}

impl Group {
    /// Every way to group.
    pub const ALL: [Group; 3] = [Group::Kind, Group::Area, Group::Community];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Group::Kind => "kind",
            Group::Area => "area",
            Group::Community => "community",
        }
    }

    /// The group of this name.
    pub fn from_name(name: &str) -> Option<Group> {
        Group::ALL.into_iter().find(|group| group.name() == name)
    }
}

/// A box. Ordered as drawn.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Heading<'s> {
    order: usize,
    label: Cow<'s, str>,
    /// The value that all have in common, as the file writes it.
    value: &'s str,
}

/// The boxes of a diagram; none where nobody asked for groups.
pub(super) struct Boxes<'s> {
    field: &'static str,
    boxes: BTreeMap<Heading<'s>, Vec<ActorIndex>>,
    outside: Vec<ActorIndex>,
    /// For each actor of the network the number of its box, 0 being none.
    number_of: Vec<usize>,
}

impl<'s> Boxes<'s> {
    /// Puts the actors of the cutout into boxes.
    pub(super) fn new(scene: &'s Scene<'_>) -> Boxes<'s> {
        let mut boxes: BTreeMap<Heading<'_>, Vec<ActorIndex>> = BTreeMap::new();
        let mut outside = Vec::new();
        let headings = scene.options.group.map(|group| headings(scene, group));
        for actor in scene.cutout.actors().iter() {
            match headings.as_ref().and_then(|heading| heading(actor)) {
                Some(heading) => boxes.entry(heading).or_default().push(actor),
                None => outside.push(actor),
            }
        }
        let mut number_of = vec![0; scene.document.network.actors().len()];
        for (number, members) in (1..).zip(boxes.values()) {
            members.iter().for_each(|actor| number_of[actor.get()] = number);
        }
        Boxes { field: scene.options.group.map_or("", Group::name), boxes, outside, number_of }
    }

    /// Whether a line between the two leaves a box.
    pub(super) fn apart(&self, a: ActorIndex, b: ActorIndex) -> bool {
        self.number_of[a.get()] != self.number_of[b.get()]
    }

    /// Writes every actor, and everything missing, in its box or outside of all.
    pub(super) fn write(&self, writer: &mut Writer, scene: &Scene<'_>, missing: &[Missing<'_>]) {
        let (of_groups, own): (Vec<_>, Vec<_>) = missing.iter().partition(|missing| missing.group().is_some());
        let mut unboxed = of_groups.clone();
        for (number, (heading, members)) in (1..).zip(&self.boxes) {
            writer.open(&format!("subgraph \"cluster_{number}\""));
            writer.defaults("graph", &frame(&heading.label, look::GROUND));
            members.iter().for_each(|actor| actors::write(writer, scene, *actor));
            let misses = |missing: &&Missing<'_>| missing.group() == Some((self.field, heading.value));
            of_groups.iter().filter(|missing| misses(missing)).for_each(|missing| missing.write_node(writer, scene));
            unboxed.retain(|missing| !misses(missing));
            writer.close();
        }
        self.outside.iter().for_each(|actor| actors::write(writer, scene, *actor));
        rows_of_isolated(writer, scene, missing, &self.outside);
        own.iter().for_each(|missing| missing.write_node(writer, scene));
        gaps_of_groups(writer, scene, &unboxed);
    }
}

/// What is missing to groups that have no box of their own.
fn gaps_of_groups(writer: &mut Writer, scene: &Scene<'_>, missing: &[&Missing<'_>]) {
    if !missing.is_empty() {
        writer.open("subgraph \"cluster_gaps\"");
        writer.defaults("graph", &frame(words::gaps_of_groups(scene.lang()), look::PAPER));
        missing.iter().for_each(|missing| missing.write_node(writer, scene));
        writer.rows(&missing.iter().map(|missing| missing.name()).collect::<Vec<_>>());
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
    for actor in missing.iter().filter_map(Missing::actor) {
        linked.insert(actor);
    }
    let isolated = outside.iter().filter(|actor| !linked.contains(**actor));
    writer.rows(&isolated.map(|actor| Name::actor(network, *actor)).collect::<Vec<_>>());
}

/// What finds the box of an actor.
fn headings<'s>(scene: &'s Scene<'_>, group: Group) -> Box<dyn Fn(ActorIndex) -> Option<Heading<'s>> + 's> {
    let network = &scene.document.network;
    match group {
        Group::Kind => Box::new(move |actor| {
            let kind = network.kind_of(actor);
            let label = Cow::Borrowed(scene.local(&kind.plural));
            Some(Heading { order: network.actor(actor).kind.get(), label, value: &kind.id })
        }),
        Group::Area => Box::new(move |actor| {
            let area = network.text(network.actor(actor).area?);
            Some(Heading { order: 0, label: scene.public(area), value: area })
        }),
        Group::Community => communities(scene),
    }
}

/// Communities of the whole network, the largest first; who is alone in the diagram gets no box.
fn communities<'s>(scene: &'s Scene<'_>) -> Box<dyn Fn(ActorIndex) -> Option<Heading<'s>> + 's> {
    // Nobody cancels an export, so there always is a result.
    let Some(found) = analysis::communities(scene.document.network.partners(), &AtomicBool::new(false)) else {
        return Box::new(|_| None);
    };
    let mut members = vec![0; found.count];
    scene.cutout.actors().iter().for_each(|actor| members[found.of[actor.get()] as usize] += 1);
    Box::new(move |actor| {
        let number = found.of[actor.get()] as usize;
        let label = words::community(scene.lang(), number + 1).into();
        (members[number] > 1).then_some(Heading { order: number, label, value: "" })
    })
}

/// The frame of a box.
pub(super) fn frame(label: &str, ground: Ink) -> Attributes {
    Attributes::new()
        .text("label", [label])
        .set("style", "rounded,filled")
        .set("color", look::FRAME)
        .set("fillcolor", ground)
        .set("fontsize", 13)
        .set("margin", 12)
        .text("tooltip", [label])
}
