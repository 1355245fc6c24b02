//! The gaps, with the reason of their rule and what was decided.

use super::material::Material;
use crate::network::{Date, When};
use crate::rules::{Decision, Gap, GapState, RuleSeverity};

/// A rule and its gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapsOfRule {
    /// What its gaps are called.
    pub title: String,
    /// Why it matters.
    pub why: Option<String>,
    /// How much it matters.
    pub severity: RuleSeverity,
    /// The gaps: first the open ones, then the planned, then the accepted.
    pub gaps: Vec<GapRow>,
}

/// One gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapRow {
    /// What it is, in one sentence.
    pub sentence: String,
    /// How it stands.
    pub state: GapState,
    /// The decision that holds.
    pub decision: Option<Decided>,
}

/// What was decided about a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Who takes care of it.
    pub owner: Option<String>,
    /// Past that day the gap is open again.
    pub until: Option<When>,
    /// When it was decided.
    pub decided: Option<Date>,
    /// A remark.
    pub note: Option<String>,
}

impl Decided {
    pub(super) fn new(material: &Material<'_>, decision: &Decision) -> Decided {
        let public = |text: &str| material.public(text);
        Decided {
            owner: decision.owner.as_deref().map(public).filter(|owner| !owner.is_empty()),
            until: decision.until,
            decided: decision.decided,
            note: decision.note.as_deref().map(public).filter(|note| !note.is_empty()),
        }
    }
}

/// The gaps by severity and rule.
pub(super) fn by_rule(material: &Material<'_>) -> Vec<GapsOfRule> {
    let Material { document, evaluation, .. } = material;
    let mut gaps: Vec<&Gap> = evaluation.gaps.iter().collect();
    gaps.sort_by_key(|gap| (document.rules[gap.rule.0].severity, gap.rule, gap.state));
    gaps.chunk_by(|one, other| one.rule == other.rule).filter_map(|gaps| of_rule(material, gaps)).collect()
}

fn of_rule(material: &Material<'_>, gaps: &[&Gap]) -> Option<GapsOfRule> {
    let rule = &material.document.rules[gaps.first()?.rule.0];
    let why = rule.why.as_ref().map(|why| material.local(why)).filter(|why| !why.is_empty());
    let row = |gap: &&Gap| GapRow {
        sentence: material.sentence(gap),
        state: gap.state,
        decision: gap.decision.map(|place| Decided::new(material, &material.document.decisions[place])),
    };
    Some(GapsOfRule { title: material.local(&rule.title), why, severity: rule.severity, gaps: gaps.iter().map(row).collect() })
}
