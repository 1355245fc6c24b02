//! The file changed on the disk.

use std::sync::Arc;

use super::question::{Asked, ask};
use super::saving::{Then, go_on};
use super::{Broken, Noted, Purpose, Trial, Tried};
use crate::app::{App, Effect, Layer, Pane, Row, Tone};
use crate::diagnostic::Source;
use crate::document::edit::{Change, Conflict, Rebased, Refused, Sentence, Stretch};
use crate::text::interface::editing as text;

/// A text from the disk, with what was changed here made on it again.
#[derive(Debug)]
pub(in crate::app) struct Reload {
    theirs: String,
    merged: Rebased,
    /// What follows once it is saved, if a save met it.
    then: Option<Then>,
}

/// What is on the disk takes the place of what was changed here: a step that can be taken back.
pub(super) fn take(app: &mut App, theirs: String) {
    app.try_out(Trial::Reload(theirs.clone()), Purpose::Take { theirs });
}

/// The most stretches that are shown of a conflict.
const MOST_STRETCHES: usize = 4;
/// The most lines of one side of a stretch.
const MOST_LINES: usize = 6;

/// The lines that both sides changed.
pub(super) fn differences(app: &App, conflict: &Conflict, width: usize) -> Vec<Row> {
    let lang = app.data.lang;
    let mut rows = Vec::new();
    for Stretch { line, mine, theirs, .. } in conflict.stretches.iter().take(MOST_STRETCHES) {
        rows.push(Row::Blank);
        for (name, said) in [(text::mine(lang, *line), mine), (text::theirs(lang).to_owned(), theirs)] {
            rows.push(Row::Title { text: name, count: String::new() });
            let lines: Vec<_> = said.lines().filter(|line| !line.trim().is_empty()).collect();
            let left_out = lines.len().saturating_sub(MOST_LINES);
            for line in lines.into_iter().take(MOST_LINES) {
                rows.extend(Row::wrapped(line, Tone::Plain, width));
            }
            if left_out > 0 {
                rows.extend(Row::wrapped(&text::more_steps(lang, left_out), Tone::Quiet, width));
            }
        }
    }
    rows
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
        self.file_differs(bytes, None);
    }

    /// The same, noticed by the watch or by a save, which goes on where both sides go together.
    pub(super) fn file_differs(&mut self, bytes: Option<Vec<u8>>, then: Option<Then>) {
        let lang = self.data.lang;
        match bytes.map(String::from_utf8) {
            Some(Ok(theirs)) if theirs == self.edits.on_disk.text() => self.edits.broken = None,
            Some(Ok(theirs)) => self.merge_with(theirs, then),
            Some(Err(_)) => self.message = Some(text::no_text(lang).to_owned()),
            None if self.edits.unsaved => ask(self, Asked::Conflict { theirs: None, conflict: None }),
            None => self.message = Some(text::file_is_gone(lang).to_owned()),
        }
    }

    /// Makes what was changed here on what the file says now, or asks where both touch.
    fn merge_with(&mut self, theirs: String, then: Option<Then>) {
        let (base, mine) = (self.edits.on_disk.text(), self.data.document.source.text());
        match self.edits.history.rebase(base, mine, &theirs) {
            Ok(merged) => {
                let trial = Trial::Reload(merged.text.clone());
                self.try_out(trial, Purpose::Reload(Reload { theirs, merged, then }));
            }
            Err(conflict) => ask(self, Asked::Conflict { theirs: Some(theirs), conflict: Some(conflict) }),
        }
    }

    /// What the file holds was read with what was changed here, or has errors.
    pub(super) fn reloaded(&mut self, reload: Reload, result: Result<Tried, Refused>) {
        let lang = self.data.lang;
        match result {
            Ok(tried) => {
                let Reload { theirs, merged, then } = reload;
                self.holds(theirs);
                self.edits.history = merged.history;
                let difference = tried.difference.clone().unwrap_or_default();
                let had_form = self.open_form().is_some();
                self.adopt(tried);
                self.effects.push(Effect::Journal(if self.edits.unsaved { Noted::Rewrite } else { Noted::Clear }));
                let mut told = text::reloaded(lang, &difference);
                if had_form && self.open_form().is_none() {
                    told = format!("{told} · {}", text::form_closed(lang));
                }
                self.message = Some(told.clone());
                if let Some(then) = then {
                    go_on(self, then, told);
                }
            }
            Err(_) if reload.theirs != reload.merged.text => {
                let trial = Trial::Text(reload.theirs.clone());
                self.try_out(trial, Purpose::Look(reload));
            }
            Err(refused) => self.is_broken(refused),
        }
    }

    /// The file alone was read, since it could not be read with what was changed here.
    pub(super) fn looked(&mut self, reload: Reload, result: Result<Tried, Refused>) {
        match result {
            Ok(_) => ask(self, Asked::Conflict { theirs: Some(reload.theirs), conflict: None }),
            Err(refused) => self.is_broken(refused),
        }
    }

    /// What the file holds is to be taken over.
    pub(super) fn taken(&mut self, theirs: String, result: Result<Tried, Refused>) {
        let lang = self.data.lang;
        match result {
            Ok(tried) => {
                let mine = self.data.document.source.text();
                self.edits.history.record(Change::between(mine, &theirs, Sentence::taken_from_file()));
                self.edits.history.saved();
                self.holds(theirs);
                let difference = tried.difference.clone().unwrap_or_default();
                self.adopt(tried);
                self.effects.push(Effect::Journal(Noted::Clear));
                self.message = Some(text::reloaded(lang, &difference));
            }
            Err(refused) => self.is_broken(refused),
        }
    }

    fn holds(&mut self, text: String) {
        self.edits.on_disk = Arc::new(Source::new(self.edits.on_disk.name(), text));
        self.edits.broken = None;
    }

    fn is_broken(&mut self, refused: Refused) {
        if let Refused::Wrong { source, diagnostics } = refused {
            self.message = Some(text::file_is_broken(self.data.lang, diagnostics.len()));
            self.edits.broken = Some(Broken { source, diagnostics });
        }
    }

    /// How many problems the file on the disk has, while the last good state stays on screen.
    pub fn problems_on_disk(&self) -> usize {
        self.edits.broken.as_ref().map_or(0, |broken| broken.diagnostics.len())
    }
}
