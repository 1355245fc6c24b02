//! The network as rules look at it. What several rules ask for is found once.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rustc_hash::FxHashMap;

use super::super::NewLink;
use super::known::{Common, Known};
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

type Selections = Mutex<FxHashMap<Box<str>, Arc<ActorSet>>>;

/// What is the same at any time.
#[derive(Debug)]
pub(in super::super) struct Ground<'n> {
    pub(in super::super) network: &'n Network,
    /// The day of evaluation.
    pub(in super::super) day: Date,
    ties: OnceLock<Ties>,
    known: Known,
}

impl<'n> Ground<'n> {
    pub(in super::super) fn new(network: &'n Network, day: Date) -> Ground<'n> {
        Ground::with_known(network, day, Known::default())
    }

    /// The same where something is known of its actors.
    pub(in super::super) fn with_known(network: &'n Network, day: Date, known: Known) -> Ground<'n> {
        Ground { network, day, ties: OnceLock::new(), known }
    }

    /// What is known of its actors by now.
    pub(in super::super) fn into_known(self) -> Known {
        self.known.settled()
    }

    fn ties(&self) -> &Ties {
        self.ties.get_or_init(|| Ties::new(self.network))
    }

    pub(super) fn values(&self, field: Option<Field>) -> Arc<Values> {
        self.known.values(field, self.network)
    }

    /// The actors that a filter selects that asks for no partners, all without one.
    fn select(&self, filter: Option<&Filter>) -> Arc<ActorSet> {
        let text = filter.map_or("", Filter::text);
        let entry_tells = filter.is_none_or(Filter::asks_entries_alone);
        self.known.set(Common::Selected(text.into()), entry_tells, |known| {
            select(filter, self.network, self.network.partners(), known)
        })
    }

    /// The actors that have nothing in a field.
    pub(super) fn lacking(&self, field: Field) -> Arc<ActorSet> {
        let entry_tells = !matches!(field, Field::Attribute(_));
        self.known.set(Common::Lack(field), entry_tells, |known| {
            let lacks = |actor| field.is_absent(self.network, self.network.actor(actor));
            let lacking = |actor: &ActorIndex| known(*actor).unwrap_or_else(|| lacks(*actor));
            ActorSet::of(self.network.actors().len(), self.network.actor_indices().filter(lacking))
        })
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
    structure: Arc<Structure>,
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
            structure: Arc::default(),
            cut_points: None,
            selections: Mutex::default(),
        }
    }

    /// The network of today, where it is known how it hangs together.
    pub(in super::super) fn today(ground: &'g Ground<'n>, structure: Arc<Structure>) -> World<'g, 'n> {
        World { structure, ..World::new(ground, Time::Today) }
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

    /// The actors that a filter selects, all without one.
    pub(in super::super) fn select(&self, filter: Option<&Filter>) -> Arc<ActorSet> {
        // Only partners differ from one time to the other.
        let Some(asking) = filter.filter(|filter| filter.asks_about_partners()) else {
            return self.ground.select(filter);
        };
        let mut selections = self.selections.lock().unwrap_or_else(PoisonError::into_inner);
        let found = || Arc::new(select(filter, self.ground.network, self.partners(), &|_| None));
        Arc::clone(selections.entry(asking.text().into()).or_insert_with(found))
    }
}

/// A filter that names what the network doesn't have selects nobody: the loader has told about it.
fn select(
    filter: Option<&Filter>,
    network: &Network,
    partners: &Adjacency,
    known: &dyn Fn(ActorIndex) -> Option<bool>,
) -> ActorSet {
    let actors = network.actors().len();
    let context = Context { network, partners, gaps: None };
    filter.map_or(ActorSet::full(actors), |filter| {
        filter.select_others(&context, known).unwrap_or_else(|_| ActorSet::empty(actors))
    })
}
