//! The example that is compiled into the program.

use super::{assert_both_languages, count, evaluate, load};
use std::collections::BTreeSet;
use vernetzt::document::{Document, example};
use vernetzt::network::{Color, Status};
use vernetzt::text::{Lang, width};

const TEXT: &str = include_str!("../../networks/viernheim.toml");

fn viernheim() -> Document {
    load("viernheim.toml", TEXT)
}

#[test]
fn it_holds_the_whole_fact_base() {
    let document = viernheim();
    let network = &document.network;
    assert_eq!((network.actors().len(), network.relationships().len()), (121, 225));
    assert_eq!((network.actor_kinds().len(), network.relationship_kinds().len()), (20, 11));
    let with = |status| network.relationships().iter().filter(|relationship| relationship.status == status).count();
    let counts = [Status::Active, Status::OneOff, Status::Unconfirmed, Status::Ended, Status::Planned].map(with);
    assert_eq!(counts, [97, 72, 52, 2, 2]);
    assert!(document.decisions.is_empty(), "nobody decided anything about real organisations");
}

#[test]
fn the_program_carries_it() {
    let loaded = example(Lang::De);
    assert!(loaded.diagnostics.is_empty());
    assert_eq!(loaded.document.map(|document| document.network.actors().len()), Some(121));
}

#[test]
fn every_entry_says_where_it_comes_from() {
    let document = viernheim();
    let network = &document.network;
    for actor in network.actors() {
        assert!(!actor.source.is_empty() && actor.note.is_some(), "{}", actor.id);
    }
    for relationship in network.relationships() {
        let ends = [relationship.from, relationship.to].map(|end| &network.actor(end).id);
        assert!(!relationship.about.source.is_empty() && relationship.about.note.is_some(), "{ends:?}");
    }
}

#[test]
fn every_source_has_its_date() {
    let file: toml::Table = TEXT.parse().expect("it loads");
    let amount = |value: &toml::Value| value.as_array().map_or(1, Vec::len);
    for entry in ["actor", "relationship"].iter().flat_map(|sort| file[*sort].as_array().expect("entries are lists")) {
        assert_eq!(amount(&entry["source"]), amount(&entry["attributes"]["source_date"]), "{entry}");
    }
}

#[test]
fn every_text_is_german_and_english() {
    assert_both_languages(TEXT);
    assert!(viernheim().rules.len() >= 15);
}

#[test]
fn every_kind_looks_different() {
    let document = viernheim();
    let kinds = document.network.actor_kinds();
    let symbols: BTreeSet<_> = kinds.iter().map(|kind| &*kind.symbol).collect();
    assert_eq!(symbols.len(), kinds.len(), "each kind of actors has its own sign");
    let drawn: BTreeSet<_> = kinds.iter().map(|kind| format!("{:?} {}", kind.color, kind.shape)).collect();
    assert_eq!(drawn.len(), kinds.len(), "each kind of actors has its own look in a diagram");
    for kind in kinds {
        assert_eq!(width(&kind.symbol), 1, "{}", kind.id);
        assert!(matches!(kind.color, Color::Ansi(1..=6 | 9 | 12 | 13)), "{} shows on black and on white", kind.id);
    }
    let looks: BTreeSet<_> =
        document.network.relationship_kinds().iter().map(|kind| format!("{:?} {:?}", kind.color, kind.line)).collect();
    assert_eq!(looks.len(), 11, "each kind of relationships has its own line");
}

#[test]
fn each_question_finds_what_an_independent_count_found() {
    let document = viernheim();
    let expected = [
        ("school-business", 8),
        ("school-business-loose", 5),
        ("business-intermediary", 8),
        ("business-one-contact", 21),
        ("area-school-business", 4),
        ("school-employment-service", 4),
        ("school-social-work", 4),
        ("school-learning-support", 5),
        ("school-talents", 7),
        ("school-own-area", 2),
        ("school-shared-topic", 2),
        ("school-parents", 7),
        ("kindergarten-school", 14),
        ("school-school", 5),
        ("one-way-knowledge", 6),
        ("council-business", 1),
        ("council-kinds", 14),
        ("council-reach", 25),
        ("alone", 45),
        ("single-link", 12),
        ("island", 3),
        ("broker", 15),
        ("bridge", 42),
        ("unreviewed", 97),
        ("expired", 0),
        ("no-source", 0),
        ("no-area", 14),
    ];
    let found: Vec<_> = document.rules.iter().map(|rule| (&*rule.id, count(&document, &rule.id))).collect();
    assert_eq!(found, expected);
    assert!(evaluate(&document).settled.is_empty());
}
