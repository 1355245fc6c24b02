//! Which relationships are usual between two kinds of actors.

use rustc_hash::FxHashMap;

use crate::network::{ActorIndex, Direction, KindIndex, Network, Status};

/// How often actors of one kind have a relationship of a kind to actors of another kind, in any state but declined.
#[derive(Debug)]
pub(super) struct Usual {
    counts: FxHashMap<[KindIndex; 3], usize>,
    /// The commonest kind of relationship between two kinds of actors, the smaller first.
    kinds: FxHashMap<[KindIndex; 2], KindIndex>,
    /// The commonest of all, if possible of those without direction: they say least about who is what to whom.
    anywhere: Option<KindIndex>,
}

impl Usual {
    pub(super) fn new(network: &Network) -> Usual {
        let kind_of: Vec<_> = network.actors().iter().map(|actor| actor.kind).collect();
        let mut counts: FxHashMap<[KindIndex; 3], usize> = FxHashMap::default();
        let mut everywhere = vec![0_usize; network.relationship_kinds().len()];
        for (from, to, link) in network.links().filter(|(.., link)| link.status != Status::Declined) {
            let [a, b] = [from, to].map(|actor| kind_of[actor.get()]);
            *counts.entry([a, b, link.kind]).or_default() += 1;
            everywhere[link.kind.get()] += 1;
        }
        let mut either_way: FxHashMap<_, usize> = FxHashMap::default();
        for ([a, b, kind], count) in &counts {
            *either_way.entry([*a.min(b), *a.max(b), *kind]).or_default() += count;
        }
        let mut best: FxHashMap<_, (usize, KindIndex)> = FxHashMap::default();
        for ([a, b, kind], count) in either_way {
            let known = best.entry([a, b]).or_insert((count, kind));
            // Of equals the one that the file names first.
            if count > known.0 || count == known.0 && kind < known.1 {
                *known = (count, kind);
            }
        }
        let is_mutual = |kind: usize| !network.relationship_kinds()[kind].directed;
        let commonest = (0..everywhere.len()).rev().max_by_key(|kind| (is_mutual(*kind), everywhere[*kind]));
        let kinds = best.into_iter().map(|(pair, (_, kind))| (pair, kind)).collect();
        Usual { counts, kinds, anywhere: commonest.and_then(KindIndex::new) }
    }

    /// The commonest kind of relationship between such actors, else the commonest of all; none where there are no kinds.
    pub(super) fn kind(&self, network: &Network, a: ActorIndex, b: ActorIndex) -> Option<KindIndex> {
        let [a, b] = [a, b].map(|actor| network.actor(actor).kind);
        self.kinds.get(&[a.min(b), a.max(b)]).copied().or(self.anywhere)
    }

    /// Which way such a relationship usually points, seen from `a`.
    pub(super) fn direction(&self, network: &Network, a: ActorIndex, b: ActorIndex, kind: KindIndex) -> Direction {
        let [a, b] = [a, b].map(|actor| network.actor(actor).kind);
        let count = |from, to| self.counts.get(&[from, to, kind]).copied().unwrap_or(0);
        let is_directed = network.relationship_kinds()[kind.get()].directed;
        if is_directed && count(b, a) > count(a, b) { Direction::In } else { Direction::Out }
    }
}
