//! Actors and relationships as the file states them: every value checked by itself, names not yet looked up.

use std::borrow::Cow;
use std::collections::HashSet;

use super::reader::{Located, Reader};
use super::value::{Fields, Item, Key, Value};
use crate::diagnostic::{Code, Span};
use crate::network::{AttributeValue, Date, Status, When};
use crate::text::{looks_like_a_person, problems};

/// A text that is borrowed from the file where it can be.
pub(super) type Text<'t> = Cow<'t, str>;

/// An actor whose kind has not been looked up.
#[derive(Debug)]
pub(super) struct RawActor<'t> {
    pub(super) id: Option<Located<Text<'t>>>,
    pub(super) name: Option<Box<str>>,
    pub(super) kind: Option<Located<Text<'t>>>,
    pub(super) short: Option<Box<str>>,
    pub(super) area: Option<Text<'t>>,
    pub(super) contact: Option<Box<str>>,
    pub(super) website: Option<Box<str>>,
    pub(super) influence: Option<u8>,
    pub(super) interest: Option<u8>,
    pub(super) common: Common<'t>,
    pub(super) place: Span,
}

/// A relationship whose ends and kind have not been looked up.
#[derive(Debug)]
pub(super) struct RawRelationship<'t> {
    pub(super) from: Option<Located<Text<'t>>>,
    pub(super) to: Option<Located<Text<'t>>>,
    pub(super) kind: Option<Located<Text<'t>>>,
    pub(super) status: Status,
    pub(super) strength: Option<u8>,
    pub(super) agreement: Option<bool>,
    pub(super) reviewed: Option<Date>,
    pub(super) common: Common<'t>,
    pub(super) place: Span,
}

/// What both have.
#[derive(Debug, Default)]
pub(super) struct Common<'t> {
    pub(super) topics: Vec<Text<'t>>,
    pub(super) note: Option<Box<str>>,
    pub(super) source: Box<[Box<str>]>,
    pub(super) since: Option<When>,
    pub(super) until: Option<When>,
    pub(super) attributes: Vec<(Text<'t>, AttributeValue)>,
}

/// So many topics are looked through one by one.
const FEW_TOPICS: usize = 32;

const ACTOR_FIELDS: [&str; 15] = [
    "id",
    "name",
    "kind",
    "short",
    "area",
    "topics",
    "contact",
    "website",
    "note",
    "source",
    "since",
    "until",
    "influence",
    "interest",
    "attributes",
];
const RELATIONSHIP_FIELDS: [&str; 13] = [
    "from",
    "to",
    "kind",
    "status",
    "strength",
    "since",
    "until",
    "agreement",
    "reviewed",
    "topics",
    "note",
    "source",
    "attributes",
];

/// Reads an actor; the place is that of its header.
pub(super) fn actor<'t>(table: Fields<'t>, place: Span, reader: &mut Reader<'_>) -> RawActor<'t> {
    let mut raw = RawActor {
        id: None,
        name: None,
        kind: None,
        short: None,
        area: None,
        contact: None,
        website: None,
        influence: None,
        interest: None,
        common: Common::default(),
        place,
    };
    let mut common = CommonReader::default();
    let (mut has_id, mut has_kind) = (false, false);
    for (key, item) in table {
        let field = &**key.get_ref();
        match field {
            "id" => {
                has_id = true;
                raw.id = reader.id(field, item);
            }
            "name" => raw.name = reader.kept_text(field, item),
            "kind" => {
                has_kind = true;
                raw.kind = reader.required_text(field, item);
            }
            "short" => raw.short = reader.kept_text(field, item),
            "area" => raw.area = reader.text(field, item).map(|text| text.is).filter(|text| !text.is_empty()),
            "contact" => raw.contact = contact(item, reader),
            "website" => raw.website = reader.kept_text(field, item),
            "influence" => raw.influence = reader.grade(field, &item),
            "interest" => raw.interest = reader.grade(field, &item),
            _ => common.field(&key, item, &ACTOR_FIELDS, reader),
        }
    }
    for (field, there) in [("id", has_id), ("kind", has_kind)] {
        if !there {
            reader.missing_field(place, field, None);
        }
    }
    raw.common = common.finish(reader);
    raw
}

/// Reads a relationship; the place is that of its header, or the inline table.
pub(super) fn relationship<'t>(table: Fields<'t>, place: Span, reader: &mut Reader<'_>) -> RawRelationship<'t> {
    let mut raw = RawRelationship {
        from: None,
        to: None,
        kind: None,
        status: Status::Active,
        strength: None,
        agreement: None,
        reviewed: None,
        common: Common::default(),
        place,
    };
    let mut common = CommonReader::default();
    let mut there = [false; 3];
    for (key, item) in table {
        let field = &**key.get_ref();
        match field {
            "from" => {
                there[0] = true;
                raw.from = reader.required_text(field, item);
            }
            "to" => {
                there[1] = true;
                raw.to = reader.required_text(field, item);
            }
            "kind" => {
                there[2] = true;
                raw.kind = reader.required_text(field, item);
            }
            "status" => {
                let text = reader.text(field, item);
                let status = text.and_then(|text| reader.choice(field, &text, &statuses()));
                raw.status = status.unwrap_or_default();
            }
            "strength" => raw.strength = reader.grade(field, &item),
            "agreement" => raw.agreement = reader.boolean(field, &item),
            "reviewed" => raw.reviewed = reader.date(field, &item),
            _ => common.field(&key, item, &RELATIONSHIP_FIELDS, reader),
        }
    }
    for (field, there) in ["from", "to", "kind"].into_iter().zip(there) {
        if !there {
            reader.missing_field(place, field, None);
        }
    }
    raw.common = common.finish(reader);
    raw
}

