//! What leaves the program, and what does not.

use serde_json::{Value, json as value};

use super::*;
use crate::diagnostic::Source;
use crate::document::{self, Document};
use crate::filter::Filter;
use crate::network::{ActorSet, Date};
use crate::rules::Evaluation;
use crate::text::Lang;

/// Two schools, a business, a club; the schools lack a business, for one of them somebody cares.
const NETWORK: &str = r##"
[network]
title = "Test"
as_of = 2026-11-01

[actor_kinds.school]
label = { de = "Schule", en = "School" }
color = "blue"
shape = "box"

[actor_kinds.business]
label = { de = "Betrieb", en = "Business" }
color = "green"

[actor_kinds.club]
plural = "Clubs"

[[actor]]
id = "north"
name = "North School"
kind = "school"
area = "Nord"
contact = "Ada Example"
website = "https://north.example/?a=1&b=2"
note = "Ask a.example@north.example or 06204 123456."
since = 1958
attributes = { pupils = 350, tags = ["a", "b"] }

[[actor]]
id = "south"
name = "South School"
kind = "school"
website = "javascript:alert(1)"

[[actor]]
id = "smith"
name = "Smith"
kind = "business"
area = "Nord"

[[actor]]
id = "club"
name = "Club"
kind = "club"

[[relationship]]
from = "north"
to = "club"
kind = "hosts"

[[relationship]]
from = "club"
to = "south"
kind = "hosts"
status = "ended"

[[relationship]]
from = "south"
to = "smith"
kind = "hosts"
status = "planned"

[[rule]]
id = "business"
title = "Schools without a business"
severity = "high"
for = "kind:school"
needs = { partner = "kind:business" }

[[rule]]
id = "bridges"
finds = "bridge"

[[view]]
name = "around"
filter = "kind:school,club"
focus = "north"
radius = 1
"##;

fn network() -> (Document, Evaluation) {
    let loaded = document::read(Source::new("test.toml", NETWORK), Lang::En);
    let document = loaded.document.expect("no errors");
    let day = Date::new(2026, 11, 24).expect("a day");
    let evaluation = Evaluation::new(&document.network, &document.rules, &document.decisions, day);
    (document, evaluation)
}

fn ids(document: &Document, actors: &ActorSet) -> String {
    actors.iter().map(|actor| &*document.network.actor(actor).id).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_cutout_is_what_passes_every_test() {
    let (document, evaluation) = network();
    let cut = |request: CutoutRequest<'_>| Cutout::new(&document, &evaluation, &request).expect("known names");
    let (view, north) = (document.views.first(), document.network.find("north"));
    let shown = |request: CutoutRequest<'_>| ids(&document, cut(request).actors());
    let none = CutoutRequest::default;
    let filter = |text: &str| Some(Filter::parse(text).expect("a filter"));

    assert_eq!(shown(none()), "north south smith club");
    assert_eq!(shown(CutoutRequest { filter: filter("kind:school"), ..none() }), "north south");
    assert_eq!(
        shown(CutoutRequest { filter: filter("gap:business"), ..none() }),
        "north",
        "the planned one is no open gap"
    );
    assert_eq!(shown(CutoutRequest { focus: north, ..none() }), "north club", "over active relationships");
    assert_eq!(shown(CutoutRequest { focus: north, radius: Some(0), ..none() }), "north");
    let smith = document.network.find("smith");
    assert_eq!(shown(CutoutRequest { focus: smith, ..none() }), "smith");
    assert_eq!(shown(CutoutRequest { focus: smith, tied: true, ..none() }), "south smith", "in any state");
    assert_eq!(shown(CutoutRequest { view, ..none() }), "north club");
    assert_eq!(shown(CutoutRequest { view, focus: document.network.find("smith"), ..none() }), "");
    assert_eq!(shown(CutoutRequest { view, filter: filter("-kind:club"), ..none() }), "north");
    assert!(Cutout::new(&document, &evaluation, &CutoutRequest { filter: filter("planet:mars"), ..none() }).is_err());

    let schools_and_club = cut(CutoutRequest { filter: filter("kind:school,club"), ..none() });
    assert_eq!(schools_and_club.relationships().len(), 2, "in any state, both ends inside");
    assert_eq!(cut(CutoutRequest { view, ..none() }).focus(), north);
}

fn diagram(options: &DiagramOptions) -> String {
    let (document, evaluation) = network();
    let cutout = Cutout::new(&document, &evaluation, &CutoutRequest::default()).expect("no filter");
    dot(&document, &evaluation, &cutout, options)
}

const PLAIN: DiagramOptions = DiagramOptions { group: None, gaps: false, lang: Lang::De, contacts: false };

/// The statement of this node or edge.
fn statement<'t>(text: &'t str, begin: &str) -> &'t str {
    text.lines().map(str::trim).find(|line| line.starts_with(begin)).unwrap_or("")
}

