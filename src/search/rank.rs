//! Finding the best actors for a query.

use std::cmp::Reverse;
use std::sync::atomic::{AtomicBool, Ordering};

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::Index;
use super::pattern::{Folded, ID, SHORT, Word, tier};
use super::query::Query;

/// The matcher is asked about so many actors at most, each with up to three texts, unless more are to be returned.
const MOST_SCORED: usize = 4_000;
/// With fewer sure matches than this, slips are forgiven.
const LITTLE: usize = 5;

/// An actor that has all words of the query.
struct Candidate {
    /// The sum of the words' tiers.
    quality: u32,
    /// Bytes of the name: of equals the shorter one is nearer.
    length: u32,
    actor: u32,
    /// Whether a word's letters are there only far from each other.
    far: bool,
}

impl Candidate {
    fn order(&self) -> (Reverse<u32>, u32, u32) {
        (Reverse(self.quality), self.length, self.actor)
    }
}

impl Index {
    /// The best actors for a query and their scores, best first. None when cancelled.
    pub(super) fn ranked(&self, query: &Query, limit: usize, cancel: &AtomicBool) -> Option<Vec<(usize, i64)>> {
        let (mut candidates, sure) = self.candidates(query, &[], cancel)?;
        if sure < LITTLE.min(limit) {
            let forgiving = |word: &Word| self.vocabulary.tiers(word, self.len(), cancel);
            let slips = query.words.iter().map(forgiving).collect::<Option<Vec<_>>>()?;
            candidates = self.candidates(query, &slips, cancel)?.0;
        }
        if candidates.iter().any(|candidate| !candidate.far) {
            candidates.retain(|candidate| !candidate.far);
        }
        keep_best(&mut candidates, limit);
        let matcher = SkimMatcherV2::default().respect_case().element_limit(LARGEST_TABLE);
        let mut scored = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            if cancel.load(Ordering::Relaxed) {
                return None;
            }
            let score = i64::from(candidate.quality) * 1_000 + self.bonus(query, candidate.actor as usize, &matcher);
            scored.push((Reverse(score), candidate.length, candidate.actor));
        }
        scored.sort_unstable();
        scored.truncate(limit);
        Some(scored.into_iter().map(|(Reverse(score), _, actor)| (actor as usize, score)).collect())
    }

    /// Every actor that has all words, and how many have them without slips and not just scattered. `slips` holds, for
    /// each word, what each actor is worth with slips forgiven.
    fn candidates(&self, query: &Query, slips: &[Vec<u32>], cancel: &AtomicBool) -> Option<(Vec<Candidate>, usize)> {
        let mut candidates = Vec::new();
        let mut sure = 0;
        for actor in 0..self.len() {
            if actor % 1024 == 0 && cancel.load(Ordering::Relaxed) {
                return None;
            }
            let (mut quality, mut weakest) = (0, u32::MAX);
            for (at, word) in query.words.iter().enumerate() {
                let possible = word.joined().letters & !self.letters[actor] == 0;
                let plain = if possible { word.tier(&self.folded(actor)) } else { tier::NONE };
                let tier = slips.get(at).map_or(plain, |slips| plain.max(slips[actor]));
                weakest = weakest.min(tier);
                if weakest == tier::NONE {
                    break;
                }
                quality += tier;
            }
            if weakest > tier::NONE {
                sure += usize::from(weakest >= tier::WITHIN);
                let length = u32::try_from(self.names.get(actor).len()).unwrap_or(u32::MAX);
                let actor = u32::try_from(actor).unwrap_or(u32::MAX);
                candidates.push(Candidate { quality, length, actor, far: weakest == tier::FAR });
            }
        }
        Some((candidates, sure))
    }

    /// What orders actors of the same quality: how closely the matcher finds scattered letters together, and whether the
    /// words follow each other as typed. Less than a step of quality.
    fn bonus(&self, query: &Query, actor: usize, matcher: &SkimMatcherV2) -> i64 {
        let text = self.folded(actor);
        let closeness: i64 = query.words.iter().map(|word| closeness(word, &text, matcher)).sum();
        let phrase = query.phrase.as_ref().map_or(tier::NONE, |phrase| phrase.tier(&text));
        let phrase = if phrase >= tier::WITHIN { i64::from(phrase) } else { 0 };
        closeness / i64::try_from(query.words.len()).unwrap_or(i64::MAX) + phrase
    }
}

/// Beyond so many cells the matcher compares without a table.
const LARGEST_TABLE: usize = 1 << 16;

/// From 0 to 900 how close together the letters of a word are that is not in one piece.
fn closeness(word: &Word, text: &Folded<'_>, matcher: &SkimMatcherV2) -> i64 {
    let (pattern, form, tier) = word.better_form(text);
    if !matches!(tier, tier::INITIALS | tier::SCATTERED | tier::FAR) {
        return 0;
    }
    let fields = form.split([char::from(SHORT), char::from(ID)]);
    let best = fields.filter_map(|field| matcher.fuzzy_match(field, &pattern.text)).max().unwrap_or(0);
    (20 * best / i64::try_from(pattern.text.len()).unwrap_or(i64::MAX)).clamp(0, 900)
}

/// Drops every candidate that can't be among the best `limit`, whatever its bonus, and those with the longest names
/// where still too many are left.
fn keep_best(candidates: &mut Vec<Candidate>, limit: usize) {
    if candidates.len() > limit {
        let (_, last, _) = candidates.select_nth_unstable_by_key(limit - 1, Candidate::order);
        let enough = last.quality;
        candidates.retain(|candidate| candidate.quality >= enough);
    }
    let most = limit.max(MOST_SCORED);
    if candidates.len() > most {
        candidates.select_nth_unstable_by_key(most - 1, Candidate::order);
        candidates.truncate(most);
    }
}
