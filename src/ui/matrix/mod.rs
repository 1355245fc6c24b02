//! The matrix as it is drawn.

use super::canvas::Canvas;
use crate::app::{App, Area};

pub(super) fn draw(_: &App, _: Area, _: &mut Canvas<'_>) {}
