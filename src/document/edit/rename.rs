//! An actor under another id, everywhere in the file.

use super::outline::{Member, Outline, Section, Written};
use super::splice::Splice;
use super::subject::Renaming;
use super::write;
use crate::document::Document;
use crate::filter::renamed;
use crate::network::ActorIndex;
use crate::text::is_hostile;

/// The fields that hold filters.
const FILTERS: [(Section, &[&str]); 3] =
    [(Section::Rule, &["for"]), (Section::Rule, &["needs", "partner"]), (Section::View, &["filter"])];

/// The splices that give an actor another id: where it stands itself, in relationships, decisions, views and filters.
pub(super) fn rename(outline: &Outline<'_>, document: &Document, index: ActorIndex, new: &str) -> Vec<Splice> {
    let actor = document.network.actor(index);
    let own = outline.entry(Section::Actor, actor.place);
    let mut splices: Vec<_> = own.iter().flat_map(|entry| named(outline, entry, "id", &actor.id, new)).collect();
    splices.extend(references(outline, document, index, new));
    splices
}

/// The same without the actor's own entry.
pub(super) fn references(outline: &Outline<'_>, document: &Document, index: ActorIndex, new: &str) -> Vec<Splice> {
    let old = &*document.network.actor(index).id;
    let mut splices = Vec::new();
    for (section, fields) in [(Section::Relationship, &["from", "to"][..]), (Section::View, &["focus"])] {
        for entry in outline.entries(section) {
            splices.extend(fields.iter().flat_map(|field| named(outline, &entry, field, old, new)));
        }
    }
    for (section, path) in FILTERS {
        for entry in outline.entries(section) {
            let member =
                entry.members.iter().find(|member| member.path.iter().map(|name| &**name).eq(path.iter().copied()));
            let filter = member.and_then(|member| Some((member, renamed(member.text.as_deref()?, old, new)?)));
            splices.extend(filter.map(|(member, filter)| rewritten(outline.text, member, &filter)));
        }
    }
    let renaming = Renaming::new(document, index, new);
    for decision in &document.decisions {
        let subject = renaming.subject(decision);
        let entry = subject.and_then(|subject| Some((outline.entry(Section::Decision, decision.place)?, subject)));
        splices.extend(entry.iter().flat_map(|(entry, new)| named(outline, entry, "subject", &decision.subject, new)));
    }
    splices
}

/// The splice that makes a field say something else, where it says `old`.
fn named(outline: &Outline<'_>, entry: &Written, field: &str, old: &str, new: &str) -> Option<Splice> {
    let member = entry.members.iter().find(|member| matches!(&*member.path, [name] if **name == *field))?;
    (member.text.as_deref() == Some(old)).then(|| rewritten(outline.text, member, new))
}

/// Another text in the same quotes, where nothing in it has to be escaped.
fn rewritten(text: &str, member: &Member, new: &str) -> Splice {
    let old = text.get(member.value.clone()).unwrap_or_default();
    let is_literal = member.text.as_ref().is_some_and(|text| text.len() + 2 == old.len());
    let fits = |quote: char| !new.contains([quote, '\\']) && !new.contains(is_hostile);
    let new = match old.chars().next().filter(|quote| is_literal && fits(*quote)) {
        Some(quote) => format!("{quote}{new}{quote}"),
        None => write::text(new),
    };
    Splice { at: member.value.start, old: old.into(), new: new.into() }
}
