//! One connected part.

use super::super::Point;
use super::distances::{self, Links, Wishes};
use super::{orient, separate, start};
use crate::network::{ActorIndex, Adjacency};

pub(super) struct Part {
    members: Vec<ActorIndex>,
    links: Links,
    wishes: Wishes,
    places: Vec<[f64; 2]>,
    rounds: usize,
    done: Option<Vec<Point>>,
}

const ROUNDS: usize = 200;

impl Part {
    pub(super) fn new(partners: &Adjacency, members: &[ActorIndex]) -> Part {
        let mut members = members.to_vec();
        members.sort_unstable();
        let number = |actor: &ActorIndex| members.binary_search(actor).unwrap_or_default() as u32;
        let mut links = Links { offsets: vec![0], others: Vec::new() };
        for actor in &members {
            links.others.extend(partners.of(*actor).iter().map(number));
            links.offsets.push(links.others.len() as u32);
        }
        let (pivots, rows) = distances::pivots(&links);
        let some: Vec<&[u16]> = rows.iter().map(|row| &row[..]).collect();
        let mut places = start::start(&some);
        spread(&mut places);
        let wishes = distances::wishes(&links, &pivots, &rows);
        Part { members, links, wishes, places, rounds: 0, done: None }
    }
    pub(super) fn len(&self) -> usize {
        self.members.len()
    }
    pub(super) fn members(&self) -> &[ActorIndex] {
        &self.members
    }
    pub(super) fn progress(&self) -> f32 {
        self.rounds as f32 / ROUNDS as f32
    }
    pub(super) fn step(&mut self) -> bool {
        if self.rounds >= ROUNDS {
            if self.done.is_none() {
                let mut places = orient::orient(&self.places);
                separate::separate(&mut places);
                self.done = Some(places);
            }
            return false;
        }
        for _ in 0..1 {
            self.sweep();
        }
        self.rounds += 1;
        true
    }
    fn sweep(&mut self) {
        for node in 0..self.places.len() {
            let here = self.places[node];
            let (mut x, mut y, mut sum) = (0.0, 0.0, 0.0);
            for wish in self.wishes.of(node) {
                let there = self.places[wish.other as usize];
                let (dx, dy) = (here[0] - there[0], here[1] - there[1]);
                let distance = (dx * dx + dy * dy).sqrt();
                let weight = f64::from(wish.weight);
                let pull = if distance > 1e-9 { f64::from(wish.distance) / distance } else { 0.0 };
                x += weight * (there[0] + dx * pull);
                y += weight * (there[1] + dy * pull);
                sum += weight;
            }
            if sum > 0.0 {
                self.places[node] = [x / sum, y / sum];
            }
        }
    }
    pub(super) fn places(&self) -> Vec<Point> {
        let _ = &self.links;
        self.done.clone().unwrap_or_else(|| orient::orient(&self.places))
    }
}

/// Moves actors that stand on one place a little apart, in order.
fn spread(places: &mut [[f64; 2]]) {
    let n = places.len();
    let mut order: Vec<usize> = (0..n).collect();
    let key = |p: [f64; 2]| ((p[0] * 1e4).round() as i64, (p[1] * 1e4).round() as i64);
    order.sort_by_key(|i| (key(places[*i]), *i));
    let mut rank = 0;
    let mut last = None;
    for i in order {
        let this = key(places[i]);
        rank = if last == Some(this) { rank + 1 } else { 0 };
        last = Some(this);
        // A spiral of the golden angle, without sines.
        let (mut c, mut s) = (1.0, 0.0);
        for _ in 0..rank % 64 {
            (c, s) = (c * -0.737_368_878_078_32 - s * 0.675_490_294_261_524, c * 0.675_490_294_261_524 + s * -0.737_368_878_078_32);
        }
        let r = 0.05 * f64::from(rank).sqrt();
        places[i][0] += r * c;
        places[i][1] += r * s;
    }
}
