//! The mouse: what lies under it is asked of the same places that drawing uses.

use super::actions::Action;
use super::{App, Area, Event, Layer, Mouse, MouseDoes, Pane, PaneArea, Side, View, map, matrix};
use crate::text::interface::frame as text;
use crate::text::width;

/// How many rows one turn of the wheel moves.
const WHEEL: isize = 3;

impl App {
    pub(super) fn mouse_moved(&mut self, mouse: Mouse) {
        match mouse.does {
            MouseDoes::Click => self.click(mouse.column, mouse.row),
            MouseDoes::Drag => self.drag(mouse.column, mouse.row),
            MouseDoes::WheelUp => self.wheel(mouse.column, mouse.row, -WHEEL),
            MouseDoes::WheelDown => self.wheel(mouse.column, mouse.row, WHEEL),
        }
    }

    fn click(&mut self, column: u16, row: u16) {
        self.message = None;
        map::pointer::let_go(self);
        let screen = self.screen();
        if screen.footer.contains(column, row) {
            self.click_footer(column);
        } else if !self.layers.is_empty() {
            self.click_layer(column, row);
        } else if self.click_tab(column, row) {
        } else if screen.left_out.contains(column, row) && !self.filter.is_empty() {
            (Action::LiftFilter.definition().run)(self);
        } else {
            let hit = Side::ALL.into_iter().find_map(|side| {
                Some((side, *screen.pane(side)?)).filter(|(_, pane)| pane.outer.contains(column, row))
            });
            if let Some((side, pane)) = hit {
                self.click_pane(side, &pane, column, row);
            }
        }
    }

    /// Moves the map; elsewhere dragging does nothing.
    fn drag(&mut self, column: u16, row: u16) {
        if self.view == View::Map && self.layers.is_empty() && self.side() == Side::Left {
            map::pointer::drag(self, column, row);
        }
    }

    fn click_footer(&mut self, column: u16) {
        let at = usize::from(column);
        let hit = self.hints().into_iter().find(|hint| (hint.x..hint.x + hint.width()).contains(&at));
        if let Some(hint) = hit {
            (hint.action.definition().run)(self);
        }
    }

    fn click_tab(&mut self, column: u16, row: u16) -> bool {
        let at = usize::from(column);
        let on_tab = |tab: &super::Tab| (tab.x..tab.x + width(&tab.text)).contains(&at);
        let hit = self.tabs().into_iter().find(on_tab).filter(|_| self.screen().tabs.contains(column, row));
        if let Some(tab) = &hit {
            self.visit(tab.view);
        }
        hit.is_some()
    }

    /// The first click on a row chooses it, a second one opens it.
    fn click_pane(&mut self, side: Side, pane: &PaneArea, column: u16, row: u16) {
        let had_focus = self.side() == side;
        self.focus(side);
        match self.view {
            View::Map if side == Side::Left => return map::pointer::click(self, column, row, had_focus),
            View::Matrix if side == Side::Left => return matrix::click(self, column, row, had_focus),
            _ => {}
        }
        let height = usize::from(pane.inner.height);
        let rows = self.panes.pane_mut(self.view, side);
        let Some(place) = row_at(rows, pane.inner, column, row) else { return };
        if had_focus && rows.cursor() == place {
            return super::actions::open_chosen(self);
        }
        rows.select(place, height);
        if side == Side::Left {
            self.follow_cursor();
        }
    }

    fn click_layer(&mut self, column: u16, row: u16) {
        let Some(layer) = self.layers.last() else { return };
        let (window, rows) = (self.layer_window(layer), self.layer_rows(layer));
        if !window.contains(column, row) {
            return (Action::Close.definition().run)(self);
        }
        let height = usize::from(rows.height);
        let context = self.context();
        let Some(pane) = self.layer_pane() else { return };
        let Some(place) = row_at(pane, rows, column, row) else { return };
        pane.select(place, height);
        let enter = super::action_for(super::Key::plain(super::KeyCode::Enter), context);
        if let Some(action) = enter {
            (action.definition().run)(self);
        }
    }

    fn layer_pane(&mut self) -> Option<&mut Pane> {
        match self.layers.last_mut()? {
            Layer::Help(pane)
            | Layer::Paths(pane)
            | Layer::Steps(pane)
            | Layer::Problems(pane)
            | Layer::Agenda(pane)
            | Layer::Changes(pane)
            | Layer::Meeting(pane) => Some(pane),
            Layer::Question(question) => Some(&mut question.pane),
            Layer::Palette(palette) => Some(&mut palette.pane),
            Layer::Search(search) => Some(&mut search.pane),
            Layer::Filter(_) | Layer::Export(_) | Layer::Form(_) | Layer::SaveAs(_) | Layer::Compare(_) => None,
        }
    }

    fn wheel(&mut self, column: u16, row: u16, by: isize) {
        let height = self.active_height();
        if let Some(pane) = self.layer_pane() {
            return pane.scroll(by, height);
        }
        let screen = self.screen();
        if self.view == View::Map && screen.left.is_some_and(|pane| pane.outer.contains(column, row)) {
            return map::pointer::wheel(self, column, row, by < 0);
        }
        for side in Side::ALL {
            if let Some(pane) = screen.pane(side).filter(|pane| pane.outer.contains(column, row)) {
                if self.view == View::Matrix && side == Side::Left {
                    return matrix::scroll(self, by);
                }
                self.panes.pane_mut(self.view, side).scroll(by, usize::from(pane.inner.height));
            }
        }
    }

    pub(super) fn tell_mouse(&mut self) {
        let said = if self.mouse { text::mouse_on(self.data.lang) } else { text::mouse_off(self.data.lang) };
        self.message = Some(said.to_owned());
    }
}

/// The row of a pane under a cell, if it can be chosen.
fn row_at(pane: &Pane, area: Area, column: u16, row: u16) -> Option<usize> {
    let place = pane.offset() + usize::from(row.checked_sub(area.y)?);
    let can = pane.rows().get(place).is_some_and(super::Row::can_be_chosen);
    (area.contains(column, row) && can).then_some(place)
}

impl From<Mouse> for Event {
    fn from(mouse: Mouse) -> Event {
        Event::Mouse(mouse)
    }
}
