//! The minutes as a page.

use super::super::material::when;
use super::super::{Item, Minutes, Owner};
use super::page::{Page, chapter, table};
use super::writer::Html;
use super::{cells, decisions};
use crate::text::{Lang, minutes as words, report as paper};

/// The minutes.
pub(crate) fn minutes(minutes: &Minutes) -> String {
    let lang = minutes.lang();
    let page = Page {
        lang,
        title: format!("{} – {}", minutes.title, words::minutes(lang)),
        chapters: &[],
        style: String::new(),
        contacts: minutes.options.contacts,
    };
    page.write(
        |html| head(html, minutes),
        |html| {
            chapter(html, "items", minutes.heading(), |html| items(html, minutes));
            chapter(html, "tasks", words::tasks(lang), |html| tasks(html, lang, &minutes.tasks));
            if !minutes.overdue.is_empty() {
                chapter(html, "overdue", paper::overdue_title(lang), |html| {
                    html.own("p", &[("class", "why")], paper::overdue_why(lang));
                    decisions::listed(html, lang, paper::overdue_title(lang), &minutes.overdue, "overdue");
                });
            }
        },
    )
}

fn head(html: &mut Html, minutes: &Minutes) {
    let lang = minutes.lang();
    html.own("p", &[("class", "sort")], words::minutes(lang));
    html.foreign("h1", &[], &minutes.title);
    html.own("p", &[("class", "dates")], &minutes.dates());
}

fn items(html: &mut Html, minutes: &Minutes) {
    let lang = minutes.lang();
    if minutes.items.is_empty() {
        return html.own("p", &[], minutes.nothing());
    }
    let columns = [paper::column_what(lang), words::column_result(lang)];
    table(html, "gaps items", minutes.heading(), &columns, |html| {
        minutes.items.iter().for_each(|one| item(html, lang, one));
    });
}

fn item(html: &mut Html, lang: Lang, item: &Item) {
    html.within("tr", &[], |html| {
        html.within("th", &[("scope", "row")], |html| {
            html.isolated(&item.sentence);
            html.within("div", &[("class", "quiet")], |html| {
                if let Some(severity) = item.severity {
                    cells::severity(html, lang, severity);
                    html.text(" ");
                }
                html.isolated(item.rule.as_deref().unwrap_or_default());
            });
        });
        html.within("td", &[], |html| {
            html.own("strong", &[], item.result);
            if let Some(decided) = &item.decision {
                cells::decision(html, lang, decided);
            }
        });
    });
}

fn tasks(html: &mut Html, lang: Lang, owners: &[Owner]) {
    if owners.is_empty() {
        return html.own("p", &[], words::no_tasks(lang));
    }
    for owner in owners {
        match &owner.name {
            Some(name) => html.foreign("h3", &[], name),
            None => html.own("h3", &[], words::somebody(lang)),
        }
        html.within("ul", &[("class", "tasks")], |html| {
            for task in &owner.tasks {
                html.within("li", &[], |html| {
                    html.own(
                        "strong",
                        &[],
                        &task.until.map_or_else(
                            || paper::no_date(lang).to_owned(),
                            |until| paper::due(lang, &when(lang, until)),
                        ),
                    );
                    html.text(": ");
                    html.isolated(&task.what);
                    if let Some(note) = &task.note {
                        html.foreign("div", &[("class", "note")], note);
                    }
                });
            }
        });
    }
}
