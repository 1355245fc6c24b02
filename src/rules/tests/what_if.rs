//! What a link would do, judged by asking all rules of a network that has it.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::select;

use super::random;
use super::spec::{self, CheckSpec, KINDS, LinkSpec, NeedsSpec, NetSpec, RuleSpec, evaluate, finds, needs};
use crate::network::{ActorIndex, Date, KindIndex, Network, Status};
use crate::rules::{Evaluation, LinkEffect, NeedsDirection, NewLink, Rule, WhatIf};
use crate::text::Lang;

const DAY: Date = Date::constant(2026, 11, 24);

/// The same network with an active relationship of this kind, made anew or of the one that is there.
fn linked(net: &NetSpec, [from, to]: [usize; 2], kind: &str, agreement: bool) -> NetSpec {
    let (from, to) = (net.actors[from].id.clone(), net.actors[to].id.clone());
    let directed = kind.starts_with('d');
    let mut net = net.clone();
    let old = net.links.iter_mut().find(|link| {
        let ends = [(&link.from, &link.to), (&link.to, &link.from)];
        link.kind == kind && (ends[0] == (&from, &to) || !directed && ends[1] == (&from, &to))
    });
    match old {
        Some(old) => (old.status, old.agreement) = (Status::Active, Some(agreement)),
        None => net.links.push(LinkSpec {
            from,
            to,
            kind: kind.to_owned(),
            status: Status::Active,
            until: None,
            reviewed: None,
            agreement: Some(agreement),
        }),
    }
    net
}

fn ids(network: &Network, rules: &[Rule], evaluation: &Evaluation) -> BTreeSet<String> {
    evaluation.gaps.iter().map(|gap| gap.id(network, rules)).collect()
}

fn rules_about_links(net: &NetSpec) -> impl Strategy<Value = Vec<RuleSpec>> + use<> {
    let by_entry =
        |rule: &RuleSpec| matches!(rule.check, CheckSpec::Unreviewed(_) | CheckSpec::Expiring(..) | CheckSpec::Expired);
    prop::collection::vec(random::rule(net).prop_filter("about entries", move |rule| !by_entry(rule)), 1..=4)
}

type Case = (NetSpec, Vec<RuleSpec>, [usize; 2], usize, bool);

fn case() -> impl Strategy<Value = Case> {
    let net = random::net().prop_filter("two actors", |net| net.actors.len() > 1);
    net.prop_flat_map(|net| {
        let count = net.actors.len();
        let ends = (0..count, 1..count).prop_map(move |(from, on)| [from, (from + on) % count]);
        let rules = rules_about_links(&net);
        (Just(net), rules, ends, 0..KINDS.len(), any::<bool>())
    })
}

fn effect(net: &NetSpec, specs: &[RuleSpec], link: &NewLink) -> (LinkEffect, BTreeSet<String>, BTreeSet<String>) {
    let network = net.build();
    let rules = spec::rules(specs, &network);
    let evaluation = evaluate(&network, &rules, &[], DAY);
    let effect = WhatIf::new(&network, &rules, &evaluation).link(link);
    let closes = effect.closes.iter().map(|place| evaluation.gaps[*place].id(&network, &rules)).collect();
    let all = ids(&network, &rules, &evaluation);
    (effect, closes, all)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]
    #[test]
    fn gaps_are_those_of_the_network_with_the_link((net, specs, [from, to], kind, agreement) in case()) {
        let ends = [from, to].map(ActorIndex::new);
        let link = NewLink { from: ends[0], to: ends[1], kind: KindIndex::new(kind), agreement };
        let (effect, closes, before) = effect(&net, &specs, &link);
        let network = linked(&net, [from, to], KINDS[kind], agreement).build();
        let rules = spec::rules(&specs, &network);
        let after = ids(&network, &rules, &evaluate(&network, &rules, &[], DAY));
        prop_assert_eq!(&closes, &before.difference(&after).cloned().collect::<BTreeSet<_>>());
        prop_assert_eq!(effect.opens, after.difference(&before).count());
        prop_assert!(effect.closes.is_sorted());
        prop_assert_eq!(effect.structure.joins.is_some(), before_and_after_parts(&net, &network));
    }

    #[test]
    fn without_a_kind_it_closes_what_any_kind_would(
        (net, mut spec) in random::net().prop_flat_map(|net| { let needs = random::needs(&net); (Just(net), needs) }),
        on in any::<prop::sample::Index>(),
        direction in select(&[NeedsDirection::Any, NeedsDirection::Out, NeedsDirection::In][..]),
    ) {
        prop_assume!(net.actors.len() > 1);
        spec.per = None;
        spec.direction = direction;
        let to = 1 + on.index(net.actors.len() - 1);
        let specs = [needs(spec)];
        let closes = |from: usize, to: usize, kind: Option<usize>| {
            let [from, to] = [from, to].map(ActorIndex::new);
            effect(&net, &specs, &NewLink { from, to, kind: kind.and_then(KindIndex::new), agreement: true }).1
        };
        let of_any = closes(0, to, None);
        for kind in 0..KINDS.len() {
            for (from, to) in [(0, to), (to, 0)] {
                let of_this = closes(from, to, Some(kind));
                prop_assert!(more_may_be_worse(&specs) || of_this.is_subset(&of_any), "{:?} {:?}", of_this, of_any);
            }
        }
    }
}

/// Whether one partner more may open a gap, or turn a partner into none.
fn more_may_be_worse(specs: &[RuleSpec]) -> bool {
    specs.iter().any(|spec| match &spec.check {
        CheckSpec::Needs(needs) => {
            needs.at_most.is_some() || needs.partner.as_ref().is_some_and(|filter| filter.contains(':'))
        }
        _ => true,
    })
}

fn before_and_after_parts(net: &NetSpec, after: &Network) -> bool {
    let parts = |network: &Network| crate::analysis::components(network.partners()).len();
    parts(after) < parts(&net.build())
}

#[test]
fn what_it_does_is_said_in_words() {
    let net = NetSpec::default().actors("a:school b:shop c d e").links("a-coop-c b-coop-d d-coop-e");
    let shop = || NeedsSpec { partner: Some("kind:shop".to_owned()), ..NeedsSpec::default() };
    let specs = [needs(shop()).of("kind:school"), finds(CheckSpec::Island)];
    let say = |net: &NetSpec, from, to, lang| {
        let [from, to] = [from, to].map(ActorIndex::new);
        effect(net, &specs, &NewLink { from, to, kind: KindIndex::new(0), agreement: false }).0.text(lang)
    };
    assert_eq!(say(&net, 0, 1, Lang::De), "schließt 2 Lücken, verbindet 2 Teile");
    assert_eq!(say(&net, 0, 1, Lang::En), "closes 2 gaps, joins 2 parts");
    assert_eq!(say(&net, 0, 2, Lang::De), "ändert an den Lücken nichts");
    let chain = net.links("c-meets-b");
    assert_eq!(
        say(&chain, 2, 4, Lang::De),
        "entlastet 2 Vermittler, sichert 3 einzige Verbindungen ab, verkürzt 2 Wege"
    );
    assert_eq!(
        say(&chain, 0, 1, Lang::En),
        "closes 1 gap, relieves 1 broker, backs up 2 only connections, shortens 3 paths"
    );
}
