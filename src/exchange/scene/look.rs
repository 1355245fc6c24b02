//! What things look like on paper: colours, shapes, lines.

use std::fmt;

use crate::network::{ActorKind, Color, LineStyle, RelationshipKind, Status};

/// Red, green, blue, written as Graphviz and browsers take it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange) struct Ink(u8, u8, u8);

/// The terminal's sixteen colours as print takes them: strong enough for a line, apart from each other.
const ANSI: [Ink; 16] = [
    Ink(0x3b, 0x42, 0x52),
    Ink(0xb8, 0x3a, 0x3a),
    Ink(0x2e, 0x8b, 0x57),
    Ink(0xb5, 0x86, 0x0b),
    Ink(0x2f, 0x6f, 0xb8),
    Ink(0x8e, 0x44, 0xad),
    Ink(0x1b, 0x86, 0x98),
    Ink(0x8a, 0x94, 0x9e),
    Ink(0x5f, 0x6b, 0x76),
    Ink(0xe0, 0x6c, 0x5a),
    Ink(0x6a, 0xa8, 0x2f),
    Ink(0xd9, 0xa5, 0x20),
    Ink(0x5b, 0x9b, 0xe0),
    Ink(0xc0, 0x6f, 0xc8),
    Ink(0x3f, 0xb5, 0xc8),
    Ink(0xa8, 0xb0, 0xb8),
];

impl Ink {
    /// Brightness to the eye, 0–255 (weights of ITU-R BT.601).
    pub(in crate::exchange) fn brightness(self) -> u32 {
        (u32::from(self.0) * 299 + u32::from(self.1) * 587 + u32::from(self.2) * 114) / 1000
    }

    /// So many per cent of the other colour in it.
    #[expect(clippy::cast_possible_truncation, reason = "the mean of two bytes is a byte")]
    pub(in crate::exchange) fn mixed(self, other: Ink, percent: u32) -> Ink {
        let mix = |a: u8, b: u8| ((u32::from(a) * (100 - percent) + u32::from(b) * percent) / 100) as u8;
        Ink(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }
}

impl fmt::Display for Ink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// What a diagram is drawn on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Theme {
    /// Dark on white, for paper.
    #[default]
    Light,
    /// Light on a dark ground, for screens.
    Dark,
}

