//! What is missing to the actor in the middle, and where those stand who could close it.

use crate::app::App;
use crate::filter::Context;
use crate::network::{ActorIndex, KindIndex};
use crate::rules::{Check, GapState, Needs};
use crate::text::interface::suggested as text;

/// A partner that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Missing {
    /// The kind that most of those are of who could close the gap.
    pub(super) kind: KindIndex,
    /// What sort of partner is asked for.
    pub(super) label: String,
    /// The same, and who could be it as far as that is known.
    pub(super) caption: String,
}

/// What is missing to an actor: one entry for each sort of partner that its open gaps ask for, the most severe first.
pub(super) fn missing(app: &App, actor: ActorIndex) -> Vec<Missing> {
    let data = &app.data;
    let gaps = data.evaluation.of_actor(actor).iter().map(|place| (*place, &data.evaluation.gaps[*place]));
    let open = gaps.filter(|(_, gap)| gap.state == GapState::Open);
    let mut open: Vec<_> = open.map(|(place, gap)| (place, data.rule_of(gap))).collect();
    open.sort_by_key(|(_, rule)| rule.severity);
    let mut found: Vec<Missing> = Vec::new();
    for (place, rule) in open {
        let Check::Needs(needs) = &rule.check else { continue };
        if needs.at_least.is_none() {
            continue;
        }
        let Some(kind) = kind_of_candidates(app, actor, needs) else { continue };
        let network = data.network();
        let most = || data.local(&network.actor_kinds()[kind.get()].label).to_owned();
        let label = needs.asked_for(network, data.lang).unwrap_or_else(most);
        if !found.iter().any(|known| known.label == label) {
            let best = app.best_suggestion(place).map(|who| text::missing(data.lang, who));
            found.push(Missing { kind, caption: best.unwrap_or_else(|| label.clone()), label });
        }
    }
    found
}

/// The kind of most candidates; none where nobody could be one.
fn kind_of_candidates(app: &App, actor: ActorIndex, needs: &Needs) -> Option<KindIndex> {
    let network = app.data.network();
    let mut counts = vec![0_usize; network.actor_kinds().len()];
    let context = Context { network, partners: network.partners(), gaps: None };
    let passes = needs.partner.as_ref().and_then(|filter| filter.select(&context).ok());
    for other in network.actor_indices().filter(|other| *other != actor) {
        if passes.as_ref().is_none_or(|passes| passes.contains(other)) {
            counts[network.actor(other).kind.get()] += 1;
        }
    }
    let (place, count) = counts.iter().enumerate().rev().max_by_key(|(_, count)| **count)?;
    KindIndex::new(place).filter(|_| *count > 0)
}
