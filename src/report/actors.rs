//! The appendix: all actors by kind, and where the facts come from.

use std::collections::HashMap;

use super::material::Material;
use crate::network::{ActorIndex, KindIndex};
use crate::rules::GapState;
use crate::text::strip;

/// The actors of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindOfActors {
    /// What several of them are called.
    pub plural: String,
    /// The actors, by name.
    pub actors: Vec<ActorRow>,
}

/// One actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActorRow {
    /// Its name.
    pub name: String,
    /// Its address on the web, as the file has it.
    pub website: Option<String>,
    /// District, region or department.
    pub area: Option<String>,
    /// What it works on.
    pub topics: Vec<String>,
    /// The number of distinct partners.
    pub partners: usize,
    /// In how many open gaps it is involved.
    pub gaps: usize,
    /// A role to turn to, if contacts were asked for.
    pub contact: Option<String>,
    /// The numbers of its sources.
    pub sources: Vec<usize>,
}

/// The sources in order of first mention.
#[derive(Default)]
struct Sources {
    list: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl Sources {
    fn number(&mut self, source: String) -> usize {
        let Sources { list, numbers } = self;
        *numbers.entry(source).or_insert_with_key(|source| {
            list.push(source.clone());
            list.len()
        })
    }
}

/// All actors by kind in the file's order, and the sources of actors and relationships.
pub(super) fn appendix(material: &Material<'_>) -> (Vec<KindOfActors>, Vec<String>) {
    let network = &material.document.network;
    let mut sources = Sources::default();
    let mut by_kind: Vec<Vec<ActorIndex>> = vec![Vec::new(); network.actor_kinds().len()];
    network.actor_indices().for_each(|actor| by_kind[network.actor(actor).kind.get()].push(actor));
    let mut kinds = Vec::new();
    for (kind, mut members) in by_kind.into_iter().enumerate().filter(|(_, members)| !members.is_empty()) {
        members.sort_by_cached_key(|actor| (strip(&network.actor(*actor).name), *actor));
        let plural = KindIndex::new(kind).map(|kind| material.local(&network.actor_kinds()[kind.get()].plural));
        let actors = members.into_iter().map(|actor| row(material, actor, &mut sources)).collect();
        kinds.push(KindOfActors { plural: plural.unwrap_or_default(), actors });
    }
    for source in network.relationships().iter().flat_map(|relationship| &relationship.about.source) {
        add(material, source, &mut sources);
    }
    (kinds, sources.list)
}

fn row(material: &Material<'_>, index: ActorIndex, sources: &mut Sources) -> ActorRow {
    let Material { document, evaluation, options } = material;
    let (network, actor) = (&document.network, document.network.actor(index));
    let gaps = evaluation.of_actor(index).iter().map(|gap| &evaluation.gaps[*gap]);
    let text = |text: &str| Some(material.public(text)).filter(|text| !text.is_empty());
    ActorRow {
        name: material.name(index),
        website: actor.website.as_deref().and_then(text),
        area: actor.area.and_then(|area| text(network.text(area))),
        topics: actor.topics.iter().map(|topic| material.public(network.text(*topic))).collect(),
        partners: network.partners().degree(index),
        gaps: gaps.filter(|gap| gap.state == GapState::Open).count(),
        contact: actor.contact.as_deref().filter(|_| options.contacts).and_then(text),
        sources: actor.source.iter().filter_map(|source| add(material, source, sources)).collect(),
    }
}

fn add(material: &Material<'_>, source: &str, sources: &mut Sources) -> Option<usize> {
    let source = material.public(source);
    (!source.is_empty()).then(|| sources.number(source))
}
