//! The network in other programs' formats, whole or in part: a [`Cutout`] says which part, one file each how.

mod cutout;
mod dot;
mod json;

pub use cutout::{Cutout, CutoutRequest};
pub use dot::{DotOptions, Group, dot};
pub use json::{JsonOptions, actor_json, gap_json, json, relationship_json};

#[cfg(test)]
mod tests;
