//! A meeting: one gap after the other, large, with a decision at the end of each.
//!
//! What was decided is in the network itself; the meeting only knows what it goes through, where it is, and what was
//! passed over. So taking a step back takes the decision back here as well.

mod agenda;
mod meanwhile;
mod page;

pub use agenda::Agenda;
pub(super) use agenda::{choose as choose_agenda, fill as fill_agenda};
pub(super) use page::fill;
pub use page::{Outcome, Progress};

use super::form::{self, FormSubject};
use super::{App, Effect, Layer, Pane, Row};
use crate::document::edit::DecisionDraft;
use crate::rules::{DecisionState, GapState};
use crate::text::interface::meeting as text;

/// A meeting, also while it pauses.
#[derive(Debug)]
pub struct Meeting {
    /// The gaps by their ids, which outlive every edit.
    items: Vec<Item>,
    /// Which one is on; as many as there are at the end.
    at: usize,
    /// Seconds since the start; none without a clock.
    clock: Option<u32>,
    /// The suggestions that are on the screen are those of this generation.
    known: u64,
    /// Whether the list of decisions is shown in the place of the gap.
    lists: bool,
    /// Whether it was ended before the last gap.
    is_ended: bool,
}

/// A gap on the agenda.
#[derive(Debug)]
struct Item {
    id: String,
    /// What was said of it at the start, for when it is gone.
    sentence: String,
    /// Whether it was passed over.
    skipped: bool,
}

impl Meeting {
    /// How far it is.
    pub fn progress(&self) -> Progress {
        Progress { at: self.at.min(self.items.len()), of: self.items.len() }
    }

    /// Whether nothing is left to go through, or it was ended before.
    pub fn is_over(&self) -> bool {
        self.is_ended || self.at >= self.items.len()
    }

    /// Whether there is a gap before.
    pub(super) fn can_go_back(&self) -> bool {
        self.is_ended || self.at > 0
    }

    /// The gap that is on, as it was at the start; none at the end.
    fn item(&self) -> Option<&Item> {
        self.items.get(self.at).filter(|_| !self.is_ended)
    }

    /// Whether the list of decisions is shown in the place of the gap.
    pub fn lists(&self) -> bool {
        self.lists
    }

    /// The minutes and seconds since the start, if a clock is wanted.
    pub fn clock(&self) -> Option<String> {
        self.clock.map(|seconds| format!("{:02}:{:02}", seconds / 60, seconds % 60))
    }
}

/// Begins a meeting, or goes on with the one that pauses.
pub(super) fn open(app: &mut App) {
    match &app.meeting {
        Some(meeting) if !meeting.is_over() => show(app),
        _ => agenda::open(app),
    }
}

/// Shows the gap that is on.
fn show(app: &mut App) {
    app.layers.clear();
    app.layers.push(Layer::Meeting(Pane::default()));
    renew(app);
}

/// Fills the screen anew and begins at its top; who it is about is selected, there as in all views.
fn renew(app: &mut App) {
    let about = app.meeting_gap().and_then(|gap| app.data.actor_of_gap(gap));
    app.selected = about.or(app.selected);
    fill(app);
    let height = app.active_height();
    if let Some(Layer::Meeting(pane)) = app.layers.last_mut() {
        pane.reset(height);
    }
}

/// To the next gap that is still there, which may be the end: what a link has closed meanwhile needs no word.
fn step_on(app: &mut App) {
    if let Some(meeting) = &mut app.meeting {
        let mut ahead = (meeting.at + 1)..meeting.items.len();
        let is_there = |at: &usize| app.data.gap_of_id(&meeting.items[*at].id).is_some();
        meeting.at = ahead.find(is_there).unwrap_or(meeting.items.len());
        meeting.lists = false;
    }
    renew(app);
}

/// Passes the gap over: nothing is decided.
pub(super) fn skip(app: &mut App) {
    let Some(meeting) = app.meeting.as_mut().filter(|meeting| !meeting.is_over()) else { return };
    if let Some(item) = meeting.items.get_mut(meeting.at) {
        item.skipped = true;
    }
    step_on(app);
}

/// To the gap before; from an early end to the one that was on.
pub(super) fn back(app: &mut App) {
    if let Some(meeting) = &mut app.meeting {
        meeting.at = if meeting.is_ended { meeting.at } else { meeting.at.saturating_sub(1) };
        (meeting.is_ended, meeting.lists) = (false, false);
    }
    renew(app);
}

/// Ends it, whatever is left to go through.
pub(super) fn end(app: &mut App) {
    if let Some(meeting) = app.meeting.as_mut().filter(|meeting| !meeting.is_over()) {
        (meeting.is_ended, meeting.lists) = (true, false);
    }
    renew(app);
}

/// Somebody will close it: asks who, and until when.
pub(super) fn plan(app: &mut App) {
    decide(app, DecisionState::Planned);
}

/// It may stay: asks why, and until when.
pub(super) fn accept(app: &mut App) {
    decide(app, DecisionState::Accepted);
}

fn decide(app: &mut App, state: DecisionState) {
    if closes_list(app) {
        return;
    }
    match app.meeting_gap() {
        Some(gap) => form::decide_on(app, gap, Some(state)),
        None => nothing_on(app),
    }
}

