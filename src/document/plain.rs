//! The plain way to write an entry, read at the speed of the memory: one field a line, texts without escapes.
//!
//! Everything else is left to the TOML library: [`fields`] gives up at the first sign that it does not know.
//! Where it doesn't, it gives exactly what the library would.

use std::borrow::Cow;

use memchr::{memchr, memchr2};
use toml::Spanned;

use super::value::{Fields, Item, Key, Value};
use crate::network::Date;

/// Brackets within brackets beyond this are not plain.
const MOST_DEPTH: usize = 4;
/// Of more fields each would be compared with too many others.
const MOST_FIELDS: usize = 64;
/// More digits may not fit 64 bits.
const MOST_DIGITS: usize = 18;

/// The fields of a table's body; none where the text holds anything but plain lines.
pub(super) fn fields(text: &str) -> Option<Fields<'_>> {
    let mut reader = Plain { text, bytes: text.as_bytes(), at: 0, depth: 0 };
    let mut fields: Fields<'_> = Vec::with_capacity(8);
    loop {
        reader.skip_blanks();
        match reader.peek() {
            None => return Some(fields),
            Some(b'\n' | b'\r' | b'#') => reader.end_of_line()?,
            Some(_) => {
                let field = reader.field()?;
                reader.end_of_line()?;
                push_new(&mut fields, field)?;
            }
        }
    }
}

/// Adds a field that is not there yet; gives up where there are too many to look through.
fn push_new<'t>(fields: &mut Fields<'t>, field: (Key<'t>, Item<'t>)) -> Option<()> {
    let is_new = fields.len() < MOST_FIELDS && fields.iter().all(|(key, _)| key.get_ref() != field.0.get_ref());
    is_new.then(|| fields.push(field))
}

struct Plain<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    depth: usize,
}

impl<'t> Plain<'t> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek() == Some(byte)).then(|| self.at += 1)
    }

    fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t')) {
            self.at += 1;
        }
    }

    /// Over a comment and the end of the line.
    fn end_of_line(&mut self) -> Option<()> {
        self.skip_blanks();
        let rest = &self.bytes[self.at..];
        if self.peek() == Some(b'#') {
            let line = &rest[..memchr(b'\n', rest).unwrap_or(rest.len())];
            let comment = line.strip_suffix(b"\r").unwrap_or(line);
            self.at += comment.len();
            has_no_control(comment)?;
        }
        match self.bytes.get(self.at..) {
            None | Some([]) => Some(()),
            Some([b'\n', ..]) => {
                self.at += 1;
                Some(())
            }
            Some([b'\r', b'\n', ..]) => {
                self.at += 2;
                Some(())
            }
            Some(_) => None,
        }
    }

    fn field(&mut self) -> Option<(Key<'t>, Item<'t>)> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')) {
            self.at += 1;
        }
        let name = self.text.get(start..self.at).filter(|name| !name.is_empty())?;
        let key = Spanned::new(start..self.at, Cow::Borrowed(name));
        self.skip_blanks();
        self.take(b'=')?;
        self.skip_blanks();
        Some((key, self.item()?))
    }

    fn item(&mut self) -> Option<Item<'t>> {
        let start = self.at;
        let value = match self.peek()? {
            quote @ (b'"' | b'\'') => Value::Text(Cow::Borrowed(self.quoted(quote)?)),
            b'[' => self.nested(Plain::list)?,
            b'{' => self.nested(Plain::table)?,
            _ => self.word()?,
        };
        Some(Spanned::new(start..self.at, value))
    }

    /// A value with values in it.
    fn nested(&mut self, read: impl Fn(&mut Self) -> Option<Value<'t>>) -> Option<Value<'t>> {
        self.depth += 1;
        let value = (self.depth <= MOST_DEPTH).then(|| read(self))??;
        self.depth -= 1;
        Some(value)
    }

    /// A text on one line without escapes.
    fn quoted(&mut self, quote: u8) -> Option<&'t str> {
        let start = self.at + 1;
        let rest = self.bytes.get(start..)?;
        let length = match quote {
            b'"' => memchr2(b'"', b'\\', rest)?,
            _ => memchr(quote, rest)?,
        };
        let inner = &rest[..length];
        has_no_control(inner)?;
        let opens_more = length == 0 && rest.get(1) == Some(&quote);
        (rest[length] == quote && !opens_more).then_some(())?;
        self.at = start + length + 1;
        self.text.get(start..start + length)
    }

    fn list(&mut self) -> Option<Value<'t>> {
        self.take(b'[')?;
        let mut items = Vec::new();
        loop {
            self.skip_blanks();
            if self.take(b']').is_some() {
                return Some(Value::List(items));
            }
            items.push(self.item()?);
            self.skip_blanks();
            if self.take(b',').is_none() {
                self.take(b']')?;
                return Some(Value::List(items));
            }
        }
    }

    fn table(&mut self) -> Option<Value<'t>> {
        self.take(b'{')?;
        let mut fields = Vec::new();
        self.skip_blanks();
        if self.take(b'}').is_some() {
            return Some(Value::Table(fields));
        }
        loop {
            self.skip_blanks();
            let field = self.field()?;
            push_new(&mut fields, field)?;
            self.skip_blanks();
            if self.take(b',').is_none() {
                self.take(b'}')?;
                return Some(Value::Table(fields));
            }
        }
    }

    /// `true`, `false`, a whole number or a day.
    fn word(&mut self) -> Option<Value<'t>> {
        let rest = self.bytes.get(self.at..)?;
        let ends = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b']' | b'}' | b'#');
        let length = rest.iter().position(ends).unwrap_or(rest.len());
        let word = self.text.get(self.at..self.at + length)?;
        let value = match word {
            "true" => Value::Boolean(true),
            "false" => Value::Boolean(false),
            _ if word.len() == 10 && word.as_bytes()[4] == b'-' => {
                // What follows a day and a blank may be a time.
                let time_may_follow = matches!(rest.get(length..length + 2), Some([b' ', b'0'..=b'9']));
                (!time_may_follow).then_some(())?;
                Value::Date(Some(date(word)?))
            }
            _ => Value::Integer(Some(integer(word)?)),
        };
        self.at += length;
        Some(value)
    }
}

