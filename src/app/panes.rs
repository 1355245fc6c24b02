//! The views and the two panes of each.

use super::Pane;

/// A way of looking at the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum View {
    /// What the network holds and what to do next.
    Overview,
    /// Who is in it.
    Actors,
    /// Who is where: the whole network, or an actor and those around it.
    Map,
    /// Who is linked to whom, and above all who is not.
    Matrix,
    /// What is missing.
    Gaps,
}

impl View {
    /// Every view, in the order of its tabs.
    pub const ALL: [View; 5] = [View::Overview, View::Actors, View::Map, View::Matrix, View::Gaps];

    /// The number on its tab, which is its key.
    pub fn number(self) -> u8 {
        match self {
            View::Overview => 1,
            View::Actors => 2,
            View::Map => 3,
            View::Matrix => 4,
            View::Gaps => 5,
        }
    }

    /// Whether its left half is drawn as a picture instead of listed in rows: that half has room for more.
    pub fn is_picture(self) -> bool {
        matches!(self, View::Map | View::Matrix)
    }
}

/// One half of a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// What there is.
    Left,
    /// What is known about it.
    Right,
}

impl Side {
    /// Both.
    pub const ALL: [Side; 2] = [Side::Left, Side::Right];
}

/// The panes of one view and which of them has the focus.
#[derive(Debug)]
struct Pair {
    left: Pane,
    right: Pane,
    side: Side,
}

impl Default for Pair {
    fn default() -> Pair {
        Pair { left: Pane::default(), right: Pane::default(), side: Side::Left }
    }
}

/// The panes of all views; the left ones of pictures stay empty.
#[derive(Debug, Default)]
pub(super) struct Panes {
    overview: Pair,
    actors: Pair,
    map: Pair,
    matrix: Pair,
    gaps: Pair,
}

impl Panes {
    fn pair(&self, view: View) -> &Pair {
        match view {
            View::Overview => &self.overview,
            View::Actors => &self.actors,
            View::Map => &self.map,
            View::Matrix => &self.matrix,
            View::Gaps => &self.gaps,
        }
    }

    fn pair_mut(&mut self, view: View) -> &mut Pair {
        match view {
            View::Overview => &mut self.overview,
            View::Actors => &mut self.actors,
            View::Map => &mut self.map,
            View::Matrix => &mut self.matrix,
            View::Gaps => &mut self.gaps,
        }
    }

    /// One pane.
    pub(super) fn pane(&self, view: View, side: Side) -> &Pane {
        match side {
            Side::Left => &self.pair(view).left,
            Side::Right => &self.pair(view).right,
        }
    }

    /// One pane, to be changed.
    pub(super) fn pane_mut(&mut self, view: View, side: Side) -> &mut Pane {
        match side {
            Side::Left => &mut self.pair_mut(view).left,
            Side::Right => &mut self.pair_mut(view).right,
        }
    }

    /// The half of a view that has the focus.
    pub(super) fn side(&self, view: View) -> Side {
        self.pair(view).side
    }

    /// Gives the focus to a half of a view.
    pub(super) fn focus(&mut self, view: View, side: Side) {
        self.pair_mut(view).side = side;
    }
}
