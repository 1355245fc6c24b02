//! Fields and their values, compared without a copy.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::changes::{Changed, FieldChange};
use crate::network::{AttributeValue, Date, LocalText, Network, Symbol, When};

/// The fields that an entry has.
#[derive(Debug)]
pub(super) struct Fields<'d>(Vec<(Name<'d>, Value<'d>)>);

/// More fields than most entries have.
const MANY: usize = 16;

/// The name of a field, and what lies in it: an attribute, a language, or nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Name<'d>(&'static str, &'d str);

impl Name<'_> {
    fn text(self) -> Box<str> {
        match self {
            Name(name, "") => name.into(),
            Name(name, part) => format!("{name}.{part}").into(),
        }
    }
}

/// What a field says.
#[derive(Debug)]
pub(super) enum Value<'d> {
    Text(Cow<'d, str>),
    Number(i64),
    Float(f64),
    Flag(bool),
    Point(When),
    Texts(&'d [Box<str>]),
    Topics(&'d Network, &'d [Symbol]),
}

impl<'d> Fields<'d> {
    pub(super) fn new() -> Fields<'d> {
        Fields(Vec::with_capacity(MANY))
    }

    /// Adds a field.
    pub(super) fn add(&mut self, name: &'static str, value: impl Into<Value<'d>>) {
        self.0.push((Name(name, ""), value.into()));
    }

    /// Adds a field, if it is there.
    pub(super) fn add_some(&mut self, name: &'static str, value: Option<impl Into<Value<'d>>>) {
        self.0.extend(value.map(|value| (Name(name, ""), value.into())));
    }

    /// Adds a list, if there is something in it.
    pub(super) fn add_texts(&mut self, name: &'static str, texts: &'d [Box<str>]) {
        self.add_some(name, Some(Value::Texts(texts)).filter(|_| !texts.is_empty()));
    }

    /// Adds topics, if there are some.
    pub(super) fn add_topics(&mut self, network: &'d Network, topics: &'d [Symbol]) {
        self.add_some("topics", Some(Value::Topics(network, topics)).filter(|_| !topics.is_empty()));
    }

    /// Adds a text in each of its languages.
    pub(super) fn add_local(&mut self, name: &'static str, text: &'d LocalText) {
        self.0.extend(text.versions().map(|(language, text)| (Name(name, language), text.into())));
    }

    /// Adds each attribute.
    pub(super) fn add_attributes(&mut self, network: &'d Network, attributes: &'d [(Symbol, AttributeValue)]) {
        let named =
            |(name, value): &'d (Symbol, AttributeValue)| (Name("attributes", network.text(*name)), value.into());
        self.0.extend(attributes.iter().map(named));
    }

    /// What has changed since `old`: in the order of the fields, at the end what is gone.
    pub(super) fn since(&self, old: &Fields<'d>) -> Vec<FieldChange> {
        let (was, is) = (&old.0, &self.0);
        if was.len() == is.len() && was.iter().zip(is).all(|(was, is)| was.0 == is.0 && was.1.says(&is.1)) {
            return Vec::new();
        }
        let mut left: FxHashMap<Name<'_>, &Value<'_>> = was.iter().map(|(name, value)| (*name, value)).collect();
        let mut changes = Vec::new();
        let mut changed = |field: &Name<'_>, old: Option<&Value<'_>>, new: Option<&Value<'_>>| {
            changes.push(FieldChange { field: field.text(), old: old.map(Value::owned), new: new.map(Value::owned) });
        };
        for (name, value) in is {
            let before = left.remove(name);
            if !before.is_some_and(|before| before.says(value)) {
                changed(name, before, Some(value));
            }
        }
        for (name, value) in was.iter().filter(|(name, _)| left.contains_key(name)) {
            changed(name, Some(value), None);
        }
        changes
    }

    /// The same of an entry at its places; none where nothing has changed.
    pub(super) fn changed_since<I>(&self, old_fields: &Fields<'d>, old: I, new: I) -> Option<Changed<I>> {
        let fields = self.since(old_fields);
        (!fields.is_empty()).then_some(Changed { old, new, fields })
    }
}

impl Value<'_> {
    /// Whether both say the same.
    fn says(&self, other: &Value<'_>) -> bool {
        match (self, other) {
            (Value::Text(a), Value::Text(b)) => a == b,
            (Value::Number(a), Value::Number(b)) => a == b,
            (Value::Float(a), Value::Float(b)) => a == b,
            (Value::Flag(a), Value::Flag(b)) => a == b,
            (Value::Point(a), Value::Point(b)) => a == b,
            (Value::Texts(a), Value::Texts(b)) => a == b || same_in_any_order(texts(a), texts(b)),
            (Value::Topics(in_a, a), Value::Topics(in_b, b)) => {
                topics(in_a, a).eq(topics(in_b, b)) || same_in_any_order(topics(in_a, a), topics(in_b, b))
            }
            _ => false,
        }
    }

    fn owned(&self) -> AttributeValue {
        match self {
            Value::Text(text) => AttributeValue::Text((&**text).into()),
            Value::Number(number) => AttributeValue::Integer(*number),
            Value::Float(number) => AttributeValue::Float(*number),
            Value::Flag(flag) => AttributeValue::Boolean(*flag),
            Value::Point(when) => AttributeValue::Text(when.to_string().into()),
            Value::Texts(list) => AttributeValue::Texts((*list).into()),
            Value::Topics(network, list) => AttributeValue::Texts(topics(network, list).map(Into::into).collect()),
        }
    }
}

fn texts(list: &[Box<str>]) -> impl Iterator<Item = &str> {
    list.iter().map(|text| &**text)
}

fn topics<'d>(network: &'d Network, list: &'d [Symbol]) -> impl Iterator<Item = &'d str> {
    list.iter().map(|topic| network.text(*topic))
}

fn same_in_any_order<'d>(a: impl Iterator<Item = &'d str>, b: impl Iterator<Item = &'d str>) -> bool {
    let mut lists = [a.collect::<Vec<_>>(), b.collect()];
    lists.iter_mut().for_each(|list| list.sort_unstable());
    lists[0] == lists[1]
}

impl<'d> From<&'d str> for Value<'d> {
    fn from(text: &'d str) -> Value<'d> {
        Value::Text(text.into())
    }
}

impl<'d> From<&'d Box<str>> for Value<'d> {
    fn from(text: &'d Box<str>) -> Value<'d> {
        Value::Text((&**text).into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(text.into())
    }
}

impl From<u8> for Value<'_> {
    fn from(number: u8) -> Self {
        Value::Number(number.into())
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Value::Number(number.into())
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Value::Flag(flag)
    }
}

impl From<When> for Value<'_> {
    fn from(when: When) -> Self {
        Value::Point(when)
    }
}

impl From<Date> for Value<'_> {
    fn from(day: Date) -> Self {
        Value::Point(When::Day(day))
    }
}

impl<'d> From<&'d AttributeValue> for Value<'d> {
    fn from(value: &'d AttributeValue) -> Value<'d> {
        match value {
            AttributeValue::Text(text) => text.into(),
            AttributeValue::Integer(number) => Value::Number(*number),
            AttributeValue::Float(number) => Value::Float(*number),
            AttributeValue::Boolean(flag) => Value::Flag(*flag),
            AttributeValue::Date(day) => (*day).into(),
            AttributeValue::Texts(list) => Value::Texts(list),
        }
    }
}
