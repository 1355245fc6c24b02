//! The chapter on gaps: by severity, then by rule.

use super::super::suggestions::MOST_WITH_SUGGESTIONS;
use super::super::{GapRow, GapsOfRule, Report, SuggestionRow};
use super::cells;
use super::page::table;
use super::writer::Html;
use crate::rules::GapState;
use crate::text::{Lang, report as words, results, suggestions};

/// All gaps.
pub(super) fn gaps(html: &mut Html, report: &Report<'_>) {
    let lang = report.lang();
    if report.rules.is_empty() {
        let nothing = if report.material.document.rules.is_empty() { words::no_rules } else { words::no_open_gaps };
        html.own("p", &[], nothing(lang));
    }
    if report.suggestions_capped {
        html.own("p", &[("class", "why")], &words::suggestions_capped(lang, MOST_WITH_SUGGESTIONS));
    }
    for rules in report.rules.chunk_by(|one, other| one.severity == other.severity) {
        if let Some(first) = rules.first() {
            html.within("h3", &[("class", "severity")], |html| {
                html.text(words::severity(lang));
                html.text(" ");
                cells::severity(html, lang, first.severity);
            });
        }
        rules.iter().for_each(|rule| of_rule(html, lang, rule));
    }
}

fn of_rule(html: &mut Html, lang: Lang, rule: &GapsOfRule) {
    html.foreign("h4", &[], &rule.title);
    html.within("p", &[("class", "why")], |html| {
        html.own("span", &[("class", "count")], &counts(lang, rule));
        if let Some(why) = &rule.why {
            html.text(" · ");
            html.isolated(why);
        }
    });
    if !rule.has_suggestions() {
        return html.within("ul", &[("class", "gaps")], |html| {
            rule.gaps.iter().for_each(|gap| html.within("li", &[], |html| standing(html, lang, gap)));
        });
    }
    let columns = [results::column_gap(lang), words::column_suggestions(lang)];
    table(html, "gaps", &words::gaps_of(lang, &rule.title), &columns, |html| {
        for gap in &rule.gaps {
            html.within("tr", &[], |html| {
                html.within("th", &[("scope", "row")], |html| standing(html, lang, gap));
                html.within("td", &[], |html| suggested(html, lang, gap.suggestions.as_deref()));
            });
        }
    });
}

/// `8 open, 2 planned`
fn counts(lang: Lang, rule: &GapsOfRule) -> String {
    let word = |state| match state {
        GapState::Open => results::open,
        GapState::Planned => results::planned,
        GapState::Accepted => results::accepted,
    };
    let counts = GapState::ALL.map(|state| (state, rule.count(state)));
    let there = counts.into_iter().filter(|(_, count)| *count > 0);
    there.map(|(state, count)| word(state)(lang, count)).collect::<Vec<_>>().join(", ")
}

/// A gap and, where it is not merely open, how it stands.
fn standing(html: &mut Html, lang: Lang, gap: &GapRow) {
    html.isolated(&gap.sentence);
    if gap.state != GapState::Open {
        html.text(" ");
        cells::state(html, lang, gap.state);
    }
    match &gap.decision {
        Some(decided) => cells::decision(html, lang, decided),
        None if gap.state == GapState::Planned => {
            html.own("div", &[("class", "quiet")], words::comes_by_itself(lang));
        }
        None => {}
    }
}

fn suggested(html: &mut Html, lang: Lang, suggested: Option<&[SuggestionRow]>) {
    match suggested {
        None => {}
        Some([]) => html.own("span", &[("class", "quiet")], suggestions::nobody(lang)),
        Some(rows) => html.within("ol", &[("class", "suggestions")], |html| {
            rows.iter().for_each(|row| html.within("li", &[], |html| suggestion(html, lang, row)));
        }),
    }
}

fn suggestion(html: &mut Html, lang: Lang, row: &SuggestionRow) {
    html.foreign("strong", &[], &row.name);
    if row.renews {
        html.text(" ");
        html.own("span", &[("class", "mark new")], suggestions::renew(lang));
    }
    let because: Vec<_> = row.reasons.iter().chain(&row.introduction).map(String::as_str).collect();
    if !because.is_empty() {
        html.text(" – ");
        html.foreign("span", &[("class", "quiet")], &because.join("; "));
    }
}
