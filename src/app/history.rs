//! The places visited: back and forward.

use super::View;
use super::edits::Renumbering;
use super::map::Radius;
use super::matrix::CellPlace;
use crate::network::ActorIndex;

/// Places beyond this many are forgotten, the oldest first.
const MOST: usize = 200;

/// Where somebody was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The view.
    pub view: View,
    /// The selected actor.
    pub selected: Option<ActorIndex>,
    /// The text of the filter.
    pub filter: String,
    /// The actor in the middle of the map, and how far around it one looked.
    pub middle: Option<(ActorIndex, Radius)>,
    /// The cell of the matrix, where that is the view.
    pub cell: Option<CellPlace>,
}

/// The places behind and before the present one.
#[derive(Debug, Default)]
pub(super) struct History {
    past: Vec<Place>,
    future: Vec<Place>,
}

impl History {
    /// Somebody leaves this place for a new one.
    pub(super) fn leave(&mut self, place: Place) {
        self.future.clear();
        if self.past.last() != Some(&place) {
            self.past.push(place);
        }
        if self.past.len() > MOST {
            self.past.remove(0);
        }
    }

    /// The same places in the next state of the network; what is no longer there is left out of them.
    pub(super) fn renumber(&mut self, renumbering: &Renumbering) {
        for place in self.past.iter_mut().chain(&mut self.future) {
            place.selected = place.selected.and_then(|actor| renumbering.actor(actor));
            place.middle = place.middle.and_then(|(actor, radius)| Some((renumbering.actor(actor)?, radius)));
            place.cell = place.cell.and_then(|cell| cell.renumbered(renumbering));
        }
    }

    /// Whether there is a place to go back to.
    pub(super) fn has_past(&self) -> bool {
        !self.past.is_empty()
    }

    /// The place before, if there is one; `now` can be returned to.
    pub(super) fn back(&mut self, now: Place) -> Option<Place> {
        let place = self.past.pop()?;
        self.future.push(now);
        Some(place)
    }

    /// The place that was left by going back.
    pub(super) fn forward(&mut self, now: Place) -> Option<Place> {
        let place = self.future.pop()?;
        self.past.push(now);
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(actor: usize) -> Place {
        Place {
            view: View::Actors,
            selected: Some(ActorIndex::new(actor)),
            filter: String::new(),
            middle: None,
            cell: None,
        }
    }

    #[test]
    fn forward_undoes_back_until_a_new_place() {
        let mut history = History::default();
        history.leave(place(1));
        history.leave(place(2));
        assert_eq!(history.back(place(3)), Some(place(2)));
        assert_eq!(history.back(place(2)), Some(place(1)));
        assert_eq!(history.back(place(1)), None);
        assert_eq!(history.forward(place(1)), Some(place(2)));
        history.leave(place(2));
        assert_eq!(history.forward(place(9)), None);
    }
}
