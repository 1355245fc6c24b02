//! What counts as a change, and what is said about it.

mod random;

use std::fmt::Write;

use super::*;
use crate::diagnostic::Source;
use crate::document::read;
use crate::network::AttributeValue;
use crate::text::Lang;

const BASE: &str = r#"
[network]
title = "T"
[[actor]]
id = "a"
kind = "school"
topics = ["x", "y"]
attributes = { pupils = 350, b = true }
[[actor]]
id = "b"
kind = "school"
[[actor]]
id = "c"
kind = "office"
[[relationship]]
from = "a"
to = "c"
kind = "support"
[[rule]]
id = "office"
for = "kind:school"
needs = { partner = "kind:office" }
[[decision]]
rule = "office"
subject = "b"
state = "planned"
until = 2026-06-30
[[view]]
name = "Schools"
filter = "kind:school"
"#;

type Read = (Document, Evaluation);

fn load(text: &str, day: &str) -> Read {
    let document = read(Source::new("x.toml", text), Lang::En).document.expect(text);
    let day = day.parse().unwrap();
    let evaluation = Evaluation::new(&document.network, &document.rules, &document.decisions, day);
    (document, evaluation)
}

fn difference(old: &Read, new: &Read) -> Difference {
    Difference::between((&old.0, &old.1), (&new.0, &new.1))
}

/// The difference between the network above and what a change makes of it.
fn after(change: impl Fn(&str) -> String) -> (Read, Read, Difference) {
    let [old, new] = [BASE.to_owned(), change(BASE)].map(|text| load(&text, "2026-06-01"));
    let difference = difference(&old, &new);
    (old, new, difference)
}

