//! Who lies within so many steps of an actor.

use crate::network::{ActorIndex, ActorSet, Adjacency};

/// Every actor within `steps` partners of `start`, itself included: breadth-first.
pub fn within(partners: &Adjacency, start: ActorIndex, steps: u32) -> ActorSet {
    let mut reached = ActorSet::empty(partners.len());
    reached.insert(start);
    let mut front = vec![start];
    for _ in 0..steps {
        let next = front.iter().flat_map(|actor| partners.of(*actor));
        front = next.copied().filter(|partner| reached.insert(*partner)).collect();
        if front.is_empty() {
            break;
        }
    }
    reached
}
