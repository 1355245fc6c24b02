//! What each term asks, without a network yet.

use std::ops::Range;

use super::token::{RawTerm, Spanned};
use super::{FilterError, FilterProblem};
use crate::network::{Date, When};

/// One term of a filter: all must hold.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Term {
    pub(super) negated: bool,
    pub(super) test: Test,
    /// Where it stands in the filter, in bytes.
    pub(super) span: Range<usize>,
}

/// What a term asks.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Test {
    /// The id or a name contains it.
    Word(String),
    /// A field has a value.
    Field { name: Place<String>, wanted: Wanted },
    /// How many partners.
    Degree(Wanted),
    /// An active relationship with an actor of one of these kinds; with any where none is named.
    Partner(Option<Values>),
    /// Within so many active relationships of an actor.
    Near(Vec<(Place<String>, u32)>),
    /// Subject of an open gap of a rule; of any where none is named.
    Gap(Vec<Option<Place<String>>>),
}

/// Something with its place in the filter, in bytes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Place<T> {
    pub(super) is: T,
    pub(super) span: Range<usize>,
}

/// Values in lower case, any of which will do.
pub(super) type Values = Vec<Place<String>>;

/// What a field must be.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Wanted {
    /// There at all.
    Anything,
    /// Any of these.
    Any(Vec<Choice>),
}

/// One of the values of a term.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Choice {
    /// This value; in lower case, with what it is as a number.
    Equal { text: Place<String>, number: Option<f64>, when: Option<When> },
    /// More or less than this.
    Compared(Comparison, Bound),
}

/// How values are compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Comparison {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// What values are compared with: a number may also be a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Bound {
    Number(f64),
    Day(Date),
}

impl Wanted {
    /// The values, where it is a choice among values and compares with none.
    pub(super) fn texts(&self) -> Option<Vec<&str>> {
        let Wanted::Any(choices) = self else { return None };
        let mut texts = Vec::with_capacity(choices.len());
        for choice in choices {
            let Choice::Equal { text, .. } = choice else { return None };
            texts.push(&*text.is);
        }
        Some(texts)
    }
}

impl Comparison {
    pub(super) fn holds(self, ordering: std::cmp::Ordering) -> bool {
        match self {
            Comparison::Less => ordering.is_lt(),
            Comparison::LessOrEqual => ordering.is_le(),
            Comparison::Greater => ordering.is_gt(),
            Comparison::GreaterOrEqual => ordering.is_ge(),
        }
    }
}

impl Term {
    pub(super) fn read(raw: RawTerm) -> Result<Term, FilterError> {
        let RawTerm { negated, field, values, span } = raw;
        let test = match field {
            None => Test::Word(values.into_iter().map(|value| value.text).collect()),
            Some(field) => field_test(field, values)?,
        };
        Ok(Term { negated, test, span })
    }
}

fn field_test(field: Spanned, values: Vec<Spanned>) -> Result<Test, FilterError> {
    Ok(match &*field.text.to_lowercase() {
        "degree" => Test::Degree(wanted(values)?),
        "partner" => Test::Partner((!values.iter().any(is_star)).then(|| values.into_iter().map(lowered).collect())),
        "near" => Test::Near(values.into_iter().map(near).collect::<Result<_, _>>()?),
        "gap" => Test::Gap(values.into_iter().map(gap).collect()),
        _ => Test::Field { name: Place { is: field.text, span: field.span }, wanted: wanted(values)? },
    })
}

fn lowered(value: Spanned) -> Place<String> {
    Place { is: value.text.to_lowercase(), span: value.span }
}

fn is_star(value: &Spanned) -> bool {
    value.text == "*" && !value.quoted
}

fn wanted(values: Vec<Spanned>) -> Result<Wanted, FilterError> {
    if values.iter().any(is_star) {
        return Ok(Wanted::Anything);
    }
    Ok(Wanted::Any(values.into_iter().map(choice).collect::<Result<_, _>>()?))
}

fn choice(value: Spanned) -> Result<Choice, FilterError> {
    let signs = [
        ("<=", Comparison::LessOrEqual),
        (">=", Comparison::GreaterOrEqual),
        ("<", Comparison::Less),
        (">", Comparison::Greater),
    ];
    let compared = signs.into_iter().find_map(|(sign, comparison)| Some((value.text.strip_prefix(sign)?, comparison)));
    if let Some((bound, comparison)) = compared {
        let day = bound.parse().ok().map(Bound::Day);
        let bound = number(bound).map(Bound::Number).or(day);
        return match bound {
            Some(bound) => Ok(Choice::Compared(comparison, bound)),
            None => Err(FilterError::new(value.span, FilterProblem::NotComparable(value.text))),
        };
    }
    let when = value.text.parse().ok().map(When::Day).or_else(|| value.text.parse().ok().map(When::Year));
    Ok(Choice::Equal { number: number(&value.text), when, text: lowered(value) })
}

/// A finite number; `inf` and `nan` are words.
fn number(text: &str) -> Option<f64> {
    let numeric = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+' | b'e' | b'E'));
    text.parse().ok().filter(|number: &f64| numeric && number.is_finite())
}

fn near(value: Spanned) -> Result<(Place<String>, u32), FilterError> {
    let (actor, steps) = match value.text.rsplit_once('~') {
        None => (value.text.clone(), 1),
        Some((actor, steps)) => match steps.parse() {
            Ok(steps) => (actor.to_owned(), steps),
            Err(_) => return Err(FilterError::new(value.span, FilterProblem::NotSteps(steps.to_owned()))),
        },
    };
    Ok((Place { is: actor, span: value.span }, steps))
}

fn gap(value: Spanned) -> Option<Place<String>> {
    (!is_star(&value)).then_some(Place { is: value.text, span: value.span })
}
