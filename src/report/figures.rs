//! The network in figures, and in a few sentences.

use std::sync::atomic::AtomicBool;

use super::decisions::Decisions;
use super::material::Material;
use crate::analysis::{Statistics, statistics};
use crate::rules::{GapState, RuleSeverity};
use crate::text::{InText, decimal, exchange, report as words, results};

/// More names than this are only counted.
const MOST_BROKERS: usize = 8;

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What is counted.
    pub label: &'static str,
    /// How much, as the language writes it.
    pub value: String,
}

/// How many gaps there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GapCounts {
    /// For each severity, the highest first, how many are open, planned, accepted.
    counts: [[usize; 3]; 3],
}

impl GapCounts {
    pub(super) fn new(material: &Material<'_>) -> GapCounts {
        let mut counts = [[0; 3]; 3];
        for gap in &material.evaluation.gaps {
            counts[material.document.rules[gap.rule.0].severity as usize][gap.state as usize] += 1;
        }
        GapCounts { counts }
    }

    /// How many of a severity are in a state.
    pub fn of(&self, severity: RuleSeverity, state: GapState) -> usize {
        self.counts[severity as usize][state as usize]
    }

    /// How many of any severity are in a state.
    pub fn in_state(&self, state: GapState) -> usize {
        RuleSeverity::ALL.map(|severity| self.of(severity, state)).iter().sum()
    }

    /// How many of a severity there are in any state.
    pub fn of_severity(&self, severity: RuleSeverity) -> usize {
        GapState::ALL.map(|state| self.of(severity, state)).iter().sum()
    }
}

/// What the figures say.
pub(super) struct Figures {
    pub(super) list: Vec<Figure>,
    pub(super) brokers: Option<String>,
}

/// Counts the whole.
pub(super) fn figures(material: &Material<'_>) -> Figures {
    let lang = material.lang();
    // Nobody cancels a report, so there always are figures.
    let Some(found) = statistics(&material.document.network, &AtomicBool::new(false)) else {
        return Figures { list: Vec::new(), brokers: None };
    };
    let Statistics { actors, relationships, active_relationships, isolated, components, average_degree, .. } = found;
    let count = |count: usize| count.in_text(lang).into_owned();
    let list = [
        (results::figure_actors(lang), count(actors)),
        (results::figure_relationships(lang), count(relationships)),
        (results::figure_active(lang), count(active_relationships)),
        (results::figure_isolated(lang), count(isolated)),
        (results::figure_components(lang), count(components)),
        (results::figure_degree(lang), decimal(average_degree, 1, lang)),
        (results::figure_brokers(lang), count(found.brokers.len())),
        (results::figure_bridges(lang), count(found.bridges.len())),
    ];
    let names = material.names(&found.brokers, MOST_BROKERS);
    Figures {
        list: list.map(|(label, value)| Figure { label, value }).into(),
        brokers: (!names.is_empty()).then(|| words::brokers(lang, &names)),
    }
}

/// What matters most.
pub(super) fn summary(material: &Material<'_>, counts: &GapCounts, decisions: &Decisions) -> Vec<String> {
    let (lang, network) = (material.lang(), &material.document.network);
    let active = network.relationships().iter().filter(|one| one.status.is_active()).count();
    let isolated = network.actor_indices().filter(|actor| network.partners().degree(*actor) == 0).count();
    let (actors, relationships) = (network.actors().len(), network.relationships().len());
    let (open, planned) = (counts.in_state(GapState::Open), counts.in_state(GapState::Planned));
    let severe = counts.of(RuleSeverity::High, GapState::Open);
    let overdue = decisions.overdue.len();
    let holds =
        words::holds(lang, &exchange::count_actors(lang, actors), &exchange::count_relationships(lang, relationships));
    let about_gaps = match open {
        _ if material.document.rules.is_empty() => words::no_rules(lang).to_owned(),
        0 => words::no_open_gaps(lang).to_owned(),
        open => words::open_gaps(lang, open),
    };
    let sentences = [
        Some(holds),
        (relationships > 0).then(|| words::going_on(lang, active)),
        (isolated > 0).then(|| words::isolated(lang, isolated)),
        Some(about_gaps),
        (severe > 0).then(|| words::severe_gaps(lang, severe)),
        (planned > 0).then(|| words::taken_up(lang, planned)),
        (overdue > 0).then(|| words::overdue_plans(lang, overdue)),
    ];
    sentences.into_iter().flatten().collect()
}
