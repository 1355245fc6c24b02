//! The appendix: actors by kind, and sources.

use super::super::{ActorRow, Report};
use super::cells;
use super::page::table;
use super::writer::Html;
use crate::text::{InText, Lang, report as words, results};

/// All actors.
pub(super) fn actors(html: &mut Html, report: &Report<'_>) {
    let lang = report.lang();
    let partners = format!("#{}", results::column_degree(lang));
    let gaps = format!("#{}", words::column_open_gaps(lang));
    let mut columns = vec![
        results::column_name(lang),
        results::column_area(lang),
        results::column_topics(lang),
        &partners,
        &gaps,
        words::column_sources(lang),
    ];
    if report.material.options.contacts {
        columns.insert(3, results::field_contact(lang));
    }
    if report.kinds.is_empty() {
        html.own("p", &[], words::map_empty(lang));
    }
    for kind in &report.kinds {
        html.foreign("h3", &[], &format!("{} ({})", kind.plural, kind.actors.len().in_text(lang)));
        table(html, "actors", &words::actors_of(lang, &kind.plural), &columns, |html| {
            kind.actors.iter().for_each(|actor| row(html, lang, actor, report.material.options.contacts));
        });
    }
}

fn row(html: &mut Html, lang: Lang, actor: &ActorRow, contacts: bool) {
    html.within("tr", &[], |html| {
        html.within("th", &[("scope", "row")], |html| {
            cells::link(html, actor.website.as_deref().unwrap_or_default(), &actor.name);
        });
        html.foreign("td", &[], actor.area.as_deref().unwrap_or_default());
        html.foreign("td", &[], &actor.topics.join(", "));
        if contacts {
            html.foreign("td", &[], actor.contact.as_deref().unwrap_or_default());
        }
        cells::named_number(html, lang, results::column_degree(lang), actor.partners);
        cells::named_number(html, lang, words::column_open_gaps(lang), actor.gaps);
        html.within("td", &[("data-name", words::column_sources(lang))], |html| {
            for (at, number) in actor.sources.iter().enumerate() {
                if at > 0 {
                    html.text(", ");
                }
                html.own("a", &[("href", &format!("#source-{number}"))], &number.to_string());
            }
        });
    });
}

/// Where the facts come from.
pub(super) fn sources(html: &mut Html, report: &Report<'_>) {
    if report.sources.is_empty() {
        return html.own("p", &[], words::no_sources(report.lang()));
    }
    html.within("ol", &[("class", "sources")], |html| {
        for (number, source) in (1..).zip(&report.sources) {
            html.within("li", &[("id", &format!("source-{number}"))], |html| cells::link(html, source, source));
        }
    });
}
