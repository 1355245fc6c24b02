//! Cutting a file at its table headers, so that each block can be read by itself: one broken entry hides no other.

use std::ops::Range;

use memchr::{memchr, memmem};

/// A stretch of the file: a table header with what follows it up to the next, or what stands before the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// The line of the header, without the end of the line; empty before the first header.
    pub(super) header: Range<usize>,
    /// Everything behind it.
    pub(super) body: Range<usize>,
}

/// The blocks of a text in order; together they are the whole text.
///
/// Follows the TOML specification in what is a header and what only looks like one: lines within multi-line
/// strings and arrays are none. Where a string or an array is never closed the next line that can only be meant as a
/// header ends it.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut scanner = Scanner::new(text, start(text));
    let mut blocks = Vec::new();
    let mut header = scanner.at..scanner.at;
    loop {
        let next = scanner.next_header();
        let end = next.as_ref().map_or(text.len(), |next| next.start);
        blocks.push(Block { body: header.end..end, header });
        match next {
            Some(next) => header = next,
            None => return blocks,
        }
    }
}

/// The one block that starts here, with a header or as the first of the text, where [`blocks`] would start one. None
/// where a string in it is never closed: then all that follows may be cut otherwise.
pub(super) fn block_at(text: &str, at: usize, is_first: bool) -> Option<Block> {
    let mut scanner = Scanner::new(text, at);
    let header = if is_first { at..at } else { scanner.header_here()? };
    if !is_first {
        scanner.at = header.end;
        scanner.skip_line();
    }
    let end = scanner.next_header().map_or(text.len(), |next| next.start);
    (scanner.unclosed == [false; 2]).then_some(Block { body: header.end..end, header })
}

/// Where the last line of a block ends that holds more than blanks and a comment, before the line break.
pub(super) fn content_end(text: &str, block: &Block) -> usize {
    let bytes = text.as_bytes().get(..block.body.end).unwrap_or_default();
    let mut scanner = Scanner { bytes, at: block.body.start, depth: 0, unclosed: [false; 2] };
    let mut end = block.header.end;
    while scanner.at < bytes.len() {
        let start = scanner.at;
        scanner.skip_line();
        let line = bytes.get(start..scanner.at).unwrap_or_default().trim_ascii();
        if !line.is_empty() && !line.starts_with(b"#") {
            let whole = bytes.get(..scanner.at).unwrap_or_default();
            let whole = whole.strip_suffix(b"\n").unwrap_or(whole);
            end = whole.strip_suffix(b"\r").unwrap_or(whole).len();
        }
    }
    end
}

/// Behind the byte-order mark that some editors write.
pub(super) fn start(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

struct Scanner<'t> {
    bytes: &'t [u8],
    at: usize,
    /// How many brackets and braces are open.
    depth: usize,
    /// Whether it is known that no `"""`, no `'''` follows.
    unclosed: [bool; 2],
}

impl<'t> Scanner<'t> {
    fn new(text: &'t str, at: usize) -> Scanner<'t> {
        Scanner { bytes: text.as_bytes(), at, depth: 0, unclosed: [false; 2] }
    }

    /// Goes behind the next header.
    fn next_header(&mut self) -> Option<Range<usize>> {
        while self.at < self.bytes.len() {
            let header = self.header_here();
            self.at = header.as_ref().map_or(self.at, |header| header.end);
            self.skip_line();
            if header.is_some() {
                return header;
            }
        }
        None
    }

    /// The header line that starts here, at the start of a line.
    fn header_here(&mut self) -> Option<Range<usize>> {
        let rest = &self.bytes[self.at..];
        let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        if rest.get(blanks) != Some(&b'[') {
            return None;
        }
        let line = &rest[..memchr(b'\n', rest).unwrap_or(rest.len())];
        if self.depth > 0 && !only_a_header(line.trim_ascii()) {
            return None;
        }
        self.depth = 0;
        let ending = usize::from(line.ends_with(b"\r"));
        Some(self.at + blanks..self.at + line.len() - ending)
    }

    /// Goes to the start of the next line that is not within a multi-line string.
    fn skip_line(&mut self) {
        let rest = &self.bytes[self.at..];
        if self.depth == 0 && is_plain(rest) {
            self.at = (self.end_of_line() + 1).min(self.bytes.len());
        } else {
            self.skip_careful_line();
        }
    }

    fn skip_careful_line(&mut self) {
        while let Some(byte) = self.bytes.get(self.at) {
            match byte {
                b'\n' => {
                    self.at += 1;
                    return;
                }
                b'#' => self.at = self.end_of_line(),
                b'"' | b'\'' => self.skip_string(*byte),
                b'[' | b'{' => {
                    self.depth += 1;
                    self.at += 1;
                }
                b']' | b'}' => {
                    self.depth = self.depth.saturating_sub(1);
                    self.at += 1;
                }
                _ => self.at += 1,
            }
        }
    }

    fn end_of_line(&self) -> usize {
        memchr(b'\n', &self.bytes[self.at..]).map_or(self.bytes.len(), |end| self.at + end)
    }

    fn skip_string(&mut self, quote: u8) {
        let triple = [quote; 3];
        if self.bytes[self.at..].starts_with(&triple) {
            self.at += 3;
            self.skip_multi_line(quote);
            return;
        }
        self.at += 1;
        let end = self.end_of_line();
        while self.at < end {
            let byte = self.bytes[self.at];
            self.at += if byte == b'\\' && quote == b'"' { 2 } else { 1 };
            if byte == quote {
                break;
            }
        }
        self.at = self.at.min(end);
    }

    /// To behind the closing quotes; to the end of the line where none follow.
    fn skip_multi_line(&mut self, quote: u8) {
        let which = usize::from(quote == b'\'');
        match (!self.unclosed[which]).then(|| closing_quotes(&self.bytes[self.at..], quote)).flatten() {
            Some(end) => self.at += end,
            None => {
                self.unclosed[which] = true;
                self.at = self.end_of_line();
            }
        }
    }
}

/// Whether nothing in the line that starts here can reach beyond it: it is empty, a comment, or a bare key with a value
/// that is neither in brackets nor in three quotes.
fn is_plain(line: &[u8]) -> bool {
    let blank = |byte: &&u8| matches!(byte, b' ' | b'\t');
    let of_key = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b' ' | b'\t');
    let key = line.iter().take_while(of_key).count();
    match line.get(key) {
        None | Some(b'\n' | b'\r' | b'#') => true,
        Some(b'=') => {
            let value = &line[key + 1..];
            let value = &value[value.iter().take_while(blank).count()..];
            !matches!(value, [b'[' | b'{', ..] | [b'"', b'"', b'"', ..] | [b'\'', b'\'', b'\'', ..])
        }
        Some(_) => false,
    }
}

