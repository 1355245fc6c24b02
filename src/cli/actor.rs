//! Which actor somebody means.

use crate::network::{ActorIndex, Network};
use crate::text::{Folded, Lang, refusals, strip};

use super::failure::{Exit, Failure};

/// How many actors an error lists.
const MOST_LISTED: usize = 5;

/// The actor with this id, or the only one that this name fits: first whole names count, then parts.
///
/// # Errors
/// Several actors fit, or none does; the failure lists the nearest.
pub(super) fn find_actor(network: &Network, wanted: &str, lang: Lang) -> Result<ActorIndex, Failure> {
    if let Some(actor) = network.find(wanted) {
        return Ok(actor);
    }
    let folded = Folded::new(wanted.trim());
    let parts = fitting(network, |text| text.contains(&folded));
    let wholes = fitting(network, |text| text.contains(&folded) && folded.contains(text));
    match (&*wholes, &*parts) {
        ([only], _) | ([], [only]) if !wanted.trim().is_empty() => Ok(*only),
        ([], []) => Err(unknown(network, wanted, lang)),
        ([], several) | (several, _) => Err(ambiguous(network, wanted, several, lang)),
    }
}

/// The actors of whose id, name and short name one is as wanted.
fn fitting(network: &Network, is_wanted: impl Fn(&Folded) -> bool) -> Vec<ActorIndex> {
    let fits = |actor: &ActorIndex| {
        let actor = network.actor(*actor);
        [Some(&*actor.id), Some(&*actor.name), actor.short.as_deref()]
            .into_iter()
            .flatten()
            .any(|text| is_wanted(&Folded::new(text)))
    };
    network.actor_indices().filter(fits).collect()
}

fn ambiguous(network: &Network, wanted: &str, several: &[ActorIndex], lang: Lang) -> Failure {
    let failure = Failure::new(Exit::Wrong, refusals::several_actors(lang, wanted, several.len()));
    failure.help(refusals::choose_one_of(lang, &listed(network, several)))
}

fn unknown(network: &Network, wanted: &str, lang: Lang) -> Failure {
    let failure = Failure::new(Exit::Wrong, refusals::unknown_actor(lang, wanted));
    match &*nearest_actors(network, wanted) {
        [] => failure,
        near => failure.help(refusals::meant_one_of(lang, &listed(network, near))),
    }
}

/// The actors whose name or id is least far from what was written (optimal string alignment).
fn nearest_actors(network: &Network, wanted: &str) -> Vec<ActorIndex> {
    let wanted = strip(wanted);
    let distance = |text: &str| strsim::osa_distance(&wanted, &strip(text));
    let mut near: Vec<_> = network
        .indexed_actors()
        .map(|(index, actor)| (distance(&actor.id).min(distance(&actor.name)), index))
        .filter(|(distance, _)| *distance <= wanted.chars().count() / 2)
        .collect();
    near.sort_unstable();
    near.into_iter().map(|(_, actor)| actor).take(MOST_LISTED).collect()
}

/// `goetheschule (Goetheschule), …`
fn listed(network: &Network, actors: &[ActorIndex]) -> String {
    let describe = |actor: &ActorIndex| {
        let actor = network.actor(*actor);
        format!("{} ({})", actor.id, actor.name)
    };
    let mut names: Vec<_> = actors.iter().take(MOST_LISTED).map(describe).collect();
    if actors.len() > MOST_LISTED {
        names.push("…".to_owned());
    }
    names.join(", ")
}