impl Theme {
    /// Both.
    pub const ALL: [Theme; 2] = [Theme::Light, Theme::Dark];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of this name.
    pub fn from_name(name: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// The ground of everything.
    pub(in crate::exchange) fn paper(self) -> Ink {
        self.either(Ink(0xff, 0xff, 0xff), Ink(0x15, 0x1a, 0x20))
    }

    /// Text.
    pub(in crate::exchange) fn text(self) -> Ink {
        self.either(Ink(0x1f, 0x29, 0x33), Ink(0xe8, 0xec, 0xf0))
    }

    /// Text beside the point.
    pub(in crate::exchange) fn quiet(self) -> Ink {
        self.either(Ink(0x55, 0x60, 0x6b), Ink(0xa9, 0xb2, 0xbc))
    }

    /// The ground of a group.
    pub(in crate::exchange) fn ground(self) -> Ink {
        self.either(Ink(0xf6, 0xf8, 0xfa), Ink(0x1e, 0x25, 0x2d))
    }

    /// Frames of boxes, helping lines.
    pub(in crate::exchange) fn frame(self) -> Ink {
        self.either(Ink(0xb8, 0xc2, 0xcc), Ink(0x47, 0x51, 0x5c))
    }

    /// What was: paused, ended, declined.
    pub(in crate::exchange) fn gone(self) -> Ink {
        self.either(Ink(0xb8, 0xbf, 0xc6), Ink(0x55, 0x5d, 0x66))
    }

    /// An open gap.
    pub(in crate::exchange) fn open_gap(self) -> Ink {
        self.either(Ink(0xd7, 0x26, 0x3d), Ink(0xff, 0x6b, 0x7d))
    }

    /// A gap that somebody will close.
    pub(in crate::exchange) fn planned_gap(self) -> Ink {
        self.either(Ink(0xe0, 0x7b, 0x00), Ink(0xff, 0xb0, 0x4d))
    }

    /// The colour of a kind, far enough from the ground to be seen as a line.
    pub(in crate::exchange) fn ink(self, color: Color) -> Ink {
        let mut ink = match color {
            Color::Ansi(number) => ANSI[usize::from(number) % ANSI.len()],
            Color::Rgb(red, green, blue) => Ink(red, green, blue),
        };
        let (away, pale): (Ink, fn(Ink) -> bool) = match self {
            Theme::Light => (Ink(0, 0, 0), |ink| ink.brightness() > 175),
            Theme::Dark => (Ink(0xff, 0xff, 0xff), |ink| ink.brightness() < 125),
        };
        while pale(ink) {
            ink = ink.mixed(away, 15);
        }
        ink
    }

    /// The ground's colour with a hint of another, on which text stands.
    pub(in crate::exchange) fn tint(self, ink: Ink) -> Ink {
        ink.mixed(self.paper(), 80)
    }

    /// The same, further away.
    pub(in crate::exchange) fn faded(self, ink: Ink) -> Ink {
        ink.mixed(self.paper(), 35)
    }

    fn either(self, light: Ink, dark: Ink) -> Ink {
        if self == Theme::Light { light } else { dark }
    }
}

/// The shape of a kind of actors. Loading keeps to the names that Graphviz has; `record` and its like would read the
/// label as a language of its own, so they become an ellipse like anything that is no name at all.
pub(in crate::exchange) fn shape(kind: &ActorKind) -> &str {
    let is_name = !kind.shape.is_empty() && kind.shape.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_name && !kind.shape.ends_with("record") { &kind.shape } else { "ellipse" }
}

/// How a relationship is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::exchange) struct Stroke {
    /// Its colour.
    pub(in crate::exchange) ink: Ink,
    /// Its line.
    pub(in crate::exchange) style: LineStyle,
    /// Its width in points.
    pub(in crate::exchange) width: f32,
}

impl Stroke {
    /// What goes on today in full colour; what was doubtful or brief paler and thinner; what may come in long
    /// dashes; what is over in grey.
    pub(in crate::exchange) fn of(kind: &RelationshipKind, status: Status, theme: Theme) -> Stroke {
        let ink = theme.ink(kind.color);
        let style = kind.line;
        match status {
            Status::Active if style == LineStyle::Bold => Stroke { ink, style: LineStyle::Solid, width: 2.6 },
            Status::Active => Stroke { ink, style, width: 1.4 },
            Status::OneOff | Status::Unconfirmed => Stroke { ink: theme.faded(ink), style, width: 0.9 },
            Status::InTalks | Status::Planned => Stroke { ink, style: LineStyle::Dashed, width: 0.9 },
            Status::Paused | Status::Ended | Status::Declined => Stroke { ink: theme.gone(), style, width: 0.6 },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_can_be_seen_as_a_line_and_read_as_a_ground() {
        let ansi = (0..16).map(Color::Ansi);
        for color in ansi.chain([Color::Rgb(255, 255, 255), Color::Rgb(255, 255, 0), Color::Rgb(0, 0, 0)]) {
            let ink = Theme::Light.ink(color);
            assert!(ink.brightness() <= 175, "{color:?} is too pale for a line: {ink}");
            assert!(Theme::Light.tint(ink).brightness() >= 195, "{color:?} is too dark for a ground");
            let ink = Theme::Dark.ink(color);
            assert!(ink.brightness() >= 125, "{color:?} is too dark for a line: {ink}");
            assert!(Theme::Dark.tint(ink).brightness() <= 80, "{color:?} is too bright for a ground");
        }
        assert_eq!(Theme::Light.ink(Color::Rgb(0x10, 0x20, 0xff)).to_string(), "#1020ff");
    }

    #[test]
    fn a_shape_that_would_read_the_label_is_not_used() {
        let kind = |shape: &str| ActorKind { shape: shape.into(), ..ActorKind::default() };
        assert_eq!(shape(&kind("house")), "house");
        assert_eq!(shape(&kind("record")), "ellipse");
        assert_eq!(shape(&kind("\"]; evil [")), "ellipse");
    }
}