/// Nobody decides on what is hidden: the first key brings the gap back in the place of the list; whether it did.
fn closes_list(app: &mut App) -> bool {
    let lists = app.meeting.as_ref().is_some_and(Meeting::lists);
    if lists {
        list(app);
    }
    lists
}

/// After steps were taken back: to the first gap behind that is open again thereby.
pub(super) fn undone(app: &mut App) {
    let Some(Layer::Meeting(_)) = app.layers.last() else { return };
    let Some(meeting) = &app.meeting else { return };
    let behind = meeting.items.iter().take(meeting.at);
    let Some(at) = behind.map(|item| app.outcome(item)).position(|outcome| outcome == Outcome::Open) else { return };
    if let Some(meeting) = &mut app.meeting {
        (meeting.at, meeting.is_ended, meeting.lists) = (at, false, false);
    }
    renew(app);
}

/// Says why there is nothing to decide.
fn nothing_on(app: &mut App) {
    let is_over = app.meeting.as_ref().is_some_and(Meeting::is_over);
    let said = if is_over { text::no_gap_on } else { text::already_closed };
    app.message = Some(said(app.data.lang).to_owned());
}

/// Adds to the note of what was decided.
pub(super) fn note(app: &mut App) {
    if closes_list(app) {
        return;
    }
    match app.meeting_gap() {
        Some(gap) => form::note_on(app, gap),
        None => nothing_on(app),
    }
}

/// Takes back what was decided about it.
pub(super) fn reopen(app: &mut App) {
    if closes_list(app) {
        return;
    }
    if let Some(gap) = app.meeting_gap() {
        form::take_back(app, gap);
    }
}

/// Links the actor with whom the cursor stands on, or asks with whom.
pub(super) fn link(app: &mut App) {
    if closes_list(app) {
        return;
    }
    let chosen = match app.layers.last() {
        Some(Layer::Meeting(pane)) => pane.chosen().cloned(),
        _ => None,
    };
    match (chosen, app.meeting_gap()) {
        (Some(Row::Suggestion { gap, at, .. }), _) => form::take_up(app, gap, at),
        (_, Some(gap)) => form::close_by_link(app, gap),
        _ => nothing_on(app),
    }
}

/// Shows what was decided so far, or the gap again.
pub(super) fn list(app: &mut App) {
    if let Some(meeting) = &mut app.meeting {
        meeting.lists = !meeting.lists;
    }
    renew(app);
}

/// Has the minutes written, on all gaps that were gone through so far.
pub(super) fn minutes(app: &mut App) {
    let Some(meeting) = &app.meeting else { return };
    let outcomes = meeting.items.iter().map(|item| (item.id.clone(), app.outcome(item)));
    let gone_through: Vec<_> = outcomes.filter(|(_, outcome)| *outcome != Outcome::Open).collect();
    if gone_through.is_empty() {
        app.message = Some(text::nothing_decided(app.data.lang).to_owned());
    } else {
        app.effects.push(Effect::Minutes(gone_through));
    }
}

/// Starts the clock, or stops it.
pub(super) fn clock(app: &mut App) {
    if let Some(meeting) = &mut app.meeting {
        meeting.clock = if meeting.clock.is_some() { None } else { Some(0) };
        app.effects.push(Effect::Clock(meeting.clock.is_some()));
    }
}

/// Closes the innermost: the list of decisions, then the meeting, which can be gone on with.
pub(super) fn leave(app: &mut App) {
    if app.meeting.as_ref().is_some_and(|meeting| meeting.lists) {
        return list(app);
    }
    app.layers.pop();
    if app.meeting.as_ref().is_some_and(Meeting::is_over) {
        app.meeting = None;
        app.effects.push(Effect::Clock(false));
    } else {
        app.message = Some(text::paused(app.data.lang).to_owned());
    }
}

/// After a step was made: whatever was decided about the gap that is on, the meeting goes on to the next.
pub(super) fn made(app: &mut App, subject: &FormSubject) {
    let Some(Layer::Meeting(_)) = app.layers.last() else { return };
    let Some(meeting) = &app.meeting else { return };
    let Some(item) = meeting.item() else { return };
    let is_decided = app.state_of(&item.id) != Some(GapState::Open) && !matches!(subject, FormSubject::Removal(_));
    if is_decided { step_on(app) } else { fill(app) }
}

impl App {
    /// The meeting, also while it pauses.
    pub fn meeting(&self) -> Option<&Meeting> {
        self.meeting.as_ref()
    }

    /// The gap that is on, if it is still there.
    pub fn meeting_gap(&self) -> Option<usize> {
        self.data.gap_of_id(&self.meeting.as_ref()?.item()?.id)
    }

    /// How a gap stands; none where it is gone.
    fn state_of(&self, id: &str) -> Option<GapState> {
        self.data.gap_of_id(id).map(|gap| self.data.evaluation.gaps[gap].state)
    }

    /// A decision as the gap's rule and subject ask for it.
    pub(super) fn new_decision(&self, gap: usize, state: DecisionState) -> DecisionDraft {
        let (document, gap) = (&self.data.document, &self.data.evaluation.gaps[gap]);
        DecisionDraft {
            rule: document.rules[gap.rule.0].id.clone(),
            subject: gap.subject.key(&document.network).into(),
            state,
            owner: None,
            until: None,
            decided: Some(self.data.evaluation.day),
            note: None,
        }
    }
}
