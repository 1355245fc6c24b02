//! Gaps as rows, for spreadsheets and for papers.

use super::super::super::context::{Context, Session};
use super::super::super::table::{Align, Table, markdown_text};
use super::super::sentences::decided;
use super::super::{local, severity_word, state_word};
use super::since::{Came, Since};
use super::{Selection, Shown};
use crate::rules::{Check, Gap};
use crate::text::{Lang, differences, results};

/// The columns of the CSV: keys, which never change with the language.
const COLUMNS: [&str; 17] = [
    "id",
    "rule",
    "title",
    "severity",
    "state",
    "subject_type",
    "subject_key",
    "subject_name",
    "found",
    "at_least",
    "at_most",
    "message",
    "owner",
    "until",
    "note",
    "file",
    "line",
];

/// The last column where an older state was asked for.
const CHANGE: &str = "change";
/// What it says of a gap that is gone.
const CLOSED: &str = "closed";

/// One row for each gap; names and sentences in this language.
pub(super) fn csv(session: &Session, selection: &Selection, lang: Lang) -> String {
    let since = selection.since.as_ref();
    let columns = COLUMNS.into_iter().chain(since.map(|_| CHANGE));
    let mut table = Table::new(columns.map(|column| (column, Align::Left)));
    for Shown { gap, came } in selection.shown(session) {
        let change = came.map(|came| came.name().to_owned());
        table.row(data(session, gap, lang).into_iter().chain(change));
    }
    for (since, gap) in closed(since) {
        table.row(data(since.old, gap, lang).into_iter().chain([CLOSED.to_owned()]));
    }
    table.csv()
}

fn data(session: &Session, gap: &Gap, lang: Lang) -> [String; COLUMNS.len()] {
    let document = &session.document;
    let (network, rules) = (&document.network, &document.rules);
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let public = |text: Option<&str>| text.map(crate::text::without_personal_data).unwrap_or_default().into_owned();
    let rule = &rules[gap.rule.0];
    let (at_least, at_most) = bounds(&rule.check);
    let decision = gap.decision.map(|place| &document.decisions[place]);
    [
        gap.id(network, rules),
        rule.id.to_string(),
        local(&rule.title, network, lang).to_owned(),
        rule.severity.name().to_owned(),
        gap.state.name().to_owned(),
        gap.subject.type_name().to_owned(),
        gap.subject.key(network),
        gap.subject.name(network, lang),
        number(gap.found),
        number(at_least),
        number(at_most),
        gap.message(network, rules, lang),
        public(decision.and_then(|decision| decision.owner.as_deref())),
        decision.and_then(|decision| decision.until).map(|until| until.to_string()).unwrap_or_default(),
        public(decision.and_then(|decision| decision.note.as_deref())),
        document.source.name().to_owned(),
        document.source.line(gap.place(network, rules).start).to_string(),
    ]
}

/// The gaps that are gone, each with the older state in which it was.
fn closed(since: Option<&Since>) -> impl Iterator<Item = (&Since, &'static Gap)> {
    since.into_iter().flat_map(|since| since.closed().map(move |gap| (since, gap)))
}

/// A title and a table.
pub(super) fn markdown(session: &Session, selection: &Selection, context: &Context) -> String {
    let lang = context.lang;
    let network = &session.document.network;
    let since = selection.since.as_ref();
    let titles = [
        results::column_severity,
        results::column_rule,
        results::column_gap,
        results::column_state,
        results::column_decision,
    ];
    let titles = titles.into_iter().chain(since.map(|_| differences::column_change as fn(Lang) -> _));
    let mut table = Table::new(titles.map(|title| (title(lang), Align::Left)));
    for Shown { gap, came } in selection.shown(session) {
        let change = came.map(|came: Came| came.word(lang).to_owned());
        table.row(words(session, gap, lang).into_iter().chain(change));
    }
    for (since, gap) in closed(since) {
        table.row(words(since.old, gap, lang).into_iter().chain([differences::is_closed(lang).to_owned()]));
    }
    let title = markdown_text(local(&network.info.title, network, lang));
    let mut day = results::as_of(lang, &context.day.to_string());
    if let Some(since) = since {
        day += &format!(" · {}", markdown_text(&differences::since(lang, since.name())));
    }
    format!("# {title}\n\n{day}\n\n{}", table.markdown())
}

fn words(session: &Session, gap: &Gap, lang: Lang) -> [String; 5] {
    let document = &session.document;
    let (network, rules) = (&document.network, &document.rules);
    let rule = &rules[gap.rule.0];
    let decision = gap.decision.map(|place| decided(&document.decisions[place], lang).join("; "));
    [
        severity_word(rule.severity, lang).to_owned(),
        local(&rule.title, network, lang).to_owned(),
        gap.message(network, rules, lang),
        state_word(gap.state, lang).to_owned(),
        decision.unwrap_or_default(),
    ]
}

/// The bounds that a rule sets on the number of partners.
fn bounds(check: &Check) -> (Option<u32>, Option<u32>) {
    match check {
        Check::Needs(needs) => (needs.at_least, needs.at_most),
        Check::Finds(_) => (None, None),
    }
}
