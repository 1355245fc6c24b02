//! An actor under another id, everywhere in the file.

use super::outline::{Member, Outline, Section, Written};
use super::remove::remove;
use super::splice::Splice;
use super::subject::Renaming;
use super::write;
use crate::document::Document;
use crate::filter::{renamed, without};
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
    for entry in outline.entries_naming(Section::Relationship, &[&actor.id]) {
        splices.extend(["from", "to"].iter().flat_map(|end| named(outline, &entry, end, &actor.id, new)));
    }
    splices.extend(references(outline, document, index, new));
    splices
}

/// The splices that let views, filters and decisions about an actor speak of the one with this id.
pub(super) fn references(outline: &Outline<'_>, document: &Document, index: ActorIndex, new: &str) -> Vec<Splice> {
    let old = &*document.network.actor(index).id;
    let views = outline.entries(Section::View);
    let mut splices: Vec<_> = views.iter().flat_map(|entry| named(outline, entry, "focus", old, new)).collect();
    for (section, path) in FILTERS {
        for entry in outline.entries(section) {
            let member =
                entry.members.iter().find(|member| member.path.iter().map(|name| &**name).eq(path.iter().copied()));
            let filter = member.and_then(|member| Some((member, renamed(member.text.as_deref()?, old, new)?)));
            splices.extend(filter.map(|(member, filter)| rewritten(outline.text, member, &filter)));
        }
    }
    let renaming = Renaming::new(document, index, new);
    let mut settled = Vec::new();
    for decision in &document.decisions {
        let Some(subject) = renaming.subject(decision) else { continue };
        let is_decided =
            document.decisions.iter().any(|other| other.rule == decision.rule && *other.subject == *subject);
        // Of what lay between two that are one now nothing is left.
        let is_within = subject.starts_with(&format!("{new}--")) && subject.ends_with(&format!("--{new}"));
        match outline.entry(Section::Decision, decision.place) {
            Some(entry) if is_decided || is_within => settled.push(entry),
            entry => {
                splices.extend(entry.and_then(|entry| named(outline, &entry, "subject", &decision.subject, &subject)));
            }
        }
    }
    splices.extend(remove(outline, Section::Decision, &settled));
    splices
}

/// The splices that leave an actor out of filters that name it among others.
pub(super) fn left_out(outline: &Outline<'_>, id: &str) -> Vec<Splice> {
    let mut splices = Vec::new();
    for (section, path) in FILTERS {
        for entry in outline.entries(section) {
            let member =
                entry.members.iter().find(|member| member.path.iter().map(|name| &**name).eq(path.iter().copied()));
            let filter = member.and_then(|member| Some((member, without(member.text.as_deref()?, id)?)));
            splices.extend(filter.map(|(member, filter)| rewritten(outline.text, member, &filter)));
        }
    }
    splices
}

/// The splice that makes a field say something else, where it says `old`.
fn named(outline: &Outline<'_>, entry: &Written, field: &str, old: &str, new: &str) -> Option<Splice> {
    let member = entry.own(field)?;
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
