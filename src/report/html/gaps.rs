//! The chapter on gaps: by severity, then by rule.

use super::super::material::severity_word;
use super::super::{GapRow, GapsOfRule, Report};
use super::cells;
use super::page::table;
use super::writer::Html;
use crate::rules::GapState;
use crate::text::{Lang, report as words, results};

/// All gaps.
pub(super) fn gaps(html: &mut Html, report: &Report<'_>) {
    let lang = report.lang();
    if report.rules.is_empty() {
        let nothing = if report.material.document.rules.is_empty() { words::no_rules } else { words::no_open_gaps };
        html.own("p", &[], nothing(lang));
    }
    for rules in report.rules.chunk_by(|one, other| one.severity == other.severity) {
        if let Some(first) = rules.first() {
            html.own("h3", &[("class", "severity")], &words::of_severity(lang, severity_word(first.severity, lang)));
        }
        rules.iter().for_each(|rule| of_rule(html, lang, rule));
    }
}

fn of_rule(html: &mut Html, lang: Lang, rule: &GapsOfRule) {
    html.within("h4", &[], |html| {
        cells::severity(html, lang, rule.severity);
        html.text(" ");
        html.isolated(&rule.title);
    });
    let counts = GapState::ALL.map(|state| rule.gaps.iter().filter(|gap| gap.state == state).count());
    let [open, planned, accepted] = counts;
    let parts = [
        (open, results::open(lang, open)),
        (planned, results::planned(lang, planned)),
        (accepted, results::accepted(lang, accepted)),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text).collect();
    html.within("p", &[("class", "why")], |html| {
        html.own("span", &[("class", "count")], &parts.join(", "));
        if let Some(why) = &rule.why {
            html.text(" · ");
            html.isolated(why);
        }
    });
    let columns = [words::column_gap(lang), words::column_standing(lang)];
    table(html, "gaps", &words::gaps_of(lang, &rule.title), &columns, |html| {
        rule.gaps.iter().for_each(|gap| row(html, lang, gap));
    });
}

fn row(html: &mut Html, lang: Lang, gap: &GapRow) {
    html.within("tr", &[], |html| {
        html.foreign("th", &[("scope", "row")], &gap.sentence);
        html.within("td", &[], |html| {
            cells::state(html, lang, gap.state);
            match &gap.decision {
                Some(decided) => cells::decision(html, lang, decided),
                None if gap.state == GapState::Planned => {
                    html.own("div", &[("class", "quiet")], words::comes_by_itself(lang));
                }
                None => {}
            }
        });
    });
}
