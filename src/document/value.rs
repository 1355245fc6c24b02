//! Values as the file writes them, with their places: what both ways of reading TOML give.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::network::Date;

/// A value with its place in the text that was read.
pub(super) type Item<'t> = Spanned<Value<'t>>;
/// The name of a field with its place in the text that was read.
pub(super) type Key<'t> = Spanned<Cow<'t, str>>;
/// The fields of a table in the order of the file.
pub(super) type Fields<'t> = Vec<(Key<'t>, Item<'t>)>;

/// A value of TOML, as far as the format tells values apart.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'t> {
    /// A string.
    Text(Cow<'t, str>),
    /// A whole number; none where 64 bits don't hold it.
    Integer(Option<i64>),
    /// Any other number.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// A day; none where the calendar doesn't have it.
    Date(Option<Date>),
    /// A time of day, with or without a day.
    Time,
    /// An array.
    List(Vec<Item<'t>>),
    /// A table.
    Table(Fields<'t>),
}

/// The fields of a table that the TOML library read.
pub(super) fn fields(table: DeTable<'_>) -> Fields<'_> {
    let mut fields: Fields<'_> = table.into_iter().map(|(key, value)| (key, item(value))).collect();
    fields.sort_by_key(|(key, _)| key.span().start);
    fields
}

fn item(value: Spanned<DeValue<'_>>) -> Item<'_> {
    let span = value.span();
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text),
        DeValue::Integer(number) => Value::Integer(i64::from_str_radix(number.as_str(), number.radix()).ok()),
        DeValue::Float(number) => Value::Float(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(value) => Value::Boolean(value),
        DeValue::Datetime(when) => when.date.filter(|_| when.time.is_none()).map_or(Value::Time, |date| {
            let parts = (i16::try_from(date.year), i8::try_from(date.month), i8::try_from(date.day));
            Value::Date(match parts {
                (Ok(year), Ok(month), Ok(day)) => Date::new(year, month, day).ok(),
                _ => None,
            })
        }),
        DeValue::Array(items) => Value::List(items.into_iter().map(item).collect()),
        DeValue::Table(table) => Value::Table(fields(table)),
    };
    Spanned::new(span, value)
}
