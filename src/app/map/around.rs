//! Who is around the actor in the middle, and what is missing to it: found once, drawn often.

use super::Radius;
use super::missing::{Missing, missing};
use crate::app::App;
use crate::layout::{Rings, rings};
use crate::network::ActorIndex;

/// What stands around an actor.
#[derive(Debug)]
pub(super) struct Around {
    /// Everyone in their places.
    pub(super) rings: Rings,
    /// What is missing, if that is to be shown.
    pub(super) missing: Vec<Missing>,
}

/// What the surroundings follow from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Middle {
    focus: ActorIndex,
    radius: Radius,
    missing: bool,
    suggested: u64,
    filter: u64,
}

/// The surroundings that were found last.
#[derive(Debug, Default)]
pub(super) struct Found(Option<(Middle, Around)>);

impl Found {
    pub(super) fn get(&self) -> Option<&Around> {
        self.0.as_ref().map(|(_, around)| around)
    }
}

/// Whether nothing is missing to the actor in the middle.
pub(super) fn lacks_nothing(app: &mut App, focus: ActorIndex) -> bool {
    look(app, focus);
    app.map.around.get().is_some_and(|around| around.missing.is_empty())
}

/// Looks around the actor in the middle, unless that was done.
pub(super) fn look(app: &mut App, focus: ActorIndex) {
    let (radius, shows_missing) = (app.map.radius, app.map.missing);
    let suggested = if shows_missing { app.suggested.generation() } else { 0 };
    let middle = Middle { focus, radius, missing: shows_missing, suggested, filter: app.filter.generation() };
    if app.map.around.0.as_ref().map(|(before, _)| before) == Some(&middle) {
        return;
    }
    let missing = if shows_missing { missing(app, focus) } else { Vec::new() };
    let kinds: Vec<_> = missing.iter().map(|missing| missing.kind).collect();
    let rings = rings(app.data.network(), focus, radius.get(), |actor| app.filter.contains(actor), &kinds);
    app.map.around = Found(Some((middle, Around { rings, missing })));
}
