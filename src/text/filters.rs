//! What is wrong with a filter.

use super::catalogue::texts;

texts! {
    /// A filter such as `kind:` ends before its value.
    value_missing(field: &str) { de: "Nach `{field}:` fehlt ein Wert", en: "`{field}:` needs a value" }
}
