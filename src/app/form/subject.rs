//! What a form is about: the fields it has, and the edit that they make.

use super::super::edits::Renumbering;
use super::super::{Data, words};
use super::field::{Field, FieldName};
use super::read::{FieldProblem, Reader, shown};
use crate::document::edit::{ActorDraft, CommonDraft, DecisionDraft, Edit, RelationshipDraft, ViewDraft};
use crate::network::{ActorIndex, RelationshipIndex, Status};
use crate::text::Lang;
use crate::text::interface::{actors, editing as text};

/// What is to be changed.
#[derive(Debug, Clone, PartialEq)]
pub enum FormSubject {
    /// A new actor.
    NewActor(Box<ActorDraft>),
    /// An actor, as it was.
    Actor(ActorIndex, Box<ActorDraft>),
    /// The id of an actor.
    ActorId(ActorIndex),
    /// An actor that is the same as another.
    Merge(ActorIndex),
    /// A new relationship.
    NewRelationship(Box<RelationshipDraft>),
    /// A relationship, as it was.
    Relationship(RelationshipIndex, Box<RelationshipDraft>),
    /// A new decision.
    NewDecision(Box<DecisionDraft>),
    /// A decision, by its place in the document, as it was.
    Decision(usize, Box<DecisionDraft>),
    /// A new view.
    NewView(Box<ViewDraft>),
    /// A view, by its place in the document, as it was.
    View(usize, Box<ViewDraft>),
    /// An edit without anything to be filled in.
    Removal(Removal),
}

/// Something that is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Removal {
    /// An actor with all that hangs on it.
    Actor(ActorIndex),
    /// A relationship.
    Relationship(RelationshipIndex),
    /// Decisions about one gap, by their places in the document.
    Decisions(Vec<usize>),
    /// A view, by its place in the document.
    View(usize),
}

impl Removal {
    fn renumbered(&self, renumbering: &Renumbering) -> Option<Removal> {
        Some(match self {
            Removal::Actor(index) => Removal::Actor(renumbering.actor(*index)?),
            Removal::Relationship(index) => Removal::Relationship(renumbering.relationship(*index)?),
            Removal::Decisions(places) => {
                Removal::Decisions(places.iter().map(|at| renumbering.decision(*at)).collect::<Option<_>>()?)
            }
            Removal::View(at) => Removal::View(renumbering.view(*at)?),
        })
    }
}

