//! Who could close a gap, judged by adding the relationship and counting again.

use proptest::prelude::*;

use super::random;
use super::spec::{self, KINDS, LinkSpec, NeedsSpec, NetSpec};
use crate::network::{ActorIndex, Network, Status};
use crate::rules::{Closing, Evaluation, NeedsDirection, Rule, Subject};

fn evaluated(net: &NetSpec, needs: &NeedsSpec) -> (Network, Vec<Rule>, Evaluation) {
    let network = net.build();
    let rules = spec::rules(&[spec::needs(needs.clone())], &network);
    let evaluation = spec::evaluate(&network, &rules, &[], "2026-11-24".parse().unwrap());
    (network, rules, evaluation)
}

/// The same network with a relationship more that the rule counts, if there can be one.
fn linked(net: &NetSpec, needs: &NeedsSpec, actor: usize, partner: usize) -> Option<NetSpec> {
    let [from, to] = match needs.direction {
        NeedsDirection::In => [partner, actor],
        NeedsDirection::Any | NeedsDirection::Out => [actor, partner],
    };
    let (from, to) = (net.actors[from].id.clone(), net.actors[to].id.clone());
    let is_there = |kind: &&str| {
        let mut links = net.links.iter().filter(|link| link.kind == **kind);
        links.any(|link| (&link.from, &link.to) == (&from, &to) || (&link.from, &link.to) == (&to, &from))
    };
    let via = needs.via.clone().unwrap_or_else(|| KINDS.to_vec());
    let kind = via.into_iter().find(|kind| !is_there(kind))?.to_owned();
    let mut net = net.clone();
    net.links.push(LinkSpec {
        from,
        to,
        kind,
        status: needs.status[0],
        until: None,
        reviewed: None,
        agreement: Some(true),
    });
    Some(net)
}

fn found(evaluation: &Evaluation, subject: &Subject) -> Option<u32> {
    evaluation.gaps.iter().find(|gap| gap.subject == *subject).and_then(|gap| gap.found)
}

fn case() -> impl Strategy<Value = (NetSpec, NeedsSpec)> {
    random::net().prop_flat_map(|net| {
        let needs = random::needs(&net).prop_map(|mut needs| {
            needs.at_least = Some(needs.at_least.unwrap_or(0).max(1));
            // A filter that asks about partners may think differently of an actor once it has one more.
            let stays = |filter: &String| !["degree", "partner", "near"].iter().any(|word| filter.contains(word));
            needs.partner = needs.partner.filter(stays);
            needs
        });
        (Just(net), needs)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn whoever_is_said_to_help_does((net, needs) in case()) {
        let (network, rules, evaluation) = evaluated(&net, &needs);
        let closing = Closing::new(&network, &rules, &evaluation.gaps);
        let all = || (0..net.actors.len()).map(ActorIndex::new);
        for gap in &evaluation.gaps {
            let members = all().filter(|actor| evaluation.of_actor(*actor).iter().any(|at| evaluation.gaps[*at] == *gap));
            for (actor, partner) in members.flat_map(|actor| all().map(move |partner| (actor, partner))) {
                let helps = closing.would_help(gap, actor, partner, &network, &rules);
                prop_assert!(!helps || actor != partner);
                let is_lacking = gap.found < needs.at_least && gap.state == crate::rules::GapState::Open;
                let Some(more) = linked(&net, &needs, actor.get(), partner.get()).filter(|_| actor != partner && is_lacking) else {
                    prop_assert!(is_lacking || !helps);
                    continue;
                };
                let before = gap.found.unwrap();
                let after = found(&evaluated(&more, &needs).2, &gap.subject).unwrap_or(u32::MAX);
                let is_simple = needs.within == 1 && needs.per.is_none();
                prop_assert!(if helps { after > before } else { !is_simple || after == before }, "{:?} {}", gap, partner.get());
            }
        }
    }
}

#[test]
fn planned_gaps_and_too_many_partners_need_no_help() {
    let net = NetSpec::default().actors("a:school b:shop c:shop").links("a-coop-b-planned");
    let needs =
        NeedsSpec { partner: Some("kind:shop".to_owned()), status: vec![Status::Active], ..NeedsSpec::default() };
    let (network, rules, evaluation) = evaluated(&net, &needs);
    let closing = Closing::new(&network, &rules, &evaluation.gaps);
    let [a, b, c] = [0, 1, 2].map(ActorIndex::new);
    let helps =
        |gap: usize, actor, partner| closing.would_help(&evaluation.gaps[gap], actor, partner, &network, &rules);
    assert_eq!([helps(0, a, b), helps(0, a, c), helps(1, b, c), helps(1, b, a)], [false, false, true, false]);
}
