//! Data about persons in texts: e-mail addresses, telephone numbers, names where roles belong.

use std::borrow::Cow;
use std::ops::Range;

/// What stands for something left out.
const MASK: &str = "[…]";

/// The fewest digits that make a telephone number.
const FEWEST_DIGITS: usize = 7;

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

fn emails(text: &str) -> Vec<Range<usize>> {
    words(text).filter(|(_, word)| is_email(word)).map(|(at, word)| at..at + word.len()).collect()
}

/// Stretches without blanks and without the signs that stand around an address.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let apart = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | ',' | ';' | ':' | '"' | '|');
    text.split(apart).map(move |word| {
        let word = word.trim_matches('.');
        (word.as_ptr() as usize - text.as_ptr() as usize, word)
    })
}

/// Something, an `@`, and a host name with a dot in it.
fn is_email(word: &str) -> bool {
    let Some((user, host)) = word.split_once('@') else { return false };
    let host_sign = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let (domain, top) = host.rsplit_once('.').unwrap_or_default();
    !user.is_empty() && !user.contains('/') && !domain.is_empty() && top.len() >= 2 && host.chars().all(host_sign)
}

/// Stretches of digits and the signs between them that start like a telephone number: `+49 …`, `06204 …`, `(06204) …`.
fn telephone_numbers(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !starts_number(bytes, at) {
            at += 1;
            continue;
        }
        let end = end_of_number(bytes, at);
        let digits = bytes[at..end].iter().filter(|byte| byte.is_ascii_digit()).count();
        if digits >= FEWEST_DIGITS && !in_web_address(text, at) {
            found.push(at..end);
        }
        at = end.max(at + 1);
    }
    found
}

fn starts_number(bytes: &[u8], at: usize) -> bool {
    let alone =
        at == 0 || !(bytes[at - 1].is_ascii_alphanumeric() || matches!(bytes[at - 1], b'.' | b'-' | b',' | b'/'));
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    alone
        && match bytes[at] {
            b'+' => digit(at + 1),
            b'0' => digit(at + 1) || bytes.get(at + 1) == Some(&b' '),
            b'(' => bytes.get(at + 1) == Some(&b'0') || bytes.get(at + 1) == Some(&b'+'),
            _ => false,
        }
}

fn end_of_number(bytes: &[u8], start: usize) -> usize {
    let belongs = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'/' | b'-' | b'(' | b')' | b'+' | b'.');
    let stretch = bytes[start..].iter().take_while(|byte| belongs(byte)).count();
    let last = bytes[start..start + stretch].iter().rposition(u8::is_ascii_digit);
    start + last.map_or(0, |last| last + 1)
}

fn in_web_address(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.contains("://") || word.contains("www.")
}

/// Parts of words that name a role or an office, folded.
const ROLES: [&str; 44] = [
    "leit",
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
    "schul",
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
        for role in ["Schulleitung", "Leitung Jugendförderung", "Amt für Bildung", "Head of Programmes", "Sekretariat"]
        {
            assert!(!looks_like_a_person(role), "{role}");
        }
        for person in ["Erika Mustermann", "Frau Mustermann", "Dr. Max Mustermann"] {
            assert!(looks_like_a_person(person), "{person}");
        }
    }
}
