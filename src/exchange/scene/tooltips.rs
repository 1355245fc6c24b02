//! What shows when the pointer rests on something.

use crate::network::{ActorIndex, RelationshipIndex, Status, Symbol};
use crate::rules::GapState;
use crate::text::{Lang, exchange as words};

use super::Scene;

/// Of an actor: name, kind, area, topics, contact, gaps.
pub(in crate::exchange) fn of_actor(scene: &Scene<'_>, index: ActorIndex) -> Vec<String> {
    let (network, lang) = (&scene.document.network, scene.lang());
    let actor = network.actor(index);
    let text = |symbol: Symbol| scene.public(network.text(symbol)).into_owned();
    let kind = scene.local(&network.kind_of(index).label).to_owned();
    let mut lines = vec![scene.public(&actor.name).into_owned()];
    lines.push(actor.area.map_or(kind.clone(), |area| format!("{kind} · {}", text(area))));
    if !actor.topics.is_empty() {
        let topics: Vec<_> = actor.topics.iter().map(|topic| text(*topic)).collect();
        lines.push(words::topics(lang, &topics.join(", ")));
    }
    if let Some(contact) = actor.contact.as_deref().filter(|_| scene.options.contacts) {
        lines.push(words::contact(lang, contact));
    }
    lines.extend(gap_counts(scene, index));
    lines.extend(gap_titles(scene, index));
    lines
}

/// What the gaps are called that are not accepted, each rule once.
fn gap_titles(scene: &Scene<'_>, index: ActorIndex) -> Vec<String> {
    let gaps = scene.evaluation.of_actor(index).iter().map(|place| &scene.evaluation.gaps[*place]);
    let mut titles = Vec::new();
    let mut last = None;
    for gap in gaps.filter(|gap| gap.state != GapState::Accepted) {
        // The gaps of one rule follow each other.
        if last.replace((gap.rule, gap.state)) != Some((gap.rule, gap.state)) {
            titles.push(scene.gap_title(gap));
        }
    }
    titles
}

/// How many gaps the actor has, by state.
fn gap_counts(scene: &Scene<'_>, index: ActorIndex) -> Option<String> {
    let states: Vec<_> = scene.evaluation.of_actor(index).iter().map(|gap| scene.evaluation.gaps[*gap].state).collect();
    let counts = GapState::ALL.into_iter().filter_map(|state| {
        let count = states.iter().filter(|own| **own == state).count();
        (count > 0).then(|| match state {
            GapState::Open => words::open_gaps(scene.lang(), count),
            GapState::Planned => words::planned_gaps(scene.lang(), count),
            GapState::Accepted => words::accepted_gaps(scene.lang(), count),
        })
    });
    let counts: Vec<_> = counts.collect();
    (!counts.is_empty()).then(|| counts.join(", "))
}

/// Of a relationship: kind and ends, state, times, remark.
pub(in crate::exchange) fn of_relationship(scene: &Scene<'_>, index: RelationshipIndex) -> Vec<String> {
    let (network, lang) = (&scene.document.network, scene.lang());
    let (relationship, kind) = (network.relationship(index), network.relationship_kind_of(index));
    let arrow = if kind.directed { "→" } else { "–" };
    let ends = format!("{} {arrow} {}", scene.name(relationship.from), scene.name(relationship.to));
    let mut facts = vec![status(lang, relationship.status).to_owned()];
    facts.extend(relationship.since.map(|since| words::since(lang, &since.to_string())));
    facts.extend(relationship.until.map(|until| words::until(lang, &until.to_string())));
    facts.extend((relationship.agreement == Some(true)).then(|| words::in_writing(lang).to_owned()));
    let mut lines = vec![format!("{}: {ends}", scene.local(&kind.label)), facts.join(", ")];
    lines.extend(relationship.about.note.as_deref().map(|note| scene.public(note).into_owned()));
    lines
}

/// What a state is called.
pub(in crate::exchange) fn status(lang: Lang, status: Status) -> &'static str {
    let name = match status {
        Status::Active => words::active,
        Status::OneOff => words::one_off,
        Status::Unconfirmed => words::unconfirmed,
        Status::InTalks => words::in_talks,
        Status::Planned => words::planned,
        Status::Paused => words::paused,
        Status::Ended => words::ended,
        Status::Declined => words::declined,
    };
    name(lang)
}
