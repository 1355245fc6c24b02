//! The minutes as Markdown.

use super::super::material::when;
use super::super::{Item, Minutes, Owner};
use super::writer::{Markdown, escaped, first};
use super::{facts, foot, listed};
use crate::text::{Lang, minutes as words, report as paper};

/// The minutes.
pub(crate) fn minutes(minutes: &Minutes) -> String {
    let lang = minutes.lang();
    let mut out = Markdown::default();
    out.heading(1, &minutes.title);
    out.paragraph(&format!("{} · {}", words::minutes(lang), minutes.dates()));
    out.heading(2, minutes.heading());
    match &*minutes.items {
        [] => out.paragraph(minutes.nothing()),
        items => out.list(items.iter().map(|one| item(lang, one))),
    }
    out.heading(2, words::tasks(lang));
    tasks(&mut out, lang, &minutes.tasks);
    if !minutes.overdue.is_empty() {
        out.heading(2, paper::overdue_title(lang));
        listed(&mut out, lang, &minutes.overdue);
    }
    foot(&mut out, lang, minutes.options.contacts);
    out.finish()
}

fn item(lang: Lang, item: &Item) -> String {
    let decision = item.decision.as_ref().map(|decided| facts(lang, decided)).unwrap_or_default();
    format!("{} **{}**{decision}", first(&item.sentence), escaped(item.result))
}

fn tasks(out: &mut Markdown, lang: Lang, owners: &[Owner]) {
    if owners.is_empty() {
        out.paragraph(words::no_tasks(lang));
    }
    for owner in owners {
        out.heading(3, owner.name.as_deref().unwrap_or(words::somebody(lang)));
        out.list(owner.tasks.iter().map(|task| {
            let until = task
                .until
                .map_or_else(|| paper::no_date(lang).to_owned(), |until| paper::due(lang, &when(lang, until)));
            let note = task.note.as_ref().map(|note| format!(" ({})", escaped(note))).unwrap_or_default();
            format!("[ ] **{until}**: {}{note}", escaped(&task.what))
        }));
    }
}
