//! What a change did, in words.

use std::borrow::Cow;

use super::Edit;
use super::draft::{DecisionDraft, RelationshipDraft};
use super::plan::is_about;
use crate::document::Document;
use crate::filter::without;
use crate::network::ActorIndex;
use crate::rules::{Check, DecisionState};
use crate::text::{Lang, edits, results, truncate};

/// A sentence about a change in both languages, without a final stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    german: String,
    english: String,
}

impl Sentence {
    /// A sentence that is there in each language.
    pub(in crate::document) fn new<T: Into<String>>(text: impl Fn(Lang) -> T) -> Sentence {
        Sentence { german: text(Lang::De).into(), english: text(Lang::En).into() }
    }

    /// That the whole text is now that of the file on the disk.
    pub fn taken_from_file() -> Sentence {
        Sentence::new(edits::taken_from_file)
    }

    /// That changes from before were taken up again.
    pub fn restored() -> Sentence {
        Sentence::new(edits::restored)
    }

    /// The sentence in this language.
    pub fn text(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.german,
            Lang::En => &self.english,
        }
    }

    /// What an edit did to a document.
    pub(super) fn of(before: &Document, after: &Document, edit: &Edit) -> Sentence {
        Sentence::new(|lang| Words { before, after, lang }.sentence(edit))
    }
}

/// The longest name in a sentence.
const MOST_COLUMNS: usize = 80;

struct Words<'d> {
    before: &'d Document,
    after: &'d Document,
    lang: Lang,
}

impl Words<'_> {
    fn sentence(&self, edit: &Edit) -> String {
        let (lang, network) = (self.lang, &self.before.network);
        let view = |at: &usize| self.before.views.get(*at).map_or("", |view| &*view.name);
        match edit {
            Edit::AddActor(draft) => edits::actor_added(lang, &short(draft.name.as_deref().unwrap_or(&draft.id))),
            Edit::ChangeActor(index, _) => edits::actor_changed(lang, &short(&network.actor(*index).name)),
            Edit::RemoveActor(index) => self.actor_removed(*index),
            Edit::RenameActor(index, id) => edits::actor_renamed(lang, &network.actor(*index).id, id),
            Edit::MergeActors { keep, goes } => {
                let [keep, goes] = [keep, goes].map(|index| short(&network.actor(*index).name));
                match network.relationships().len().saturating_sub(self.after.network.relationships().len()) {
                    0 => edits::actors_merged(lang, &keep, &goes),
                    n => edits::actors_merged_with(lang, &keep, &goes, &results::relationships(lang, n)),
                }
            }
            Edit::AddRelationship(draft) => {
                let (ends, kind) = self.relationship(draft);
                edits::relationship_added(lang, &ends, &kind)
            }
            Edit::ChangeRelationship(_, draft) => {
                let (ends, kind) = self.relationship(draft);
                edits::relationship_changed(lang, &ends, &kind)
            }
            Edit::RemoveRelationship(index) => {
                let (ends, kind) = self.relationship(&RelationshipDraft::of(network, *index));
                edits::relationship_removed(lang, &ends, &kind)
            }
            Edit::AddDecision(draft) => edits::decision_added(lang, &gap(draft), self.state(draft.state)),
            Edit::ChangeDecision(_, draft) => edits::decision_changed(lang, &gap(draft), self.state(draft.state)),
            Edit::RemoveDecisions(places) => {
                let first = places.first().and_then(|at| self.before.decisions.get(*at));
                let gap = first.map_or_else(String::new, |first| gap(&DecisionDraft::of(self.before, first)));
                edits::decision_removed(lang, &gap)
            }
            Edit::AddView(draft) => edits::view_added(lang, &draft.name),
            Edit::ChangeView(_, draft) => edits::view_changed(lang, &draft.name),
            Edit::RemoveView(at) => edits::view_removed(lang, view(at)),
        }
    }

    /// The ends and the kind of a relationship that is there before or after.
    fn relationship(&self, draft: &RelationshipDraft) -> (String, String) {
        let network = &self.after.network;
        let name = |id| network.find(id).map_or(id, |actor| network.actor(actor).short_name());
        let kinds = network.relationship_kinds().iter().chain(self.before.network.relationship_kinds());
        let kind = kinds.into_iter().find(|kind| kind.id == draft.kind);
        let label = kind.map_or(&*draft.kind, |kind| kind.label.get(self.lang.code(), &network.info.language));
        (format!("{} – {}", short(name(&draft.from)), short(name(&draft.to))), label.to_owned())
    }

    /// How many filters of rules and views name an actor among others.
    fn filters_naming(&self, id: &str) -> usize {
        let Document { rules, views, .. } = self.before;
        let partners = rules.iter().filter_map(|rule| match &rule.check {
            Check::Needs(needs) => needs.partner.as_ref(),
            Check::Finds(_) => None,
        });
        let filters = rules.iter().filter_map(|rule| rule.subjects.as_ref()).chain(partners);
        let filters = filters.chain(views.iter().filter_map(|view| view.filter.as_ref()));
        filters.filter(|filter| without(filter.text(), id).is_some()).count()
    }

    fn actor_removed(&self, index: ActorIndex) -> String {
        let Document { network, decisions, views, .. } = self.before;
        let actor = network.actor(index);
        let relationships = network.neighbours(index).count();
        let decisions = decisions.iter().filter(|decision| is_about(&decision.subject, &actor.id)).count();
        let views = views.iter().filter(|view| view.focus == Some(index)).count();
        let with: Vec<_> = [
            (relationships, results::relationships as fn(Lang, usize) -> String),
            (decisions, results::decisions),
            (views, edits::focus_of_views),
            (self.filters_naming(&actor.id), edits::places_in_filters),
        ]
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, words)| words(self.lang, n))
        .collect();
        match &*with {
            [] => edits::actor_removed(self.lang, &short(&actor.name)),
            with => edits::actor_removed_with(self.lang, &short(&actor.name), &with.join(", ")),
        }
    }

    fn state(&self, state: DecisionState) -> &'static str {
        match state {
            DecisionState::Planned => results::state_planned(self.lang),
            DecisionState::Accepted => results::state_accepted(self.lang),
        }
    }
}

/// The name of an actor, cut where it would take the room of what is said about it.
fn short(name: &str) -> Cow<'_, str> {
    truncate(name, MOST_COLUMNS)
}

/// The id of the gap that a decision is about.
fn gap(draft: &DecisionDraft) -> String {
    format!("{}/{}", draft.rule, draft.subject)
}
