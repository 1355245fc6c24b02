//! Something that has to be decided first: what it is about, and the answers.

use std::sync::Arc;

use super::{Noted, Recovered, journal, reload, save_as, saving};
use crate::app::{App, Effect, Layer, Pane, Row, Tone};
use crate::document::edit::Conflict;
use crate::text::Lang;
use crate::text::interface::editing as text;

/// A question with its answers.
#[derive(Debug)]
pub struct Question {
    /// What is asked.
    pub asked: Asked,
    /// The text and the answers below it.
    pub pane: Pane,
}

/// What is asked.
#[derive(Debug)]
pub enum Asked {
    /// Whether to leave although changes are not saved.
    Quit,
    /// Which of two changes of the same lines is to hold: those made here, or those on the disk.
    Conflict {
        /// What the file holds now; none where it is gone.
        theirs: Option<String>,
        /// Where they touch; none where they contradict each other without touching.
        conflict: Option<Box<Conflict>>,
    },
    /// Whether changes that a program left behind are to be taken up again.
    Recovered(Arc<Recovered>),
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Save, then leave.
    SaveAndQuit,
    /// Leave; the changes are lost.
    QuitWithout,
    /// Go on as if nothing had been asked.
    Stay,
    /// What was changed here replaces what the file holds.
    KeepMine,
    /// The file that is gone is written again.
    WriteAgain,
    /// What the file holds replaces what was changed here; can be taken back.
    TakeTheirs,
    /// What was changed here goes to another file.
    SaveAs,
    /// Take up what was found.
    Restore,
    /// What was found is not wanted.
    Forget,
    /// What was found is offered again at the next start.
    Later,
}

impl Answer {
    fn words(self, lang: Lang) -> &'static str {
        match self {
            Answer::SaveAndQuit => text::save_and_quit(lang),
            Answer::QuitWithout => text::quit_without(lang),
            Answer::Stay => text::stay(lang),
            Answer::KeepMine => text::keep_mine(lang),
            Answer::WriteAgain => text::write_again(lang),
            Answer::TakeTheirs => text::take_theirs(lang),
            Answer::SaveAs => text::save_elsewhere(lang),
            Answer::Restore => text::restore(lang),
            Answer::Forget => text::forget(lang),
            Answer::Later => text::later(lang),
        }
    }
}

impl Asked {
    /// The title of its window.
    pub fn title(&self, lang: Lang) -> &'static str {
        match self {
            Asked::Quit => text::question_quit(lang),
            Asked::Conflict { .. } => text::question_conflict(lang),
            Asked::Recovered(_) => text::question_recovered(lang),
        }
    }

    fn answers(&self) -> &'static [Answer] {
        match self {
            Asked::Quit => &[Answer::SaveAndQuit, Answer::QuitWithout, Answer::Stay],
            Asked::Recovered(_) => &[Answer::Restore, Answer::Later, Answer::Forget],
            Asked::Conflict { theirs: Some(_), .. } => {
                &[Answer::SaveAs, Answer::KeepMine, Answer::TakeTheirs, Answer::Stay]
            }
            Asked::Conflict { theirs: None, .. } => &[Answer::SaveAs, Answer::WriteAgain, Answer::Stay],
        }
    }
}

/// Asks; the same question is not asked twice at a time.
pub(super) fn ask(app: &mut App, asked: Asked) {
    app.layers.retain(|layer| !matches!(layer, Layer::Question(_)));
    app.layers.push(Layer::Question(Question { asked, pane: Pane::default() }));
    fill(app);
    let height = app.active_height();
    if let Some(Layer::Question(question)) = app.layers.last_mut() {
        question.pane.reset(height);
    }
}

/// Breaks the text for the width of the window.
pub(in crate::app) fn fill(app: &mut App) {
    let width = app.active_width();
    let Some(Layer::Question(question)) = app.layers.last() else { return };
    let mut rows = words(app, &question.asked, width);
    rows.push(Row::Blank);
    let lang = app.data.lang;
    for answer in question.asked.answers() {
        let words = answer.words(lang);
        rows.extend(Row::with_more(words, (2, Tone::Plain), width, |text| Row::Answer { answer: *answer, text }));
    }
    if let Some(Layer::Question(question)) = app.layers.last_mut() {
        question.pane.set_rows(rows, 0);
    }
    let height = app.active_height();
    if let Some(Layer::Question(question)) = app.layers.last_mut() {
        question.pane.show_cursor(height);
    }
}

fn words(app: &App, asked: &Asked, width: usize) -> Vec<Row> {
    let lang = app.data.lang;
    match asked {
        Asked::Quit => {
            let unsaved = app.edits.unsaved_steps();
            let mut rows: Vec<_> =
                Row::wrapped(&text::unsaved_steps(lang, unsaved.len()), Tone::Strong, width).collect();
            for step in unsaved.iter().rev().take(MOST_STEPS) {
                rows.extend(Row::item(step.sentence.text(lang), Tone::Plain, width));
            }
            let more = unsaved.len().saturating_sub(MOST_STEPS);
            if more > 0 {
                rows.extend(Row::wrapped(&text::more_steps(lang, more), Tone::Quiet, width));
            }
            rows
        }
        Asked::Conflict { theirs, conflict } => {
            let what = match (theirs, conflict) {
                (None, _) => text::file_is_gone(lang),
                (Some(_), Some(_)) => text::conflict(lang),
                (Some(_), None) => text::contradiction(lang),
            };
            let mut rows: Vec<_> = Row::wrapped(what, Tone::Strong, width).collect();
            rows.extend(conflict.iter().flat_map(|conflict| reload::differences(app, conflict, width)));
            rows
        }
        Asked::Recovered(recovered) => {
            let what = text::recovered(lang, recovered.edits, &recovered.time);
            let mut rows: Vec<_> = Row::wrapped(&what, Tone::Strong, width).collect();
            let how =
                if recovered.history.is_some() { text::restore_merges(lang) } else { text::restore_replaces(lang) };
            rows.extend(Row::wrapped(how, Tone::Plain, width));
            rows
        }
    }
}

/// How many steps are told one by one.
const MOST_STEPS: usize = 5;

/// Takes the answer under the cursor.
pub(in crate::app) fn choose(app: &mut App) {
    let Some(Layer::Question(question)) = app.layers.last() else { return };
    let Some(Row::Answer { answer, .. }) = question.pane.chosen() else { return };
    let answer = *answer;
    let Some(Layer::Question(Question { asked, .. })) = app.layers.pop() else { return };
    match (answer, asked) {
        (Answer::SaveAndQuit, _) => saving::save_then(app, saving::Then::Quit),
        (Answer::QuitWithout, _) => app.effects.extend([Effect::Journal(Noted::Clear), Effect::Quit]),
        (Answer::SaveAs, _) => save_as::open(app),
        (Answer::KeepMine | Answer::WriteAgain, Asked::Conflict { theirs, .. }) => saving::overwrite(app, theirs),
        (Answer::TakeTheirs, Asked::Conflict { theirs: Some(theirs), .. }) => reload::take(app, theirs),
        (Answer::Restore, Asked::Recovered(recovered)) => journal::restore(app, &recovered),
        (Answer::Forget, _) => app.effects.push(Effect::Journal(Noted::Forget)),
        _ => {}
    }
}
