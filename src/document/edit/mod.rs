//! Changing what a file says without touching anything else in it.
//!
//! An [`Edit`] says what shall be otherwise. [`edit`] finds the stretches of the text that have to change, and reads
//! the changed text as it would read any file: a [`Change`] exists only where that found no error. All bytes outside
//! of it stay, so it can be taken back to the last one.

mod between;
mod change;
mod draft;
mod effect;
mod history;
mod insert;
mod lines;
mod list;
mod merge;
mod outline;
mod plan;
mod rebase;
mod remove;
mod rename;
mod sentence;
mod splice;
mod subject;
mod write;
mod written;

pub use draft::{ActorDraft, CommonDraft, DecisionDraft, RelationshipDraft, ViewDraft};
pub use effect::GapEffect;
pub use history::History;
pub use rebase::{Conflict, Rebased, Stretch};
pub use sentence::Sentence;
pub use splice::Splice;

use std::ops::Range;
use std::sync::Arc;

use super::read::reread_around;
use super::{Document, Loaded};
use crate::diagnostic::{Diagnostic, Source};
use crate::network::{ActorIndex, AttributeValue, Network, RelationshipIndex};
use crate::text::Lang;
use outline::Outline;
use splice::Splices;

/// The name of a field behind those of the tables that it is in.
type Path = Vec<Box<str>>;
/// A field that is there.
type Field = (Path, AttributeValue);
/// Fields in the order in which they are written.
type Fields = Vec<Field>;

/// One thing that shall be otherwise. Indices are those of the document that it is asked of.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// A new actor.
    AddActor(Box<ActorDraft>),
    /// An actor as it shall be; the id stays.
    ChangeActor(ActorIndex, Box<ActorDraft>),
    /// An actor gone, with its relationships, the decisions about it, and the focus of views on it.
    RemoveActor(ActorIndex),
    /// An actor under another id: in relationships, in the subjects of decisions, in views, and wherever a filter of a
    /// rule or view names it with `id:` or `near:`.
    RenameActor(ActorIndex, Box<str>),
    /// Two actors that are the same: all that is said of the second is said of the first from then on.
    MergeActors {
        /// The actor that stays, under its id and name.
        keep: ActorIndex,
        /// The other one; not the same.
        goes: ActorIndex,
    },
    /// A new relationship.
    AddRelationship(Box<RelationshipDraft>),
    /// A relationship as it shall be.
    ChangeRelationship(RelationshipIndex, Box<RelationshipDraft>),
    /// A relationship gone, with its doubles.
    RemoveRelationship(RelationshipIndex),
    /// A new decision.
    AddDecision(Box<DecisionDraft>),
    /// A decision, by its place in the document, as it shall be.
    ChangeDecision(usize, Box<DecisionDraft>),
    /// Decisions about one gap taken back, by their places in the document.
    RemoveDecisions(Vec<usize>),
    /// A new view.
    AddView(Box<ViewDraft>),
    /// A view, by its place in the document, as it shall be.
    ChangeView(usize, Box<ViewDraft>),
    /// A view gone, by its place in the document.
    RemoveView(usize),
}

/// A change of a text that a file without errors came out of, with the way back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it did.
    pub sentence: Sentence,
    forth: Splices,
    back: Splices,
}

impl Change {
    /// The stretches that it replaces, in the order of the text.
    pub fn splices(&self) -> &[Splice] {
        self.forth.as_slice()
    }

    /// The stretches of the changed text that are new, in its order.
    pub fn written(&self) -> Vec<Range<usize>> {
        self.back.as_slice().iter().map(|splice| splice.at..splice.at + splice.old.len()).collect()
    }

    /// The changed text; none where this is not the text that the change was made for.
    pub fn apply(&self, text: &str) -> Option<String> {
        self.forth.apply(text)
    }

    /// The text before the change; none where this is not the text that came out of it.
    pub fn revert(&self, text: &str) -> Option<String> {
        self.back.apply(text)
    }
}

/// What an edit gave.
#[derive(Debug)]
pub struct Edited {
    /// How the text changed.
    pub change: Change,
    /// What the changed text says: the same as when it is read from a file.
    pub document: Document,
    /// What is to be warned of in the changed text.
    pub warnings: Vec<Diagnostic>,
}

/// Why an edit can't be.
#[derive(Debug, Clone)]
pub enum Refused {
    /// Everything is so already.
    NothingChanges,
    /// The changed text would be wrong.
    Wrong {
        /// The text as it would be.
        source: Arc<Source>,
        /// What would be wrong with it.
        diagnostics: Vec<Diagnostic>,
    },
}

/// Makes an edit: the change of the text, and the document that the changed text holds. Messages are in this language.
///
/// Reads only what changed: see [`reread`](super::reread()).
///
/// # Errors
/// Nothing would change, or the changed text would have errors or a relationship that counts for nothing because the
/// same one is there already.
pub fn edit(document: &Document, edit: &Edit, lang: Lang) -> Result<Edited, Refused> {
    let text = document.source.text();
    let rest = outline::rest(text, &document.pieces);
    let outline = Outline::new(text, &document.pieces, &rest);
    let splices = Splices::new(plan::splices(&outline, document, edit));
    if splices.as_slice().is_empty() {
        return Err(Refused::NothingChanges);
    }
    let changed = splices.apply(text).ok_or(Refused::NothingChanges)?;
    let Loaded { source, diagnostics, document: read } =
        reread_around(document, Source::new(document.source.name(), changed), &splices.untouched(text), lang);
    match read {
        Some(changed) if all_count(edit, &document.network, &changed.network) => {
            let sentence = Sentence::of(document, &changed, edit);
            let change = Change { sentence, back: splices.inverse(), forth: splices };
            Ok(Edited { change, document: changed, warnings: diagnostics })
        }
        _ => Err(Refused::Wrong { source, diagnostics }),
    }
}

/// Whether no relationship became one that is there already.
fn all_count(edit: &Edit, before: &Network, after: &Network) -> bool {
    let at_least = match edit {
        Edit::AddRelationship(_) => before.relationships().len() + 1,
        Edit::ChangeRelationship(..) => before.relationships().len(),
        _ => 0,
    };
    after.relationships().len() >= at_least
}

#[cfg(test)]
mod tests;
