//! E-mail addresses and telephone numbers within texts.

use std::cell::LazyCell;
use std::ops::Range;

/// The fewest digits that make a telephone number.
const FEWEST_DIGITS: usize = 7;

/// The places of e-mail addresses: an `@` with a user before it and a host name with a dot in it behind it.
pub(super) fn emails(text: &str) -> Vec<Range<usize>> {
    let web = LazyCell::new(|| web_addresses(text));
    text.match_indices('@').filter_map(|(at, _)| email(text, at)).filter(|place| !is_in(&web, place.start)).collect()
}

fn email(text: &str, at: usize) -> Option<Range<usize>> {
    let (before, behind) = (text.get(..at)?, text.get(at + 1..)?);
    let of_user = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let user = before.get(before.trim_end_matches(of_user).len()..)?.trim_start_matches('.');
    let of_host = |c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'));
    let host = behind.split(of_host).next()?.trim_end_matches(['.', '-']);
    let (domain, top) = host.rsplit_once('.')?;
    let good = !user.is_empty() && !domain.is_empty() && top.len() >= 2 && top.chars().all(char::is_alphabetic);
    good.then(|| at - user.len()..at + 1 + host.len())
}

/// The places of telephone numbers: digits and the signs between them that start like `+49 …`, `06204 …`, `(06204) …`.
///
/// Dates, times of day and the groups of an IBAN look alike and are none.
pub(super) fn telephone_numbers(text: &str) -> Vec<Range<usize>> {
    let web = LazyCell::new(|| web_addresses(text));
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !starts_number(bytes, at) {
            at += 1;
            continue;
        }
        let start = at;
        if let Some(other) = date_or_time(&bytes[at..]).or_else(|| group_of_iban(bytes, at)) {
            at += other;
            continue;
        }
        at += length_of_number(text.get(at..).unwrap_or_default()).max(1);
        let digits = bytes[start..at].iter().filter(|byte| byte.is_ascii_digit()).count();
        if digits >= FEWEST_DIGITS && !is_in(&web, start) {
            found.push(start..at);
        }
    }
    found
}

fn starts_number(bytes: &[u8], at: usize) -> bool {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let starts = match bytes[at] {
        b'+' => digit(at + 1),
        b'0' => digit(at + 1) || bytes.get(at + 1) == Some(&b' '),
        b'(' => matches!(bytes.get(at + 1), Some(b'0' | b'+')),
        _ => false,
    };
    starts
        && match bytes[..at] {
            // As in "Tel.06204 …", but not in "10.012".
            [.., before, b'.'] => before.is_ascii_alphabetic(),
            [.., before] => !(before.is_ascii_alphanumeric() || matches!(before, b'-' | b',' | b'/')),
            [] => true,
        }
}

/// How many bytes belong to a number, up to its last digit.
fn length_of_number(text: &str) -> usize {
    let belongs = |c: char| {
        c.is_ascii_digit()
            || matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '/' | '(' | ')' | '+' | '.')
            || matches!(c, '-' | '\u{2010}'..='\u{2013}')
    };
    let stretch = text.find(|c| !belongs(c)).unwrap_or(text.len());
    text.as_bytes()[..stretch].iter().rposition(u8::is_ascii_digit).map_or(0, |last| last + 1)
}

