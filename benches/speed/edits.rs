//! An edit and what follows from it: the text, the document, the gaps, and what the interface derives from both.

use std::sync::Arc;

use divan::Bencher;
use vernetzt::app::Data;
use vernetzt::diagnostic::Source;
use vernetzt::document::edit::{ActorDraft, DecisionDraft, Edit, Edited, RelationshipDraft, edit};
use vernetzt::document::{Document, reread};
use vernetzt::network::ActorIndex;
use vernetzt::rules::DecisionState;
use vernetzt::text::Lang;

use crate::made::{SIZES, evaluate, made};

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

/// A document and what the interface shows of it.
fn shown(document: Document) -> Data {
    let evaluation = Arc::new(evaluate(&document));
    Data::new(Arc::new(document), evaluation, Lang::En)
}

/// A relationship added: the place found, the text changed, the document that it holds.
#[divan::bench(args = SIZES, sample_count = 20)]
fn edit_alone(bencher: Bencher<'_, '_>, actors: usize) {
    let document = &made(actors).document;
    bencher.bench(|| edited(document, "link"));
}

/// What the interface derives from a document and its gaps.
#[divan::bench(args = SIZES, sample_count = 20)]
fn data(bencher: Bencher<'_, '_>, actors: usize) {
    let made = made(actors);
    bencher.bench(|| Data::new(Arc::clone(&made.document), Arc::clone(&made.evaluation), Lang::En));
}

/// Up to all that a frame is drawn from, for each sort of edit.
#[divan::bench(args = EDITS, consts = SIZES, sample_count = 20)]
fn edit_shown<const ACTORS: usize>(bencher: Bencher<'_, '_>, name: &str) {
    let document = &made(ACTORS).document;
    bencher.bench(|| shown(edited(document, name).document));
}

/// Every sort of edit taken back, up to all that a frame is drawn from.
#[divan::bench(args = EDITS, consts = SIZES, sample_count = 20)]
fn undo_shown<const ACTORS: usize>(bencher: Bencher<'_, '_>, name: &str) {
    let Edited { change, document, .. } = edited(&made(ACTORS).document, name);
    bencher.bench(|| {
        let before = change.revert(document.source.text()).expect("the text that it changed");
        let loaded = reread(&document, Source::new("made-up.toml", before), Lang::En);
        shown(loaded.document.expect("a document"))
    });
}
