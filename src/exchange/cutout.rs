//! Which part of a network leaves the program.

use crate::document::{Document, View};
use crate::filter::{Context, Filter, FilterError, within};
use crate::network::{ActorIndex, ActorSet, Network, RelationshipIndex};
use crate::rules::Evaluation;

/// How far to look from a focus when nobody says.
const DEFAULT_RADIUS: u32 = 1;

/// What somebody asks to see; what is none of it leaves the whole network.
#[derive(Debug, Clone, Default)]
pub struct CutoutRequest<'r> {
    /// Only the actors that this filter selects.
    pub filter: Option<Filter>,
    /// Only the actors around this one; goes before the view's.
    pub focus: Option<ActorIndex>,
    /// How many active relationships away from the focus, itself being 0; goes before the view's.
    pub radius: Option<u32>,
    /// Also the actors that a relationship in another state than today's links to the focus.
    pub tied: bool,
    /// A saved way of looking; its filter holds besides the other one.
    pub view: Option<&'r View>,
}

/// The actors around one, and if asked for those that it is tied to in another way than today.
pub fn around(network: &Network, focus: ActorIndex, radius: u32, tied: bool) -> ActorSet {
    let mut around = within(network.partners(), focus, radius);
    for neighbour in network.neighbours(focus).filter(|_| tied) {
        around.insert(neighbour.actor);
    }
    around
}

/// A part of a network: some actors, and every relationship between two of them.
#[derive(Debug, Clone)]
pub struct Cutout {
    actors: ActorSet,
    relationships: Vec<RelationshipIndex>,
    focus: Option<ActorIndex>,
    radius: u32,
    filters: Vec<Box<str>>,
}

impl Cutout {
    /// The part that passes both filters and lies around the focus.
    ///
    /// # Errors
    /// A filter that names something the network doesn't have.
    pub fn new(
        document: &Document,
        evaluation: &Evaluation,
        request: &CutoutRequest<'_>,
    ) -> Result<Cutout, FilterError> {
        let network = &document.network;
        let context = Context { network, partners: network.partners(), gaps: Some(evaluation.open_subjects()) };
        let view = request.view;
        let focus = request.focus.or(view.and_then(|view| view.focus));
        let radius = request.radius.or(view.and_then(|view| view.radius).map(u32::from)).unwrap_or(DEFAULT_RADIUS);
        let mut actors = match focus {
            Some(focus) => around(network, focus, radius, request.tied),
            None => ActorSet::full(network.actors().len()),
        };
        let mut filters = Vec::new();
        for filter in request.filter.iter().chain(view.and_then(|view| view.filter.as_ref())) {
            actors.intersect(&filter.select(&context)?);
            filters.extend((!filter.is_empty()).then(|| filter.text().into()));
        }
        let inside = network
            .indexed_relationships()
            .filter(|(_, relationship)| actors.contains(relationship.from) && actors.contains(relationship.to));
        let relationships = inside.map(|(index, _)| index).collect();
        let focus = focus.filter(|focus| actors.contains(*focus));
        Ok(Cutout { actors, relationships, focus, radius, filters })
    }

    /// Its actors.
    pub fn actors(&self) -> &ActorSet {
        &self.actors
    }

    /// Its relationships in any state, in the file's order.
    pub fn relationships(&self) -> &[RelationshipIndex] {
        &self.relationships
    }

    /// The actor in the middle, if there is one and it is part of the cutout.
    pub fn focus(&self) -> Option<ActorIndex> {
        self.focus
    }

    /// How many active relationships away from the focus it reaches; says nothing without a focus.
    pub fn radius(&self) -> u32 {
        self.radius
    }

    /// The texts of the filters that it passes.
    pub fn filters(&self) -> &[Box<str>] {
        &self.filters
    }
}
