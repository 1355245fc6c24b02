//! Actors: organisations, offices, groups.

use super::{Date, KindIndex, Symbol, When};

/// The place of an actor in its network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActorIndex(u32);

impl ActorIndex {
    /// The index of the actor at this place.
    #[expect(clippy::cast_possible_truncation, reason = "a file that is read has fewer actors than a u32 counts")]
    pub fn new(place: usize) -> ActorIndex {
        ActorIndex(place as u32)
    }

    /// The place.
    pub fn get(self) -> usize {
        self.0 as usize
    }
}

/// An actor, with all its fields checked.
#[derive(Debug, Clone)]
pub struct Actor {
    /// Unique; letters, digits, `-`, `_`, `.`.
    pub id: Box<str>,
    /// The full name; the id where the file gives none.
    pub name: Box<str>,
    /// A shorter name.
    pub short: Option<Box<str>>,
    /// Its kind.
    pub kind: KindIndex,
    /// District, region or department.
    pub area: Option<Symbol>,
    /// What it works on, without doubles, in the file's order.
    pub topics: Box<[Symbol]>,
    /// A role to turn to. Personal data possible: see the format's privacy chapter.
    pub contact: Option<Box<str>>,
    /// Its address on the web.
    pub website: Option<Box<str>>,
    /// A remark.
    pub note: Option<Box<str>>,
    /// Where the facts come from.
    pub source: Box<[Box<str>]>,
    /// When it began.
    pub since: Option<When>,
    /// When it ends.
    pub until: Option<When>,
    /// 1–5.
    pub influence: Option<u8>,
    /// 1–5.
    pub interest: Option<u8>,
    /// Everything else, in the file's order.
    pub attributes: Box<[(Symbol, AttributeValue)]>,
}

impl Actor {
    /// An actor of which only the id and the kind are known; the id is also its name.
    pub fn new(id: &str, kind: KindIndex) -> Actor {
        Actor {
            id: id.into(),
            name: id.into(),
            short: None,
            kind,
            area: None,
            topics: Box::default(),
            contact: None,
            website: None,
            note: None,
            source: Box::default(),
            since: None,
            until: None,
            influence: None,
            interest: None,
            attributes: Box::default(),
        }
    }

    /// The short name where there is one, else the name.
    pub fn short_name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }

    /// All symbols in it, in the order of its fields.
    pub fn symbols(&self) -> impl Iterator<Item = Symbol> {
        let attributes = self.attributes.iter().map(|(name, _)| *name);
        self.area.into_iter().chain(self.topics.iter().copied()).chain(attributes)
    }

    /// The attribute of this name.
    pub fn attribute(&self, name: Symbol) -> Option<&AttributeValue> {
        self.attributes.iter().find_map(|(key, value)| (*key == name).then_some(value))
    }
}

/// The value of an attribute.
#[derive(Debug, Clone, PartialEq)]
pub enum AttributeValue {
    /// A string.
    Text(Box<str>),
    /// A whole number.
    Integer(i64),
    /// Any other number; never NaN.
    Float(f64),
    /// Yes or no.
    Boolean(bool),
    /// A day.
    Date(Date),
    /// A list of strings.
    Texts(Box<[Box<str>]>),
}
