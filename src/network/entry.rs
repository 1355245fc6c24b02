//! What an entry of the file says, kept apart from where it stands: shared by the states of a network it stays in.

use std::ops::Deref;
use std::sync::Arc;

use super::{AttributeValue, Symbol};
use crate::diagnostic::Span;

/// An entry of the file. Taking it over into the next state of the network copies nothing of what it says.
#[derive(Debug, Clone)]
pub struct Entry<T> {
    says: Arc<T>,
    /// Where it stands in the file: its header, or the inline table.
    pub place: Span,
}

impl<T> Entry<T> {
    /// An entry that says this at this place.
    pub fn new(says: T, place: Span) -> Entry<T> {
        Entry { says: Arc::new(says), place }
    }

    /// The same at another place.
    pub fn moved_to(&self, place: Span) -> Entry<T> {
        Entry { says: Arc::clone(&self.says), place }
    }

    /// Whether both are one entry that stayed as it was; others may still say the same.
    pub fn is_kept_from(&self, before: &Entry<T>) -> bool {
        Arc::ptr_eq(&self.says, &before.says)
    }
}

impl<T> From<T> for Entry<T> {
    /// An entry that stands nowhere.
    fn from(says: T) -> Entry<T> {
        Entry::new(says, Span::default())
    }
}

impl<T> Deref for Entry<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.says
    }
}

/// What few relationships say of themselves.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct About {
    /// What it is about, without doubles, in the file's order.
    pub topics: Vec<Symbol>,
    /// A remark.
    pub note: Option<Box<str>>,
    /// Where the facts come from.
    pub source: Vec<Box<str>>,
    /// Everything else, in the file's order.
    pub attributes: Vec<(Symbol, AttributeValue)>,
}

impl About {
    /// All symbols in it, in the order of its fields.
    pub fn symbols(&self) -> impl Iterator<Item = Symbol> {
        self.topics.iter().copied().chain(self.attributes.iter().map(|(name, _)| *name))
    }
}

/// Shared by the states of a network; takes no memory where nothing is said.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SharedAbout(Option<Arc<About>>);

impl From<About> for SharedAbout {
    fn from(about: About) -> SharedAbout {
        SharedAbout((about != NOTHING).then(|| Arc::new(about)))
    }
}

const NOTHING: About = About { topics: Vec::new(), note: None, source: Vec::new(), attributes: Vec::new() };

impl Deref for SharedAbout {
    type Target = About;

    fn deref(&self) -> &About {
        static EMPTY: About = NOTHING;
        self.0.as_deref().unwrap_or(&EMPTY)
    }
}
