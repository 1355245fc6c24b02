//! The filter language: read it, explain what is wrong with it, select actors.
//!
//! A filter is read in two steps: [`Filter::parse`] needs no network and finds errors of grammar;
//! [`Filter::select`] binds its terms to one network and finds unknown fields, actors and rules.

mod error;
mod field;
mod near;
mod plain;
mod renamed;
mod select;
mod term;
mod token;

pub use error::FilterError;
pub use field::{Field, FieldValue, YearAs};
pub use near::within;
pub use plain::PlainTerm;
pub use renamed::{renamed, without};
pub use select::{Context, GapSubjects};

use error::FilterProblem;
use term::{Term, Test};
use token::Reader;

/// A filter that can be read: its text and what the text means. An empty one selects every actor.
#[derive(Debug, Clone, PartialEq)]
pub struct Filter {
    text: Box<str>,
    terms: Vec<Term>,
}

impl Filter {
    /// Reads a filter.
    ///
    /// # Errors
    /// What is wrong with its grammar, and where; the first problem from the left.
    pub fn parse(text: &str) -> Result<Filter, FilterError> {
        let mut reader = Reader::new(text);
        let mut terms = Vec::new();
        while let Some(raw) = reader.term()? {
            terms.push(Term::read(raw)?);
        }
        Ok(Filter { text: text.trim().into(), terms })
    }

    /// The text it was read from.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it asks who is whose partner: what it selects then changes with the relationships.
    pub fn asks_about_partners(&self) -> bool {
        self.terms.iter().any(|term| matches!(term.test, Test::Degree(_) | Test::Partner(_) | Test::Near(_)))
    }

    /// Whether it asks nothing but what the entry of an actor says, in fields that every network knows.
    pub fn asks_entries_alone(&self) -> bool {
        self.terms.iter().all(|term| match &term.test {
            Test::Word(_) => true,
            Test::Field { name, .. } => Field::is_built_in(&name.is),
            Test::Degree(_) | Test::Partner(_) | Test::Near(_) | Test::Gap(_) => false,
        })
    }

    /// Whether it selects every actor because it asks nothing.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

#[cfg(test)]
mod tests;
