//! Kinds against kinds.

use super::Matrix;
use crate::network::{ActorIndex, KindIndex, Network};

/// How the kinds of some actors are linked with each other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KindMatrix {
    /// The kinds that occur, in the file's order: rows and columns alike.
    pub kinds: Vec<KindIndex>,
    /// The actors of each of these kinds, in the order given.
    pub members: Vec<Vec<ActorIndex>>,
    /// The counts.
    pub matrix: Matrix,
}

impl KindMatrix {
    /// Counts the links among these actors by their kinds; linear in the size of the network.
    pub fn new(network: &Network, actors: impl Iterator<Item = ActorIndex>) -> KindMatrix {
        let mut by_kind = vec![Vec::new(); network.actor_kinds().len()];
        for actor in actors {
            by_kind[network.actor(actor).kind.get()].push(actor);
        }
        let occurring = by_kind.into_iter().enumerate().filter(|(_, members)| !members.is_empty());
        let (kinds, members): (Vec<_>, Vec<_>) =
            occurring.filter_map(|(at, members)| Some((KindIndex::new(at)?, members))).unzip();
        let matrix = Matrix::new(network, &members, &members);
        KindMatrix { kinds, members, matrix }
    }

    /// The row and column of a kind, if it occurs.
    pub fn place(&self, kind: KindIndex) -> Option<usize> {
        self.kinds.binary_search(&kind).ok()
    }
}
