//! An entry as it is written, and where its section has room for more.

use std::ops::Range;

use super::super::cut::Block;
use super::super::parts::Sort;

/// The lists of entries that a file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Actor,
    Relationship,
    Rule,
    Decision,
    View,
}

impl Section {
    /// The name of its tables.
    pub(super) fn name(self) -> &'static str {
        match self {
            Section::Actor => "actor",
            Section::Relationship => "relationship",
            Section::Rule => "rule",
            Section::Decision => "decision",
            Section::View => "view",
        }
    }

    /// What the many entries are that it may have; none where it is read with the rest of the file.
    pub(super) fn sort(self) -> Option<Sort> {
        match self {
            Section::Actor => Some(Sort::Actor),
            Section::Relationship => Some(Sort::Relationship),
            Section::Rule | Section::Decision | Section::View => None,
        }
    }
}

/// An entry as the file writes it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Written {
    pub(super) form: Form,
    /// Its fields in the order of the file.
    pub(super) members: Vec<Member>,
}

impl Written {
    /// Where it starts: its header, or its brace.
    pub(super) fn start(&self) -> usize {
        match &self.form {
            Form::Blocks(blocks) => blocks.first().map_or(0, |block| block.header.start),
            Form::Inline(braces) => braces.start,
        }
    }

    /// Whether one of its own fields says this.
    pub(super) fn says(&self, field: &str, text: &str) -> bool {
        self.own(field).is_some_and(|member| member.text.as_deref() == Some(text))
    }

    /// One of its own fields.
    pub(super) fn own(&self, field: &str) -> Option<&Member> {
        self.members.iter().find(|member| matches!(&*member.path, [name] if **name == *field))
    }
}

/// The two ways to write an entry.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Form {
    /// Below a header, with its sub-tables.
    Blocks(Vec<Block>),
    /// In braces, as one of several in a list.
    Inline(Range<usize>),
}

/// One field of an entry, or of a table in it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Member {
    /// Its name behind those of the tables that it is in.
    pub(super) path: Vec<Box<str>>,
    pub(super) value: Range<usize>,
    /// What it says, if that is a text.
    pub(super) text: Option<Box<str>>,
    /// The braces that it stands in; none where it has a line of its own.
    pub(super) holder: Option<Range<usize>>,
}

/// Where a new entry of a section belongs.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Home {
    /// Into the list in these brackets, which holds these entries.
    List(Range<usize>, Vec<Range<usize>>),
    /// Behind the last entry, which consists of these blocks.
    Behind(Vec<Block>),
    /// There is none yet.
    End,
}
