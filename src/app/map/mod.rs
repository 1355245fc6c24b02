//! The map: an actor in the middle of those around it, or the whole network.

use super::{App, Heading};
use crate::network::ActorIndex;

/// What the map shows.
#[derive(Debug, Default)]
pub(super) struct Map {}

/// Shows an actor in the middle of those around it, or without one the whole network.
pub(super) fn look_at(_: &mut App, _: Option<ActorIndex>, _: u8) {}

/// To the nearest actor in this direction.
pub(super) fn step(_: &mut App, _: Heading) {}
