//! What gaps are called, in both languages.

use super::spec::{CheckSpec, NeedsSpec, NetSpec, RuleSpec, Unit, evaluate, finds, needs, rules};
use crate::network::{Status, When};
use crate::rules::NeedsDirection;
use crate::text::Lang;

fn net() -> NetSpec {
    NetSpec::default()
        .actors(
            "Goethe:school:Ost:music Bank:business:Ost Shop:business Office:office:West:music Alone Club Team council",
        )
        .links("Goethe-coop-Bank Goethe-donates-Shop Shop-donates-Office Club-coop-Team")
        .last(|link| (link.until, link.reviewed) = (Some(When::Year(2025)), "2024-03-01".parse().ok()))
}

/// The first gap's subject and sentence, German and English.
fn first(rule: &RuleSpec) -> [String; 2] {
    let network = net().build();
    let rules = rules(std::slice::from_ref(rule), &network);
    let evaluation = evaluate(&network, &rules, &[], "2026-11-24".parse().unwrap());
    [Lang::De, Lang::En].map(|lang| evaluation.gaps[0].message(&network, &rules, lang))
}

fn assert_says(rule: &RuleSpec, german: &str, english: &str) {
    assert_eq!(first(rule), [german, english]);
}

fn goethe(spec: NeedsSpec) -> RuleSpec {
    needs(spec).of("id:goethe")
}

fn partner(filter: &str) -> NeedsSpec {
    NeedsSpec { partner: Some(filter.to_owned()), ..NeedsSpec::default() }
}

