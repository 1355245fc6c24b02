//! An edit and what follows from it, piece by piece; `redraw` has the whole way to the screen.

use std::sync::Arc;

use divan::Bencher;
use vernetzt::app::Data;
use vernetzt::document::Document;
use vernetzt::document::edit::{ActorDraft, DecisionDraft, Edit, Edited, RelationshipDraft, edit};
use vernetzt::network::ActorIndex;
use vernetzt::rules::DecisionState;
use vernetzt::text::Lang;

use crate::made::{SIZES, made};

/// One edit of each sort that touches another part of the file.
const EDITS: [&str; 8] = ["link", "unlink", "change", "add", "remove", "rename", "merge", "decide"];

fn asked(name: &str, document: &Document) -> Edit {
    let network = &document.network;
    let middle = ActorIndex::new(network.actors().len() / 2);
    let last = ActorIndex::new(network.actors().len() - 1);
    match name {
        "link" => {
            let [from, to] = [ActorIndex::new(0), last].map(|at| &*network.actor(at).id);
            Edit::AddRelationship(Box::new(RelationshipDraft::new(from, to, &network.relationship_kinds()[0].id)))
        }
        "unlink" => {
            let relationship = network.neighbours(middle).next().expect("a relationship").relationship;
            Edit::RemoveRelationship(relationship)
        }
        "change" => {
            let mut draft = ActorDraft::of(network, middle);
            draft.name = Some("Anders".into());
            Edit::ChangeActor(middle, Box::new(draft))
        }
        "add" => Edit::AddActor(Box::new(ActorDraft::new("neu", &network.actor_kinds()[0].id))),
        "remove" => Edit::RemoveActor(middle),
        "rename" => Edit::RenameActor(middle, "umbenannt".into()),
        "merge" => Edit::MergeActors { keep: middle, goes: last },
        _ => Edit::AddDecision(Box::new(DecisionDraft {
            rule: "alone".into(),
            subject: network.actor(middle).id.clone(),
            state: DecisionState::Accepted,
            owner: None,
            until: None,
            decided: None,
            note: Some("Anders".into()),
        })),
    }
}

fn edited(document: &Document, name: &str) -> Edited {
    edit(document, &asked(name, document), Lang::En).expect("an edit")
}

/// The place found, the text changed, the document that it holds, for each sort of edit.
#[divan::bench(args = EDITS, consts = SIZES, sample_count = 20)]
fn edit_alone<const ACTORS: usize>(bencher: Bencher<'_, '_>, sort: &str) {
    let document = &made(ACTORS).document;
    bencher.bench(|| edited(document, sort));
}

/// What the rules find after a relationship was added, with what was known before.
#[divan::bench(args = SIZES, sample_count = 20)]
fn rules_again(bencher: Bencher<'_, '_>, actors: usize) {
    let made = made(actors);
    let (before, after) = (&made.document, edited(&made.document, "link").document);
    bencher.bench(|| made.evaluation.next(&before.network, &after.network, &after.rules, &after.decisions));
}

/// What the interface derives from a document and its gaps.
#[divan::bench(args = SIZES, sample_count = 20)]
fn data(bencher: Bencher<'_, '_>, actors: usize) {
    let made = made(actors);
    bencher.bench(|| Data::new(Arc::clone(&made.document), Arc::clone(&made.evaluation), Lang::En));
}
