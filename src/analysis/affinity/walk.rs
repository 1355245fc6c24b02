//! A random walk of three steps, summed up exactly.

use crate::network::{ActorIndex, Adjacency};

/// Where random walks over partners lead to from one actor; kept and used again for the next, as it is as large as the
/// network.
#[derive(Debug)]
pub struct Walker<'p> {
    partners: &'p Adjacency,
    start: ActorIndex,
    /// The chances after one, two and three steps, added up.
    all: Vec<f32>,
    /// The chances after two steps, while they are needed.
    two: Vec<f32>,
    reached: Vec<ActorIndex>,
    after_two: Vec<ActorIndex>,
}

impl<'p> Walker<'p> {
    /// A walker that has not walked yet.
    pub fn new(partners: &'p Adjacency) -> Walker<'p> {
        Walker {
            partners,
            start: ActorIndex::new(0),
            all: vec![0.0; partners.len()],
            two: vec![0.0; partners.len()],
            reached: Vec::new(),
            after_two: Vec::new(),
        }
    }

    /// Walks three steps from an actor: takes as long as there are partners of partners of its partners.
    pub fn walk(&mut self, start: ActorIndex) {
        self.reached.drain(..).for_each(|actor| self.all[actor.get()] = 0.0);
        self.start = start;
        let partners = self.partners;
        let one = share(1.0, partners.degree(start));
        for first in partners.of(start) {
            add(&mut self.all, &mut self.reached, *first, one);
            let two = share(one, partners.degree(*first));
            for second in partners.of(*first) {
                add(&mut self.two, &mut self.after_two, *second, two);
            }
        }
        for second in self.after_two.drain(..) {
            let two = std::mem::take(&mut self.two[second.get()]);
            add(&mut self.all, &mut self.reached, second, two);
            let three = share(two, partners.degree(second));
            for third in partners.of(second) {
                add(&mut self.all, &mut self.reached, *third, three);
            }
        }
        // Whoever comes back has found nobody.
        self.all[start.get()] = 0.0;
        self.reached.retain(|actor| *actor != start);
    }

    /// Where the last walk started.
    pub fn start(&self) -> ActorIndex {
        self.start
    }

    /// The actors that it may lead to, but for its start; each once.
    pub fn reached(&self) -> &[ActorIndex] {
        &self.reached
    }

    /// The chances of standing at an actor after one, two and three steps, added up.
    pub fn chance(&self, actor: ActorIndex) -> f64 {
        f64::from(self.all[actor.get()])
    }
}

#[expect(clippy::cast_precision_loss, reason = "the chance needs no more than seven digits")]
fn share(chance: f32, among: usize) -> f32 {
    chance / among.max(1) as f32
}

fn add(chances: &mut [f32], reached: &mut Vec<ActorIndex>, actor: ActorIndex, chance: f32) {
    let sum = &mut chances[actor.get()];
    if *sum == 0.0 {
        reached.push(actor);
    }
    *sum += chance;
}
