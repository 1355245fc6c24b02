//! What is not saved survives the end of the program: it is written down step by step, and offered at the next start.

use std::sync::Arc;

use super::question::{Asked, ask};
use super::{Purpose, Trial, Tried};
use crate::app::{App, Effect};
use crate::diagnostic::Source;
use crate::document::edit::{Change, History, Rebased, Refused, Sentence};
use crate::text::interface::editing as text;

/// What is to be noted in the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// The last step was made.
    Did,
    /// The step that was taken back last.
    Undid,
    /// The last step was made again.
    Redid,
    /// All steps, which are others than before.
    Rewrite,
    /// There is nothing to keep any more.
    Clear,
    /// What was found at the start is not wanted, or noted by now.
    Forget,
}

/// Changes that were not saved when a program ended.
#[derive(Debug, Clone)]
pub struct Recovered {
    /// How many there are.
    pub edits: usize,
    /// When the last one was made, as people read it.
    pub time: String,
    /// What the file said when they were found.
    pub disk: Arc<Source>,
    /// The text with them.
    pub text: String,
    /// The steps to it from what the file said; none where the file was changed in the same places since.
    pub history: Option<History>,
}

/// What was found, on top of the present text.
#[derive(Debug)]
pub(in crate::app) struct Restore {
    text: String,
    /// The steps to it; none where it becomes one step on top of those that were made meanwhile.
    history: Option<History>,
}

/// Takes them up again, on what there is by now; asks again where they no longer go together with it.
pub(super) fn restore(app: &mut App, recovered: &Arc<Recovered>) {
    let now = app.data.document.source.text();
    let restore =
        match recovered.history.as_ref().map(|steps| steps.rebase(recovered.disk.text(), &recovered.text, now)) {
            Some(Ok(Rebased { text, history })) => {
                Restore { text, history: Some(history).filter(|_| !app.edits.unsaved) }
            }
            Some(Err(_)) => return app.recovered(Arc::new(Recovered { history: None, ..Recovered::clone(recovered) })),
            None => Restore { text: recovered.text.clone(), history: None },
        };
    app.try_out(Trial::Reload(restore.text.clone()), Purpose::Restore(restore));
}

impl App {
    /// Changes were found that a program left behind.
    pub(in crate::app) fn recovered(&mut self, recovered: Arc<Recovered>) {
        ask(self, Asked::Recovered(recovered));
    }

    /// They are here again, or can't be read any more.
    pub(super) fn restored(&mut self, restore: Restore, result: Result<Tried, Refused>) {
        let lang = self.data.lang;
        let Ok(tried) = result else {
            self.message = Some(text::not_restored(lang).to_owned());
            return;
        };
        match restore.history {
            Some(history) => self.edits.history = history,
            None => {
                let now = self.data.document.source.text();
                let change = Change::between(now, &restore.text, Sentence::restored());
                self.edits.history.record(change);
            }
        }
        let difference = tried.difference.clone().unwrap_or_default();
        self.adopt(tried);
        self.effects.extend([Effect::Journal(Noted::Rewrite), Effect::Journal(Noted::Forget)]);
        self.message = Some(text::restored(lang, &difference));
    }

    /// The steps, for whoever writes them down.
    pub fn steps(&self) -> &History {
        &self.edits.history
    }

    /// What the file holds, as far as is known.
    pub fn text_on_disk(&self) -> &Arc<Source> {
        &self.edits.on_disk
    }
}
