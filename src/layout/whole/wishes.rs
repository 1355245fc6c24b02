//! What the actors of a part wish for, and a round in which each gets the best it can.
//!
//! Stress: actors want to be as far apart as there are steps between them, the near ones more than the far (weights of
//! one over the square). With everyone's distance to everyone this is the localised majorisation of Gansner, Koren and
//! North 2004, "Graph drawing by stress majorization"; in large parts each listens to some pivots, which stand for those
//! around them (Ortmann, Klimenta and Brandes 2016, "A sparse stress model"). On top of it links pull, those that share
//! their surroundings or stay in a community more than others: this is what keeps neighbours together in the picture
//! where there are too many links for all to be short.

use super::links::Links;
use super::pivots::Pivots;
use super::ties::{Tie, Ties};
use crate::layout::Point;

/// So many wishes are looked at side by side; their sums always come in the same order.
const LANES: usize = 8;

/// The wishes of all actors of a part.
pub(super) struct Wishes {
    /// The actors that are pivots.
    pivots: Vec<usize>,
    /// For each actor, group by group, what it wishes of the pivots.
    of_pivots: Vec<Lanes>,
    ties: Ties,
}

/// How far an actor wants to be from some pivots, and how much that weighs.
#[derive(Clone, Copy, Default)]
struct Lanes {
    distance: [f32; LANES],
    weight: [f32; LANES],
}

impl Wishes {
    /// The wishes of a part with these links, distances and communities.
    pub(super) fn new(links: &Links, pivots: &Pivots, communities: &[u32]) -> Wishes {
        let groups = pivots.actors().len().div_ceil(LANES);
        let mut of_pivots = vec![Lanes::default(); links.len() * groups];
        let mut total = 0.0;
        for (pivot, (steps, stands_for)) in pivots.steps().iter().zip(pivots.stands_for(links.len())).enumerate() {
            for (actor, steps) in steps.iter().enumerate().filter(|(_, steps)| **steps > 1) {
                let distance = f32::from(*steps);
                let weight = stands_for[usize::from(*steps)] as f32 / (distance * distance);
                let lanes = &mut of_pivots[actor * groups + pivot / LANES];
                lanes.distance[pivot % LANES] = distance;
                lanes.weight[pivot % LANES] = weight;
                total += f64::from(weight * distance);
            }
        }
        let for_each_link = (1.0 + total / links.ends() as f64) as f32;
        let some = pivots.actors().len() < links.len();
        Wishes { pivots: pivots.actors().to_vec(), of_pivots, ties: Ties::new(links, communities, for_each_link, some) }
    }

    /// One round: each actor in turn goes to the place that suits it best while the others stay.
    pub(super) fn round(&self, places: &mut [Point]) {
        let groups = self.pivots.len().div_ceil(LANES);
        let mut pivots = vec![([0.0; LANES], [0.0; LANES]); groups];
        for (number, pivot) in self.pivots.iter().enumerate() {
            set(&mut pivots, number, places[*pivot]);
        }
        let mut next = 0;
        for actor in 0..places.len() {
            let mut sum = Sum::default();
            sum.pivots(places[actor], &self.of_pivots[actor * groups..][..groups], &pivots);
            for tie in self.ties.of(actor) {
                sum.tie(places[actor], places[tie.other as usize], *tie);
            }
            places[actor] = sum.place().unwrap_or(places[actor]);
            if self.pivots.get(next) == Some(&actor) {
                set(&mut pivots, next, places[actor]);
                next += 1;
            }
        }
    }
}

/// Pivots' places in lanes: to the right, downwards.
type Places = ([f32; LANES], [f32; LANES]);

fn set(pivots: &mut [Places], number: usize, place: Point) {
    let (xs, ys) = &mut pivots[number / LANES];
    xs[number % LANES] = place.x;
    ys[number % LANES] = place.y;
}

/// A sum of weighted places.
#[derive(Default)]
struct Sum {
    x: f32,
    y: f32,
    weight: f32,
}

impl Sum {
    /// For each pivot the place at the wished distance from it, in the direction in which the actor is now.
    fn pivots(&mut self, here: Point, wishes: &[Lanes], pivots: &[Places]) {
        let (mut x, mut y, mut sum) = ([0.0; LANES], [0.0; LANES], [0.0; LANES]);
        for (wish, (xs, ys)) in wishes.iter().zip(pivots) {
            for lane in 0..LANES {
                let (right, down) = (here.x - xs[lane], here.y - ys[lane]);
                let stretch = wish.distance[lane] / (right * right + down * down).max(f32::MIN_POSITIVE).sqrt();
                let weight = wish.weight[lane];
                x[lane] += weight * (xs[lane] + right * stretch);
                y[lane] += weight * (ys[lane] + down * stretch);
                sum[lane] += weight;
            }
        }
        self.x += x.iter().sum::<f32>();
        self.y += y.iter().sum::<f32>();
        self.weight += sum.iter().sum::<f32>();
    }

    /// The place at the wished distance from another.
    fn tie(&mut self, here: Point, there: Point, tie: Tie) {
        let stretch = tie.distance / here.distance_squared(there).max(f32::MIN_POSITIVE).sqrt();
        self.x += tie.weight * (there.x + (here.x - there.x) * stretch);
        self.y += tie.weight * (there.y + (here.y - there.y) * stretch);
        self.weight += tie.weight;
    }

    fn place(&self) -> Option<Point> {
        (self.weight > 0.0).then(|| Point::new(self.x / self.weight, self.y / self.weight))
    }
}
