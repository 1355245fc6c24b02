//! Words with slips in them.

use super::pattern::{Pattern, Word, tier};
use super::slips::Slips;

/// A typed word, ready to be compared with the words of names, which are in joined form.
///
/// Both forms of it are: a swap may tear letters apart that would be joined, and put together others.
pub(super) struct Forgiving<'w>(Vec<(&'w Pattern, Slips)>);

impl<'w> Forgiving<'w> {
    pub(super) fn new(typed: &'w Word) -> Forgiving<'w> {
        let forms = std::iter::once(typed.stripped()).chain(typed.joined_only());
        Forgiving(forms.filter_map(|form| Some((form, Slips::new(&form.text)?))).collect())
    }

    /// How well a word with these letters fits.
    pub(super) fn tier(&self, word: &str, letters: u64) -> u32 {
        let tiers = self.0.iter().map(|(typed, slips)| tier(typed, slips, word, letters));
        tiers.max().unwrap_or(tier::NONE)
    }
}

/// So many slips are forgiven in a word of so many letters.
fn most_slips(length: usize) -> u32 {
    match length {
        0..=6 => 1,
        _ => 2,
    }
}

/// The whole word may fit, or its start or, where the typed word is long enough to mean something, a piece of a compound.
/// Of letters that are all there, two may be swapped that are no neighbours; in words of up to three letters nothing else
/// is forgiven.
fn tier(typed: &Pattern, slips: &Slips, word: &str, letters: u64) -> u32 {
    let length = typed.text.len();
    let most = most_slips(length);
    // A slip costs the word at most one of the typed letters.
    if (typed.letters & !letters).count_ones() > most {
        return tier::NONE;
    }
    let distance = slips.distance(word);
    let only_swapped = letters == typed.letters && word.len() == length;
    let (whole, start, within) = match length {
        _ if only_swapped && length <= 8 => (2, most, u32::from(length > 4)),
        0..=3 => (0, 0, 0),
        4 => (most, most, 0),
        5..=8 => (most, most, 1),
        _ => (most, most, most),
    };
    let worth = |slips: u32, most: u32, best: u32| {
        if (1..=most).contains(&slips) { tier::SLIPS + best - 4 * slips } else { tier::NONE }
    };
    let pieces = worth(distance.start, start, 12).max(worth(distance.within, within, 11));
    pieces.max(worth(distance.whole, whole, 13))
}
