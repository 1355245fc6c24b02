//! Taking changes back and making them again; the list of them.

use std::sync::Arc;

use super::{Noted, Purpose, Trial, Tried};
use crate::app::{App, Effect, Layer, Pane, Row, View, meeting};
use crate::document::edit::Refused;
use crate::network::Network;
use crate::text::interface::editing as text;

/// Takes the last step back.
pub(in crate::app) fn undo(app: &mut App) {
    let done = app.edits.history.done().len();
    match done.checked_sub(1) {
        Some(fewer) => walk(app, fewer),
        None => app.message = Some(text::nothing_to_undo(app.data.lang).to_owned()),
    }
}

/// Makes the step again that was taken back last.
pub(in crate::app) fn redo(app: &mut App) {
    if app.edits.history.undone().is_empty() {
        app.message = Some(text::nothing_to_redo(app.data.lang).to_owned());
    } else {
        walk(app, app.edits.history.done().len() + 1);
    }
}

/// Shows all steps, with the cursor on the present one.
pub(in crate::app) fn show(app: &mut App) {
    if app.edits.history.done().is_empty() && app.edits.history.undone().is_empty() {
        app.message = Some(text::no_steps(app.data.lang).to_owned());
        return;
    }
    let mut pane = Pane::default();
    pane.set_rows(app.step_rows(), 0);
    app.layers.push(Layer::Steps(pane));
    let (height, done) = (app.active_height(), app.edits.history.done().len());
    if let Some(Layer::Steps(pane)) = app.layers.last_mut() {
        pane.select(done, height);
    }
}

/// To the step under the cursor.
pub(in crate::app) fn go(app: &mut App) {
    let Some(Layer::Steps(pane)) = app.layers.last() else { return };
    if let Some(Row::Made { steps, .. }) = pane.chosen() {
        let steps = *steps;
        app.layers.pop();
        walk(app, steps);
    }
}

/// So many steps shall hold: their text is made at once; a network that was not shown lately is read from it outside.
fn walk(app: &mut App, steps: usize) {
    let (history, document) = (&app.edits.history, &app.data.document);
    if history.done().len() == steps {
        return;
    }
    let Some(text) = history.text_at(document.source.text(), steps) else { return };
    match app.edits.shown.find(&text, document, &app.data.evaluation) {
        Some(known) => app.walked(steps, Ok(known)),
        None => {
            app.try_out(Trial::Text(text), Purpose::Walk { steps });
        }
    }
}

impl App {
    /// The network is as it was, or is to be again.
    pub(super) fn walked(&mut self, now: usize, result: Result<Tried, Refused>) {
        let lang = self.data.lang;
        // A text that was read before is read again.
        let Ok(tried) = result else { return };
        let before = self.edits.history.done().len();
        self.edits.history.go_to(now);
        let steps = if now < before { self.edits.history.undone() } else { self.edits.history.done() };
        let told = if now < before { steps.first() } else { steps.last() };
        let sentence = told.map_or(String::new(), |step| step.sentence.text(lang).to_owned());
        let document = Arc::clone(&self.data.document);
        self.adopt(tried);
        self.select_who_came(&document.network);
        if now < before {
            meeting::undone(self);
        }
        self.effects.push(Effect::Journal(match (now < before, now.abs_diff(before)) {
            (true, 1) => Noted::Undid,
            (false, 1) => Noted::Redid,
            _ => Noted::Rewrite,
        }));
        self.message = Some(match (now < before, now.abs_diff(before)) {
            (true, 1) => text::undone(lang, &sentence),
            (false, 1) => text::redone(lang, &sentence),
            (true, n) => text::undone_several(lang, n),
            (false, n) => text::redone_several(lang, n),
        });
    }

    /// Where actors are shown, selects the one that there was not before, if it is one and nobody left for it.
    fn select_who_came(&mut self, before: &Network) {
        let now = self.data.network();
        if now.actors().len() != before.actors().len() + 1 || !matches!(self.view, View::Actors | View::Map) {
            return;
        }
        let mut came = now.actor_indices().zip(now.places_in(before)).filter(|(_, place)| place.is_none());
        if let (Some((actor, _)), None) = (came.next(), came.next()) {
            self.choose(actor);
        }
    }

    /// How many steps hold.
    pub fn step_count(&self) -> usize {
        self.edits.history.done().len()
    }

    /// The beginning and every step, the last one below.
    fn step_rows(&self) -> Vec<Row> {
        let (lang, history) = (self.data.lang, &self.edits.history);
        let done = history.done().len();
        let sentences = history.done().iter().chain(history.undone()).map(|step| step.sentence.text(lang).to_owned());
        let texts = std::iter::once(text::beginning(lang).to_owned()).chain(sentences);
        let row = |(steps, text)| Row::Made {
            steps,
            text,
            holds: steps <= done,
            is_saved: Some(steps) == self.edits.history.saved_at(),
        };
        (0..).zip(texts).map(row).collect()
    }
}
