//! Where the entries of a file stand, and the fields in them.

use std::cell::OnceCell;
use std::ops::Range;

use memchr::{memchr_iter, memmem};

use super::super::cut::Block;
use super::super::decode::table_of;
use super::super::parts::{Entry, Joined};
use super::super::pieces::{Piece, Pieces, Role};
use super::super::syntax::{Places, parse};
use super::super::value::{Fields, Value};
pub(super) use super::written::{Form, Home, Member, Section, Written};
use crate::diagnostic::Span;
use crate::text::Lang;

/// A text that is a network file without errors.
#[derive(Debug)]
pub(super) struct Outline<'t> {
    pub(super) text: &'t str,
    pieces: &'t [Piece],
    rest: &'t Joined,
    /// What the rest says; read at the first question.
    fields: OnceCell<Fields<'t>>,
}

/// Everything in a text that is no entry.
pub(super) fn rest(text: &str, pieces: &Pieces) -> Joined {
    let rest: Vec<_> = pieces.all.iter().filter(|piece| piece.role == Role::Rest).map(Piece::block).collect();
    Joined::of(text, &rest)
}

impl<'t> Outline<'t> {
    /// The outline of a text with its pieces and its [`rest`].
    pub(super) fn new(text: &'t str, pieces: &'t Pieces, rest: &'t Joined) -> Outline<'t> {
        Outline { text, pieces: &pieces.all, rest, fields: OnceCell::new() }
    }

    /// The entry at the place that the document gives for it.
    pub(super) fn entry(&self, section: Section, place: Span) -> Option<Written> {
        let at = self.pieces.partition_point(|piece| piece.start < place.start);
        let is_it = |piece: &&Piece| piece.start == place.start && self.is_of(section, piece);
        // The first block of a text has no header, so one that has may start where it starts.
        match (at..at + 2).find(|at| self.pieces.get(*at).as_ref().is_some_and(is_it)) {
            Some(at) => self.entry_at(at),
            None => self.others(section, |start| start == place.range().start).pop(),
        }
    }

    /// Every entry of a section, doubles included.
    pub(super) fn entries(&self, section: Section) -> Vec<Written> {
        let mut entries: Vec<_> = self.places_of(section).filter_map(|at| self.entry_at(at)).collect();
        entries.extend(self.others(section, |_| true));
        entries
    }

    /// Every entry of a section that may name one of these ids, and maybe others: an escape can say anything.
    pub(super) fn entries_naming(&self, section: Section, ids: &[&str]) -> Vec<Written> {
        let text = self.text.as_bytes();
        let named = ids.iter().flat_map(|id| memmem::find_iter(text, *id));
        let places = named.chain(memchr_iter(b'\\', text)).filter_map(|hit| {
            let behind = self.pieces.partition_point(|piece| piece.start as usize <= hit);
            behind.checked_sub(1).filter(|at| self.pieces.get(*at).is_some_and(|piece| self.is_of(section, piece)))
        });
        let mut places: Vec<_> = places.collect();
        places.sort_unstable();
        places.dedup();
        let mut entries: Vec<_> = places.into_iter().filter_map(|at| self.entry_at(at)).collect();
        entries.extend(self.others(section, |_| true));
        entries
    }

    /// Where a new entry of a section belongs.
    pub(super) fn home(&self, section: Section) -> Home {
        if let Some(last) = self.places_of(section).next_back().and_then(|at| self.parts_at(at)) {
            return Home::Behind(blocks(&last));
        }
        let list = self.fields().iter().find(|(key, _)| key.get_ref() == section.name());
        let Some((_, item)) = list else { return Home::End };
        let Value::List(items) = item.get_ref() else { return Home::End };
        let places: Vec<_> = items.iter().map(|item| self.place(item.span())).collect();
        match places.last() {
            Some(last) if !self.is_inline(last) => Home::Behind(self.block_at(last.start).into_iter().collect()),
            _ => Home::List(self.place(item.span()), places),
        }
    }

    fn fields(&self) -> &Fields<'t> {
        // Of a file without errors all can be read, in any language.
        self.fields.get_or_init(|| parse(&self.rest.text, self.rest.places(), Lang::En).0)
    }

    fn is_of(&self, section: Section, piece: &Piece) -> bool {
        matches!(piece.role, Role::Entry(sort) if Some(sort) == section.sort())
    }

    fn places_of(&self, section: Section) -> impl DoubleEndedIterator<Item = usize> {
        let pieces = self.pieces.iter().enumerate();
        pieces.filter(move |(_, piece)| self.is_of(section, piece)).map(|(at, _)| at)
    }

    fn entry_at(&self, at: usize) -> Option<Written> {
        self.parts_at(at).map(|entry| self.tables(&entry))
    }

    /// The entry whose first piece this is, with its sub-tables.
    fn parts_at(&self, at: usize) -> Option<Entry> {
        let (first, behind) = self.pieces.get(at..)?.split_first()?;
        let Role::Entry(sort) = first.role else { return None };
        let until_next = behind.iter().take_while(|piece| piece.role != Role::Entry(sort));
        let more = until_next.filter(|piece| piece.role == Role::More(sort)).map(Piece::block).collect();
        Some(Entry { sort, block: first.block(), more })
    }

    fn tables(&self, entry: &Entry) -> Written {
        let joined = (!entry.is_plain(self.text)).then(|| entry.joined(self.text));
        let (fields, _) = table_of(self.text, entry, joined.as_ref(), Lang::En);
        let places = joined.as_ref().map_or(Places::Behind(entry.block.body.start), Joined::places);
        self.written(Form::Blocks(blocks(entry)), &fields, places)
    }

