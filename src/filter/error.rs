//! What can be wrong with a filter.

use std::ops::Range;

use crate::text::{Lang, filters, problems};

/// A filter that can't be used, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct FilterError {
    /// The bytes of the filter that are meant.
    pub span: Range<usize>,
    problem: FilterProblem,
    suggestion: Option<String>,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum FilterProblem {
    LoneMinus,
    FieldMissing,
    ValueMissing(String),
    QuotesOpen,
    TextBehindQuotes,
    NotComparable(String),
    NotSteps(String),
    UnknownField(String),
    UnknownActor(String),
    UnknownRule(String),
    UnknownValue { field: String, value: String },
    GapNotAllowed,
}

impl FilterError {
    pub(super) fn new(span: Range<usize>, problem: FilterProblem) -> FilterError {
        FilterError { span, problem, suggestion: None }
    }

    pub(super) fn suggest(mut self, suggestion: Option<&str>) -> FilterError {
        self.suggestion = suggestion.map(str::to_owned);
        self
    }

    /// One sentence that says what is wrong.
    pub fn message(&self, lang: Lang) -> String {
        match &self.problem {
            FilterProblem::LoneMinus => filters::lone_minus(lang).to_owned(),
            FilterProblem::FieldMissing => filters::field_missing(lang).to_owned(),
            FilterProblem::ValueMissing(field) => filters::value_missing(lang, field),
            FilterProblem::QuotesOpen => filters::quotes_open(lang).to_owned(),
            FilterProblem::TextBehindQuotes => filters::text_behind_quotes(lang).to_owned(),
            FilterProblem::NotComparable(value) => filters::not_comparable(lang, value),
            FilterProblem::NotSteps(steps) => filters::not_steps(lang, steps),
            FilterProblem::UnknownField(field) => filters::unknown_field(lang, field),
            FilterProblem::UnknownActor(actor) => filters::unknown_actor(lang, actor),
            FilterProblem::UnknownRule(rule) => filters::unknown_rule(lang, rule),
            FilterProblem::UnknownValue { field, value } => filters::unknown_value(lang, field, value),
            FilterProblem::GapNotAllowed => filters::gap_not_allowed(lang).to_owned(),
        }
    }

    /// What to do about it, where something can be said.
    pub fn help(&self, lang: Lang) -> Option<String> {
        match (&self.suggestion, &self.problem) {
            (Some(name), _) => Some(problems::did_you_mean(lang, name)),
            (None, FilterProblem::LoneMinus) => Some(filters::minus_help(lang).to_owned()),
            (None, FilterProblem::QuotesOpen) => Some(filters::quotes_help(lang).to_owned()),
            (None, FilterProblem::NotComparable(_)) => Some(filters::comparison_help(lang).to_owned()),
            (None, _) => None,
        }
    }
}