/// How long a day (`01.09.2026`), a month (`09/2025`), or a time or range (`08.30`, `08-12`) at the start is.
fn date_or_time(bytes: &[u8]) -> Option<usize> {
    let number = |range: Range<usize>| {
        let digits = bytes.get(range).filter(|digits| digits.iter().all(u8::is_ascii_digit))?;
        Some(digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
    };
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let separator = |at: usize| matches!(bytes.get(at), Some(b'.' | b'/' | b'-'));
    let first = number(0..2).filter(|_| separator(2))?;
    if number(3..7).is_some_and(|year| (1900..2100).contains(&year)) && !digit(7) {
        return (1..=12).contains(&first).then_some(7);
    }
    let second = number(3..5).filter(|_| !digit(5))?;
    let range_of_times = bytes[2] == b'.' && bytes.get(5) == Some(&b'-');
    if range_of_times || !(separator(5) && digit(6)) {
        return (first <= 31 && second < 60).then_some(5);
    }
    let digits = bytes[6..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_day = (1..=31).contains(&first) && (1..=12).contains(&second) && matches!(digits, 2 | 4);
    // "06.10.49.88" goes on.
    let goes_on = bytes.get(6 + digits) == bytes.get(5) && digit(7 + digits);
    (is_day && !goes_on).then_some(6 + digits)
}

/// How long a group of up to four digits is that follows another of four, as in `DE02 1203 0000 0000 2020 51`.
fn group_of_iban(bytes: &[u8], at: usize) -> Option<usize> {
    let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let [.., a, b, c, d, b' '] = bytes[..at] else { return None };
    let follows = [a, b].iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        && [c, d].iter().all(u8::is_ascii_digit);
    let alone = at.checked_sub(6).is_none_or(|before| !bytes[before].is_ascii_alphanumeric());
    (follows && alone && (1..=4).contains(&digits)).then_some(digits)
}

/// The web addresses in a text, in order.
fn web_addresses(text: &str) -> Vec<Range<usize>> {
    let around = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '|' | '(' | ')' | '[' | ']');
    let is_web = |word: &str| {
        word.contains("://")
            || word.starts_with("www.")
            || word.split_once('?').is_some_and(|(path, _)| path.contains('/'))
    };
    let mut start = 0;
    let mut found = Vec::new();
    for word in text.split_inclusive(around) {
        if is_web(word) {
            found.push(start..start + word.len());
        }
        start += word.len();
    }
    found
}

/// Whether a place lies in one of these, which are in order.
fn is_in(places: &[Range<usize>], at: usize) -> bool {
    let next = places.partition_point(|place| place.end <= at);
    places.get(next).is_some_and(|place| place.contains(&at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let places = emails(text).into_iter().chain(telephone_numbers(text));
        places.map(|place| text.get(place).unwrap()).collect()
    }

    #[test]
    fn addresses_are_found_whatever_stands_around_them() {
        for text in [
            "info@amt.example!",
            "„info@amt.example“",
            "[info@amt.example]",
            "mailto:info@amt.example?",
            "'info@amt.example'",
            "info@amt.example/x",
        ] {
            assert_eq!(found(text), ["info@amt.example"], "{text}");
        }
        assert_eq!(found("müller-lüd@jugend-büro.example."), ["müller-lüd@jugend-büro.example"]);
        for none in ["@alle", "a@b", "a @ b.example", "https://x.example/a@b.example/y", "foto@2x.5"] {
            assert_eq!(found(none), [""; 0], "{none}");
        }
    }

    #[test]
    fn numbers_are_found_however_they_are_spaced() {
        for number in [
            "06204 988123",
            "06204\u{a0}988\u{202f}123",
            "06204\u{2013}988123",
            "+49 (0) 6204 / 98 81 23",
            "(06204) 988123",
            "0049-6204-988123",
            "06.20.49.88.12",
            "0 62 04 98 81",
        ] {
            assert_eq!(found(number), [number]);
            assert_eq!(found(&format!("Tel.{number}, werktags")), [number]);
        }
    }

    #[test]
    fn dates_times_and_accounts_are_no_telephone_numbers() {
        for text in [
            "seit 01.09.2025",
            "01.08.2025 - 31.07.2026",
            "01.08.25-31.07.26",
            "vom 01.08. - 05.09.2026",
            "09/2025 - 07/2026",
            "Mo–Fr 08.00 - 12.00 Uhr, 08.30-09.30",
            "08:00–12:00, 08:00 - 12:00",
            "08-12 und 05/06",
            "08-12 14-18 Uhr",
            "DE02 1203 0000 0000 2020 51",
            "01067 Dresden, 04109 Leipzig",
            "Schuljahr 2019/2020",
            "viernheim.example/artikel?id=0123456789",
            "www.viernheim.example/=0123456789",
            "10.0123456",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_long_text_without_blanks_costs_no_more_than_one_with_blanks() {
        let text = "=0123456".repeat(200_000);
        assert_eq!(telephone_numbers(&text).len(), 200_000);
        assert_eq!(emails(&"a@b.example=".repeat(100_000)).len(), 100_000);
    }
}
