//! Random networks, rules, decisions and days: both implementations must find the same.

use proptest::option::of as option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::spec::{ActorSpec, CheckSpec, DecisionSpec, KINDS, LinkSpec, NeedsSpec, NetSpec, RuleSpec, Unit};
use super::{naive, spec};
use crate::network::{Date, Status, When};
use crate::rules::{DecisionState, NeedsDirection};
use crate::text::Lang;

/// Ids in an order that is not the alphabet's.
const IDS: [&str; 8] = ["m", "b", "x", "a-1", "a", "Z", "c.d", "k_"];
const ACTOR_KINDS: [&str; 3] = ["school", "club", "shop"];
const AREAS: [&str; 3] = ["ost", "nord west", "süd"];
const TOPICS: [&str; 3] = ["art", "music", "sport"];
const FIELDS: [&str; 7] = ["kind", "area", "topic", "topics", "size", "tags", "nobody-has-it"];

fn status() -> impl Strategy<Value = Status> {
    prop_oneof![4 => Just(Status::Active), 2 => Just(Status::Planned), 3 => select(&Status::ALL[..])]
}

fn list(of: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    subsequence(of, 0..=2).prop_map(|values| values.into_iter().map(str::to_owned).collect())
}

/// Few days, near the ends of months, so that the day on which something changes comes up.
fn day() -> impl Strategy<Value = Date> {
    (2025i16..=2026, select(&[1i8, 2, 3, 8][..]), select(&[1i8, 27, 28, 29, 30, 31][..]))
        .prop_map(|(year, month, day)| (0..4).find_map(|less| Date::new(year, month, day - less).ok()).unwrap())
}

fn when() -> impl Strategy<Value = When> {
    prop_oneof![day().prop_map(When::Day), (2024i16..=2027).prop_map(When::Year)]
}

fn actor(id: &'static str) -> impl Strategy<Value = ActorSpec> {
    let area = option(select(&AREAS[..]).prop_map(str::to_owned));
    let size = option(1i64..=2);
    (select(&ACTOR_KINDS[..]), area, list(&TOPICS), size, list(&TOPICS)).prop_map(
        move |(kind, area, topics, size, tags)| ActorSpec {
            id: id.to_owned(),
            kind: kind.to_owned(),
            area,
            topics,
            size,
            tags,
        },
    )
}

fn link(actors: usize) -> impl Strategy<Value = LinkSpec> {
    let ends = (0..actors, 1..actors.max(2));
    (ends, select(&KINDS[..]), status(), option(when()), option(day()), option(any::<bool>())).prop_map(
        move |((from, on), kind, status, until, reviewed, agreement)| LinkSpec {
            from: IDS[from].to_owned(),
            to: IDS[(from + on) % actors].to_owned(),
            kind: kind.to_owned(),
            status,
            until,
            reviewed,
            agreement,
        },
    )
}

pub(in crate::rules) fn net() -> impl Strategy<Value = NetSpec> {
    (1..=IDS.len()).prop_flat_map(|count| {
        let actors: Vec<_> = IDS[..count].iter().map(|id| actor(id)).collect();
        let most = if count > 1 { 14 } else { 0 };
        (actors, prop::collection::vec(link(count), 0..=most)).prop_map(|(actors, mut links)| {
            let mut seen = std::collections::BTreeSet::new();
            links.retain(|link: &LinkSpec| {
                let ends = (link.from.clone().min(link.to.clone()), link.from.clone().max(link.to.clone()));
                seen.insert((ends, link.kind.clone()))
            });
            NetSpec { actors, links }
        })
    })
}

/// A filter that this network understands.
fn filter(net: &NetSpec) -> impl Strategy<Value = String> + use<> {
    let ids: Vec<_> = net.actors.iter().map(|actor| actor.id.clone()).collect();
    let term = prop_oneof![
        subsequence(&ACTOR_KINDS[..], 1..=2).prop_map(|kinds| format!("kind:{}", kinds.join(","))),
        select(&TOPICS[..]).prop_map(|topic| format!("topic:{topic}")),
        select(&["ost", "süd"][..]).prop_map(|area| format!("area:{area}")),
        (0..4).prop_map(|degree| format!("degree:<{degree}")),
        (0..4).prop_map(|degree| format!("degree:>={degree}")),
        select(&ACTOR_KINDS[..]).prop_map(|kind| format!("partner:{kind}")),
        (select(ids), 0..4).prop_map(|(id, steps)| format!("near:{id}~{steps}")),
    ];
    let term = (any::<bool>(), term).prop_map(|(not, term)| if not { format!("-{term}") } else { term });
    prop::collection::vec(term, 0..=2).prop_map(|terms| terms.join(" "))
}

fn span() -> impl Strategy<Value = (u32, Unit)> {
    (0u32..14, select(&[Unit::Days, Unit::Weeks, Unit::Months, Unit::Years][..]))
        .prop_map(|(number, unit)| (if matches!(unit, Unit::Years) { number % 3 } else { number }, unit))
}

