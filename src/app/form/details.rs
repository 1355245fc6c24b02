//! What goes with something that is removed, and what falls together when two actors become one.

use super::super::Data;
use super::subject::{FormSubject, Removal};
use crate::network::{ActorIndex, Neighbour};
use crate::text::interface::editing as text;

/// The most lines that are shown: who removes more than this does not read on.
const MOST: usize = 12;

impl FormSubject {
    /// One line for each thing that goes along.
    pub(super) fn details(&self, data: &Data) -> Vec<String> {
        match self {
            FormSubject::Removal(Removal::Actor(actor)) => lines(data, *actor, data.network().neighbours(*actor)),
            _ => Vec::new(),
        }
    }
}

/// The relationships that two actors both have, of the same kind with the same partner, and those between them.
pub(super) fn doubles(data: &Data, keep: ActorIndex, goes: ActorIndex) -> Vec<String> {
    let network = data.network();
    let same = |tie: &Neighbour| {
        tie.actor == keep
            || network.neighbours(keep).any(|own| {
                own.actor == tie.actor
                    && own.link.kind == tie.link.kind
                    && (!own.link.directed || own.direction == tie.direction)
            })
    };
    lines(data, goes, network.neighbours(goes).filter(same))
}

fn lines(data: &Data, actor: ActorIndex, ties: impl Iterator<Item = Neighbour>) -> Vec<String> {
    let network = data.network();
    let line = |tie: Neighbour| {
        let kind = data.local(&network.relationship_kinds()[tie.link.kind.get()].label);
        text::tie(data.lang, network.actor(actor).short_name(), network.actor(tie.actor).short_name(), kind)
    };
    let mut lines: Vec<_> = ties.map(line).collect();
    let more = lines.len().saturating_sub(MOST);
    lines.truncate(MOST);
    lines.extend((more > 0).then(|| text::more_steps(data.lang, more)));
    lines
}
