//! Filters in the file, each with its place, so that an error within one points at the character.

use super::reader::Reader;
use super::value::Item;
use crate::diagnostic::{Code, Span};
use crate::filter::{Filter, FilterError};

/// A filter that could be read, with its place in the file.
#[derive(Debug)]
pub(super) struct PlacedFilter {
    pub(super) filter: Filter,
    place: FilterPlace,
}

/// Where the text of a filter stands.
#[derive(Debug, Clone, Copy)]
struct FilterPlace {
    span: Span,
    /// Whether each byte of the filter is one byte of the file, behind the quotation mark.
    literal: bool,
}

impl FilterPlace {
    fn of(self, error: &FilterError) -> Span {
        if !self.literal {
            return self.span;
        }
        let start = self.span.start as usize + 1;
        Span::new(start + error.span.start, start + error.span.end)
    }
}

impl PlacedFilter {
    /// Where in the file an error within the filter is.
    pub(super) fn place(&self, error: &FilterError) -> Span {
        self.place.of(error)
    }
}

/// Reads a filter, or reports what is wrong with its grammar.
pub(super) fn filter(field: &str, item: Item<'_>, reader: &mut Reader<'_>) -> Option<PlacedFilter> {
    let inner = item.span().len().saturating_sub(2);
    let text = reader.text(field, item)?;
    // An escape or a multi-line string is shorter as a value than in the file.
    let place = FilterPlace { span: text.span, literal: text.is.len() == inner };
    match Filter::parse(&text.is) {
        Ok(filter) => Some(PlacedFilter { filter, place }),
        Err(error) => {
            reader.report(Code::InvalidFilter, place.of(&error), error.message(reader.lang), error.help(reader.lang));
            None
        }
    }
}
