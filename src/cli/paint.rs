//! Colours of what commands print. They are always written; where they don't belong the output leaves them out.

use clap::builder::styling::{AnsiColor, Color as Ansi, RgbColor, Style};

use crate::network::Color;
use crate::rules::RuleSeverity;
use crate::text::safe;

fn painted(style: Style, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{style}{text}{style:#}") }
}

/// A heading.
pub(super) fn heading(text: &str) -> String {
    painted(Style::new().bold(), text)
}

/// Something of less weight.
pub(super) fn faint(text: &str) -> String {
    painted(Style::new().dimmed(), text)
}

/// The word before an error.
pub(super) fn error(text: &str) -> String {
    painted(AnsiColor::BrightRed.on_default().bold(), text)
}

/// The word before a warning.
pub(super) fn warning(text: &str) -> String {
    painted(AnsiColor::Yellow.on_default().bold(), text)
}

/// The word before advice.
pub(super) fn help(text: &str) -> String {
    painted(AnsiColor::BrightCyan.on_default().bold(), text)
}

/// How much a gap matters.
pub(super) fn severity(severity: RuleSeverity, text: &str) -> String {
    let color = match severity {
        RuleSeverity::High => AnsiColor::Red,
        RuleSeverity::Medium => AnsiColor::Yellow,
        RuleSeverity::Low => AnsiColor::Cyan,
    };
    painted(color.on_default().bold(), text)
}

/// Something in the colour that the file gives its kind; made safe, as it may come from the file itself.
pub(super) fn kind(color: Color, text: &str) -> String {
    painted(Style::new().fg_color(Some(ansi(color))), &safe(text))
}

fn ansi(color: Color) -> Ansi {
    match color {
        Color::Ansi(number) => clap::builder::styling::Ansi256Color(number).into(),
        Color::Rgb(red, green, blue) => RgbColor(red, green, blue).into(),
    }
}
