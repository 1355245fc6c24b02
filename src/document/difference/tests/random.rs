//! Random networks: what is new and gone is what the ids say.

use std::collections::BTreeSet;
use std::fmt::Write;

use proptest::prelude::*;

use super::{Read, difference, load};
use crate::network::{ActorIndex, RelationshipIndex};
use crate::rules::Subject;

/// Two ends, whether the kind has a direction, whether it is active.
type Link = (usize, usize, bool, bool);

const HEAD: &str = r#"
[network]
title = "T"
[relationship_kinds.one]
directed = true
[relationship_kinds.both]
[[rule]]
id = "alone"
finds = "isolated"
[[rule]]
id = "bridge"
finds = "bridge"
[[rule]]
id = "island"
finds = "island"
[[rule]]
id = "unreviewed"
finds = "unreviewed"
[[rule]]
id = "few"
needs = { at_least = 3, per = "kind" }
"#;

fn network((actors, links): &(BTreeSet<usize>, Vec<Link>)) -> Read {
    let mut text = HEAD.to_owned();
    for at in actors {
        let _ = write!(text, "[[actor]]\nid = \"a{at}\"\nkind = \"k{}\"\n", at % 2);
    }
    for (from, to, one_way, active) in links {
        if from != to && actors.contains(from) && actors.contains(to) {
            let kind = if *one_way { "one" } else { "both" };
            let status = if *active { "active" } else { "planned" };
            let _ = write!(text, "[[relationship]]\nfrom = \"a{from}\"\nto = \"a{to}\"\n");
            let _ = write!(text, "kind = \"{kind}\"\nstatus = \"{status}\"\n");
        }
    }
    load(&text, "2026-06-01")
}

fn link_id((document, _): &Read, index: RelationshipIndex) -> String {
    let network = &document.network;
    let (relationship, kind) = (network.relationship(index), network.relationship_kind_of(index));
    let mut ends = [relationship.from, relationship.to].map(|end| &*network.actor(end).id);
    if !kind.directed {
        ends.sort_unstable();
    }
    format!("{} {}", kind.id, ends.join(" "))
}

fn gap_id(read: &Read, place: usize) -> String {
    let (document, evaluation) = read;
    match evaluation.gaps[place].subject {
        Subject::Relationship(index) => link_id(read, index),
        _ => evaluation.gaps[place].id(&document.network, &document.rules),
    }
}

fn sets(read: &Read) -> [BTreeSet<String>; 3] {
    let network = &read.0.network;
    [
        network.actors().iter().map(|actor| actor.id.to_string()).collect(),
        network.indexed_relationships().map(|(index, _)| link_id(read, index)).collect(),
        (0..read.1.gaps.len()).map(|place| gap_id(read, place)).collect(),
    ]
}

fn named<I: Copy>(read: &Read, places: &[I], id: impl Fn(&Read, I) -> String) -> BTreeSet<String> {
    places.iter().map(|place| id(read, *place)).collect()
}

fn some() -> impl Strategy<Value = (BTreeSet<usize>, Vec<Link>)> {
    let link = (0..5usize, 0..5usize, prop::bool::ANY, prop::bool::ANY);
    (prop::collection::btree_set(0..5usize, 1..5), prop::collection::vec(link, 0..8))
}

proptest! {
    #[test]
    fn what_came_and_went_is_what_the_ids_say(old in some(), new in some()) {
        let (old, new) = (network(&old), network(&new));
        let found = difference(&old, &new);
        let actor = |read: &Read, index: ActorIndex| read.0.network.actor(index).id.to_string();
        let came = [
            named(&new, &found.actors.new, actor),
            named(&new, &found.relationships.new, link_id),
            named(&new, &found.gaps.new, gap_id),
        ];
        let went = [
            named(&old, &found.actors.gone, actor),
            named(&old, &found.relationships.gone, link_id),
            named(&old, &found.gaps.gone, gap_id),
        ];
        let (was, is) = (sets(&old), sets(&new));
        for sort in 0..3 {
            prop_assert_eq!(&came[sort], &(&is[sort] - &was[sort]));
            prop_assert_eq!(&went[sort], &(&was[sort] - &is[sort]));
        }
        prop_assert!(difference(&old, &old).is_empty());
        prop_assert_eq!(found.is_empty(), difference(&new, &old).is_empty());
    }
}
