//! How gaps stand.

use super::spec::{CheckSpec, DecisionSpec, NeedsSpec, NetSpec, evaluate, finds, gaps, needs, rules};
use crate::network::{Network, Status, When};
use crate::rules::{DecisionState, Evaluation, GapState};

fn three() -> NetSpec {
    NetSpec::default().actors("a:school b:school c:office").links("a-coop-c")
}

fn decision(subject: &str, state: DecisionState, until: Option<When>) -> DecisionSpec {
    DecisionSpec { rule: 0, subject: subject.to_owned(), state, until }
}

fn decided(decisions: &[DecisionSpec]) -> (Network, Evaluation) {
    let network = three().links("b-coop-c-planned").build();
    let rules = rules(&[needs(NeedsSpec { at_least: Some(2), ..NeedsSpec::default() })], &network);
    let evaluation = evaluate(&network, &rules, decisions, "2026-11-24".parse().unwrap());
    (network, evaluation)
}

#[test]
fn what_may_come_closes_gaps_ahead() {
    let alone = finds(CheckSpec::Isolated);
    assert_eq!(gaps(&three(), &alone), "b");
    assert_eq!(gaps(&three().links("b-coop-c-in_talks"), &alone), "b planned");
    assert_eq!(gaps(&three().links("b-coop-c-planned"), &alone), "b planned");
    assert_eq!(gaps(&three().links("b-coop-c-declined"), &alone), "b");
    let few = needs(NeedsSpec { at_least: Some(2), ..NeedsSpec::default() });
    assert_eq!(gaps(&three().links("b-coop-c-planned"), &few), "a:1, b:0, c:1 planned");
}

#[test]
fn what_may_come_also_changes_filters() {
    let rule = needs(NeedsSpec { at_least: Some(9), ..NeedsSpec::default() }).of("degree:0");
    assert_eq!(gaps(&three().links("b-coop-c-planned"), &rule), "b:0 planned");
    let field = finds(CheckSpec::Missing("area"));
    assert_eq!(gaps(&three().links("b-coop-c-planned"), &field.clone().of("degree:0")), "b planned");
    assert_eq!(gaps(&three().links("b-coop-c-planned"), &field.of("id:b")), "b");
}

#[test]
fn a_rule_about_what_may_come_sees_it_as_active_ahead() {
    let status = vec![Status::InTalks];
    let rule = needs(NeedsSpec { at_least: None, at_most: Some(0), status, ..NeedsSpec::default() });
    assert_eq!(gaps(&three().links("b-coop-c-in_talks"), &rule), "b:1 planned, c:1 planned");
}

#[test]
fn pairs_and_components_close_too() {
    let net = NetSpec::default().actors("a b c d e").links("a-coop-b b-coop-c d-coop-e d-coop-c-planned");
    assert_eq!(gaps(&net, &finds(CheckSpec::Island)), "component=d planned");
    assert_eq!(gaps(&net, &finds(CheckSpec::Bridge)), "a--b, b--c, d--e");
    assert_eq!(gaps(&net.links("a-meets-c-in_talks"), &finds(CheckSpec::Bridge)), "a--b planned, b--c planned, d--e");
}

#[test]
fn the_last_decision_that_holds_wins() {
    let past = Some(When::Day("2026-11-23".parse().unwrap()));
    let today = Some(When::Day("2026-11-24".parse().unwrap()));
    let this_year = Some(When::Year(2026));
    use DecisionState::{Accepted, Planned};
    for (decisions, expected) in [
        (vec![], (GapState::Open, None)),
        (vec![decision("a", Accepted, None)], (GapState::Accepted, Some(0))),
        (vec![decision("a", Accepted, past)], (GapState::Open, None)),
        (vec![decision("a", Accepted, today)], (GapState::Accepted, Some(0))),
        (vec![decision("a", Planned, this_year)], (GapState::Planned, Some(0))),
        (vec![decision("a", Planned, None), decision("a", Accepted, None)], (GapState::Accepted, Some(1))),
        (vec![decision("a", Planned, None), decision("a", Accepted, past)], (GapState::Planned, Some(0))),
    ] {
        let (_, evaluation) = decided(&decisions);
        let gap = &evaluation.gaps[0];
        assert_eq!((gap.state, gap.decision), expected, "{decisions:?}");
        assert!(evaluation.settled.is_empty(), "{decisions:?}");
    }
}

#[test]
fn accepted_stays_accepted_although_something_may_come() {
    let (_, evaluation) = decided(&[]);
    assert_eq!(evaluation.gaps[2].state, GapState::Planned);
    let (_, evaluation) = decided(&[decision("c", DecisionState::Accepted, None)]);
    assert_eq!(evaluation.gaps[2].state, GapState::Accepted);
    assert_eq!([GapState::Open, GapState::Planned, GapState::Accepted].map(|state| evaluation.count(state)), [2, 0, 1]);
}

#[test]
fn decisions_whose_gap_is_gone_are_settled() {
    let past = Some(When::Year(2020));
    let gone = [
        decision("nobody", DecisionState::Accepted, None),
        decision("b", DecisionState::Accepted, past),
        decision("nobody", DecisionState::Planned, past),
    ];
    assert_eq!(decided(&gone).1.settled, [0, 2]);
}

#[test]
fn an_actor_knows_its_gaps_and_only_open_ones_of_its_own_are_filtered() {
    let network = three().actors("d e:office:Nord").links("b-donates-c d-coop-e").build();
    let per = NeedsSpec { per: Some("area"), at_least: Some(5), ..NeedsSpec::default() };
    let specs =
        [finds(CheckSpec::SingleLink), finds(CheckSpec::Bridge), finds(CheckSpec::Unreviewed(None)), needs(per)];
    let island = finds(CheckSpec::Island);
    let rules = rules(&[&specs[..], &[island]].concat(), &network);
    let decisions = [decision("a", DecisionState::Accepted, None)];
    let evaluation = evaluate(&network, &rules, &decisions, "2026-11-24".parse().unwrap());
    let ids = |actor: &str| {
        let gaps = evaluation.of_actor(network.find(actor).unwrap()).iter();
        gaps.map(|gap| evaluation.gaps[*gap].id(&network, &rules)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids("a"), "r0/a r1/a--c r2/a--coop--c");
    assert_eq!(ids("c"), "r1/a--c r1/b--c r2/a--coop--c r2/b--donates--c");
    assert_eq!(ids("e"), "r0/e r1/d--e r2/d--coop--e r3/area=Nord r4/component=d");
    let open = &evaluation.open_subjects().by_rule;
    let of_rule = |rule: usize| open[rule].1.iter().map(|actor| &*network.actor(actor).id).collect::<Vec<_>>();
    assert_eq!(of_rule(0), ["b", "d", "e"]);
    assert!((1..5).all(|rule| of_rule(rule).is_empty()));
    assert_eq!(&*open[4].0, "r4");
}
