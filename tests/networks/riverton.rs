//! The made-up town: every gap by name, so that whoever reads the file can follow how each comes about.

use super::{assert_both_languages, evaluate, gaps, load};
use std::collections::BTreeSet;
use vernetzt::document::Document;
use vernetzt::network::Status;
use vernetzt::rules::GapState;

pub(crate) const TEXT: &str = include_str!("../../networks/riverton.toml");

pub(crate) fn riverton() -> Document {
    load("riverton.toml", TEXT)
}

fn named(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

#[test]
fn every_text_is_german_and_english() {
    assert_both_languages(TEXT);
}

#[test]
fn a_relationship_of_every_state_is_there() {
    let document = riverton();
    let states: BTreeSet<_> = document.network.relationships().iter().map(|found| found.status).collect();
    assert_eq!(states, Status::ALL.into_iter().collect());
}

#[test]
fn planned_gaps_are_decided_or_on_their_way() {
    let planned = named(&[
        "school-business/mill-lane-school",  // decided until summer 2027
        "school-business/hillside-academy",  // Clearwater plans to come
        "council-business/learning-council", // the chamber is in talks
        "area-business/area=Hillside",
        // With Clearwater at the academy and the chamber in the council, there are two ways round these:
        "bridge/bridge-street-school--clearwater-robotics",
        "bridge/bridge-street-school--open-door",
        "bridge/education-office--hillside-academy",
        "broker/bridge-street-school",
        "broker/clearwater-robotics",
        "broker/education-office",
        "broker/learning-council",
        "broker/open-door",
        "single-link/hillside-academy",
    ]);
    assert_eq!(gaps(&riverton(), GapState::Planned), planned);
}

#[test]
fn accepted_gaps_wait_for_the_end_of_the_decisions_year() {
    assert_eq!(gaps(&riverton(), GapState::Accepted), named(&["kindergarten-school/sunny-meadow"]));
}

#[test]
fn everything_else_is_open() {
    let open = named(&[
        "school-business-loose/mill-lane-school", // the bakery came once
        "school-agreement/bridge-street-school",
        "school-agreement/hillside-academy",
        "school-own-area/hillside-academy",
        "shared-topic/rowing-club",
        "council-reach/sunny-meadow", // its decision ran out in June
        "overloaded/mill-lane-school",
        "alone/north-bakery",
        "alone/print-works",
        "alone/rowing-club",
        "single-link/little-otters",
        "single-link/sunny-meadow",
        "broker/mill-lane-school",
        "broker/reading-friends",
        "bridge/little-otters--mill-lane-school",
        "bridge/mill-lane-school--reading-friends",
        "island/component=hill-farm",
        "unreviewed/clearwater-robotics--career_orientation--bridge-street-school", // two years ago
        "unreviewed/education-office--funding--hillside-academy",                   // never
        "expiring/open-door--support--bridge-street-school",
        "expired/education-office--funding--hillside-academy",
        "no-source/print-works",
    ]);
    assert_eq!(gaps(&riverton(), GapState::Open), open);
}

#[test]
fn a_decision_about_a_gap_that_is_gone_is_settled() {
    let document = riverton();
    let settled: Vec<_> =
        evaluate(&document).settled.iter().map(|place| &*document.decisions[*place].subject).collect();
    assert_eq!(settled, ["bridge-street-school"]);
}
