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
