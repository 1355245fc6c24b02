//! Gaps as small nodes that say what is missing.

use std::collections::BTreeMap;

use crate::document::Document;
use crate::filter::Field;
use crate::network::ActorIndex;
use crate::rules::{Check, Gap, GapState, NamedField, Needs, RuleSeverity, Subject};
use crate::text::{exchange as words, gaps::either};

use super::Scene;
use super::look::{Ink, OPEN_GAP, PAPER, PLANNED_GAP};
use super::writer::{Attributes, Name, Writer};

/// A gap that is drawn as a node of its own: a partner is missing, or a part hangs in the air.
pub(super) struct Missing<'s> {
    gap: &'s Gap,
    place: usize,
    label: String,
    actor: Option<ActorIndex>,
    look: GapLook,
}

/// How a gap is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct GapLook {
    /// Whether somebody will close it.
    pub(super) planned: bool,
    /// Whether it matters little.
    pub(super) minor: bool,
}

/// The colour of gaps in this state; none for those that may stay, which are not drawn.
pub(super) fn ink(state: GapState) -> Option<Ink> {
    match state {
        GapState::Open => Some(OPEN_GAP),
        GapState::Planned => Some(PLANNED_GAP),
        GapState::Accepted => None,
    }
}

/// Whether the gap is to be seen on the actor itself: it matters, and nothing is missing that could be drawn.
pub(super) fn marks_actor(scene: &Scene<'_>, gap: &Gap) -> bool {
    let rule = &scene.document.rules[gap.rule.0];
    let drawn_apart = match &rule.check {
        Check::Needs(needs) => missing_count(needs, gap) > 0,
        Check::Finds(_) => false,
    };
    rule.severity != RuleSeverity::Low && !drawn_apart
}

/// How many partners are missing; 0 where there are too many.
fn missing_count(needs: &Needs, gap: &Gap) -> u32 {
    needs.at_least.unwrap_or(0).saturating_sub(gap.found.unwrap_or(0))
}

/// What is missing to the actors of the cutout, in the order of the gaps. Around a focus only its own groups count.
pub(super) fn missing<'s>(scene: &Scene<'s>) -> Vec<Missing<'s>> {
    let mut involved: BTreeMap<usize, ActorIndex> = BTreeMap::new();
    for actor in scene.cutout.actors().iter() {
        for place in scene.evaluation.of_actor(actor) {
            involved.entry(*place).or_insert(actor);
        }
    }
    involved.into_iter().filter_map(|(place, first)| one(scene, place, first)).collect()
}

/// The gap at this place, if it is drawn as something missing; `first` is the first actor it is about.
fn one<'s>(scene: &Scene<'s>, place: usize, first: ActorIndex) -> Option<Missing<'s>> {
    let gap = &scene.evaluation.gaps[place];
    ink(gap.state)?;
    let of_group = matches!(gap.subject, Subject::Group { .. });
    if of_group && scene.cutout.focus().is_some_and(|focus| !scene.evaluation.of_actor(focus).contains(&place)) {
        return None;
    }
    let rule = &scene.document.rules[gap.rule.0];
    let label = match (&rule.check, &gap.subject) {
        (Check::Needs(needs), subject) => needed(scene, needs, gap, subject)?,
        (Check::Finds(_), Subject::Component(_)) => scene.local(&rule.title).to_owned(),
        (Check::Finds(_), _) => return None,
    };
    let actor = (!of_group).then_some(first);
    let look = GapLook { planned: gap.state == GapState::Planned, minor: rule.severity == RuleSeverity::Low };
    Some(Missing { gap, place, label, actor, look })
}

/// What an actor or a group needs; none where it has too much.
fn needed(scene: &Scene<'_>, needs: &Needs, gap: &Gap, subject: &Subject) -> Option<String> {
    let lang = scene.lang();
    let count = missing_count(needs, gap);
    if count == 0 {
        return None;
    }
    let title = || scene.local(&scene.document.rules[gap.rule.0].title).to_owned();
    Some(match (partner(scene, needs), subject) {
        (partner, Subject::Group { field, value }) => {
            let missing = partner.map_or_else(title, |partner| words::missing(lang, &partner));
            words::of_group(lang, group_name(scene, field, value), &missing)
        }
        (Some(partner), _) if count == 1 => words::missing(lang, &partner),
        (Some(partner), _) => words::missing_several(lang, count, &partner),
        (None, _) => title(),
    })
}

