//! Cutting a filter into terms, each with its place.

use std::ops::Range;

use super::{FilterError, FilterProblem};

/// A term as it is written: `-field:value,"value two"` or `-word`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RawTerm {
    pub(super) negated: bool,
    pub(super) field: Option<Spanned>,
    pub(super) values: Vec<Spanned>,
    pub(super) span: Range<usize>,
}

/// A text with the bytes it was read from.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spanned {
    pub(super) text: String,
    pub(super) quoted: bool,
    pub(super) span: Range<usize>,
}

/// Reads one filter from left to right.
pub(super) struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Reader<'t> {
        Reader { text, at: 0 }
    }

    /// The next term, none at the end.
    pub(super) fn term(&mut self) -> Result<Option<RawTerm>, FilterError> {
        while self.take(char::is_whitespace).is_some() {}
        let start = self.at;
        if self.peek().is_none() {
            return Ok(None);
        }
        let negated = self.take(|c| c == '-').is_some();
        if self.peek().is_none_or(char::is_whitespace) {
            return Err(FilterError::new(start..self.at, FilterProblem::LoneMinus));
        }
        let first = self.piece(|c| c == ':' || c.is_whitespace())?;
        if first.quoted || self.take(|c| c == ':').is_none() {
            return Ok(Some(RawTerm { negated, field: None, span: start..self.at, values: vec![first] }));
        }
        if first.text.is_empty() {
            return Err(FilterError::new(start..self.at, FilterProblem::FieldMissing));
        }
        let values = self.values(&first.text)?;
        Ok(Some(RawTerm { negated, field: Some(first), values, span: start..self.at }))
    }

    fn values(&mut self, field: &str) -> Result<Vec<Spanned>, FilterError> {
        let mut values = Vec::new();
        loop {
            let value = self.piece(|c| c == ',' || c.is_whitespace())?;
            if value.text.is_empty() && !value.quoted {
                let place = value.span.start..self.peek().map_or(value.span.end, |c| value.span.end + c.len_utf8());
                return Err(FilterError::new(place, FilterProblem::ValueMissing(field.to_owned())));
            }
            values.push(value);
            if self.take(|c| c == ',').is_none() {
                return Ok(values);
            }
        }
    }

    /// A quoted text, or everything up to a character that ends it. A comparison sign may stand before the quotes.
    fn piece(&mut self, ends: impl Fn(char) -> bool) -> Result<Spanned, FilterError> {
        let start = self.at;
        let mut text = String::new();
        while let Some(sign) = self.take(|c| matches!(c, '<' | '>' | '=')) {
            text.push(sign);
        }
        let quotes = self.at;
        if self.take(|c| c == '"').is_some() {
            self.quoted(quotes, &mut text)?;
            if self.peek().is_some_and(|c| !ends(c) && c != ':') {
                return Err(FilterError::new(self.at..self.text.len(), FilterProblem::TextBehindQuotes));
            }
            return Ok(Spanned { text, quoted: true, span: start..self.at });
        }
        while let Some(c) = self.take(|c| !ends(c)) {
            text.push(c);
        }
        Ok(Spanned { text, quoted: false, span: start..self.at })
    }

    fn quoted(&mut self, opened: usize, text: &mut String) -> Result<(), FilterError> {
        loop {
            match self.take(|_| true) {
                Some('"') => return Ok(()),
                Some('\\') if self.peek() == Some('"') => text.extend(self.take(|_| true)),
                Some(c) => text.push(c),
                None => return Err(FilterError::new(opened..self.at, FilterProblem::QuotesOpen)),
            }
        }
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at..).and_then(|rest| rest.chars().next())
    }

    fn take(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let c = self.peek().filter(|c| wanted(*c))?;
        self.at += c.len_utf8();
        Some(c)
    }
}
