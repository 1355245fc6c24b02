//! The vocabulary: kinds of actors and of relationships, with what they look like.

use super::LocalText;

/// The place of a kind among the network's kinds of its sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindIndex(u16);

impl KindIndex {
    /// The first place.
    pub const FIRST: KindIndex = KindIndex(0);
    /// No kind of any network: stands for whichever kind is wanted.
    pub const ANY: KindIndex = KindIndex(u16::MAX);

    /// The index of the kind at this place; none where a file has more kinds than a `u16` counts.
    pub fn new(place: usize) -> Option<KindIndex> {
        u16::try_from(place).ok().map(KindIndex).filter(|kind| *kind != KindIndex::ANY)
    }

    /// The place.
    pub fn get(self) -> usize {
        self.0 as usize
    }
}

/// A kind of actors.
#[derive(Debug, Clone, Default)]
pub struct ActorKind {
    /// The name in the file.
    pub id: Box<str>,
    /// One of them; the id where the file gives none.
    pub label: LocalText,
    /// Several of them; the label where the file gives none.
    pub plural: LocalText,
    /// Its colour.
    pub color: Color,
    /// Its sign, exactly one terminal cell wide.
    pub symbol: Box<str>,
    /// Its shape in Graphviz.
    pub shape: Box<str>,
    /// Whether the file declares it.
    pub declared: bool,
}

/// A kind of relationships.
#[derive(Debug, Clone, Default)]
pub struct RelationshipKind {
    /// The name in the file.
    pub id: Box<str>,
    /// What it is called; the id where the file says nothing.
    pub label: LocalText,
    /// Whether `from` and `to` have different parts in it.
    pub directed: bool,
    /// Its colour.
    pub color: Color,
    /// How its line is drawn.
    pub line: LineStyle,
    /// Whether the file declares it.
    pub declared: bool,
}

/// A colour: one of the terminal's own sixteen, or a mixed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Color {
    /// One of the sixteen ANSI colours, 0–15: black, red, green, yellow, blue, magenta, cyan, white, then bright.
    Ansi(u8),
    /// Red, green, blue.
    Rgb(u8, u8, u8),
}

impl Default for Color {
    fn default() -> Color {
        Color::Ansi(7)
    }
}

/// The names of the ANSI colours, in their order; more than one name may mean the same.
const COLOR_NAMES: [(&str, u8); 24] = [
    ("black", 0),
    ("red", 1),
    ("green", 2),
    ("yellow", 3),
    ("blue", 4),
    ("magenta", 5),
    ("cyan", 6),
    ("white", 7),
    ("gray", 8),
    ("grey", 8),
    ("bright_black", 8),
    ("bright_red", 9),
    ("bright_green", 10),
    ("bright_yellow", 11),
    ("bright_blue", 12),
    ("bright_magenta", 13),
    ("bright_cyan", 14),
    ("bright_white", 15),
    ("light_red", 9),
    ("light_green", 10),
    ("light_yellow", 11),
    ("light_blue", 12),
    ("light_magenta", 13),
    ("light_cyan", 14),
];

impl Color {
    /// Reads an ANSI name (`blue`, `bright_blue`, `bright-blue`) or `#rrggbb`.
    pub fn parse(text: &str) -> Option<Color> {
        if let Some(hex) = text.strip_prefix('#') {
            let mixed = (hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
                .then(|| u32::from_str_radix(hex, 16).ok())??;
            let [_, red, green, blue] = mixed.to_be_bytes();
            return Some(Color::Rgb(red, green, blue));
        }
        let name = text.to_ascii_lowercase().replace(['-', ' '], "_");
        COLOR_NAMES.iter().find_map(|(known, number)| (*known == name).then_some(Color::Ansi(*number)))
    }

    /// The name of an ANSI colour.
    pub fn name(ansi: u8) -> &'static str {
        COLOR_NAMES.iter().find_map(|(name, number)| (*number == ansi).then_some(*name)).unwrap_or("white")
    }

    /// The names that [`Color::parse`] takes, for suggestions.
    pub fn names() -> impl Iterator<Item = &'static str> {
        COLOR_NAMES.iter().map(|(name, _)| *name)
    }
}

/// How the line of a relationship is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum LineStyle {
    /// One line.
    #[default]
    Solid,
    /// Dashes.
    Dashed,
    /// Dots.
    Dotted,
    /// A thick line.
    Bold,
}

impl LineStyle {
    /// Every style.
    pub const ALL: [LineStyle; 4] = [LineStyle::Solid, LineStyle::Dashed, LineStyle::Dotted, LineStyle::Bold];

    /// The name in the file, and in Graphviz.
    pub fn name(self) -> &'static str {
        match self {
            LineStyle::Solid => "solid",
            LineStyle::Dashed => "dashed",
            LineStyle::Dotted => "dotted",
            LineStyle::Bold => "bold",
        }
    }

    /// The style of this name.
    pub fn from_name(name: &str) -> Option<LineStyle> {
        LineStyle::ALL.into_iter().find(|style| style.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_names_or_mixtures() {
        assert_eq!(Color::parse("Blue"), Some(Color::Ansi(4)));
        assert_eq!(Color::parse("bright-blue"), Some(Color::Ansi(12)));
        assert_eq!(Color::parse("#0a0BfF"), Some(Color::Rgb(10, 11, 255)));
        assert_eq!(Color::parse("#+12345"), None);
        assert_eq!(Color::parse("#fff"), None);
        assert_eq!(Color::parse("bleu"), None);
    }
}
