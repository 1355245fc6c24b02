//! What a meeting said about one gap.

use crate::diagnostic::Span;
use crate::network::{Date, When};

use super::{Rule, RuleIndex};

/// A decision about one gap.
#[derive(Debug, Clone)]
pub struct Decision {
    /// The gap's rule.
    pub rule: RuleIndex,
    /// The gap's subject key.
    pub subject: Box<str>,
    /// What was decided.
    pub state: DecisionState,
    /// Who takes care of it.
    pub owner: Option<Box<str>>,
    /// Past that day the gap is open again.
    pub until: Option<When>,
    /// When it was decided.
    pub decided: Option<Date>,
    /// A remark.
    pub note: Option<Box<str>>,
    /// Where it stands in the file.
    pub place: Span,
}

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DecisionState {
    /// Somebody will close it.
    Planned,
    /// It may stay.
    Accepted,
}

impl DecisionState {
    /// The name in the file.
    pub fn name(self) -> &'static str {
        match self {
            DecisionState::Planned => "planned",
            DecisionState::Accepted => "accepted",
        }
    }
}

impl Decision {
    /// The id of the gap that it is about, whether there is one or not.
    pub fn gap_id(&self, rules: &[Rule]) -> String {
        format!("{}/{}", rules[self.rule.0].id, self.subject)
    }

    /// Whether it still holds on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.until.is_none_or(|until| until.last_day() >= day)
    }
}
