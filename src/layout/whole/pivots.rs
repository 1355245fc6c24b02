//! How far apart actors are, seen from some of them.

use super::links::Links;

/// A part of so many actors is seen from all of them.
const ALL: usize = 304;
/// A larger one from so many.
const SOME: usize = 128;

/// The steps from some actors of a part, the pivots, to every actor of it.
#[derive(Default)]
pub(super) struct Pivots {
    /// The pivots, spread evenly over the order of the file.
    actors: Vec<usize>,
    /// For each pivot that has been looked from so far, the steps to each actor.
    steps: Vec<Vec<u16>>,
}

impl Pivots {
    /// The pivots of a part, before any has been looked from.
    pub(super) fn new(actors: usize) -> Pivots {
        let count = if actors <= ALL { actors } else { SOME };
        Pivots { actors: (0..count).map(|pivot| pivot * actors / count).collect(), steps: Vec::new() }
    }

    /// Looks from the next few pivots; false once all have been.
    pub(super) fn look(&mut self, links: &Links) -> bool {
        let few = 1 + 400_000 / (links.len() + links.ends());
        let next = self.actors.iter().skip(self.steps.len()).take(few);
        self.steps.extend(next.map(|pivot| links.steps(*pivot)));
        self.steps.len() < self.actors.len()
    }

    /// The share of the pivots that have been looked from.
    pub(super) fn progress(&self) -> f32 {
        self.steps.len() as f32 / self.actors.len() as f32
    }

    /// The pivots.
    pub(super) fn actors(&self) -> &[usize] {
        &self.actors
    }

    /// The steps from the pivots to each actor, pivot by pivot.
    pub(super) fn steps(&self) -> &[Vec<u16>] {
        &self.steps
    }

    /// For each pivot and each number of steps, how many actors the pivot stands for: those it is the nearest pivot
    /// to and that are at most half so many steps from it.
    pub(super) fn stands_for(&self, actors: usize) -> Vec<Vec<u32>> {
        let mut nearest = vec![0; actors];
        for (pivot, steps) in self.steps.iter().enumerate() {
            for (nearest, (actor, steps)) in nearest.iter_mut().zip(steps.iter().enumerate()) {
                if *steps < self.steps[*nearest][actor] {
                    *nearest = pivot;
                }
            }
        }
        let most = |steps: &Vec<u16>| steps.iter().max().map_or(0, |most| usize::from(*most));
        let mut counts: Vec<Vec<u32>> = self.steps.iter().map(|steps| vec![0; most(steps) + 1]).collect();
        for (actor, pivot) in nearest.iter().enumerate() {
            let from = 2 * usize::from(self.steps[*pivot][actor]);
            if let Some(count) = counts[*pivot].get_mut(from) {
                *count += 1;
            }
        }
        for counts in &mut counts {
            let mut sum = 0;
            for count in counts {
                sum += *count;
                *count = sum;
            }
        }
        counts
    }
}
