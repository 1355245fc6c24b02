//! The filter in force and what it leaves.

use super::Data;
use crate::filter::{Context, Filter, FilterError};
use crate::network::{ActorIndex, ActorSet};

/// A filter that could be read and applied, with its answer.
#[derive(Debug)]
pub struct Shown {
    text: String,
    actors: ActorSet,
    count: usize,
    generation: u64,
}

impl Shown {
    /// Everything.
    pub fn everything(data: &Data) -> Shown {
        let actors = data.network().actors().len();
        Shown { text: String::new(), actors: ActorSet::full(actors), count: actors, generation: 0 }
    }

    /// Another filter; nothing changes when it can't be applied.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub fn set(&mut self, text: &str, data: &Data) -> Result<(), FilterError> {
        let network = data.network();
        let gaps = Some(data.evaluation.open_subjects());
        let actors = Filter::parse(text)?.select(&Context { network, partners: network.partners(), gaps })?;
        self.count = actors.len();
        self.actors = actors;
        self.text = text.trim().to_owned();
        self.generation += 1;
        Ok(())
    }

    /// The same filter on another state of the network. Where it can't be applied any more, everything is shown.
    pub(super) fn renew(&mut self, data: &Data) {
        let text = std::mem::take(&mut self.text);
        if self.set(&text, data).is_err() {
            let generation = self.generation + 1;
            *self = Shown { generation, ..Shown::everything(data) };
        }
    }

    /// The text of the filter.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing is left out because nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether the actor is left.
    pub fn contains(&self, actor: ActorIndex) -> bool {
        self.actors.contains(actor)
    }

    /// The actors that are left.
    pub fn as_set(&self) -> &ActorSet {
        &self.actors
    }

    /// The actors that are left, in the file's order.
    pub fn actors(&self) -> impl Iterator<Item = ActorIndex> + '_ {
        self.actors.iter()
    }

    /// How many are left.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Another number for every change.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// For each gap whether the filter leaves an actor that it has to do with.
    pub fn gaps(&self, data: &Data) -> Vec<bool> {
        let all = self.is_empty();
        let mut left = vec![all; data.evaluation.gaps.len()];
        if !all {
            for gap in self.actors().flat_map(|actor| data.evaluation.of_actor(actor)) {
                left[*gap] = true;
            }
        }
        left
    }
}