#[test]
fn a_missing_partner_is_described() {
    let via = |kinds: &[&'static str], spec: NeedsSpec| NeedsSpec { via: Some(kinds.to_vec()), ..spec };
    assert_says(
        &goethe(via(&["meets"], partner("kind:Business,office"))),
        "Goethe: Es fehlt ein Partner der Art „business“ oder „office“ über „meets“.",
        "Goethe has no meets relationship with a business or office.",
    );
    assert_says(
        &goethe(NeedsSpec { direction: NeedsDirection::In, ..partner("kind:office") }),
        "Goethe: Es fehlt ein Partner der Art „office“ über eingehende Beziehungen.",
        "Goethe has no incoming relationship with an office.",
    );
    assert_says(
        &goethe(NeedsSpec {
            status: vec![Status::OneOff, Status::Unconfirmed],
            agreement: true,
            ..via(&["coop", "meets"], NeedsSpec::default())
        }),
        "Goethe: Es fehlt ein Partner über einmalige oder unbestätigte, schriftlich vereinbarte Beziehungen der Art \
         „coop“ oder „meets“.",
        "Goethe has no one-off or unconfirmed, written coop or meets relationship.",
    );
    assert_says(
        &goethe(NeedsSpec { shares: vec!["topics"], ..partner("-kind:school degree:>1") }),
        "Goethe: Es fehlt ein Partner nach dem Filter „-kind:school degree:>1“ mit gemeinsamem Thema.",
        "Goethe has no partner matching “-kind:school degree:>1” with a topic in common.",
    );
    assert_says(
        &goethe(NeedsSpec { within: 2, same: vec!["area"], ..partner("topic:music") }),
        "Goethe: Es fehlt ein Partner zum Thema „music“ im selben Gebiet innerhalb von 2 Schritten.",
        "Goethe has no partner on the topic “music” in the same area within 2 steps.",
    );
}

#[test]
fn named_partners_are_named() {
    assert_says(
        &goethe(NeedsSpec { within: 2, ..partner("id:council") }),
        "Goethe: council ist mehr als 2 Schritte entfernt.",
        "Goethe is more than 2 steps away from council.",
    );
    assert_says(
        &goethe(NeedsSpec { direction: NeedsDirection::Out, via: Some(vec!["donates"]), ..partner("id:council") }),
        "Goethe: Es fehlt council als Partner über ausgehende Beziehungen der Art „donates“.",
        "Goethe has no outgoing donates relationship with council.",
    );
    assert_says(
        &goethe(NeedsSpec { at_least: Some(2), ..partner("id:council") }),
        "Goethe: Es fehlen mindestens 2 Partner unter council.",
        "Goethe has none of at least 2 partners among council.",
    );
}

#[test]
fn counts_are_told() {
    let kinds = |spec| NeedsSpec { partner: Some("kind:business".to_owned()), ..spec };
    assert_says(
        &goethe(kinds(NeedsSpec { at_least: Some(3), ..NeedsSpec::default() })),
        "Goethe: Es gibt erst 2 von mindestens 3 Partnern der Art „business“.",
        "Goethe has 2 of at least 3 partners of the kind business.",
    );
    assert_says(
        &needs(NeedsSpec { at_least: Some(2), ..NeedsSpec::default() }).of("bank"),
        "Bank: Es gibt erst 1 von mindestens 2 Partnern.",
        "Bank has 1 of at least 2 partners.",
    );
    assert_says(
        &needs(NeedsSpec { at_least: Some(2), ..NeedsSpec::default() }).of("alone"),
        "Alone: Es fehlen mindestens 2 Partner.",
        "Alone has none of at least 2 partners.",
    );
    assert_says(
        &goethe(kinds(NeedsSpec { at_least: None, at_most: Some(1), ..NeedsSpec::default() })),
        "Goethe: Es gibt 2 Partner der Art „business“, es sollten aber höchstens 1 sein.",
        "Goethe has 2 partners of the kind business but should have at most 1.",
    );
    assert_says(
        &needs(NeedsSpec { at_least: None, at_most: Some(0), ..NeedsSpec::default() }).of("bank"),
        "Bank: Es gibt 1 Partner, es sollte aber keinen geben.",
        "Bank has 1 partner but should have none.",
    );
}

#[test]
fn groups_are_named_by_field_and_value() {
    let per = |field| NeedsSpec { per: Some(field), ..partner("kind:office") };
    assert_says(
        &needs(per("area")),
        "Gebiet „Ost“: Es fehlt ein Partner der Art „office“.",
        "The area “Ost” has no relationship with an office.",
    );
    assert_says(
        &needs(per("kind")).of("kind:school"),
        "Art „school“: Es fehlt ein Partner der Art „office“.",
        "The kind “school” has no relationship with an office.",
    );
}

#[test]
fn structure_is_told() {
    let says = |check, german, english| assert_says(&finds(check), german, english);
    says(CheckSpec::Isolated, "Alone: Es ist kein Partner bekannt.", "Alone has no partner.");
    says(CheckSpec::SingleLink, "Bank: Der einzige Partner ist Goethe.", "Bank has a single partner, Goethe.");
    says(
        CheckSpec::Broker,
        "Ohne Goethe zerfällt das Netz in mehr Teile.",
        "Without Goethe the network falls into more parts.",
    );
    says(
        CheckSpec::Bridge,
        "Die Verbindung zwischen Bank und Goethe ist die einzige zwischen zwei Teilen des Netzes.",
        "The link between Bank and Goethe is the only connection between two parts of the network.",
    );
    says(
        CheckSpec::Island,
        "Club und 1 weiterer Akteur sind untereinander verbunden, aber nicht mit dem größten Teil des Netzes.",
        "Club and 1 more actor are linked with each other but not with the largest part of the network.",
    );
    says(CheckSpec::Missing("source"), "Goethe: Die Angabe „Quelle“ fehlt.", "Goethe has no “source”.");
}

#[test]
fn relationships_tell_their_days() {
    let says = |check, german, english| assert_says(&finds(check), german, english);
    says(
        CheckSpec::Unreviewed(None),
        "Die Beziehung „coop“ zwischen Goethe und Bank wurde noch nie geprüft.",
        "The coop relationship between Goethe and Bank has never been reviewed.",
    );
    says(
        CheckSpec::Expired,
        "Die Beziehung „coop“ zwischen Club und Team gilt als bestehend, endete aber am 31.12.2025.",
        "The coop relationship between Club and Team counts as active but ended on 2025-12-31.",
    );
    assert_says(
        &finds(CheckSpec::Unreviewed(Some((12, Unit::Months)))).of("kind:club"),
        "Die Beziehung „coop“ zwischen Club und Team wurde zuletzt am 01.03.2024 geprüft.",
        "The coop relationship between Club and Team was last reviewed on 2024-03-01.",
    );
}

#[test]
fn a_filter_of_several_plain_terms_is_put_in_words() {
    assert_says(
        &goethe(partner("-kind:school near:Alone,Club topic:music")),
        "Goethe: Es fehlt ein Partner zum Thema „music“ im Umkreis von Alone oder Club (außer „school“).",
        "Goethe has no relationship with a partner on the topic “music” near Alone or Club (other than school).",
    );
}

#[test]
fn subjects_have_names() {
    let network = net().build();
    let specs = [finds(CheckSpec::Bridge), finds(CheckSpec::Island), finds(CheckSpec::Unreviewed(None))];
    let rules = rules(&specs, &network);
    let evaluation = evaluate(&network, &rules, &[], "2026-11-24".parse().unwrap());
    let first = |rule: usize| evaluation.gaps.iter().find(|gap| gap.rule.0 == rule).unwrap();
    let name = |rule| first(rule).subject.name(&network, Lang::En);
    assert_eq!([name(0), name(1), name(2)], ["Bank – Goethe", "Club and 1 more actor", "Goethe – Bank (coop)"]);
}
