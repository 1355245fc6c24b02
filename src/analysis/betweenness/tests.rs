use super::*;
use crate::analysis::testing::{KARATE, all_shortest, any_graph, chain, graph};
use proptest::prelude::*;

fn values(partners: &Adjacency) -> Vec<f64> {
    betweenness(partners, &AtomicBool::new(false)).unwrap().values
}

fn close(a: f64, b: f64, by: f64) -> bool {
    (a - b).abs() <= by
}

#[test]
fn known_values() {
    assert_eq!(values(&chain(5)), [0.0, 0.5, 4.0 / 6.0, 0.5, 0.0]);
    assert_eq!(values(&graph(4, &[(0, 1), (0, 2), (0, 3)])), [1.0, 0.0, 0.0, 0.0]);
    assert_eq!(values(&chain(2)), [0.0, 0.0]);
    assert!(values(&chain(0)).is_empty());
}

#[test]
fn the_karate_club_has_the_values_that_networkx_gives() {
    let values = values(&graph(34, &KARATE));
    let known = [(0, 0.437635), (1, 0.053937), (2, 0.143657), (7, 0.0), (31, 0.138276), (32, 0.145247), (33, 0.304075)];
    for (actor, value) in known {
        assert!(close(values[actor], value, 1e-6), "{actor}: {}", values[actor]);
    }
    assert!(close(values.iter().sum(), 1.496_212, 1e-6));
}

/// Layers of three, each linked to all of the next: 3^699 ways lead from end to end, more than a float holds.
#[test]
fn no_number_of_ways_is_too_large() {
    let layers = 700;
    let link = |layer: usize| (0..9).map(move |at| (3 * layer + at / 3, 3 * layer + 3 + at % 3));
    let values = values(&graph(3 * layers, &(0..layers - 1).flat_map(link).collect::<Vec<_>>()));
    for (actor, value) in values.into_iter().enumerate() {
        let (left, right) = (actor / 3, layers - 1 - actor / 3);
        // Three pairs in each of the layers beside meet over this layer, or over the one beyond if there is one.
        let beside = |beyond: bool| if beyond { 3.0 / 6.0 } else { 3.0 / 3.0 };
        let of_left = if left > 0 { beside(left > 1) } else { 0.0 };
        let of_right = if right > 0 { beside(right > 1) } else { 0.0 };
        let expected = (3.0 * as_float(left * right) + of_left + of_right) / (2_099.0 * 2_098.0 / 2.0);
        assert!(close(value, expected, 1e-12), "{actor}: {value}, expected {expected}");
    }
}

#[test]
fn a_large_network_is_estimated_the_same_way_each_time() {
    // A hub with 3,000 chains of two: half of all pairs' ways are known by hand.
    let edges: Vec<_> = (0..3_000).flat_map(|at| [(0, 2 * at + 1), (2 * at + 1, 2 * at + 2)]).collect();
    let partners = graph(6_001, &edges);
    let estimate = betweenness(&partners, &AtomicBool::new(false)).unwrap();
    assert!(!estimate.exact);
    let exact_hub = 3_000.0 * 2_999.0 * 4.0 / (6_000.0 * 5_999.0);
    assert!(close(estimate.values[0], exact_hub, 0.01), "{} {exact_hub}", estimate.values[0]);
    assert_eq!(betweenness(&partners, &AtomicBool::new(false)), Some(estimate));
}

#[test]
fn it_can_be_cancelled() {
    assert_eq!(betweenness(&chain(9), &AtomicBool::new(true)), None);
}

/// From the definition: all shortest ways of all pairs, one by one.
fn by_definition(partners: &Adjacency) -> Vec<f64> {
    let actors = partners.len();
    let mut sums = vec![0.0; actors];
    for (from, to) in (0..actors).flat_map(|to| (0..to).map(move |from| (from, to))) {
        let ways = all_shortest(partners, ActorIndex::new(from), ActorIndex::new(to));
        for way in &ways {
            way[1..way.len() - 1].iter().for_each(|actor| sums[actor.get()] += 1.0 / as_float(ways.len()));
        }
    }
    let pairs = if actors > 2 { as_float((actors - 1) * (actors - 2)) / 2.0 } else { 1.0 };
    sums.iter().map(|sum| sum / pairs).collect()
}

proptest! {
    #[test]
    fn it_is_what_the_definition_says(partners in any_graph()) {
        for (value, expected) in values(&partners).into_iter().zip(by_definition(&partners)) {
            prop_assert!(close(value, expected, 1e-12), "{} {}", value, expected);
        }
    }
}
