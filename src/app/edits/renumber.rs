//! Where things stand in the next state of the network: indices of the old one become those of the new one.

use std::sync::Arc;

use crate::document::Document;
use crate::network::{ActorIndex, KindIndex, Network, RelationshipIndex};
use crate::rules::RuleIndex;

/// For everything in the old document its place in the new one, found by its id.
#[derive(Debug)]
pub(in crate::app) struct Renumbering {
    old: Arc<Document>,
    new: Arc<Document>,
    actors: Vec<Option<ActorIndex>>,
    kinds: Vec<Option<KindIndex>>,
    rules: Vec<Option<RuleIndex>>,
}

impl Renumbering {
    /// Compares the ids. Where one actor went and another came, the one became the other: its id was changed.
    pub(super) fn new(old: &Arc<Document>, new: &Arc<Document>) -> Renumbering {
        let mut actors = old.network.places_in(&new.network);
        follow_renamed(&mut actors, &new.network);
        let kind =
            |id: &str| new.network.actor_kinds().iter().position(|kind| &*kind.id == id).and_then(KindIndex::new);
        let rule = |id: &str| new.rules.iter().position(|rule| &*rule.id == id).map(RuleIndex);
        Renumbering {
            old: old.clone(),
            new: new.clone(),
            actors,
            kinds: old.network.actor_kinds().iter().map(|known| kind(&known.id)).collect(),
            rules: old.rules.iter().map(|known| rule(&known.id)).collect(),
        }
    }

    /// An actor's place, if it is still there.
    pub(in crate::app) fn actor(&self, old: ActorIndex) -> Option<ActorIndex> {
        self.actors.get(old.get()).copied().flatten()
    }

    /// The place of a kind of actors, if it is still there.
    pub(in crate::app) fn kind(&self, old: KindIndex) -> Option<KindIndex> {
        self.kinds.get(old.get()).copied().flatten()
    }

    /// A rule's place, if it is still there.
    pub(in crate::app) fn rule(&self, old: RuleIndex) -> Option<RuleIndex> {
        self.rules.get(old.0).copied().flatten()
    }

    /// The place of a relationship, if it is still there: between the same actors, of the same kind, the same among those.
    pub(in crate::app) fn relationship(&self, old: RelationshipIndex) -> Option<RelationshipIndex> {
        let [before, now] = [&self.old.network, &self.new.network];
        let identity = |network: &Network, index: RelationshipIndex| {
            let relationship = network.relationship(index);
            (relationship.from, relationship.to, network.relationship_kind_of(index).id.clone())
        };
        let (from, to, kind) = identity(before, old);
        let earlier = before.indexed_relationships().take_while(|(index, _)| *index != old);
        let same = earlier.filter(|(index, _)| identity(before, *index) == (from, to, kind.clone())).count();
        let (from, to) = self.actors((from, to))?;
        let mut there = now.indexed_relationships().map(|(index, _)| index);
        there.by_ref().filter(|index| identity(now, *index) == (from, to, kind.clone())).nth(same)
    }

    /// The place of a decision, if it is still there: about the same gap, the same among those.
    pub(in crate::app) fn decision(&self, old: usize) -> Option<usize> {
        let decision = self.old.decisions.get(old)?;
        let earlier = self.old.decisions.iter().take(old);
        let same = earlier.filter(|one| (one.rule, &one.subject) == (decision.rule, &decision.subject)).count();
        let rule = self.rule(decision.rule)?;
        let there = self.new.decisions.iter().enumerate();
        there.filter(|(_, now)| now.rule == rule && now.subject == decision.subject).nth(same).map(|(at, _)| at)
    }

    /// The place of a view, if it is still there.
    pub(in crate::app) fn view(&self, old: usize) -> Option<usize> {
        let name = &self.old.views.get(old)?.name;
        self.new.views.iter().position(|view| view.name == *name)
    }

    /// Both of two actors, if they are still there.
    pub(in crate::app) fn actors(&self, (a, b): (ActorIndex, ActorIndex)) -> Option<(ActorIndex, ActorIndex)> {
        Some((self.actor(a)?, self.actor(b)?))
    }

    /// For each actor of the new document its place in the old one.
    pub(in crate::app) fn back(&self, count: usize) -> Vec<Option<ActorIndex>> {
        let mut back = vec![None; count];
        for (old, new) in self.actors.iter().enumerate() {
            if let Some(new) = new {
                back[new.get()] = Some(ActorIndex::new(old));
            }
        }
        back
    }
}

fn follow_renamed(actors: &mut [Option<ActorIndex>], new: &Network) {
    let mut gone = actors.iter().enumerate().filter(|(_, now)| now.is_none()).map(|(at, _)| at);
    let (Some(gone), None) = (gone.next(), gone.next()) else { return };
    if new.actors().len() != actors.len() {
        return;
    }
    let mut is_new = vec![true; new.actors().len()];
    actors.iter().flatten().for_each(|now| is_new[now.get()] = false);
    actors[gone] = is_new.iter().position(|is_new| *is_new).map(ActorIndex::new);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::testing::document;

    fn renumbered(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
        let text = |ids: &[&str]| {
            let actors: String = ids.iter().map(|id| format!("[[actor]]\nid = \"{id}\"\nkind = \"k\"\n")).collect();
            format!("format = 1\n[network]\ntitle = \"T\"\n{actors}")
        };
        let renumbering = Renumbering::new(&document(&text(old)), &document(&text(new)));
        (0..old.len()).map(|at| renumbering.actor(ActorIndex::new(at)).map(ActorIndex::get)).collect()
    }

    #[test]
    fn actors_are_found_by_id_and_a_single_new_id_is_the_one_that_went() {
        assert_eq!(renumbered(&["a", "b", "c"], &["c", "a"]), [Some(1), None, Some(0)]);
        assert_eq!(renumbered(&["a", "b", "c"], &["a", "x", "c"]), [Some(0), Some(1), Some(2)]);
        assert_eq!(renumbered(&["a", "b", "c"], &["x", "y", "c"]), [None, None, Some(2)]);
        assert_eq!(renumbered(&["a", "b"], &["a", "x", "y"]), [Some(0), None]);
    }
}
