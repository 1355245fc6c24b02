//! Who could close a gap, judged by looking at everybody and asking what a link would do.

use std::cmp::Reverse;

use proptest::prelude::*;

use super::random;
use super::spec::{self, NeedsSpec, NetSpec, evaluate};
use crate::analysis::{Affinity, Walker};
use crate::network::{ActorIndex, Network, Status};
use crate::rules::{Evaluation, Gap, NewLink, Reason, Rule, RuleIndex, Subject, Suggester, Suggestion};
use crate::text::Lang;

fn evaluated(net: &NetSpec, needs: &NeedsSpec) -> (Network, Vec<Rule>, Evaluation) {
    let network = net.build();
    let rules = spec::rules(&[spec::needs(needs.clone())], &network);
    let evaluation = evaluate(&network, &rules, &[], "2026-11-24".parse().unwrap());
    (network, rules, evaluation)
}

fn case() -> impl Strategy<Value = (NetSpec, NeedsSpec)> {
    random::net().prop_flat_map(|net| {
        let needs = random::needs(&net).prop_map(|mut needs| {
            needs.at_least = Some(needs.at_least.unwrap_or(0).max(1));
            needs.at_most = None;
            needs.status.push(Status::Active);
            // A filter that asks about partners may think differently of an actor once it has one more.
            let stays = |filter: &String| !["degree", "partner", "near"].iter().any(|word| filter.contains(word));
            needs.partner = needs.partner.filter(stays);
            needs
        });
        (Just(net), needs)
    })
}

/// Whether one partner more would close it.
fn lacks_one(gap: &Gap, needs: &NeedsSpec) -> bool {
    gap.found.map(|found| found + 1) == needs.at_least
}

/// What there is between two actors in a kind that counts, and at all.
fn ties(net: &NetSpec, needs: &NeedsSpec, a: usize, b: usize) -> (Vec<Status>, Vec<Status>) {
    let (a, b) = (&net.actors[a].id, &net.actors[b].id);
    let between = net.links.iter().filter(|link| [(&link.from, &link.to), (&link.to, &link.from)].contains(&(a, b)));
    let counts = |kind: &str| needs.via.as_ref().is_none_or(|via| via.contains(&kind));
    let of_kind = between.clone().filter(|link| counts(&link.kind)).map(|link| link.status);
    (of_kind.collect(), between.map(|link| link.status).collect())
}

fn may_not(status: &Status) -> bool {
    matches!(status, Status::Declined | Status::InTalks | Status::Planned)
}

fn was(status: &Status) -> bool {
    matches!(status, Status::Paused | Status::Ended | Status::OneOff | Status::Unconfirmed)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]
    #[test]
    fn the_best_are_those_of_everybody_who_would_count((net, needs) in case()) {
        let (network, rules, evaluation) = evaluated(&net, &needs);
        let suggester = Suggester::new(&network, &rules, &evaluation);
        let affinity = Affinity::new(&network);
        let mut walker = Walker::new(network.partners());
        for (place, gap) in evaluation.gaps.iter().enumerate().filter(|(_, gap)| lacks_one(gap, &needs)) {
            let Subject::Actor(actor) = gap.subject else { continue };
            if needs.within > 1 {
                continue;
            }
            walker.walk(actor);
            let would_close = |other: &ActorIndex| {
                let link = NewLink { from: actor, to: *other, kind: None, agreement: true };
                *other != actor && suggester.what_if().link(&link).closes.contains(&place)
            };
            let is_free = |other: &ActorIndex| !ties(&net, &needs, actor.get(), other.get()).0.iter().any(may_not);
            let mut expected: Vec<_> = network.actor_indices().filter(would_close).filter(is_free).collect();
            let renewed = |other: &ActorIndex| ties(&net, &needs, actor.get(), other.get()).1.iter().any(was);
            expected.sort_by(|a, b| {
                let key = |other| Reverse((renewed(other), affinity.odds(&walker, *other)));
                key(a).partial_cmp(&key(b)).unwrap()
            });
            for limit in [0, 1, 3, 100] {
                let found = suggester.candidates(place, limit);
                let actors: Vec<_> = found.iter().map(|candidate| candidate.actor).collect();
                prop_assert_eq!(&actors, &expected[..limit.min(expected.len())]);
                prop_assert!(found.iter().all(|found| (0.0..=1.0).contains(&found.score)));
                prop_assert!(found.is_sorted_by(|a, b| a.score >= b.score));
            }
        }
    }

    #[test]
    fn each_suggestion_closes_a_gap_that_lacks_one((net, needs) in case()) {
        let (network, rules, evaluation) = evaluated(&net, &needs);
        let suggester = Suggester::new(&network, &rules, &evaluation);
        for (place, gap) in evaluation.gaps.iter().enumerate() {
            for suggestion in suggester.suggest(place, 4) {
                let Suggestion { candidate, link, introduction, effect, reasons, .. } = &suggestion;
                prop_assert!(effect.closes.contains(&place) || !lacks_one(gap, &needs), "{:?}", suggestion);
                let mut ends = [link.from, link.to];
                let mut pair = [candidate.member, candidate.actor];
                ends.sort_unstable();
                pair.sort_unstable();
                prop_assert_eq!(ends, pair);
                prop_assert!(evaluation.of_actor(candidate.member).contains(&place));
                let way = crate::analysis::shortest_paths(&network, candidate.member, candidate.actor, 1);
                prop_assert_eq!(introduction.len(), way.first().map_or(0, |way| way.actors.len()));
                let partners = network.partners();
                prop_assert!(introduction.windows(2).all(|step| partners.linked(step[0], step[1])));
                for lang in Lang::ALL {
                    prop_assert!(reasons.iter().all(|reason| !suggester.words(reason, lang).is_empty()));
                }
            }
        }
        for (place, candidates) in suggester.candidates_by_gap(RuleIndex(0), 3) {
            prop_assert_eq!(candidates, suggester.candidates(place, 3));
        }
    }
}

