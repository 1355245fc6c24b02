//! Rules, the gaps they find, and how each gap stands.

mod asked;
mod check;
mod closing;
mod decision;
mod evaluation;
mod gap;
mod rule;
mod sentence;
mod suggest;
mod threads;
mod time_span;
mod what_if;

pub use closing::Closing;
pub use decision::{Decision, DecisionState};
pub use evaluation::Evaluation;
pub use gap::{Gap, GapState, Subject};
pub use rule::{Check, Finds, NamedField, Needs, NeedsDirection, Rule, RuleIndex, RuleSeverity};
pub use suggest::{Candidate, Reason, Suggester, Suggestion};
pub use time_span::{parse_time_span, time_span_text};
pub use what_if::{LinkEffect, NewLink, WhatIf, structure_words};

#[cfg(test)]
mod tests;
