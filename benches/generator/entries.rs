//! One entry of the file at a time.

use std::fmt::Write;

use super::names::{ACTOR_KINDS, AREAS, CONTACTS, NOTES, OTHER_STATES, PLACE_HEADS, PLACE_TAILS, TOPICS};
use super::random::Random;

/// Writes one line; a string takes whatever is written to it.
macro_rules! line {
    ($out:expr, $($text:tt)*) => { writeln!($out, $($text)*).expect("a string grows") };
}

/// Writes an actor and returns its id, which its place makes unique.
pub(super) fn actor(out: &mut String, random: &mut Random, place: usize) -> String {
    let (kind, words) = ACTOR_KINDS[kind_of(random)];
    let (head, plain_head) = PLACE_HEADS[random.below(PLACE_HEADS.len())];
    let (tail, plain_tail) = PLACE_TAILS[random.below(PLACE_TAILS.len())];
    let id = format!("{plain_head}{plain_tail}-{place}");
    line!(out, "\n[[actor]]\nid = \"{id}\"\nname = \"{} {head}{tail}\"\nkind = \"{kind}\"", random.pick(&words));
    if random.percent(15) {
        line!(out, "short = \"{head}{tail}\"");
    }
    if random.percent(85) {
        line!(out, "area = \"{}\"", random.pick(&AREAS));
    }
    topics(out, random);
    if random.percent(25) {
        line!(out, "contact = \"{}\"", random.pick(&CONTACTS));
    }
    if random.percent(20) {
        line!(out, "website = \"https://www.{plain_head}{plain_tail}.example\"");
    }
    if random.percent(20) {
        line!(out, "note = \"{}\"", random.pick(&NOTES));
    }
    if random.percent(60) {
        line!(out, "source = \"https://www.{plain_head}{plain_tail}.example/ueber-uns\"");
    }
    if random.percent(35) {
        line!(out, "since = {}", 1900 + random.below(125));
    }
    if random.percent(15) {
        line!(out, "influence = {}\ninterest = {}", 1 + random.below(5), 1 + random.below(5));
    }
    if kind == "school" {
        line!(out, "attributes = {{ pupils = {}, all_day = {} }}", 80 + random.below(900), random.percent(50));
    }
    id
}

/// Half of all actors are associations or businesses; councils are rare.
fn kind_of(random: &mut Random) -> usize {
    match random.below(100) {
        0..=11 => 0,
        12..=24 => 1,
        25..=49 => 2,
        50..=74 => 3,
        75..=84 => 4,
        85..=94 => 5,
        95..=98 => 6,
        _ => 7,
    }
}

fn topics(out: &mut String, random: &mut Random) {
    let first = random.below(TOPICS.len());
    match random.below(3) {
        0 => {}
        1 => line!(out, "topics = [\"{}\"]", TOPICS[first]),
        _ => line!(out, "topics = [\"{}\", \"{}\"]", TOPICS[first], TOPICS[(first + 3) % TOPICS.len()]),
    }
}

/// Writes a relationship between these two.
pub(super) fn relationship(out: &mut String, random: &mut Random, (from, to): (&str, &str), kind: &str) {
    line!(out, "\n[[relationship]]\nfrom = \"{from}\"\nto = \"{to}\"\nkind = \"{kind}\"");
    if random.percent(20) {
        line!(out, "status = \"{}\"", random.pick(&OTHER_STATES));
    }
    if random.percent(8) {
        line!(out, "strength = {}", 1 + random.below(5));
    }
    if random.percent(12) {
        line!(out, "since = {}", 1990 + random.below(35));
    }
    if random.percent(5) {
        line!(out, "until = {}-07-31", 2026 + random.below(4));
    }
    if random.percent(8) {
        line!(out, "agreement = {}", random.percent(70));
    }
    if random.percent(15) {
        line!(out, "reviewed = {}-{:02}-{:02}", 2023 + random.below(4), 1 + random.below(10), 1 + random.below(28));
    }
    if random.percent(5) {
        line!(out, "source = [\"https://www.rathaus.example/{from}\", \"https://www.zeitung.example/{to}\"]");
    }
}