pub(in crate::rules) fn needs(net: &NetSpec) -> impl Strategy<Value = NeedsSpec> + use<> {
    let bounds = prop_oneof![
        (0u32..4).prop_map(|least| (Some(least), None)),
        (0u32..4).prop_map(|most| (None, Some(most))),
        (0u32..4, 0u32..3).prop_map(|(least, more)| (Some(least), Some(least + more))),
    ];
    let status = prop_oneof![Just(vec![Status::Active]), subsequence(&Status::ALL[..], 1..=4)];
    let direction = select(&[NeedsDirection::Any, NeedsDirection::Out, NeedsDirection::In][..]);
    let within = prop_oneof![3 => Just(1u32), 2 => 2u32..5];
    let fields = || prop_oneof![3 => Just(Vec::new()), 1 => subsequence(&FIELDS[..], 1..=2)];
    (
        bounds,
        (option(filter(net)), option(subsequence(&KINDS[..], 1..=3)), status, direction),
        (within, fields(), fields(), prop::bool::weighted(0.2), option(select(&FIELDS[..]))),
    )
        .prop_map(
            |((at_least, at_most), (partner, via, status, direction), (within, same, shares, agreement, per))| {
                NeedsSpec { at_least, at_most, partner, via, status, direction, within, same, shares, agreement, per }
            },
        )
}

pub(super) fn rule(net: &NetSpec) -> impl Strategy<Value = RuleSpec> + use<> {
    let check = prop_oneof![
        10 => needs(net).prop_map(CheckSpec::Needs),
        1 => Just(CheckSpec::Isolated),
        1 => Just(CheckSpec::SingleLink),
        2 => Just(CheckSpec::Broker),
        2 => Just(CheckSpec::Bridge),
        2 => Just(CheckSpec::Island),
        1 => option(span()).prop_map(CheckSpec::Unreviewed),
        1 => span().prop_map(|(number, unit)| CheckSpec::Expiring(number, unit)),
        1 => Just(CheckSpec::Expired),
        1 => select(&FIELDS[1..]).prop_map(CheckSpec::Missing),
    ];
    (option(filter(net)), check).prop_map(|(subjects, check)| RuleSpec { subjects, check })
}

/// Which gap a decision is about: one of those found, or one that isn't there.
type Choice = (prop::sample::Index, bool, DecisionState, Option<When>);

fn decision() -> impl Strategy<Value = Choice> {
    let state = select(&[DecisionState::Planned, DecisionState::Accepted][..]);
    (any::<prop::sample::Index>(), prop::bool::weighted(0.2), state, option(when()))
}

fn case() -> impl Strategy<Value = (NetSpec, Vec<RuleSpec>, Vec<Choice>, Date)> {
    net().prop_flat_map(|net| {
        let rules = prop::collection::vec(rule(&net), 1..=4);
        (Just(net), rules, prop::collection::vec(decision(), 0..=4), day())
    })
}

/// Decisions about gaps that are there, or almost.
fn decisions(choices: &[Choice], gaps: &[Vec<naive::NaiveGap>]) -> Vec<DecisionSpec> {
    let keys = gaps.iter().enumerate().flat_map(|(rule, gaps)| gaps.iter().map(move |gap| (rule, gap.0.clone())));
    let keys: Vec<_> = keys.collect();
    let decision = |(index, wrong, state, until): &Choice| {
        let (rule, subject) = if keys.is_empty() { (0, "a".to_owned()) } else { keys[index.index(keys.len())].clone() };
        let subject = if *wrong { subject + "-" } else { subject };
        DecisionSpec { rule, subject, state: *state, until: *until }
    };
    choices.iter().map(decision).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]
    #[test]
    fn both_implementations_find_the_same((net, specs, choices, day) in case()) {
        let (undecided, _) = naive::evaluate(&net, &specs, &[], day);
        let decisions = decisions(&choices, &undecided);
        let (expected, settled) = naive::evaluate(&net, &specs, &decisions, day);
        let network = net.build();
        let rules = spec::rules(&specs, &network);
        let evaluation = spec::evaluate(&network, &rules, &decisions, day);
        let mut found = vec![Vec::new(); rules.len()];
        for gap in &evaluation.gaps {
            for lang in Lang::ALL {
                let message = gap.message(&network, &rules, lang);
                prop_assert!(message.ends_with('.') && !message.contains("  "), "{}", message);
            }
            found[gap.rule.0].push((gap.subject.key(&network), gap.found, gap.state, gap.decision));
        }
        prop_assert_eq!(found, expected);
        prop_assert_eq!(evaluation.settled, settled);
        prop_assert!(evaluation.gaps.is_sorted_by_key(|gap| gap.rule));
    }
}
