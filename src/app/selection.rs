//! Where one is: the view, the selected actor, the place; and how drawing asks for it.

use super::screen::{self, Needs};
use super::{
    App, Area, FilterLine, GapStates, Layer, Pane, Place, Row, Screen, Shown, Side, Size, Sort, View, map, matrix,
};
use crate::analysis::Metrics;
use crate::network::ActorIndex;
use crate::text::interface::frame as text;

impl App {
    /// The view.
    pub fn view(&self) -> View {
        self.view
    }

    /// The half that has the focus.
    pub fn side(&self) -> Side {
        self.panes.side(self.view)
    }

    /// A pane of the present view.
    pub fn pane(&self, side: Side) -> &Pane {
        self.panes.pane(self.view, side)
    }

    /// The selected actor.
    pub fn selected(&self) -> Option<ActorIndex> {
        self.selected
    }

    /// The filter in force.
    pub fn shown(&self) -> &Shown {
        &self.filter
    }

    /// The order of the list of actors.
    pub fn sort(&self) -> Sort {
        self.sort
    }

    /// Which gaps are shown.
    pub fn gap_states(&self) -> GapStates {
        self.gap_states
    }

    /// The figures on all actors, once they are there.
    pub fn metrics(&self) -> Option<&Metrics> {
        self.metrics.as_deref()
    }

    /// What lies over the view, the topmost last.
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// Something to be said until the next key.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The size of the screen.
    pub fn size(&self) -> Size {
        self.size
    }

    /// The filter line, if one is being typed.
    pub fn filter_line(&self) -> Option<&FilterLine> {
        self.layers.iter().rev().find_map(|layer| match layer {
            Layer::Filter(line) => Some(line),
            _ => None,
        })
    }

    /// Where everything stands.
    pub fn screen(&self) -> Screen {
        let needs = Needs {
            side: self.side(),
            left_out_row: self.left_out_needs_a_row(),
            prompt_rows: self.prompt_rows(),
            picture: self.view.is_picture().then_some(self.beside),
            has_map: self.view == View::Actors && self.selected.is_some(),
            map_switched: self.surroundings,
        };
        Screen::new(self.size, &needs)
    }

    /// Whether the small map stands in the place of everything else in its pane.
    pub(super) fn only_surroundings(&self) -> bool {
        let alone = |pane: &super::PaneArea| pane.map.is_some() && pane.inner.height == 0;
        self.screen().right.as_ref().is_some_and(alone)
    }

    /// The rows of the pane that has the keys.
    pub(super) fn active_area(&self) -> Area {
        match self.layers.last() {
            Some(layer) => self.layer_rows(layer),
            None => self.screen().pane(self.side()).map_or(Area::default(), |pane| pane.inner),
        }
    }

    /// The window of a layer; none for those that are lines.
    pub fn layer_window(&self, layer: &Layer) -> Area {
        let screen = self.screen();
        match layer {
            Layer::Help(_) => screen.window(92, u16::MAX),
            Layer::Palette(_) | Layer::Search(_) => screen.window(76, 22),
            Layer::Paths(pane) => screen.window(76, rows_of(pane)),
            Layer::Export(_) => screen.window(76, 14),
            Layer::Form(form) => screen.window(76, form.rows()),
            Layer::Steps(pane) | Layer::Problems(pane) => screen.window(92, rows_of(pane)),
            Layer::Question(question) => screen.window(76, rows_of(&question.pane)),
            Layer::SaveAs(_) | Layer::Compare(_) => screen.window(76, 8),
            Layer::Changes(_) => screen.window(92, u16::MAX),
            Layer::Agenda(_) => screen.window(84, 28),
            Layer::Meeting(_) => screen.whole.top(screen.whole.height.saturating_sub(1)),
            Layer::Filter(_) => screen.prompt,
        }
    }

    /// The rows within the window of a layer.
    pub fn layer_rows(&self, layer: &Layer) -> Area {
        let inner = self.layer_window(layer).shrunk(1, 1);
        match layer {
            Layer::Help(_)
            | Layer::Paths(_)
            | Layer::Steps(_)
            | Layer::Problems(_)
            | Layer::Question(_)
            | Layer::Agenda(_)
            | Layer::Changes(_) => inner,
            Layer::Meeting(_) => middle(inner),
            Layer::Palette(_) | Layer::Search(_) => inner.below(1),
            Layer::Export(_) | Layer::Filter(_) | Layer::Form(_) | Layer::SaveAs(_) | Layer::Compare(_) => inner.top(0),
        }
    }

    /// The columns for the text of those rows.
    pub(super) fn active_width(&self) -> usize {
        usize::from(self.active_area().width).saturating_sub(super::refresh::MARGIN)
    }

    pub(super) fn active_height(&self) -> usize {
        usize::from(self.active_area().height)
    }

    /// The row under the cursor of the pane that has the focus.
    pub(super) fn chosen(&self) -> Option<&Row> {
        self.pane(self.side()).chosen()
    }

    /// Whether this is a screen that shows one pane at a time.
    pub(super) fn is_narrow(&self) -> bool {
        screen::is_narrow(self.size)
    }

