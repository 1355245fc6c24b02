//! What one more relationship would do: to the gaps, and to the structure of the network.

use rustc_hash::FxHashSet;

use super::check::{self, Ground, World};
use super::{Check, Evaluation, Finds, Gap, Rule, RuleIndex, Subject};
use crate::analysis::StructureEffect;
use crate::filter::Filter;
use crate::network::{ActorIndex, ActorSet, KindIndex, Network};
use crate::text::{Lang, edits};

/// An active relationship that is not there, or not active, yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewLink {
    /// One end; where the kind has a direction, the giving one.
    pub from: ActorIndex,
    /// The other end.
    pub to: ActorIndex,
    /// Its kind; none for whichever kind, in whichever direction, each rule counts.
    pub kind: Option<KindIndex>,
    /// Whether it would be in writing.
    pub agreement: bool,
}

/// What a link would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkEffect {
    /// The gaps that would be gone, in any state, by their place in the evaluation, in order.
    pub closes: Vec<usize>,
    /// How many gaps would be there that are not.
    pub opens: usize,
    /// What it would do to parts, brokers, bridges and ways.
    pub structure: StructureEffect,
}

/// Asks what links would do to one network. What they all need is found once.
#[derive(Debug)]
pub struct WhatIf<'n> {
    ground: Ground<'n>,
    rules: &'n [Rule],
    evaluation: &'n Evaluation,
}

impl<'n> WhatIf<'n> {
    /// Looks at a network and at what its rules find in it: linear in its size.
    pub fn new(network: &'n Network, rules: &'n [Rule], evaluation: &'n Evaluation) -> WhatIf<'n> {
        WhatIf { ground: Ground::new(network, evaluation.day), rules, evaluation }
    }

    /// The network as rules look at it.
    pub(super) fn ground(&self) -> &Ground<'n> {
        &self.ground
    }

    /// What a link would do. Exact: the rules are asked again with the link in the network, those that look at partners
    /// only around its two ends. What an entry itself may lack, such as a review, is not asked of the new one.
    pub fn link(&self, link: &NewLink) -> LinkEffect {
        let (known, partners) = (self.evaluation.structure(), self.ground.network.partners());
        let structure = known.with(link.from, link.to, partners);
        let world = World::with(&self.ground, link, known.cut_points_with(&structure, partners));
        let mut effect = LinkEffect { closes: Vec::new(), opens: 0, structure };
        for (place, rule) in self.rules.iter().enumerate().filter(|(_, rule)| check::links_can_close(rule)) {
            self.ask(rule, RuleIndex(place), &world, link, &mut effect);
        }
        effect
    }

    /// Compares what one rule finds with and without the link.
    fn ask(&self, rule: &Rule, index: RuleIndex, world: &World<'_, '_>, link: &NewLink, effect: &mut LinkEffect) {
        let around = around(rule, link, world, &effect.structure);
        if around.as_ref().is_some_and(ActorSet::is_empty) {
            return;
        }
        let found = match &around {
            Some(actors) => check::find_again(rule, actors, world),
            None => check::find(rule, world),
        };
        let found: FxHashSet<_> = found.list.iter().map(|finding| &finding.subject).collect();
        let asked = |gap: &Gap| match (&around, &gap.subject) {
            (Some(actors), Subject::Actor(actor)) => actors.contains(*actor),
            _ => true,
        };
        let gaps = &self.evaluation.gaps;
        let own = gaps.partition_point(|gap| gap.rule < index)..gaps.partition_point(|gap| gap.rule <= index);
        let old = own.clone().filter(|place| asked(&gaps[*place])).count();
        let closed = own.filter(|place| asked(&gaps[*place]) && !found.contains(&gaps[*place].subject));
        let before = effect.closes.len();
        effect.closes.extend(closed);
        effect.opens += found.len() + (effect.closes.len() - before) - old;
    }
}

/// The actors for whom a rule may think differently with the link; none where they can't be told beforehand.
fn around(rule: &Rule, link: &NewLink, world: &World<'_, '_>, effect: &StructureEffect) -> Option<ActorSet> {
    let changes = |filter: &Option<Filter>| filter.as_ref().is_some_and(Filter::asks_about_partners);
    if changes(&rule.subjects) {
        return None;
    }
    let actors = world.network().actors().len();
    match &rule.check {
        Check::Needs(needs) if needs.per.is_some() || changes(&needs.partner) => None,
        Check::Needs(needs) => Some(within(needs.within, link, world)),
        Check::Finds(Finds::Isolated | Finds::SingleLink) => Some(set(actors, &[link.from, link.to])),
        Check::Finds(Finds::Broker) if effect.joins.is_none() => Some(set(actors, &effect.relieves)),
        Check::Finds(Finds::Bridge) if effect.joins.is_none() && effect.secures.is_empty() => Some(set(actors, &[])),
        Check::Finds(Finds::Island) if effect.joins.is_none() => Some(set(actors, &[])),
        Check::Finds(_) => None,
    }
}

fn set(actors: usize, members: &[ActorIndex]) -> ActorSet {
    let mut set = ActorSet::empty(actors);
    for actor in members {
        set.insert(*actor);
    }
    set
}

/// Everybody to whom fewer steps than these lead from an end of the link.
fn within(steps: u32, link: &NewLink, world: &World<'_, '_>) -> ActorSet {
    let ties = world.ties();
    let mut reached = ActorSet::empty(world.network().actors().len());
    let mut front = vec![link.from, link.to];
    front.retain(|end| reached.insert(*end));
    for _ in 1..steps {
        let next = front.iter().flat_map(|actor| ties.of(*actor)).map(|tie| tie.actor);
        front = next.filter(|actor| reached.insert(*actor)).collect();
        if front.is_empty() {
            break;
        }
    }
    reached
}

impl LinkEffect {
    /// `closes 2 gaps, joins 2 parts, shortens 5 ways`, without what it doesn't do.
    pub fn text(&self, lang: Lang) -> String {
        let gaps = [part(self.closes.len(), edits::closes, lang), part(self.opens, edits::opens, lang)];
        let parts: Vec<_> = gaps.into_iter().flatten().chain(structure_words(&self.structure, lang)).collect();
        if parts.is_empty() { edits::no_gap_changes(lang).to_owned() } else { parts.join(", ") }
    }
}

/// `joins 2 parts`, `shortens 5 ways`, without what a link doesn't do.
pub fn structure_words(effect: &StructureEffect, lang: Lang) -> Vec<String> {
    let StructureEffect { joins, relieves, secures, shortens } = effect;
    let parts = [
        joins.map(|_| edits::joins(lang).to_owned()),
        part(relieves.len(), edits::relieves, lang),
        part(secures.len(), edits::secures, lang),
        part(*shortens, edits::shortens, lang),
    ];
    parts.into_iter().flatten().collect()
}

fn part(count: usize, words: fn(Lang, usize) -> String, lang: Lang) -> Option<String> {
    (count > 0).then(|| words(lang, count))
}
