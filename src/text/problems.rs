//! What is wrong with a file, and what to do about it.

use super::catalogue::texts;

texts! {
    /// Help: a name that was probably meant.
    did_you_mean(name: &str) { de: "meinten Sie `{name}`?", en: "did you mean `{name}`?" }
}
