use super::*;
use crate::analysis::testing::{KARATE, any_graph, chain, graph};
use proptest::prelude::*;

fn found(partners: &Adjacency) -> Communities {
    communities(partners, &AtomicBool::new(false)).unwrap()
}

/// Newman's modularity: the share of links within communities, less the share that chance would put there.
fn modularity(partners: &Adjacency, of: &[u32]) -> f64 {
    let links = partners.edge_count() as f64;
    let mut sum = 0.0;
    for a in (0..partners.len()).map(ActorIndex::new) {
        for b in (0..partners.len()).map(ActorIndex::new).filter(|b| of[a.get()] == of[b.get()]) {
            let expected = (partners.degree(a) * partners.degree(b)) as f64 / (2.0 * links);
            sum += f64::from(u8::from(partners.linked(a, b))) - expected;
        }
    }
    sum / (2.0 * links)
}

#[test]
fn two_cliques_and_an_actor_alone() {
    let clique = |from: usize, to: usize| (from..to).flat_map(move |b| (from..b).map(move |a| (a, b)));
    let edges: Vec<_> = clique(1, 5).chain(clique(5, 10)).chain([(4, 5)]).collect();
    let found = found(&graph(11, &edges));
    assert_eq!(found.of, [2, 1, 1, 1, 1, 0, 0, 0, 0, 0, 3]);
    assert_eq!(found.count, 4);
}

#[test]
fn the_karate_club_falls_into_the_four_communities_of_the_highest_modularity_known() {
    let partners = graph(34, &KARATE);
    let found = found(&partners);
    assert_eq!(found.count, 4);
    let modularity = modularity(&partners, &found.of);
    assert!(modularity > 0.4197, "{modularity}");
}

#[test]
fn planted_groups_are_found_again() {
    // 40 rings of 25, each closed by chords, one link from ring to ring.
    let ring = |at: usize| (0..25).flat_map(move |a| [1, 2, 3].map(|step| (25 * at + a, 25 * at + (a + step) % 25)));
    let edges: Vec<_> = (0..40).flat_map(|at| ring(at).chain([(25 * at, (25 * at + 30) % 1_000)])).collect();
    let found = found(&graph(1_000, &edges));
    assert_eq!(found.count, 40);
    assert!((0..1_000).all(|actor| found.of[actor] as usize == actor / 25));
}

#[test]
fn edge_cases() {
    assert_eq!(found(&chain(0)), Communities { of: vec![], count: 0 });
    assert_eq!(found(&graph(3, &[])).of, [0, 1, 2]);
    assert_eq!(found(&graph(3, &[(1, 2)])).of, [1, 0, 0]);
    assert_eq!(communities(&chain(9), &AtomicBool::new(true)), None);
    let long = found(&chain(100_000));
    assert!((100..10_000).contains(&long.count), "{}", long.count);
}

proptest! {
    #[test]
    fn communities_hang_together_and_are_numbered_by_size(partners in any_graph()) {
        let found = found(&partners);
        let members = |community: u32| {
            (0..partners.len()).map(ActorIndex::new).filter(|actor| found.of[actor.get()] == community).collect::<Vec<_>>()
        };
        let all: Vec<_> = (0..).take(found.count).map(members).collect();
        prop_assert!(all.iter().map(Vec::len).sum::<usize>() == partners.len());
        prop_assert!(all.windows(2).all(|pair| (Reverse(pair[0].len()), pair[0][0]) < (Reverse(pair[1].len()), pair[1][0])));
        for members in &all {
            let inner = partners.edges().filter(|(a, b)| members.contains(a) && members.contains(b));
            let parts = components(&Adjacency::new(partners.len(), inner));
            prop_assert!(members.iter().all(|actor| parts.of(*actor) == parts.of(members[0])));
        }
        if partners.edge_count() > 0 {
            prop_assert!(modularity(&partners, &found.of) > -1e-9);
        }
        prop_assert_eq!(communities(&partners, &AtomicBool::new(false)), Some(found));
    }
}
