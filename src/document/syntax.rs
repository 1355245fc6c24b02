//! Reading one block as TOML, and saying what is wrong with it in the user's language.

use std::ops::Range;

use toml::de::{DeTable, Error};

use super::value::{Fields, fields};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::text::{Lang, syntax};

/// More problems of grammar in one block are echoes of the first.
const MOST_PROBLEMS: usize = 5;
/// In a longer text without any structure only the first problem is looked for: there may be millions.
const LONGEST_TO_RECOVER: usize = 1 << 20;

/// Where the bytes of a text that was put together stand in the file.
#[derive(Debug, Clone, Copy)]
pub(super) enum Places<'p> {
    /// All of it, this far behind the start.
    Behind(usize),
    /// For each piece where it starts in the text and in the file, in order.
    Pieces(&'p [(usize, usize)]),
}

impl Places<'_> {
    /// The place in the file.
    pub(super) fn of(self, range: Range<usize>) -> Span {
        match self {
            Places::Behind(start) => Span::new(start + range.start, start + range.end),
            Places::Pieces(pieces) => {
                let piece = pieces.partition_point(|(start, _)| *start <= range.start).saturating_sub(1);
                let (in_text, in_file) = pieces.get(piece).copied().unwrap_or_default();
                let start = range.start.saturating_sub(in_text) + in_file;
                Span::new(start, start + range.len())
            }
        }
    }
}

/// Reads a text; what can be read of it even if something is wrong.
pub(super) fn parse<'t>(text: &'t str, places: Places<'_>, lang: Lang) -> (Fields<'t>, Vec<Diagnostic>) {
    let first = match DeTable::parse(text) {
        Ok(table) => return (fields(table.into_inner()), Vec::new()),
        Err(first) => first,
    };
    if text.len() > LONGEST_TO_RECOVER {
        return (Vec::new(), vec![explain(&first, text, places, lang)]);
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut problems: Vec<Diagnostic> = Vec::new();
    for error in errors {
        let problem = explain(&error, text, places, lang);
        let start = |problem: &Diagnostic| problem.span.map(|span| span.start);
        let echo = problems.iter().any(|known| start(known) == start(&problem));
        if !echo && problems.len() < MOST_PROBLEMS {
            problems.push(problem);
        }
    }
    (fields(table.into_inner()), problems)
}

fn explain(error: &Error, text: &str, places: Places<'_>, lang: Lang) -> Diagnostic {
    let range = within(text, error.span().unwrap_or(0..0));
    let what = error.message().split(", expected").next().unwrap_or_default();
    if what == "duplicate key" {
        let key = text.get(range.clone()).unwrap_or_default();
        let message = syntax::duplicate_key(lang, key);
        return Diagnostic::new(Code::DuplicateKey, message, places.of(range)).help(syntax::keep_one(lang).to_owned());
    }
    let (message, help) = syntax::explanation(lang, what);
    Diagnostic::new(Code::Syntax, message, places.of(range)).help(help.map(str::to_owned))
}

/// What is missing at the end is missed behind the last thing that is there, not in whatever follows the block.
fn within(text: &str, range: Range<usize>) -> Range<usize> {
    let end = text.trim_end().len();
    if range.start < end || end == 0 {
        return range;
    }
    let last = text.get(..end).and_then(|text| text.char_indices().next_back()).map_or(0, |(at, _)| at);
    last..end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<String> {
        let (_, problems) = parse(text, Places::Behind(100), Lang::De);
        problems
            .iter()
            .map(|problem| format!("{} {:?} {}", problem.code, problem.span.unwrap().range(), problem.message))
            .collect()
    }

    #[test]
    fn problems_stand_at_their_place_in_the_file() {
        assert_eq!(problems("a = 1\na = 2\n"), ["duplicate-key 106..107 `a` steht hier zum zweiten Mal"]);
        assert!(problems("a = Goethe\n").first().unwrap().starts_with("syntax 104..110 "));
        assert_eq!(problems("a = 1\n"), [""; 0]);
    }

    #[test]
    fn places_of_pieces_lead_into_the_file() {
        let places = Places::Pieces(&[(0, 50), (10, 200)]);
        assert_eq!(places.of(3..5), Span::new(53, 55));
        assert_eq!(places.of(12..14), Span::new(202, 204));
    }

    #[test]
    fn every_text_however_broken_is_explained_in_both_languages() {
        for text in [
            "a",
            "a =",
            "= 1",
            "a = \"b",
            "a = 'b",
            "a = [1",
            "a = {b = 1",
            "[a",
            "a = \u{1}",
            "a = 01",
            "a = tru",
            "a = \"\\q\"",
            "a = 1 b = 2",
            "a = \"\"\"x",
            "a b = 1",
            "a = 2026-13-01",
        ] {
            let (_, german) = parse(text, Places::Behind(0), Lang::De);
            let (_, english) = parse(text, Places::Behind(0), Lang::En);
            assert!(!german.is_empty(), "{text}");
            assert_eq!(german.len(), english.len());
            for (german, english) in german.iter().zip(&english) {
                assert_ne!(german.message, english.message, "{text}");
            }
        }
    }
}