    pub(super) fn place(&self) -> Place {
        Place {
            view: self.view,
            selected: self.selected,
            filter: self.filter.text().to_owned(),
            middle: self.map_middle(),
            cell: self.matrix.cell().filter(|_| self.view == View::Matrix),
        }
    }

    /// Remembers the place, before going to another.
    pub(super) fn leave(&mut self) {
        let place = self.place();
        self.history.leave(place);
    }

    /// Goes to another view.
    pub(super) fn visit(&mut self, view: View) {
        self.layers.clear();
        if view != self.view {
            self.leave();
            self.show(view);
        }
    }

    /// Shows a view, with the selected actor in sight.
    pub(super) fn show(&mut self, view: View) {
        self.view = view;
        if self.is_narrow() && view == View::Overview {
            self.panes.focus(view, Side::Left);
        }
        self.refresh();
        self.reveal_selected();
    }

    /// Gives the focus to a half of the view, where that half has something to show.
    pub(super) fn focus(&mut self, side: Side) {
        let empty = self.view == View::Overview && self.is_narrow();
        if !(empty && side == Side::Right) {
            self.panes.focus(self.view, side);
        }
    }

    /// Selects an actor; a filter that leaves it out is lifted.
    pub(super) fn select(&mut self, actor: ActorIndex) {
        if !self.filter.contains(actor) {
            self.set_filter_text("");
            self.message = Some(text::filter_lifted(self.data.lang, &self.data.network().actor(actor).name));
        }
        self.choose(actor);
    }

    /// Selects an actor and leaves the filter as it is: where the list lacks the actor, the cursor leads instead.
    pub(super) fn choose(&mut self, actor: ActorIndex) {
        self.selected = Some(actor);
        self.refresh();
        self.reveal_selected();
    }

    /// Another filter that is known to be good; a bad one changes nothing.
    pub(super) fn set_filter_text(&mut self, text: &str) {
        if text != self.filter.text() && self.filter.set(text, &self.data).is_ok() {
            self.refresh();
            self.reveal_selected();
        }
    }

    /// Puts the cursor of the left pane on the selected actor, or selects what it stands on.
    pub(super) fn reveal_selected(&mut self) {
        let height = self.height_of(Side::Left);
        let selected = self.selected;
        match self.view {
            View::Overview => {}
            View::Map => map::reveal(self),
            View::Matrix => matrix::reveal(self),
            View::Actors => {
                let pane = self.panes.pane_mut(View::Actors, Side::Left);
                let same = |row: &Row| matches!(row, Row::Actor(actor) if Some(*actor) == selected);
                if !pane.select_where(same, height) {
                    self.follow_cursor();
                }
            }
            View::Gaps => self.reveal_gap(),
        }
    }

    /// Unless the gap under the cursor has to do with the selected actor, goes to one that has.
    fn reveal_gap(&mut self) {
        let Some(actor) = self.selected else { return };
        let height = self.height_of(Side::Left);
        let own = self.data.evaluation.of_actor(actor);
        let is_own = |row: &Row| matches!(row, Row::Gap { gap, .. } if own.binary_search(gap).is_ok());
        let pane = self.panes.pane_mut(View::Gaps, Side::Left);
        if !pane.chosen().is_some_and(is_own) {
            pane.select_where(is_own, height);
        }
    }

    /// Shows the view of gaps with the cursor on the first row that passes.
    pub(super) fn show_gaps(&mut self, passes: impl Fn(&Row) -> bool) {
        self.view = View::Gaps;
        self.panes.focus(View::Gaps, Side::Left);
        self.refresh();
        let height = self.height_of(Side::Left);
        self.panes.pane_mut(View::Gaps, Side::Left).select_where(passes, height);
        self.follow_cursor();
    }

    /// The selected actor follows the cursor of the left pane.
    pub(super) fn follow_cursor(&mut self) {
        let actor = match self.pane(Side::Left).chosen() {
            Some(Row::Actor(actor)) if self.view == View::Actors => Some(*actor),
            Some(Row::Gap { gap, .. }) if self.view == View::Gaps => self.data.actor_of_gap(*gap),
            _ => None,
        };
        self.selected = actor.or(self.selected);
    }

    pub(super) fn height_of(&self, side: Side) -> usize {
        let screen = self.screen();
        let pane = screen.pane(side).or(screen.left.as_ref()).or(screen.right.as_ref());
        pane.map_or(0, |pane| usize::from(pane.inner.height))
    }
}

/// The rows of a window that shows all of a pane.
fn rows_of(pane: &Pane) -> u16 {
    u16::try_from(pane.rows().len() + 2).unwrap_or(u16::MAX)
}

/// The middle of a wide screen, where lines don't get too long to be read from afar.
fn middle(area: Area) -> Area {
    let width = area.width.min(MOST_TO_READ);
    let side = (area.width - width) / 2;
    let air = if area.height > 20 { 2 } else { 0 };
    Area { x: area.x + side, width, ..area.below(air) }
}

/// The most columns of a text on a projector.
const MOST_TO_READ: u16 = 92;
