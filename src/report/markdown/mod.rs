//! The papers as Markdown, for wikis and mails.

mod minutes;
mod writer;

pub(super) use minutes::minutes;

use super::material::{day, severity_word, state_word, when};
use super::pictures::Map;
use super::suggestions::MOST_WITH_SUGGESTIONS;
use super::{ActorRow, Decided, DecisionRow, Decisions, GapRow, GapsOfRule, Report, ReportChanges, SuggestionRow};
use crate::exchange::is_web_address;
use crate::rules::{GapState, RuleSeverity};
use crate::text::{InText, Lang, report as words, results, suggestions};
use writer::{Markdown, escaped, first};

/// Larger tables of kinds can't be read.
const MOST_KINDS: usize = 30;

/// The meeting paper.
pub(super) fn report(report: &Report<'_>) -> String {
    let lang = report.lang();
    let mut out = Markdown::default();
    head(&mut out, report);
    out.heading(2, words::summary(lang));
    summary(&mut out, report);
    out.heading(2, words::map(lang));
    match report.map_text() {
        Map::Drawn(mermaid) => out.block(&format!("```mermaid\n{}\n```", mermaid.trim_end())),
        Map::Left(why) => out.block(&why),
    }
    out.heading(2, words::matrix(lang));
    matrix(&mut out, report);
    out.heading(2, words::gaps(lang));
    gaps(&mut out, report);
    out.heading(2, words::decisions(lang));
    decisions(&mut out, lang, &report.decisions);
    if let Some(found) = &report.changes {
        out.heading(2, words::changes(lang));
        changes(&mut out, lang, found);
    }
    out.heading(2, words::actors(lang));
    actors(&mut out, report);
    out.heading(2, words::sources(lang));
    sources(&mut out, report);
    foot(&mut out, lang, report.material.options.contacts);
    out.finish()
}

