//! What differs between two texts, in whole lines.

use std::convert::Infallible;
use std::ops::Range;
use std::time::{Duration, Instant};

use memchr::memchr_iter;
use rustc_hash::FxHashMap;
use similar::Algorithm;
use similar::algorithms::{DiffHook, diff_slices_deadline};

use super::super::splice::{Splice, Splices};
use super::lines::starts_entry;

/// How long the smallest difference is looked for; after that one that is not the smallest will do.
const PATIENCE: Duration = Duration::from_millis(200);

/// The splices that lead from one text to another.
///
/// Each replaces whole lines with the line break before them, which is where edits put entries in and take them out.
/// Lines that occur once hold the texts together (Bram Cohen's patience diff): `kind = "support"` tells nothing.
pub(in super::super) fn between(old: &str, new: &str) -> Splices {
    let mut numbers = FxHashMap::default();
    let [old, new] = [old, new].map(|text| Pieces::new(text, &mut numbers));
    let mut hunks = Hunks::default();
    let deadline = Some(Instant::now() + PATIENCE);
    let Ok(()) = diff_slices_deadline(Algorithm::Patience, &mut hunks, &old.numbers, &new.numbers, deadline);
    let mut hunks = hunks.until(old.numbers.len(), new.numbers.len());
    settle(&mut hunks, &old, &new);
    let splice = |hunk: &Hunk| Splice {
        at: old.place(hunk.old.start),
        old: old.text_of(&hunk.old).into(),
        new: new.text_of(&hunk.new).into(),
    };
    Splices::new(hunks.iter().map(splice).collect())
}

/// A text in pieces that begin with a line break each.
struct Pieces<'t> {
    text: &'t str,
    /// Where they start, and the end of the text.
    places: Vec<usize>,
    /// Equal pieces have equal numbers.
    numbers: Vec<u32>,
}

impl<'t> Pieces<'t> {
    fn new(text: &'t str, known: &mut FxHashMap<&'t str, u32>) -> Pieces<'t> {
        let bytes = text.as_bytes();
        let is_windows = |at: usize| at.checked_sub(1).is_some_and(|before| bytes.get(before) == Some(&b'\r'));
        let breaks = memchr_iter(b'\n', bytes).map(|at| at - usize::from(is_windows(at)));
        let mut places: Vec<usize> = std::iter::once(0).chain(breaks).chain([text.len()]).collect();
        places.dedup();
        let mut pieces = Pieces { text, places, numbers: Vec::new() };
        pieces.numbers = (1..pieces.places.len())
            .map(|end| {
                let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
                *known.entry(pieces.text_of(&(end - 1..end))).or_insert(next)
            })
            .collect();
        pieces
    }

    fn place(&self, piece: usize) -> usize {
        self.places.get(piece).copied().unwrap_or(self.text.len())
    }

    fn text_of(&self, pieces: &Range<usize>) -> &'t str {
        self.text.get(self.place(pieces.start)..self.place(pieces.end)).unwrap_or_default()
    }
}

/// Pieces that are replaced by others.
struct Hunk {
    old: Range<usize>,
    new: Range<usize>,
}

/// What lies between equal pieces.
#[derive(Default)]
struct Hunks {
    found: Vec<Hunk>,
    old: usize,
    new: usize,
}

impl Hunks {
    fn until(mut self, old: usize, new: usize) -> Vec<Hunk> {
        if old > self.old || new > self.new {
            self.found.push(Hunk { old: self.old..old, new: self.new..new });
        }
        self.found
    }
}

impl DiffHook for Hunks {
    type Error = Infallible;

    fn equal(&mut self, old: usize, new: usize, length: usize) -> Result<(), Infallible> {
        let found = std::mem::take(self).until(old, new);
        *self = Hunks { found, old: old + length, new: new + length };
        Ok(())
    }
}

/// Moves what is only put in or only taken out to where an entry begins, among the places that come to the same:
/// of `a b a b` either pair may be the new one.
fn settle(hunks: &mut [Hunk], old: &Pieces<'_>, new: &Pieces<'_>) {
    for at in 0..hunks.len() {
        let from = at.checked_sub(1).and_then(|before| hunks.get(before)).map_or(0, |before| before.old.end + 1);
        let until = hunks.get(at + 1).map_or(old.numbers.len(), |next| next.old.start - 1);
        let Some(hunk) = hunks.get_mut(at) else { return };
        let (moving, pieces) = match (hunk.old.is_empty(), hunk.new.is_empty()) {
            (true, _) => (&hunk.new, new),
            (_, true) => (&hunk.old, old),
            _ => continue,
        };
        let number = |piece: usize| pieces.numbers.get(piece);
        let repeats = |by: usize| number(moving.start - by) == number(moving.end - by);
        let up = (1..=hunk.old.start - from).take_while(|by| repeats(*by)).count();
        let down =
            (0..until - hunk.old.end).take_while(|by| number(moving.start + by) == number(moving.end + by)).count();
        let by = |places: usize| move |range: &Range<usize>| range.start + places - up..range.end + places - up;
        let best = (0..=up + down).max_by_key(|places| rank(pieces.text_of(&by(*places)(moving))));
        if let Some(places) = best {
            (hunk.old, hunk.new) = (by(places)(&hunk.old), by(places)(&hunk.new));
        }
    }
}

/// How well a stretch begins: best with a blank line and then an entry.
fn rank(stretch: &str) -> u8 {
    let is_blank = stretch.lines().nth(1).is_none_or(|line| line.trim().is_empty());
    if starts_entry(stretch) { 1 + u8::from(is_blank) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn only(old: &str, new: &str) -> (usize, String, String) {
        let splices = between(old, new);
        let [splice] = splices.as_slice() else { panic!("{splices:?}") };
        (splice.at, splice.old.to_string(), splice.new.to_string())
    }

    #[test]
    fn an_entry_is_put_in_and_taken_out_whole_wherever_its_lines_repeat() {
        let entry = "\n\n[[relationship]]\nfrom = \"a\"\nkind = \"k\"";
        for line_break in ["\n", "\r\n"] {
            for end in ["", "\n", "\n\n"] {
                let text = |times: usize| {
                    format!("[network]{}\n\n[[view]]\nname = \"v\"{end}", entry.repeat(times)).replace('\n', line_break)
                };
                let (entry, at) = (entry.replace('\n', line_break), "[network]".len());
                let last = at + entry.len();
                assert_eq!(only(&text(1), &text(2)), (last, String::new(), entry.clone()));
                assert_eq!(only(&text(2), &text(1)), (last, entry.clone(), String::new()));
                let ends = |times: usize| format!("[network]{}{end}", entry.repeat(times)).replace("\n\n\n", "\n\n");
                assert_eq!(only(&ends(1), &ends(2)).0, last, "{end:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn the_splices_lead_from_one_text_to_the_other(
            old in "([ab]|\\[\\[c|é|\r\n|\n){0,12}", new in "([ab]|\\[\\[c|é|\r\n|\n){0,12}",
        ) {
            let splices = between(&old, &new);
            prop_assert_eq!(splices.apply(&old), Some(new.clone()));
            prop_assert_eq!(splices.inverse().apply(&new), Some(old));
            let stretches = splices.as_slice();
            prop_assert!(stretches.windows(2).all(|pair| pair[0].at + pair[0].old.len() < pair[1].at));
        }
    }
}
