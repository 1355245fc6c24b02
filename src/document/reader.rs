//! Reading single values: each becomes its checked type or a diagnostic at its place.

use std::borrow::Cow;
use std::ops::Range;

use super::syntax::Places;
use super::value::{Fields, Item, Key, Value};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::network::{Date, When};
use crate::text::{Lang, nearest, personal_data, problems};

/// Something read from the file, with its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Located<T> {
    pub(super) is: T,
    pub(super) span: Span,
}

/// Reads values of one stretch of the file and collects what is wrong.
#[derive(Debug)]
pub(super) struct Reader<'p> {
    pub(super) lang: Lang,
    pub(super) places: Places<'p>,
    pub(super) problems: Vec<Diagnostic>,
}

impl<'p> Reader<'p> {
    pub(super) fn new(lang: Lang, places: Places<'p>) -> Reader<'p> {
        Reader { lang, places, problems: Vec::new() }
    }

    pub(super) fn place(&self, range: Range<usize>) -> Span {
        self.places.of(range)
    }

    pub(super) fn report(&mut self, code: Code, span: Span, message: impl Into<String>, help: Option<String>) {
        self.problems.push(Diagnostic::new(code, message, span).help(help));
    }

    pub(super) fn wrong_type(&mut self, field: &str, expected: &'static str, item: &Item<'_>) {
        let message = problems::wrong_type(self.lang, field, expected, type_name(item.get_ref(), self.lang));
        self.report(Code::WrongType, self.place(item.span()), message, None);
    }

    pub(super) fn invalid(&mut self, span: Span, message: String, help: Option<String>) {
        self.report(Code::InvalidValue, span, message, help);
    }

    pub(super) fn unknown_field(&mut self, key: &Key<'_>, known: &[&str]) {
        let name = key.get_ref();
        let message = problems::unknown_field(self.lang, name);
        let help = match nearest(name, known.iter().copied()) {
            Some(near) => problems::did_you_mean(self.lang, near),
            None => problems::known_fields(self.lang, &known.join(", ")),
        };
        self.report(Code::UnknownField, self.place(key.span()), message, Some(help));
    }

    pub(super) fn missing_field(&mut self, span: Span, field: &str, help: Option<String>) {
        self.report(Code::MissingField, span, problems::missing_field(self.lang, field), help);
    }

    pub(super) fn text<'t>(&mut self, field: &str, item: Item<'t>) -> Option<Located<Cow<'t, str>>> {
        let place = item.span();
        match item.into_inner() {
            Value::Text(is) => Some(Located { is, span: self.place(place) }),
            other => {
                self.wrong_type(field, problems::a_text(self.lang), &Item::new(place, other));
                None
            }
        }
    }

    /// A text that must say something: an empty one is missing.
    pub(super) fn required_text<'t>(&mut self, field: &str, item: Item<'t>) -> Option<Located<Cow<'t, str>>> {
        let text = self.text(field, item)?;
        if text.is.is_empty() {
            self.missing_field(text.span, field, None);
            return None;
        }
        Some(text)
    }

    /// A text that people read, kept as it is; an empty one is none. Warns of data about persons.
    pub(super) fn kept_text(&mut self, field: &str, item: Item<'_>) -> Option<Box<str>> {
        let text = self.text(field, item).filter(|text| !text.is.is_empty())?;
        self.warn_of_personal_data(field, &text);
        Some(text.is.into())
    }

    /// Warns of e-mail addresses and telephone numbers; whether there was one.
    pub(super) fn warn_of_personal_data(&mut self, field: &str, text: &Located<Cow<'_, str>>) -> bool {
        let Some(place) = personal_data(&text.is).into_iter().next() else { return false };
        let message = problems::personal_data(self.lang, field, text.is.get(place).unwrap_or_default());
        let help = problems::personal_data_help(self.lang).to_owned();
        self.report(Code::PersonalData, text.span, message, Some(help));
        true
    }

    /// An id: letters, digits, `-`, `_`, `.`.
    pub(super) fn id<'t>(&mut self, field: &str, item: Item<'t>) -> Option<Located<Cow<'t, str>>> {
        let id = self.text(field, item)?;
        if is_id(&id.is) {
            return Some(id);
        }
        let message = problems::invalid_id(self.lang, field, &id.is);
        let help = suggested_id(&id.is).map(|good| problems::write_instead(self.lang, &good));
        self.report(Code::InvalidId, id.span, message, help.or(Some(problems::id_help(self.lang).to_owned())));
        None
    }

    pub(super) fn boolean(&mut self, field: &str, item: &Item<'_>) -> Option<bool> {
        let Value::Boolean(value) = item.get_ref() else {
            self.wrong_type(field, problems::true_or_false(self.lang), item);
            return None;
        };
        Some(*value)
    }

    /// A whole number within these bounds.
    pub(super) fn number(
        &mut self,
        field: &str,
        item: &Item<'_>,
        bounds: std::ops::RangeInclusive<i64>,
    ) -> Option<i64> {
        let Value::Integer(number) = item.get_ref() else {
            self.wrong_type(field, problems::a_whole_number(self.lang), item);
            return None;
        };
        let value = number.filter(|value| bounds.contains(value));
        if value.is_none() {
            let message =
                problems::out_of_bounds(self.lang, field, &bounds.start().to_string(), &bounds.end().to_string());
            self.invalid(self.place(item.span()), message, None);
        }
        value
    }

    /// A number from 1 to 5.
    pub(super) fn grade(&mut self, field: &str, item: &Item<'_>) -> Option<u8> {
        self.number(field, item, 1..=5).and_then(|value| u8::try_from(value).ok())
    }

    pub(super) fn date(&mut self, field: &str, item: &Item<'_>) -> Option<Date> {
        let Value::Date(date) = item.get_ref() else {
            self.wrong_type(field, problems::a_date(self.lang), item);
            return None;
        };
        if date.is_none() {
            self.invalid(self.place(item.span()), problems::no_such_day(self.lang, field), None);
        }
        *date
    }

    /// A year or a day.
    pub(super) fn when(&mut self, field: &str, item: &Item<'_>) -> Option<Located<When>> {
        let span = self.place(item.span());
        let is = match item.get_ref() {
            Value::Integer(_) => {
                let year = self.number(field, item, 1..=9999)?;
                When::Year(i16::try_from(year).ok()?)
            }
            Value::Date(_) => When::Day(self.date(field, item)?),
            _ => {
                self.wrong_type(field, problems::year_or_date(self.lang), item);
                return None;
            }
        };
        Some(Located { is, span })
    }

    /// A list of texts, or a single one where that is allowed.
    pub(super) fn texts<'t>(&mut self, field: &str, item: Item<'t>, single: bool) -> Vec<Located<Cow<'t, str>>> {
        let place = item.span();
        match item.into_inner() {
            Value::Text(is) if single => vec![Located { is, span: self.place(place) }],
            Value::List(items) => items.into_iter().filter_map(|item| self.text(field, item)).collect(),
            other => {
                let one_or_list = problems::a_text_or_several(self.lang);
                let expected = if single { one_or_list } else { problems::a_list_of_texts(self.lang) };
                self.wrong_type(field, expected, &Item::new(place, other));
                Vec::new()
            }
        }
    }

    /// One of the names that a field knows.
    pub(super) fn choice<T: Copy>(
        &mut self,
        field: &str,
        text: &Located<Cow<'_, str>>,
        all: &[(&str, T)],
    ) -> Option<T> {
        let found = all.iter().find_map(|(name, value)| (*name == text.is).then_some(*value));
        if found.is_none() {
            let names: Vec<_> = all.iter().map(|(name, _)| *name).collect();
            let help = match nearest(&text.is, names.iter().copied()) {
                Some(near) => problems::did_you_mean(self.lang, near),
                None => problems::known_values(self.lang, &names.join(", ")),
            };
            self.invalid(text.span, problems::unknown_choice(self.lang, field, &text.is), Some(help));
        }
        found
    }

    pub(super) fn table<'t>(&mut self, field: &str, item: Item<'t>) -> Option<Fields<'t>> {
        let place = item.span();
        match item.into_inner() {
            Value::Table(table) => Some(table),
            other => {
                self.wrong_type(field, problems::a_table(self.lang), &Item::new(place, other));
                None
            }
        }
    }

    /// The tables of `[[field]]` or of an inline list, each with its place.
    pub(super) fn tables<'t>(&mut self, field: &str, item: Item<'t>) -> Vec<Located<Fields<'t>>> {
        let place = item.span();
        match item.into_inner() {
            Value::List(items) => items.into_iter().filter_map(|item| self.located_table(field, item)).collect(),
            other => {
                let found = type_name(&other, self.lang);
                let message = problems::wrong_type(self.lang, field, problems::a_list_of_tables(self.lang), found);
                let help = problems::double_brackets(self.lang, field);
                self.report(Code::WrongType, self.place(place), message, Some(help));
                Vec::new()
            }
        }
    }

    fn located_table<'t>(&mut self, field: &str, item: Item<'t>) -> Option<Located<Fields<'t>>> {
        let span = self.place(item.span());
        self.table(field, item).map(|is| Located { is, span })
    }

    /// A range of time that must not end before it starts.
    pub(super) fn range(&mut self, since: Option<&Located<When>>, until: Option<&Located<When>>) {
        if let (Some(since), Some(until)) = (since, until)
            && since.is.first_day() > until.is.last_day()
        {
            let message = problems::inverted_range(self.lang, &until.is.to_string(), &since.is.to_string());
            self.report(Code::InvertedRange, until.span, message, None);
        }
    }
}

