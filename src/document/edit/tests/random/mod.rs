//! Random edits on random files: each does what it should and nothing else, and all of them can be taken back.

mod again;
mod dice;
mod gaps;

use proptest::prelude::*;

use super::*;
use dice::Dice;

/// Everything that edits can change.
#[derive(Debug, Clone, PartialEq)]
struct State {
    actors: Vec<ActorDraft>,
    relationships: Vec<RelationshipDraft>,
    decisions: Vec<DecisionDraft>,
    views: Vec<ViewDraft>,
}

impl State {
    fn of(document: &Document) -> State {
        let network = &document.network;
        let relationships = network.indexed_relationships();
        State {
            actors: network.actor_indices().map(|index| ActorDraft::of(network, index)).collect(),
            relationships: relationships.map(|(index, _)| RelationshipDraft::of(network, index)).collect(),
            decisions: document.decisions.iter().map(|decision| DecisionDraft::of(document, decision)).collect(),
            views: document.views.iter().map(|view| ViewDraft::of(network, view)).collect(),
        }
    }

    /// The same with attributes by name: their order says nothing.
    fn sorted(mut self) -> State {
        let of_actors = self.actors.iter_mut().map(|actor| &mut actor.common);
        let of_relationships = self.relationships.iter_mut().map(|relationship| &mut relationship.common);
        of_actors.chain(of_relationships).for_each(|common| common.attributes.sort_by(|a, b| a.0.cmp(&b.0)));
        self
    }

    /// What an edit should make of it.
    fn edit(&mut self, edit: &Edit) {
        match edit {
            Edit::AddActor(draft) => self.actors.push((**draft).clone()),
            Edit::ChangeActor(at, draft) => self.actors[at.get()] = (**draft).clone(),
            Edit::RemoveActor(at) => {
                let id = self.actors.remove(at.get()).id;
                self.relationships.retain(|relationship| relationship.from != id && relationship.to != id);
                self.decisions.retain(|decision| decision.subject != id);
                for view in self.views.iter_mut().filter(|view| view.focus.as_ref() == Some(&id)) {
                    (view.focus, view.radius) = (None, None);
                }
            }
            Edit::RenameActor(at, new) => {
                let old = std::mem::replace(&mut self.actors[at.get()].id, new.clone());
                let ends = self.relationships.iter_mut().flat_map(|link| [&mut link.from, &mut link.to]);
                let subjects = self.decisions.iter_mut().map(|decision| &mut decision.subject);
                let focused = self.views.iter_mut().filter_map(|view| view.focus.as_mut());
                ends.chain(subjects).chain(focused).filter(|id| **id == old).for_each(|id| id.clone_from(new));
            }
            Edit::MergeActors { keep, goes } => {
                let [keep_id, goes_id] = [keep, goes].map(|at| self.actors[at.get()].id.clone());
                let gone = self.actors[goes.get()].clone();
                self.actors[keep.get()].fill(&gone);
                self.actors.remove(goes.get());
                let mut merged: Vec<RelationshipDraft> = Vec::new();
                for link in self.relationships.drain(..) {
                    let moved = link.between(&goes_id, &keep_id);
                    let is_same = |other: &&mut RelationshipDraft| other.identity(false) == moved.identity(false);
                    match merged.iter_mut().find(is_same) {
                        Some(first) => first.fill(&moved),
                        None => merged.extend((moved.from != moved.to).then_some(moved)),
                    }
                }
                self.relationships = merged;
                let decided = self.decisions.iter().any(|decision| decision.subject == keep_id);
                self.decisions.retain(|decision| !decided || decision.subject != goes_id);
                let subjects = self.decisions.iter_mut().map(|decision| &mut decision.subject);
                let focused = self.views.iter_mut().filter_map(|view| view.focus.as_mut());
                subjects.chain(focused).filter(|id| **id == goes_id).for_each(|id| id.clone_from(&keep_id));
            }
            Edit::AddRelationship(draft) => self.relationships.push((**draft).clone()),
            Edit::ChangeRelationship(at, draft) => self.relationships[at.get()] = (**draft).clone(),
            Edit::RemoveRelationship(at) => drop(self.relationships.remove(at.get())),
            Edit::AddDecision(draft) => self.decisions.push((**draft).clone()),
            Edit::ChangeDecision(at, draft) => self.decisions[*at] = (**draft).clone(),
            Edit::RemoveDecisions(places) => places.iter().rev().for_each(|at| drop(self.decisions.remove(*at))),
            Edit::AddView(draft) => self.views.push((**draft).clone()),
            Edit::ChangeView(at, draft) => self.views[*at] = (**draft).clone(),
            Edit::RemoveView(at) => drop(self.views.remove(*at)),
        }
    }
}

/// Whether a refusal is what should be: the edit asks for something that is there already.
fn is_fair(refused: &Refused) -> bool {
    let doubles = [Code::DuplicateRelationship, Code::DuplicateActor, Code::DuplicateView];
    match refused {
        Refused::NothingChanges => true,
        Refused::Wrong { diagnostics, .. } => diagnostics.iter().any(|problem| doubles.contains(&problem.code)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn edits_do_what_they_say_and_can_be_taken_back(numbers in prop::collection::vec(any::<u8>(), 0..700)) {
        let mut dice = Dice(numbers.into_iter());
        let original = dice.file();
        let windows = original.contains('\r');
        let mut now = document(&original);
        let mut history = History::default();
        for _ in 0..12 {
            let asked = dice.edit(&now);
            let mut expected = State::of(&now);
            match edit(&now, &asked, Lang::En) {
                Err(refused) => prop_assert!(is_fair(&refused), "{asked:?}\n{refused:?}"),
                Ok(edited) => {
                    expected.edit(&asked);
                    prop_assert_eq!(State::of(&edited.document).sorted(), expected.sorted(), "{:?}\n{}", asked, now.source.text());
                    let adds = matches!(asked, Edit::AddActor(_) | Edit::AddRelationship(_) | Edit::AddDecision(_) | Edit::AddView(_));
                    prop_assert!(!adds || edited.change.splices().iter().all(|splice| splice.old.is_empty()));
                    let text = edited.document.source.text();
                    let others = if windows { text.replace("\r\n", "") } else { text.replace('\n', "") };
                    prop_assert!(!others.contains(['\r', '\n']), "{asked:?}\n{text:?}");
                    now = edited.document;
                    history.record(edited.change);
                }
            }
        }
        let last = now.source.text().to_owned();
        let mut text = last.clone();
        while let Some((before, _)) = history.undo(&text) {
            text = before;
        }
        prop_assert_eq!(&text, &original);
        prop_assert!(history.done().is_empty());
        while let Some((after, _)) = history.redo(&text) {
            text = after;
        }
        prop_assert_eq!(text, last);
    }
}
