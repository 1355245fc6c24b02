//! Sorting the blocks of a file: the many entries, each read by itself, and the rest, read as one.

use std::ops::Range;

use super::cut::Block;
use super::pieces::{Piece, Role};
use super::syntax::{Places, parse};
use super::value::{Fields, Value};
use crate::diagnostic::{Diagnostic, Span};
use crate::text::Lang;

/// More sections than this are no network, and not worth looking at one by one.
const MOST_BLOCKS: usize = 10_000;

/// The sorts of entries that a file may have many of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Actor,
    Relationship,
}

impl Sort {
    pub(super) const ALL: [Sort; 2] = [Sort::Actor, Sort::Relationship];

    /// The name of its tables.
    pub(super) fn name(self) -> &'static str {
        match self {
            Sort::Actor => "actor",
            Sort::Relationship => "relationship",
        }
    }
}

/// One `[[actor]]` or `[[relationship]]`.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) sort: Sort,
    pub(super) block: Block,
    /// Its sub-tables such as `[actor.attributes]`; rare.
    pub(super) more: Vec<Block>,
}

/// A file cut into what is read separately.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) entries: Vec<Entry>,
    pub(super) rest: Vec<Block>,
}

impl Parts {
    /// Puts pieces together; headers decide alone, so this can't fail.
    pub(super) fn of<'p>(pieces: impl IntoIterator<Item = &'p Piece>) -> Parts {
        let mut parts = Parts::default();
        let mut last = [None, None];
        for piece in pieces {
            let block = piece.block();
            match piece.role {
                Role::Entry(sort) => {
                    last[sort as usize] = Some(parts.entries.len());
                    parts.entries.push(Entry { sort, block, more: Vec::new() });
                }
                Role::More(sort) => match last[sort as usize] {
                    Some(entry) => parts.entries[entry].more.push(block),
                    None => parts.rest.push(block),
                },
                Role::Rest => parts.rest.push(block),
            }
        }
        parts
    }
}

/// A text put together from blocks, with the places they come from.
#[derive(Debug, Default)]
pub(super) struct Joined {
    pub(super) text: String,
    pub(super) pieces: Vec<(usize, usize)>,
}

impl Joined {
    /// Whole blocks one behind the other.
    pub(super) fn of<'b>(file: &str, blocks: impl IntoIterator<Item = &'b Block>) -> Joined {
        let mut joined = Joined::default();
        for block in blocks {
            joined.push(file, block.header.start..block.body.end);
        }
        joined
    }

    /// Adds a stretch of the file, on a line of its own.
    pub(super) fn push(&mut self, file: &str, range: Range<usize>) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.pieces.push((self.text.len(), range.start));
        self.text += file.get(range).unwrap_or_default();
    }

    pub(super) fn places(&self) -> Places<'_> {
        Places::Pieces(&self.pieces)
    }
}

impl Entry {
    /// The entry with its sub-tables as one text.
    pub(super) fn joined(&self, file: &str) -> Joined {
        Joined::of(file, std::iter::once(&self.block).chain(&self.more))
    }

    /// Whether its body can be read by itself.
    pub(super) fn is_plain(&self, file: &str) -> bool {
        let header = file.get(self.block.header.clone()).unwrap_or_default().trim_end();
        self.more.is_empty() && matches!(header, "[[actor]]" | "[[relationship]]")
    }

    /// The place that stands for the whole entry: its header.
    pub(super) fn place(&self) -> Span {
        Span::new(self.block.header.start, self.block.header.end)
    }
}

/// The fields of the one entry in a text that [`Entry::joined`] made.
pub(super) fn only_entry(table: Fields<'_>) -> Fields<'_> {
    let entries = table.into_iter().next().map(|(_, item)| item.into_inner());
    let first = match entries {
        Some(Value::List(items)) => items.into_iter().next().map(|item| item.into_inner()),
        other => other,
    };
    match first {
        Some(Value::Table(fields)) => fields,
        _ => Vec::new(),
    }
}

/// Everything that is no entry.
#[derive(Debug, Default)]
pub(super) struct Rest {
    /// What can be read, as one text.
    pub(super) joined: Joined,
    /// What is wrong with its grammar.
    pub(super) problems: Vec<Diagnostic>,
    /// The blocks that something is wrong with.
    pub(super) broken: Vec<Span>,
}

impl Rest {
    /// Puts the blocks together, so that what TOML says about tables that add to each other holds by itself.
    ///
    /// A block that is broken is reported and left out but for its header, so that it breaks no other.
    pub(super) fn of(file: &str, blocks: &[Block], lang: Lang) -> Rest {
        let whole = Joined::of(file, blocks);
        let (_, problems) = parse(&whole.text, whole.places(), lang);
        if problems.is_empty() || blocks.len() > MOST_BLOCKS {
            return Rest { joined: whole, problems, broken: Vec::new() };
        }
        let mut rest = Rest::default();
        let mut how = vec![Broken::No; blocks.len()];
        for (block, how) in blocks.iter().zip(&mut how) {
            for (range, kind) in [(&block.header, Broken::Header), (&block.body, Broken::Body)] {
                let text = file.get(range.clone()).unwrap_or_default();
                let (_, found) = parse(text, Places::Behind(range.start), lang);
                if !found.is_empty() && *how == Broken::No {
                    *how = kind;
                    rest.broken.push(Span::new(block.header.start, block.body.end));
                }
                rest.problems.extend(found);
            }
        }
        rest.joined = joined(file, blocks, &how);
        rest.problems.extend(parse(&rest.joined.text, rest.joined.places(), lang).1);
        rest
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Broken {
    No,
    Header,
    Body,
}

fn joined(file: &str, rest: &[Block], broken: &[Broken]) -> Joined {
    let mut joined = Joined::default();
    for (block, broken) in rest.iter().zip(broken) {
        match broken {
            Broken::No => joined.push(file, block.header.start..block.body.end),
            Broken::Body => joined.push(file, block.header.clone()),
            Broken::Header => {}
        }
    }
    joined
}
