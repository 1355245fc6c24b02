//! Who could close gaps, and what links would do.

use divan::Bencher;
use vernetzt::rules::{GapState, NewLink, RuleIndex, Suggester, WhatIf};

use crate::made::{Made, SIZES, made};

/// The first rule: schools without a business partner.
const SCHOOLS: RuleIndex = RuleIndex(0);

fn suggester(made: &Made) -> Suggester<'_> {
    Suggester::new(&made.document.network, &made.document.rules, &made.evaluation)
}

/// The places of the open gaps of a rule.
fn open(made: &Made, rule: RuleIndex) -> Vec<usize> {
    let gaps = made.evaluation.gaps.iter().enumerate();
    gaps.filter(|(_, gap)| gap.rule == rule && gap.state == GapState::Open).map(|(place, _)| place).collect()
}

/// Three suggestions for one gap, with reasons, introduction and effect, everything prepared for it alone.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn one_gap(bencher: Bencher<'_, '_>, actors: usize) {
    let made = made(actors);
    let mut gaps = open(made, SCHOOLS).into_iter().cycle();
    bencher.bench_local(|| suggester(made).suggest(gaps.next().expect("a gap"), 3));
}

/// The same for the next gap.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn next_gap(bencher: Bencher<'_, '_>, actors: usize) {
    let made = made(actors);
    let suggester = suggester(made);
    let mut gaps = open(made, SCHOOLS).into_iter().cycle();
    bencher.bench_local(|| suggester.suggest(gaps.next().expect("a gap"), 3));
}

/// The ten best candidates for every school that lacks a business.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn all_schools(bencher: Bencher<'_, '_>, actors: usize) {
    let made = made(actors);
    bencher.bench_local(|| suggester(made).candidates_by_gap(SCHOOLS, 10));
}

/// The ten best for a district: whichever of its schools fits best.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn one_group(bencher: Bencher<'_, '_>, actors: usize) {
    let made = made(actors);
    let suggester = suggester(made);
    let per_area = made.document.rules.iter().position(|rule| &*rule.id == "area-business").expect("the rule");
    let gaps = open(made, RuleIndex(per_area));
    bencher.bench_local(|| gaps.first().map(|gap| suggester.candidates(*gap, 10)));
}

/// What a link would do, once the network has been looked at.
#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn what_if(bencher: Bencher<'_, '_>, actors: usize) {
    let made = made(actors);
    let network = &made.document.network;
    let what_if = WhatIf::new(network, &made.document.rules, &made.evaluation);
    let all: Vec<_> = network.actor_indices().collect();
    let mut starts = (0..all.len() / 2).cycle();
    bencher.bench_local(|| {
        let start = starts.next().expect("an actor");
        what_if.link(&NewLink { from: all[start], to: all[start + all.len() / 2], kind: None, agreement: false })
    });
}
