//! The minutes as a page.

use super::super::material::{day, when};
use super::super::{Item, Minutes, Owner};
use super::page::{Page, chapter, table};
use super::writer::Html;
use super::{cells, decisions};
use crate::text::{Lang, report as words};

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
            let title = if minutes.of_meeting { words::discussed } else { words::decided_title };
            chapter(html, "items", title(lang), |html| items(html, minutes));
            chapter(html, "tasks", words::tasks(lang), |html| tasks(html, lang, &minutes.tasks));
            if !minutes.overdue.is_empty() {
                chapter(html, "overdue", words::overdue_title(lang), |html| {
                    html.own("p", &[("class", "why")], words::overdue_why(lang));
                    decisions::listed(html, lang, words::overdue_title(lang), &minutes.overdue, "overdue");
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
    let columns = [words::column_what(lang), words::column_result(lang)];
    let title = if minutes.of_meeting { words::discussed } else { words::decided_title };
    table(html, "gaps items", title(lang), &columns, |html| minutes.items.iter().for_each(|one| item(html, lang, one)));
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
                            || words::no_date(lang).to_owned(),
                            |until| words::due(lang, &when(lang, until)),
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

impl Minutes {
    /// Below the title: when the meeting was, or since when decisions are told of.
    pub(in crate::report) fn dates(&self) -> String {
        let lang = self.lang();
        match self.since {
            Some(since) => words::minutes_since(lang, &day(lang, since)),
            None if self.of_meeting => words::minutes_of(lang, &day(lang, self.day)),
            None => words::evaluated(lang, &day(lang, self.day)),
        }
    }

    /// What to say where nothing was decided.
    pub(in crate::report) fn nothing(&self) -> &'static str {
        let nothing =
            if self.since.is_none() && !self.of_meeting { words::no_dated_decision } else { words::nothing_decided };
        nothing(self.lang())
    }
}
