//! Two actors that are the same become one.

use std::collections::HashMap;

use super::draft::{ActorDraft, RelationshipDraft, actor, relationship};
use super::outline::{Form, Section, Written};
use super::plan::Plan;
use super::rename::references;
use super::splice::Splice;
use crate::network::ActorIndex;

impl Plan<'_> {
    /// The splices that let `keep` take over all that is said of `goes`.
    ///
    /// Relationships that become the same fall together into the first; what is not known of it is taken from the
    /// others. Those between the two go.
    pub(super) fn merge(&self, keep: ActorIndex, goes: ActorIndex) -> Vec<Splice> {
        let network = &self.document.network;
        let [kept, gone] = [keep, goes].map(|index| ActorDraft::of(network, index));
        let mut merged = kept.clone();
        merged.fill(&gone);
        let place = network.actor(keep).place;
        let mut splices = self.change(Section::Actor, place, &kept.fields(), &merged.fields(), actor::ORDER);
        splices.extend(self.remove(Section::Actor, [network.actor(goes).place]));
        splices.extend(self.merge_relationships(&kept.id, &gone.id));
        splices.extend(references(self.outline, self.document, goes, &kept.id));
        splices
    }

    fn merge_relationships(&self, keep: &str, goes: &str) -> Vec<Splice> {
        let network = &self.document.network;
        let mut places: HashMap<_, Vec<_>> = HashMap::new();
        for (index, relationship) in network.indexed_relationships() {
            let draft = RelationshipDraft::of(network, index);
            let directed = network.relationship_kind_of(index).directed;
            let key = draft.clone().between(goes, keep).identity(directed);
            places.entry(key).or_default().push((relationship.place, draft));
        }
        let is_touched = |(_, draft): &(_, RelationshipDraft)| [&*draft.from, &*draft.to].contains(&goes);
        let (mut splices, mut removed) = (Vec::new(), Vec::new());
        for same in places.values().filter(|same| same.iter().any(is_touched)) {
            let Some(((place, old), others)) = same.split_first() else { continue };
            let mut new = old.clone().between(goes, keep);
            others.iter().for_each(|(_, other)| new.fill(other));
            if new.from == new.to {
                removed.push(*place);
            } else {
                let order = relationship::ORDER;
                splices.extend(self.change(Section::Relationship, *place, &old.fields(), &new.fields(), order));
            }
            removed.extend(others.iter().map(|(place, _)| *place));
        }
        splices.extend(self.remove(Section::Relationship, removed));
        splices.extend(self.remove_doubles_of(goes));
        splices
    }

    /// Entries that counted for nothing would count, or be wrong, once their actor is gone.
    fn remove_doubles_of(&self, goes: &str) -> Vec<Splice> {
        let counts: Vec<_> =
            self.document.network.relationships().iter().map(|relationship| relationship.place.range().start).collect();
        let start = |entry: &Written| match &entry.form {
            Form::Blocks(blocks) => blocks.first().map_or(0, |block| block.header.start),
            Form::Inline(braces) => braces.start,
        };
        let mut doubles = self.outline.entries(Section::Relationship);
        doubles.retain(|entry| entry.says("from", goes) || entry.says("to", goes));
        doubles.retain(|entry| !counts.contains(&start(entry)));
        super::remove::remove(self.outline, Section::Relationship, &doubles)
    }
}
