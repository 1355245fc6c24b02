//! The whole network at once: linked actors near each other, in proportion to how many steps they are apart.

mod links;
mod orient;
mod pack;
mod part;
mod pivots;
mod separate;
mod start;
mod wishes;

use std::sync::atomic::{AtomicBool, Ordering};

use super::Point;
use crate::analysis::components;
use crate::network::{ActorIndex, Adjacency};
use part::Part;

/// The whole network being laid out, round by round.
pub struct Settling {
    actors: usize,
    parts: Vec<Part>,
    /// The actors without partners, in order of index.
    alone: Vec<ActorIndex>,
}

impl Settling {
    /// Everyone at a first place; `communities` holds each actor's community.
    pub fn new(partners: &Adjacency, communities: &[u32]) -> Settling {
        let all = components(partners);
        let (linked, alone): (Vec<_>, Vec<_>) = all.iter().partition(|members| members.len() > 1);
        let mut parts: Vec<_> = linked.into_iter().map(|members| Part::new(partners, members, communities)).collect();
        parts.sort_by_key(|part| std::cmp::Reverse(part.members().len()));
        Settling { actors: partners.len(), parts, alone: alone.into_iter().flatten().copied().collect() }
    }

    /// One round; false once all is settled.
    pub fn step(&mut self) -> bool {
        let mut moving = false;
        for part in &mut self.parts {
            moving |= part.step();
        }
        moving
    }

    /// How far it has come, from 0 to 1.
    pub fn progress(&self) -> f32 {
        self.parts.first().map_or(1.0, Part::progress)
    }

    /// A place for each actor, at any moment; 1 is the wished length of a link.
    pub fn places(&self) -> Vec<Point> {
        let shapes: Vec<_> = self.parts.iter().map(Part::places).collect();
        let mut places = vec![Point::default(); self.actors];
        let packed = pack::pack(&shapes, self.alone.len());
        for ((part, shape), shift) in self.parts.iter().zip(&shapes).zip(&packed.parts) {
            for (actor, place) in part.members().iter().zip(shape) {
                places[actor.get()] = Point::new(place.x + shift.x, place.y + shift.y);
            }
        }
        for (actor, place) in self.alone.iter().zip(&packed.alone) {
            places[actor.get()] = *place;
        }
        places
    }
}

/// Lays out the whole network; none when cancelled.
pub fn settle(partners: &Adjacency, communities: &[u32], cancel: &AtomicBool) -> Option<Vec<Point>> {
    let mut settling = Settling::new(partners, communities);
    while settling.step() {
        if cancel.load(Ordering::Relaxed) {
            return None;
        }
    }
    (!cancel.load(Ordering::Relaxed)).then(|| settling.places())
}
