//! Saved views: from the palette, the overview and the command line.

use super::edits::Home;
use super::map::{self, Radius};
use super::{App, Effect, Side, View};
use crate::document::view_named;
use crate::filter::Filter;
use crate::text::interface::views as text;

/// Opens a saved view, by its place in the file: its filter in force, its focus in the middle of the map.
pub(super) fn open(app: &mut App, at: usize) {
    let document = app.data.document.clone();
    let Some(view) = document.views.get(at) else { return };
    let lang = app.data.lang;
    let before = app.place();
    if let Err(problem) = app.filter.set(view.filter.as_ref().map_or("", Filter::text), &app.data) {
        app.message = Some(text::refused(lang, &view.name, &problem.message(lang)));
        return;
    }
    app.history.leave(before);
    app.layers.clear();
    app.panes.focus(View::Map, Side::Left);
    app.show(View::Map);
    map::look_at(app, view.focus, view.radius.map_or_else(Radius::default, Radius::new));
    app.message = Some(text::opened(lang, &view.name));
}

impl App {
    /// Has the interface open, with a saved view if one is asked for; returns what is to be done outside.
    pub fn start(&mut self, view: Option<&str>) -> Vec<Effect> {
        if let Some(name) = view {
            match view_named(&self.data.document.views, name) {
                Some(at) => open(self, at),
                None => self.message = Some(text::unknown(self.data.lang, name)),
            }
        }
        if let Home::File(path) = self.home() {
            self.effects.push(Effect::Watch(path.clone()));
        }
        self.refresh();
        std::mem::take(&mut self.effects)
    }
}
