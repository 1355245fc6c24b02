//! Actors, their relationships, and the graph over them. The only owner of `petgraph`.
//!
//! Built once through [`Builder`], then never changed. Ids go in and out; inside, dense indices stand for them.

mod actor;
mod actor_set;
mod builder;
mod date;
mod entry;
mod graph;
mod ids;
mod kind;
mod local_text;
mod places;
mod relationship;
mod symbols;
mod texts;

pub use actor::{Actor, ActorIndex, AttributeValue};
pub use actor_set::ActorSet;
pub use builder::Builder;
pub use date::When;
pub use entry::{About, Entry, SharedAbout};
pub use graph::{Adjacency, Direction, Link, Neighbour};
pub use jiff::civil::Date;
pub use kind::{ActorKind, Color, KindIndex, LineStyle, RelationshipKind};
pub use local_text::LocalText;
pub use relationship::{Relationship, RelationshipIndex, Status};
pub use symbols::{Symbol, Symbols};
pub use texts::Texts;

use std::sync::{Arc, OnceLock};

/// A checked network: every id in it leads somewhere, every index is in range.
#[derive(Debug)]
pub struct Network {
    /// Title, description, language and date.
    pub info: Info,
    actor_kinds: Vec<ActorKind>,
    relationship_kinds: Vec<RelationshipKind>,
    actors: Vec<Entry<Actor>>,
    relationships: Vec<Relationship>,
    ids: Arc<texts::Names>,
    symbols: Symbols,
    graph: graph::Graph,
    partners: OnceLock<Adjacency>,
}

/// What the network as a whole is.
#[derive(Debug, Clone, Default)]
pub struct Info {
    /// Its title.
    pub title: LocalText,
    /// A few sentences.
    pub description: Option<LocalText>,
    /// The language of the file's texts, a code of ISO 639-1.
    pub language: Box<str>,
    /// The data's own date.
    pub as_of: Option<Date>,
}

impl Network {
    /// All actors, in the file's order; [`ActorIndex`] is the place here.
    pub fn actors(&self) -> &[Entry<Actor>] {
        &self.actors
    }

    /// All actors with their indices.
    pub fn indexed_actors(&self) -> impl ExactSizeIterator<Item = (ActorIndex, &Entry<Actor>)> {
        self.actors.iter().enumerate().map(|(at, actor)| (ActorIndex::new(at), actor))
    }

    /// The indices of all actors.
    pub fn actor_indices(&self) -> impl ExactSizeIterator<Item = ActorIndex> + Clone + use<> {
        (0..self.actors.len()).map(ActorIndex::new)
    }

    /// One actor.
    pub fn actor(&self, index: ActorIndex) -> &Entry<Actor> {
        &self.actors[index.get()]
    }

    /// The actor with this id.
    pub fn find(&self, id: &str) -> Option<ActorIndex> {
        self.ids.find(id).map(|place| ActorIndex::new(place as usize))
    }

    /// For each actor its place in a later state of the network, found by its id; none where it is gone.
    pub fn places_in(&self, later: &Network) -> Vec<Option<ActorIndex>> {
        let mut expected = 0;
        let place = |actor: &Entry<Actor>| {
            // Most stand behind the one that stood before them.
            let is_same = |there: &Entry<Actor>| there.is_kept_from(actor) || there.id == actor.id;
            let stands = later.actors.get(expected).is_some_and(is_same);
            let found = if stands { Some(ActorIndex::new(expected)) } else { later.find(&actor.id) };
            expected = found.map_or(expected, |found| found.get() + 1);
            found
        };
        self.actors.iter().map(place).collect()
    }

    /// For each actor its place in an earlier state of the network, if its entry stayed as it was.
    pub fn kept_from(&self, earlier: &Network) -> Vec<Option<ActorIndex>> {
        let mut kept = vec![None; self.actors.len()];
        for ((index, entry), place) in earlier.indexed_actors().zip(earlier.places_in(self)) {
            if let Some(place) = place.filter(|place| self.actor(*place).is_kept_from(entry)) {
                kept[place.get()] = Some(index);
            }
        }
        kept
    }

    /// All relationships, in the file's order without the doubles; [`RelationshipIndex`] is the place here.
    pub fn relationships(&self) -> &[Relationship] {
        &self.relationships
    }

    /// All relationships with their indices.
    pub fn indexed_relationships(&self) -> impl ExactSizeIterator<Item = (RelationshipIndex, &Relationship)> {
        self.relationships.iter().enumerate().map(|(at, relationship)| (RelationshipIndex::new(at), relationship))
    }

    /// One relationship.
    pub fn relationship(&self, index: RelationshipIndex) -> &Relationship {
        &self.relationships[index.get()]
    }

    /// The kinds of actors, declared or not; [`KindIndex`] is the place here.
    pub fn actor_kinds(&self) -> &[ActorKind] {
        &self.actor_kinds
    }

    /// The kinds of relationships, declared or not; [`KindIndex`] is the place here.
    pub fn relationship_kinds(&self) -> &[RelationshipKind] {
        &self.relationship_kinds
    }

    /// The place of an actor's kind, read faster than from the whole entry.
    pub fn kind_index_of(&self, actor: ActorIndex) -> KindIndex {
        self.graph.kind(actor)
    }

    /// The kind of an actor.
    pub fn kind_of(&self, actor: ActorIndex) -> &ActorKind {
        &self.actor_kinds[self.kind_index_of(actor).get()]
    }

    /// The kind of a relationship.
    pub fn relationship_kind_of(&self, relationship: RelationshipIndex) -> &RelationshipKind {
        &self.relationship_kinds[self.relationship(relationship).kind.get()]
    }

    /// Areas, topics and attribute names, each text stored once.
    pub fn symbols(&self) -> &Symbols {
        &self.symbols
    }

    /// The text of a symbol.
    pub fn text(&self, symbol: Symbol) -> &str {
        self.symbols.text(symbol)
    }

    /// Every relationship of an actor, in any state, seen from that actor.
    pub fn neighbours(&self, actor: ActorIndex) -> impl Iterator<Item = Neighbour> + '_ {
        self.graph.neighbours(actor)
    }

    /// Every relationship, in order: its ends and what a walk asks of it, read faster than the whole entries.
    pub fn links(&self) -> impl Iterator<Item = (ActorIndex, ActorIndex, Link)> + '_ {
        self.graph.links()
    }

    /// The simple undirected graph of active relationships: each actor's distinct partners, in order of index.
    pub fn partners(&self) -> &Adjacency {
        self.partners.get_or_init(|| self.graph.adjacency(Status::is_active))
    }

    /// The same graph over the relationships in the states that `counts` takes.
    pub fn partners_where(&self, counts: impl Fn(Status) -> bool) -> Adjacency {
        self.graph.adjacency(counts)
    }
}