/// A school that knows a club, which knows three shops; one shop works on the same topic, one is in the same area.
fn town() -> NetSpec {
    NetSpec::default()
        .actors("s:school:ost:music club mine:shop:ost near:shop:ost:music far:shop:süd old:shop")
        .links("s-coop-club club-coop-near club-coop-far old-donates-s-unconfirmed")
}

fn shops() -> NeedsSpec {
    NeedsSpec { partner: Some("kind:shop".to_owned()), via: Some(vec!["meets"]), ..NeedsSpec::default() }
}

fn suggested(net: &NetSpec, needs: &NeedsSpec) -> Vec<(String, Vec<String>, Vec<String>)> {
    let (network, rules, evaluation) = evaluated(net, needs);
    let suggester = Suggester::new(&network, &rules, &evaluation);
    let id = |actor: &ActorIndex| network.actor(*actor).id.to_string();
    let told = |suggestion: Suggestion| {
        let reasons = suggestion.reasons.iter().filter(|reason| !matches!(reason, Reason::Load(_)));
        let reasons = reasons.map(|reason| suggester.words(reason, Lang::En)).collect();
        (id(&suggestion.candidate.actor), reasons, suggestion.introduction.iter().map(id).collect())
    };
    suggester.suggest(0, 10).into_iter().map(told).collect()
}

#[test]
fn earlier_partners_come_first_then_those_who_fit_best() {
    let found = suggested(&town(), &shops());
    let order: Vec<_> = found.iter().map(|(id, ..)| &**id).collect();
    assert_eq!(order, ["old", "near", "far", "mine"]);
    assert_eq!(found[0].1, ["was there before: donates, unconfirmed", "has no partner of the kind school yet"]);
    assert_eq!(
        found[1].1,
        ["1 partner in common: club", "same topic: music", "same area: ost", "has no partner of the kind school yet",]
    );
    assert_eq!(found[1].2, ["s", "club", "near"]);
    assert!(found[3].2.is_empty());
}

#[test]
fn declined_pairs_and_those_under_way_never_come_back() {
    let asked = |links: &str| {
        let found = suggested(&town().links(links), &shops());
        found.into_iter().map(|(id, ..)| id).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(asked("s-meets-near-declined s-meets-far-in_talks"), "old mine");
    assert_eq!(asked("mine-meets-s-declined"), "old near far");
    // A kind that the rule doesn't count says nothing about this one.
    assert_eq!(asked("s-drives-near-declined"), "old near far mine");
}

#[test]
fn the_proposed_relationship_is_one_that_the_rule_counts() {
    let propose = |needs: NeedsSpec, at: usize| {
        let (network, rules, evaluation) = evaluated(&town(), &needs);
        let suggestion = Suggester::new(&network, &rules, &evaluation).suggest(0, 10).remove(at);
        let id = |actor| network.actor(actor).id.to_string();
        let kind = &network.relationship_kinds()[suggestion.link.kind.unwrap().get()].id;
        format!(
            "{}-{kind}-{}{}",
            id(suggestion.link.from),
            id(suggestion.link.to),
            if suggestion.renews.is_some() { " again" } else { "" }
        )
    };
    use crate::rules::NeedsDirection::{In, Out};
    assert_eq!(propose(shops(), 0), "s-meets-old");
    assert_eq!(propose(NeedsSpec { via: None, ..shops() }, 0), "old-donates-s again");
    assert_eq!(propose(NeedsSpec { via: None, direction: Out, ..shops() }, 0), "s-donates-old");
    assert_eq!(propose(NeedsSpec { via: Some(vec!["drives"]), direction: In, ..shops() }, 1), "near-drives-s");
}

#[test]
fn a_group_is_helped_by_whichever_member_fits_best() {
    let net = NetSpec::default()
        .actors("a:school:ost b:school:ost:art c:club x:shop y:shop:west:art")
        .links("b-coop-c c-coop-y");
    let needs = NeedsSpec { per: Some("area"), partner: Some("kind:shop".to_owned()), ..NeedsSpec::default() };
    let (network, rules, evaluation) = evaluated(&net, &needs);
    let group = evaluation.gaps.iter().position(|gap| gap.subject.key(&network) == "area=ost").unwrap();
    let found = Suggester::new(&network, &rules, &evaluation).candidates(group, 5);
    let id = |actor: ActorIndex| &*network.actor(actor).id;
    let pairs: Vec<_> = found.iter().map(|found| (id(found.member), id(found.actor))).collect();
    assert_eq!(pairs[0], ("b", "y"));
    assert_eq!(pairs.len(), 2);
}

#[test]
fn gaps_of_too_many_partners_have_no_suggestions() {
    let net = NetSpec::default().actors("a b c").links("a-coop-b a-coop-c");
    let (network, rules, evaluation) =
        evaluated(&net, &NeedsSpec { at_least: None, at_most: Some(1), ..NeedsSpec::default() });
    let suggester = Suggester::new(&network, &rules, &evaluation);
    assert!(!evaluation.gaps[0].lacks_partners(&rules) && suggester.suggest(0, 3).is_empty());
    assert!(suggester.candidates_by_gap(RuleIndex(0), 3).is_empty());
}