fn replaced(from: &str, to: &str) -> Difference {
    after(|text| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
    .2
}

fn said(difference: &Difference) -> String {
    difference.summary(Lang::En)
}

/// `field: old -> new` of each change.
fn fields(fields: &[FieldChange]) -> String {
    let value = |value: &Option<AttributeValue>| value.as_ref().map_or("-".to_owned(), |value| format!("{value:?}"));
    fields.iter().fold(String::new(), |mut out, change| {
        let _ = write!(out, "{}: {} -> {};", change.field, value(&change.old), value(&change.new));
        out
    })
}

#[test]
fn what_is_no_content_is_no_change() {
    for difference in [
        replaced("\n", "# a comment\r\n"),
        replaced("[\"x\", \"y\"]", "[\n\"y\",\n\"x\"]"),
        replaced("pupils = 350, b = true", "b = true, pupils = 350"),
        replaced("from = \"a\"\nto = \"c\"", "from = \"c\"\nto = \"a\""),
        replaced(
            "[[actor]]\nid = \"c\"\nkind = \"office\"\n[[relationship]]\nfrom = \"a\"\nto = \"c\"\nkind = \"support\"\n",
            "[[relationship]]\nfrom = \"a\"\nto = \"c\"\nkind = \"support\"\nstatus = \"active\"\n[[actor]]\nname = \"c\"\nid = \"c\"\nkind = \"office\"\n",
        ),
    ] {
        assert!(difference.is_empty(), "{difference:?}");
        assert_eq!(difference.summary(Lang::De), "nichts geändert");
        assert_eq!(said(&difference), "nothing changed");
    }
}

#[test]
fn new_things_are_counted_with_real_plurals() {
    let (old, new, difference) = after(|text| {
        format!(
            "{text}[[actor]]\nid = \"d\"\nkind = \"school\"\n[[actor]]\nid = \"e\"\nkind = \"office\"\n[[relationship]]\nfrom = \"b\"\nto = \"e\"\nkind = \"support\"\n"
        )
    });
    assert_eq!(difference.summary(Lang::De), "2 Akteure, 1 Beziehung, 1 Lücke neu; 1 Lücke geschlossen");
    assert_eq!(said(&difference), "2 actors, 1 relationship, 1 gap new; 1 gap closed");
    let gap =
        |(document, evaluation): &Read, place: usize| evaluation.gaps[place].id(&document.network, &document.rules);
    assert_eq!(gap(&old, difference.gaps.gone[0]), "office/b");
    assert_eq!(gap(&new, difference.gaps.new[0]), "office/d");
    let back = Difference::between((&new.0, &new.1), (&old.0, &old.1));
    assert_eq!(said(&back), "1 gap new; 2 actors, 1 relationship removed; 1 gap closed");
}

#[test]
fn an_actor_takes_its_relationships_along_and_a_renamed_one_is_another() {
    let (old, _, difference) = after(|text| text.replace("\"c\"", "\"cc\""));
    assert_eq!(said(&difference), "1 actor, 1 relationship new; 1 actor, 1 relationship removed");
    assert_eq!(&*old.0.network.actor(difference.actors.gone[0]).id, "c");
}

#[test]
fn fields_say_what_they_said_before() {
    let actor = |from: &str, to: &str| {
        let difference = replaced(from, to);
        assert_eq!((difference.actors.changed.len(), &*said(&difference)), (1, "1 actor changed"));
        fields(&difference.actors.changed[0].fields)
    };
    assert_eq!(actor("[\"x\", \"y\"]", "[\"x\"]"), "topics: Texts([\"x\", \"y\"]) -> Texts([\"x\"]);");
    assert_eq!(
        actor("topics = [\"x\", \"y\"]", "area = \"Ost\"\nsince = 1958"),
        "area: - -> Text(\"Ost\");since: - -> Text(\"1958\");topics: Texts([\"x\", \"y\"]) -> -;"
    );
    assert_eq!(
        actor("pupils = 350, b = true", "pupils = 351"),
        "attributes.pupils: Integer(350) -> Integer(351);attributes.b: Boolean(true) -> -;"
    );
    let relationship = replaced("kind = \"support\"\n", "kind = \"support\"\nstatus = \"paused\"\nstrength = 3\n");
    assert_eq!(said(&relationship), "1 gap new; 1 relationship changed");
    assert_eq!(
        fields(&relationship.relationships.changed[0].fields),
        "status: Text(\"active\") -> Text(\"paused\");strength: - -> Integer(3);"
    );
    let rule = replaced("needs = { partner = \"kind:office\" }", "finds = \"unreviewed\"\nolder_than = \"12 months\"");
    assert_eq!(
        fields(&rule.rules.changed[0].fields),
        "finds: - -> Text(\"unreviewed\");older_than: - -> Text(\"12 months\");needs.at_least: Integer(1) -> -;needs.partner: Text(\"kind:office\") -> -;"
    );
    assert_eq!(said(&replaced("title = \"T\"", "title = { de = \"T\" }")), "details of the network changed");
    assert_eq!(said(&replaced("filter = \"kind:school\"", "radius = 2\nfocus = \"a\"")), "1 view changed");
    assert_eq!(said(&replaced("until = 2026-06-30", "until = 2026-06-29")), "1 decision changed");
}

#[test]
fn kinds_count_once_they_are_declared() {
    let declared = "[actor_kinds.school]\nlabel = \"S\"\n[actor_kinds.office]\n";
    let [old, new] = [declared.to_owned(), declared.replace("\"S\"", "{ en = \"S\" }") + "[actor_kinds.more]\n"]
        .map(|kinds| load(&format!("{kinds}{BASE}"), "2026-06-01"));
    assert_eq!(said(&difference(&old, &new)), "1 kind new; 1 kind changed");
}

#[test]
fn a_direction_in_the_new_network_holds_for_the_old_one_too() {
    let swapped = BASE.replace("from = \"a\"\nto = \"c\"", "from = \"c\"\nto = \"a\"");
    let kind = |directed: bool| format!("[relationship_kinds.support]\ndirected = {directed}\n");
    let between = |old: String, new: String| said(&difference(&load(&old, "2026-06-01"), &load(&new, "2026-06-01")));
    let (undirected, directed) = (kind(false), kind(true));
    assert_eq!(between(format!("{undirected}{BASE}"), format!("{directed}{BASE}")), "1 kind changed");
    assert_eq!(between(format!("{directed}{swapped}"), format!("{undirected}{BASE}")), "1 kind changed");
    let turned = between(format!("{directed}{swapped}"), format!("{directed}{BASE}"));
    assert_eq!(turned, "1 relationship new; 1 relationship removed");
}

#[test]
fn gaps_tell_how_they_stand() {
    let accepted = replaced("state = \"planned\"", "state = \"accepted\"");
    assert_eq!(said(&accepted), "1 decision changed; 1 gap now accepted");
    let taken_back = replaced("rule = \"office\"\nsubject = \"b\"", "rule = \"office\"\nsubject = \"a\"");
    assert_eq!(said(&taken_back), "1 decision new; 1 decision removed; 1 gap open again");
    assert_eq!(taken_back.gaps.changed[0].from, GapState::Planned);
    assert!(taken_back.overdue.is_empty());
}

#[test]
fn a_date_that_passes_opens_its_gap_and_is_overdue() {
    let [before, after] = ["2026-06-30", "2026-07-01"].map(|day| load(BASE, day));
    let passed = difference(&before, &after);
    assert_eq!((said(&passed).as_str(), &*passed.overdue), ("1 gap open again", &[0][..]));
    assert_eq!(said(&difference(&after, &after)), "nothing changed");
    // A later decision takes its place; a gap that is closed needs none.
    let again = "[[decision]]\nrule = \"office\"\nsubject = \"b\"\nstate = \"accepted\"\nuntil = 2026-06-";
    for (later, overdue) in [("30", vec![1]), ("01", vec![1])] {
        let twice = load(&format!("{BASE}{again}{later}\n"), "2026-07-01");
        assert_eq!(difference(&before, &twice).overdue, overdue);
    }
    let holds = load(&format!("{BASE}{}", again.replace("2026-06-", "2027\n")), "2026-07-01");
    let closed = load(&format!("{BASE}[[relationship]]\nfrom = \"b\"\nto = \"c\"\nkind = \"k\"\n"), "2026-07-01");
    assert!(difference(&before, &holds).overdue.is_empty() && difference(&before, &closed).overdue.is_empty());
}

#[test]
fn names_with_control_characters_stay_outside_of_the_line() {
    let view = replaced("name = \"Schools\"", "name = \"a\\u001b[31m\"");
    assert_eq!(said(&view), "1 view new; 1 view removed");
}
