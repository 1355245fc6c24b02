//! The map: an actor in the middle of those around it, or the whole network.

use super::{App, Heading};

/// What the map shows.
#[derive(Debug, Default)]
pub(super) struct Map {}

/// To the nearest actor in this direction.
pub(super) fn step(_: &mut App, _: Heading) {}
