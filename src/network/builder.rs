//! Building a network, step by step and checked.

use std::hash::BuildHasher;
use std::sync::OnceLock;

use rustc_hash::FxBuildHasher;

use super::{
    Actor, ActorIndex, ActorKind, Color, Entry, Info, KindIndex, LineStyle, LocalText, Network, Relationship,
    RelationshipIndex, RelationshipKind, Symbol, Symbols, graph::Graph, ids::Ids, places::Places, texts::Names,
};

/// A network in the making: kinds first, then actors, then relationships.
#[derive(Debug, Default)]
pub struct Builder {
    info: Info,
    actor_kinds: Kinds<ActorKind>,
    relationship_kinds: Kinds<RelationshipKind>,
    actors: Vec<Entry<Actor>>,
    relationships: Vec<Relationship>,
    ids: Ids,
    by_ends: Places,
    symbols: Symbols,
}

/// The kinds of one sort.
#[derive(Debug)]
struct Kinds<K> {
    all: Vec<K>,
    ids: Names,
    any_declared: bool,
}

impl<K> Default for Kinds<K> {
    fn default() -> Self {
        Kinds { all: Vec::new(), ids: Names::default(), any_declared: false }
    }
}

impl<K> Kinds<K> {
    fn add(&mut self, id: &str, kind: impl FnOnce(usize) -> K) -> Option<KindIndex> {
        if let Some(known) = self.find(id) {
            return Some(known);
        }
        let index = KindIndex::new(self.all.len())?;
        self.all.push(kind(index.get()));
        self.ids.add(id);
        Some(index)
    }

    fn find(&self, id: &str) -> Option<KindIndex> {
        self.ids.find(id).and_then(|place| KindIndex::new(place as usize))
    }
}

/// With more relationships than this all others are looked up among each other rather than among these.
const MOST_COMPARED: usize = 256;
/// The signs of kinds that nobody declared.
const SYMBOLS: [&str; 8] = ["●", "■", "▲", "◆", "○", "□", "△", "◇"];
/// The shapes of kinds that nobody declared.
const SHAPES: [&str; 6] = ["ellipse", "box", "hexagon", "diamond", "octagon", "house"];
/// The colours of kinds that nobody declared: the ANSI colours that show on black and on white.
const COLORS: [u8; 6] = [4, 2, 5, 6, 1, 3];

/// A number that is the same for the same name on every machine (FNV-1a, 32 bits).
fn stable_hash(name: &str) -> usize {
    name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)) as usize
}

impl ActorKind {
    /// A kind that nobody declared: its own name as label and a look that follows from the name alone.
    pub fn undeclared(id: &str) -> ActorKind {
        let hash = stable_hash(id);
        ActorKind {
            id: id.into(),
            label: LocalText::plain(id),
            plural: LocalText::plain(id),
            color: Color::Ansi(COLORS[hash % COLORS.len()]),
            symbol: SYMBOLS[hash % SYMBOLS.len()].into(),
            shape: SHAPES[hash % SHAPES.len()].into(),
            declared: false,
        }
    }
}

impl RelationshipKind {
    /// A kind that nobody declared: its own name as label and a look that follows from the name alone.
    pub fn undeclared(id: &str) -> RelationshipKind {
        RelationshipKind {
            id: id.into(),
            label: LocalText::plain(id),
            directed: false,
            color: Color::Ansi(COLORS[stable_hash(id) % COLORS.len()]),
            line: LineStyle::Solid,
            declared: false,
        }
    }
}

impl Builder {
    /// A builder of an empty network.
    pub fn new(info: Info) -> Builder {
        Builder { info, ..Builder::default() }
    }

    /// Expects the actors of a network, in its order: as long as they come, their ids are found without being stored again.
    pub fn expect_actors_of(&mut self, network: &Network) {
        self.ids = Ids::like(&network.ids);
    }

    /// Declares a kind of actors; a second one of that id is ignored. None where there are too many.
    pub fn declare_actor_kind(&mut self, kind: ActorKind) -> Option<KindIndex> {
        self.actor_kinds.any_declared = true;
        let id = kind.id.clone();
        self.actor_kinds.add(&id, |_| ActorKind { declared: true, ..kind })
    }

    /// Declares a kind of relationships; a second one of that id is ignored. None where there are too many.
    pub fn declare_relationship_kind(&mut self, kind: RelationshipKind) -> Option<KindIndex> {
        self.relationship_kinds.any_declared = true;
        let id = kind.id.clone();
        self.relationship_kinds.add(&id, |_| RelationshipKind { declared: true, ..kind })
    }

    /// The kind of actors of this id. While none is declared any id is a kind; afterwards only declared ones are.
    pub fn actor_kind(&mut self, id: &str) -> Option<KindIndex> {
        if self.actor_kinds.any_declared {
            return self.actor_kinds.find(id);
        }
        self.actor_kinds.add(id, |_| ActorKind::undeclared(id))
    }

    /// The kind of relationships of this id, as [`Builder::actor_kind`].
    pub fn relationship_kind(&mut self, id: &str) -> Option<KindIndex> {
        if self.relationship_kinds.any_declared {
            return self.relationship_kinds.find(id);
        }
        self.relationship_kinds.add(id, |_| RelationshipKind::undeclared(id))
    }

    /// The kinds of actors so far.
    pub fn actor_kinds(&self) -> &[ActorKind] {
        &self.actor_kinds.all
    }

    /// The kinds of relationships so far.
    pub fn relationship_kinds(&self) -> &[RelationshipKind] {
        &self.relationship_kinds.all
    }

    /// Stores a text once.
    pub fn intern(&mut self, text: &str) -> Symbol {
        self.symbols.intern(text)
    }

