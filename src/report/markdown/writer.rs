//! Markdown (CommonMark with tables) in which every text stands for itself.

use crate::text::safe;

/// A paper in the making.
#[derive(Debug, Default)]
pub(super) struct Markdown {
    out: String,
}

impl Markdown {
    /// A heading of this level.
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.block(&format!("{} {}", "#".repeat(level), escaped(text)));
    }

    /// A paragraph of one text.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.block(&first(text));
    }

    /// Lines that are Markdown already, set apart from what stands before.
    pub(super) fn block(&mut self, markdown: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out += markdown;
        self.out.push('\n');
    }

    /// A table of texts; a heading that begins with `#` is one of numbers.
    pub(super) fn table(&mut self, columns: &[&str], rows: impl Iterator<Item = Vec<String>>) {
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let heads = columns.iter().map(|column| escaped(column.trim_start_matches('#'))).collect();
        let rules = columns.iter().map(|column| if column.starts_with('#') { "---:" } else { "---" }.to_owned());
        let mut lines = line(heads) + &line(rules.collect());
        lines.extend(rows.map(line));
        self.block(lines.trim_end());
    }

    /// A list of Markdown lines.
    pub(super) fn list(&mut self, items: impl Iterator<Item = String>) {
        self.block(&items.map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n"));
    }

    /// The finished text.
    pub(super) fn finish(self) -> String {
        self.out
    }
}

/// A text that stands for itself within a line.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in safe(text).chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '\\' | '`' | '*' | '_' | '[' | ']' | '>' | '|' | '#' | '~' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

/// A text that stands for itself at the start of a line, where `-` and `2026.` would begin a list.
pub(super) fn first(text: &str) -> String {
    let text = escaped(text);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits).unwrap_or_default();
    let begins = if digits == 0 { rest.starts_with(['+', '-', '=']) } else { rest.starts_with(['.', ')']) };
    if begins { format!("{number}\\{rest}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_read() {
        assert_eq!(escaped("*a* | [b](c) <d> &amp; `e`"), "\\*a\\* \\| \\[b\\](c) &lt;d\\> &amp;amp; \\`e\\`");
        assert_eq!(first("2026. Ein Jahr"), "2026\\. Ein Jahr");
        assert_eq!(first("- kein Punkt - "), "\\- kein Punkt - ");
        assert_eq!(first("2026 war gut"), "2026 war gut");
        assert_eq!(escaped("a\nb"), "a␊b");
    }
}
