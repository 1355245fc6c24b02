//! Gaps as small nodes that say what is missing.

use crate::network::{ActorIndex, LocalText};
use crate::rules::{Check, Gap, GapState, Needs, Subject};
use crate::text::exchange as words;

use super::look::{Ink, OPEN_GAP, PLANNED_GAP};
use super::writer::{Attributes, Name, Writer};
use super::{LABEL_COLUMNS, Scene};

/// A gap that is drawn as a node of its own: a partner is missing, or a part hangs in the air.
pub(super) struct Missing<'s> {
    gap: &'s Gap,
    place: usize,
    label: String,
    /// Who misses it; none where that is a group.
    pub(super) actor: Option<ActorIndex>,
}

/// The colour of gaps in this state; none for those that may stay, which are not drawn.
pub(super) fn ink(state: GapState) -> Option<Ink> {
    match state {
        GapState::Open => Some(OPEN_GAP),
        GapState::Planned => Some(PLANNED_GAP),
        GapState::Accepted => None,
    }
}

/// Whether the gap is one of too few partners.
pub(super) fn lacks_partner(scene: &Scene<'_>, gap: &Gap) -> bool {
    match &scene.document.rules[gap.rule.0].check {
        Check::Needs(needs) => missing_count(needs, gap) > 0,
        Check::Finds(_) => false,
    }
}

/// How many partners are missing; 0 where there are too many.
fn missing_count(needs: &Needs, gap: &Gap) -> u32 {
    needs.at_least.unwrap_or(0).saturating_sub(gap.found.unwrap_or(0))
}

/// What is missing within the cutout, in the order of the gaps.
pub(super) fn missing<'s>(scene: &Scene<'s>) -> Vec<Missing<'s>> {
    let drawn = scene.evaluation.gaps.iter().enumerate().filter(|(_, gap)| ink(gap.state).is_some());
    drawn.filter_map(|(place, gap)| one(scene, place, gap)).collect()
}

fn one<'s>(scene: &Scene<'s>, place: usize, gap: &'s Gap) -> Option<Missing<'s>> {
    let rule = &scene.document.rules[gap.rule.0];
    let lang = scene.lang();
    let (actor, label) = match (&rule.check, &gap.subject) {
        (Check::Needs(needs), Subject::Actor(actor)) => {
            let label = match missing_count(needs, gap) {
                0 => return None,
                1 => words::missing(lang, &partner(scene, needs)),
                count => words::missing_several(lang, count, &partner(scene, needs)),
            };
            (Some(*actor), label)
        }
        (Check::Needs(needs), Subject::Group { value, .. }) if missing_count(needs, gap) > 0 => {
            (None, words::missing_in(lang, &scene.public(value), &partner(scene, needs)))
        }
        (Check::Finds(_), Subject::Component(smallest)) => (Some(*smallest), scene.local(&rule.title).to_owned()),
        _ => return None,
    };
    let shown = actor.is_none_or(|actor| scene.cutout.actors().contains(actor));
    shown.then_some(Missing { gap, place, label, actor })
}

/// What sort of partner a rule asks for: the kinds where it asks for nothing else, else the relationships, else any.
fn partner(scene: &Scene<'_>, needs: &Needs) -> String {
    let network = &scene.document.network;
    let kinds = needs.partner.as_ref().and_then(|filter| filter.kinds_alone()).unwrap_or_default();
    let asked = network.actor_kinds().iter().filter(|kind| kinds.contains(&&*kind.id.to_lowercase()));
    let names = |labels: Vec<&LocalText>| {
        let names: Vec<_> =
            labels.into_iter().map(|label| label.get(scene.lang().code(), &network.info.language)).collect();
        words::either(scene.lang(), &names)
    };
    let asked: Vec<_> = asked.map(|kind| &kind.label).collect();
    if !asked.is_empty() {
        return names(asked);
    }
    let via = needs.via.iter().flatten().map(|kind| &network.relationship_kinds()[kind.get()].label);
    names(via.collect())
}

impl Missing<'_> {
    /// Whether somebody will close it.
    pub(super) fn is_planned(&self) -> bool {
        self.gap.state == GapState::Planned
    }

    /// The value that the group has in common which misses it.
    pub(super) fn group(&self) -> Option<(&str, &str)> {
        match &self.gap.subject {
            Subject::Group { field, value } => Some((&field.name, value)),
            _ => None,
        }
    }

    /// Writes the node.
    pub(super) fn write_node(&self, writer: &mut Writer, scene: &Scene<'_>) {
        let node = node(self.is_planned())
            .wrapped("label", &self.label, LABEL_COLUMNS)
            .text("tooltip", [scene.local(&scene.document.rules[self.gap.rule.0].title)]);
        writer.node(&self.name(), &node);
    }

    /// Writes the edge from the actor that misses it.
    pub(super) fn write_edge(&self, writer: &mut Writer, scene: &Scene<'_>) {
        if let Some(actor) = self.actor {
            writer.edge(&Name::actor(&scene.document.network, actor), &self.name(), &edge(self.is_planned()));
        }
    }

    fn name(&self) -> Name {
        Name::ours("gap", self.place)
    }
}

/// The look of something missing.
pub(super) fn node(planned: bool) -> Attributes {
    let ink = if planned { PLANNED_GAP } else { OPEN_GAP };
    let style = if planned { "filled,rounded,dotted" } else { "filled,rounded,dashed" };
    Attributes::new()
        .set("shape", "box")
        .set("style", style)
        .set("fillcolor", "#ffffff")
        .set("color", ink)
        .set("fontcolor", ink)
        .set("fontsize", 9)
}

/// The look of the line to it.
pub(super) fn edge(planned: bool) -> Attributes {
    let (ink, style) = if planned { (PLANNED_GAP, "dotted") } else { (OPEN_GAP, "dashed") };
    Attributes::new().set("color", ink).set("style", style).set("penwidth", 1.6)
}
