//! The network as rules look at it. What several rules ask for is found once.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use rustc_hash::FxHashMap;

use super::super::NewLink;
use super::ties::Ties;
use super::values::Values;
use crate::analysis::{Components, CutPoints, Structure};
use crate::filter::{Context, Field, Filter};
use crate::network::{ActorIndex, ActorSet, Adjacency, Date, Network, Status};

/// Which relationships count as active.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Time {
    /// Those that are.
    Today,
    /// Those that are in talks or planned as well.
    Ahead,
}

impl Time {
    /// What a relationship in this state is then.
    pub(super) fn status(self, status: Status) -> Status {
        if self == Time::Ahead && status.may_come() { Status::Active } else { status }
    }

    fn is_active(self, status: Status) -> bool {
        self.status(status).is_active()
    }
}

/// What a lock holds; a rule that failed elsewhere leaves nothing half-done in it.
fn locked<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

type Selections = Mutex<FxHashMap<Box<str>, Arc<ActorSet>>>;

/// What is the same at any time.
#[derive(Debug)]
pub(in super::super) struct Ground<'n> {
    pub(in super::super) network: &'n Network,
    /// The day of evaluation.
    pub(super) day: Date,
    ties: OnceLock<Ties>,
    values: Mutex<FxHashMap<Option<Field>, Arc<Values<'n>>>>,
    selections: Selections,
}

impl<'n> Ground<'n> {
    pub(in super::super) fn new(network: &'n Network, day: Date) -> Ground<'n> {
        Ground { network, day, ties: OnceLock::new(), values: Mutex::default(), selections: Mutex::default() }
    }

    fn ties(&self) -> &Ties {
        self.ties.get_or_init(|| Ties::new(self.network))
    }

    pub(super) fn values(&self, field: Option<Field>) -> Arc<Values<'n>> {
        let mut values = locked(&self.values);
        Arc::clone(values.entry(field).or_insert_with(|| Arc::new(Values::new(field, self.network))))
    }
}

/// The network at one time, or as it would be.
#[derive(Debug)]
pub(in super::super) struct World<'g, 'n> {
    pub(super) ground: &'g Ground<'n>,
    pub(super) time: Time,
    own_ties: Option<Ties>,
    link: Option<(ActorIndex, ActorIndex)>,
    own_partners: OnceLock<Adjacency>,
    structure: Structure,
    /// Where they are known without a search.
    cut_points: Option<CutPoints>,
    selections: Selections,
}

impl<'g, 'n> World<'g, 'n> {
    pub(in super::super) fn new(ground: &'g Ground<'n>, time: Time) -> World<'g, 'n> {
        World {
            ground,
            time,
            own_ties: None,
            link: None,
            own_partners: OnceLock::new(),
            structure: Structure::default(),
            cut_points: None,
            selections: Mutex::default(),
        }
    }

    /// The network of today with one relationship more; with the cut points that it has then, if they are known.
    pub(in super::super) fn with(
        ground: &'g Ground<'n>,
        link: &NewLink,
        cut_points: Option<CutPoints>,
    ) -> World<'g, 'n> {
        World {
            cut_points,
            own_ties: Some(ground.ties().with(link, ground.network)),
            link: Some((link.from, link.to)),
            ..World::new(ground, Time::Today)
        }
    }

    /// The network that is looked at.
    pub(in super::super) fn network(&self) -> &'n Network {
        self.ground.network
    }

    /// Whether a relationship in this state counts as active.
    pub(super) fn is_active(&self, status: Status) -> bool {
        self.time.is_active(status)
    }

    pub(in super::super) fn partners(&self) -> &Adjacency {
        let today = || self.ground.network.partners();
        match (self.time, self.link) {
            (Time::Today, None) => today(),
            (Time::Today, Some((a, b))) => self.own_partners.get_or_init(|| today().with(a, b)),
            (Time::Ahead, _) => {
                self.own_partners.get_or_init(|| self.ground.network.partners_where(|status| self.is_active(status)))
            }
        }
    }

    pub(in super::super) fn ties(&self) -> &Ties {
        self.own_ties.as_ref().unwrap_or_else(|| self.ground.ties())
    }

    pub(super) fn components(&self) -> &Components {
        self.structure.components(self.partners())
    }

    pub(in super::super) fn cut_points(&self) -> &CutPoints {
        self.cut_points.as_ref().unwrap_or_else(|| self.structure.cut_points(self.partners()))
    }

    /// What was found out about how it hangs together.
    pub(in super::super) fn into_structure(self) -> Structure {
        self.structure
    }

    /// The actors that a filter selects, all without one.
    pub(in super::super) fn select(&self, filter: Option<&Filter>) -> Arc<ActorSet> {
        let text = filter.map_or("", Filter::text);
        // Only partners differ from one time to the other.
        let (known, partners) = if filter.is_some_and(Filter::asks_about_partners) {
            (&self.selections, self.partners())
        } else {
            (&self.ground.selections, self.ground.network.partners())
        };
        if let Some(selection) = locked(known).get(text) {
            return Arc::clone(selection);
        }
        let selection = Arc::new(self.ask(filter, partners));
        locked(known).insert(text.into(), Arc::clone(&selection));
        selection
    }

    /// A filter that names what the network doesn't have selects nobody: the loader has told about it.
    fn ask(&self, filter: Option<&Filter>, partners: &Adjacency) -> ActorSet {
        let network = self.ground.network;
        let actors = network.actors().len();
        let context = Context { network, partners, gaps: None };
        filter.map_or(ActorSet::full(actors), |filter| {
            filter.select(&context).unwrap_or_else(|_| ActorSet::empty(actors))
        })
    }
}
