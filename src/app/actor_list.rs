//! The list of actors: those that the filter leaves, in the order that is asked for.

use std::cmp::Reverse;

use super::{App, Row, Sort, Tone};
use crate::network::ActorIndex;
use crate::text::interface::actors as text;

/// One row an actor, or why there is none.
pub(super) fn rows(app: &App, width: usize) -> Vec<Row> {
    let mut actors: Vec<_> =
        app.data.names.by_name().iter().copied().filter(|actor| app.filter.contains(*actor)).collect();
    if actors.is_empty() {
        return empty(app, width);
    }
    sort(app, &mut actors);
    actors.into_iter().map(Row::Actor).collect()
}

fn empty(app: &App, width: usize) -> Vec<Row> {
    let lang = app.data.lang;
    let why = if app.filter.is_empty() { text::no_actors(lang) } else { text::none_left(lang) };
    Row::wrapped(why, Tone::Quiet, width).collect()
}

/// Actors that are sorted by name into another order; equals stay sorted by name.
fn sort(app: &App, actors: &mut [ActorIndex]) {
    let network = app.data.network();
    match (app.sort, &app.metrics) {
        (Sort::Name, _) | (Sort::Betweenness, None) => {}
        (Sort::Kind, _) => actors.sort_by_key(|actor| network.actor(*actor).kind),
        (Sort::Degree, _) => actors.sort_by_key(|actor| Reverse(network.partners().degree(*actor))),
        (Sort::Gaps, _) => actors.sort_by_key(|actor| Reverse(app.data.open_gaps[actor.get()])),
        (Sort::Betweenness, Some(metrics)) => {
            let value = |actor: &ActorIndex| metrics.betweenness.values[actor.get()];
            actors.sort_by(|a, b| value(b).total_cmp(&value(a)));
        }
    }
}
