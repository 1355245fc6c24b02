//! What has changed since an older state of the network.

use super::Evaluated;
use super::material::{Material, state_word, status_word};
use crate::document::difference::{Changes, Difference, FieldChange};
use crate::network::{ActorIndex, AttributeValue, RelationshipIndex, Status};
use crate::rules::GapState;
use crate::text::differences as words;

/// What has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportChanges {
    /// What it is compared with: a file, or a git revision.
    pub old: String,
    /// The whole in one line.
    pub summary: String,
    /// Actors, relationships and gaps, as far as something has changed.
    pub sections: Vec<ChangesOfSort>,
}

/// The changes of one sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangesOfSort {
    /// What has changed.
    pub title: &'static str,
    /// Each change.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Whether it is good news, or at least none that asks for anybody.
    pub is_good: bool,
    /// What happened, in a word or two.
    pub word: &'static str,
    /// What it happened to.
    pub said: String,
}

impl ReportChanges {
    pub(super) fn new(material: &Material<'_>, (document, evaluation): Evaluated<'_>) -> ReportChanges {
        let old = Material { document, evaluation, options: material.options };
        let difference = Difference::between((document, evaluation), (material.document, material.evaluation));
        let both = Both { old: &old, new: material };
        let lang = material.lang();
        let sections = [
            (words::gaps_title(lang), both.gaps(&difference)),
            (words::relationships_title(lang), both.entries(&difference.relationships, relationship)),
            (words::actors_title(lang), both.entries(&difference.actors, actor)),
        ];
        let there = sections.into_iter().filter(|(_, changes)| !changes.is_empty());
        ReportChanges {
            old: material.public(document.source.name()),
            summary: difference.summary(lang),
            sections: there.map(|(title, changes)| ChangesOfSort { title, changes }).collect(),
        }
    }
}

/// The network before and now.
struct Both<'b> {
    old: &'b Material<'b>,
    new: &'b Material<'b>,
}

impl Both<'_> {
    fn gaps(&self, difference: &Difference) -> Vec<Change> {
        let (lang, gaps) = (self.new.lang(), &difference.gaps);
        let said = |material: &Material<'_>, place: usize| material.sentence(&material.evaluation.gaps[place]);
        let new = gaps.new.iter().map(|place| (false, words::is_new(lang), said(self.new, *place)));
        let again = gaps.changed.iter().map(|change| match change.to {
            GapState::Open => (false, words::is_open_again(lang), said(self.new, change.new)),
            state => (true, state_word(state, lang), said(self.new, change.new)),
        });
        let closed = gaps.gone.iter().map(|place| (true, words::is_closed(lang), said(self.old, *place)));
        closed.chain(again).chain(new).map(|(is_good, word, said)| Change { is_good, word, said }).collect()
    }

    fn entries<I: Copy>(&self, changes: &Changes<I>, name: fn(&Material<'_>, I) -> String) -> Vec<Change> {
        let lang = self.new.lang();
        let new = changes.new.iter().map(|new| (true, words::is_new(lang), name(self.new, *new)));
        let changed = changes.changed.iter().map(|change| {
            let status = change.fields.iter().find_map(|field| self.status(field)).unwrap_or_default();
            (true, words::is_changed(lang), name(self.new, change.new) + &status)
        });
        let gone = changes.gone.iter().map(|gone| (false, words::is_gone(lang), name(self.old, *gone)));
        new.chain(changed).chain(gone).map(|(is_good, word, said)| Change { is_good, word, said }).collect()
    }

    /// `: im Gespräch → aktiv`; none of another field.
    fn status(&self, change: &FieldChange) -> Option<String> {
        let word = |value: &Option<AttributeValue>| match value {
            Some(AttributeValue::Text(name)) => Some(status_word(Status::from_name(name)?, self.new.lang())),
            _ => None,
        };
        (&*change.field == "status").then(|| Some(format!(": {} → {}", word(&change.old)?, word(&change.new)?)))?
    }
}

fn actor(material: &Material<'_>, index: ActorIndex) -> String {
    format!("{} ({})", material.name(index), material.local(&material.document.network.kind_of(index).label))
}

/// `Lernmobil → Goetheschule (Ganztag)`
fn relationship(material: &Material<'_>, index: RelationshipIndex) -> String {
    let network = &material.document.network;
    let (relationship, kind) = (network.relationship(index), network.relationship_kind_of(index));
    let arrow = if kind.directed { "→" } else { "–" };
    let [from, to] = [relationship.from, relationship.to].map(|end| material.name(end));
    format!("{from} {arrow} {to} ({})", material.local(&kind.label))
}
