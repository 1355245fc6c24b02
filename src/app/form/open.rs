//! Opening forms: on what the cursor stands on, filled in with what is known there.

use super::super::{App, Row, Side, View};
use super::subject::{FormSubject, Removal};
use super::{FieldName, go_to, open_form};
use crate::document::edit::{ActorDraft, DecisionDraft, RelationshipDraft, ViewDraft};
use crate::network::{ActorIndex, RelationshipIndex, Status};
use crate::rules::{Check, DecisionState, Finds, Gap, NeedsDirection, Rule, Subject};
use crate::text::interface::editing as text;

/// What the cursor stands on, as far as it can be changed.
enum Under {
    Actor(ActorIndex),
    Relationship(RelationshipIndex),
    Gap(usize),
    View(usize),
}

fn under(app: &App) -> Option<Under> {
    let is_picture = app.view.is_picture() && app.side() == Side::Left;
    match app.chosen().filter(|_| !is_picture) {
        Some(Row::Relationship { neighbour }) => Some(Under::Relationship(neighbour.relationship)),
        Some(Row::Gap { gap, .. }) => Some(Under::Gap(*gap)),
        Some(Row::View { view, .. }) => Some(Under::View(*view)),
        Some(Row::Actor(actor) | Row::Broker { actor, .. }) => Some(Under::Actor(*actor)),
        _ if app.view == View::Gaps => None,
        _ => app.selected.map(Under::Actor),
    }
}

/// A new actor, of the kind that the filter shows if it shows one.
pub(in crate::app) fn new_actor(app: &mut App) {
    open_form(app, FormSubject::NewActor(Box::new(ActorDraft::new("", ""))));
}

/// A new relationship: of the selected actor, or the one that a gap asks for.
pub(in crate::app) fn new_relationship(app: &mut App) {
    if let Some(Row::Suggestion { gap, at, .. }) = app.chosen() {
        return take_up(app, *gap, *at);
    }
    match app.gap_under_cursor() {
        Some(gap) => close_by_link(app, gap),
        None => open_form(app, FormSubject::NewRelationship(Box::new(from(app, app.pointed_at())))),
    }
}

/// The relationship that a suggestion proposes; one that was there before is brought to life again.
pub(in crate::app) fn take_up(app: &mut App, gap: usize, at: usize) {
    let Some(suggestion) = app.suggestions(gap).and_then(|known| known.get(at)) else { return };
    let network = app.data.network();
    let link = suggestion.link;
    let subject = match suggestion.renews {
        Some(index) => {
            let mut draft = RelationshipDraft::of(network, index);
            draft.status = Status::Active;
            draft.common.until = None;
            draft.reviewed = Some(app.data.evaluation.day);
            FormSubject::Relationship(index, Box::new(draft))
        }
        None => {
            let [from, to] = [link.from, link.to].map(|actor| &*network.actor(actor).id);
            let kind = link.kind.map_or("", |kind| &network.relationship_kinds()[kind.get()].id);
            let agreement = link.agreement.then_some(true);
            {
                let draft = RelationshipDraft { agreement, ..new_tie(app, from, to, kind) };
                FormSubject::NewRelationship(Box::new(draft))
            }
        }
    };
    open_form(app, subject);
}

fn from(app: &App, actor: Option<ActorIndex>) -> RelationshipDraft {
    let id = actor.map_or("", |actor| &app.data.network().actor(actor).id);
    new_tie(app, id, "", "")
}

/// A relationship that somebody knows of today: where rules ask when that was checked last, it was now.
fn new_tie(app: &App, from: &str, to: &str, kind: &str) -> RelationshipDraft {
    let asks = |rule: &Rule| matches!(rule.check, Check::Finds(Finds::Unreviewed { .. }));
    let reviewed = app.data.document.rules.iter().any(asks).then_some(app.data.evaluation.day);
    RelationshipDraft { reviewed, ..RelationshipDraft::new(from, to, kind) }
}

/// A relationship that would count for the rule of a gap.
fn asked_for(app: &App, gap: &Gap) -> RelationshipDraft {
    let network = app.data.network();
    let actor = match gap.subject {
        Subject::Actor(actor) | Subject::Pair(actor, _) | Subject::Component(actor) => Some(actor),
        Subject::Relationship(_) | Subject::Group { .. } => app.selected,
    };
    let draft = from(app, actor);
    let Check::Needs(needs) = &app.data.rule_of(gap).check else { return draft };
    let kind = needs.via.iter().flatten().next().map(|kind| network.relationship_kinds()[kind.get()].id.clone());
    let draft = RelationshipDraft { kind: kind.unwrap_or_default(), ..draft };
    match needs.direction {
        NeedsDirection::In => RelationshipDraft { to: draft.from.clone(), from: draft.to.clone(), ..draft },
        NeedsDirection::Out | NeedsDirection::Any => draft,
    }
}

