//! Entries that are taken from the document before, because the text that they came from stayed as it was.

use super::Document;
use super::parts::Sort;
use super::pieces::{Piece, Role};
use super::recut::Cut;
use crate::diagnostic::Span;
use crate::network::{
    About, Actor, ActorIndex, AttributeValue, Builder, Entry, KindIndex, Network, Relationship, RelationshipIndex,
    Symbol,
};

/// The entries that stayed, each with its place in the text as it is now, and what of the network before became what.
#[derive(Debug)]
pub(super) struct Kept<'d> {
    network: &'d Network,
    actors: Vec<(Span, ActorIndex)>,
    relationships: Vec<(Span, RelationshipIndex)>,
    taken: [usize; 2],
    /// All relationships so far, those that stayed and those that were read.
    related: Vec<Relationship>,
    /// Where in the list those are that were read.
    new: Vec<usize>,
    actors_now: Vec<Option<ActorIndex>>,
    actor_kinds_now: Vec<Option<KindIndex>>,
    relationship_kinds_now: Vec<Option<KindIndex>>,
    symbols_now: Vec<Option<Symbol>>,
}

impl<'d> Kept<'d> {
    /// Tells the entries that stayed from the pieces that have to be read.
    pub(super) fn new(before: &'d Document, cuts: &[Cut]) -> (Kept<'d>, Vec<Piece>) {
        let network = &before.network;
        let mut kept = Kept {
            network,
            actors: Vec::with_capacity(network.actors().len()),
            relationships: Vec::with_capacity(network.relationships().len()),
            taken: [0, 0],
            related: Vec::with_capacity(cuts.len().saturating_sub(network.actors().len())),
            new: Vec::new(),
            actors_now: vec![None; network.actors().len()],
            actor_kinds_now: vec![None; network.actor_kinds().len()],
            relationship_kinds_now: vec![None; network.relationship_kinds().len()],
            symbols_now: vec![None; network.symbols().len()],
        };
        let news = kept.sort_out(before, cuts);
        (kept, news)
    }

    fn sort_out(&mut self, before: &Document, cuts: &[Cut]) -> Vec<Piece> {
        let mut news = Vec::new();
        let mut actors = Search::new(self.network.actors().iter().map(|actor| actor.place.start));
        let mut relationships = Search::new(self.network.relationships().iter().map(|entry| entry.place.start));
        let mut rest = cuts;
        while let Some((first, behind)) = rest.split_first() {
            let Role::Entry(sort) = first.0.role else {
                news.push(first.0);
                rest = behind;
                continue;
            };
            let more = behind.iter().take_while(|(piece, _)| piece.role == Role::More(sort)).count();
            let (entry, others) = rest.split_at(more + 1);
            rest = others;
            let start = start_before(before, entry, sort);
            let found = start.and_then(|start| match sort {
                Sort::Actor => actors.find(start).map(|at| self.actors.push((first.0.place(), ActorIndex::new(at)))),
                Sort::Relationship => {
                    let at = relationships.find(start)?;
                    self.relationships.push((first.0.place(), RelationshipIndex::new(at)));
                    Some(())
                }
            });
            if found.is_none() {
                news.extend(entry.iter().map(|(piece, _)| *piece));
            }
        }
        news
    }

