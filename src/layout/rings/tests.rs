//! Small networks around an actor.

use super::*;
use crate::network::{Actor, Builder, Info, Relationship};
use proptest::prelude::*;

/// Actors of three kinds in turns, with these links.
fn network(actors: usize, links: &[(usize, usize)]) -> Network {
    let mut builder = Builder::new(Info::default());
    for at in 0..actors {
        let kind = builder.actor_kind(["a", "b", "c"][at % 3]).unwrap();
        builder.add_actor(Actor::new(&at.to_string(), kind)).unwrap();
    }
    let kind = builder.relationship_kind("link").unwrap();
    for (a, b) in links.iter().filter(|(a, b)| a != b) {
        // A double is left out.
        let _ = builder.add_relationship(Relationship::new(ActorIndex::new(*a), ActorIndex::new(*b), kind));
    }
    builder.build()
}

fn crossings(network: &Network, rings: &Rings) -> usize {
    let at = |actor: ActorIndex| rings.places.iter().find(|placed| placed.actor == actor).map(|placed| placed.at);
    let lines: Vec<_> = network.partners().edges().filter_map(|(a, b)| Some((a, b, at(a)?, at(b)?))).collect();
    let side = |a: Point, b: Point, c: Point| (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0.0;
    let cross = |one: &(ActorIndex, ActorIndex, Point, Point), two: &(ActorIndex, ActorIndex, Point, Point)| {
        let apart = one.0 != two.0 && one.0 != two.1 && one.1 != two.0 && one.1 != two.1;
        apart
            && side(one.2, one.3, two.2) != side(one.2, one.3, two.3)
            && side(two.2, two.3, one.2) != side(two.2, two.3, one.3)
    };
    lines.iter().enumerate().map(|(at, one)| lines[..at].iter().filter(|two| cross(one, two)).count()).sum()
}

#[test]
fn a_partner_stands_on_the_ring_of_its_distance_in_the_sector_of_its_kind() {
    let network = network(7, &[(0, 1), (0, 2), (1, 3), (3, 4), (4, 5)]);
    let found = rings(&network, ActorIndex::new(0), 2, |_| true, &[]);
    let ring = |actor: usize| found.places.iter().find(|one| one.actor.get() == actor).map(|one| one.ring);
    assert_eq!([0, 1, 2, 3, 4, 5, 6].map(ring), [Some(0), Some(1), Some(1), Some(2), None, None, None]);
    assert_eq!(found.sectors.len(), 3);
    assert!(found.sectors.windows(2).all(|two| two[0].end <= two[1].start && two[0].kind < two[1].kind));
}

#[test]
fn who_is_filtered_out_still_leads_to_those_behind() {
    let network = network(3, &[(0, 1), (1, 2)]);
    let found = rings(&network, ActorIndex::new(0), 2, |actor| actor.get() != 1, &[]);
    assert_eq!(found.places.iter().map(|one| one.actor.get()).collect::<Vec<_>>(), [0, 2]);
}

#[test]
fn a_partner_that_may_come_stands_on_the_first_ring_and_empty_rings_are_left_out() {
    let mut builder = Builder::new(Info::default());
    let kind = builder.actor_kind("a").unwrap();
    for at in ["0", "1", "2"] {
        builder.add_actor(Actor::new(at, kind)).unwrap();
    }
    let link = builder.relationship_kind("link").unwrap();
    let planned = Relationship::new(ActorIndex::new(2), ActorIndex::new(0), link);
    builder.add_relationship(Relationship { status: crate::network::Status::Planned, ..planned }).unwrap();
    let found = rings(&builder.build(), ActorIndex::new(0), 9, |_| true, &[]);
    assert_eq!(found.places.iter().map(|one| (one.actor.get(), one.ring)).collect::<Vec<_>>(), [(0, 0), (2, 1)]);
    assert_eq!(found.radius, 1);
}

#[test]
fn those_who_belong_together_sit_together() {
    // Five pairs of partners on the first ring, each with a common partner on the second, all of one kind.
    let number = |ring: usize, at: usize| 3 * (1 + ring * 10 + at);
    let links: Vec<_> = (0..10).flat_map(|at| [(0, number(0, at)), (number(0, at), number(1, (at * 3) % 5))]).collect();
    let network = network(80, &links);
    let found = rings(&network, ActorIndex::new(0), 2, |_| true, &[]);
    assert_eq!(found.places.len(), 16);
    assert_eq!(crossings(&network, &found), 0);
}

proptest! {
    #[test]
    fn everyone_within_reach_has_a_place_of_its_own(
        actors in 1usize..30,
        links in prop::collection::vec((0usize..30, 0usize..30), 0..60),
        radius in 1u8..=9,
    ) {
        let links: Vec<_> = links.into_iter().map(|(a, b)| (a % actors, b % actors)).collect();
        let network = network(actors, &links);
        let found = rings(&network, ActorIndex::new(0), radius, |_| true, &[]);
        let mut steps = vec![vec![ActorIndex::new(0)]];
        let mut seen = std::collections::BTreeSet::from([ActorIndex::new(0)]);
        while steps.len() <= usize::from(radius) {
            let next = steps[steps.len() - 1].iter().flat_map(|actor| network.partners().of(*actor)).copied();
            steps.push(next.filter(|actor| seen.insert(*actor)).collect::<Vec<_>>());
        }
        let mut expected: Vec<_> = (0..).zip(&steps).flat_map(|(ring, actors)| actors.iter().map(move |actor| (*actor, ring))).collect();
        let mut placed: Vec<_> = found.places.iter().map(|placed| (placed.actor, placed.ring)).collect();
        expected.sort_unstable();
        placed.sort_unstable();
        prop_assert_eq!(placed, expected);
        for placed in &found.places {
            let distance = placed.at.distance(Point::default());
            prop_assert!((distance - found.distance(placed.ring)).abs() < 1e-5);
        }
        for (at, one) in found.places.iter().enumerate() {
            prop_assert!(found.places[..at].iter().all(|two| one.actor != two.actor && one.at.distance(two.at) > 1e-4));
        }
    }
}
