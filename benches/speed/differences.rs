//! What has changed between two states of a network.

use divan::Bencher;
use vernetzt::document::difference::Difference;
use vernetzt::document::edit::{Edit, RelationshipDraft, edit};
use vernetzt::text::Lang;

use crate::made::{SIZES, evaluate, made};

/// A network against the same with one relationship more, both loaded and their rules asked before.
#[divan::bench(args = SIZES, sample_count = 10)]
fn difference(bencher: Bencher<'_, '_>, actors: usize) {
    let made = made(actors);
    let document = &made.document;
    let [from, to] = [0, actors - 1].map(|at| &*document.network.actors()[at].id);
    let kind = &document.network.relationship_kinds()[0].id;
    let link = Edit::AddRelationship(Box::new(RelationshipDraft::new(from, to, kind)));
    let new = edit(document, &link, Lang::En).expect("an edit").document;
    let evaluation = evaluate(&new);
    bencher.bench(|| Difference::between((document, &made.evaluation), (&new, &evaluation)));
}
