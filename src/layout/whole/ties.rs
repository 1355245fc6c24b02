//! What actors wish of those near them: of their partners, and of some who share a partner with them.

use super::links::Links;

/// How strongly a link holds off those nearer than 1.
const REST: f32 = 0.05;
/// How strongly every link pulls, in parts of what all distances weigh for each link.
const PULL: f32 = 0.02;
/// What an overlap of 1 adds to it within a community, and between two.
const PULL_WITHIN: f32 = 1.5;
const PULL_BETWEEN: f32 = 0.6;

/// A wish: so far from another, which weighs so much.
#[derive(Clone, Copy)]
pub(super) struct Tie {
    pub(super) other: u32,
    pub(super) distance: f32,
    pub(super) weight: f32,
}

/// The ties of all actors, in compressed sparse rows.
pub(super) struct Ties {
    offsets: Vec<u32>,
    list: Vec<Tie>,
}

impl Ties {
    /// The ties of a part; `weight` is what all distances weigh for each end of a link. With `siblings`, actors who share
    /// a partner keep apart of their own accord.
    pub(super) fn new(links: &Links, communities: &[u32], weight: f32, siblings: bool) -> Ties {
        let mut ties = Ties { offsets: vec![0], list: Vec::new() };
        for actor in 0..links.len() {
            for partner in links.of(actor) {
                ties.list.push(link(links, communities, weight, (actor, *partner)));
                if siblings {
                    ties.siblings(links, actor, *partner as usize);
                }
            }
            ties.offsets.push(u32::try_from(ties.list.len()).unwrap_or(u32::MAX));
        }
        ties
    }

    /// The ties of an actor.
    pub(super) fn of(&self, actor: usize) -> &[Tie] {
        &self.list[self.offsets[actor] as usize..self.offsets[actor + 1] as usize]
    }

    /// An actor is two steps from all others around a partner. Some of them stand for all: those 1, 2, 4, 8 … further on
    /// and back in the partner's row, so that they are spread over it and everyone is held by as many.
    fn siblings(&mut self, links: &Links, actor: usize, partner: usize) {
        let row = links.of(partner);
        let number = |other: &u32| *other as usize;
        let Ok(at) = row.binary_search_by_key(&actor, number) else { return };
        let leaps = || std::iter::successors(Some(1), |leap| Some(leap * 2)).take_while(|leap| *leap < row.len());
        let weight = (row.len() - 1) as f32 / (8 * leaps().count().max(1)) as f32;
        for other in leaps().flat_map(|leap| [row[(at + leap) % row.len()], row[(at + row.len() - leap) % row.len()]]) {
            if links.of(actor).binary_search(&other).is_err() {
                self.list.push(Tie { other, distance: 2.0, weight });
            }
        }
    }
}

/// A link holds off a little, so that two partners are never on one place, and pulls much, the more so the more of their
/// surroundings the two share, and within a community.
fn link(links: &Links, communities: &[u32], weight: f32, (actor, other): (usize, u32)) -> Tie {
    let partner = other as usize;
    let more = if communities[actor] == communities[partner] { PULL_WITHIN } else { PULL_BETWEEN };
    let weight = REST + weight * (PULL + more * links.overlap(actor, partner));
    Tie { other, distance: REST / weight, weight }
}
