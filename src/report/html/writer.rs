//! HTML that is well-formed XML as well: every element is closed where it was opened, every text escaped where it stands.

use crate::exchange::push_escaped;

/// Attributes of an element: names of ours, any values.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a str)];

/// A page in the making.
#[derive(Debug, Default)]
pub(super) struct Html {
    out: String,
}

/// Elements that stand within a line; all others end theirs.
const INLINE: [&str; 12] = ["a", "bdi", "span", "strong", "em", "b", "button", "code", "time", "sup", "small", "abbr"];

impl Html {
    /// An element with what `content` writes into it.
    pub(super) fn within(&mut self, name: &'static str, attributes: Attributes<'_>, content: impl FnOnce(&mut Html)) {
        self.begin(name, attributes);
        self.out.push('>');
        content(self);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
        self.end_line(name);
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.begin(name, attributes);
        self.out.push_str("/>");
        self.end_line(name);
    }

    /// An element with one of the program's own texts in it.
    pub(super) fn own(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.within(name, attributes, |html| html.text(text));
    }

    /// An element with a text of the file in it, whatever that is.
    pub(super) fn foreign(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.within(name, attributes, |html| html.isolated(text));
    }

    /// A text.
    pub(super) fn text(&mut self, text: &str) {
        push_escaped(&mut self.out, text);
    }

    /// A text of the file, which can't turn the direction of what stands around it; nothing where it is empty.
    pub(super) fn isolated(&mut self, text: &str) {
        if !text.is_empty() {
            self.own("bdi", &[], text);
        }
    }

    /// HTML that is finished: pictures, style and script of ours.
    pub(super) fn finished(&mut self, html: &str) {
        self.out.push_str(html);
    }

    /// The finished page.
    pub(super) fn finish(self) -> String {
        self.out
    }

    fn begin(&mut self, name: &str, attributes: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            push_escaped(&mut self.out, value);
            self.out.push('"');
        }
    }

    fn end_line(&mut self, name: &str) {
        if !INLINE.contains(&name) {
            self.out.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_text_holds_it_stays_a_text() {
        let mut html = Html::default();
        html.within("p", &[("title", "\"><script>")], |html| {
            html.isolated("</p><script>alert('\u{202e}')</script>&amp;\u{0}");
            html.text(" a & b");
        });
        let expected = "<p title=\"&quot;&gt;&lt;script&gt;\"><bdi>&lt;/p&gt;&lt;script&gt;alert('\u{fffd}')&lt;/script&gt;&amp;amp;␀</bdi> a &amp; b</p>\n";
        assert_eq!(html.finish(), expected);
    }
}
