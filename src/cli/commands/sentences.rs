//! Pieces of text that several commands print.

use crate::network::AttributeValue;
use crate::rules::Decision;
use crate::text::{Lang, results, safe, without_personal_data, wrap};

/// What was decided, beside the state.
pub(super) fn decided(decision: &Decision, lang: Lang) -> Vec<String> {
    let public = |text: &str| without_personal_data(text).into_owned();
    let owner = decision.owner.as_deref().map(|owner| results::taken_by(lang, &public(owner)));
    let decided = decision.decided.map(|day| results::decided(lang, &day.to_string()));
    let until = decision.until.map(|until| results::until(lang, &until.to_string()));
    let note = decision.note.as_deref().map(|note| safe(&public(note)).into_owned());
    [owner, decided, until, note].into_iter().flatten().collect()
}

/// The text in lines that leave room for the margin.
pub(super) fn wrapped(text: &str, margin: usize, columns: Option<usize>) -> Vec<String> {
    columns.map_or_else(
        || vec![one_line(&safe(text))],
        |columns| wrap(&safe(text), columns.saturating_sub(margin).max(20)),
    )
}

/// The text with single blanks between its words.
fn one_line(text: &str) -> String {
    match text.contains("  ") || text.trim().len() < text.len() {
        true => text.split_whitespace().collect::<Vec<_>>().join(" "),
        false => text.to_owned(),
    }
}

/// The value of an attribute, as the language writes it.
pub(super) fn value_text(value: &AttributeValue, lang: Lang) -> String {
    match value {
        AttributeValue::Text(text) => text.to_string(),
        AttributeValue::Integer(number) => number.to_string(),
        AttributeValue::Float(number) => match lang {
            Lang::De => number.to_string().replace('.', ","),
            Lang::En => number.to_string(),
        },
        AttributeValue::Boolean(value) => if *value { results::yes(lang) } else { results::no(lang) }.to_owned(),
        AttributeValue::Date(day) => day.to_string(),
        AttributeValue::Texts(texts) => texts.join(", "),
    }
}
