//! Edits on whole files: what they change, what they leave, and that they can be taken back.

mod forms;
mod identity;
mod random;
mod steps;

use super::*;
use crate::diagnostic::Code;
use crate::document::read;
use crate::network::{Date, Status, When};
use crate::rules::DecisionState;

/// A file with three actors and a rule.
const HEAD: &str = "[network]\ntitle = \"T\" # t\n\n[[actor]]\nid = \"a\"\nkind = \"k\"\n\n[[actor]]\nid = \"b\"\nkind = \"k\"\n\n[[actor]]\nid = \"c\"\nkind = \"k\"\n\n[[rule]]\nid = \"alone\"\nfinds = \"isolated\"\n";
/// Two relationships with comments all around.
const TABLES: &str = "
# --- Relationships ---

[[relationship]] # the first
  from = 'a'
  to = \"b\" # why
  kind = \"support\"
  # seen in May

[[relationship]]
  from = \"b\"
  to = \"c\"
  kind = \"support\"
  [relationship.attributes]
  x = 1

# --- The end ---
";

const DAY: Date = Date::constant(2026, 11, 27);

fn document(text: &str) -> Document {
    let loaded = read(Source::new("x.toml", text), Lang::En);
    loaded.document.unwrap_or_else(|| panic!("{:?}\n{text}", loaded.diagnostics))
}

/// The text after an edit; checks that the way back leads to the same bytes.
#[track_caller]
fn edited(text: &str, asked: &Edit) -> String {
    let before = document(text);
    let edited = edit(&before, asked, Lang::En).unwrap_or_else(|refused| panic!("{refused:?}\n{text}"));
    let after = edited.document.source.text().to_owned();
    assert_eq!(edited.change.apply(text).as_deref(), Some(&*after));
    assert_eq!(edited.change.revert(&after).as_deref(), Some(text));
    after
}

fn find(document: &Document, id: &str) -> ActorIndex {
    document.network.find(id).unwrap()
}

fn relationship(document: &Document, from: &str, to: &str) -> RelationshipIndex {
    let ends = (find(document, from), find(document, to));
    let mut all = document.network.indexed_relationships();
    all.find(|(_, relationship)| (relationship.from, relationship.to) == ends).unwrap().0
}

fn link(from: &str, to: &str) -> RelationshipDraft {
    RelationshipDraft::new(from, to, "support")
}