/// Behind the three quotes that close a string; up to two more right behind them belong to the string.
fn closing_quotes(bytes: &[u8], quote: u8) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + memmem::find(&bytes[from..], &[quote; 3])?;
        let slashes = bytes[..at].iter().rev().take_while(|byte| **byte == b'\\').count();
        if quote == b'"' && slashes % 2 == 1 {
            from = at + 1;
            continue;
        }
        let more = bytes[at + 3..].iter().take(2).take_while(|byte| **byte == quote).count();
        return Some(at + 3 + more);
    }
}

/// Whether a line within an array can't be a value: a bare word in brackets.
fn only_a_header(line: &[u8]) -> bool {
    let inner = line.strip_prefix(b"[[").and_then(|rest| rest.strip_suffix(b"]]"));
    let inner = inner.or_else(|| line.strip_prefix(b"[").and_then(|rest| rest.strip_suffix(b"]")));
    inner.is_some_and(|name| {
        name.first().is_some_and(u8::is_ascii_alphabetic)
            && name.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'))
            && !matches!(name, b"true" | b"false" | b"inf" | b"nan")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(text: &str) -> Vec<&str> {
        let blocks = blocks(text);
        let piece = |range: &Range<usize>| text.get(range.clone()).unwrap();
        let whole: String = blocks.iter().flat_map(|block| [piece(&block.header), piece(&block.body)]).collect();
        assert_eq!(whole, text.trim_start_matches('\u{feff}'), "nothing is lost");
        blocks.iter().skip(1).map(|block| piece(&block.header)).collect()
    }

    #[test]
    fn headers_start_blocks() {
        assert_eq!(headers("a = 1\n[b]\nc = 2\n[[d]] # e\n[f.\"g]\"]"), ["[b]", "[[d]] # e", "[f.\"g]\"]"]);
        assert_eq!(headers("\u{feff}[a]\r\nb = 1\r\n[c]\r\n"), ["[a]", "[c]"]);
        assert_eq!(headers(""), [""; 0]);
    }

    #[test]
    fn what_only_looks_like_a_header_is_none() {
        for text in [
            "a = [\n[1],\n[2]\n]\n[b]",
            "a = \"\"\"\n[x]\n\\\"\"\"\n[y]\"\"\"\"\"\n[b]",
            "a = '''\n[x]\n'''\n[b]",
            "# \"\"\"\n# [x]\n[b]",
            "a = '[' # '''\n[b]",
            "a = { b = \"\"\"\n[x]\"\"\" }\n[b]",
            "\"a[\" = 1\n[b]",
            "a = [ # [[\n\"]\" ]\n[b]",
        ] {
            assert_eq!(headers(text), ["[b]"], "{text}");
        }
    }

    #[test]
    fn the_content_of_a_block_ends_before_comments_that_follow() {
        let ends = |text: &str| {
            let block = blocks(text).into_iter().nth(1).unwrap();
            text.get(..content_end(text, &block)).unwrap().to_owned()
        };
        assert_eq!(ends("[a]\r\nb = 1 # c\r\n\r\n# d\r\n[e]\r\n"), "[a]\r\nb = 1 # c");
        assert_eq!(ends("[a] # b\n# c\n"), "[a] # b");
        assert_eq!(ends("[a]\nb = [\n# c\n1,\n]\n# d"), "[a]\nb = [\n# c\n1,\n]");
        assert_eq!(ends("[a]\nb = \"\"\"\n# c\"\"\"\n# d"), "[a]\nb = \"\"\"\n# c\"\"\"");
        assert_eq!(ends("[a]\nb = 1"), "[a]\nb = 1");
    }

    #[test]
    fn what_is_never_closed_ends_at_the_next_header() {
        assert_eq!(headers("a = [\n1,\n[[actor]]\nid = 1"), ["[[actor]]"]);
        assert_eq!(headers("a = \"\"\"\nb\n[[actor]]\nid = \"\"\"\n[[actor]]\n"), ["[[actor]]"; 1]);
        assert_eq!(headers("a = \"b\n[[actor]]\nid = '''\n[[actor]]\n"), ["[[actor]]", "[[actor]]"]);
    }
}
