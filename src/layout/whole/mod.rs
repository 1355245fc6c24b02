//! The whole network at once: who is linked stands near, and the further apart two are in steps the further in the
//! picture.
//!
//! Every connected part is laid out by itself: distances are measured ([`pivots`]), first places found ([`start`]),
//! improved round by round ([`wishes`]), turned the right way up ([`orient`]) and kept from covering each other
//! ([`separate`]); then all are packed side by side ([`pack`]). Each step depends on the network smoothly wherever that
//! is possible, and on the order of the file no more than it has to: an edit moves the rest little.

mod links;
mod orient;
mod pack;
mod part;
mod pivots;
mod separate;
mod start;
#[cfg(test)]
mod tests;
mod ties;
mod wishes;

use std::cmp::Reverse;
use std::sync::atomic::{AtomicBool, Ordering};

use super::Point;
use crate::analysis::components;
use crate::network::{ActorIndex, Adjacency};
use part::Part;

/// The whole network being laid out, round by round.
pub struct Settling {
    actors: usize,
    /// The connected parts of two and more actors, the largest first.
    parts: Vec<Part>,
    /// The actors without partners, in order of index.
    alone: Vec<ActorIndex>,
}

impl Settling {
    /// Everyone in rows; `communities` holds each actor's community, as
    /// [`Communities::of`](crate::analysis::Communities) does.
    pub fn new(partners: &Adjacency, communities: &[u32]) -> Settling {
        let all = components(partners);
        let (linked, alone): (Vec<_>, Vec<_>) = all.iter().partition(|members| members.len() > 1);
        let mut parts: Vec<_> = linked.into_iter().map(|members| Part::new(partners, members, communities)).collect();
        parts.sort_by_key(|part| Reverse(part.members().len()));
        Settling { actors: partners.len(), parts, alone: alone.concat() }
    }

    /// One round, of some milliseconds at 10,000 actors; false once all is settled.
    pub fn step(&mut self) -> bool {
        let settling = self.parts.iter_mut().map(Part::step).filter(|more| *more);
        settling.count() > 0
    }

    /// How far it has come, from 0 to 1.
    pub fn progress(&self) -> f32 {
        self.parts.iter().map(Part::progress).fold(1.0, f32::min)
    }

    /// A place for each actor by index, at any moment. In a part with room enough, links are 1 long on the average; in
    /// one with more actors than that leaves room for they are longer.
    pub fn places(&self) -> Vec<Point> {
        let shapes: Vec<_> = self.parts.iter().map(Part::places).collect();
        let packed = pack::pack(&shapes, self.alone.len());
        let mut places = vec![Point::default(); self.actors];
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

/// A settled place for each actor by index; none when cancelled.
pub fn settle(partners: &Adjacency, communities: &[u32], cancel: &AtomicBool) -> Option<Vec<Point>> {
    let mut settling = Settling::new(partners, communities);
    loop {
        if cancel.load(Ordering::Relaxed) {
            return None;
        }
        if !settling.step() {
            return Some(settling.places());
        }
    }
}
