//! What was decided, and how it stands today.

use std::collections::HashMap;

use super::gaps::Decided;
use super::material::Material;
use crate::rules::{Decision, DecisionState};
use crate::text::report as words;

/// The decisions of the file by how they stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decisions {
    /// The date has passed, the gap is there, and nothing else was decided; the longest overdue first.
    pub overdue: Vec<DecisionRow>,
    /// Somebody takes care; the next due first, those without a date last.
    pub planned: Vec<DecisionRow>,
    /// The gap may stay.
    pub accepted: Vec<DecisionRow>,
    /// The gap is gone.
    pub settled: Vec<DecisionRow>,
}

/// A decision about one gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRow {
    /// What the gap is, or was.
    pub what: String,
    /// What was decided.
    pub decided: Decided,
    /// Where it stands in the document.
    pub place: usize,
}

/// How a decision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It holds.
    Holds,
    /// Its date has passed, and the gap is still there.
    Overdue,
    /// Its gap is gone.
    Settled,
    /// A later one took its place.
    Replaced,
}

impl Decisions {
    pub(super) fn new(material: &Material<'_>) -> Decisions {
        let mut found = Decisions::default();
        let standings = standings(material);
        for (place, (decision, standing)) in material.document.decisions.iter().zip(standings).enumerate() {
            let list = match (standing.0, decision.state) {
                (Standing::Replaced, _) => continue,
                (Standing::Overdue, _) => &mut found.overdue,
                (Standing::Settled, _) => &mut found.settled,
                (Standing::Holds, DecisionState::Planned) => &mut found.planned,
                (Standing::Holds, DecisionState::Accepted) => &mut found.accepted,
            };
            list.push(DecisionRow {
                what: what(material, decision, standing.1),
                decided: Decided::new(material, decision),
                place,
            });
        }
        for list in [&mut found.overdue, &mut found.planned, &mut found.accepted, &mut found.settled] {
            list.sort_by_key(|row| {
                let until = row.decided.until.map(|until| until.last_day());
                (until.is_none(), until)
            });
        }
        found
    }
}

/// How each decision of the document stands, and its gap by its place where it is there.
pub(super) fn standings(material: &Material<'_>) -> Vec<(Standing, Option<usize>)> {
    let Material { document, evaluation, .. } = material;
    let decisions = &document.decisions;
    // The last decision about a gap takes the place of those before it.
    let last: HashMap<(usize, &str), usize> =
        decisions.iter().enumerate().map(|(place, one)| ((one.rule.0, &*one.subject), place)).collect();
    let mut gap_of: HashMap<(usize, String), usize> = HashMap::new();
    if !decisions.is_empty() {
        let keys = evaluation.gaps.iter().enumerate();
        let asked = |rule: usize| decisions.iter().any(|decision| decision.rule.0 == rule);
        let rules: Vec<bool> = (0..document.rules.len()).map(asked).collect();
        let keys = keys.filter(|(_, gap)| rules[gap.rule.0]);
        gap_of.extend(keys.map(|(place, gap)| ((gap.rule.0, gap.subject.key(&document.network)), place)));
    }
    let standing = |(place, decision): (usize, &Decision)| {
        let Some(gap) = gap_of.get(&(decision.rule.0, decision.subject.to_string())).copied() else {
            return (Standing::Settled, None);
        };
        let standing = match evaluation.gaps[gap].decision {
            Some(holding) if holding == place => Standing::Holds,
            None if last.get(&(decision.rule.0, &*decision.subject)) == Some(&place) => Standing::Overdue,
            _ => Standing::Replaced,
        };
        (standing, Some(gap))
    };
    decisions.iter().enumerate().map(standing).collect()
}

/// What a decision is about: the gap in one sentence, or what the file says of a gap that is gone.
pub(super) fn what(material: &Material<'_>, decision: &Decision, gap: Option<usize>) -> String {
    if let Some(gap) = gap {
        return material.sentence(&material.evaluation.gaps[gap]);
    }
    let network = &material.document.network;
    let subject = match network.find(&decision.subject) {
        Some(actor) => material.name(actor),
        None => material.public(&decision.subject),
    };
    let rule = material.local(&material.document.rules[decision.rule.0].title);
    words::gone_gap(material.lang(), &rule, &subject)
}
