//! Kinds against kinds, as a table.

use super::material::Material;
use crate::analysis::{Cell, KindMatrix};

/// How many of each kind work with at least one of each other kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindTable {
    /// The kinds that occur, with their numbers of actors: rows and columns alike.
    pub kinds: Vec<(String, usize)>,
    /// The cells, row by row.
    pub cells: Vec<Vec<Cell>>,
}

impl KindTable {
    pub(super) fn new(material: &Material<'_>) -> KindTable {
        let network = &material.document.network;
        let KindMatrix { kinds, members, matrix } = KindMatrix::new(network, network.actor_indices());
        let count = kinds.len();
        let name = |at: usize| material.local(&network.actor_kinds()[kinds[at].get()].plural);
        KindTable {
            kinds: (0..count).map(|at| (name(at), members[at].len())).collect(),
            cells: (0..count).map(|row| (0..count).map(|column| matrix.cell(row, column)).collect()).collect(),
        }
    }

    /// How many cells are empty.
    pub fn empty_cells(&self) -> usize {
        self.cells.iter().flatten().filter(|cell| cell.linked == 0).count()
    }
}
