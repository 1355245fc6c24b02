//! What every page keeps to, read by a parser of XML.

use std::collections::BTreeSet;
use std::fmt::Write;

use proptest::prelude::*;
use roxmltree::{Document as Xml, Node, ParsingOptions};
use sha2::{Digest, Sha256};
use vernetzt::report::PaperFormat;
use vernetzt::text::Lang;

use super::{Paper, file, hostile, minutes, papers, read, report};

fn parsed(paper: &Paper) -> Xml<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let name = &paper.name;
    Xml::parse_with_options(&paper.html, options).unwrap_or_else(|problem| panic!("{name}: {problem}"))
}

fn elements<'x>(xml: &'x Xml<'x>, name: &'static str) -> impl Iterator<Item = Node<'x, 'x>> {
    xml.descendants().filter(move |node| node.is_element() && node.tag_name().name() == name)
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect()
}

#[test]
fn pages_load_nothing_and_run_nothing_but_their_own_script() {
    let known = "html head meta title style body a header p h1 h2 h3 h4 nav ol ul li main section dl div dt dd table caption \
                 thead tbody tr th td span bdi strong figure figcaption details summary footer script \
                 svg desc rect path circle g text";
    let known: BTreeSet<&str> = known.split_whitespace().collect();
    for paper in papers() {
        let (xml, name) = (parsed(&paper), &paper.name);
        for node in xml.descendants().filter(Node::is_element) {
            assert!(known.contains(node.tag_name().name()), "{name}: {node:?}");
            for attribute in node.attributes() {
                assert!(!attribute.name().starts_with("on"), "{name}: {node:?}");
                assert!(!["src", "style", "srcset", "action"].contains(&attribute.name()), "{name}: {node:?}");
                if attribute.name() == "href" {
                    let address = attribute.value();
                    assert!(["https://", "http://", "#"].iter().any(|start| address.starts_with(start)), "{address}");
                    let leaves = !address.starts_with('#');
                    let rel = node.attribute("rel").unwrap_or_default();
                    assert!(!leaves || rel.contains("noreferrer"), "{name}: {address}");
                }
            }
        }
        assert!(!paper.html.contains(['\u{202e}', '\u{2066}', '\u{0}', '\u{1b}', '\u{fffe}']), "{name}");
        let style = text(elements(&xml, "style").next().expect("a style"));
        assert!(!style.contains("url(") && !style.contains("@import"), "{name}");
        let policies: Vec<_> = elements(&xml, "meta").filter_map(|meta| meta.attribute("content")).collect();
        let scripts: Vec<_> = elements(&xml, "script").map(text).collect();
        let [script] = &*scripts else { panic!("{name}: {} scripts", scripts.len()) };
        let policy = policies.iter().find(|content| content.starts_with("default-src 'none'")).expect("a policy");
        let hash = base64(&Sha256::digest(script));
        assert!(policy.contains(&format!("script-src 'sha256-{hash}'")), "the script's hash is {hash}");
    }
}

fn base64(bytes: &[u8]) -> String {
    let letters: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['+', '/']).collect();
    let mut bits = String::new();
    bytes.iter().for_each(|byte| write!(bits, "{byte:08b}").expect("a string takes it"));
    let digits = bits.as_bytes().chunks(6).map(|six| {
        let six = format!("{:0<6}", String::from_utf8_lossy(six));
        letters[usize::from_str_radix(&six, 2).expect("six bits")]
    });
    let mut out: String = digits.collect();
    while !out.len().is_multiple_of(4) {
        out.push('=');
    }
    out
}

#[test]
fn pages_can_be_walked_by_headings_and_tables_by_their_heads() {
    for paper in papers() {
        let (xml, name) = (parsed(&paper), &paper.name);
        assert_eq!(xml.root_element().attribute("lang"), Some(paper.lang.code()), "{name}");
        let mut last = 0;
        for node in xml.descendants().filter(Node::is_element) {
            let tag = node.tag_name().name();
            let Some(level) = tag.strip_prefix('h').and_then(|level| level.parse::<usize>().ok()) else { continue };
            assert!(level <= last + 1, "{name}: h{level} follows h{last}: {}", text(node));
            assert!(!text(node).trim().is_empty(), "{name}: an empty heading");
            last = level;
        }
        assert_eq!(elements(&xml, "h1").count(), 1, "{name}");
        for table in elements(&xml, "table") {
            let first = table.first_element_child().expect("a caption");
            assert!(first.has_tag_name("caption") && !text(first).is_empty(), "{name}");
            let heads = table.descendants().filter(|node| node.has_tag_name("th"));
            assert!(heads.clone().count() > 0 && heads.clone().all(|head| head.has_attribute("scope")), "{name}");
            let rows: BTreeSet<usize> = table
                .descendants()
                .filter(|node| node.has_tag_name("tr"))
                .map(|row| row.children().filter(Node::is_element).count())
                .collect();
            assert_eq!(rows.len(), 1, "{name}: rows of {rows:?} cells");
        }
        for svg in elements(&xml, "svg") {
            assert_eq!(svg.attribute("role"), Some("img"), "{name}");
            assert!(svg.attribute("aria-label").is_some_and(|label| label.len() > 20), "{name}");
        }
    }
}

