//! The program's own texts in German and English, and what every text needs: folding, width, safety.

pub(crate) mod catalogue;
mod contacts;
mod fold;
mod lang;
mod nearest;
mod personal;
mod safe;
mod width;

pub mod diagnostics;
pub mod differences;
pub mod editing;
pub mod edits;
pub mod exchange;
pub mod filters;
pub mod gaps;
pub mod interface;
pub mod manual;
pub mod minutes;
pub mod problems;
pub mod refusals;
pub mod report;
pub mod results;
pub mod revisions;
pub mod suggestions;
pub mod syntax;
pub mod usage;

pub use catalogue::{InText, decimal};
pub use fold::{Folded, Scratch, join_chars, slug, strip, strip_char};
pub use lang::Lang;
pub use nearest::nearest;
pub use personal::{looks_like_a_person, personal_data, without_personal_data};
pub use safe::{is_hostile, safe};
pub use width::{fit, shorten, truncate, whole_words, width, wrap};
