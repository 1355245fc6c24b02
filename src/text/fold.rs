//! Folding for comparison: case and accents do not matter, and `ä` = `a` = `ae`, `ß` = `ss`.

use deunicode::deunicode_char;

/// A text that remembers both ways in which it may be looked for.
///
/// `ä` = `a` = `ae` joins two spellings, so one folded form can't serve: with `ae` folded to `a`, "Manuel" would no
/// longer contain "el". Two texts match when either pair of forms does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// Without case and accents: `ä` is `a`, `ae` stays `ae`.
    stripped: Box<str>,
    /// As `stripped`, with `ae`, `oe`, `ue` joined to `a`, `o`, `u`; none where that changes nothing.
    joined: Option<Box<str>>,
}

impl Folded {
    /// Folds the text once, to be compared often.
    pub fn new(text: &str) -> Folded {
        let stripped = strip(text);
        let joined = join(&stripped);
        Folded { joined: (joined != stripped).then(|| joined.into()), stripped: stripped.into() }
    }

    /// Whether the other text occurs within this one.
    pub fn contains(&self, other: &Folded) -> bool {
        self.stripped.contains(&*other.stripped) || self.joined().contains(other.joined())
    }

    /// Whether this occurs within a text that is looked at only once: as [`Folded::contains`] the other way round,
    /// without a folded copy that nobody keeps.
    pub fn occurs_in(&self, text: &str, scratch: &mut Scratch) -> bool {
        scratch.stripped.clear();
        text.chars().for_each(|c| strip_char(c, &mut scratch.stripped));
        if scratch.stripped.contains(&*self.stripped) {
            return true;
        }
        scratch.joined.clear();
        scratch.joined.extend(join_chars(scratch.stripped.chars().map(|c| (c, ()))).map(|(c, ())| c));
        let changes_nothing = self.joined.is_none() && scratch.joined.len() == scratch.stripped.len();
        !changes_nothing && scratch.joined.contains(self.joined())
    }

    fn joined(&self) -> &str {
        self.joined.as_deref().unwrap_or(&self.stripped)
    }
}

/// Room for the folded forms of one text after the other.
#[derive(Debug, Default)]
pub struct Scratch {
    stripped: String,
    joined: String,
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

/// `ae`, `oe` and `ue` written as one letter; expects stripped text.
fn join(stripped: &str) -> String {
    join_chars(stripped.chars().map(|c| (c, ()))).map(|(c, ())| c).collect()
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
}
