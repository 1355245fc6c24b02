//! The gaps, with the reason of their rule and what was decided.

use super::material::Material;
use super::suggestions::{Suggested, SuggestionRow};
use crate::document::Document;
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
    /// Who could close it, the best first; none where that was not asked.
    pub suggestions: Option<Vec<SuggestionRow>>,
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

/// The gaps by severity and rule, and whether suggestions were left out.
pub(super) fn by_rule(material: &Material<'_>) -> (Vec<GapsOfRule>, bool) {
    let Material { document, evaluation, .. } = material;
    let mut gaps: Vec<(usize, &Gap)> = evaluation.gaps.iter().enumerate().collect();
    gaps.sort_by_key(|(_, gap)| (document.rules[gap.rule.0].severity, gap.rule, gap.state));
    let mut suggested = Suggested::new(material, &gaps);
    let of_rules = gaps.chunk_by(|(_, one), (_, other)| one.rule == other.rule);
    (of_rules.filter_map(|gaps| of_rule(material, gaps, &mut suggested)).collect(), suggested.capped)
}

fn of_rule(material: &Material<'_>, gaps: &[(usize, &Gap)], suggested: &mut Suggested) -> Option<GapsOfRule> {
    let Document { rules, decisions, .. } = material.document;
    let rule = &rules[gaps.first()?.1.rule.0];
    let row = |(place, gap): &(usize, &Gap)| GapRow {
        sentence: material.sentence(gap),
        state: gap.state,
        decision: gap.decision.map(|place| Decided::new(material, &decisions[place])),
        suggestions: suggested.take(*place),
    };
    Some(GapsOfRule {
        title: material.local(&rule.title),
        why: rule.why.as_ref().map(|why| material.local(why)).filter(|why| !why.is_empty()),
        severity: rule.severity,
        gaps: gaps.iter().map(row).collect(),
    })
}

impl GapsOfRule {
    /// How many gaps are in a state.
    pub fn count(&self, state: GapState) -> usize {
        self.gaps.iter().filter(|gap| gap.state == state).count()
    }

    /// Whether somebody could close some of its gaps.
    pub fn has_suggestions(&self) -> bool {
        self.gaps.iter().any(|gap| gap.suggestions.is_some())
    }
}
