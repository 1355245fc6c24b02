//! Which characters of a name fit a query.

use std::collections::BTreeSet;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::forgiving::Forgiving;
use super::form::{Form, letters, words};
use super::pattern::{Folded, Word, tier};
use super::query::Query;

/// The places of a name's characters that fit the query, in order; a word that fits short name or id better marks none.
pub(super) fn marks(query: &Query, name: &str, text: &Folded<'_>) -> Vec<usize> {
    let stripped = Form::stripped(name);
    let joined = stripped.joined();
    let forms = (&stripped, joined.as_ref().unwrap_or(&stripped));
    let mut marks = BTreeSet::new();
    for word in &query.words {
        marks.extend(word_marks(word, forms, text));
    }
    marks.into_iter().collect()
}

fn word_marks(word: &Word, (stripped, joined): (&Form, &Form), text: &Folded<'_>) -> Vec<usize> {
    let wanted = word.tier(text);
    if wanted < tier::WITHIN {
        let with_slips = slip_marks(word, joined);
        if !with_slips.is_empty() {
            return with_slips;
        }
    }
    let name = (word.stripped().hit(&stripped.text, text), word.joined().hit(&joined.text, text));
    let (hit, pattern, form) =
        if name.0.tier >= name.1.tier { (name.0, word.stripped(), stripped) } else { (name.1, word.joined(), joined) };
    match hit.at {
        _ if hit.tier < wanted || hit.tier == tier::NONE => Vec::new(),
        Some(at) => form.shown_range(at, at + pattern.text.len()).collect(),
        None => {
            let found = SkimMatcherV2::default().respect_case().fuzzy_indices(&form.text, &pattern.text);
            found.map_or_else(Vec::new, |(_, places)| {
                places.into_iter().filter_map(|at| form.shown.get(at).copied()).collect()
            })
        }
    }
}

/// The whole of the word that fits best with slips forgiven.
fn slip_marks(typed: &Word, name: &Form) -> Vec<usize> {
    let forgiving = Forgiving::new(typed);
    let fit = |word: &str| forgiving.tier(word, letters(word.bytes()));
    let fitting = words(&name.text).map(|(start, word)| (fit(word), start, start + word.len()));
    let best = fitting.filter(|(tier, ..)| *tier > tier::NONE).max_by_key(|(tier, ..)| *tier);
    best.map_or_else(Vec::new, |(_, start, end)| name.shown_range(start, end).collect())
}