/// What the actors with this value are called.
fn group_name<'v>(scene: &Scene<'v>, field: &NamedField, value: &'v str) -> &'v str {
    let kinds = scene.document.network.actor_kinds();
    match kinds.iter().find(|kind| field.field == Some(Field::Kind) && *kind.id == *value) {
        Some(kind) => scene.local(&kind.plural),
        None => value,
    }
}

/// What sort of partner a rule asks for: the kinds where it asks for nothing else, else the relationships, else any;
/// none where that says too little.
fn partner(scene: &Scene<'_>, needs: &Needs) -> Option<String> {
    let network = &scene.document.network;
    let kinds = needs.partner.as_ref().and_then(|filter| filter.kinds_alone()).unwrap_or_default();
    let asked = network.actor_kinds().iter().filter(|kind| kinds.contains(&&*kind.id.to_lowercase()));
    let asked: Vec<_> = asked.map(|kind| scene.local(&kind.label).to_owned()).collect();
    let via = needs.via.iter().flatten().map(|kind| &network.relationship_kinds()[kind.get()].label);
    let via: Vec<_> = via.map(|label| scene.local(label).to_owned()).collect();
    match (asked.is_empty(), via.is_empty(), &needs.partner) {
        (false, _, _) => Some(either(scene.lang(), &asked)),
        (true, false, None) => Some(either(scene.lang(), &via)),
        (true, true, None) if needs.same.is_empty() && needs.shares.is_empty() => {
            Some(words::any_partner(scene.lang()).to_owned())
        }
        _ => None,
    }
}

impl Missing<'_> {
    /// How it is drawn.
    pub(super) fn look(&self) -> GapLook {
        self.look
    }

    /// Field and value that the group has in common which misses it.
    pub(super) fn group(&self) -> Option<(&str, &str)> {
        match &self.gap.subject {
            Subject::Group { field, value } => Some((&field.name, value)),
            _ => None,
        }
    }

    /// Writes the node.
    pub(super) fn write_node(&self, writer: &mut Writer, scene: &Scene<'_>) {
        let Document { network, rules, .. } = scene.document;
        let title = scene.local(&rules[self.gap.rule.0].title);
        let message = self.gap.message(network, rules, scene.lang());
        let node = self.look.node().label(&self.label).text("tooltip", [title, &scene.public(&message)]);
        writer.node(self.name(), &node);
    }

    /// Writes the edge from the actor that misses it.
    pub(super) fn write_edge(&self, writer: &mut Writer, scene: &Scene<'_>) {
        if let Some(actor) = self.actor {
            writer.edge(Name::actor(&scene.document.network, actor), self.name(), &self.look.edge());
        }
    }

    /// Who misses it; none where that is a group.
    pub(super) fn actor(&self) -> Option<ActorIndex> {
        self.actor
    }

    /// The name of its node.
    pub(super) fn name(&self) -> Name<'static> {
        Name::Ours("gap", self.place)
    }
}

impl GapLook {
    /// The node that says what is missing.
    pub(super) fn node(self) -> Attributes {
        let style = if self.planned { "filled,rounded,dotted" } else { "filled,rounded,dashed" };
        Attributes::new()
            .set("shape", "box")
            .set("style", style)
            .set("fillcolor", PAPER)
            .set("color", self.ink())
            .set("fontcolor", self.ink())
            .set("fontsize", if self.minor { 8 } else { 10 })
            .set("height", 0.2)
    }

    /// The line to it.
    pub(super) fn edge(self) -> Attributes {
        let style = if self.planned { "dotted" } else { "dashed" };
        let width = if self.minor { 0.9 } else { 1.8 };
        Attributes::new().set("color", self.ink()).set("style", style).set("penwidth", width)
    }

    fn ink(self) -> Ink {
        let ink = if self.planned { PLANNED_GAP } else { OPEN_GAP };
        if self.minor { ink.faded() } else { ink }
    }
}
