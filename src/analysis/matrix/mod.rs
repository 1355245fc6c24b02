//! Who is linked to whom, counted group by group.

mod kinds;
mod order;
mod ties;

pub use kinds::KindMatrix;
pub use order::{MatrixOrder, arrange};
pub use ties::{Tie, TieMatrix};

use crate::network::{ActorIndex, Network};

/// How two groups are linked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    /// The number of pairs of partners with one in the row's group and the other in the column's; a pair counts once,
    /// even within a group.
    pub pairs: usize,
    /// The number of active relationships of these pairs.
    pub relationships: usize,
    /// How many actors of the row's group have at least one partner in the column's group.
    pub linked: usize,
}

impl Cell {
    /// How far its share of a row of `of` actors reaches, in quarters that are begun: 0 where nobody is linked, 4 where
    /// more than three quarters are. A matrix is shaded by it.
    pub fn quarters(self, of: usize) -> usize {
        (self.linked * 4).div_ceil(of.max(1)).min(4)
    }
}

/// What is counted of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Figures {
    /// How many actors of the row have a partner among those of the column.
    #[default]
    Shares,
    /// How many active relationships there are.
    Counts,
}

impl Figures {
    /// The figure of a cell; of a share the number without that of all.
    pub fn of(self, cell: Cell) -> usize {
        match self {
            Figures::Shares => cell.linked,
            Figures::Counts => cell.relationships,
        }
    }
}

/// Counts of links between groups of actors; only cells above 0 take room.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
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
                links.push(Link { row, column, actor: a, pairs: 1, relationships });
            }
            for (row, column) in product(rows_of.of(b), columns_of.of(a)) {
                let counted =
                    rows_of.of(a).binary_search(&row).is_ok() && columns_of.of(b).binary_search(&column).is_ok();
                let (pairs, relationships) = if counted { (0, 0) } else { (1, relationships) };
                links.push(Link { row, column, actor: b, pairs, relationships });
            }
        }
        links.sort_unstable_by_key(|link| (link.row, link.column, link.actor));
        let mut cells: Vec<Vec<(u32, Cell)>> = vec![Vec::new(); rows.len()];
        for of_cell in links.chunk_by(|one, other| (one.row, one.column) == (other.row, other.column)) {
            let Some(first) = of_cell.first() else { continue };
            cells[first.row as usize].push((first.column, Cell::of(of_cell)));
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

/// A pair of partners in one cell, seen from its end in the row's group; a pair that is seen from both ends counts at
/// the first.
struct Link {
    row: u32,
    column: u32,
    actor: ActorIndex,
    pairs: usize,
    relationships: usize,
}

impl Cell {
    /// The sum of the links of one cell, in order of actor.
    fn of(links: &[Link]) -> Cell {
        Cell {
            pairs: links.iter().map(|link| link.pairs).sum(),
            relationships: links.iter().map(|link| link.relationships).sum(),
            linked: links.chunk_by(|one, other| one.actor == other.actor).count(),
        }
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
        assert_eq!(matrix.cell(0, 0), Cell { pairs: 1, relationships: 2, linked: 2 });
        assert_eq!(matrix.cell(0, 1), Cell { pairs: 1, relationships: 1, linked: 1 });
        assert_eq!(matrix.cell(1, 0), matrix.cell(0, 1));
        assert_eq!(matrix.row(1).collect::<Vec<_>>(), [(0, Cell { pairs: 1, relationships: 1, linked: 1 })]);
    }

    #[test]
    fn shares_are_shaded_by_quarters() {
        let quarters = |linked, of| Cell { linked, ..Cell::default() }.quarters(of);
        assert_eq!([0, 1, 2, 3, 4, 5, 8].map(|linked| quarters(linked, 8)), [0, 1, 1, 2, 2, 3, 4]);
        assert_eq!((quarters(1, 1000), quarters(0, 0)), (1, 0));
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
                    let meets = |a: &&ActorIndex| partners.of(**a).iter().any(|b| column_members.contains(b));
                    let linked = row_members.iter().filter(meets).count();
                    prop_assert_eq!(matrix.cell(row, column), Cell { pairs, relationships: pairs, linked });
                }
                prop_assert!(matrix.row(row).all(|(_, cell)| cell.pairs > 0));
            }
        }
    }
}
