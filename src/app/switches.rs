//! Small choices: the order of actors, the states of gaps, the rules that are folded.

use super::edits::Renumbering;
use crate::rules::{GapState, RuleIndex};

/// The order of the list of actors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// By kind, then by name.
    Kind,
    /// The most partners first.
    Degree,
    /// The most open gaps first.
    Gaps,
    /// The most often between others first.
    Betweenness,
}

impl Sort {
    /// The next order; by betweenness only once that is known.
    pub fn next(self, measured: bool) -> Sort {
        match self {
            Sort::Name => Sort::Kind,
            Sort::Kind => Sort::Degree,
            Sort::Degree => Sort::Gaps,
            Sort::Gaps if measured => Sort::Betweenness,
            Sort::Gaps | Sort::Betweenness => Sort::Name,
        }
    }
}

/// Which states of gaps are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GapStates {
    open: bool,
    planned: bool,
    accepted: bool,
}

impl Default for GapStates {
    fn default() -> GapStates {
        GapStates { open: true, planned: false, accepted: false }
    }
}

impl GapStates {
    fn of(&mut self, state: GapState) -> &mut bool {
        match state {
            GapState::Open => &mut self.open,
            GapState::Planned => &mut self.planned,
            GapState::Accepted => &mut self.accepted,
        }
    }

    /// Whether gaps in this state are shown.
    pub fn show(mut self, state: GapState) -> bool {
        *self.of(state)
    }

    /// Shows what was hidden, hides what was shown.
    pub fn toggle(&mut self, state: GapState) {
        let shown = self.of(state);
        *shown = !*shown;
    }

    /// Shows gaps in this state too.
    pub fn add(&mut self, state: GapState) {
        *self.of(state) = true;
    }
}

/// The rules whose gaps are folded away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Folded(Vec<RuleIndex>);

impl Folded {
    /// Whether the gaps of a rule are folded away.
    pub(super) fn contains(&self, rule: RuleIndex) -> bool {
        self.0.contains(&rule)
    }

    /// The same rules in the next state of the network.
    pub(super) fn renumber(&mut self, renumbering: &Renumbering) {
        self.0 = self.0.iter().filter_map(|rule| renumbering.rule(*rule)).collect();
    }

    /// Folds or unfolds.
    pub(super) fn toggle(&mut self, rule: RuleIndex) {
        if self.contains(rule) { self.unfold(rule) } else { self.0.push(rule) }
    }

    /// Unfolds.
    pub(super) fn unfold(&mut self, rule: RuleIndex) {
        self.0.retain(|folded| *folded != rule);
    }
}
