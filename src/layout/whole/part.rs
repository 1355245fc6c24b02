//! One connected part on its way from its first places to its last.

use super::links::Links;
use super::orient::orient;
use super::pivots::Pivots;
use super::separate::separate;
use super::start::start;
use super::wishes::Wishes;
use crate::layout::Point;
use crate::network::{ActorIndex, Adjacency};

/// After so many rounds nothing moves that the eye could see.
const ROUNDS: usize = 150;

/// A connected part of at least two actors.
pub(super) struct Part {
    /// In order of index.
    members: Vec<ActorIndex>,
    links: Links,
    /// Where each stands in the file, from -1 to 1.
    ranks: Vec<f32>,
    communities: Vec<u32>,
    places: Vec<Point>,
    stage: Stage,
}

/// What a part is doing.
enum Stage {
    /// It looks from pivot to pivot.
    Looking(Pivots),
    /// All distances are known, and first places found.
    Placed(Pivots),
    /// Its actors look for the best places.
    Settling(Wishes, usize),
    /// It lies as it should, and those too near each other go apart.
    Separating(usize),
    /// All is done.
    Settled,
}

impl Part {
    /// A part before its first round.
    pub(super) fn new(partners: &Adjacency, members: &[ActorIndex], communities: &[u32]) -> Part {
        let mut members = members.to_vec();
        members.sort_unstable();
        let rank = |actor: &ActorIndex| (2 * actor.get() + 1) as f32 / partners.len() as f32 - 1.0;
        Part {
            links: Links::new(partners, &members),
            ranks: members.iter().map(rank).collect(),
            communities: members.iter().map(|actor| communities[actor.get()]).collect(),
            places: rows(members.len()),
            stage: Stage::Looking(Pivots::new(members.len())),
            members,
        }
    }

    /// Its actors, in order of index.
    pub(super) fn members(&self) -> &[ActorIndex] {
        &self.members
    }

    /// One round; false once all is done.
    pub(super) fn step(&mut self) -> bool {
        match &mut self.stage {
            Stage::Looking(pivots) => {
                if !pivots.look(&self.links) {
                    self.places = start(pivots, self.members.len());
                    self.stage = Stage::Placed(std::mem::take(pivots));
                }
            }
            Stage::Placed(pivots) => {
                self.stage = Stage::Settling(Wishes::new(&self.links, pivots, &self.communities), 0);
            }
            Stage::Settling(wishes, rounds) => {
                wishes.round(&mut self.places);
                *rounds += 1;
                if *rounds == ROUNDS {
                    self.places = self.places();
                    self.stage = Stage::Separating(0);
                }
            }
            Stage::Separating(rounds) => {
                let near = separate(&mut self.places, *rounds);
                *rounds += 1;
                if !near {
                    self.stage = Stage::Settled;
                }
            }
            Stage::Settled => {}
        }
        !matches!(self.stage, Stage::Settled)
    }

    /// How far it has come, from 0 to 1.
    pub(super) fn progress(&self) -> f32 {
        match &self.stage {
            Stage::Looking(pivots) => 0.2 * pivots.progress(),
            Stage::Placed(_) => 0.2,
            Stage::Settling(_, rounds) => 0.2 + 0.7 * *rounds as f32 / ROUNDS as f32,
            Stage::Separating(_) => 0.9,
            Stage::Settled => 1.0,
        }
    }

    /// Where its actors are now, around the origin.
    pub(super) fn places(&self) -> Vec<Point> {
        let mut places = self.places.clone();
        if let Stage::Placed(_) | Stage::Settling(..) = self.stage {
            orient(&mut places, &self.ranks, self.mean_link());
        }
        places
    }

    /// How long links are on the average.
    fn mean_link(&self) -> f32 {
        let length = |actor: usize, partner: u32| self.places[actor].distance(self.places[partner as usize]);
        let of = |actor| self.links.of(actor).iter().map(move |partner| length(actor, *partner));
        (0..self.links.len()).flat_map(of).sum::<f32>() / self.links.ends() as f32
    }
}

/// Rows around the origin, for as long as nothing better is known.
fn rows(actors: usize) -> Vec<Point> {
    let columns = actors.isqrt().max(1);
    let middle = (columns - 1) as f32 / 2.0;
    let place = |actor| Point::new((actor % columns) as f32 - middle, (actor / columns) as f32 - middle);
    (0..actors).map(place).collect()
}
