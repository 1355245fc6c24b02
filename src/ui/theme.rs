//! Colours and weights by meaning. The terminal's own sixteen colours are the base, so light and dark both work;
//! whatever a colour says, a sign or a word says too.

use ratatui::style::{Color as Paint, Modifier, Style};

use crate::app::{Colors, Look};
use crate::network::Color;
use crate::rules::RuleSeverity;

/// Text.
pub(super) fn plain() -> Style {
    Style::new()
}

/// What matters.
pub(super) fn strong() -> Style {
    Style::new().add_modifier(Modifier::BOLD)
}

/// Beside the point.
pub(super) fn quiet(look: Look) -> Style {
    if look.colors == Colors::None { plain() } else { Style::new().add_modifier(Modifier::DIM) }
}

/// Under the cursor of the pane that has the keys.
pub(super) fn chosen() -> Style {
    Style::new().add_modifier(Modifier::REVERSED)
}

/// The letters that a search matched.
pub(super) fn matched(look: Look) -> Style {
    painted(look, Paint::Cyan).add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
}

/// Keys, titles, the frame of the pane that has the keys.
pub(super) fn accent(look: Look) -> Style {
    painted(look, Paint::Cyan).add_modifier(Modifier::BOLD)
}

/// What is wrong.
pub(super) fn alarm(look: Look) -> Style {
    painted(look, Paint::Red).add_modifier(Modifier::BOLD)
}

/// A gap, by how much it matters.
pub(super) fn severity(look: Look, severity: RuleSeverity) -> Style {
    match severity {
        RuleSeverity::High => alarm(look),
        RuleSeverity::Medium => painted(look, Paint::Yellow).add_modifier(Modifier::BOLD),
        RuleSeverity::Low => plain(),
    }
}

/// The sign of a gap, two columns wide.
pub(super) fn severity_sign(severity: RuleSeverity) -> &'static str {
    match severity {
        RuleSeverity::High => "!!",
        RuleSeverity::Medium => "! ",
        RuleSeverity::Low => "· ",
    }
}

/// A kind's own colour.
pub(super) fn kind(look: Look, color: Color) -> Style {
    let paint = match color {
        Color::Ansi(number) => ansi(number),
        Color::Rgb(red, green, blue) if look.colors == Colors::True => Paint::Rgb(red, green, blue),
        Color::Rgb(red, green, blue) => ansi(nearest(red, green, blue)),
    };
    painted(look, paint)
}

/// The name of a kind among the names of actors: in its colour, or where there is none, underlined.
pub(super) fn caption(look: Look, color: Color) -> Style {
    if look.colors == Colors::None {
        Style::new().add_modifier(Modifier::UNDERLINED)
    } else {
        kind(look, color).patch(quiet(look))
    }
}

fn painted(look: Look, paint: Paint) -> Style {
    if look.colors == Colors::None { plain() } else { Style::new().fg(paint) }
}

/// Black and white would vanish on one background or the other: the terminal's own text colour stands for both.
fn ansi(number: u8) -> Paint {
    match number {
        1 => Paint::Red,
        2 => Paint::Green,
        3 => Paint::Yellow,
        4 => Paint::Blue,
        5 => Paint::Magenta,
        6 => Paint::Cyan,
        8 => Paint::DarkGray,
        9 => Paint::LightRed,
        10 => Paint::LightGreen,
        11 => Paint::LightYellow,
        12 => Paint::LightBlue,
        13 => Paint::LightMagenta,
        14 => Paint::LightCyan,
        _ => Paint::Reset,
    }
}

/// The sixteen colours as most terminals mix them (xterm's defaults).
const MIXTURES: [(u8, u8, u8); 16] = [
    (0, 0, 0),
    (205, 0, 0),
    (0, 205, 0),
    (205, 205, 0),
    (0, 0, 238),
    (205, 0, 205),
    (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127),
    (255, 0, 0),
    (0, 255, 0),
    (255, 255, 0),
    (92, 92, 255),
    (255, 0, 255),
    (0, 255, 255),
    (255, 255, 255),
];

/// The nearest of the sixteen colours, by squared distance.
fn nearest(red: u8, green: u8, blue: u8) -> u8 {
    let square = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
    let distance = |(r, g, b): (u8, u8, u8)| square(r, red) + square(g, green) + square(b, blue);
    (0u8..).zip(MIXTURES).min_by_key(|(_, mixture)| distance(*mixture)).map_or(7, |(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixtures_become_the_nearest_colour_where_there_are_sixteen() {
        let look = |colors| Look { ascii: false, colors };
        let orange = Color::Rgb(0xcc, 0x11, 0x08);
        assert_eq!(kind(look(Colors::True), orange).fg, Some(Paint::Rgb(0xcc, 0x11, 0x08)));
        assert_eq!(kind(look(Colors::Sixteen), orange).fg, Some(Paint::Red));
        assert_eq!(kind(look(Colors::None), orange).fg, None);
        assert_eq!(kind(look(Colors::None), Color::Ansi(4)), plain());
    }
}
