//! Which stretches of the text an edit replaces.

use super::change::{Change, change};
use super::draft::{ActorDraft, DecisionDraft, RelationshipDraft, ViewDraft, actor, decision, relationship, view};
use super::insert::insert;
use super::outline::{Outline, Section, Written};
use super::remove::remove;
use super::rename::{left_out, rename};
use super::splice::Splice;
use super::{Edit, Fields};
use crate::diagnostic::Span;
use crate::document::Document;
use crate::network::{ActorIndex, RelationshipIndex};

/// The splices that make an edit, in any order.
pub(super) fn splices(outline: &Outline<'_>, document: &Document, edit: &Edit) -> Vec<Splice> {
    let network = &document.network;
    let plan = Plan { outline, document };
    match edit {
        Edit::AddActor(draft) => insert(outline, Section::Actor, &draft.fields()),
        Edit::ChangeActor(index, draft) => {
            let old = ActorDraft::of(network, *index).fields();
            plan.change(Section::Actor, network.actor(*index).place, &old, &draft.fields(), actor::ORDER)
        }
        Edit::RemoveActor(index) => plan.remove_actor(*index),
        Edit::RenameActor(index, id) => rename(outline, document, *index, id),
        Edit::MergeActors { keep, goes } => plan.merge(*keep, *goes),
        Edit::AddRelationship(draft) => insert(outline, Section::Relationship, &draft.fields()),
        Edit::ChangeRelationship(index, draft) => {
            let old = RelationshipDraft::of(network, *index).fields();
            let place = network.relationship(*index).place;
            plan.change(Section::Relationship, place, &old, &draft.fields(), relationship::ORDER)
        }
        Edit::RemoveRelationship(index) => plan.remove_relationship(*index),
        Edit::AddDecision(draft) => insert(outline, Section::Decision, &draft.fields()),
        Edit::ChangeDecision(at, draft) => document.decisions.get(*at).map_or_else(Vec::new, |decision| {
            let old = DecisionDraft::of(document, decision).fields();
            plan.change(Section::Decision, decision.place, &old, &draft.fields(), decision::ORDER)
        }),
        Edit::RemoveDecisions(places) => {
            let decisions = places.iter().filter_map(|at| document.decisions.get(*at));
            plan.remove(Section::Decision, decisions.map(|decision| decision.place))
        }
        Edit::AddView(draft) => insert(outline, Section::View, &draft.fields()),
        Edit::ChangeView(at, draft) => document.views.get(*at).map_or_else(Vec::new, |view| {
            let old = ViewDraft::of(network, view).fields();
            plan.change(Section::View, view.place, &old, &draft.fields(), view::ORDER)
        }),
        Edit::RemoveView(at) => plan.remove(Section::View, document.views.get(*at).map(|view| view.place)),
    }
}

/// What an edit is planned on.
pub(super) struct Plan<'p, 't> {
    pub(super) outline: &'p Outline<'t>,
    pub(super) document: &'p Document,
}

impl Plan<'_, '_> {
    pub(super) fn change(
        &self,
        section: Section,
        place: Span,
        old: &Fields,
        new: &Fields,
        order: &[&str],
    ) -> Vec<Splice> {
        let differs =
            new.iter().filter(|field| !old.contains(field)).map(|(path, value)| (path.clone(), Some(value.clone())));
        let gone = old.iter().filter(|(path, _)| new.iter().all(|(kept, _)| kept != path));
        let changes: Vec<Change> = differs.chain(gone.map(|(path, _)| (path.clone(), None))).collect();
        match self.outline.entry(section, place) {
            Some(entry) if !changes.is_empty() => change(self.outline.text, &entry, &changes, order),
            _ => Vec::new(),
        }
    }

    pub(super) fn remove(&self, section: Section, places: impl IntoIterator<Item = Span>) -> Vec<Splice> {
        let entries: Vec<_> = places.into_iter().filter_map(|place| self.outline.entry(section, place)).collect();
        remove(self.outline, section, &entries)
    }

    /// The relationship and every other entry that says the same, which would count as soon as it is gone.
    fn remove_relationship(&self, index: RelationshipIndex) -> Vec<Splice> {
        let network = &self.document.network;
        let draft = RelationshipDraft::of(network, index);
        let directed = network.relationship_kind_of(index).directed;
        let (from, to) = (&*draft.from, &*draft.to);
        let is_same = |entry: &Written| {
            let forth = entry.says("from", from) && entry.says("to", to);
            let swapped = !directed && entry.says("from", to) && entry.says("to", from);
            entry.says("kind", &draft.kind) && (forth || swapped)
        };
        let mut entries = self.outline.entries_naming(Section::Relationship, &[from]);
        entries.retain(is_same);
        remove(self.outline, Section::Relationship, &entries)
    }

    fn remove_actor(&self, index: ActorIndex) -> Vec<Splice> {
        let Document { network, decisions, views, .. } = self.document;
        let id = &*network.actor(index).id;
        let mut relationships = self.outline.entries_naming(Section::Relationship, &[id]);
        relationships.retain(|entry| entry.says("from", id) || entry.says("to", id));
        let mut splices = self.remove(Section::Actor, [network.actor(index).place]);
        splices.extend(remove(self.outline, Section::Relationship, &relationships));
        let about = decisions.iter().filter(|decision| is_about(&decision.subject, id));
        splices.extend(self.remove(Section::Decision, about.map(|decision| decision.place)));
        for view in views.iter().filter(|view| view.focus == Some(index)) {
            let old = ViewDraft::of(network, view);
            let new = ViewDraft { focus: None, radius: None, ..old.clone() };
            splices.extend(self.change(Section::View, view.place, &old.fields(), &new.fields(), view::ORDER));
        }
        splices.extend(left_out(self.outline, id));
        splices
    }
}

/// Whether a subject key names an actor: alone, as an end of a pair or a relationship, or for a component.
pub(super) fn is_about(subject: &str, id: &str) -> bool {
    let is_end = |rest: Option<&str>| rest.is_some_and(|rest| rest.len() > 2);
    subject == id
        || subject.strip_prefix("component=") == Some(id)
        || is_end(subject.strip_prefix(id).filter(|rest| rest.starts_with("--")))
        || is_end(subject.strip_suffix(id).filter(|rest| rest.ends_with("--")))
}
