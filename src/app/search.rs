//! Searching as you type, and walking through what was found.

use super::edits::Renumbering;
use super::{App, Effect, Layer, Match, Row, Search, form};
use crate::network::ActorIndex;
use crate::text::interface::frame as text;

/// The last search: its actors, best first, and where one is among them.
#[derive(Debug, Default)]
pub(super) struct Found {
    actors: Vec<ActorIndex>,
    at: usize,
}

impl Found {
    /// The same actors in the next state of the network, but for those that are gone.
    pub(super) fn renumber(&mut self, renumbering: &Renumbering) {
        self.actors = self.actors.iter().filter_map(|actor| renumbering.actor(*actor)).collect();
        self.at = self.at.min(self.actors.len().saturating_sub(1));
    }
}

/// Opens the search.
pub(super) fn open(app: &mut App) {
    app.layers.push(Layer::Search(Search::default()));
}

/// Asks for what is typed.
pub(super) fn typed(app: &mut App) {
    let generation = app.next_generation();
    let Some(Layer::Search(search)) = app.layers.last_mut() else { return };
    let query = search.input.text();
    search.entered = false;
    search.waiting = !query.trim().is_empty();
    if search.waiting {
        app.effects.push(Effect::Search { generation, query });
    } else {
        search.matches.clear();
        search.pane.set_rows(Vec::new(), 0);
    }
}

/// Goes to the match under the cursor; what was found for less than is typed by now is none.
pub(super) fn show(app: &mut App) {
    let Some(Layer::Search(search)) = app.layers.last_mut() else { return };
    if search.waiting {
        search.entered = true;
        return;
    }
    let Some(Row::Match(at)) = search.pane.chosen() else { return };
    let actors: Vec<_> = search.matches.iter().map(|found| found.actor).collect();
    let Some(actor) = actors.get(*at).copied() else { return };
    app.found = Found { at: *at, actors };
    app.layers.pop();
    app.walk_to(actor);
}

/// The next match of the last search.
pub(super) fn next(app: &mut App) {
    step(app, true);
}

/// The match before.
pub(super) fn previous(app: &mut App) {
    step(app, false);
}

fn step(app: &mut App, forward: bool) {
    let lang = app.data.lang;
    let count = app.found.actors.len();
    if count == 0 {
        app.message = Some(text::nothing_searched(lang).to_owned());
        return;
    }
    app.found.at = (app.found.at + if forward { 1 } else { count - 1 }) % count;
    let (at, actor) = (app.found.at, app.found.actors[app.found.at]);
    app.walk_to(actor);
    // What walking there had to say, that the filter is gone, must not get lost.
    let lifted = app.message.take().map_or_else(String::new, |lifted| format!(" · {lifted}"));
    app.message = Some(text::match_of(lang, at + 1, count) + &lifted);
}

impl App {
    /// The answer to a search, unless it is out of date.
    pub(super) fn matches_arrived(&mut self, generation: u64, matches: Vec<Match>) {
        if matches!(self.layers.last(), Some(Layer::Form(_))) {
            return form::found(self, generation, &matches);
        }
        if generation != self.generation {
            return;
        }
        let height = self.active_height();
        if let Some(Layer::Search(search)) = self.layers.last_mut() {
            search.waiting = false;
            search.pane.set_rows((0..matches.len()).map(Row::Match).collect(), height);
            search.pane.reset(height);
            search.matches = matches;
            if std::mem::take(&mut search.entered) {
                show(self);
            }
        }
    }
}
