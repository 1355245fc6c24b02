//! Relationships packed for counting: a rule's questions to one are answered by a table.

use crate::network::{ActorIndex, Direction, KindIndex, Neighbour, Network, Status};

use super::super::{Needs, NeedsDirection};
use super::world::Time;

/// Every relationship as seen from each of its ends, those of one actor in a row.
#[derive(Debug)]
pub(super) struct Ties {
    starts: Vec<u32>,
    rows: Vec<Tie>,
}

/// A relationship seen from one of its ends, in eight bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tie {
    /// The actor at the other end.
    pub(super) actor: ActorIndex,
    kind: KindIndex,
    traits: Traits,
}

/// State, agreement and direction of a relationship in the low six bits: a number below [`Traits::COUNT`].
#[derive(Debug, Clone, Copy)]
struct Traits(u8);

impl Traits {
    const COUNT: u8 = 64;
    const STATUS: u8 = 7;
    const AGREEMENT: u8 = 8;
    const OUT: u8 = 16;
    const IN: u8 = 32;

    fn of(neighbour: &Neighbour) -> Traits {
        let status = (0..).zip(Status::ALL).find(|(_, status)| *status == neighbour.link.status);
        let agreement = if neighbour.link.agreement { Traits::AGREEMENT } else { 0 };
        let direction = match (neighbour.link.directed, neighbour.direction) {
            (false, _) => Traits::OUT | Traits::IN,
            (true, Direction::Out) => Traits::OUT,
            (true, Direction::In) => Traits::IN,
        };
        Traits(status.map_or(0, |(place, _)| place) | agreement | direction)
    }

    fn status(self) -> Status {
        Status::ALL[usize::from(self.0 & Traits::STATUS)]
    }

    fn has(self, bit: u8) -> bool {
        self.0 & bit != 0
    }
}

impl Ties {
    #[expect(clippy::cast_possible_truncation, reason = "twice the relationships of a file that is read fit a u32")]
    pub(super) fn new(network: &Network) -> Ties {
        let mut starts = Vec::with_capacity(network.actors().len() + 1);
        let mut rows = Vec::with_capacity(network.relationships().len() * 2);
        starts.push(0);
        for actor in network.actor_indices() {
            rows.extend(network.neighbours(actor).map(|neighbour| Tie {
                actor: neighbour.actor,
                kind: neighbour.link.kind,
                traits: Traits::of(&neighbour),
            }));
            starts.push(rows.len() as u32);
        }
        Ties { starts, rows }
    }

    pub(super) fn of(&self, actor: ActorIndex) -> &[Tie] {
        &self.rows[self.starts[actor.get()] as usize..self.starts[actor.get() + 1] as usize]
    }
}

/// Which relationships count for a rule.
#[derive(Debug)]
pub(super) struct Gate {
    /// One bit for each value of [`Traits`].
    traits: u64,
    /// One entry for each kind; none where every kind counts.
    kinds: Option<Vec<bool>>,
}

impl Gate {
    pub(super) fn new(needs: &Needs, time: Time, network: &Network) -> Gate {
        let counts = |traits: &Traits| {
            let direction = match needs.direction {
                NeedsDirection::Any => true,
                NeedsDirection::Out => traits.has(Traits::OUT),
                NeedsDirection::In => traits.has(Traits::IN),
            };
            let written = !needs.agreement || traits.has(Traits::AGREEMENT);
            direction && written && needs.status.contains(&time.status(traits.status()))
        };
        let traits = (0..Traits::COUNT).map(Traits).filter(counts).fold(0, |bits, traits| bits | 1 << traits.0);
        let kinds = needs.via.as_ref().map(|via| {
            let mut kinds = vec![false; network.relationship_kinds().len()];
            via.iter().for_each(|kind| kinds[kind.get()] = true);
            kinds
        });
        Gate { traits, kinds }
    }

    pub(super) fn passes(&self, tie: &Tie) -> bool {
        self.traits >> tie.traits.0 & 1 == 1 && self.kinds.as_ref().is_none_or(|kinds| kinds[tie.kind.get()])
    }
}
