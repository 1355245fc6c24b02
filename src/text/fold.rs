//! Folding for comparison: case and accents do not matter, and `ä` = `a` = `ae`, `ß` = `ss`.

use deunicode::deunicode_char;

/// A text folded once, to be compared often.
///
/// `ä` = `a` = `ae` joins two spellings, so comparing bytes can't serve: with `ae` folded to `a`, "Manuel" would no
/// longer contain "el". So an `e` behind an `a`, `o` or `u` may be there or not wherever two texts meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// Without case and accents: `ä` is `a`, `ae` stays `ae`.
    stripped: Box<str>,
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Folded {
        Folded { stripped: strip(text).into() }
    }

    /// Whether the other text occurs within this one.
    pub fn contains(&self, other: &Folded) -> bool {
        occurs(&self.stripped, &other.stripped)
    }

    /// Whether this occurs within a text that is looked at only once: as [`Folded::contains`] the other way round,
    /// without a folded copy that nobody keeps.
    pub fn occurs_in(&self, text: &str, scratch: &mut Scratch) -> bool {
        scratch.stripped.clear();
        text.chars().for_each(|c| strip_char(c, &mut scratch.stripped));
        occurs(&scratch.stripped, &self.stripped)
    }
}

/// Room for the folded form of one text after the other.
#[derive(Debug, Default)]
pub struct Scratch {
    stripped: String,
}

/// Whether a stripped word occurs in a stripped text, in any spelling of its umlauts.
fn occurs(text: &str, word: &str) -> bool {
    let spells_both_ways = |text: &str| text.as_bytes().windows(2).any(|pair| pair[1] == b'e' && is_vowel(pair[0]));
    let (text_bytes, word_bytes) = (text.as_bytes(), word.as_bytes());
    text.contains(word)
        || ((spells_both_ways(text) || spells_both_ways(word))
            && (0..text.len()).any(|start| {
                word_bytes.first() == text_bytes.get(start) && starts_with(&text_bytes[start..], word_bytes)
            }))
}

/// Whether an `e` behind it may belong to it.
fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'o' | b'u')
}

/// Whether a text starts with a word, where an `e` behind a vowel may be missing in either.
fn starts_with(text: &[u8], word: &[u8]) -> bool {
    let (mut ends, mut next) = (vec![0], Vec::new());
    let mut at = 0;
    while at < word.len() && !ends.is_empty() {
        let letter = word[at];
        for end in ends.drain(..).filter(|end| text.get(*end) == Some(&letter)) {
            next.push(end + 1);
            if is_vowel(letter) && text.get(end + 1) == Some(&b'e') {
                next.push(end + 2);
            }
        }
        next.dedup();
        std::mem::swap(&mut ends, &mut next);
        at += if is_vowel(letter) && word.get(at + 1) == Some(&b'e') { 2 } else { 1 };
    }
    !ends.is_empty()
}

/// A name as an id: lower case, umlauts written out (`ä` is `ae`), and a hyphen for all that is no letter or digit.
pub fn slug(name: &str) -> String {
    let mut spelt = String::with_capacity(name.len());
    for c in name.to_lowercase().chars() {
        match c {
            'ä' => spelt += "ae",
            'ö' => spelt += "oe",
            'ü' => spelt += "ue",
            c => strip_char(c, &mut spelt),
        }
    }
    let words = spelt.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// The text in lower case and without accents, in ASCII where a letter has a counterpart there.
pub fn strip(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        strip_char(c, &mut out);
    }
    out
}

/// Appends what [`strip`] makes of one character.
pub fn strip_char(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    // A combining accent left alone by a decomposed "ä" vanishes; a sign that has no counterpart stays itself.
    match deunicode_char(c) {
        Some(ascii) if !ascii.is_empty() || is_combining(c) => {
            out.extend(ascii.chars().map(|c| c.to_ascii_lowercase()));
        }
        _ => out.extend(c.to_lowercase()),
    }
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Leaves out every `e` behind an `a`, `o` or `u` of stripped text; each character comes with whatever belongs to it.
pub fn join_chars<T>(stripped: impl Iterator<Item = (char, T)>) -> impl Iterator<Item = (char, T)> {
    let mut last = ' ';
    stripped.filter(move |(c, _)| {
        let joins = *c == 'e' && matches!(last, 'a' | 'o' | 'u');
        last = if joins { ' ' } else { *c };
        !joins
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, part: &str) -> bool {
        let kept = Folded::new(text).contains(&Folded::new(part));
        assert_eq!(Folded::new(part).occurs_in(text, &mut Scratch::default()), kept, "both ways of asking agree");
        kept
    }

    #[test]
    fn every_spelling_of_an_umlaut_finds_every_other() {
        for text in ["Jäger", "Jaeger", "Jager", "JÄGER", "Ja\u{308}ger"] {
            for part in ["jäg", "jaeg", "jag", "JÄGER"] {
                assert!(found(text, part), "{part} in {text}");
            }
        }
        assert!(found("Förderverein Fröbelschule", "froebel"));
        assert!(found("Straße", "strasse") && found("Strasse", "straße"));
        assert!(found("Café Crème", "creme"));
    }

    #[test]
    fn joining_letters_hides_nothing() {
        assert!(found("Manuel", "el"));
        assert!(found("Israel", "rae"));
        assert!(!found("Goetheschule", "schiller"));
    }

    #[test]
    fn a_word_may_start_and_end_within_a_spelled_out_umlaut() {
        assert!(found("Bauer Süd", "er sued"));
        assert!(found("Bauer Sued", "er süd"));
        assert!(found("Zoe Müller", "e muell"));
        assert!(found("Jaeger", "ja") && found("Jäger", "jae"));
        assert!(!found("Bad", "bade") && !found("Bar", "baer s"));
    }
}
