//! No two on nearly the same place.

use super::super::Point;

pub(super) fn separate(_places: &mut [Point]) {}
