//! Relationships packed for counting: a rule's questions to one are answered by a table.

use crate::network::{ActorIndex, KindIndex, Link, Network, Status};

use super::super::{Needs, NeedsDirection, NewLink};
use super::world::Time;

/// Every relationship as seen from each of its ends, those of one actor in a row.
#[derive(Debug)]
pub(in super::super) struct Ties {
    starts: Vec<u32>,
    rows: Vec<Tie>,
}

/// A relationship seen from one of its ends, in eight bytes.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Tie {
    /// The actor at the other end.
    pub(in super::super) actor: ActorIndex,
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
    const BOTH: u8 = Traits::OUT | Traits::IN;

    /// The traits as seen from `from` and as seen from `to`.
    fn of(link: Link) -> (Traits, Traits) {
        let status = (0..).zip(Status::ALL).find(|(_, status)| *status == link.status);
        let agreement = if link.agreement { Traits::AGREEMENT } else { 0 };
        let common = status.map_or(0, |(place, _)| place) | agreement;
        let (from, to) = if link.directed { (Traits::OUT, Traits::IN) } else { (Traits::BOTH, Traits::BOTH) };
        (Traits(common | from), Traits(common | to))
    }

    fn status(self) -> Status {
        Status::ALL[usize::from(self.0 & Traits::STATUS)]
    }

    fn has(self, bit: u8) -> bool {
        self.0 & bit != 0
    }
}

impl Tie {
    /// Whether a file could not hold both.
    fn is_same(&self, other: &Tie) -> bool {
        let way = |tie: &Tie| tie.traits.0 & Traits::BOTH;
        (self.actor, self.kind, way(self)) == (other.actor, other.kind, way(other))
    }
}

impl Ties {
    /// Two counting passes over the links.
    pub(super) fn new(network: &Network) -> Ties {
        let mut starts = vec![0u32; network.actors().len() + 1];
        for (from, to, _) in network.links() {
            starts[from.get() + 1] += 1;
            starts[to.get() + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let filler = Tie { actor: ActorIndex::new(0), kind: KindIndex::FIRST, traits: Traits(0) };
        let mut rows = vec![filler; network.relationships().len() * 2];
        let mut next = starts.clone();
        let mut put = |at: ActorIndex, tie: Tie| {
            rows[next[at.get()] as usize] = tie;
            next[at.get()] += 1;
        };
        for (from, to, link) in network.links() {
            let (out, back) = Traits::of(link);
            put(from, Tie { actor: to, kind: link.kind, traits: out });
            put(to, Tie { actor: from, kind: link.kind, traits: back });
        }
        Ties { starts, rows }
    }

    /// The same with one relationship more; one of its kind and direction between the two gives way to it.
    pub(super) fn with(&self, link: &NewLink, network: &Network) -> Ties {
        let kind = link.kind.unwrap_or(KindIndex::ANY);
        let directed = network.relationship_kinds().get(kind.get()).is_some_and(|kind| kind.directed);
        let (out, back) = Traits::of(Link { kind, status: Status::Active, directed, agreement: link.agreement });
        let mut more = Ties { starts: self.starts.clone(), rows: self.rows.clone() };
        more.put(link.from, Tie { actor: link.to, kind, traits: out });
        more.put(link.to, Tie { actor: link.from, kind, traits: back });
        more
    }

    fn put(&mut self, actor: ActorIndex, tie: Tie) {
        let end = self.starts[actor.get() + 1] as usize;
        let row = &mut self.rows[self.starts[actor.get()] as usize..end];
        match row.iter_mut().find(|old| old.is_same(&tie)) {
            Some(old) => *old = tie,
            None => {
                self.rows.insert(end, tie);
                self.starts.iter_mut().skip(actor.get() + 1).for_each(|start| *start += 1);
            }
        }
    }

    /// How many there are: two for each relationship.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(in super::super) fn of(&self, actor: ActorIndex) -> &[Tie] {
        &self.rows[self.starts[actor.get()] as usize..self.starts[actor.get() + 1] as usize]
    }
}

/// Which relationships count for a rule.
#[derive(Debug)]
pub(super) struct Gate {
    /// One bit for each value of [`Traits`].
    traits: u64,
    /// One entry for each kind; none where every kind counts. A kind beyond them is [`KindIndex::ANY`], which does.
    kinds: Option<Vec<bool>>,
}

impl Gate {
    /// The gate of a rule, for relationships that point this way.
    pub(super) fn new(needs: &Needs, direction: NeedsDirection, time: Time, network: &Network) -> Gate {
        let counts = |traits: &Traits| {
            let direction = match direction {
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
        let counts = |kinds: &Vec<bool>| kinds.get(tie.kind.get()).is_none_or(|counts| *counts);
        self.traits >> tie.traits.0 & 1 == 1 && self.kinds.as_ref().is_none_or(counts)
    }
}
