//! The places of the whole network: computed outside, shown while they settle.

use std::sync::Arc;

use crate::analysis::Communities;
use crate::app::{App, Effect};
use crate::layout::Point;

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

impl App {
    /// A new picture of the whole network, unless nobody waits for it any more.
    pub(in crate::app) fn arrangement_arrived(&mut self, arrangement: Arrangement) {
        let whole = &mut self.map.whole;
        if whole.work == Work::UnderWay {
            whole.work = if arrangement.progress >= 1.0 { Work::Done } else { Work::UnderWay };
            whole.arrangement = Some(arrangement);
            whole.generation += 1;
        }
    }
}
