//! Cutting a text that is much like one that was cut before: what stayed is recognised, not looked at again.

use std::ops::Range;

use super::cut::{block_at, start};
use super::pieces::{Piece, Pieces, Role};

/// A piece, with the place of the one before that it is byte for byte.
pub(super) type Cut = (Piece, Option<u32>);

/// The stretches of a text that are known to be in the one before: behind each change the bytes are the same again.
#[derive(Debug, Default)]
pub(super) struct Untouched(Vec<Stretch>);

#[derive(Debug)]
struct Stretch {
    /// Where it stood before.
    old: Range<usize>,
    /// Where it starts now.
    start: usize,
}

impl Untouched {
    /// What lies between changes of a text of that length: in its order, each with its place there, how many bytes it
    /// takes away and how many it puts in their place.
    pub(super) fn between(changes: impl Iterator<Item = (usize, usize, usize)>, length: usize) -> Untouched {
        let (mut old, mut start) = (0, 0);
        let mut stretches = Vec::new();
        for (at, gone, come) in changes {
            stretches.push(Stretch { old: old..at, start });
            start += at - old + come;
            old = at + gone;
        }
        stretches.push(Stretch { old: old..length, start });
        Untouched(stretches)
    }

    /// Whether a piece and the header of the next, which ends it, are known to stand at this place now.
    fn knows(&self, pieces: &[Piece], place: usize, at: usize) -> bool {
        let Some([piece, next]) = pieces.get(place..place + 2) else { return false };
        let (start, end) = (piece.start as usize, next.header_end as usize);
        let behind = self.0.partition_point(|stretch| stretch.old.start <= start);
        let stretch = behind.checked_sub(1).and_then(|last| self.0.get(last));
        stretch.is_some_and(|one| end <= one.old.end && one.start + (start - one.old.start) == at)
    }
}

/// So many pieces in a row may be gone and what follows them is found at once.
const MOST_GONE: usize = 64;
/// With more new pieces in a row it is another text.
const MOST_NEW: usize = 1024;

/// The pieces of a text, as [`Pieces::of`] gives them; none where it has too little in common with the one before, or
/// where entries and their sub-tables lie scattered in one of them.
///
/// The text before must be one that a document came out of. There all strings and brackets are closed at the end of
/// each block, so whatever follows the same bytes as before, up to a bracket that opens a header, is cut as it was.
///
/// What is known to be untouched is not compared.
pub(super) fn recut(text: &str, before: &str, pieces: &Pieces, untouched: &Untouched) -> Option<Vec<Cut>> {
    let mut at = start(text);
    if pieces.all.is_empty() || at != start(before) {
        return None;
    }
    let mut cuts: Vec<Cut> = Vec::with_capacity(pieces.all.len() + MOST_GONE);
    let (mut next, mut news) = (0, 0);
    loop {
        let is_first = cuts.is_empty();
        let candidates = next..pieces.all.len().min(if is_first { 1 } else { next + MOST_GONE + news });
        let is_here = |place: &usize| {
            let piece = pieces.all.get(*place);
            untouched.knows(&pieces.all, *place, at) || piece.is_some_and(|piece| stands_at(piece, before, text, at))
        };
        let piece = if let Some(place) = candidates.into_iter().find(is_here) {
            (next, news) = (place + 1, 0);
            let here = u32::try_from(at).ok()?;
            (pieces.all.get(place)?.moved_to(here), u32::try_from(place).ok())
        } else {
            // The first piece of a text has no header: none of the others is like it.
            (next, news) = (next.max(1), news + 1);
            (Piece::of(text, &block_at(text, at, is_first)?), None)
        };
        at = piece.0.end as usize;
        cuts.push(piece);
        if at == text.len() {
            return (!is_scattered(&pieces.all) && !is_scattered(cuts.iter().map(|(piece, _)| piece))).then_some(cuts);
        }
        if news > MOST_NEW {
            return None;
        }
    }
}

/// Whether the text has the same bytes here and ends then, or goes on with a header.
fn stands_at(piece: &Piece, before: &str, text: &str, at: usize) -> bool {
    let (before, text) = (before.as_bytes(), text.as_bytes());
    let old = before.get(piece.start as usize..piece.end as usize).unwrap_or_default();
    let end = at + old.len();
    let is_same = text.get(at..end) == Some(old);
    let was_last = piece.end as usize == before.len();
    is_same && (end == text.len() || (text.get(end) == Some(&b'[') && (!was_last || is_line_start(text, end))))
}

/// Whether nothing but blanks stands before a place in its line.
fn is_line_start(text: &[u8], at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    before.iter().rfind(|byte| !matches!(byte, b' ' | b'\t')).is_none_or(|byte| *byte == b'\n')
}

/// Whether a sub-table doesn't follow its entry.
fn is_scattered<'p>(pieces: impl IntoIterator<Item = &'p Piece>) -> bool {
    let mut before = Role::Rest;
    pieces.into_iter().any(|piece| {
        let above = std::mem::replace(&mut before, piece.role);
        matches!(piece.role, Role::More(sort) if above != Role::Entry(sort) && above != Role::More(sort))
    })
}
