//! The places of the whole network: computed outside, shown while they settle.

use std::sync::Arc;

use crate::analysis::Communities;
use crate::app::edits::Renumbering;
use crate::app::{App, Effect};
use crate::layout::Point;
use crate::network::ActorIndex;

/// A picture of the whole network, settled or on the way.
#[derive(Debug, Clone)]
pub struct Arrangement {
    /// A place for each actor.
    pub places: Arc<[Point]>,
    /// Who works more with each other than with others.
    pub communities: Arc<Communities>,
    /// How far it is, from 0 to 1.
    pub progress: f32,
}

/// The whole network on the map.
#[derive(Debug, Default)]
pub(super) struct Whole {
    work: Work,
    arrangement: Option<Arrangement>,
    /// Another number for every picture.
    generation: u64,
}

/// Whether places are being computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Work {
    #[default]
    NotBegun,
    UnderWay,
    /// The picture is of an earlier state of the network; the next one comes when it is settled.
    Behind,
    GivenUp,
    Done,
}

impl Whole {
    pub(super) fn arrangement(&self) -> Option<&Arrangement> {
        self.arrangement.as_ref()
    }

    pub(super) fn generation(&self) -> u64 {
        self.generation
    }

    /// Whether somebody gave up waiting.
    pub(super) fn is_given_up(&self) -> bool {
        self.work == Work::GivenUp
    }

    /// How far the work is while it is under way, from 0 to 1.
    pub(super) fn progress(&self) -> Option<f32> {
        let so_far = self.arrangement.as_ref().map_or(0.0, |arrangement| arrangement.progress);
        (self.work == Work::UnderWay).then_some(so_far)
    }
}

/// Has places computed, unless that is done, under way or was given up.
pub(super) fn want(app: &mut App) {
    if app.map.whole.work == Work::NotBegun {
        begin(app);
    }
}

/// Has places computed from the start.
pub(super) fn begin(app: &mut App) {
    app.map.whole.work = Work::UnderWay;
    app.effects.push(Effect::Settle);
}

/// Gives up waiting; whether anything was waited for.
pub(super) fn give_up(app: &mut App) -> bool {
    let waits = app.map.whole.work == Work::UnderWay;
    if waits {
        app.map.whole.work = Work::GivenUp;
        app.effects.push(Effect::StopSettling);
    }
    waits
}

/// The places of those who stay, and beside a partner or in the middle those who are new, until all are settled anew.
pub(super) fn renumber(app: &mut App, renumbering: &Renumbering) {
    if matches!(app.map.whole.work, Work::UnderWay | Work::Done | Work::Behind) {
        app.effects.push(Effect::Settle);
    }
    let Some(old) = app.map.whole.arrangement.take() else { return };
    let partners = app.data.network().partners();
    let back = renumbering.back(app.data.network().actors().len());
    let place = |actor: ActorIndex| back[actor.get()].map(|before| old.places[before.get()]);
    let beside = |actor: ActorIndex| partners.of(actor).iter().find_map(|partner| place(*partner));
    let middle = Point::new(0.5, 0.5);
    let actors = || app.data.network().actor_indices();
    let places = actors().map(|actor| place(actor).or_else(|| beside(actor)).unwrap_or(middle)).collect();
    let of = actors().map(|actor| back[actor.get()].map_or(0, |before| old.communities.of[before.get()])).collect();
    let communities = Arc::new(Communities { of, ..(*old.communities).clone() });
    app.map.whole.arrangement = Some(Arrangement { places, communities, progress: 1.0 });
    app.map.whole.generation += 1;
    if app.map.whole.work != Work::GivenUp {
        app.map.whole.work = Work::Behind;
    }
}

impl App {
    /// A new picture of the whole network, unless nobody waits for it any more.
    pub(in crate::app) fn arrangement_arrived(&mut self, version: u64, arrangement: Arrangement) {
        if version != self.version {
            return;
        }
        let whole = &mut self.map.whole;
        // A good picture is not taken for one that is still moving.
        let is_welcome = whole.work == Work::UnderWay || whole.work == Work::Behind && arrangement.progress >= 1.0;
        if is_welcome {
            whole.work = if arrangement.progress >= 1.0 { Work::Done } else { Work::UnderWay };
            whole.arrangement = Some(arrangement);
            whole.generation += 1;
        }
    }
}
