//! The words of all names, each once: what a word with slips in it is compared with.

use std::sync::atomic::{AtomicBool, Ordering};

use rustc_hash::FxHashMap;

use super::forgiving::Forgiving;
use super::form::{letters, words};
use super::pattern::{Word, tier};
use crate::network::Texts;

/// The distinct words of names and short names in joined form, with the actors that have them.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    words: Texts,
    letters: Vec<u64>,
    /// Where each word's actors start in `actors`, and where the last one's end.
    starts: Vec<u32>,
    actors: Vec<u32>,
}

/// A vocabulary in the making.
#[derive(Default)]
pub(super) struct Collector {
    vocabulary: Vocabulary,
    by_word: FxHashMap<Box<str>, u32>,
    /// Each word of each actor.
    uses: Vec<(u32, u32)>,
}

impl Collector {
    pub(super) fn add(&mut self, actor: u32, joined: &str) {
        for (_, word) in words(joined) {
            let word = self.by_word.get(word).copied().unwrap_or_else(|| self.add_word(word));
            self.uses.push((word, actor));
        }
    }

    fn add_word(&mut self, word: &str) -> u32 {
        let number = u32::try_from(self.vocabulary.words.len()).unwrap_or(u32::MAX);
        self.vocabulary.words.push(word);
        self.vocabulary.letters.push(letters(word.bytes()));
        self.by_word.insert(word.into(), number);
        number
    }

    pub(super) fn finish(mut self) -> Vocabulary {
        self.uses.sort_unstable();
        self.uses.dedup();
        let mut vocabulary = self.vocabulary;
        vocabulary.starts = vec![0; vocabulary.words.len() + 1];
        for (word, _) in &self.uses {
            vocabulary.starts[*word as usize + 1] += 1;
        }
        for at in 1..vocabulary.starts.len() {
            vocabulary.starts[at] += vocabulary.starts[at - 1];
        }
        vocabulary.actors = self.uses.iter().map(|(_, actor)| *actor).collect();
        vocabulary
    }
}

impl Vocabulary {
    /// For each of so many actors how well its best word fits the typed one, slips forgiven. None when cancelled.
    pub(super) fn tiers(&self, typed: &Word, actors: usize, cancel: &AtomicBool) -> Option<Vec<u32>> {
        let mut tiers = vec![tier::NONE; actors];
        let forgiving = Forgiving::new(typed);
        for (word, letters) in self.letters.iter().enumerate() {
            if word % 4096 == 0 && cancel.load(Ordering::Relaxed) {
                return None;
            }
            let tier = forgiving.tier(self.words.get(word), *letters);
            if tier > tier::NONE {
                for actor in &self.actors[self.starts[word] as usize..self.starts[word + 1] as usize] {
                    let best = &mut tiers[*actor as usize];
                    *best = tier.max(*best);
                }
            }
        }
        Some(tiers)
    }
}
