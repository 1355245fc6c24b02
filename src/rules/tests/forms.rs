//! Each form of a rule does what the manual says.

use super::spec::{CheckSpec, NeedsSpec, NetSpec, Unit, finds, gaps, needs};
use crate::network::{Status, When};
use crate::rules::NeedsDirection;

fn net() -> NetSpec {
    NetSpec::default()
        .actors("goethe:school:Ost:music schiller:school:West:sport+art bank:business:Ost museum:office:Ost:art+music")
        .links("goethe-coop-bank goethe-donates-museum museum-meets-schiller bank-drives-goethe-ended")
}

fn check(spec: NeedsSpec) -> String {
    gaps(&net(), &needs(spec))
}

fn partner(filter: &str) -> NeedsSpec {
    NeedsSpec { partner: Some(filter.to_owned()), ..NeedsSpec::default() }
}

#[test]
fn partners_are_counted_once_and_between_bounds() {
    assert_eq!(check(NeedsSpec { at_least: Some(2), ..NeedsSpec::default() }), "schiller:1, bank:1");
    assert_eq!(check(NeedsSpec { at_least: None, at_most: Some(1), ..NeedsSpec::default() }), "goethe:2, museum:2");
    let twice = net().links("goethe-meets-bank");
    assert_eq!(gaps(&twice, &needs(NeedsSpec { at_least: Some(3), ..NeedsSpec::default() }).of("goethe")), "goethe:2");
}

#[test]
fn a_filter_says_who_is_asked_and_who_counts() {
    assert_eq!(check(partner("kind:business")), "schiller:0, bank:0, museum:0");
    assert_eq!(gaps(&net(), &needs(partner("kind:business")).of("kind:school")), "schiller:0");
    assert_eq!(gaps(&net(), &needs(partner("degree:>=2")).of("-kind:school")), "");
}

#[test]
fn kinds_states_directions_and_agreements_narrow_what_counts() {
    let via = |kind| NeedsSpec { via: Some(vec![kind]), ..NeedsSpec::default() };
    assert_eq!(check(via("donates")), "schiller:0, bank:0");
    assert_eq!(check(NeedsSpec { direction: NeedsDirection::Out, ..via("donates") }), "schiller:0, bank:0, museum:0");
    assert_eq!(check(NeedsSpec { direction: NeedsDirection::In, ..via("donates") }), "goethe:0, schiller:0, bank:0");
    assert_eq!(check(NeedsSpec { direction: NeedsDirection::In, ..via("coop") }), "schiller:0, museum:0");
    assert_eq!(check(NeedsSpec { status: vec![Status::Ended], ..via("drives") }), "schiller:0, museum:0");
    let written = NeedsSpec { agreement: true, ..NeedsSpec::default() };
    let signed = net().links("schiller-coop-bank").last(|link| link.agreement = Some(true));
    let unsigned = net().links("schiller-coop-bank").last(|link| link.agreement = Some(false));
    assert_eq!(gaps(&signed, &needs(written.clone())), "goethe:0, museum:0");
    assert_eq!(gaps(&unsigned, &needs(written)), "goethe:0, schiller:0, bank:0, museum:0");
}

#[test]
fn partners_may_be_steps_away_over_actors_of_any_kind() {
    let business = partner("kind:business");
    assert_eq!(check(NeedsSpec { within: 2, ..business.clone() }), "schiller:0, bank:0");
    assert_eq!(check(NeedsSpec { within: 3, ..business.clone() }), "bank:0");
    let along = |direction| check(NeedsSpec { within: 3, direction, ..business.clone() });
    assert_eq!(along(NeedsDirection::Out), "schiller:0, bank:0, museum:0");
    assert_eq!(along(NeedsDirection::In), "bank:0");
}

#[test]
fn groups_of_numbers_are_named_as_the_file_writes_them() {
    let mut net = NetSpec::default().actors("a b");
    net.actors[1].size = Some(9_007_199_254_740_993);
    let per = NeedsSpec { per: Some("size"), ..NeedsSpec::default() };
    assert_eq!(gaps(&net, &needs(per)), "size=9007199254740993:0");
}

#[test]
fn those_around_a_hub_are_not_each_walked_through() {
    let ids: Vec<_> = (0..30_000).map(|id| format!("leaf{id}")).collect();
    let links: Vec<_> = ids.iter().map(|id| format!("{id}-coop-hub")).collect();
    let net = NetSpec::default().actors("hub far:business near:business").actors(&ids.join(" "));
    let net = net.links(&links.join(" ")).links("near-coop-hub");
    let asked = NeedsSpec { within: 2, at_least: Some(2), ..partner("kind:business") };
    assert_eq!(gaps(&net, &needs(asked)).matches(":1").count(), 30_001);
}

#[test]
fn fields_can_be_shared() {
    assert_eq!(check(NeedsSpec { same: vec!["area"], ..NeedsSpec::default() }), "schiller:0");
    assert_eq!(check(NeedsSpec { shares: vec!["topics"], ..NeedsSpec::default() }), "bank:0");
    assert_eq!(
        check(NeedsSpec { same: vec!["topics"], ..NeedsSpec::default() }),
        "goethe:0, schiller:0, bank:0, museum:0"
    );
    assert_eq!(
        check(NeedsSpec { same: vec!["nobody-has-it"], ..NeedsSpec::default() }),
        "goethe:0, schiller:0, bank:0, museum:0"
    );
}