impl FormSubject {
    /// The title of its window.
    pub fn title(&self, lang: Lang) -> &'static str {
        match self {
            FormSubject::NewActor(_) => text::new_actor(lang),
            FormSubject::Actor(..) => text::change_actor(lang),
            FormSubject::ActorId(_) => text::rename_actor(lang),
            FormSubject::Merge(_) => text::merge_actors(lang),
            FormSubject::NewRelationship(_) => text::new_relationship(lang),
            FormSubject::Relationship(..) => text::change_relationship(lang),
            FormSubject::NewDecision(_) | FormSubject::Decision(..) => text::decide(lang),
            FormSubject::NewView(_) => text::new_view(lang),
            FormSubject::View(..) => text::change_view(lang),
            FormSubject::Removal(_) => text::remove(lang),
        }
    }

    /// Whom it is about, where its fields don't say so.
    pub fn about(&self, data: &Data) -> Option<String> {
        let name = |actor: &ActorIndex| data.network().actor(*actor).name.to_string();
        match self {
            FormSubject::Actor(actor, _) | FormSubject::ActorId(actor) | FormSubject::Merge(actor) => Some(name(actor)),
            FormSubject::NewDecision(draft) | FormSubject::Decision(_, draft) => {
                Some(format!("{}/{}", draft.rule, draft.subject))
            }
            _ => None,
        }
    }

    /// Whether its fields say what it does, so that only what follows is left to be said.
    pub(super) fn says_what_it_does(&self) -> bool {
        !matches!(self, FormSubject::Removal(_) | FormSubject::Merge(_) | FormSubject::ActorId(_))
    }

    /// Its fields, filled in as far as things are known.
    pub(super) fn fields(&self, data: &Data) -> Vec<Field> {
        match self {
            FormSubject::NewActor(draft) => actor_fields(data, draft, true),
            FormSubject::Actor(_, draft) => actor_fields(data, draft, false),
            FormSubject::ActorId(actor) => vec![Field::new(FieldName::Id, &data.network().actor(*actor).id)],
            FormSubject::Merge(_) => vec![Field::new(FieldName::Other, "")],
            FormSubject::NewRelationship(draft) | FormSubject::Relationship(_, draft) => tie_fields(data, draft),
            FormSubject::NewDecision(draft) | FormSubject::Decision(_, draft) => decision_fields(data, draft),
            FormSubject::NewView(draft) | FormSubject::View(_, draft) => view_fields(data, draft),
            FormSubject::Removal(_) => Vec::new(),
        }
    }

    /// The edit that the fields make.
    ///
    /// # Errors
    /// What is wrong with a field.
    pub(super) fn edit(&self, reader: &Reader<'_>) -> Result<Edit, FieldProblem> {
        Ok(match self {
            FormSubject::NewActor(base) => Edit::AddActor(Box::new(reader.new_actor(base)?)),
            FormSubject::Actor(actor, base) => Edit::ChangeActor(*actor, Box::new(reader.changed_actor(base)?)),
            FormSubject::ActorId(actor) => Edit::RenameActor(*actor, reader.text(FieldName::Id).unwrap_or_default()),
            FormSubject::Merge(keep) => Edit::MergeActors { keep: *keep, goes: reader.other(*keep)? },
            FormSubject::NewRelationship(base) => Edit::AddRelationship(Box::new(reader.relationship(&base.common)?)),
            FormSubject::Relationship(index, base) => {
                Edit::ChangeRelationship(*index, Box::new(reader.relationship(&base.common)?))
            }
            FormSubject::NewDecision(base) => Edit::AddDecision(Box::new(reader.decision(base)?)),
            FormSubject::Decision(at, base) => Edit::ChangeDecision(*at, Box::new(reader.decision(base)?)),
            FormSubject::NewView(_) => Edit::AddView(Box::new(reader.view()?)),
            FormSubject::View(at, _) => Edit::ChangeView(*at, Box::new(reader.view()?)),
            FormSubject::Removal(Removal::Actor(actor)) => Edit::RemoveActor(*actor),
            FormSubject::Removal(Removal::Relationship(index)) => Edit::RemoveRelationship(*index),
            FormSubject::Removal(Removal::Decisions(places)) => Edit::RemoveDecisions(places.clone()),
            FormSubject::Removal(Removal::View(at)) => Edit::RemoveView(*at),
        })
    }

    /// The same in the next state of the network; none where what it is about is no longer there.
    pub(super) fn renumbered(&self, renumbering: &Renumbering) -> Option<FormSubject> {
        let actor = |actor: &ActorIndex| renumbering.actor(*actor);
        Some(match self {
            FormSubject::NewActor(_)
            | FormSubject::NewRelationship(_)
            | FormSubject::NewDecision(_)
            | FormSubject::NewView(_) => self.clone(),
            FormSubject::Actor(index, draft) => FormSubject::Actor(actor(index)?, draft.clone()),
            FormSubject::ActorId(index) => FormSubject::ActorId(actor(index)?),
            FormSubject::Merge(index) => FormSubject::Merge(actor(index)?),
            FormSubject::Relationship(index, draft) => {
                FormSubject::Relationship(renumbering.relationship(*index)?, draft.clone())
            }
            FormSubject::Decision(at, draft) => FormSubject::Decision(renumbering.decision(*at)?, draft.clone()),
            FormSubject::View(at, draft) => FormSubject::View(renumbering.view(*at)?, draft.clone()),
            FormSubject::Removal(removal) => FormSubject::Removal(removal.renumbered(renumbering)?),
        })
    }

    /// The same as the file has it, for what is to be changed.
    pub(super) fn in_file(&self, data: &Data) -> Option<FormSubject> {
        let (document, network) = (&data.document, data.network());
        Some(match self {
            FormSubject::Actor(index, _) => FormSubject::Actor(*index, Box::new(ActorDraft::of(network, *index))),
            FormSubject::Relationship(index, _) => {
                FormSubject::Relationship(*index, Box::new(RelationshipDraft::of(network, *index)))
            }
            FormSubject::Decision(at, _) => {
                FormSubject::Decision(*at, Box::new(DecisionDraft::of(document, document.decisions.get(*at)?)))
            }
            FormSubject::View(at, _) => {
                FormSubject::View(*at, Box::new(ViewDraft::of(network, document.views.get(*at)?)))
            }
            _ => return None,
        })
    }
}

