//! A change that is tried before it is made: what the network would be, and what that does to the gaps.

use std::sync::Arc;

use crate::analysis::StructureEffect;
use crate::diagnostic::{Diagnostic, Source};
use crate::document::difference::{Difference, Evaluated};
use crate::document::edit::{Change, Edit, Edited, GapEffect, Refused, edit};
use crate::document::{Document, reread};
use crate::rules::{Evaluation, structure_words};
use crate::text::Lang;

/// What is to be tried.
#[derive(Debug, Clone, PartialEq)]
pub enum Trial {
    /// An edit of the present text.
    Edit(Box<Edit>),
    /// Another text: before or after a step.
    Text(String),
    /// What the file on the disk says, with what was changed here: tells what is otherwise.
    Reload(String),
}

/// What the network would be.
#[derive(Debug, Clone)]
pub struct Tried {
    /// The network with everything about it.
    pub document: Arc<Document>,
    /// Its gaps.
    pub evaluation: Arc<Evaluation>,
    /// How the text changes; none where it was given whole.
    pub change: Option<Change>,
    /// What is to be warned of.
    pub warnings: Vec<Diagnostic>,
    /// What an edit does to the gaps.
    pub effect: Option<GapEffect>,
    /// What a relationship that comes to life does to the structure of the network.
    pub structure: Option<StructureEffect>,
    /// What is otherwise, for a text from the disk.
    pub difference: Option<String>,
}

impl Tried {
    /// A state that is known already.
    pub(super) fn again(document: Arc<Document>, evaluation: Arc<Evaluation>) -> Tried {
        let (change, effect, structure, difference) = (None, None, None, None);
        Tried { document, evaluation, change, warnings: Vec::new(), effect, structure, difference }
    }

    /// What it does, in words.
    pub fn words(&self, lang: Lang) -> String {
        let structure = self.structure.iter().flat_map(|effect| structure_words(effect, lang));
        let gaps = self.effect.map(|effect| effect.text(lang));
        gaps.into_iter().chain(structure).collect::<Vec<_>>().join(", ")
    }
}

/// What a change does to the gaps of a network.
type Comparison = fn(Evaluated<'_>, Evaluated<'_>) -> GapEffect;

impl Trial {
    /// Tries it on a document whose gaps are known. Takes as long as reading the file.
    ///
    /// # Errors
    /// Nothing would change, or the text would be wrong.
    pub fn run(self, document: &Document, evaluation: &Evaluation, lang: Lang) -> Result<Tried, Refused> {
        let structure = self.structure(document, evaluation);
        let compare = self.compares_gaps();
        let is_reload = matches!(self, Trial::Reload(_));
        let (new, change, warnings) = match self {
            Trial::Edit(asked) => {
                let Edited { change, document, warnings } = edit(document, &asked, lang)?;
                (document, Some(change), warnings)
            }
            Trial::Text(text) | Trial::Reload(text) => {
                let loaded = reread(document, Source::new(document.source.name(), text), lang);
                match loaded.document {
                    Some(new) => (new, None, loaded.diagnostics),
                    None => {
                        return Err(Refused::Wrong { source: loaded.source, diagnostics: loaded.diagnostics });
                    }
                }
            }
        };
        let gaps = evaluation.next(&document.network, &new.network, &new.rules, &new.decisions);
        let (before, after) = ((document, evaluation), (&new, &gaps));
        let effect = compare.map(|compare| compare(before, after));
        let difference = is_reload.then(|| Difference::between(before, after).summary(lang));
        Ok(Tried {
            document: Arc::new(new),
            evaluation: Arc::new(gaps),
            change,
            warnings,
            effect,
            structure,
            difference,
        })
    }

    /// How the gaps before and after an edit are compared; a text is not told of by its gaps.
    fn compares_gaps(&self) -> Option<Comparison> {
        match self {
            Trial::Edit(asked) if matches!(**asked, Edit::RenameActor(..)) => Some(GapEffect::of_renaming),
            Trial::Edit(_) => Some(GapEffect::between),
            Trial::Text(_) | Trial::Reload(_) => None,
        }
    }

    /// What the link does to the structure, if this is one.
    fn structure(&self, document: &Document, evaluation: &Evaluation) -> Option<StructureEffect> {
        let Trial::Edit(edit) = self else { return None };
        let (Edit::AddRelationship(draft) | Edit::ChangeRelationship(_, draft)) = &**edit else { return None };
        let network = &document.network;
        let (from, to) = (network.find(&draft.from)?, network.find(&draft.to)?);
        draft.status.is_active().then(|| evaluation.structure().with(from, to, network.partners()))
    }
}
