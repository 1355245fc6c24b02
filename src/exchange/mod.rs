//! The network in other programs' formats, whole or in part: a [`Cutout`] says which part, one file each how.

mod cutout;
mod dot;
mod format;
mod json;
mod mermaid;
#[cfg(feature = "png")]
mod png;
mod scene;
mod svg;

pub use cutout::{Cutout, CutoutRequest, around};
pub use dot::dot;
pub use format::{ExportOptions, Exported, Format, export};
pub use json::{JsonOptions, actor_json, gap_json, json, relationship_json, suggestion_json};
pub use mermaid::{MERMAID_CHARACTERS, MERMAID_EDGES, Mermaid, mermaid};
#[cfg(feature = "png")]
pub use png::png;
pub use scene::{DiagramOptions, Group, Theme, is_web_address};
pub use svg::{InlinePicture, Picture, inline_svg, push_escaped, svg};

#[cfg(test)]
mod tests;
