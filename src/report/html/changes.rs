//! The chapter on what has changed.

use super::super::ReportChanges;
use super::writer::Html;
use crate::text::{Lang, report as words};

/// All changes.
pub(super) fn changes(html: &mut Html, lang: Lang, changes: &ReportChanges) {
    html.foreign("p", &[("class", "why")], &words::compared_with(lang, &changes.old));
    html.foreign("p", &[], &words::sentence(&changes.summary));
    for section in &changes.sections {
        html.own("h3", &[], section.title);
        html.within("ul", &[("class", "gaps changes")], |html| {
            for change in &section.changes {
                html.within("li", &[], |html| {
                    let class = if change.is_good { "mark new" } else { "mark gone" };
                    html.own("span", &[("class", class)], change.word);
                    html.text(" ");
                    html.isolated(&change.said);
                });
            }
        });
    }
}
