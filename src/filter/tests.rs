use super::*;
use crate::network::{Actor, AttributeValue, Builder, Info, Network, Relationship, SharedAbout, Status, When};
use crate::text::Lang;
use proptest::prelude::*;

fn actor(builder: &mut Builder, id: &str, name: &str, kind: &str, area: &str, topics: &[&str]) -> Actor {
    Actor {
        id: id.into(),
        name: name.into(),
        short: None,
        kind: builder.actor_kind(kind).unwrap(),
        area: (!area.is_empty()).then(|| builder.intern(area)),
        topics: topics.iter().map(|topic| builder.intern(topic)).collect(),
        contact: None,
        website: None,
        note: None,
        source: [].into(),
        since: None,
        until: None,
        influence: None,
        interest: None,
        attributes: [].into(),
    }
}

/// A made-up chain: school — club — shop, and an office that stands alone.
fn network() -> Network {
    let mut builder = Builder::new(Info::default());
    let pupils = builder.intern("pupils");
    let tags = builder.intern("tags");
    let mut school = actor(&mut builder, "school", "Bäckerschule", "school", "Ost", &["ganztag", "musik"]);
    school.since = Some(When::Year(1958));
    school.influence = Some(4);
    school.attributes =
        [(pupils, AttributeValue::Integer(350)), (tags, AttributeValue::Texts(["Alpha".into(), "beta".into()].into()))]
            .into();
    let mut club = actor(&mut builder, "club", "Club Manuel", "association", "West", &["musik"]);
    club.since = Some(When::Day("2010-05-01".parse().unwrap()));
    club.until = Some(When::Year(2027));
    let mut shop = actor(&mut builder, "shop", "Laden Süd", "business", "extern: Mainz", &[]);
    shop.until = Some(When::Day("2026-07-31".parse().unwrap()));
    let mut office = actor(&mut builder, "office", "Amt", "city", "", &[]);
    office.contact = Some("Leitung".into());
    for actor in [school, club, shop, office] {
        builder.add_actor(actor).unwrap();
    }
    for (from, to, status) in
        [("school", "club", Status::Active), ("club", "shop", Status::Active), ("school", "shop", Status::OneOff)]
    {
        let relationship = Relationship {
            from: builder.find(from).unwrap(),
            to: builder.find(to).unwrap(),
            kind: builder.relationship_kind("cooperation").unwrap(),
            status,
            strength: None,
            since: None,
            until: None,
            agreement: None,
            reviewed: None,
            about: SharedAbout::default(),
            place: crate::diagnostic::Span::default(),
        };
        builder.add_relationship(relationship).unwrap();
    }
    builder.build()
}

fn selected(filter: &str) -> String {
    let network = network();
    let mut subjects = crate::network::ActorSet::empty(4);
    subjects.insert(network.find("shop").unwrap());
    let gaps = GapSubjects { by_rule: vec![("lonely".into(), subjects)] };
    let context = Context { network: &network, partners: network.partners(), gaps: Some(&gaps) };
    match Filter::parse(filter).and_then(|filter| filter.select(&context)) {
        Ok(actors) => actors.iter().map(|actor| &*network.actor(actor).id).collect::<Vec<_>>().join(" "),
        Err(error) => format!("{:?} {} {:?}", error.span, error.message(Lang::En), error.help(Lang::En)),
    }
}

#[test]
fn every_term_selects_what_it_says() {
    for (filter, expected) in [
        ("", "school club shop office"),
        ("kind:School,city", "school office"),
        ("-kind:school", "club shop office"),
        ("area:ost,\"Extern: Mainz\"", "school shop"),
        ("topic:musik topics:GANZTAG", "school"),
        ("id:club", "club"),
        ("pupils:>300", "school"),
        ("pupils:350.0", "school"),
        ("tags:BETA", "school"),
        ("since:<2010", "school"),
        ("since:>=2010", "club"),
        ("since:1958", "school"),
        ("since:<1900,>2000", "club"),
        ("until:<=2027", "club shop"),
        ("until:2027-12-31", "club"),
        ("until:<=2026", "shop"),
        ("influence:>=4", "school"),
        ("contact:*", "office"),
        ("-area:*", "office"),
        ("degree:<2", "school shop office"),
        ("degree:0", "office"),
        ("partner:business", "club"),
        ("near:school", "school club"),
        ("near:school~2", "school club shop"),
        ("near:office~9,shop", "club shop office"),
        ("gap:lonely", "shop"),
        ("gap:*", "shop"),
        ("-gap:*", "school club office"),
        ("baeck", "school"),
        ("BÄCK", "school"),
        ("el", "club"),
        ("\"laden sud\"", "shop"),
        ("laden kind:school", ""),
    ] {
        assert_eq!(selected(filter), expected, "{filter}");
    }
}

#[test]
fn errors_point_at_the_spot_and_help() {
    for (filter, expected) in [
        ("kind:", "5..5 `kind:` needs a value None"),
        ("ä kind: x", "8..9 `kind:` needs a value None"),
        ("kind:a,,b", "7..8 `kind:` needs a value None"),
        (":x", "0..1 the colon needs a field before it None"),
        ("a -", "2..3 nothing follows the minus Some(\"a minus turns the term right behind it round: -kind:school\")"),
        ("area:\"Ost", "5..9 the quotation mark is never closed Some(\"add another \\\" at the end\")"),
        ("pupls:>3", "0..5 no actor has a field `pupls` Some(\"did you mean `pupils`?\")"),
        ("near:scool", "5..10 there is no actor `scool` Some(\"did you mean `school`?\")"),
        ("near:school~x", "5..13 `x` is no number of steps, as in near:goetheschule~2 None"),
        ("gap:lonly", "4..9 there is no rule `lonly` Some(\"did you mean `lonely`?\")"),
    ] {
        assert_eq!(selected(filter), expected, "{filter}");
    }
    assert!(selected("pupils:>many").starts_with("7..12 `>many` compares"));
}

#[test]
fn gap_terms_are_refused_where_gaps_do_not_exist_yet() {
    let network = network();
    let context = Context { network: &network, partners: network.partners(), gaps: None };
    let error = Filter::parse("kind:school gap:*").unwrap().select(&context).unwrap_err();
    assert_eq!(error.span, 12..17);
}

#[test]
fn values_that_nothing_has_are_warned_about() {
    let warnings = Filter::parse("kind:scool,city partner:busines area:Nord").unwrap().warnings(&network());
    let helps: Vec<_> = warnings.iter().map(|warning| warning.help(Lang::En)).collect();
    let meant = |name: &str| Some(format!("did you mean `{name}`?"));
    assert_eq!(helps, [meant("school"), meant("business"), None]);
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_at_a_place_inside_it(text in "[-a-z:,<>=\"~* \\\\ä]{0,24}|\\PC*") {
        match Filter::parse(&text) {
            Ok(filter) => prop_assert_eq!(filter.text(), text.trim()),
            Err(error) => prop_assert!(text.get(error.span).is_some()),
        }
    }
}
