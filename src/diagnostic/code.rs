//! The stable names of all problems.

use std::fmt;

use super::Severity;

macro_rules! codes {
    ($($(#[$meta:meta])* $variant:ident = $name:literal $severity:ident),* $(,)?) => {
        /// What sort of problem; its name is stable and can be searched for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$meta])* $variant,)*
        }

        impl Code {
            /// Every code, in the order of the manual.
            pub const ALL: &[Code] = &[$(Code::$variant),*];

            /// The name in kebab-case.
            pub fn name(self) -> &'static str {
                match self {
                    $(Code::$variant => $name,)*
                }
            }

            /// Whether it stops the load.
            pub fn severity(self) -> Severity {
                match self {
                    $(Code::$variant => Severity::$severity,)*
                }
            }
        }
    };
}

codes! {
    /// The file can't be opened or read.
    Unreadable = "unreadable" Error,
    /// The file is larger than the program takes.
    TooLarge = "too-large" Error,
    /// The bytes are not UTF-8.
    NotUtf8 = "not-utf8" Error,
    /// Nothing but blanks and comments.
    EmptyFile = "empty-file" Error,
    /// Not TOML.
    Syntax = "syntax" Error,
    /// A key or table is there twice.
    DuplicateKey = "duplicate-key" Error,
    /// `format` is newer than this program.
    UnknownFormat = "unknown-format" Error,
    /// A required field is not there.
    MissingField = "missing-field" Error,
    /// A field that the format doesn't know.
    UnknownField = "unknown-field" Error,
    /// A value of the wrong type.
    WrongType = "wrong-type" Error,
    /// A value of the right type that means nothing here.
    InvalidValue = "invalid-value" Error,
    /// An id with characters that ids don't have, or none.
    InvalidId = "invalid-id" Error,
    /// Two actors with one id.
    DuplicateActor = "duplicate-actor" Error,
    /// Two rules with one id.
    DuplicateRule = "duplicate-rule" Error,
    /// Two views with one name.
    DuplicateView = "duplicate-view" Error,
    /// An id that no actor has.
    UnknownActor = "unknown-actor" Error,
    /// A kind that is not declared, though others are.
    UnknownKind = "unknown-kind" Error,
    /// An id that no rule has.
    UnknownRule = "unknown-rule" Error,
    /// A language code that ISO 639-1 doesn't have.
    UnknownLanguage = "unknown-language" Error,
    /// A relationship of an actor with itself.
    SelfRelationship = "self-relationship" Error,
    /// A range that ends before it starts.
    InvertedRange = "inverted-range" Error,
    /// A rule without exactly one of `needs` and `finds`, or with fields that don't go together.
    InvalidRule = "invalid-rule" Error,
    /// A filter that can't be read.
    InvalidFilter = "invalid-filter" Error,
    /// The same relationship twice; the first counts.
    DuplicateRelationship = "duplicate-relationship" Warning,
    /// A rule that selects no actor and so checks nothing.
    EmptyRule = "empty-rule" Warning,
    /// A filter that asks for a kind, area, topic or id that nothing has.
    UnknownFilterValue = "unknown-filter-value" Warning,
    /// A decision about something that this rule can't find.
    UnknownSubject = "unknown-subject" Warning,
    /// A field of a rule that no actor has.
    UnknownAttribute = "unknown-attribute" Warning,
    /// Something that looks like data about a person.
    PersonalData = "personal-data" Warning,
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_kebab_case_and_unique() {
        let names: BTreeSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        assert!(
            names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
        );
    }
}
