//! Decisions and views as the file states them: every value checked by itself, names not yet looked up.

use super::entries::Text;
use super::placed_filter::{PlacedFilter, filter};
use super::reader::{Located, Reader};
use super::value::Fields;
use crate::diagnostic::Span;
use crate::network::{Date, When};
use crate::rules::DecisionState;

#[derive(Debug)]
pub(super) struct RawDecision<'t> {
    pub(super) rule: Option<Located<Text<'t>>>,
    pub(super) subject: Option<Located<Text<'t>>>,
    pub(super) state: Option<DecisionState>,
    pub(super) owner: Option<Box<str>>,
    pub(super) until: Option<When>,
    pub(super) decided: Option<Date>,
    pub(super) note: Option<Box<str>>,
    pub(super) place: Span,
}

#[derive(Debug)]
pub(super) struct RawView<'t> {
    pub(super) name: Option<Located<Text<'t>>>,
    pub(super) filter: Option<PlacedFilter>,
    pub(super) focus: Option<Located<Text<'t>>>,
    pub(super) radius: Option<u8>,
    pub(super) place: Span,
}

/// Reads a decision; the place is that of its header.
pub(super) fn decision<'t>(table: Fields<'t>, place: Span, reader: &mut Reader<'_>) -> RawDecision<'t> {
    let mut raw = RawDecision {
        rule: None,
        subject: None,
        state: None,
        owner: None,
        until: None,
        decided: None,
        note: None,
        place,
    };
    let known = ["rule", "subject", "state", "owner", "until", "decided", "note"];
    let mut there = Vec::new();
    for (key, item) in table {
        let field = &**key.get_ref();
        there.extend(known.into_iter().find(|name| *name == field));
        match field {
            "rule" => raw.rule = reader.required_text(field, item),
            "subject" => raw.subject = reader.required_text(field, item),
            "state" => {
                let states = [DecisionState::Planned, DecisionState::Accepted].map(|state| (state.name(), state));
                raw.state = reader.text(field, item).and_then(|text| reader.choice(field, &text, &states));
            }
            "owner" => raw.owner = reader.kept_text(field, item),
            "until" => raw.until = reader.when(field, &item).map(|until| until.is),
            "decided" => raw.decided = reader.date(field, &item),
            "note" => raw.note = reader.kept_text(field, item),
            _ => reader.unknown_field(&key, &known),
        }
    }
    for field in ["rule", "subject", "state"] {
        if !there.contains(&field) {
            reader.missing_field(place, field, None);
        }
    }
    raw
}

/// Reads a view; the place is that of its header.
pub(super) fn view<'t>(table: Fields<'t>, place: Span, reader: &mut Reader<'_>) -> RawView<'t> {
    let mut raw = RawView { name: None, filter: None, focus: None, radius: None, place };
    let mut has_name = false;
    for (key, item) in table {
        let field = &**key.get_ref();
        match field {
            "name" => {
                has_name = true;
                raw.name = reader.required_text(field, item);
            }
            "filter" => raw.filter = filter(field, item, reader),
            "focus" => raw.focus = reader.text(field, item),
            "radius" => raw.radius = reader.number(field, &item, 1..=9).and_then(|radius| u8::try_from(radius).ok()),
            _ => reader.unknown_field(&key, &["name", "filter", "focus", "radius"]),
        }
    }
    if !has_name {
        reader.missing_field(place, "name", None);
    }
    raw
}
