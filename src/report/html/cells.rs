//! What stands in tables: states, dates, owners, links.

use super::super::gaps::Decided;
use super::super::material::{day, severity_word, state_word, when};
use super::writer::Html;
use crate::exchange::is_web_address;
use crate::network::When;
use crate::rules::{GapState, RuleSeverity};
use crate::text::{InText, Lang, report as words};

/// A cell with a number.
pub(super) fn number(html: &mut Html, lang: Lang, number: usize) {
    html.own("td", &[("class", "number"), ("data-sort", &number.to_string())], &number.in_text(lang));
}

/// The same with a name in front, where a narrow screen has no room for the heads of columns.
pub(super) fn named_number(html: &mut Html, lang: Lang, name: &str, number: usize) {
    let sort = number.to_string();
    html.own("td", &[("class", "number"), ("data-name", name), ("data-sort", &sort)], &number.in_text(lang));
}

/// The mark of a state.
pub(super) fn state(html: &mut Html, lang: Lang, state: GapState) {
    let class = format!("mark {}", state.name());
    html.own("span", &[("class", &class)], state_word(state, lang));
}

/// The mark of a severity.
pub(super) fn severity(html: &mut Html, lang: Lang, severity: RuleSeverity) {
    let class = format!("mark {}", severity.name());
    html.own("span", &[("class", &class)], severity_word(severity, lang));
}

/// A cell with a day or a year that sorts by time.
pub(super) fn until(html: &mut Html, lang: Lang, until: Option<When>) {
    let sort = until.map_or("9999-12-31".to_owned(), |until| until.last_day().to_string());
    let attributes = [("class", "date"), ("data-name", words::column_until(lang)), ("data-sort", &*sort)];
    html.within("td", &attributes, |html| match until {
        Some(until) => html.text(&when(lang, until)),
        None => html.own("span", &[("class", "quiet")], words::no_date(lang)),
    });
}

/// A cell with whoever takes care; where somebody should, it says that nobody does.
pub(super) fn owner(html: &mut Html, lang: Lang, owner: Option<&str>, should: bool) {
    html.within("td", &[], |html| match owner {
        Some(owner) => html.foreign("strong", &[], owner),
        None if should => html.own("span", &[("class", "quiet")], words::nobody_named(lang)),
        None => {}
    });
}

/// What was decided about a gap, in a few lines.
pub(super) fn decision(html: &mut Html, lang: Lang, decided: &Decided) {
    let Decided { owner, until, decided, note } = decided;
    let facts = [
        owner.as_ref().map(|owner| words::owner(lang, owner)),
        until.map(|until| words::until(lang, &when(lang, until))),
        decided.map(|date| words::decided(lang, &day(lang, date))),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    if !facts.is_empty() {
        html.foreign("div", &[("class", "quiet")], &facts.join(", "));
    }
    if let Some(note) = note {
        html.foreign("div", &[("class", "note")], note);
    }
}

/// A text that is a link where it is an address of the web, and only then.
pub(super) fn link(html: &mut Html, address: &str, text: &str) {
    if is_web_address(address) {
        let attributes = [("href", address), ("rel", "noreferrer noopener")];
        html.within("a", &attributes, |html| html.isolated(text));
    } else {
        html.isolated(text);
    }
}