    /// The entries that are read with the rest of the file and start where it is asked for.
    fn others(&self, section: Section, wanted: impl Fn(usize) -> bool) -> Vec<Written> {
        let mut fields = self.fields().iter();
        let list = fields.find(|(key, _)| key.get_ref() == section.name()).map(|(_, item)| item.get_ref());
        let Some(Value::List(items)) = list else { return Vec::new() };
        let read = |item: &super::super::value::Item<'_>| {
            let place = self.place(item.span());
            let Value::Table(fields) = item.get_ref() else { return None };
            let form = if self.is_inline(&place) {
                Form::Inline(place)
            } else {
                Form::Blocks(self.block_at(place.start).into_iter().collect())
            };
            Some(self.written(form, fields, self.rest.places()))
        };
        items.iter().filter(|item| wanted(self.place(item.span()).start)).filter_map(read).collect()
    }

    fn written(&self, form: Form, fields: &Fields<'_>, places: Places<'_>) -> Written {
        let holder = match &form {
            Form::Blocks(_) => None,
            Form::Inline(braces) => Some(braces),
        };
        let mut members = Vec::with_capacity(fields.len());
        self.collect(fields, places, &[], holder, &mut members);
        members.sort_by_key(|member| member.value.start);
        Written { form, members }
    }

    fn collect(
        &self,
        fields: &Fields<'_>,
        places: Places<'_>,
        above: &[Box<str>],
        holder: Option<&Range<usize>>,
        members: &mut Vec<Member>,
    ) {
        for (key, item) in fields {
            let value = places.of(item.span()).range();
            let path: Vec<Box<str>> = above.iter().cloned().chain([key.get_ref().as_ref().into()]).collect();
            let text = match item.get_ref() {
                // Written with dots or below a header of its own, a table has no place but those of its fields.
                Value::Table(inner) if !self.is_inline(&value) => {
                    self.collect(inner, places, &path, holder, members);
                    continue;
                }
                Value::Table(inner) => {
                    self.collect(inner, places, &path, Some(&value), members);
                    None
                }
                Value::Text(text) => Some(text.as_ref().into()),
                _ => None,
            };
            members.push(Member { path, value, text, holder: holder.cloned() });
        }
    }

    fn place(&self, in_rest: Range<usize>) -> Range<usize> {
        self.rest.places().of(in_rest).range()
    }

    fn is_inline(&self, table: &Range<usize>) -> bool {
        self.text.as_bytes().get(table.start) == Some(&b'{')
    }

    fn block_at(&self, start: usize) -> Option<Block> {
        let behind = self.pieces.partition_point(|piece| piece.start as usize <= start);
        let piece = self.pieces.get(..behind)?.last()?;
        (piece.start as usize == start).then(|| piece.block())
    }
}

/// The block of an entry and those of its sub-tables.
fn blocks(entry: &Entry) -> Vec<Block> {
    std::iter::once(&entry.block).chain(&entry.more).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\u{feff}view = [{ name = \"v\", radius = 1 },\n  { name = 'w' }]\n\
        [network]\ntitle = \"T\"\n\
        [[relationship]]\nfrom = \"a\"\nattributes.x = { }\n\
        [[rule]]\nid = \"r\"\nneeds.partner = \"id:a\"\n[rule.title]\nde = \"R\"\n\
        \t[[decision]] # c\n  rule = \"r\"\n\
        [relationship.attributes.y]\nz = \"\\u0041\"\n";

    fn shown(written: &Written) -> Vec<String> {
        let piece = |range: &Range<usize>| TEXT.get(range.clone()).unwrap();
        let member = |member: &Member| {
            let text = member.text.as_deref().unwrap_or("-");
            let holder = member.holder.as_ref().map_or("", piece);
            format!("{} {} {text} {holder}", member.path.join("."), piece(&member.value))
        };
        written.members.iter().map(member).collect()
    }

    #[test]
    fn entries_and_fields_are_found_however_they_are_written() {
        let pieces = Pieces::of(TEXT);
        let rest = rest(TEXT, &pieces);
        let outline = Outline::new(TEXT, &pieces, &rest);
        let views = outline.entries(Section::View);
        assert_eq!(
            shown(&views[0]),
            ["name \"v\" v { name = \"v\", radius = 1 }", "radius 1 - { name = \"v\", radius = 1 }"]
        );
        assert_eq!(shown(&views[1]), ["name 'w' w { name = 'w' }"]);
        let relationships = outline.entries(Section::Relationship);
        assert_eq!(shown(&relationships[0]), ["from \"a\" a ", "attributes.x { } - ", "attributes.y.z \"\\u0041\" A "]);
        let rules = outline.entries(Section::Rule);
        assert_eq!(shown(&rules[0]), ["id \"r\" r ", "needs.partner \"id:a\" id:a ", "title.de \"R\" R "]);
        assert_eq!(outline.entries(Section::Actor), []);
        let at = TEXT.find("[[decision]]").unwrap();
        let decision = outline.entry(Section::Decision, Span::new(at, at + 1)).unwrap();
        assert_eq!(shown(&decision), ["rule \"r\" r "]);
        assert!(matches!(&decision.form, Form::Blocks(blocks) if blocks[0].header.start == at));
    }

    #[test]
    fn every_section_has_a_home() {
        let pieces = Pieces::of(TEXT);
        let rest = rest(TEXT, &pieces);
        let outline = Outline::new(TEXT, &pieces, &rest);
        assert!(matches!(outline.home(Section::View), Home::List(list, items) if list.start == 10 && items.len() == 2));
        assert!(matches!(outline.home(Section::Relationship), Home::Behind(blocks) if blocks.len() == 2));
        assert!(matches!(outline.home(Section::Decision), Home::Behind(blocks) if blocks.len() == 1));
        assert_eq!(outline.home(Section::Actor), Home::End);
    }
}
