//! The order of the rows and columns of a matrix of actors.

use std::cmp::Reverse;

use super::super::Communities;
use crate::network::{ActorIndex, ActorSet, Adjacency};

/// What the rows and columns of a matrix of actors are sorted by.
#[derive(Debug, Clone, Copy)]
pub enum MatrixOrder<'c> {
    /// They stay as they are.
    Given,
    /// Those with the most partners among the others first.
    Count,
    /// By community, the largest first, then by count: what is linked closely comes to stand in blocks along the
    /// diagonal (Behrisch et al. 2016, "Matrix reordering methods for table and network visualization").
    Community(&'c Communities),
}

/// Sorts the actors of one axis, whose partners among those of the other axis count; equals keep their order.
///
/// Where both axes hold the same actors they get the same order.
pub fn arrange(
    actors: &mut [ActorIndex],
    others: impl IntoIterator<Item = ActorIndex>,
    partners: &Adjacency,
    order: MatrixOrder<'_>,
) {
    let mut counts = ActorSet::empty(partners.len());
    for other in others {
        counts.insert(other);
    }
    let most_first =
        |actor: &ActorIndex| Reverse(partners.of(*actor).iter().filter(|partner| counts.contains(**partner)).count());
    match order {
        MatrixOrder::Given => {}
        MatrixOrder::Count => actors.sort_by_cached_key(most_first),
        MatrixOrder::Community(communities) => {
            actors.sort_by_cached_key(|actor| (communities.of[actor.get()], most_first(actor)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::graph;
    use super::*;

    fn sorted(actors: &[usize], others: &[usize], order: MatrixOrder<'_>) -> Vec<usize> {
        let partners = graph(7, &[(0, 1), (2, 4), (2, 5), (3, 4), (3, 5), (3, 6), (0, 6)]);
        let index = |actor: &usize| ActorIndex::new(*actor);
        let mut actors: Vec<_> = actors.iter().map(index).collect();
        arrange(&mut actors, others.iter().map(index), &partners, order);
        actors.into_iter().map(ActorIndex::get).collect()
    }

    #[test]
    fn only_partners_on_the_other_axis_count() {
        assert_eq!(sorted(&[0, 1, 2, 3], &[4, 5, 6], MatrixOrder::Count), [3, 2, 0, 1]);
        assert_eq!(sorted(&[1, 0, 2], &[1], MatrixOrder::Count), [0, 1, 2], "equals stay as they were");
        assert_eq!(sorted(&[3, 1, 2], &[4], MatrixOrder::Given), [3, 1, 2]);
    }

    #[test]
    fn communities_stand_together() {
        let communities = Communities { of: vec![1, 1, 0, 0, 0, 0, 1], count: 2 };
        assert_eq!(sorted(&[0, 1, 2, 3], &[4, 5, 6], MatrixOrder::Community(&communities)), [3, 2, 0, 1]);
        assert_eq!(sorted(&[6, 5, 4], &[0, 1, 2, 3], MatrixOrder::Community(&communities)), [5, 4, 6]);
    }
}
