use proptest::prelude::*;

use super::separate::LEAST;
use super::*;
use crate::analysis::communities;

fn graph(actors: usize, edges: &[(usize, usize)]) -> Adjacency {
    Adjacency::new(actors, edges.iter().map(|(a, b)| (ActorIndex::new(*a), ActorIndex::new(*b))))
}

fn settled(partners: &Adjacency) -> Vec<Point> {
    let never = AtomicBool::new(false);
    let places = settle(partners, &communities(partners, &never).unwrap().of, &never).unwrap();
    assert_eq!(places.len(), partners.len());
    assert!(places.iter().all(|place| place.x.is_finite() && place.y.is_finite()));
    places
}

/// The distance of the two that are nearest to each other.
fn least_distance(places: &[Point]) -> f32 {
    let mut order = places.to_vec();
    order.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut least = f32::INFINITY;
    for (at, a) in order.iter().enumerate() {
        let so_far = least;
        let near = order[at + 1..].iter().take_while(|b| b.x - a.x < so_far);
        least = near.fold(so_far, |least, b| least.min(a.distance(*b)));
    }
    least
}

fn clique(from: usize, to: usize) -> impl Iterator<Item = (usize, usize)> {
    (from..to).flat_map(move |b| (from..b).map(move |a| (a, b)))
}

#[test]
fn nobody_and_one_alone() {
    assert!(settled(&graph(0, &[])).is_empty());
    assert_eq!(settled(&graph(1, &[])).len(), 1);
}

#[test]
fn two_partners_are_a_link_apart() {
    let places = settled(&graph(2, &[(0, 1)]));
    assert!((places[0].distance(places[1]) - 1.0).abs() < 0.01, "{places:?}");
}

#[test]
fn those_alone_stand_in_rows_in_the_order_of_the_file() {
    let places = settled(&graph(40, &[]));
    let reading = |a: &Point, b: &Point| (a.y, a.x) < (b.y, b.x);
    assert!(places.is_sorted_by(reading), "{places:?}");
    assert!((least_distance(&places) - 1.0).abs() < 0.01);
}

#[test]
fn those_alone_keep_away_from_the_parts_and_parts_from_each_other() {
    let edges: Vec<_> = clique(0, 8).chain(clique(10, 14)).chain(clique(20, 23)).collect();
    let places = settled(&graph(30, &edges));
    let group = |actor: usize| match actor {
        0..8 => 1,
        10..14 => 2,
        20..23 => 3,
        _ => 10 + actor,
    };
    for (a, b) in clique(0, 30).filter(|(a, b)| group(*a) != group(*b)) {
        assert!(places[a].distance(places[b]) > 0.9, "{a} {b} {places:?}");
    }
}

fn leaves_fan_out(count: usize) {
    let places = settled(&graph(count + 1, &(1..=count).map(|leaf| (0, leaf)).collect::<Vec<_>>()));
    let side = |of: fn(Point, Point) -> bool| places[1..].iter().filter(|leaf| of(**leaf, places[0])).count();
    for leaves in [
        side(|leaf, hub| leaf.x < hub.x),
        side(|leaf, hub| leaf.x > hub.x),
        side(|leaf, hub| leaf.y < hub.y),
        side(|leaf, hub| leaf.y > hub.y),
    ] {
        assert!(3 * leaves > count && 3 * leaves < 2 * count, "{leaves} of {count}");
    }
}

#[test]
fn leaves_fan_out_around_their_hub() {
    leaves_fan_out(19);
    leaves_fan_out(500);
}

#[test]
fn a_long_path_lies_level_and_reads_from_left_to_right() {
    let places = settled(&graph(10_000, &(1..10_000).map(|at| (at - 1, at)).collect::<Vec<_>>()));
    assert!(places[0].x + 9_000.0 < places[9_999].x);
    assert!(places.windows(50).all(|some| some[0].x < some[49].x));
}

#[test]
fn communities_are_apart() {
    let edges: Vec<_> = (0..5).flat_map(|n| clique(n * 12, n * 12 + 12)).collect();
    let across = (0..60).map(|a| (a, (a * 7 + 13) % 60));
    let places = settled(&graph(60, &edges.iter().copied().chain(across).collect::<Vec<_>>()));
    let mean = |within: bool| {
        let pairs: Vec<_> = clique(0, 60).filter(|(a, b)| (a / 12 == b / 12) == within).collect();
        pairs.iter().map(|(a, b)| places[*a].distance(places[*b])).sum::<f32>() / pairs.len() as f32
    };
    assert!(mean(true) < 0.5 * mean(false), "{} {}", mean(true), mean(false));
}

#[test]
fn cancelled_it_gives_nothing() {
    assert_eq!(settle(&graph(2, &[(0, 1)]), &[0, 0], &AtomicBool::new(true)), None);
}

#[test]
fn it_can_be_drawn_at_any_moment_and_comes_closer_to_its_end() {
    let partners = graph(400, &(1..400).map(|at| (at / 3, at)).collect::<Vec<_>>());
    let mut settling = Settling::new(&partners, &[0; 400]);
    let mut before = settling.progress();
    loop {
        let places = settling.places();
        assert!(places.iter().all(|place| place.x.abs() < 200.0 && place.y.abs() < 200.0));
        assert!(least_distance(&places) > 0.0);
        let more = settling.step();
        assert!(settling.progress() >= before);
        before = settling.progress();
        if !more {
            break;
        }
    }
    assert_eq!(before, 1.0);
}

/// Up to forty actors with any links, sparse more often than dense.
fn any_graph() -> impl Strategy<Value = Adjacency> {
    (0usize..40)
        .prop_flat_map(|actors| {
            let any = 0..actors.max(1);
            (Just(actors), prop::collection::vec((any.clone(), any), 0..2 * actors + 1))
        })
        .prop_map(|(actors, edges)| graph(actors, if actors == 0 { &[] } else { &edges }))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_network_gets_the_same_places_each_time_and_none_too_near(partners in any_graph()) {
        let places = settled(&partners);
        prop_assert!(least_distance(&places) >= 0.999 * LEAST, "{}", least_distance(&places));
        prop_assert_eq!(&places, &settled(&partners));
    }
}

#[test]
fn everyone_linked_with_everyone_is_not_a_heap() {
    let places = settled(&graph(120, &clique(0, 120).collect::<Vec<_>>()));
    assert!(least_distance(&places) >= 0.999 * LEAST);
}