#[test]
fn marks_are_unique_and_every_inner_link_leads_somewhere() {
    for paper in papers() {
        let (xml, name) = (parsed(&paper), &paper.name);
        let marks: Vec<_> = xml.descendants().filter_map(|node| node.attribute("id")).collect();
        let unique: BTreeSet<_> = marks.iter().copied().collect();
        assert_eq!(marks.len(), unique.len(), "{name}");
        for link in elements(&xml, "a").filter_map(|link| link.attribute("href")?.strip_prefix('#')) {
            assert!(unique.contains(link), "{name}: #{link}");
        }
        let wanted = xml.descendants().filter_map(|node| node.attribute("aria-labelledby"));
        wanted.for_each(|mark| assert!(unique.contains(mark), "{name}: {mark}"));
    }
}

#[test]
fn every_actor_every_gap_and_every_source_is_there() {
    let document = file("riverton.toml");
    let evaluation = super::evaluated(&document);
    for lang in Lang::ALL {
        let paper = Paper { name: "riverton".into(), lang, html: report(&document, lang, PaperFormat::Html) };
        let shown = text(parsed(&paper).root_element());
        let markdown = report(&document, lang, PaperFormat::Markdown);
        for actor in document.network.actors() {
            assert!(shown.contains(&*actor.name) && markdown.contains(&*actor.name), "{}", actor.name);
            actor.source.iter().for_each(|source| assert!(shown.contains(&**source), "{source}"));
            assert!(actor.contact.as_deref().is_none_or(|contact| !shown.contains(contact)), "{:?}", actor.contact);
        }
        for gap in &evaluation.gaps {
            let sentence = gap.message(&document.network, &document.rules, lang);
            assert!(shown.contains(&sentence), "{sentence}");
            assert!(markdown.contains(&sentence), "{sentence}");
        }
    }
}

/// The text without what a backslash makes a plain sign.
fn bare(text: &str) -> String {
    let mut chars = text.chars();
    let mut out = String::new();
    while let Some(c) = chars.next() {
        if c == '\\' {
            chars.next();
        } else {
            out.push(c);
        }
    }
    out
}

#[test]
fn in_markdown_hostile_texts_stay_texts() {
    let document = read(&hostile::network());
    for lang in Lang::ALL {
        for text in [report(&document, lang, PaperFormat::Markdown), minutes(&document, lang, PaperFormat::Markdown)] {
            let outside = bare(&text.split("```").step_by(2).collect::<String>());
            for bad in
                ["<script", "<img", "](javascript", "![x]", "<!--", "\u{202e}", "\u{1b}", "](y)", "**b**", "`code`"]
            {
                assert!(!outside.contains(bad), "{bad}:\n{outside}");
            }
            for table in outside.split("\n\n").filter(|block| block.starts_with("| ")) {
                let cells = |line: &str| line.matches('|').count();
                let widths: BTreeSet<_> = table.trim().lines().map(cells).collect();
                assert_eq!(widths.len(), 1, "{table}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_texts_make_a_page(texts in prop::collection::vec(any::<String>(), 6)) {
        // Nothing may be called nothing.
        let texts: Vec<_> = texts.iter().map(|text| format!("{text}x")).collect();
        let document = read(&hostile::network_of(&texts));
        for lang in Lang::ALL {
            for html in [report(&document, lang, PaperFormat::Html), minutes(&document, lang, PaperFormat::Html)] {
                let paper = Paper { name: format!("{texts:?}"), lang, html };
                let xml = parsed(&paper);
                prop_assert_eq!(elements(&xml, "script").count(), 1);
                prop_assert_eq!(elements(&xml, "h1").count(), 1);
            }
        }
    }
}
