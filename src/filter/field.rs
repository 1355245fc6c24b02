//! The fields of an actor by name, and their values.

use crate::network::{Actor, AttributeValue, Date, Network, Symbol, When};

/// A field of an actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// `id`
    Id,
    /// `name`
    Name,
    /// `short`
    Short,
    /// `kind`
    Kind,
    /// `area`
    Area,
    /// `topic` or `topics`
    Topics,
    /// `contact`
    Contact,
    /// `website`
    Website,
    /// `note`
    Note,
    /// `source`
    Source,
    /// `since`
    Since,
    /// `until`
    Until,
    /// `influence`
    Influence,
    /// `interest`
    Interest,
    /// One of the `attributes`.
    Attribute(Symbol),
}

/// The built-in fields by name.
const BUILT_IN: [(&str, Field); 15] = [
    ("id", Field::Id),
    ("name", Field::Name),
    ("short", Field::Short),
    ("kind", Field::Kind),
    ("area", Field::Area),
    ("topic", Field::Topics),
    ("topics", Field::Topics),
    ("contact", Field::Contact),
    ("website", Field::Website),
    ("note", Field::Note),
    ("source", Field::Source),
    ("since", Field::Since),
    ("until", Field::Until),
    ("influence", Field::Influence),
    ("interest", Field::Interest),
];

/// The value of a field of one actor.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldValue<'n> {
    /// Not there, or empty.
    Absent,
    /// A text.
    Text(&'n str),
    /// Several texts.
    Texts(Vec<&'n str>),
    /// A number.
    Number(f64),
    /// Yes or no.
    Boolean(bool),
    /// A year or a day, and how a year is read in comparisons.
    When(When, YearAs),
}

/// The day that a bare year stands for: its first, or its last in a field that says when something ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearAs {
    /// 1 January.
    Start,
    /// 31 December.
    End,
}

impl YearAs {
    /// The day that a year or a day stands for.
    pub fn day(self, when: When) -> Date {
        match self {
            YearAs::Start => when.first_day(),
            YearAs::End => when.last_day(),
        }
    }
}

impl Field {
    /// The field of this name: a built-in one, else an attribute that at least one actor has.
    pub fn named(name: &str, network: &Network) -> Option<Field> {
        let built_in = BUILT_IN.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        built_in.map(|(_, field)| *field).or_else(|| {
            let used = attributes(network);
            let exact = network.symbols().find(name).filter(|symbol| used.contains(symbol));
            let lower = name.to_lowercase();
            let any_case = || used.into_iter().find(|symbol| network.text(*symbol).to_lowercase() == lower);
            exact.or_else(any_case).map(Field::Attribute)
        })
    }

    /// Whether every network knows a field of this name.
    pub(super) fn is_built_in(name: &str) -> bool {
        BUILT_IN.iter().any(|(known, _)| known.eq_ignore_ascii_case(name))
    }

    /// The names of all fields that actors of this network can have, for suggestions.
    pub fn names(network: &Network) -> Vec<&str> {
        let built_in = BUILT_IN.iter().map(|(name, _)| *name);
        built_in.chain(attributes(network).into_iter().map(|symbol| network.text(symbol))).collect()
    }

    /// Whether an actor has nothing there, or nothing but blanks; asks less than [`Field::value`] reads.
    pub fn is_absent(&self, network: &Network, actor: &Actor) -> bool {
        match self {
            Field::Topics => actor.topics.iter().all(|topic| is_blank(network.text(*topic))),
            Field::Source => actor.source.iter().all(|source| is_blank(source)),
            _ => self.value(network, actor) == FieldValue::Absent,
        }
    }

    /// The value that an actor has there.
    pub fn value<'n>(&self, network: &'n Network, actor: &'n Actor) -> FieldValue<'n> {
        let kind = &network.actor_kinds()[actor.kind.get()].id;
        match self {
            Field::Id => text(Some(&actor.id)),
            Field::Name => text(Some(&actor.name)),
            Field::Short => text(actor.short.as_deref()),
            Field::Kind => text(Some(kind)),
            Field::Area => text(actor.area.map(|area| network.text(area))),
            Field::Topics => texts(actor.topics.iter().map(|topic| network.text(*topic))),
            Field::Contact => text(actor.contact.as_deref()),
            Field::Website => text(actor.website.as_deref()),
            Field::Note => text(actor.note.as_deref()),
            Field::Source => texts(actor.source.iter().map(|source| &**source)),
            Field::Since => when(actor.since, YearAs::Start),
            Field::Until => when(actor.until, YearAs::End),
            Field::Influence => number(actor.influence),
            Field::Interest => number(actor.interest),
            Field::Attribute(name) => actor.attribute(*name).map_or(FieldValue::Absent, attribute),
        }
    }
}

/// The names of attributes that occur, in the order of their first use.
fn attributes(network: &Network) -> Vec<Symbol> {
    let mut seen = vec![false; network.symbols().len()];
    let all = network.actors().iter().flat_map(|actor| &actor.attributes);
    all.map(|(name, _)| *name).filter(|name| !std::mem::replace(&mut seen[name.get()], true)).collect()
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn text(text: Option<&str>) -> FieldValue<'_> {
    text.filter(|text| !is_blank(text)).map_or(FieldValue::Absent, FieldValue::Text)
}

fn texts<'n>(texts: impl Iterator<Item = &'n str>) -> FieldValue<'n> {
    let texts: Vec<_> = texts.filter(|text| !is_blank(text)).collect();
    if texts.is_empty() { FieldValue::Absent } else { FieldValue::Texts(texts) }
}

fn when(when: Option<When>, year: YearAs) -> FieldValue<'static> {
    when.map_or(FieldValue::Absent, |when| FieldValue::When(when, year))
}

fn number(number: Option<u8>) -> FieldValue<'static> {
    number.map_or(FieldValue::Absent, |number| FieldValue::Number(f64::from(number)))
}

#[expect(clippy::cast_precision_loss, reason = "filters compare as floating point; 2^53 is more than any count")]
fn attribute(value: &AttributeValue) -> FieldValue<'_> {
    match value {
        AttributeValue::Text(value) => text(Some(value)),
        AttributeValue::Integer(value) => FieldValue::Number(*value as f64),
        AttributeValue::Float(value) => FieldValue::Number(*value),
        AttributeValue::Boolean(value) => FieldValue::Boolean(*value),
        AttributeValue::Date(day) => FieldValue::When(When::Day(*day), YearAs::Start),
        AttributeValue::Texts(values) => texts(values.iter().map(|value| &**value)),
    }
}

impl FieldValue<'_> {
    /// The texts that it consists of, as the file writes them; none where it is absent.
    pub fn texts(&self) -> Vec<String> {
        match self {
            FieldValue::Absent => Vec::new(),
            FieldValue::Text(text) => vec![(*text).to_owned()],
            FieldValue::Texts(texts) => texts.iter().map(|text| (*text).to_owned()).collect(),
            FieldValue::Number(number) => vec![number.to_string()],
            FieldValue::Boolean(value) => vec![value.to_string()],
            FieldValue::When(when, _) => vec![when.to_string()],
        }
    }
}