/// A number as TOML writes it, without signs, zeros in front and separators.
fn integer(word: &str) -> Option<i64> {
    let plain = !word.is_empty() && word.len() <= MOST_DIGITS && word.bytes().all(|byte| byte.is_ascii_digit());
    (plain && (word.len() == 1 || !word.starts_with('0'))).then(|| word.parse().ok())?
}

fn date(word: &str) -> Option<Date> {
    let part = |range: std::ops::Range<usize>| {
        let digits = word.get(range)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<i16>().ok())?
    };
    let dash = word.as_bytes().get(7) == Some(&b'-');
    let (year, month, day) = (part(0..4)?, part(5..7)?, part(8..10)?);
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    dash.then_some(date)
}

/// Control characters are for the library to complain about.
fn has_no_control(bytes: &[u8]) -> Option<()> {
    let is_control = |byte: &u8| (*byte < 0x20 && *byte != b'\t') || *byte == 0x7f;
    (!bytes.iter().any(is_control)).then_some(())
}

#[cfg(test)]
mod tests {
    use super::super::value;
    use super::*;
    use proptest::prelude::*;
    use toml::de::DeTable;

    const PIECES: [&str; 44] = [
        "id",
        "name",
        " = ",
        "=",
        "\"a\"",
        "\"ä b\"",
        "\"\"",
        "\"\"\"",
        "'c'",
        "''",
        "'",
        "\"",
        "\\n",
        "\\\"",
        "[",
        "]",
        "{",
        "}",
        ", ",
        ",",
        "12",
        "0",
        "01",
        "-3",
        "1_000",
        "1.5",
        "2026-03-01",
        "2026-02-30",
        "2026-03-01T",
        " 10:00:00",
        "true",
        "false",
        "inf",
        "\n",
        "\n",
        "\r\n",
        "\r",
        " ",
        "\t",
        "# c\n",
        "#\u{1}\n",
        ".",
        "\u{7f}",
        "[[actor]]",
    ];

    const LINES: [&str; 9] = [
        "id = \"a-b\"\n",
        "name = 'x'\n",
        "topics = [\"a\", \"b\",]\n",
        "attributes = { a = 1, b = [\"c\"], d = true }\n",
        "since = 1958 # c\n",
        "until = 2026-03-31\n",
        "\n",
        "# comment\r\n",
        "  note = \"n\"\r\n",
    ];

    fn same_as_the_library(text: &str) -> Result<bool, TestCaseError> {
        let Some(plain) = fields(text) else { return Ok(false) };
        let table = DeTable::parse(text).map_err(|error| TestCaseError::fail(format!("{text:?}: {error}")))?;
        prop_assert_eq!(format!("{plain:?}"), format!("{:?}", value::fields(table.into_inner())), "{:?}", text);
        Ok(true)
    }

    proptest! {
        #[test]
        fn what_it_reads_is_what_the_library_reads(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..14)) {
            same_as_the_library(&pieces.concat())?;
        }

        #[test]
        fn values_alone_too(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..6)) {
            same_as_the_library(&format!("a = {}", pieces.concat()))?;
        }

        #[test]
        fn plain_lines_are_read(lines in prop::sample::subsequence(&LINES[..], 0..9)) {
            prop_assert!(same_as_the_library(&lines.concat())?);
        }
    }
}