fn head(out: &mut Markdown, report: &Report<'_>) {
    let lang = report.lang();
    out.heading(1, &report.title);
    let data = report.data_day.map(|date| words::data_of(lang, &day(lang, date)));
    let parts = [Some(words::report(lang).to_owned()), data, Some(words::evaluated(lang, &day(lang, report.day)))];
    out.paragraph(&parts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    report.description.iter().for_each(|description| out.paragraph(description));
}

fn summary(out: &mut Markdown, report: &Report<'_>) {
    let (lang, counts) = (report.lang(), &report.counts);
    out.paragraph(&report.summary.join(" "));
    out.list(report.figures.iter().map(|figure| format!("{}: **{}**", escaped(figure.label), escaped(&figure.value))));
    report.brokers.iter().for_each(|brokers| out.paragraph(brokers));
    let states = GapState::ALL.map(|state| format!("#{}", state_word(state, lang)));
    let columns = [results::column_severity(lang), &states[0], &states[1], &states[2]];
    out.table(
        &columns,
        RuleSeverity::ALL.into_iter().map(|severity| {
            let numbers = GapState::ALL.map(|state| counts.of(severity, state).in_text(lang).into_owned());
            std::iter::once(severity_word(severity, lang).to_owned()).chain(numbers).collect()
        }),
    );
}

fn matrix(out: &mut Markdown, report: &Report<'_>) {
    let (lang, matrix) = (report.lang(), &report.matrix);
    if matrix.kinds.len() > MOST_KINDS {
        return out.block(&words::matrix_too_large(lang, matrix.kinds.len()));
    }
    if matrix.kinds.is_empty() {
        return out.paragraph(words::map_empty(lang));
    }
    let kinds = matrix.kinds.iter().map(|(kind, _)| format!("#{kind}"));
    let columns: Vec<_> = std::iter::once(words::matrix_corner(lang).to_owned()).chain(kinds).collect();
    let columns: Vec<_> = columns.iter().map(String::as_str).collect();
    let rows = matrix.kinds.iter().zip(&matrix.cells).map(|((kind, of), cells)| {
        let share = |linked: usize| if linked == 0 { "–".to_owned() } else { results::share(lang, linked, *of) };
        let name = format!("{} ({})", escaped(kind), of.in_text(lang));
        std::iter::once(name).chain(cells.iter().map(|cell| share(cell.linked))).collect()
    });
    out.table(&columns, rows);
    out.paragraph(crate::text::exchange::matrix_key(lang));
}

fn gaps(out: &mut Markdown, report: &Report<'_>) {
    let lang = report.lang();
    if report.rules.is_empty() {
        let nothing = if report.material.document.rules.is_empty() { words::no_rules } else { words::no_open_gaps };
        out.paragraph(nothing(lang));
    }
    if report.suggestions_capped {
        out.block(&words::suggestions_capped(lang, MOST_WITH_SUGGESTIONS));
    }
    for rules in report.rules.chunk_by(|one, other| one.severity == other.severity) {
        if let Some(first) = rules.first() {
            out.heading(3, &format!("{} {}", words::severity(lang), severity_word(first.severity, lang)));
        }
        rules.iter().for_each(|rule| of_rule(out, lang, rule));
    }
}

fn of_rule(out: &mut Markdown, lang: Lang, rule: &GapsOfRule) {
    out.heading(4, &format!("{} ({})", rule.title, rule.gaps.len().in_text(lang)));
    if let Some(why) = &rule.why {
        out.block(&format!("*{}* {}", words::why(lang), escaped(why)));
    }
    out.list(rule.gaps.iter().map(|gap| item(lang, gap)));
}

fn item(lang: Lang, gap: &GapRow) -> String {
    let mut line = first(&gap.sentence);
    if gap.state != GapState::Open {
        line += &format!(" **{}**", state_word(gap.state, lang));
    }
    match &gap.decision {
        Some(decided) => line += &facts(lang, decided),
        None if gap.state == GapState::Planned => line += &format!(" – {}", words::comes_by_itself(lang)),
        None => {}
    }
    match gap.suggestions.as_deref() {
        None => {}
        Some([]) => line += &format!("\n  - {}", suggestions::nobody(lang)),
        Some(rows) => line.extend(rows.iter().map(|row| format!("\n  - {}", suggestion(lang, row)))),
    }
    line
}

/// `**Stadtwerke** (auffrischen): gleiches Gebiet: Mitte; Kontakt über Lernmobil`
fn suggestion(lang: Lang, row: &SuggestionRow) -> String {
    let renews = if row.renews { format!(" ({})", suggestions::renew(lang)) } else { String::new() };
    let because: Vec<_> = row.reasons.iter().chain(&row.introduction).map(|reason| escaped(reason)).collect();
    let colon = if because.is_empty() { "" } else { ": " };
    format!("**{}**{renews}{colon}{}", escaped(&row.name), because.join("; "))
}

/// `, zuständig: …, bis …: Bemerkung`
fn facts(lang: Lang, decided: &Decided) -> String {
    let facts = [
        decided.owner.as_ref().map(|owner| words::owner(lang, owner)),
        decided.until.map(|until| words::until(lang, &when(lang, until))),
        decided.decided.map(|date| words::decided(lang, &day(lang, date))),
        decided.note.clone(),
    ];
    facts.into_iter().flatten().map(|fact| format!("; {}", escaped(&fact))).collect()
}

fn decisions(out: &mut Markdown, lang: Lang, decisions: &Decisions) {
    if *decisions == Decisions::default() {
        return out.paragraph(words::no_decisions(lang));
    }
    let lists = [
        (words::overdue_title(lang), &decisions.overdue),
        (words::planned_title(lang), &decisions.planned),
        (words::accepted_title(lang), &decisions.accepted),
        (words::settled_title(lang), &decisions.settled),
    ];
    for (title, rows) in lists.into_iter().filter(|(_, rows)| !rows.is_empty()) {
        out.heading(3, title);
        listed(out, lang, rows);
    }
}

/// Some decisions as a table.
fn listed(out: &mut Markdown, lang: Lang, rows: &[DecisionRow]) {
    let columns = [
        words::column_what(lang),
        words::column_owner(lang),
        words::column_until(lang),
        words::column_decided(lang),
        words::column_note(lang),
    ];
    out.table(
        &columns,
        rows.iter().map(|DecisionRow { what, decided, .. }| {
            let Decided { owner, until, decided, note } = decided;
            let cells = [
                what.clone(),
                owner.clone().unwrap_or_default(),
                until.map(|until| when(lang, until)).unwrap_or_default(),
                decided.map(|date| day(lang, date)).unwrap_or_default(),
                note.clone().unwrap_or_default(),
            ];
            cells.map(|cell| escaped(&cell)).into()
        }),
    );
}

fn changes(out: &mut Markdown, lang: Lang, changes: &ReportChanges) {
    out.paragraph(&words::compared_with(lang, &changes.old));
    out.paragraph(&words::sentence(&changes.summary));
    for section in &changes.sections {
        out.heading(3, section.title);
        out.list(section.changes.iter().map(|change| format!("**{}**: {}", change.word, escaped(&change.said))));
    }
}

fn actors(out: &mut Markdown, report: &Report<'_>) {
    let lang = report.lang();
    let (partners, gaps) =
        (format!("#{}", results::column_degree(lang)), format!("#{}", words::column_open_gaps(lang)));
    let mut columns = vec![
        results::column_name(lang),
        results::column_area(lang),
        results::column_topics(lang),
        &partners,
        &gaps,
        words::column_sources(lang),
    ];
    let contacts = report.material.options.contacts;
    if contacts {
        columns.insert(3, results::field_contact(lang));
    }
    for kind in &report.kinds {
        out.heading(3, &format!("{} ({})", kind.plural, kind.actors.len().in_text(lang)));
        out.table(&columns, kind.actors.iter().map(|actor| actor_cells(lang, actor, contacts)));
    }
}

fn actor_cells(lang: Lang, actor: &ActorRow, contacts: bool) -> Vec<String> {
    let sources: Vec<_> = actor.sources.iter().map(usize::to_string).collect();
    let mut cells = vec![
        linked(actor.website.as_deref().unwrap_or_default(), &actor.name),
        escaped(actor.area.as_deref().unwrap_or_default()),
        escaped(&actor.topics.join(", ")),
        actor.partners.in_text(lang).into_owned(),
        actor.gaps.in_text(lang).into_owned(),
        sources.join(", "),
    ];
    if contacts {
        cells.insert(3, escaped(actor.contact.as_deref().unwrap_or_default()));
    }
    cells
}

fn sources(out: &mut Markdown, report: &Report<'_>) {
    if report.sources.is_empty() {
        return out.paragraph(words::no_sources(report.lang()));
    }
    let line = |(number, source): (usize, &String)| format!("{number}. {}", linked(source, source));
    out.block(&(1..).zip(&report.sources).map(line).collect::<Vec<_>>().join("\n"));
}

/// A link where the address is one of the web, and only then.
fn linked(address: &str, text: &str) -> String {
    match (is_web_address(address), address == text) {
        (true, true) => format!("<{}>", address.replace('|', "%7C")),
        (true, false) => format!("[{}](<{}>)", escaped(text), address.replace('|', "%7C")),
        (false, _) => first(text),
    }
}

fn foot(out: &mut Markdown, lang: Lang, contacts: bool) {
    let about = if contacts { words::with_contacts } else { words::without_contacts };
    out.block("---");
    out.paragraph(&format!("{} {}", about(lang), words::made_with(lang, env!("CARGO_PKG_VERSION"))));
}