/// Changes what the cursor stands on.
pub(in crate::app) fn change(app: &mut App) {
    let document = app.data.document.clone();
    let network = &document.network;
    let subject = match under(app) {
        Some(Under::Actor(actor)) => FormSubject::Actor(actor, Box::new(ActorDraft::of(network, actor))),
        Some(Under::Relationship(index)) => {
            FormSubject::Relationship(index, Box::new(RelationshipDraft::of(network, index)))
        }
        Some(Under::Gap(_)) => return decide(app),
        Some(Under::View(at)) => match document.views.get(at) {
            Some(view) => FormSubject::View(at, Box::new(ViewDraft::of(network, view))),
            None => return,
        },
        None => return nothing(app),
    };
    open_form(app, subject);
}

/// Removes what the cursor stands on: shows first what goes with it.
pub(in crate::app) fn remove(app: &mut App) {
    let removal = match under(app) {
        Some(Under::Actor(actor)) => Removal::Actor(actor),
        Some(Under::Relationship(index)) => Removal::Relationship(index),
        Some(Under::View(at)) => Removal::View(at),
        Some(Under::Gap(gap)) => return take_back(app, gap),
        None => return nothing(app),
    };
    open_form(app, FormSubject::Removal(removal));
}

/// Gives the selected actor another id.
pub(in crate::app) fn rename(app: &mut App) {
    match app.pointed_at() {
        Some(actor) => open_form(app, FormSubject::ActorId(actor)),
        None => nothing(app),
    }
}

/// Takes another actor for the same as the selected one.
pub(in crate::app) fn merge(app: &mut App) {
    match app.pointed_at() {
        Some(actor) => open_form(app, FormSubject::Merge(actor)),
        None => nothing(app),
    }
}

/// Decides about the gap under the cursor, or changes what was decided.
pub(in crate::app) fn decide(app: &mut App) {
    match app.gap_under_cursor() {
        Some(gap) => decide_on(app, gap, None),
        None => nothing(app),
    }
}

/// Decides about a gap, or changes what was decided; with a state, that is what the form begins with.
pub(in crate::app) fn decide_on(app: &mut App, gap: usize, state: Option<DecisionState>) {
    let document = app.data.document.clone();
    let decision = app.data.evaluation.gaps[gap].decision.and_then(|at| Some((at, document.decisions.get(at)?)));
    let subject = match decision {
        Some((at, decision)) => {
            let draft = DecisionDraft::of(&document, decision);
            FormSubject::Decision(at, Box::new(DecisionDraft { state: state.unwrap_or(draft.state), ..draft }))
        }
        None => FormSubject::NewDecision(Box::new(app.new_decision(gap, state.unwrap_or(DecisionState::Planned)))),
    };
    open_form(app, subject);
}

/// The same with the cursor in the note.
pub(in crate::app) fn note_on(app: &mut App, gap: usize) {
    decide_on(app, gap, None);
    go_to(app, FieldName::Note);
}

/// Takes back what was decided about a gap.
pub(in crate::app) fn take_back(app: &mut App, gap: usize) {
    match app.data.decisions_of(gap) {
        places if places.is_empty() => app.message = Some(text::nothing_decided(app.data.lang).to_owned()),
        places => open_form(app, FormSubject::Removal(Removal::Decisions(places))),
    }
}

/// A new relationship that would close a gap.
pub(in crate::app) fn close_by_link(app: &mut App, gap: usize) {
    let draft = asked_for(app, &app.data.evaluation.gaps[gap]);
    open_form(app, FormSubject::NewRelationship(Box::new(draft)));
}

/// Saves the present filter and the middle of the map as a view.
pub(in crate::app) fn new_view(app: &mut App) {
    let filter = Some(app.shown().text()).filter(|filter| !filter.is_empty()).map(Into::into);
    let middle = app.map_middle();
    let draft = ViewDraft {
        name: Box::default(),
        filter,
        focus: middle.map(|(actor, _)| app.data.network().actor(actor).id.clone()),
        radius: middle.map(|(_, radius)| radius.get()),
    };
    open_form(app, FormSubject::NewView(Box::new(draft)));
}

fn nothing(app: &mut App) {
    app.message = Some(text::nothing_to_change(app.data.lang).to_owned());
}

impl App {
    /// Whether the cursor stands on something that can be changed.
    pub(in crate::app) fn can_change(&self) -> bool {
        under(self).is_some()
    }

    /// The gap that the cursor stands on, or that the pane beside the list is about.
    pub(in crate::app) fn gap_under_cursor(&self) -> Option<usize> {
        let is_picture = self.view.is_picture() && self.side() == Side::Left;
        match self.chosen().filter(|_| !is_picture) {
            Some(Row::Gap { gap, .. }) => Some(*gap),
            _ if self.view == View::Gaps && self.side() == Side::Right => self.gap_row()?.1,
            _ => None,
        }
    }
}
