//! SVG: pictures for paper and for the web, drawn without any other program.

mod alone;
mod font;
mod gaps;
mod groups;
mod inline;
mod legend;
mod lines;
mod map;
mod matrix;
mod rings;
mod shapes;
mod sheet;
mod whole;
mod xml;

use crate::document::Document;
use crate::rules::Evaluation;

use super::Cutout;
use super::scene::{DiagramOptions, Scene, Theme};
#[cfg(feature = "png")]
pub(super) use font::FACES;
pub use inline::{InlinePicture, inline_svg};
pub use xml::push_escaped;

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Picture {
    /// Who works with whom: around the focus, or everyone.
    #[default]
    Map,
    /// How many of each kind work with each other kind.
    Matrix,
}

impl Picture {
    /// Both.
    pub const ALL: [Picture; 2] = [Picture::Map, Picture::Matrix];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Picture::Map => "map",
            Picture::Matrix => "matrix",
        }
    }

    /// The picture of this name.
    pub fn from_name(name: &str) -> Option<Picture> {
        Picture::ALL.into_iter().find(|picture| picture.name() == name)
    }
}

/// The part of the network as a picture.
pub fn svg(
    document: &Document,
    evaluation: &Evaluation,
    cutout: &Cutout,
    options: &DiagramOptions,
    picture: Picture,
    theme: Theme,
) -> String {
    let scene = Scene { document, evaluation, cutout, options };
    match picture {
        Picture::Map => map::draw(scene, theme),
        Picture::Matrix => matrix::draw(scene, theme),
    }
}
