//! The manual keeps its word: its networks load, its filters select, its gaps are the ones that the program finds.

use super::riverton::riverton;
use super::{evaluate, gaps, load};
use std::collections::BTreeSet;
use vernetzt::diagnostic::Code;
use vernetzt::filter::{Context, Filter};
use vernetzt::rules::GapState;
use vernetzt::text::Lang;

pub(crate) const MANUAL: &str = include_str!("../../networks/README.md");

/// A fenced block: the line it starts on, what it is, and what it holds.
struct Block {
    line: usize,
    sort: String,
    text: String,
}

fn blocks() -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut inside = false;
    for (line, text) in MANUAL.lines().enumerate() {
        match text.strip_prefix("```") {
            Some(sort) if !inside => {
                blocks.push(Block { line: line + 1, sort: sort.to_owned(), text: String::new() });
                inside = true;
            }
            Some(_) => inside = false,
            None if inside => {
                let block = blocks.last_mut().expect("a block is open");
                block.text += text;
                block.text.push('\n');
            }
            None => {}
        }
    }
    blocks
}

fn blocks_of(sort: &str) -> Vec<Block> {
    let found: Vec<_> = blocks().into_iter().filter(|block| block.sort == sort).collect();
    assert!(!found.is_empty(), "the manual has {sort} blocks");
    found
}

/// What a block says about its gaps, in lines such as `# Lücken: rule/subject, rule/subject`.
fn announced(block: &Block, word: &str) -> BTreeSet<String> {
    let start = format!("# {word}: ");
    let lines = block.text.lines().filter_map(|line| line.strip_prefix(&start));
    lines.flat_map(|ids| ids.split(", ")).map(str::to_owned).collect()
}

#[test]
fn every_network_loads_and_has_the_gaps_it_announces() {
    let mut with_rules = 0;
    for block in blocks_of("toml") {
        let document = load(&format!("README.md:{}", block.line), &block.text);
        with_rules += usize::from(!document.rules.is_empty());
        for (word, state) in
            [("Lücken", GapState::Open), ("geplant", GapState::Planned), ("akzeptiert", GapState::Accepted)]
        {
            assert_eq!(gaps(&document, state), announced(&block, word), "{word} in line {}", block.line);
        }
    }
    assert!(with_rules >= 5, "rules are shown by example");
}

#[test]
fn every_filter_selects_someone_in_riverton() {
    let document = riverton();
    let evaluation = evaluate(&document);
    let network = &document.network;
    let context = Context { network, partners: network.partners(), gaps: Some(evaluation.open_subjects()) };
    for text in blocks_of("filter").iter().flat_map(|block| block.text.lines()) {
        let filter = Filter::parse(text).unwrap_or_else(|error| panic!("{text}: {}", error.message(Lang::En)));
        let selected = filter.select(&context).unwrap_or_else(|error| panic!("{text}: {}", error.message(Lang::En)));
        assert!((1..network.actors().len()).contains(&selected.len()), "{text} selects {}", selected.len());
        assert_eq!(filter.warnings(network), [], "{text}");
    }
}

#[test]
fn no_example_goes_untested() {
    let sorts: BTreeSet<_> = blocks().into_iter().map(|block| block.sort).collect();
    assert_eq!(sorts.into_iter().collect::<Vec<_>>(), ["filter", "sh", "toml"]);
}

#[test]
fn every_problem_is_explained() {
    for code in Code::ALL {
        assert!(MANUAL.contains(&format!("| `{code}` |")), "`{code}` is missing");
    }
}

#[test]
fn links_within_the_manual_lead_somewhere() {
    let heading = |line: &str| line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
    let headings: BTreeSet<_> = MANUAL.lines().filter(|line| line.starts_with("##")).map(heading).collect();
    for (place, link) in MANUAL.match_indices("](#") {
        let rest = MANUAL.get(place + link.len()..).unwrap_or_default();
        let target = rest.split(')').next().unwrap_or_default();
        assert!(headings.contains(target), "#{target} is no heading");
    }
}
