//! What stands first: title, summary, figures, map and matrix.

use super::super::material::{day, state_word};
use super::super::pictures::Map;
use super::super::{KindTable, Report};
use super::cells;
use super::page::{scrolls, table};
use super::writer::Html;
use crate::exchange::InlinePicture;
use crate::rules::{GapState, RuleSeverity};
use crate::text::{InText, report as words, results};

/// Larger tables of kinds can't be read.
const MOST_KINDS: usize = 60;

/// Title, dates, and what the network is.
pub(super) fn head(html: &mut Html, report: &Report<'_>) {
    let lang = report.lang();
    html.own("p", &[("class", "sort")], words::report(lang));
    html.foreign("h1", &[], &report.title);
    let data = report.data_day.map(|date| words::data_of(lang, &day(lang, date)));
    let evaluated = words::evaluated(lang, &day(lang, report.day));
    let dates: Vec<_> = data.into_iter().chain([evaluated]).collect();
    html.own("p", &[("class", "dates")], &dates.join(" · "));
    if let Some(description) = &report.description {
        html.foreign("p", &[("class", "description")], description);
    }
}

/// What matters most, in words and in figures.
pub(super) fn summary(html: &mut Html, report: &Report<'_>) {
    html.own("p", &[("class", "lead")], &report.summary.join(" "));
    html.within("dl", &[("class", "figures")], |html| {
        for figure in &report.figures {
            html.within("div", &[], |html| {
                html.own("dt", &[], figure.label);
                html.own("dd", &[], &figure.value);
            });
        }
    });
    if let Some(brokers) = &report.brokers {
        html.foreign("p", &[], brokers);
    }
    if report.counts != super::super::GapCounts::default() {
        counts(html, report);
    }
}

fn counts(html: &mut Html, report: &Report<'_>) {
    let (lang, counts) = (report.lang(), &report.counts);
    html.own("h3", &[], words::gaps_counted(lang));
    let states = GapState::ALL.map(|state| format!("#{}", state_word(state, lang)));
    let together = format!("#{}", words::together(lang));
    let columns = [results::column_severity(lang), &states[0], &states[1], &states[2], &together];
    table(html, "counts plain", words::gaps_counted(lang), &columns, |html| {
        for severity in RuleSeverity::ALL {
            html.within("tr", &[], |html| {
                html.within("th", &[("scope", "row")], |html| cells::severity(html, lang, severity));
                GapState::ALL.iter().for_each(|state| cells::number(html, lang, counts.of(severity, *state)));
                cells::number(html, lang, counts.of_severity(severity));
            });
        }
        html.within("tr", &[("class", "sum")], |html| {
            html.own("th", &[("scope", "row")], words::together(lang));
            GapState::ALL.iter().for_each(|state| cells::number(html, lang, counts.in_state(*state)));
            cells::number(html, lang, GapState::ALL.map(|state| counts.in_state(state)).iter().sum());
        });
    });
}

/// Who works with whom.
pub(super) fn map(html: &mut Html, report: &Report<'_>, map: &Map<InlinePicture>) {
    let lang = report.lang();
    match map {
        Map::Drawn(picture) => figure(html, report, picture, words::map(lang), words::map_caption(lang)),
        Map::Left(why) => html.own("p", &[], why),
    }
}

fn figure(html: &mut Html, report: &Report<'_>, picture: &InlinePicture, name: &str, caption: &str) {
    html.within("figure", &[], |html| {
        scrolls(html, report.lang(), "picture", name, |html| html.finished(&picture.svg));
        html.own("figcaption", &[], caption);
    });
}

/// Kinds against kinds, as a picture and as a table.
pub(super) fn matrix(html: &mut Html, report: &Report<'_>, picture: Option<&InlinePicture>) {
    let lang = report.lang();
    let Some(picture) = picture else { return html.own("p", &[], words::map_empty(lang)) };
    figure(html, report, picture, words::matrix(lang), words::matrix_caption(lang));
    let kinds = report.matrix.kinds.len();
    html.within("details", &[], |html| {
        html.own("summary", &[], words::matrix_as_table(lang));
        if kinds > MOST_KINDS {
            return html.own("p", &[], &words::matrix_too_large(lang, kinds));
        }
        scrolls(html, lang, "", words::matrix_as_table(lang), |html| matrix_table(html, report, &report.matrix));
    });
}

fn matrix_table(html: &mut Html, report: &Report<'_>, matrix: &KindTable) {
    let lang = report.lang();
    html.within("table", &[("class", "matrix plain")], |html| {
        html.own("caption", &[("class", "unseen")], words::matrix(lang));
        html.within("thead", &[], |html| {
            html.within("tr", &[], |html| {
                html.own("th", &[("scope", "col")], words::matrix_corner(lang));
                for (kind, _) in &matrix.kinds {
                    html.foreign("th", &[("scope", "col")], kind);
                }
            });
        });
        html.within("tbody", &[], |html| {
            for ((kind, of), cells) in matrix.kinds.iter().zip(&matrix.cells) {
                html.within("tr", &[], |html| {
                    html.foreign("th", &[("scope", "row")], &format!("{kind} ({})", of.in_text(lang)));
                    for cell in cells {
                        let text =
                            if cell.linked == 0 { "–".to_owned() } else { results::share(lang, cell.linked, *of) };
                        html.own("td", &[], &text);
                    }
                });
            }
        });
    });
}
