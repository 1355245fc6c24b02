//! Actors put together by what they have in common.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use crate::analysis;
use crate::network::ActorIndex;
use crate::text::exchange as words;

use super::Scene;

/// What the actors of one group have in common.
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

/// The name of a group. Ordered as drawn.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::exchange) struct Heading<'s> {
    order: usize,
    /// What it is called.
    pub(in crate::exchange) label: Cow<'s, str>,
    /// The value that all have in common, as the file writes it.
    pub(in crate::exchange) value: &'s str,
}

/// The groups of a diagram; none where nobody asked for them.
pub(in crate::exchange) struct Groups<'s> {
    /// The field that all of a group have in common.
    pub(in crate::exchange) field: &'static str,
    groups: BTreeMap<Heading<'s>, Vec<ActorIndex>>,
    /// Who is in no group.
    pub(in crate::exchange) outside: Vec<ActorIndex>,
    /// For each actor of the network the number of its group, 0 being none.
    number_of: Vec<usize>,
}

impl<'s> Groups<'s> {
    /// Puts the actors of the cutout into groups.
    pub(in crate::exchange) fn new(scene: &'s Scene<'_>) -> Groups<'s> {
        let mut groups: BTreeMap<Heading<'_>, Vec<ActorIndex>> = BTreeMap::new();
        let mut outside = Vec::new();
        let headings = scene.options.group.map(|group| headings(scene, group));
        for actor in scene.cutout.actors().iter() {
            match headings.as_ref().and_then(|heading| heading(actor)) {
                Some(heading) => groups.entry(heading).or_default().push(actor),
                None => outside.push(actor),
            }
        }
        let mut number_of = vec![0; scene.document.network.actors().len()];
        for (number, members) in (1..).zip(groups.values()) {
            members.iter().for_each(|actor| number_of[actor.get()] = number);
        }
        Groups { field: scene.options.group.map_or("", Group::name), groups, outside, number_of }
    }

    /// The groups with their members, in order.
    pub(in crate::exchange) fn iter(&self) -> impl Iterator<Item = (&Heading<'s>, &[ActorIndex])> {
        self.groups.iter().map(|(heading, members)| (heading, members.as_slice()))
    }

    /// Whether a line between the two leaves a group.
    pub(in crate::exchange) fn apart(&self, a: ActorIndex, b: ActorIndex) -> bool {
        self.number_of[a.get()] != self.number_of[b.get()]
    }
}

/// What finds the group of an actor.
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

/// Communities of the whole network, the largest first; who is alone in the diagram gets none.
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