    /// Makes room at once for this many.
    pub fn reserve(&mut self, actors: usize, relationships: usize) {
        self.actors.reserve(actors);
        self.ids.reserve(actors);
        self.relationships.reserve(relationships);
        self.by_ends.reserve(relationships);
    }

    /// Adds an actor.
    ///
    /// # Errors
    /// The index of the first actor with that id.
    pub fn add_actor(&mut self, actor: impl Into<Entry<Actor>>) -> Result<ActorIndex, ActorIndex> {
        let actor = actor.into();
        let (place, new) = self.ids.add(&actor.id);
        let index = ActorIndex::new(place as usize);
        if !new {
            return Err(index);
        }
        self.actors.push(actor);
        Ok(index)
    }

    /// Adds an actor that the network of [`Builder::expect_actors_of`] has at a place.
    ///
    /// # Errors
    /// As [`Builder::add_actor`].
    pub fn add_expected_actor(&mut self, actor: Entry<Actor>, place: ActorIndex) -> Result<ActorIndex, ActorIndex> {
        if !self.ids.add_shared(place.get()) {
            return self.add_actor(actor);
        }
        self.actors.push(actor);
        Ok(place)
    }

    /// The actor with this id, if it was added.
    pub fn find(&self, id: &str) -> Option<ActorIndex> {
        self.ids.find(id).map(|place| ActorIndex::new(place as usize))
    }

    /// The actors so far.
    pub fn actors(&self) -> &[Entry<Actor>] {
        &self.actors
    }

    /// Adds a relationship between two different actors.
    ///
    /// # Errors
    /// The first relationship of that kind between the two (for a kind without direction also with the ends
    /// swapped); the network keeps that one.
    pub fn add_relationship(&mut self, relationship: Relationship) -> Result<(), &Relationship> {
        self.index();
        match self.keep_or_return(relationship) {
            None => Ok(()),
            Some((_, first)) => Err(&self.relationships[first.get()]),
        }
    }

    /// Adds relationships as [`Builder::add_relationship`] does, many in less time than one by one. Gives back those that
    /// the network leaves out, each with the place of the one that it keeps.
    pub fn add_relationships(&mut self, all: Vec<Relationship>) -> Vec<(Relationship, RelationshipIndex)> {
        self.index();
        // Nothing but look-ups in this loop, so that the processor starts the next ones while it waits for memory.
        all.into_iter().filter_map(|relationship| self.keep_or_return(relationship)).collect()
    }

    /// Adds relationships as [`Builder::add_relationships`] does, the first of a network, where only those at a few places
    /// can be doubles at all: the others come from a network that has the same kinds.
    pub fn add_known_relationships(
        &mut self,
        all: Vec<Relationship>,
        unsure: &[usize],
    ) -> Vec<(Relationship, RelationshipIndex)> {
        let kinds = &self.relationship_kinds.all;
        let mut unsure_ends: Vec<_> = unsure.iter().take(MOST_COMPARED + 1).map(|at| ends(&all[*at], kinds)).collect();
        unsure_ends.sort_unstable();
        unsure_ends.dedup();
        let is_unsure = |one: &&Relationship| unsure_ends.binary_search(&ends(one, kinds)).is_ok();
        // Each is found once where it has no double.
        let has_doubles = || all.iter().filter(is_unsure).count() > unsure_ends.len();
        if !self.relationships.is_empty() || unsure.len() > MOST_COMPARED || has_doubles() {
            return self.add_relationships(all);
        }
        self.relationships = all;
        Vec::new()
    }

    /// Lets those be found by their ends that were added without.
    fn index(&mut self) {
        let kinds = &self.relationship_kinds.all;
        let known = self.by_ends.len();
        self.by_ends.reserve(self.relationships.len() - known);
        for (place, relationship) in (0..).zip(&self.relationships).skip(known) {
            self.by_ends.find_or_add(FxBuildHasher.hash_one(ends(relationship, kinds)), place, |_| false);
        }
    }

    fn keep_or_return(&mut self, relationship: Relationship) -> Option<(Relationship, RelationshipIndex)> {
        let kinds = &self.relationship_kinds.all;
        let ends = ends(&relationship, kinds);
        let place = u32::try_from(self.relationships.len()).unwrap_or(u32::MAX);
        let is_same = |at: u32| self::ends(&self.relationships[at as usize], kinds) == ends;
        let first = self.by_ends.find_or_add(FxBuildHasher.hash_one(ends), place, is_same);
        if first < place {
            return Some((relationship, RelationshipIndex::new(first as usize)));
        }
        self.relationships.push(relationship);
        None
    }

    /// The relationships so far.
    pub fn relationships(&self) -> &[Relationship] {
        &self.relationships
    }

    /// The finished network.
    pub fn build(self) -> Network {
        let graph = Graph::new(&self.actors, &self.relationships, &self.relationship_kinds.all);
        Network {
            info: self.info,
            actor_kinds: self.actor_kinds.all,
            relationship_kinds: self.relationship_kinds.all,
            actors: self.actors,
            relationships: self.relationships,
            ids: self.ids.finish(),
            symbols: self.symbols,
            graph,
            partners: OnceLock::new(),
        }
    }
}

/// What no two relationships have in common: both ends, in order of index where the kind has no direction, and the kind.
fn ends(relationship: &Relationship, kinds: &[RelationshipKind]) -> (ActorIndex, ActorIndex, KindIndex) {
    let Relationship { from, to, kind, .. } = *relationship;
    let (a, b) = if kinds[kind.get()].directed || from <= to { (from, to) } else { (to, from) };
    (a, b, kind)
}
