//! Changed fields in words.

use super::super::sentences::value_text;
use super::super::{local, severity_word, state_word, status_word};
use super::Compared;
use crate::cli::context::Session;
use crate::document::difference::FieldChange;
use crate::network::{AttributeValue, Status};
use crate::rules::{GapState, RuleSeverity};
use crate::text::{Lang, differences as text, results, shorten, without_personal_data};

/// Longer values are cut: whoever wants all of them takes JSON.
const LONGEST: usize = 80;

/// `Area: Ost → Nord; Since: – → 2009`
pub(super) fn changes(compared: &Compared, fields: &[FieldChange]) -> String {
    fields.iter().map(|change| one(compared, change)).collect::<Vec<_>>().join("; ")
}

fn one(compared: &Compared, change: &FieldChange) -> String {
    let lang = compared.lang;
    let name = name(&change.field, lang);
    if is_hidden(compared, change) {
        return format!("{name}: {}", text::contact_hidden(lang));
    }
    let said = |value: &Option<AttributeValue>, session| match value {
        Some(value) => said(compared, &change.field, value, session),
        None => text::no_value(lang).to_owned(),
    };
    text::field(lang, &name, &said(&change.old, compared.old), &said(&change.new, compared.new))
}

/// Whether the values of a field must not leave the program.
pub(super) fn is_hidden(compared: &Compared, change: &FieldChange) -> bool {
    &*change.field == "contact" && !compared.contacts
}

/// The value in words.
fn said(compared: &Compared, field: &str, value: &AttributeValue, session: &Session) -> String {
    let lang = compared.lang;
    let network = &session.document.network;
    let word = match (field, value) {
        ("kind", AttributeValue::Text(id)) => {
            let kind = network.actor_kinds().iter().find(|kind| kind.id == *id);
            kind.map(|kind| local(&kind.label, network, lang))
        }
        ("focus", AttributeValue::Text(id)) => network.find(id).map(|actor| &*network.actor(actor).name),
        ("status", AttributeValue::Text(name)) => Status::from_name(name).map(|status| status_word(status, lang)),
        ("state", AttributeValue::Text(name)) => GapState::from_name(name).map(|state| state_word(state, lang)),
        ("severity", AttributeValue::Text(name)) => {
            RuleSeverity::from_name(name).map(|severity| severity_word(severity, lang))
        }
        _ => None,
    };
    let value = word.map_or_else(|| value_text(value, lang), str::to_owned);
    let value = if compared.contacts { value.into() } else { without_personal_data(&value) };
    shorten(&value, LONGEST).into_owned()
}

/// What a field is called: in the user's language where it is one of the format's.
fn name(field: &str, lang: Lang) -> String {
    if let Some(attribute) = field.strip_prefix("attributes.") {
        return attribute.to_owned();
    }
    let (base, language) = field.split_once('.').filter(|_| !field.starts_with("needs.")).unwrap_or((field, ""));
    let Some(word) = word(base) else { return field.to_owned() };
    match language {
        "" => word(lang).to_owned(),
        language => format!("{} ({language})", word(lang)),
    }
}

fn word(field: &str) -> Option<fn(Lang) -> &'static str> {
    Some(match field {
        "name" => results::column_name,
        "short" => results::field_short,
        "kind" => results::column_kind,
        "area" => results::column_area,
        "topics" => results::column_topics,
        "contact" => results::field_contact,
        "website" => results::field_website,
        "note" => results::field_note,
        "source" => results::field_source,
        "since" => results::field_since,
        "until" => results::field_until,
        "influence" => results::field_influence,
        "interest" => results::field_interest,
        "state" => results::column_state,
        "severity" => results::column_severity,
        "status" => text::field_status,
        "strength" => text::field_strength,
        "agreement" => text::field_agreement,
        "reviewed" => text::field_reviewed,
        "owner" => text::field_owner,
        "decided" => text::field_decided,
        "title" => text::field_title,
        "description" => text::field_description,
        "language" => text::field_language,
        "as_of" => text::field_as_of,
        "filter" => text::field_filter,
        "focus" => text::field_focus,
        "radius" => text::field_radius,
        "label" => text::field_label,
        "plural" => text::field_plural,
        "color" => text::field_color,
        "symbol" => text::field_symbol,
        "shape" => text::field_shape,
        "line" => text::field_line,
        "directed" => text::field_directed,
        "why" => text::field_why,
        "for" => text::field_for,
        _ => return None,
    })
}
