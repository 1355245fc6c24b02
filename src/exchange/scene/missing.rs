//! Gaps as things of their own that say what is missing.

use std::collections::BTreeMap;

use crate::filter::Field;
use crate::network::{ActorIndex, KindIndex};
use crate::rules::{Check, Gap, GapState, NamedField, Needs, RuleSeverity, Subject};
use crate::text::exchange as words;

use super::Scene;
use super::look::{Ink, Theme};

/// A gap that is drawn as a node of its own: a partner is missing, or a part hangs in the air.
pub(in crate::exchange) struct Missing<'s> {
    gap: &'s Gap,
    severity: RuleSeverity,
    /// Its place among all gaps.
    pub(in crate::exchange) place: usize,
    /// What is missing, in a few words.
    pub(in crate::exchange) label: String,
    /// Who misses it; none where that is a group.
    pub(in crate::exchange) actor: Option<ActorIndex>,
    /// The kinds of partners that would do, where the rule names some.
    pub(in crate::exchange) kinds: Vec<KindIndex>,
    /// How it is drawn.
    pub(in crate::exchange) look: GapLook,
}

/// How a gap is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange) struct GapLook {
    /// Whether somebody will close it.
    pub(in crate::exchange) planned: bool,
    /// Whether it matters little.
    pub(in crate::exchange) minor: bool,
}

/// The colour of gaps in this state; none for those that may stay, which are not drawn.
pub(super) fn state_ink(state: GapState, theme: Theme) -> Option<Ink> {
    match state {
        GapState::Open => Some(theme.open_gap()),
        GapState::Planned => Some(theme.planned_gap()),
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
pub(in crate::exchange) fn missing<'s>(scene: &Scene<'s>) -> Vec<Missing<'s>> {
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
    if gap.state == GapState::Accepted {
        return None;
    }
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
    let kinds = asked_kinds(scene, &rule.check);
    Some(Missing { gap, severity: rule.severity, place, label, actor, kinds, look })
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

/// What sort of partner a rule asks for, or any; none where that says too little.
fn partner(scene: &Scene<'_>, needs: &Needs) -> Option<String> {
    let is_any = needs.partner.is_none() && needs.same.is_empty() && needs.shares.is_empty();
    let any = || is_any.then(|| words::any_partner(scene.lang()).to_owned());
    needs.asked_for(&scene.document.network, scene.lang()).or_else(any)
}

fn asked_kinds(scene: &Scene<'_>, check: &Check) -> Vec<KindIndex> {
    match check {
        Check::Needs(needs) => needs.kinds_asked_for(&scene.document.network),
        Check::Finds(_) => Vec::new(),
    }
}

impl Missing<'_> {
    /// Field and value that the group has in common which misses it.
    pub(in crate::exchange) fn group(&self) -> Option<(&str, &str)> {
        match &self.gap.subject {
            Subject::Group { field, value } => Some((&field.name, value)),
            _ => None,
        }
    }

    /// What shows when the pointer rests on it: the rule, and the gap in a sentence.
    pub(in crate::exchange) fn tooltip(&self, scene: &Scene<'_>) -> [String; 2] {
        let (network, rules) = (&scene.document.network, &scene.document.rules);
        let message = self.gap.message(network, rules, scene.lang());
        [scene.local(&rules[self.gap.rule.0].title).to_owned(), scene.public(&message).into_owned()]
    }

    /// What matters most is smallest: severe before slight, nobody's before somebody's.
    pub(in crate::exchange) fn rank(&self) -> impl Ord + use<> {
        (self.severity, self.look.planned, self.place)
    }
}

impl GapLook {
    /// Its colour.
    pub(in crate::exchange) fn ink(self, theme: Theme) -> Ink {
        let ink = if self.planned { theme.planned_gap() } else { theme.open_gap() };
        if self.minor { theme.faded(ink) } else { ink }
    }

    /// How wide the line to it is, in points.
    pub(in crate::exchange) fn line_width(self) -> f32 {
        if self.minor { 0.9 } else { 1.8 }
    }
}
