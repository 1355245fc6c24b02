//! Actors against actors.

use crate::network::{ActorIndex, Network, Status};

/// What is known between two actors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tie {
    /// How many relationships of theirs are active.
    pub active: usize,
    /// The state of the one that stands first in [`Status::ALL`].
    pub status: Status,
}

/// Actors against actors, in any state; only cells with at least one relationship take room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieMatrix {
    /// The actor of each row.
    pub rows: Vec<ActorIndex>,
    /// The actor of each column.
    pub columns: Vec<ActorIndex>,
    /// For each row its cells, in order of column.
    cells: Vec<Vec<(u32, Tie)>>,
}

impl TieMatrix {
    /// Gathers the relationships between the actors of the rows and those of the columns, each named at most once.
    ///
    /// Linear in the relationships of the rows, but for the sorting of each row.
    pub fn new(network: &Network, rows: Vec<ActorIndex>, columns: Vec<ActorIndex>) -> TieMatrix {
        let mut places = vec![None; network.actors().len()];
        for (place, actor) in (0u32..).zip(&columns) {
            places[actor.get()] = Some(place);
        }
        let row = |actor: &ActorIndex| {
            let near = network.neighbours(*actor);
            let mut met: Vec<_> = near.filter_map(|near| Some((places[near.actor.get()]?, near.link.status))).collect();
            met.sort_unstable();
            met.chunk_by(|one, other| one.0 == other.0).filter_map(cell).collect()
        };
        let cells = rows.iter().map(row).collect();
        TieMatrix { rows, columns, cells }
    }

    /// What is known between the actors of a row and a column; none where nothing is.
    pub fn tie(&self, row: usize, column: usize) -> Option<Tie> {
        let cells = self.cells.get(row)?;
        let place = cells.binary_search_by_key(&column, |(column, _)| *column as usize).ok()?;
        Some(cells[place].1)
    }

    /// Whether any cell shows this state.
    pub fn holds(&self, status: Status) -> bool {
        self.cells.iter().flatten().any(|(_, tie)| tie.status == status)
    }

    /// Whether a cell lies on the diagonal: the same actor in row and column.
    pub fn is_same(&self, row: usize, column: usize) -> bool {
        self.rows.get(row).is_some_and(|actor| self.columns.get(column) == Some(actor))
    }
}

/// One cell from the states of its relationships, sorted.
fn cell(met: &[(u32, Status)]) -> Option<(u32, Tie)> {
    let (column, status) = *met.first()?;
    let active = met.iter().filter(|(_, status)| status.is_active()).count();
    Some((column, Tie { active, status }))
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::network;
    use super::*;
    use crate::network::Status::{Active, Ended, Planned};
    use proptest::prelude::*;

    fn actors(places: &[usize]) -> Vec<ActorIndex> {
        places.iter().copied().map(ActorIndex::new).collect()
    }

    #[test]
    fn a_cell_says_how_two_actors_are_linked() {
        let network = network(4, &[(0, 2, Active), (2, 0, Active), (0, 2, Ended), (3, 1, Planned), (1, 3, Ended)]);
        let matrix = TieMatrix::new(&network, actors(&[0, 1]), actors(&[3, 2, 1]));
        assert_eq!(matrix.tie(0, 1), Some(Tie { active: 2, status: Active }));
        assert_eq!(matrix.tie(1, 0), Some(Tie { active: 0, status: Planned }));
        assert_eq!((matrix.tie(0, 0), matrix.tie(1, 2), matrix.tie(7, 7)), (None, None, None));
        assert!(matrix.is_same(1, 2) && !matrix.is_same(1, 1) && !matrix.is_same(7, 7));
    }

    proptest! {
        #[test]
        fn every_cell_holds_what_is_between_its_actors(
            links in prop::collection::vec((0usize..7, 1usize..7, prop::sample::select(&Status::ALL[..])), 0..20),
            rows in prop::sample::subsequence((0..7).collect::<Vec<usize>>(), 0..=7).prop_shuffle(),
            columns in prop::sample::subsequence((0..7).collect::<Vec<usize>>(), 0..=7).prop_shuffle(),
        ) {
            let links: Vec<_> = links.into_iter().map(|(from, on, status)| (from, (from + on) % 7, status)).collect();
            let matrix = TieMatrix::new(&network(7, &links), actors(&rows), actors(&columns));
            for (row, a) in rows.iter().enumerate() {
                for (column, b) in columns.iter().enumerate() {
                    let between = links.iter().filter(|(from, to, _)| (from, to) == (a, b) || (from, to) == (b, a));
                    let states: Vec<_> = between.map(|(.., status)| *status).collect();
                    let expected = states.iter().min().map(|status| Tie {
                        active: states.iter().filter(|status| status.is_active()).count(),
                        status: *status,
                    });
                    prop_assert_eq!(matrix.tie(row, column), expected);
                }
            }
        }
    }
}
