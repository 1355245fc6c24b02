//! The file changed on the disk.

use std::sync::Arc;

use super::question::{Asked, ask};
use super::{Broken, Purpose, Trial, Tried};
use crate::app::{App, Layer, Pane, Row, Tone};
use crate::diagnostic::Source;
use crate::document::edit::Refused;
use crate::text::interface::editing as text;

/// A text from the disk that is being read.
#[derive(Debug)]
pub(in crate::app) struct Reload {
    theirs: String,
}

/// What is on the disk takes the place of what was changed here.
pub(super) fn take(app: &mut App, theirs: String) {
    let trial = Trial::Text(theirs.clone());
    app.try_out(trial, Purpose::Reload(Reload { theirs }));
}

/// The lines in which the two differ.
pub(super) fn differences(_app: &App, _theirs: &str, _width: usize) -> Vec<Row> {
    Vec::new()
}

/// What is wrong with the file on the disk.
pub(in crate::app) fn show_problems(app: &mut App) {
    if app.edits.broken.is_none() {
        app.message = Some(text::file_is_fine(app.data.lang).to_owned());
        return;
    }
    app.layers.push(Layer::Problems(Pane::default()));
    fill(app);
    let height = app.active_height();
    if let Some(Layer::Problems(pane)) = app.layers.last_mut() {
        pane.reset(height);
    }
}

/// Breaks the lines for the width of the window.
pub(in crate::app) fn fill(app: &mut App) {
    let (width, height) = (app.active_width(), app.active_height());
    let Some(Broken { source, diagnostics }) = &app.edits.broken else { return };
    let mut rows: Vec<_> = Row::wrapped(text::last_good(app.data.lang), Tone::Strong, width).collect();
    for problem in diagnostics {
        rows.push(Row::Blank);
        let place = problem.span.map(|span| source.position(span.start));
        let place = place.map_or(String::new(), |at| text::line(app.data.lang, at.line));
        rows.extend(Row::wrapped(&format!("{place}{}", problem.message), Tone::Plain, width));
        rows.extend(problem.help.iter().flat_map(|help| Row::wrapped(help, Tone::Quiet, width)));
    }
    if let Some(Layer::Problems(pane)) = app.layers.last_mut() {
        pane.set_rows(rows, height);
    }
}

impl App {
    /// The file holds something else than before, or is gone.
    pub(in crate::app) fn file_changed(&mut self, bytes: Option<Vec<u8>>) {
        let theirs = bytes.map(String::from_utf8);
        match theirs {
            Some(Ok(theirs)) if theirs == self.edits.on_disk.text() => self.edits.broken = None,
            Some(Ok(theirs)) if !self.edits.unsaved => take(self, theirs),
            Some(Ok(theirs)) => ask(self, Asked::Conflict { theirs: Some(theirs) }),
            Some(Err(_)) => self.message = Some(text::no_text(self.data.lang).to_owned()),
            None => self.message = Some(text::file_is_gone(self.data.lang).to_owned()),
        }
    }

    /// What the file holds was read, or has errors.
    pub(super) fn reloaded(&mut self, reload: Reload, result: Result<Tried, Refused>) {
        let lang = self.data.lang;
        match result {
            Ok(tried) => {
                self.edits.on_disk = tried.document.source.clone();
                self.edits.broken = None;
                let effect = tried.effect;
                self.adopt(tried);
                self.message = Some(text::reloaded(lang, &effect.text(lang)));
            }
            Err(Refused::NothingChanges) => {
                self.edits.on_disk = Arc::new(Source::new(self.edits.on_disk.name(), reload.theirs));
            }
            Err(Refused::Wrong { source, diagnostics }) => {
                self.message = Some(text::file_is_broken(lang, diagnostics.len()));
                self.edits.broken = Some(Broken { source, diagnostics });
            }
        }
    }

    /// How many problems the file on the disk has, while the last good state stays on screen.
    pub fn problems_on_disk(&self) -> usize {
        self.edits.broken.as_ref().map_or(0, |broken| broken.diagnostics.len())
    }
}
