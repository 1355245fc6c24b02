//! The links of one connected part, in a numbering of its own.

use crate::network::{ActorIndex, Adjacency};

/// Who is linked with whom in a part, in compressed sparse rows: each actor's partners in order.
pub(super) struct Links {
    offsets: Vec<u32>,
    partners: Vec<u32>,
}

impl Links {
    /// The links of a part whose members come in order of index; they are numbered in that order.
    pub(super) fn new(partners: &Adjacency, members: &[ActorIndex]) -> Links {
        let number = |actor: &ActorIndex| members.binary_search(actor).ok().and_then(|at| u32::try_from(at).ok());
        let mut links = Links { offsets: vec![0], partners: Vec::new() };
        for member in members {
            links.partners.extend(partners.of(*member).iter().filter_map(number));
            links.offsets.push(u32::try_from(links.partners.len()).unwrap_or(u32::MAX));
        }
        links
    }

    /// How many actors there are.
    pub(super) fn len(&self) -> usize {
        self.offsets.len() - 1
    }

    /// The partners of an actor.
    pub(super) fn of(&self, actor: usize) -> &[u32] {
        &self.partners[self.offsets[actor] as usize..self.offsets[actor + 1] as usize]
    }

    /// How many ends of links there are: twice the number of links.
    pub(super) fn ends(&self) -> usize {
        self.partners.len()
    }

    /// Steps from one actor to each, breadth-first.
    pub(super) fn steps(&self, from: usize) -> Vec<u16> {
        let mut steps = vec![u16::MAX; self.len()];
        let mut reached = Vec::with_capacity(self.len());
        steps[from] = 0;
        reached.push(from);
        let mut next = 0;
        while let Some(actor) = reached.get(next).copied() {
            next += 1;
            for partner in self.of(actor) {
                let partner = *partner as usize;
                if steps[partner] == u16::MAX {
                    steps[partner] = steps[actor].saturating_add(1);
                    reached.push(partner);
                }
            }
        }
        steps
    }

    /// How much of their surroundings two partners share, up to 1: Jaccard's coefficient of the two with their partners.
    pub(super) fn overlap(&self, a: usize, b: usize) -> f32 {
        let (few, many) =
            if self.of(a).len() < self.of(b).len() { (self.of(a), self.of(b)) } else { (self.of(b), self.of(a)) };
        let common = few.iter().filter(|partner| many.binary_search(partner).is_ok()).count();
        (common + 1) as f32 / (few.len() + many.len() - common - 1) as f32
    }
}
