//! One way out for all formats, for the command line and the interface alike.

use super::scene::{DiagramOptions, Theme};
use super::svg::Picture;
use super::{Cutout, JsonOptions, dot, json, mermaid, svg};
use crate::document::Document;
use crate::rules::Evaluation;
use crate::text::exchange as words;

/// A format in which a network leaves the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Format {
    /// DOT, for Graphviz.
    #[default]
    Dot,
    /// A picture.
    Svg,
    /// A picture in dots.
    #[cfg(feature = "png")]
    Png,
    /// Mermaid, for wikis.
    Mermaid,
    /// Data.
    Json,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: &'static [Format] = &[
        Format::Dot,
        Format::Svg,
        #[cfg(feature = "png")]
        Format::Png,
        Format::Mermaid,
        Format::Json,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Format::Dot => "dot",
            Format::Svg => "svg",
            #[cfg(feature = "png")]
            Format::Png => "png",
            Format::Mermaid => "mermaid",
            Format::Json => "json",
        }
    }

    /// The format of this name.
    pub fn from_name(name: &str) -> Option<Format> {
        Format::ALL.iter().copied().find(|format| format.name() == name)
    }

    /// What the name of a file ends with, behind the dot.
    pub fn ending(self) -> &'static str {
        if self == Format::Mermaid { "mmd" } else { self.name() }
    }

    /// Whether it is text, which a terminal can show.
    pub fn is_text(self) -> bool {
        #[cfg(feature = "png")]
        return self != Format::Png;
        #[cfg(not(feature = "png"))]
        true
    }

    /// Whether it is a picture that this program draws itself.
    pub fn is_picture(self) -> bool {
        self == Format::Svg || !self.is_text()
    }

    /// The one after it in [`Format::ALL`], the first after the last.
    pub fn next(self) -> Format {
        let place = Format::ALL.iter().position(|format| *format == self).unwrap_or(0);
        Format::ALL[(place + 1) % Format::ALL.len()]
    }
}

/// How a part of a network leaves the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportOptions {
    /// In which format.
    pub format: Format,
    /// What diagrams hold; data only takes `contacts` from it.
    pub diagram: DiagramOptions,
    /// What pictures show.
    pub picture: Picture,
    /// What pictures are drawn on.
    pub theme: Theme,
    /// How many dots a picture in dots has for each that a screen needs.
    pub scale: u32,
}

/// What leaves the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The content of the file.
    pub bytes: Vec<u8>,
    /// What to know before it is used.
    pub warning: Option<String>,
}

/// The part of the network in a format.
///
/// # Errors
/// A picture in dots that could not be drawn, such as one too large for memory: why.
pub fn export(
    document: &Document,
    evaluation: &Evaluation,
    cutout: &Cutout,
    options: &ExportOptions,
) -> Result<Exported, String> {
    let ExportOptions { diagram, picture, theme, .. } = options;
    let picture = || svg(document, evaluation, cutout, diagram, *picture, *theme);
    let mut warning = None;
    let bytes = match options.format {
        Format::Dot => dot(document, evaluation, cutout, diagram).into_bytes(),
        Format::Svg => picture().into_bytes(),
        #[cfg(feature = "png")]
        Format::Png => super::png(&picture(), options.scale)?,
        Format::Mermaid => {
            let mermaid = mermaid(document, evaluation, cutout, diagram);
            let too_large = || words::mermaid_too_large(diagram.lang, mermaid.edges, mermaid.characters());
            warning = mermaid.is_too_large().then(too_large);
            mermaid.text.into_bytes()
        }
        Format::Json => json(document, evaluation, cutout, &JsonOptions { contacts: diagram.contacts }).into_bytes(),
    };
    Ok(Exported { bytes, warning })
}
