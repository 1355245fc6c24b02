//! One word of a query, and how well a text holds it.

use memchr::memmem::Finder;

use super::form::{Form, in_word, letters};

/// How well a text holds a word; every step outweighs whatever else is counted.
pub(super) mod tier {
    /// Not at all.
    pub(in crate::search) const NONE: u32 = 0;
    /// Its letters in order, far from each other: most probably by chance.
    pub(in crate::search) const FAR: u32 = 5;
    /// Its letters in order, from the start of a word on and not far from each other.
    pub(in crate::search) const SCATTERED: u32 = 10;
    /// With slips; up to ten more for fewer slips and better places.
    pub(in crate::search) const SLIPS: u32 = 20;
    /// In one piece.
    pub(in crate::search) const WITHIN: u32 = 30;
    /// As the initials of words.
    pub(in crate::search) const INITIALS: u32 = 40;
    /// At the start of a word.
    pub(in crate::search) const WORD: u32 = 50;
    /// At the start of the name.
    pub(in crate::search) const START: u32 = 60;
    /// What more it is worth at the start when it is the whole word.
    pub(in crate::search) const WHOLE: u32 = 5;
}

/// What separates a name from the short name behind it, and that from the id; folded texts have no control characters.
pub(super) const SHORT: u8 = 1;
pub(super) const ID: u8 = 2;

/// A word of a query, both ways it may be meant.
pub(super) struct Word {
    stripped: Pattern,
    joined: Option<Pattern>,
}

impl Word {
    /// Takes a word of stripped text.
    pub(super) fn new(stripped: &str) -> Word {
        let joined = Form::stripped(stripped).joined();
        Word { stripped: Pattern::new(stripped), joined: joined.map(|form| Pattern::new(&form.text)) }
    }

    pub(super) fn stripped(&self) -> &Pattern {
        &self.stripped
    }

    /// The joined form, where it differs.
    pub(super) fn joined_only(&self) -> Option<&Pattern> {
        self.joined.as_ref()
    }

    pub(super) fn joined(&self) -> &Pattern {
        self.joined.as_ref().unwrap_or(&self.stripped)
    }

    /// How well a text holds the word.
    pub(super) fn tier(&self, text: &Folded<'_>) -> u32 {
        self.better_form(text).2
    }

    /// The form in which a text holds the word better, with the word in that form, and how well.
    pub(super) fn better_form<'a>(&'a self, text: &Folded<'a>) -> (&'a Pattern, &'a str, u32) {
        let stripped = (&self.stripped, text.stripped, self.stripped.hit(text.stripped, text).tier);
        if self.joined.is_none() && text.joined.is_none() {
            return stripped;
        }
        let joined = (self.joined(), text.joined(), self.joined().hit(text.joined(), text).tier);
        if joined.2 > stripped.2 { joined } else { stripped }
    }
}

/// A text to be searched.
pub(super) struct Folded<'t> {
    pub(super) stripped: &'t str,
    pub(super) joined: Option<&'t str>,
    /// All letters in it.
    pub(super) letters: u64,
    /// The letters that words start with.
    pub(super) starts: u64,
}

impl<'t> Folded<'t> {
    pub(super) fn joined(&self) -> &'t str {
        self.joined.unwrap_or(self.stripped)
    }
}

/// A folded word, ready to be looked for.
pub(super) struct Pattern {
    pub(super) text: String,
    pub(super) letters: u64,
    finder: Finder<'static>,
}

/// Where and how well a text holds a pattern.
#[derive(Clone, Copy)]
pub(super) struct Hit {
    pub(super) tier: u32,
    /// The first byte, where the pattern is held in one piece.
    pub(super) at: Option<usize>,
}

impl Pattern {
    fn new(text: &str) -> Pattern {
        Pattern { text: text.to_owned(), letters: letters(text.bytes()), finder: Finder::new(text).into_owned() }
    }

    /// The best hit in one form of a text.
    pub(super) fn hit(&self, form: &str, text: &Folded<'_>) -> Hit {
        if self.letters & !text.letters != 0 {
            return Hit { tier: tier::NONE, at: None };
        }
        let form = form.as_bytes();
        let best = self.in_one_piece(form);
        if best.tier > tier::INITIALS {
            return best;
        }
        if self.letters & !text.starts == 0 && self.text.len() > 1 && self.is_initials(form) {
            return Hit { tier: tier::INITIALS, at: None };
        }
        if best.tier == tier::NONE {
            return Hit { tier: self.scattered(form), at: None };
        }
        best
    }

    fn in_one_piece(&self, form: &[u8]) -> Hit {
        let mut best = Hit { tier: tier::NONE, at: None };
        for at in self.finder.find_iter(form) {
            let tier = match at.checked_sub(1).map(|before| form[before]) {
                None | Some(SHORT) => tier::START,
                Some(before) if !in_word(before) => tier::WORD,
                Some(_) => tier::WITHIN,
            };
            let ends = form.get(at + self.text.len()).is_none_or(|behind| !in_word(*behind));
            let tier = if ends && tier > tier::WITHIN { tier + tier::WHOLE } else { tier };
            if tier > best.tier {
                best = Hit { tier, at: Some(at) };
            }
        }
        best
    }

    /// Whether the letters are the initials of words of one field, in order.
    fn is_initials(&self, form: &[u8]) -> bool {
        let mut wanted = self.text.bytes();
        let mut next = wanted.next();
        let mut before = b' ';
        for byte in form.iter().copied() {
            if byte == SHORT || byte == ID {
                wanted = self.text.bytes();
                next = wanted.next();
            } else if !in_word(before) && Some(byte) == next {
                next = wanted.next();
                if next.is_none() {
                    return true;
                }
            }
            before = byte;
        }
        false
    }

    /// Whether the letters occur in one field, in order, and how close.
    fn scattered(&self, form: &[u8]) -> u32 {
        if !self.in_order(form) {
            return tier::NONE;
        }
        let first = self.text.as_bytes()[0];
        let starts = (0..form.len()).filter(|at| form[*at] == first && (*at == 0 || !in_word(form[at - 1])));
        let mut near = starts.map(|at| &form[at..form.len().min(at + SPREAD * self.text.len())]);
        let is_near =
            near.any(|near| self.in_order(near.split(|byte| *byte == SHORT || *byte == ID).next().unwrap_or(near)));
        if is_near { tier::SCATTERED } else { tier::FAR }
    }

    fn in_order(&self, form: &[u8]) -> bool {
        let wanted = self.text.as_bytes();
        let mut found = 0;
        for byte in form.iter().copied() {
            if byte == SHORT || byte == ID {
                found = 0;
            } else if byte == wanted[found] {
                found += 1;
                if found == wanted.len() {
                    return true;
                }
            }
        }
        false
    }
}

/// Scattered letters belong together within so many times their number.
const SPREAD: usize = 4;
