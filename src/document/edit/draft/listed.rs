//! Fields gathered one by one.

use super::super::{Field, Fields};
use super::CommonDraft;
use crate::network::{AttributeValue, When};

/// Fields that are there, in any order.
#[derive(Default)]
pub(super) struct Listed(Fields);

impl Listed {
    pub(super) fn push(&mut self, name: &str, value: Option<AttributeValue>) {
        self.0.extend(value.map(|value| (vec![name.into()], value)));
    }

    /// A text; an empty one is none.
    pub(super) fn text(&mut self, name: &str, text: Option<&str>) {
        self.push(name, text.filter(|text| !text.is_empty()).map(|text| AttributeValue::Text(text.into())));
    }

    pub(super) fn number(&mut self, name: &str, number: Option<u8>) {
        self.push(name, number.map(|number| AttributeValue::Integer(number.into())));
    }

    pub(super) fn when(&mut self, name: &str, when: Option<When>) {
        let value = |when| match when {
            When::Year(year) => AttributeValue::Integer(i64::from(year)),
            When::Day(day) => AttributeValue::Date(day),
        };
        self.push(name, when.map(value));
    }

    pub(super) fn common(&mut self, common: &CommonDraft) {
        self.when("since", common.since);
        self.when("until", common.until);
        self.text("note", common.note.as_deref());
        let topics = (!common.topics.is_empty()).then(|| AttributeValue::Texts(common.topics.clone()));
        self.push("topics", topics);
        self.push(
            "source",
            match &*common.source {
                [] => None,
                [only] => Some(AttributeValue::Text(only.clone())),
                several => Some(AttributeValue::Texts(several.into())),
            },
        );
        let attribute = |(name, value): &(Box<str>, AttributeValue)| -> Field {
            (vec!["attributes".into(), name.clone()], value.clone())
        };
        self.0.extend(common.attributes.iter().map(attribute));
    }

    pub(super) fn in_order(mut self, order: &[&str]) -> Fields {
        let rank = |field: &Field| field.0.first().and_then(|name| order.iter().position(|known| **known == **name));
        self.0.sort_by_key(rank);
        self.0
    }
}
