//! What stands within rows.

use crate::text::catalogue::texts;

texts! {
    /// The start of a relationship.
    since(year: &str) { de: "seit {year}", en: "since {year}" }
    /// The end of a relationship.
    until(year: &str) { de: "bis {year}", en: "until {year}" }
}
