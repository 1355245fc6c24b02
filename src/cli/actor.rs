//! Which actor somebody means.

use std::sync::atomic::AtomicBool;

use crate::network::{ActorIndex, Network};
use crate::search::Index;
use crate::text::{Folded, Lang, refusals};

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
    let (mut wholes, mut parts) = (Vec::new(), Vec::new());
    for (index, actor) in network.indexed_actors() {
        let texts = [Some(&*actor.id), Some(&*actor.name), actor.short.as_deref()];
        let texts = texts.into_iter().flatten().map(Folded::new);
        let fitting: Vec<_> = texts.filter(|text| text.contains(&folded)).collect();
        if !fitting.is_empty() {
            parts.push(index);
        }
        if fitting.iter().any(|text| folded.contains(text)) {
            wholes.push(index);
        }
    }
    match (&*wholes, &*parts) {
        ([only], _) | ([], [only]) => Ok(*only),
        ([], []) => Err(unknown(network, wanted, lang)),
        ([], several) | (several, _) => Err(ambiguous(network, wanted, several, lang)),
    }
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

/// What the search finds, slips forgiven.
fn nearest_actors(network: &Network, wanted: &str) -> Vec<ActorIndex> {
    let found = Index::new(network).search(wanted, MOST_LISTED, &AtomicBool::new(false));
    found.into_iter().map(|found| found.actor).collect()
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
