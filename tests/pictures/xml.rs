//! A parser of XML that is not ours reads what we write.

use std::collections::BTreeSet;

use proptest::prelude::*;
use roxmltree::{Document as Xml, Node};
use vernetzt::exchange::{DiagramOptions, Group, Picture, Theme};

use super::documents::{HOSTILE, document};
use super::{GAPS, WHOLE, Wish, documents, picture, pictures};

/// The first lines of all that shows when the pointer rests on something.
fn titles(text: &str) -> BTreeSet<String> {
    let xml = Xml::parse(text).unwrap_or_else(|problem| panic!("{problem}:\n{text}"));
    let titles = xml.descendants().filter(|node| node.has_tag_name("title")).filter_map(|node| node.text());
    titles.map(|title| title.lines().next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn everyone_and_every_relationship_has_a_title() {
    for (name, wish) in pictures().into_iter().filter(|(_, wish)| wish.picture == Picture::Map) {
        let document = documents()(name);
        let (text, cutout) = picture(document, &wish);
        let titles = titles(&text);
        for actor in cutout.actors().iter().map(|actor| document.network.actor(actor)) {
            assert!(titles.contains(&*actor.name), "{name}: no {}", actor.name);
        }
        for index in cutout.relationships() {
            let relationship = document.network.relationship(*index);
            let from = document.network.actor(relationship.from).short_name();
            let to = document.network.actor(relationship.to).short_name();
            let ends = [format!(": {from} → {to}"), format!(": {from} – {to}")];
            assert!(titles.iter().any(|title| ends.iter().any(|ends| title.ends_with(ends))), "{name}: no {ends:?}");
        }
    }
}

#[test]
fn a_picture_says_what_it_is() {
    let (text, _) = picture(documents()("viernheim.toml"), &Wish { around: Some(("goetheschule", 2)), ..WHOLE });
    let xml = Xml::parse(&text).expect("XML");
    let root = xml.root_element();
    assert_eq!((root.attribute("role"), root.attribute("lang")), (Some("img"), Some("de")));
    assert_eq!((root.attribute("width"), root.attribute("height")), (Some("297mm"), Some("210mm")));
    let title = root.first_element_child().and_then(|title| title.text()).expect("a title first");
    assert_eq!(title, "Bildungslandschaft Viernheim\nStand: 2025-11-30\nRund um Goetheschule: 2 Schritte");
    let shown: Vec<_> =
        xml.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text()).collect();
    for wanted in ["Bildungslandschaft Viernheim", "Goetheschule", "Akteure", "Schule", "Zusammenarbeit"] {
        assert!(shown.contains(&wanted), "no {wanted:?} among {shown:?}");
    }
}

#[test]
fn a_matrix_says_how_many_of_each_row_are_linked() {
    let (text, _) = picture(documents()("riverton.toml"), &Wish { picture: Picture::Matrix, ..WHOLE });
    assert!(titles(&text).contains("Schulen × Betriebe"));
    assert!(text.contains(">1/3</text>") && text.contains(">–</text>"), "{text}");
}

#[test]
fn what_is_missing_hangs_on_dashed_lines_and_can_be_read() {
    let (with, _) = picture(documents()("riverton.toml"), &Wish { diagram: GAPS, ..WHOLE });
    let (without, _) = picture(documents()("riverton.toml"), &WHOLE);
    assert!(with.contains(">fehlt: Unterstützung</text>"), "{with}");
    assert!(!without.contains("fehlt:"));
}

#[test]
fn light_and_dark_differ_in_nothing_but_colours() {
    let document = documents()("riverton.toml");
    let bare = |theme| {
        let (text, _) = picture(document, &Wish { diagram: GAPS, theme, ..WHOLE });
        text.split('#').map(|part| part.get(6..).unwrap_or_default().to_owned()).skip(1).collect::<Vec<_>>()
    };
    let (light, dark) = (bare(Theme::Light), bare(Theme::Dark));
    assert_eq!(light, dark);
    let ground = |theme| picture(document, &Wish { theme, ..WHOLE }).0.contains("fill=\"#ffffff\"");
    assert!(ground(Theme::Light) && !ground(Theme::Dark));
}

/// Nothing that runs, and no address but those of the web.
fn assert_harmless(text: &str) {
    let xml = Xml::parse(text).unwrap_or_else(|problem| panic!("{problem}:\n{text}"));
    let known = ["svg", "title", "desc", "rect", "path", "circle", "g", "a", "text", "textPath"];
    for node in xml.descendants().filter(Node::is_element) {
        assert!(known.contains(&node.tag_name().name()), "{node:?}");
        for attribute in node.attributes() {
            assert!(!attribute.name().starts_with("on"), "{node:?}");
            if attribute.name() == "href" {
                let address = attribute.value();
                assert!(address.starts_with("https://") || address.starts_with("http://") || address.starts_with('#'));
            }
        }
    }
    assert!(!text.contains(['\u{202e}', '\u{0}', '\u{1b}', '\u{fffe}']));
}

#[test]
fn hostile_texts_do_no_harm() {
    let more = ["<script>alert(1)</script>", "]]>", "\" onload=\"alert(1)", "-->", "\u{1}\u{8}\u{ffff}"];
    let texts: Vec<&str> = HOSTILE.into_iter().chain(more).collect();
    let ids: Vec<String> = (0..texts.len()).map(|place| format!("node-{place}")).collect();
    let actors: Vec<_> = ids.iter().map(String::as_str).zip(texts.iter().copied()).collect();
    for other in &texts {
        let document = document(&actors, other);
        for wish in [
            Wish { diagram: DiagramOptions { group: Some(Group::Area), ..GAPS }, ..WHOLE },
            Wish { around: Some(("node-3", 2)), ..WHOLE },
            Wish { picture: Picture::Matrix, ..WHOLE },
        ] {
            assert_harmless(&picture(&document, &wish).0);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_network_becomes_a_picture(
        actors in prop::collection::btree_map("[a-z]{1,3}", any::<String>(), 0..8),
        other in any::<String>(),
    ) {
        let actors: Vec<_> = actors.iter().map(|(id, name)| (&**id, &**name)).collect();
        let document = document(&actors, &other);
        assert_harmless(&picture(&document, &Wish { diagram: GAPS, ..WHOLE }).0);
        assert_harmless(&picture(&document, &Wish { picture: Picture::Matrix, ..WHOLE }).0);
    }
}