    /// The network before.
    pub(super) fn network(&self) -> &'d Network {
        self.network
    }

    /// How many actors stayed.
    pub(super) fn actors(&self) -> usize {
        self.actors.len()
    }

    /// Adds the actors that stand before a place and were not added yet. None where one of them doesn't fit any more.
    pub(super) fn add_actors(&mut self, before: Option<Span>, builder: &mut Builder) -> Option<()> {
        while let Some((place, index)) = next(&self.actors, &mut self.taken[0], before) {
            let actor = self.actor(index, place, builder)?;
            self.actors_now[index.get()] = Some(builder.add_expected_actor(actor, index).ok()?);
        }
        Some(())
    }

    /// Lists the relationships that stand before a place and were not listed yet. None where one of them doesn't fit any
    /// more. All actors have to be there.
    pub(super) fn relate(&mut self, before: Option<Span>, builder: &mut Builder) -> Option<()> {
        while let Some((place, index)) = next(&self.relationships, &mut self.taken[1], before) {
            let relationship = self.relationship(index, place, builder)?;
            self.related.push(relationship);
        }
        Some(())
    }

    /// Lists a relationship that was read.
    pub(super) fn add_new(&mut self, relationship: Relationship) {
        self.new.push(self.related.len());
        self.related.push(relationship);
    }

    /// The list, and where in it those are that were read.
    pub(super) fn take_related(&mut self) -> (Vec<Relationship>, Vec<usize>) {
        (std::mem::take(&mut self.related), std::mem::take(&mut self.new))
    }

    fn actor(&mut self, index: ActorIndex, place: Span, builder: &mut Builder) -> Option<Entry<Actor>> {
        let old = self.network.actor(index);
        let known = &mut self.actor_kinds_now[old.kind.get()];
        let kind = known.or_else(|| builder.actor_kind(&self.network.kind_of(index).id));
        *known = kind;
        let kind = kind?;
        if self.are_as_before(old.symbols(), builder) && kind == old.kind {
            return Some(old.moved_to(place));
        }
        let actor = Actor {
            kind,
            area: old.area.map(|area| self.symbol(area, builder)),
            topics: self.symbols(&old.topics, builder).into(),
            attributes: self.attributes(&old.attributes, builder).into(),
            ..Actor::clone(old)
        };
        Some(Entry::new(actor, place))
    }

    fn relationship(&mut self, index: RelationshipIndex, place: Span, builder: &mut Builder) -> Option<Relationship> {
        let old = self.network.relationship(index);
        let [from, to] = [old.from, old.to].map(|end| self.end(end, builder));
        let known = &mut self.relationship_kinds_now[old.kind.get()];
        let kind = known.or_else(|| builder.relationship_kind(&self.network.relationship_kind_of(index).id));
        *known = kind;
        let about = match self.are_as_before(old.about.symbols(), builder) {
            true => old.about.clone(),
            false => self.about(&old.about, builder).into(),
        };
        Some(Relationship { from: from?, to: to?, kind: kind?, about, place, ..*old })
    }

    fn about(&mut self, before: &About, builder: &mut Builder) -> About {
        About {
            topics: self.symbols(&before.topics, builder),
            attributes: self.attributes(&before.attributes, builder),
            ..before.clone()
        }
    }

    /// Whether these stand for the same texts as before; a text that nobody has used yet gets its symbol by being asked.
    fn are_as_before(&mut self, symbols: impl Iterator<Item = Symbol>, builder: &mut Builder) -> bool {
        symbols.fold(true, |all, before| all & (self.symbol(before, builder) == before))
    }

    /// The actor with the id of this one before.
    fn end(&self, before: ActorIndex, builder: &Builder) -> Option<ActorIndex> {
        self.actors_now[before.get()].or_else(|| builder.find(&self.network.actor(before).id))
    }

    fn symbol(&mut self, before: Symbol, builder: &mut Builder) -> Symbol {
        *self.symbols_now[before.get()].get_or_insert_with(|| builder.intern(self.network.text(before)))
    }

    fn symbols(&mut self, before: &[Symbol], builder: &mut Builder) -> Vec<Symbol> {
        before.iter().map(|symbol| self.symbol(*symbol, builder)).collect()
    }

    fn attributes(
        &mut self,
        before: &[(Symbol, AttributeValue)],
        builder: &mut Builder,
    ) -> Vec<(Symbol, AttributeValue)> {
        before.iter().map(|(name, value)| (self.symbol(*name, builder), value.clone())).collect()
    }
}

/// The next of a list that stands before a place.
fn next<T: Copy>(list: &[(Span, T)], taken: &mut usize, before: Option<Span>) -> Option<(Span, T)> {
    let next = list.get(*taken).filter(|(place, _)| before.is_none_or(|before| place.start < before.start))?;
    *taken += 1;
    Some(*next)
}

/// Where an entry started before, if it and its sub-tables stayed and nothing had to be said about them.
fn start_before(before: &Document, entry: &[Cut], sort: Sort) -> Option<u32> {
    let pieces = &before.pieces;
    let (_, first) = entry.first()?;
    let first = (*first)?;
    let stayed = (first..).zip(entry).all(|(at, (_, same))| *same == Some(at));
    let behind = pieces.all.get(first as usize + entry.len());
    let is_whole = behind.is_none_or(|piece| piece.role != Role::More(sort));
    let start = pieces.all.get(first as usize)?.start;
    (stayed && is_whole && pieces.reported.binary_search(&start).is_err()).then_some(start)
}

/// Finds growing numbers in a list of growing ones.
struct Search<I: Iterator<Item = u32>>(std::iter::Peekable<std::iter::Enumerate<I>>);

impl<I: Iterator<Item = u32>> Search<I> {
    fn new(all: I) -> Search<I> {
        Search(all.enumerate().peekable())
    }

    fn find(&mut self, wanted: u32) -> Option<usize> {
        while self.0.next_if(|(_, number)| *number < wanted).is_some() {}
        self.0.next_if(|(_, number)| *number == wanted).map(|(at, _)| at)
    }
}
