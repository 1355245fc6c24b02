//! The chapter on decisions: who does what by when.

use super::super::material::day;
use super::super::{DecisionRow, Decisions};
use super::cells;
use super::page::table;
use super::writer::Html;
use crate::text::{Lang, report as words};

/// All decisions by how they stand.
pub(super) fn decisions(html: &mut Html, lang: Lang, decisions: &Decisions) {
    if *decisions == Decisions::default() {
        return html.own("p", &[], words::no_decisions(lang));
    }
    let lists = [
        (words::overdue_title(lang), Some(words::overdue_why(lang)), &decisions.overdue, "overdue"),
        (words::planned_title(lang), None, &decisions.planned, "planned"),
        (words::accepted_title(lang), None, &decisions.accepted, "accepted"),
        (words::settled_title(lang), Some(words::settled_why(lang)), &decisions.settled, "settled"),
    ];
    for (title, why, rows, class) in lists.into_iter().filter(|(_, _, rows, _)| !rows.is_empty()) {
        html.own("h3", &[], title);
        if let Some(why) = why {
            html.own("p", &[("class", "why")], why);
        }
        listed(html, lang, title, rows, class);
    }
}

/// Some decisions as a table.
pub(super) fn listed(html: &mut Html, lang: Lang, title: &str, rows: &[DecisionRow], class: &str) {
    let columns =
        [words::column_what(lang), words::column_owner(lang), words::column_until(lang), words::column_decided(lang)];
    table(html, &format!("decisions {class}"), title, &columns, |html| {
        rows.iter().for_each(|one| row(html, lang, one, class));
    });
}

fn row(html: &mut Html, lang: Lang, row: &DecisionRow, class: &str) {
    let decided = &row.decided;
    let is_task = ["overdue", "planned"].contains(&class);
    html.within("tr", &[], |html| {
        html.within("th", &[("scope", "row")], |html| {
            html.isolated(&row.what);
            if class == "overdue" {
                html.text(" ");
                html.own("span", &[("class", "mark overdue")], words::overdue(lang));
            }
            if let Some(note) = &decided.note {
                html.foreign("div", &[("class", "note")], note);
            }
        });
        cells::owner(html, lang, decided.owner.as_deref(), is_task);
        cells::until(html, lang, decided.until);
        let sort = decided.decided.map(|day| day.to_string()).unwrap_or_default();
        let text = decided.decided.map(|date| day(lang, date)).unwrap_or_default();
        let attributes = [("class", "date"), ("data-name", words::column_decided(lang)), ("data-sort", &*sort)];
        html.own("td", &attributes, &text);
    });
}
