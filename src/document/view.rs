//! Saved ways of looking.

use crate::diagnostic::Span;
use crate::filter::Filter;
use crate::network::ActorIndex;

/// A saved way of looking at the network.
#[derive(Debug, Clone)]
pub struct View {
    /// Its name, unique in the file.
    pub name: Box<str>,
    /// Which actors are shown.
    pub filter: Option<Filter>,
    /// The actor in the middle.
    pub focus: Option<ActorIndex>,
    /// How far from it to look, 1–9.
    pub radius: Option<u8>,
    /// Where it stands in the file.
    pub place: Span,
}

/// The place of the view with this name; where none is written exactly so, of one that differs in case alone.
pub fn view_named(views: &[View], name: &str) -> Option<usize> {
    let lower = name.to_lowercase();
    let exact = views.iter().position(|view| *view.name == *name);
    exact.or_else(|| views.iter().position(|view| view.name.to_lowercase() == lower))
}
