//! One search from one starting point.

use crate::network::{ActorIndex, Adjacency};

/// What a search knows about an actor, kept together as it is needed together.
#[derive(Clone, Copy)]
struct Seen {
    /// Steps from the source.
    steps: u32,
    /// The number of shortest ways from the source, in the unit of its level.
    ways: f64,
    /// How much the source depends on the actor to reach those behind it.
    dependency: f64,
}

const UNSEEN: Seen = Seen { steps: u32::MAX, ways: 0.0, dependency: 0.0 };

/// Numbers of ways grow beyond what a float holds, so a level that gets here is counted in a larger unit.
const LARGE: f64 = 1e150;

/// The searches of one thread, one after the other.
pub(super) struct Search<'p> {
    partners: &'p Adjacency,
    seen: Vec<Seen>,
    /// Everyone reached, nearest first.
    order: Vec<ActorIndex>,
    /// For each number of steps, where it begins in `order`, and its unit measured in that of the level before.
    levels: Vec<(usize, f64)>,
}

impl<'p> Search<'p> {
    pub(super) fn new(partners: &'p Adjacency) -> Search<'p> {
        Search { partners, seen: vec![UNSEEN; partners.len()], order: Vec::new(), levels: Vec::new() }
    }

    /// Adds how much this source depends on each actor to reach the others.
    pub(super) fn add_dependencies_on(&mut self, source: ActorIndex, sum: &mut [f64]) {
        self.count_ways(source);
        self.hand_back();
        // The source itself comes first and is between nobody.
        for actor in self.order.iter().skip(1) {
            sum[actor.get()] += self.seen[actor.get()].dependency;
        }
        for actor in &self.order {
            self.seen[actor.get()] = UNSEEN;
        }
    }

    /// Breadth-first from the source, level by level.
    fn count_ways(&mut self, source: ActorIndex) {
        self.order.clear();
        self.levels.clear();
        self.order.push(source);
        self.levels.push((0, 1.0));
        self.seen[source.get()] = Seen { steps: 0, ways: 1.0, dependency: 0.0 };
        let (mut first, mut steps) = (0, 0);
        while first < self.order.len() {
            let behind = self.order.len();
            steps += 1;
            for at in first..behind {
                let actor = self.order[at];
                let ways = self.seen[actor.get()].ways;
                for partner in self.partners.of(actor) {
                    let seen = &mut self.seen[partner.get()];
                    if seen.steps == UNSEEN.steps {
                        seen.steps = steps;
                        self.order.push(*partner);
                    }
                    if seen.steps == steps {
                        seen.ways += ways;
                    }
                }
            }
            first = behind;
            self.end_level(first);
        }
    }

    fn end_level(&mut self, first: usize) {
        let level = &self.order[first..];
        let most = level.iter().fold(0.0, |most: f64, actor| most.max(self.seen[actor.get()].ways));
        let unit = if most > LARGE { LARGE } else { 1.0 };
        if unit > 1.0 {
            for actor in level {
                let ways = &mut self.seen[actor.get()].ways;
                // An actor with next to none of them keeps enough to be divided by.
                *ways = (*ways / unit).max(1.0 / LARGE);
            }
        }
        self.levels.push((first, unit));
    }

    /// Farthest first, each actor's dependency is shared out among those one step nearer, by their numbers of ways.
    fn hand_back(&mut self) {
        let mut behind = self.order.len();
        for (first, unit) in self.levels.iter().rev() {
            for actor in &self.order[*first..behind] {
                let Seen { steps, ways, dependency } = self.seen[actor.get()];
                let share = (1.0 + dependency) / ways / unit;
                for partner in self.partners.of(*actor) {
                    let nearer = &mut self.seen[partner.get()];
                    if nearer.steps.wrapping_add(1) == steps {
                        nearer.dependency += nearer.ways * share;
                    }
                }
            }
            behind = *first;
        }
    }
}