/// Whether a text can be an id.
pub(super) fn is_id(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// The text with a dash for everything that an id can't have; none where nothing is left.
fn suggested_id(text: &str) -> Option<String> {
    let spelled: String = text.chars().map(german).collect();
    let pieces = crate::text::strip(&spelled);
    let pieces = pieces
        .split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.')))
        .filter(|piece| !piece.is_empty());
    let good = pieces.collect::<Vec<_>>().join("-");
    (!good.is_empty()).then_some(good)
}

/// A letter as German spells it without dots.
fn german(letter: char) -> String {
    match letter {
        'ä' | 'Ä' => "ae".to_owned(),
        'ö' | 'Ö' => "oe".to_owned(),
        'ü' | 'Ü' => "ue".to_owned(),
        _ => letter.to_string(),
    }
}

fn type_name(value: &Value<'_>, lang: Lang) -> &'static str {
    match value {
        Value::Text(_) => problems::a_text(lang),
        Value::Integer(_) => problems::a_whole_number(lang),
        Value::Float(_) => problems::a_number(lang),
        Value::Boolean(_) => problems::true_or_false(lang),
        Value::Date(_) | Value::Time => problems::a_date_or_time(lang),
        Value::List(_) => problems::a_list(lang),
        Value::Table(_) => problems::a_table(lang),
    }
}