#[test]
fn groups_count_the_partners_of_all_their_members_together() {
    let per = |field, least| NeedsSpec { per: Some(field), at_least: Some(least), ..NeedsSpec::default() };
    assert_eq!(check(per("area", 4)), "area=West:1");
    assert_eq!(check(per("kind", 3)), "kind=business:1, kind=office:2, kind=school:2");
    assert_eq!(check(per("topics", 3)), "topics=sport:1");
    assert_eq!(check(per("nobody-has-it", 9)), "");
    assert_eq!(gaps(&net(), &needs(per("area", 3)).of("kind:school")), "area=Ost:2, area=West:1");
}

#[test]
fn structure_is_found() {
    let net = NetSpec::default()
        .actors("z:x y x w alone:x q p n m")
        .links("z-coop-y y-coop-x x-coop-z x-donates-w w-drives-x q-coop-p n-coop-m alone-coop-z-paused");
    assert_eq!(gaps(&net, &finds(CheckSpec::Isolated)), "alone");
    assert_eq!(gaps(&net, &finds(CheckSpec::SingleLink)), "w, q, p, n, m");
    assert_eq!(gaps(&net, &finds(CheckSpec::Broker)), "x");
    assert_eq!(gaps(&net, &finds(CheckSpec::Bridge)), "m--n, p--q, w--x");
    assert_eq!(gaps(&net, &finds(CheckSpec::Bridge).of("id:w,q")), "p--q, w--x");
    assert_eq!(gaps(&net, &finds(CheckSpec::Island)), "component=m, component=p");
    assert_eq!(gaps(&net, &finds(CheckSpec::Island).of("kind:x")), "");
    let equal = NetSpec::default().actors("d c b a").links("c-coop-d a-coop-b");
    assert_eq!(gaps(&equal, &finds(CheckSpec::Island)), "component=c");
}

#[test]
fn reviews_grow_old() {
    let reviewed = |day: &str| {
        NetSpec::default().actors("a:school b").links("a-donates-b").last(|link| link.reviewed = day.parse().ok())
    };
    let months = |n| finds(CheckSpec::Unreviewed(Some((n, Unit::Months))));
    assert_eq!(gaps(&reviewed("2025-11-24"), &months(12)), "");
    assert_eq!(gaps(&reviewed("2025-11-23"), &months(12)), "a--donates--b");
    assert_eq!(gaps(&reviewed(""), &months(12)), "a--donates--b");
    assert_eq!(gaps(&reviewed("1990-01-01"), &finds(CheckSpec::Unreviewed(None))), "");
    assert_eq!(gaps(&reviewed(""), &finds(CheckSpec::Unreviewed(None))), "a--donates--b");
    assert_eq!(gaps(&reviewed(""), &months(12).of("kind:school")), "a--donates--b");
    assert_eq!(gaps(&reviewed(""), &months(12).of("kind:office")), "");
    assert_eq!(gaps(&reviewed("").last(|link| link.status = Status::Planned), &months(12)), "");
}

#[test]
fn ends_come_and_pass() {
    let until = |until: When| NetSpec::default().actors("a b").links("a-coop-b").last(|link| link.until = Some(until));
    let day = |text: &str| until(When::Day(text.parse().unwrap()));
    let soon = finds(CheckSpec::Expiring(6, Unit::Months));
    let past = finds(CheckSpec::Expired);
    for (net, expiring, expired) in [
        (day("2026-11-23"), "", "a--coop--b"),
        (day("2026-11-24"), "a--coop--b", ""),
        (day("2027-05-24"), "a--coop--b", ""),
        (day("2027-05-25"), "", ""),
        (until(When::Year(2025)), "", "a--coop--b"),
        (until(When::Year(2026)), "a--coop--b", ""),
        (NetSpec::default().actors("a b").links("a-coop-b"), "", ""),
        (day("2020-01-01").last(|link| link.status = Status::Ended), "", ""),
    ] {
        assert_eq!(gaps(&net, &soon), expiring, "{net:?}");
        assert_eq!(gaps(&net, &past), expired, "{net:?}");
    }
}

#[test]
fn fields_can_be_missing() {
    let net = NetSpec::default().actors("a:club:Ost b::: c:club::music");
    assert_eq!(gaps(&net, &finds(CheckSpec::Missing("area"))), "b, c");
    assert_eq!(gaps(&net, &finds(CheckSpec::Missing("topics"))), "a, b");
    assert_eq!(gaps(&net, &finds(CheckSpec::Missing("contact"))), "a, b, c");
    assert_eq!(gaps(&net, &finds(CheckSpec::Missing("tags")).of("id:c")), "c");
    assert_eq!(gaps(&net, &finds(CheckSpec::Missing("nobody-has-it")).of("id:c")), "c");
}