fn number(value: Option<u8>) -> String {
    value.map_or_else(String::new, |number| number.to_string())
}

fn point(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |point| point.to_string())
}

fn actor_fields(data: &Data, draft: &ActorDraft, is_new: bool) -> Vec<Field> {
    let kinds = data.network().actor_kinds();
    let kind = kinds.iter().find(|kind| kind.id == draft.kind).map_or(&*draft.kind, |kind| data.local(&kind.label));
    let text = |name, is: &Option<Box<str>>| Field::new(name, is.as_deref().unwrap_or_default());
    let name = draft.name.as_deref().unwrap_or(&draft.id);
    let mut fields = vec![Field::new(FieldName::Name, name), Field::new(FieldName::ActorKind, kind)];
    fields.extend(is_new.then(|| Field::new(FieldName::Id, &draft.id)));
    fields.push(text(FieldName::Area, &draft.area));
    fields.push(Field::new(FieldName::Topics, &draft.common.topics.join(", ")));
    fields.push(text(FieldName::Short, &draft.short));
    fields.push(text(FieldName::Contact, &draft.contact));
    fields.push(text(FieldName::Website, &draft.website));
    fields.push(Field::new(FieldName::Influence, &number(draft.influence)));
    fields.push(Field::new(FieldName::Interest, &number(draft.interest)));
    fields.extend(common_fields(&draft.common));
    fields
}

fn common_fields(common: &CommonDraft) -> [Field; 5] {
    let attributes = common.attributes.iter().map(|(name, value)| format!("{name} = {}", shown(value)));
    [
        Field::new(FieldName::Since, &point(common.since)),
        Field::new(FieldName::Until, &point(common.until)),
        Field::new(FieldName::Note, common.note.as_deref().unwrap_or_default()),
        Field::new(FieldName::Source, &common.source.join("; ")),
        Field::new(FieldName::Attributes, &attributes.collect::<Vec<_>>().join("; ")),
    ]
}

fn tie_fields(data: &Data, draft: &RelationshipDraft) -> Vec<Field> {
    let network = data.network();
    let kinds = network.relationship_kinds();
    let kind = kinds.iter().find(|kind| kind.id == draft.kind).map_or(&*draft.kind, |kind| data.local(&kind.label));
    let name = |id: &str| network.find(id).map_or(id.to_owned(), |actor| super::choices::actor_text(data, actor));
    let status = Some(draft.status).filter(|status| *status != Status::Active);
    let mut fields = vec![
        Field::new(FieldName::From, &name(&draft.from)),
        Field::new(FieldName::To, &name(&draft.to)),
        Field::new(FieldName::TieKind, kind),
        Field::new(FieldName::Status, words::status(data.lang, status.unwrap_or(Status::Active))),
        Field::new(FieldName::Topics, &draft.common.topics.join(", ")),
    ];
    fields.extend(common_fields(&draft.common));
    let agreement = draft.agreement.map_or("", |is| actors::yes_or_no(data.lang, is));
    fields.push(Field::new(FieldName::Agreement, agreement));
    fields.push(Field::new(FieldName::Strength, &number(draft.strength)));
    fields.push(Field::new(FieldName::Reviewed, &point(draft.reviewed)));
    fields
}

fn decision_fields(data: &Data, draft: &DecisionDraft) -> Vec<Field> {
    vec![
        Field::new(FieldName::State, words::gap_state(data.lang, draft.state.into())),
        Field::new(FieldName::Owner, draft.owner.as_deref().unwrap_or_default()),
        Field::new(FieldName::Until, &point(draft.until)),
        Field::new(FieldName::Note, draft.note.as_deref().unwrap_or_default()),
        Field::new(FieldName::Decided, &point(draft.decided)),
    ]
}

fn view_fields(data: &Data, draft: &ViewDraft) -> Vec<Field> {
    let network = data.network();
    let focus = draft
        .focus
        .as_deref()
        .map(|id| network.find(id).map_or(id.to_owned(), |actor| super::choices::actor_text(data, actor)));
    vec![
        Field::new(FieldName::ViewName, &draft.name),
        Field::new(FieldName::Filter, draft.filter.as_deref().unwrap_or_default()),
        Field::new(FieldName::Focus, &focus.unwrap_or_default()),
        Field::new(FieldName::Radius, &number(draft.radius)),
    ]
}
