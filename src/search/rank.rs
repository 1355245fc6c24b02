//! Finding the best actors for a query.

use std::cmp::Reverse;
use std::num::NonZeroUsize;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::Index;
use super::pattern::{Folded, ID, SHORT, Word, tier};
use super::query::Query;

/// The matcher is asked about so many actors at most, each with up to three texts, unless more are to be returned.
const MOST_SCORED: usize = 4_000;
/// For fewer actors than this no thread is started.
const FEWEST_FOR_A_THREAD: usize = 10_000;
/// With fewer sure matches than this, slips are forgiven.
const LITTLE: usize = 5;

/// An actor that has all words of the query.
struct Candidate {
    /// The sum of the words' tiers.
    quality: u32,
    /// Bytes of the name: of equals the shorter one is nearer.
    length: u32,
    actor: u32,
    /// The lowest of the words' tiers.
    weakest: u32,
}

impl Candidate {
    fn order(&self) -> (Reverse<u32>, u32, u32) {
        (Reverse(self.quality), self.length, self.actor)
    }
}

impl Index {
    /// The best actors for a query and their scores, best first. None when cancelled.
    pub(super) fn ranked(&self, query: &Query, limit: usize, cancel: &AtomicBool) -> Option<Vec<(usize, i64)>> {
        let mut candidates = self.candidates(query, cancel)?;
        if candidates.iter().filter(|candidate| candidate.weakest >= tier::WITHIN).take(LITTLE).count()
            < LITTLE.min(limit)
        {
            self.forgive(query, &mut candidates, cancel)?;
        }
        if candidates.iter().any(|candidate| candidate.weakest > tier::FAR) {
            candidates.retain(|candidate| candidate.weakest > tier::FAR);
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

    /// Every actor that has all words of the query. None when cancelled.
    fn candidates(&self, query: &Query, cancel: &AtomicBool) -> Option<Vec<Candidate>> {
        let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get);
        let share = self.len().div_ceil(threads).max(FEWEST_FOR_A_THREAD);
        if share >= self.len() {
            return self.candidates_among(0..self.len(), query, cancel);
        }
        let shares = (0..self.len()).step_by(share).map(|start| start..self.len().min(start + share));
        let search = |actors: Range<usize>| move || self.candidates_among(actors, query, cancel);
        thread::scope(|scope| {
            let start =
                |share: Range<usize>| (thread::Builder::new().spawn_scoped(scope, search(share.clone())), share);
            let workers: Vec<_> = shares.map(start).collect();
            let mut all = Vec::new();
            for (worker, share) in workers {
                let found = worker.ok().and_then(|worker| worker.join().ok());
                // What a thread could not do is done here.
                all.append(&mut found.unwrap_or_else(search(share))?);
            }
            Some(all)
        })
    }

    fn candidates_among(&self, actors: Range<usize>, query: &Query, cancel: &AtomicBool) -> Option<Vec<Candidate>> {
        let mut candidates = Vec::new();
        for actor in actors {
            if actor % 1024 == 0 && cancel.load(Ordering::Relaxed) {
                return None;
            }
            candidates.extend(self.candidate(actor, query.words.iter().map(|word| self.tier(word, actor))));
        }
        Some(candidates)
    }

    /// Looks again at the actors that have a word of the query if slips are forgiven. None when cancelled.
    fn forgive(&self, query: &Query, candidates: &mut Vec<Candidate>, cancel: &AtomicBool) -> Option<()> {
        let forgiving = |word: &Word| self.vocabulary.tiers(word, self.len(), cancel);
        let slips = query.words.iter().map(forgiving).collect::<Option<Vec<_>>>()?;
        let again = |actor: usize| slips.iter().any(|slips| slips[actor] > tier::NONE);
        candidates.retain(|candidate| !again(candidate.actor as usize));
        for actor in (0..self.len()).filter(|actor| again(*actor)) {
            if cancel.load(Ordering::Relaxed) {
                return None;
            }
            let tiers = query.words.iter().zip(&slips).map(|(word, slips)| self.tier(word, actor).max(slips[actor]));
            candidates.extend(self.candidate(actor, tiers));
        }
        Some(())
    }

    fn tier(&self, word: &Word, actor: usize) -> u32 {
        let possible = word.joined().letters & !self.letters[actor] == 0;
        if possible { word.tier(&self.folded(actor)) } else { tier::NONE }
    }

    /// The actor as a candidate, if it has every word.
    fn candidate(&self, actor: usize, tiers: impl Iterator<Item = u32>) -> Option<Candidate> {
        let (mut quality, mut weakest) = (0, u32::MAX);
        for tier in tiers {
            weakest = tier.min(weakest);
            quality += tier;
            if weakest == tier::NONE {
                return None;
            }
        }
        let length = u32::try_from(self.names.get(actor).len()).unwrap_or(u32::MAX);
        Some(Candidate { quality, length, actor: u32::try_from(actor).ok()?, weakest })
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
