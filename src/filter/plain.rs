//! Filters that are simple enough to be put in words.

use super::Filter;
use super::term::{Term, Test};

/// A term that asks for certain values, or for the nearness of certain actors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainTerm<'f> {
    /// The field as the filter names it, or `near`.
    pub field: &'f str,
    /// Any of these will do; in lower case, for `near` the ids as the filter writes them.
    pub values: Vec<&'f str>,
    /// Whether the term must not hold.
    pub negated: bool,
}

impl Filter {
    /// Its terms in the order of the filter, none where one of them is not plain.
    pub fn plain_terms(&self) -> Option<Vec<PlainTerm<'_>>> {
        self.terms.iter().map(plain).collect()
    }

    /// The kinds that it takes, in lower case, where it asks for nothing but the kind.
    pub fn kinds_alone(&self) -> Option<Vec<&str>> {
        let mut terms = self.plain_terms()?;
        let only = terms.pop().filter(|term| terms.is_empty() && !term.negated)?;
        only.field.eq_ignore_ascii_case("kind").then_some(only.values)
    }
}

fn plain(term: &Term) -> Option<PlainTerm<'_>> {
    let (field, values) = match &term.test {
        Test::Field { name, wanted } => (&*name.is, wanted.texts()?),
        Test::Near(actors) => ("near", actors.iter().map(|(id, _)| &*id.is).collect()),
        _ => return None,
    };
    Some(PlainTerm { field, values, negated: term.negated })
}
