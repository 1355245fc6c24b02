//! Data about persons in texts: e-mail addresses, telephone numbers, names where roles belong.

use std::borrow::Cow;
use std::ops::Range;

use super::contacts::{emails, telephone_numbers};

/// What stands for something left out.
const MASK: &str = "[…]";

/// The places of e-mail addresses and telephone numbers in a text, in bytes, from left to right.
///
/// Web addresses are left alone: the numbers in them are those of articles.
pub fn personal_data(text: &str) -> Vec<Range<usize>> {
    if !text.bytes().any(|byte| byte == b'@' || byte.is_ascii_digit()) {
        return Vec::new();
    }
    let mut found = emails(text);
    found.extend(telephone_numbers(text));
    found.sort_by_key(|place| place.start);
    found
}

/// The text without e-mail addresses and telephone numbers.
pub fn without_personal_data(text: &str) -> Cow<'_, str> {
    let places = personal_data(text);
    if places.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for place in places {
        if place.start >= at {
            out += text.get(at..place.start).unwrap_or_default();
            out += MASK;
            at = place.end;
        }
    }
    out += text.get(at..).unwrap_or_default();
    Cow::Owned(out)
}

/// Parts of words that name a role or an office, folded.
const ROLES: [&str; 56] = [
    "leitung",
    "leiter",
    "leitend",
    "referat",
    "referent",
    "amt",
    "buro",
    "sekretari",
    "koordin",
    "vorstand",
    "vorsitz",
    "geschaft",
    "team",
    "stelle",
    "beauftragt",
    "beirat",
    "abteilung",
    "fach",
    "dienst",
    "schule",
    "sozial",
    "stadt",
    "gemeinde",
    "kirch",
    "verein",
    "verband",
    "zentrum",
    "rgermeister",
    "eltern",
    "feuerwehr",
    "rektor",
    "verwaltung",
    "zentrale",
    "empfang",
    "presse",
    "berat",
    "ansprech",
    "padagog",
    "office",
    "head",
    "manager",
    "director",
    "chair",
    "board",
    "desk",
    "contact",
    "secretar",
    "lead",
    "service",
    "principal",
    "officer",
    "department",
    "reception",
    "programme",
    "project",
    "council",
];

/// Titles and forms of address that stand before the name of a person.
const ADDRESSES: [&str; 9] = ["frau", "herr", "herrn", "dr.", "prof.", "mr", "mrs", "ms", "mr."];

/// Whether a contact reads like the name of a person: a form of address, or two or three capitalised words none of
/// which names a role. A guess, good for a warning.
pub fn looks_like_a_person(contact: &str) -> bool {
    let words: Vec<&str> = contact.split_whitespace().collect();
    let folded: Vec<String> = words.iter().map(|word| super::strip(word)).collect();
    if folded.len() > 1 && folded.iter().any(|word| ADDRESSES.contains(&&**word)) {
        return true;
    }
    let name = |word: &&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().any(char::is_lowercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '.' | '\''))
    };
    let role = |word: &String| ROLES.iter().any(|role| word.contains(role));
    (2..=3).contains(&words.len()) && words.iter().all(name) && !folded.iter().any(role)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_masked() {
        for (text, expected) in [
            ("Mail an info@beispiel.example, gern!", "Mail an […], gern!"),
            ("Tel. 06204 988-123 (Büro)", "Tel. […] (Büro)"),
            ("+49 (0) 6204 / 98 81 23", "[…]"),
            ("(06204) 988123", "[…]"),
        ] {
            assert_eq!(without_personal_data(text), expected);
        }
    }

    #[test]
    fn other_numbers_stay() {
        for text in [
            "seit 1958, 326 Kinder",
            "https://example.org/artikel_0123456789.html",
            "2026-11-24",
            "10.000 Euro",
            "Artikel 1306751",
            "0,5 Stellen",
            "@alle",
            "https://x.example/@user/y.html",
        ] {
            assert!(matches!(without_personal_data(text), Cow::Borrowed(_)), "{text}");
        }
    }

    #[test]
    fn roles_are_no_persons() {
        for role in [
            "Schulleitung",
            "Leitung Jugendförderung",
            "Amt für Bildung",
            "Head of Programmes",
            "Sekretariat",
            "Stadt Musterstadt",
            "Evangelische Kirchengemeinde",
            "Freiwillige Feuerwehr",
        ] {
            assert!(!looks_like_a_person(role), "{role}");
        }
        for person in ["Erika Mustermann", "Frau Mustermann", "Dr. Max Mustermann", "Erika Schulz", "Max Leitner"] {
            assert!(looks_like_a_person(person), "{person}");
        }
    }
}
