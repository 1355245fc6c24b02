//! A source text and the lines and columns in it.

use std::sync::OnceLock;

/// A text with the name it is known by.
#[derive(Debug)]
pub struct Source {
    name: String,
    text: String,
    line_starts: OnceLock<Vec<u32>>,
    /// How many characters begin before each block of the text.
    characters: OnceLock<Vec<u32>>,
}

/// Bytes that are counted at one go; in longer lines columns are found through the sums of whole blocks.
const BLOCK: usize = 4096;

/// A place as people and editors count it: both from 1, the column in characters (Unicode scalar values).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Source {
    /// A source; `name` is what messages call it, usually the path as it was given.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Source {
        Source { name: name.into(), text: text.into(), line_starts: OnceLock::new(), characters: OnceLock::new() }
    }

    /// What messages call it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Line and column of a byte; behind the end is at the end. A byte-order mark is no character of its line.
    pub fn position(&self, byte: u32) -> Position {
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= byte).max(1);
        let start = starts.get(line - 1).map_or(0, |start| *start as usize).max(self.mark());
        let byte = (byte as usize).min(self.text.len());
        let column = match byte.checked_sub(start) {
            None => 1,
            Some(near) if near <= BLOCK => count(&self.text.as_bytes()[start..byte]) + 1,
            Some(_) => self.characters_before(byte) - self.characters_before(start) + 1,
        };
        Position { line, column }
    }

    /// How many characters begin before a byte.
    fn characters_before(&self, byte: usize) -> usize {
        let blocks = self.characters.get_or_init(|| {
            let mut sum = 0;
            let counts = self.text.as_bytes().chunks(BLOCK).map(count);
            std::iter::once(0)
                .chain(counts)
                .filter_map(|count| {
                    sum += count;
                    u32::try_from(sum).ok()
                })
                .collect()
        });
        let block = byte / BLOCK;
        blocks[block] as usize + count(&self.text.as_bytes()[block * BLOCK..byte])
    }

    /// The line of a byte, from 1.
    pub fn line(&self, byte: u32) -> usize {
        self.line_starts().partition_point(|start| *start <= byte).max(1)
    }

    /// The length of the byte-order mark at the start, if there is one.
    pub(super) fn mark(&self) -> usize {
        if self.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
    }

    /// Where each line starts, computed at the first question.
    pub fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let behind = memchr::memchr_iter(b'\n', self.text.as_bytes()).map(|at| at + 1);
            std::iter::once(0).chain(behind).map_while(|at| u32::try_from(at).ok()).collect()
        })
    }
}

/// How many characters begin in these bytes: every character has exactly one byte that is no continuation byte.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters() {
        let source = Source::new("x.toml", "äb\nc\n");
        assert_eq!(source.position(0), Position { line: 1, column: 1 });
        assert_eq!(source.position(2), Position { line: 1, column: 2 });
        assert_eq!(source.position(4), Position { line: 2, column: 1 });
        assert_eq!(source.position(99), Position { line: 3, column: 1 });
        assert_eq!(source.line(5), 2);
    }

    #[test]
    fn a_byte_order_mark_counts_as_nothing() {
        let source = Source::new("x.toml", "\u{feff}ab\ncd");
        assert_eq!(source.position(0), Position { line: 1, column: 1 });
        assert_eq!(source.position(3), Position { line: 1, column: 1 });
        assert_eq!(source.position(4), Position { line: 1, column: 2 });
        assert_eq!(source.position(7), Position { line: 2, column: 2 });
    }

    #[test]
    fn columns_of_long_lines_are_the_same_as_those_of_short_ones() {
        let text = format!("x\n{}", "aä名🙂".repeat(3_000));
        let source = Source::new("x.toml", text.clone());
        let line: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(2).collect();
        for (place, at) in line.iter().enumerate() {
            let byte = u32::try_from(*at).unwrap();
            assert_eq!(source.position(byte), Position { line: 2, column: place + 1 });
        }
    }
}
