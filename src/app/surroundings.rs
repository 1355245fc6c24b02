//! The selected actor and who is around it, for the small map.

use super::App;
use crate::network::{ActorIndex, Direction, Neighbour};
use crate::rules::{GapState, RuleIndex};

/// The most partners on the small map.
const MOST_PARTNERS: usize = 8;
/// The most gaps on it.
const MOST_GAPS: usize = 2;

/// What the small map shows.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// The actor in the middle.
    pub middle: ActorIndex,
    /// Who is around it, the best linked first, then what is missing.
    pub spokes: Vec<Spoke>,
    /// How many partners found no room.
    pub more: usize,
}

/// One line from the middle outwards.
#[derive(Debug, Clone, Copy)]
pub enum Spoke {
    /// To a partner.
    Partner {
        /// The partner.
        actor: ActorIndex,
        /// Something goes from the middle to it.
        out: bool,
        /// Something comes from it to the middle.
        back: bool,
    },
    /// To what is missing: an open gap of this rule.
    Gap(RuleIndex),
}

impl App {
    /// The surroundings of the selected actor, at most so many lines.
    pub fn surroundings(&self, most: usize) -> Option<Surroundings> {
        let middle = self.selected()?;
        let partners = self.data.network().partners();
        let mut around = partners.of(middle).to_vec();
        let gaps = self.missing(middle);
        let room = MOST_PARTNERS.min(most.saturating_sub(gaps.len()));
        around.sort_by_key(|actor| (std::cmp::Reverse(partners.degree(*actor)), *actor));
        let more = around.len().saturating_sub(room);
        around.truncate(room);
        let mut spokes: Vec<_> = around.into_iter().map(|actor| self.spoke(middle, actor)).collect();
        spokes.extend(gaps.into_iter().map(Spoke::Gap));
        Some(Surroundings { middle, spokes, more })
    }

    fn spoke(&self, middle: ActorIndex, actor: ActorIndex) -> Spoke {
        let between = self.data.network().neighbours(middle).filter(|neighbour| neighbour.actor == actor);
        let directed: Vec<Neighbour> = between.filter(|tie| tie.link.status.is_active() && tie.link.directed).collect();
        let goes = |way| directed.iter().any(|tie| tie.direction == way);
        Spoke::Partner { actor, out: goes(Direction::Out), back: goes(Direction::In) }
    }

    fn missing(&self, actor: ActorIndex) -> Vec<RuleIndex> {
        let gaps = self.data.evaluation.of_actor(actor).iter().map(|gap| &self.data.evaluation.gaps[*gap]);
        let wants_partners = |rule: RuleIndex| matches!(&self.data.document.rules[rule.0].check, crate::rules::Check::Needs(needs) if needs.at_least.is_some());
        let mut rules: Vec<_> = gaps
            .filter(|gap| gap.state == GapState::Open)
            .map(|gap| gap.rule)
            .filter(|rule| wants_partners(*rule))
            .collect();
        rules.sort_by_key(|rule| self.data.document.rules[rule.0].severity);
        rules.dedup();
        rules.truncate(MOST_GAPS);
        rules
    }
}
