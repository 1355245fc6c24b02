//! What a legend has to explain: what occurs in the diagram, and nothing else.

use std::collections::BTreeSet;

use crate::network::{Color, KindIndex, RelationshipKind, Status};
use crate::text::exchange as words;

use super::{GapLook, Missing, Scene, Stroke, Theme};

/// The entries.
#[derive(Debug, Clone, Default)]
pub(in crate::exchange) struct Legend {
    /// Kinds of actors.
    pub(in crate::exchange) actor_kinds: Vec<KindIndex>,
    /// Kinds of relationships.
    pub(in crate::exchange) relationship_kinds: Vec<KindIndex>,
    /// Looks that stand for states other than active, on a line of no kind, and what they mean.
    pub(in crate::exchange) states: Vec<(Status, &'static str)>,
    /// Looks of gaps, and what they mean.
    pub(in crate::exchange) gaps: Vec<(GapLook, &'static str)>,
}

/// A kind without a colour of its own, on which states are shown.
pub(in crate::exchange) fn plain() -> RelationshipKind {
    RelationshipKind { color: Color::Ansi(8), ..RelationshipKind::default() }
}

impl Legend {
    /// What occurs in a diagram.
    pub(in crate::exchange) fn new(scene: &Scene<'_>, missing: &[Missing<'_>]) -> Legend {
        let (network, lang) = (&scene.document.network, scene.lang());
        let relationships = || scene.cutout.relationships().iter().map(|index| network.relationship(*index));
        let actor_kinds: BTreeSet<_> = scene.cutout.actors().iter().map(|actor| network.actor(actor).kind).collect();
        let relationship_kinds: BTreeSet<_> = relationships().map(|relationship| relationship.kind).collect();
        let look = |status| Stroke::of(&plain(), status, Theme::Light);
        let states = [
            (Status::OneOff, words::brief(lang)),
            (Status::Planned, words::coming(lang)),
            (Status::Ended, words::gone(lang)),
        ];
        let occurs = |status: Status| relationships().any(|relationship| look(relationship.status) == look(status));
        let gaps = [(false, words::open_gap(lang)), (true, words::planned_gap(lang))];
        let gaps = gaps.into_iter().filter(|(planned, _)| missing.iter().any(|one| one.look.planned == *planned));
        Legend {
            actor_kinds: actor_kinds.into_iter().collect(),
            relationship_kinds: relationship_kinds.into_iter().collect(),
            states: states.into_iter().filter(|(status, _)| occurs(*status)).collect(),
            gaps: gaps.map(|(planned, label)| (GapLook { planned, minor: false }, label)).collect(),
        }
    }
}
