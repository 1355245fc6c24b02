//! The gaps, with the reason of their rule and what was decided.

use super::material::Material;
use crate::network::{Date, When};
use crate::rules::{Decision, Gap, GapState, RuleSeverity, Subject, Suggester, Suggestion};
use crate::text::{report as words, suggestions};

/// So many suggestions are given for a gap.
const SUGGESTIONS: usize = 3;
/// So many reasons are given for a suggestion, the strongest.
const REASONS: usize = 3;
/// So many gaps get suggestions, by severity: nobody reads more, and large networks have thousands.
pub(super) const MOST_WITH_SUGGESTIONS: usize = 200;

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

/// Somebody who could close a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestionRow {
    /// Who; of a group also with which of its members.
    pub name: String,
    /// Whether an earlier relationship would be taken up again.
    pub renews: bool,
    /// What speaks for it.
    pub reasons: Vec<String>,
    /// Who could open the door.
    pub introduction: Option<String>,
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
    let mut writer = Writer {
        material,
        suggester: Suggester::new(&document.network, &document.rules, evaluation),
        left: MOST_WITH_SUGGESTIONS,
        capped: false,
    };
    let mut gaps: Vec<(usize, &Gap)> = evaluation.gaps.iter().enumerate().collect();
    gaps.sort_by_key(|(_, gap)| (document.rules[gap.rule.0].severity, gap.rule, gap.state));
    let of_rules = gaps.chunk_by(|(_, one), (_, other)| one.rule == other.rule);
    (of_rules.filter_map(|gaps| writer.of_rule(gaps)).collect(), writer.capped)
}

struct Writer<'m> {
    material: &'m Material<'m>,
    suggester: Suggester<'m>,
    /// How many gaps may still get suggestions.
    left: usize,
    capped: bool,
}

impl Writer<'_> {
    fn of_rule(&mut self, gaps: &[(usize, &Gap)]) -> Option<GapsOfRule> {
        let (material, (_, first)) = (self.material, gaps.first()?);
        let rule = &material.document.rules[first.rule.0];
        Some(GapsOfRule {
            title: material.local(&rule.title),
            why: rule.why.as_ref().map(|why| material.local(why)).filter(|why| !why.is_empty()),
            severity: rule.severity,
            gaps: gaps.iter().map(|(place, gap)| self.row(*place, gap)).collect(),
        })
    }

    fn row(&mut self, place: usize, gap: &Gap) -> GapRow {
        let decisions = &self.material.document.decisions;
        GapRow {
            sentence: self.material.sentence(gap),
            state: gap.state,
            decision: gap.decision.map(|place| Decided::new(self.material, &decisions[place])),
            suggestions: self.suggestions(place, gap),
        }
    }

    fn suggestions(&mut self, place: usize, gap: &Gap) -> Option<Vec<SuggestionRow>> {
        if gap.state != GapState::Open || !gap.lacks_partners(&self.material.document.rules) {
            return None;
        }
        self.capped |= self.left == 0;
        self.left = self.left.checked_sub(1)?;
        let found = self.suggester.suggest(place, SUGGESTIONS);
        Some(found.iter().map(|suggestion| self.suggestion(gap, suggestion)).collect())
    }

    fn suggestion(&self, gap: &Gap, suggestion: &Suggestion) -> SuggestionRow {
        let (material, lang) = (self.material, self.material.lang());
        let (actor, member) = (suggestion.candidate.actor, suggestion.candidate.member);
        let name = match gap.subject {
            Subject::Actor(_) => material.name(actor),
            _ => words::with_member(lang, &material.name(actor), &material.name(member)),
        };
        let reasons = suggestion.reasons.iter().take(REASONS).map(|reason| self.suggester.words(reason, lang));
        SuggestionRow {
            name,
            renews: suggestion.renews.is_some(),
            reasons: reasons.map(|reason| material.public(&reason)).collect(),
            introduction: suggestion.opener().map(|opener| suggestions::through(lang, &material.name(opener))),
        }
    }
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
