//! Two actors that are the same become one.

use std::collections::{HashMap, HashSet};

use super::draft::{ActorDraft, RelationshipDraft, actor, relationship};
use super::outline::Section;
use super::plan::Plan;
use super::remove::remove;
use super::rename::references;
use super::splice::Splice;
use crate::network::ActorIndex;

impl Plan<'_, '_> {
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
        splices.extend(self.merge_relationships([keep, goes], &kept.id, &gone.id));
        splices.extend(references(self.outline, self.document, goes, &kept.id));
        splices
    }

    fn merge_relationships(&self, both: [ActorIndex; 2], keep: &str, goes: &str) -> Vec<Splice> {
        let network = &self.document.network;
        let mut places: HashMap<_, Vec<_>> = HashMap::new();
        let mut counting = HashSet::new();
        let is_near = |end: &ActorIndex| both.contains(end);
        for (index, relationship) in network.indexed_relationships() {
            if ![relationship.from, relationship.to].iter().any(is_near) {
                continue;
            }
            counting.insert(relationship.place.range().start);
            let draft = RelationshipDraft::of(network, index);
            let directed = network.relationship_kind_of(index).directed;
            let key = draft.clone().between(goes, keep).identity(directed);
            places.entry(key).or_default().push((relationship.place, draft));
        }
        let is_touched = |(_, draft): &(_, RelationshipDraft)| [&*draft.from, &*draft.to].contains(&goes);
        let (mut splices, mut removed) = (Vec::new(), HashSet::new());
        for same in places.values().filter(|same| same.iter().any(is_touched)) {
            let Some(((place, old), others)) = same.split_first() else { continue };
            let mut new = old.clone().between(goes, keep);
            others.iter().for_each(|(_, other)| new.fill(other));
            if new.from == new.to {
                removed.insert(place.range().start);
            } else {
                let order = relationship::ORDER;
                splices.extend(self.change(Section::Relationship, *place, &old.fields(), &new.fields(), order));
            }
            removed.extend(others.iter().map(|(place, _)| place.range().start));
        }
        let mut entries = self.outline.entries_naming(Section::Relationship, &[keep, goes]);
        entries.retain(|entry| {
            // Entries that counted for nothing would be wrong once their actor is gone.
            let names_it = entry.says("from", goes) || entry.says("to", goes);
            removed.contains(&entry.start()) || (names_it && !counting.contains(&entry.start()))
        });
        splices.extend(remove(self.outline, Section::Relationship, &entries));
        splices
    }
}
