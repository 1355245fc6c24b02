//! What drawing and the rest of the state ask of the map.

use super::{Grid, Radius, Scene};
use crate::app::App;
use crate::network::ActorIndex;

impl App {
    /// The map as it is drawn.
    pub fn scene(&self) -> &Scene {
        &self.map.scene
    }

    /// The actor in the middle of the map; none where it shows the whole network.
    pub fn map_focus(&self) -> Option<ActorIndex> {
        self.map.focus
    }

    /// The actor in the middle with how far around it the map shows.
    pub fn map_middle(&self) -> Option<(ActorIndex, Radius)> {
        self.map.focus.map(|focus| (focus, self.map.radius))
    }

    /// How far around that actor the map shows.
    pub fn map_radius(&self) -> Radius {
        self.map.radius
    }

    /// Whether the map shows what is missing.
    pub fn map_missing(&self) -> bool {
        self.map.missing && self.map.focus.is_some()
    }

    /// How far the places of the whole network are while somebody waits for them, from 0 to 1.
    pub fn map_progress(&self) -> Option<f32> {
        self.map.whole.progress().filter(|_| self.map.focus.is_none())
    }

    /// Whether the places of the whole network were given up.
    pub fn map_given_up(&self) -> bool {
        self.map.whole.is_given_up() && self.map.focus.is_none()
    }

    /// The cells of the map: the left pane without its last row, which says who is selected.
    pub fn map_grid(&self) -> Grid {
        let area = self.screen().left.map(|pane| pane.inner).unwrap_or_default();
        Grid { columns: area.width, rows: area.height.saturating_sub(1) }
    }
}