/// The states of relationships by name.
pub(super) fn statuses() -> [(&'static str, Status); 8] {
    Status::ALL.map(|status| (status.name(), status))
}

#[derive(Default)]
struct CommonReader<'t> {
    common: Common<'t>,
    since: Option<Located<When>>,
    until: Option<Located<When>>,
}

impl<'t> CommonReader<'t> {
    fn field(&mut self, key: &Key<'t>, item: Item<'t>, known: &[&str], reader: &mut Reader<'_>) {
        let field = &**key.get_ref();
        match field {
            "topics" => self.common.topics = topics(reader.texts(field, item, false)),
            "note" => self.common.note = reader.kept_text(field, item),
            "source" => self.common.source = sources(item, reader),
            "since" => self.since = reader.when(field, &item),
            "until" => self.until = reader.when(field, &item),
            "attributes" => {
                if let Some(table) = reader.table(field, item) {
                    self.common.attributes = attributes(table, reader);
                }
            }
            _ => reader.unknown_field(key, known),
        }
    }

    fn finish(mut self, reader: &mut Reader<'_>) -> Common<'t> {
        reader.range(self.since.as_ref(), self.until.as_ref());
        self.common.since = self.since.map(|since| since.is);
        self.common.until = self.until.map(|until| until.is);
        self.common
    }
}

fn topics<'t>(texts: Vec<Located<Text<'t>>>) -> Vec<Text<'t>> {
    let mut topics: Vec<Text<'t>> = Vec::with_capacity(texts.len());
    // A set only where there are many: to look through a few is faster.
    let mut seen = HashSet::new();
    let many = texts.len() > FEW_TOPICS;
    for text in texts {
        let new = if many { seen.insert(text.is.clone()) } else { !topics.contains(&text.is) };
        if new && !text.is.is_empty() {
            topics.push(text.is);
        }
    }
    topics
}

fn sources(item: Item<'_>, reader: &mut Reader<'_>) -> Box<[Box<str>]> {
    let texts = reader.texts("source", item, true).into_iter().filter(|text| !text.is.is_empty());
    let sources: Vec<_> = texts.collect();
    sources
        .into_iter()
        .map(|text| {
            reader.warn_of_personal_data("source", &text);
            text.is.into()
        })
        .collect()
}

fn contact(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Box<str>> {
    let text = reader.text("contact", item).filter(|text| !text.is.is_empty())?;
    if !reader.warn_of_personal_data("contact", &text) && looks_like_a_person(&text.is) {
        let message = problems::a_person(reader.lang, &text.is);
        let help = problems::name_a_role(reader.lang).to_owned();
        reader.report(Code::PersonalData, text.span, message, Some(help));
    }
    Some(text.is.into())
}

fn attributes<'t>(table: Fields<'t>, reader: &mut Reader<'_>) -> Vec<(Text<'t>, AttributeValue)> {
    let mut attributes = Vec::with_capacity(table.len());
    for (key, item) in table {
        if let Some(value) = attribute(key.get_ref(), item, reader) {
            attributes.push((key.into_inner(), value));
        }
    }
    attributes
}

fn attribute(name: &str, item: Item<'_>, reader: &mut Reader<'_>) -> Option<AttributeValue> {
    match item.get_ref() {
        Value::Text(_) => {
            let text = reader.text(name, item)?;
            reader.warn_of_personal_data(name, &text);
            Some(AttributeValue::Text(text.is.into()))
        }
        Value::Integer(_) => reader.number(name, &item, i64::MIN..=i64::MAX).map(AttributeValue::Integer),
        Value::Float(number) if number.is_finite() => Some(AttributeValue::Float(*number)),
        Value::Float(_) => {
            reader.invalid(reader.place(item.span()), problems::not_a_number(reader.lang, name), None);
            None
        }
        Value::Boolean(value) => Some(AttributeValue::Boolean(*value)),
        Value::Date(_) => reader.date(name, &item).map(AttributeValue::Date),
        Value::List(_) => {
            let texts = reader.texts(name, item, false);
            for text in &texts {
                reader.warn_of_personal_data(name, text);
            }
            Some(AttributeValue::Texts(texts.into_iter().map(|text| text.is.into()).collect()))
        }
        Value::Time | Value::Table(_) => {
            let message = problems::bad_attribute(reader.lang, name);
            let help = problems::attribute_help(reader.lang).to_owned();
            reader.report(Code::WrongType, reader.place(item.span()), message, Some(help));
            None
        }
    }
}
