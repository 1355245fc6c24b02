//! What a user begins with: a commented file to fill in, and the schema by which an editor helps with it.

use crate::text::Lang;

/// The JSON Schema (draft 7, which editors read best) of network files. Dates in it stand for TOML's own.
pub const SCHEMA: &str = include_str!("schema.json");

/// A small network file that explains itself, in this language.
pub fn starter(lang: Lang) -> &'static str {
    match lang {
        Lang::De => include_str!("starter.de.toml"),
        Lang::En => include_str!("starter.en.toml"),
    }
}
