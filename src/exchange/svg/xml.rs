//! XML as far as a picture needs it: elements, attributes and text, each escaped where it stands.

use std::fmt::{self, Display, Write};

use crate::layout::Point;
use crate::text::safe;

/// XML text in the making.
#[derive(Debug, Default)]
pub(super) struct Xml {
    out: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// Begins an element that holds others.
    pub(super) fn open(&mut self, name: &'static str, attributes: &Attributes) {
        self.begin(name, attributes);
        self.out.push_str(">\n");
        self.open.push(name);
    }

    /// Ends the element that was begun last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.end(name);
        }
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &'static str, attributes: &Attributes) {
        self.begin(name, attributes);
        self.out.push_str("/>\n");
    }

    /// An element with text in it, whatever that is.
    pub(super) fn text(&mut self, name: &'static str, attributes: &Attributes, text: &str) {
        self.begin(name, attributes);
        self.out.push('>');
        push_escaped(&mut self.out, text);
        self.end(name);
    }

    /// What shows when the pointer rests on the element that is open: a line for each of these.
    pub(super) fn title<'t>(&mut self, lines: impl IntoIterator<Item = &'t str>) {
        self.begin("title", &Attributes::new());
        for (number, line) in lines.into_iter().enumerate() {
            self.out.push_str(if number == 0 { ">" } else { "\n" });
            push_escaped(&mut self.out, line);
        }
        self.end("title");
    }

    /// The finished text.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn begin(&mut self, name: &str, attributes: &Attributes) {
        self.out.push('<');
        self.out.push_str(name);
        self.out.push_str(&attributes.0);
    }

    fn end(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push_str(">\n");
    }
}

/// The attributes of an element.
#[derive(Debug, Clone, Default)]
pub(super) struct Attributes(String);

impl Attributes {
    /// No attribute.
    pub(super) fn new() -> Attributes {
        Attributes::default()
    }

    /// Sets an attribute to a value of ours, which needs no escaping.
    pub(super) fn set(mut self, name: &str, value: impl Display) -> Attributes {
        // Writing into a string can't fail.
        let _ = write!(self.0, " {name}=\"{value}\"");
        self
    }

    /// Sets a length or a coordinate, in points.
    pub(super) fn number(self, name: &str, value: f32) -> Attributes {
        self.set(name, Number(value))
    }

    /// Sets the coordinates of a text.
    pub(super) fn at(self, place: Point) -> Attributes {
        self.number("x", place.x).number("y", place.y)
    }

    /// Sets an attribute to a text, whatever it holds.
    pub(super) fn text(mut self, name: &str, text: &str) -> Attributes {
        let _ = write!(self.0, " {name}=\"");
        push_escaped(&mut self.0, text);
        self.0.push('"');
        self
    }
}

/// A number as short as it can be, to a hundredth of a point.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number(pub(super) f32);

impl Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredth = (self.0 * 100.0).round() / 100.0;
        // Zero has no sign, and what is no number is nowhere.
        write!(f, "{}", if hundredth == 0.0 || !hundredth.is_finite() { 0.0 } else { hundredth })
    }
}

impl Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", Number(self.x), Number(self.y))
    }
}

/// Appends text made safe to stand anywhere in XML or HTML, in content and in attributes: without what the format forbids
/// (XML 1.0, section 2.2) or reads, and without what turns the reading direction.
pub fn push_escaped(out: &mut String, text: &str) {
    for c in safe(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => out.push(char::REPLACEMENT_CHARACTER),
            other => out.push(other),
        }
    }
}
