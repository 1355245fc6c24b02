//! Who is linked to whom, counted group by group.

use crate::network::{ActorIndex, Network};

/// How two groups are linked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    /// The number of pairs of partners with one in the row's group and the other in the column's; a pair counts once,
    /// even within a group.
    pub pairs: usize,
    /// The number of active relationships of these pairs.
    pub relationships: usize,
}

/// Counts of links between groups of actors; only cells above 0 take room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// For each row its cells above 0, in order of column.
    rows: Vec<Vec<(u32, Cell)>>,
}

impl Matrix {
    /// Counts the links between row groups and column groups. An actor may be in several groups or in
    /// none, and is named at most once in each.
    ///
    /// Takes time linear in the number of pairs of partners, times the groups of one end and of the other.
    pub fn new(network: &Network, rows: &[Vec<ActorIndex>], columns: &[Vec<ActorIndex>]) -> Matrix {
        let rows_of = Groups::new(network.actors().len(), rows);
        let columns_of = Groups::new(network.actors().len(), columns);
        let mut links = Vec::new();
        for (a, b, relationships) in linked_pairs(network) {
            for (row, column) in product(rows_of.of(a), columns_of.of(b)) {
                links.push((row, column, relationships));
            }
            for (row, column) in product(rows_of.of(b), columns_of.of(a)) {
                let known =
                    rows_of.of(a).binary_search(&row).is_ok() && columns_of.of(b).binary_search(&column).is_ok();
                if !known {
                    links.push((row, column, relationships));
                }
            }
        }
        links.sort_unstable_by_key(|(row, column, _)| (*row, *column));
        let mut cells: Vec<Vec<(u32, Cell)>> = vec![Vec::new(); rows.len()];
        for (row, column, relationships) in links {
            let cells = &mut cells[row as usize];
            if cells.last().is_none_or(|(last, _)| *last != column) {
                cells.push((column, Cell::default()));
            }
            if let Some((_, cell)) = cells.last_mut() {
                cell.pairs += 1;
                cell.relationships += relationships;
            }
        }
        Matrix { rows: cells }
    }

    /// The cell of a row and a column.
    pub fn cell(&self, row: usize, column: usize) -> Cell {
        let cells = &self.rows[row];
        let place = cells.binary_search_by_key(&column, |(column, _)| *column as usize);
        place.map_or(Cell::default(), |at| cells[at].1)
    }

    /// The cells of a row that are above 0, with their columns, in order.
    pub fn row(&self, row: usize) -> impl ExactSizeIterator<Item = (usize, Cell)> + '_ {
        self.rows[row].iter().map(|(column, cell)| (*column as usize, *cell))
    }
}

/// Every pair of partners once, with the number of active relationships between the two.
fn linked_pairs(network: &Network) -> impl Iterator<Item = (ActorIndex, ActorIndex, usize)> + '_ {
    let mut between = vec![0; network.actors().len()];
    network.actor_indices().flat_map(move |a| {
        let later = |b: ActorIndex| a < b;
        for neighbour in network.neighbours(a).filter(|one| later(one.actor) && one.link.status.is_active()) {
            between[neighbour.actor.get()] += 1;
        }
        let partners = network.partners().of(a).iter().copied().filter(|b| later(*b));
        partners.map(|b| (a, b, std::mem::take(&mut between[b.get()]))).collect::<Vec<_>>()
    })
}

fn product<'g>(rows: &'g [u32], columns: &'g [u32]) -> impl Iterator<Item = (u32, u32)> + 'g {
    rows.iter().flat_map(|row| columns.iter().map(|column| (*row, *column)))
}

/// The groups of each actor in compressed rows, in order of group.
struct Groups {
    starts: Vec<usize>,
    groups: Vec<u32>,
}

impl Groups {
    fn new(actors: usize, members: &[Vec<ActorIndex>]) -> Groups {
        let mut starts = vec![0; actors + 1];
        for actor in members.iter().flatten() {
            starts[actor.get() + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut groups = vec![0; starts[actors]];
        for (group, members) in (0..).zip(members) {
            for actor in members {
                groups[next[actor.get()]] = group;
                next[actor.get()] += 1;
            }
        }
        Groups { starts, groups }
    }

    fn of(&self, actor: ActorIndex) -> &[u32] {
        &self.groups[self.starts[actor.get()]..self.starts[actor.get() + 1]]
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{any_graph, network, network_of};
    use super::*;
    use crate::network::Status::{Active, Ended};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn group(actors: &[usize]) -> Vec<ActorIndex> {
        actors.iter().copied().map(ActorIndex::new).collect()
    }

    #[test]
    fn pairs_count_once_and_relationships_as_often_as_there_are() {
        let network = network(4, &[(0, 1, Active), (1, 0, Active), (1, 2, Active), (2, 3, Ended)]);
        let groups = [group(&[0, 1]), group(&[2, 3])];
        let matrix = Matrix::new(&network, &groups, &groups);
        assert_eq!(matrix.cell(0, 0), Cell { pairs: 1, relationships: 2 });
        assert_eq!(matrix.cell(0, 1), Cell { pairs: 1, relationships: 1 });
        assert_eq!(matrix.cell(1, 0), matrix.cell(0, 1));
        assert_eq!(matrix.row(1).collect::<Vec<_>>(), [(0, Cell { pairs: 1, relationships: 1 })]);
    }

    proptest! {
        #[test]
        fn a_cell_counts_the_pairs_between_its_groups(
            partners in any_graph(),
            rows in prop::collection::vec(prop::collection::btree_set(0usize..9, 0..5), 0..4),
            columns in prop::collection::vec(prop::collection::btree_set(0usize..9, 0..5), 0..4),
        ) {
            let members = |sets: &[BTreeSet<usize>]| {
                sets.iter().map(|set| set.iter().copied().filter(|at| *at < partners.len()).map(ActorIndex::new).collect()).collect::<Vec<Vec<_>>>()
            };
            let (rows, columns) = (members(&rows), members(&columns));
            let matrix = Matrix::new(&network_of(&partners), &rows, &columns);
            for (row, row_members) in rows.iter().enumerate() {
                for (column, column_members) in columns.iter().enumerate() {
                    let across = |a: &ActorIndex, b: &ActorIndex| row_members.contains(a) && column_members.contains(b);
                    let pairs = partners.edges().filter(|(a, b)| across(a, b) || across(b, a)).count();
                    prop_assert_eq!(matrix.cell(row, column), Cell { pairs, relationships: pairs });
                }
                prop_assert!(matrix.row(row).all(|(_, cell)| cell.pairs > 0));
            }
        }
    }
}
