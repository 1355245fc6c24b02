//! What things look like on paper: colours, shapes, lines.

use std::fmt;

use crate::network::{ActorKind, Color, LineStyle, RelationshipKind, Status};

/// Red, green, blue, written as Graphviz takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ink(u8, u8, u8);

/// Text.
pub(super) const TEXT: Ink = Ink(0x1f, 0x29, 0x33);
/// What was: paused, ended, declined.
pub(super) const GONE: Ink = Ink(0xb8, 0xbf, 0xc6);
/// Frames of boxes, helping lines.
pub(super) const FRAME: Ink = Ink(0xb8, 0xc2, 0xcc);
/// The ground of everything.
pub(super) const PAPER: Ink = Ink(0xff, 0xff, 0xff);
/// The ground of a group.
pub(super) const GROUND: Ink = Ink(0xf6, 0xf8, 0xfa);
/// An open gap.
pub(super) const OPEN_GAP: Ink = Ink(0xd7, 0x26, 0x3d);
/// A gap that somebody will close.
pub(super) const PLANNED_GAP: Ink = Ink(0xe0, 0x7b, 0x00);

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
    /// The colour of a kind, dark enough to be seen as a line on white.
    pub(super) fn of(color: Color) -> Ink {
        let ink = match color {
            Color::Ansi(number) => ANSI[usize::from(number) % ANSI.len()],
            Color::Rgb(red, green, blue) => Ink(red, green, blue),
        };
        let mut visible = ink;
        while visible.brightness() > 175 {
            visible = visible.mixed(Ink(0, 0, 0), 15);
        }
        visible
    }

    /// A light tint, on which dark text stands.
    pub(super) fn tint(self) -> Ink {
        self.mixed(PAPER, 80)
    }

    /// The same, further away.
    pub(super) fn faded(self) -> Ink {
        self.mixed(PAPER, 35)
    }

    /// Brightness to the eye, 0–255 (weights of ITU-R BT.601).
    fn brightness(self) -> u32 {
        (u32::from(self.0) * 299 + u32::from(self.1) * 587 + u32::from(self.2) * 114) / 1000
    }

    /// So many per cent of the other colour in it.
    #[expect(clippy::cast_possible_truncation, reason = "the mean of two bytes is a byte")]
    fn mixed(self, other: Ink, percent: u32) -> Ink {
        let mix = |a: u8, b: u8| ((u32::from(a) * (100 - percent) + u32::from(b) * percent) / 100) as u8;
        Ink(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }
}

impl fmt::Display for Ink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// The shape of a kind of actors. Loading keeps to the names that Graphviz has; `record` and its like would read the
/// label as a language of its own, so they become an ellipse like anything that is no name at all.
pub(super) fn shape(kind: &ActorKind) -> &str {
    let is_name = !kind.shape.is_empty() && kind.shape.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_name && !kind.shape.ends_with("record") { &kind.shape } else { "ellipse" }
}

/// How a relationship is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stroke {
    /// Its colour.
    pub(super) ink: Ink,
    /// Graphviz' `style`.
    pub(super) style: &'static str,
    /// Its width in points.
    pub(super) width: f32,
}

impl Stroke {
    /// What goes on today in full colour; what was doubtful or brief paler and thinner; what may come in long
    /// dashes; what is over in grey.
    pub(super) fn of(kind: &RelationshipKind, status: Status) -> Stroke {
        let ink = Ink::of(kind.color);
        let style = kind.line.name();
        match status {
            Status::Active if kind.line == LineStyle::Bold => Stroke { ink, style: "solid", width: 2.6 },
            Status::Active => Stroke { ink, style, width: 1.4 },
            Status::OneOff | Status::Unconfirmed => Stroke { ink: ink.faded(), style, width: 0.9 },
            Status::InTalks | Status::Planned => Stroke { ink, style: "dashed", width: 0.9 },
            Status::Paused | Status::Ended | Status::Declined => Stroke { ink: GONE, style, width: 0.6 },
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
            let ink = Ink::of(color);
            assert!(ink.brightness() <= 175, "{color:?} is too pale for a line: {ink}");
            assert!(ink.tint().brightness() >= 195, "{color:?} is too dark for a ground: {}", ink.tint());
        }
        assert_eq!(Ink::of(Color::Rgb(0x10, 0x20, 0xff)).to_string(), "#1020ff");
    }

    #[test]
    fn a_shape_that_would_read_the_label_is_not_used() {
        let kind = |shape: &str| ActorKind { shape: shape.into(), ..ActorKind::default() };
        assert_eq!(shape(&kind("house")), "house");
        assert_eq!(shape(&kind("record")), "ellipse");
        assert_eq!(shape(&kind("\"]; evil [")), "ellipse");
    }
}
