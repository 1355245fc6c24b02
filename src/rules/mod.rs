//! Rules, the gaps they find, and how each gap stands.

mod decision;
mod gap;
mod rule;

pub use decision::{Decision, DecisionState};
pub use gap::{Gap, GapState, Subject};
pub use rule::{Check, Finds, GroupField, Needs, NeedsDirection, Rule, RuleIndex, RuleSeverity};
