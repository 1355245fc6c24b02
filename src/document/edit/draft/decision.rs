//! Decisions.

use super::super::Fields;
use super::listed::Listed;
use crate::document::Document;
use crate::network::{AttributeValue, Date, When};
use crate::rules::{Decision, DecisionState};

/// The order in which its fields are written.
pub(in crate::document::edit) const ORDER: &[&str] = &["rule", "subject", "state", "owner", "until", "decided", "note"];

/// A decision as it shall be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionDraft {
    /// The id of the gap's rule.
    pub rule: Box<str>,
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
}

impl DecisionDraft {
    /// A decision as it is.
    pub fn of(document: &Document, decision: &Decision) -> DecisionDraft {
        let Decision { subject, state, owner, until, decided, note, .. } = decision.clone();
        let rule = document.rules.get(decision.rule.0).map_or_else(Box::default, |rule| rule.id.clone());
        DecisionDraft { rule, subject, state, owner, until, decided, note }
    }

    pub(in crate::document::edit) fn fields(&self) -> Fields {
        let mut fields = Listed::default();
        fields.text("rule", Some(&self.rule));
        fields.text("subject", Some(&self.subject));
        fields.text("state", Some(self.state.name()));
        fields.text("owner", self.owner.as_deref());
        fields.when("until", self.until);
        fields.push("decided", self.decided.map(AttributeValue::Date));
        fields.text("note", self.note.as_deref());
        fields.in_order(ORDER)
    }
}
