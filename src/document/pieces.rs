//! Where the blocks of a file stand and what each of them is: kept small, as a document keeps it for the next reading.

use super::cut::{Block, blocks};
use super::parts::Sort;
use super::syntax::{Places, parse};
use super::value::Value;
use crate::diagnostic::{Diagnostic, Span};
use crate::text::Lang;

/// The pieces that a text was read in. Those of a document that was not read from a text are none.
#[derive(Debug, Clone, Default)]
pub struct Pieces {
    pub(super) all: Vec<Piece>,
    /// Where those entries start that something had to be said about when they were read.
    pub(super) reported: Vec<u32>,
}

/// A block and what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) start: u32,
    /// Where the line of the header ends.
    pub(super) header_end: u32,
    pub(super) end: u32,
    pub(super) role: Role,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It starts an entry.
    Entry(Sort),
    /// It adds to the last entry of that sort.
    More(Sort),
    /// Anything else.
    Rest,
}

impl Pieces {
    /// Cuts a text.
    pub(super) fn of(text: &str) -> Pieces {
        let all = blocks(text).iter().map(|block| Piece::of(text, block)).collect();
        Pieces { all, reported: Vec::new() }
    }

    /// Notes the entries that problems lie in.
    pub(super) fn note(&mut self, problems: &[Diagnostic]) {
        let entry = |span: Span| {
            let behind = self.all.partition_point(|piece| piece.start <= span.start);
            self.all.get(..behind)?.iter().rfind(|piece| matches!(piece.role, Role::Entry(_)))
        };
        let starts = problems.iter().filter_map(|problem| Some(entry(problem.span?)?.start));
        let mut starts: Vec<_> = starts.collect();
        starts.sort_unstable();
        starts.dedup();
        self.reported = starts;
    }
}

impl Piece {
    pub(super) fn of(text: &str, block: &Block) -> Piece {
        let Span { start, end: header_end } = Span::new(block.header.start, block.header.end);
        let role = match target(text.get(block.header.clone()).unwrap_or_default()) {
            Some((sort, true)) => Role::Entry(sort),
            Some((sort, false)) => Role::More(sort),
            None => Role::Rest,
        };
        Piece { start, header_end, end: Span::new(0, block.body.end).end, role }
    }

    pub(super) fn block(&self) -> Block {
        let [start, header_end, end] = [self.start, self.header_end, self.end].map(|at| at as usize);
        Block { header: start..header_end, body: header_end..end }
    }

    /// The place that stands for the whole piece: its header.
    pub(super) fn place(&self) -> Span {
        Span { start: self.start, end: self.header_end }
    }

    /// The same piece at another place.
    pub(super) fn moved_to(self, start: u32) -> Piece {
        let moved = |at: u32| start + (at - self.start);
        Piece { start, header_end: moved(self.header_end), end: moved(self.end), role: self.role }
    }
}

/// The sort of entry that a header starts (true) or adds to (false).
fn target(header: &str) -> Option<(Sort, bool)> {
    match header.trim_end() {
        "[[actor]]" => return Some((Sort::Actor, true)),
        "[[relationship]]" => return Some((Sort::Relationship, true)),
        _ => {}
    }
    let (table, _) = parse(header, Places::Behind(0), Lang::En);
    let (name, value) = table.first()?;
    let sort = Sort::ALL.into_iter().find(|sort| sort.name() == name.get_ref())?;
    match value.get_ref() {
        Value::List(_) if !header.starts_with("[[") => None,
        Value::List(items) => {
            let first = items.first().map(|item| item.get_ref());
            Some((sort, matches!(first, Some(Value::Table(fields)) if fields.is_empty())))
        }
        Value::Table(table) => (!table.is_empty()).then_some((sort, false)),
        _ => None,
    }
}