#[test]
fn a_diagram_shows_kinds_directions_and_states() {
    let text = diagram(&PLAIN);
    assert!(text.contains(r#"label="Test\nStand: 2026-11-01""#), "{text}");
    assert!(statement(&text, r#""north" ["#).contains(r#"shape="box""#), "{text}");
    assert!(statement(&text, r#""south" -> "smith" ["#).contains(r#"label="geplant""#), "{text}");
    assert!(statement(&text, r#""club" -> "south" ["#).contains("beendet"), "{text}");
    assert!(statement(&text, r#""north" ["#).contains(r#"URL="https://north.example/?a=1&amp;b=2""#));
    assert!(!text.contains("javascript"), "only addresses on the web are links");
    assert!(!text.contains("#gap"), "nobody asked for gaps");
    assert!(statement(&text, r##""#actor-kind-0" ["##).contains("Schule"), "the legend: {text}");
}

#[test]
fn a_part_does_not_pass_for_the_whole() {
    let (document, evaluation) = network();
    let filter = Some(Filter::parse("kind:school,club").expect("a filter"));
    let request = CutoutRequest { filter, focus: document.network.find("north"), ..CutoutRequest::default() };
    let cutout = Cutout::new(&document, &evaluation, &request).expect("known names");
    let text = dot(&document, &evaluation, &cutout, &PLAIN);
    assert!(text.contains(r"Rund um North School: 1 Schritt\nAuswahl: kind:school,club"), "{text}");
}

#[test]
fn missing_partners_hang_on_who_misses_them() {
    let text = diagram(&DiagramOptions { gaps: true, ..PLAIN });
    let open = statement(&text, r##""north" -> "#gap"##);
    assert!(open.contains(r##"color="#d7263d", style="dashed""##), "{text}");
    let planned = statement(&text, r##""south" -> "#gap"##);
    assert!(planned.contains(r##"color="#e07b00", style="dotted""##), "{text}");
    assert!(statement(&text, r##""#gap-0" ["##).contains(r#"label="fehlt: Betrieb""#), "{text}");
    let bridge = statement(&text, r#""north" -> "club" ["#);
    assert!(bridge.contains(":#d7263d"), "a bridge has a red line beside its own: {bridge}");
    assert!(statement(&text, r#""north" ["#).contains("2 Lücken offen"), "{text}");
}

#[test]
fn groups_are_boxes() {
    let text = diagram(&DiagramOptions { group: Some(Group::Area), ..PLAIN });
    let inside =
        text.split("subgraph \"cluster_1\"").nth(1).and_then(|rest| rest.split("\n  }").next()).expect("a box");
    assert!(inside.contains(r#"label="Nord""#) && inside.contains(r#""north" ["#) && inside.contains(r#""smith" ["#));
    assert!(!inside.contains(r#""club" ["#), "who has no area is in no box");
    let text = diagram(&DiagramOptions { group: Some(Group::Kind), ..PLAIN });
    assert_eq!(text.matches("subgraph").count(), 4, "three kinds and the legend: {text}");
}

fn data(contacts: bool) -> Value {
    let (document, evaluation) = network();
    let filter = Some(Filter::parse("kind:school").expect("a filter"));
    let request = CutoutRequest { filter, ..CutoutRequest::default() };
    let cutout = Cutout::new(&document, &evaluation, &request).expect("known names");
    serde_json::from_str(&json(&document, &evaluation, &cutout, &JsonOptions { contacts })).expect("JSON")
}

#[test]
fn data_is_whole_and_leaves_nothing_out() {
    let data = data(false);
    assert_eq!(
        data["network"],
        value!({ "title": "Test", "description": null, "language": "en", "as_of": "2026-11-01" })
    );
    let north = &data["actors"][0];
    assert_eq!(north["attributes"], value!({ "pupils": 350, "tags": ["a", "b"] }));
    assert_eq!((&north["since"], &north["short"], &north["degree"]), (&value!("1958"), &Value::Null, &value!(1)));
    assert_eq!(data["actors"].as_array().map(Vec::len), Some(2));
    assert_eq!(data["relationships"], value!([]), "both ends must be inside");
    assert_eq!(data["actor_kinds"][0]["color"], "blue");
    let gap = &data["gaps"][0];
    assert_eq!((&gap["id"], &gap["state"]), (&value!("business/north"), &value!("open")));
    assert_eq!(gap["subject"], value!({ "type": "actor", "key": "north", "name": "North School" }));
    assert_eq!(
        (&gap["found"], &gap["at_least"], &gap["at_most"], &gap["line"]),
        (&value!(0), &value!(1), &Value::Null, &value!(18))
    );
    assert_eq!(north["gaps"], value!(["business/north", "bridges/club--north"]));
}

#[test]
fn personal_data_stays_inside_unless_asked_for() {
    let (silent, asked) = (data(false), data(true));
    assert_eq!(silent["actors"][0]["contact"], Value::Null);
    assert_eq!(asked["actors"][0]["contact"], "Ada Example");
    let silent = silent.to_string();
    assert!(!silent.contains("a.example@") && !silent.contains("123456"), "{silent}");
    assert!(asked.to_string().contains("a.example@north.example"));
    assert!(!diagram(&PLAIN).contains("Ada"));
    assert!(diagram(&DiagramOptions { contacts: true, ..PLAIN }).contains("Kontakt: Ada Example"));
}
