//! What the screen of a meeting says: the gap that is on, the list of decisions, the end.

use super::{Item, Meeting};
use crate::app::{App, Layer, Row, Tone, words};
use crate::network::Neighbour;
use crate::rules::{Check, GapState, Subject};
use crate::text::interface::{gaps as gap_text, meeting as text, suggested};

/// How far a meeting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// So many gaps are behind.
    pub at: usize,
    /// Of so many.
    pub of: usize,
}

/// What became of a gap on the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is gone: a relationship closed it.
    Closed,
    /// Somebody will close it.
    Planned,
    /// It may stay.
    Accepted,
    /// It was passed over.
    Skipped,
    /// It has not been looked at, or is open still.
    Open,
}

/// Fills the screen.
pub(in crate::app) fn fill(app: &mut App) {
    let (width, height) = (app.active_width(), app.active_height());
    let Some(meeting) = &app.meeting else { return };
    let rows = match meeting.item() {
        _ if meeting.lists => decisions(app, meeting, width),
        Some(item) => gap(app, item, width),
        None => end(app, meeting, width),
    };
    if let Some(Layer::Meeting(pane)) = app.layers.last_mut() {
        pane.set_rows(rows, height);
    }
}

fn title(text: &str) -> [Row; 2] {
    [Row::Blank, Row::Title { text: text.to_owned(), count: String::new() }]
}

fn gap(app: &App, item: &Item, width: usize) -> Vec<Row> {
    let (data, lang) = (&app.data, app.data.lang);
    let Some(place) = app.meeting_gap() else {
        let mut rows: Vec<_> = Row::wrapped(&item.sentence, Tone::Quiet, width).collect();
        rows.push(Row::Blank);
        rows.extend(Row::wrapped(text::closed(lang), Tone::Strong, width));
        return rows;
    };
    let gap = &data.evaluation.gaps[place];
    let rule = data.rule_of(gap);
    let mut rows: Vec<_> = Row::wrapped(&data.message(place), Tone::Strong, width).collect();
    if let Some(why) = &rule.why {
        rows.push(Row::Blank);
        rows.extend(Row::wrapped(data.local(why), Tone::Quiet, width));
    }
    if gap.state != GapState::Open {
        rows.push(Row::Blank);
        rows.extend(decided(app, gap.state, gap.decision, (Tone::Strong, width)));
    } else if data.reopened.binary_search(&place).is_ok() {
        rows.push(Row::Blank);
        rows.extend(Row::wrapped(text::was_decided(lang), Tone::Plain, width));
        if let Some(last) = data.decisions_of(place).last() {
            let state = data.document.decisions[*last].state.into();
            rows.extend(decided(app, state, Some(*last), (Tone::Quiet, width)));
        }
    }
    if app.can_suggest(place) {
        rows.extend(title(suggested::title(lang)));
        rows.extend(app.suggestion_rows(place, width));
    }
    what_is_there(app, place, &mut rows);
    rows
}

/// What was decided, with who, until when, and the note.
fn decided(app: &App, state: GapState, decision: Option<usize>, (tone, width): (Tone, usize)) -> Vec<Row> {
    let lang = app.data.lang;
    let decision = decision.map(|at| &app.data.document.decisions[at]);
    let owner = decision.and_then(|decision| decision.owner.as_deref());
    let until = decision.and_then(|decision| decision.until).map(|until| until.to_string());
    let said = text::decided(lang, words::gap_state(lang, state), owner, until.as_deref());
    let note = decision.and_then(|decision| decision.note.as_deref());
    let mut rows: Vec<_> = Row::wrapped(&said, tone, width).collect();
    rows.extend(note.into_iter().flat_map(|note| Row::wrapped(note, Tone::Quiet, width)));
    rows
}

/// The relationships that come nearest to what is asked for.
fn what_is_there(app: &App, place: usize, rows: &mut Vec<Row>) {
    let gap = &app.data.evaluation.gaps[place];
    let (Subject::Actor(actor), Check::Needs(needs)) = (&gap.subject, &app.data.rule_of(gap).check) else { return };
    let of_kind = |tie: &Neighbour| needs.via.as_ref().is_none_or(|via| via.contains(&tie.link.kind));
    let mut ties: Vec<_> = app.data.network().neighbours(*actor).filter(of_kind).collect();
    ties.sort_by_key(|tie| (tie.link.status, tie.link.kind, tie.actor));
    if !ties.is_empty() {
        rows.extend(title(gap_text::what_is_there(app.data.lang)));
        rows.extend(ties.into_iter().map(|neighbour| Row::Relationship { neighbour }));
    }
}

/// What was decided so far.
fn decisions(app: &App, meeting: &Meeting, width: usize) -> Vec<Row> {
    let lang = app.data.lang;
    let mut rows = Vec::new();
    for outcome in [Outcome::Closed, Outcome::Planned, Outcome::Accepted, Outcome::Skipped] {
        let items: Vec<_> = meeting.items.iter().filter(|item| app.outcome(item) == outcome).collect();
        if items.is_empty() {
            continue;
        }
        if !rows.is_empty() {
            rows.push(Row::Blank);
        }
        rows.push(Row::Title { text: outcome.words(lang).to_owned(), count: items.len().to_string() });
        for item in items {
            rows.extend(Row::item(&app.said_of(item), Tone::Plain, width));
        }
    }
    if rows.is_empty() {
        rows.extend(Row::wrapped(text::nothing_decided(lang), Tone::Quiet, width));
    }
    rows
}

fn end(app: &App, meeting: &Meeting, width: usize) -> Vec<Row> {
    let lang = app.data.lang;
    let progress = meeting.progress();
    let head = match progress.of - progress.at {
        0 => text::at_the_end(lang).to_owned(),
        left => text::ended_before(lang, left),
    };
    let mut rows: Vec<_> = Row::wrapped(&head, Tone::Strong, width).collect();
    rows.push(Row::Blank);
    rows.extend(decisions(app, meeting, width));
    rows.push(Row::Blank);
    let is_decided = meeting.items.iter().any(|item| !matches!(app.outcome(item), Outcome::Open | Outcome::Skipped));
    let next = match (app.is_unsaved(), is_decided) {
        (true, _) => text::end_unsaved(lang),
        (false, true) => text::end_saved(lang),
        (false, false) => text::end_undecided(lang),
    };
    rows.extend(Row::wrapped(next, Tone::Quiet, width));
    rows
}

impl App {
    /// What became of a gap.
    pub(super) fn outcome(&self, item: &Item) -> Outcome {
        match self.state_of(&item.id) {
            None => Outcome::Closed,
            Some(GapState::Planned) => Outcome::Planned,
            Some(GapState::Accepted) => Outcome::Accepted,
            Some(GapState::Open) if item.skipped => Outcome::Skipped,
            Some(GapState::Open) => Outcome::Open,
        }
    }

    /// The gap, and who takes care of it until when.
    fn said_of(&self, item: &Item) -> String {
        let Some(gap) = self.data.gap_of_id(&item.id) else { return item.sentence.clone() };
        let decision = self.data.evaluation.gaps[gap].decision.map(|at| &self.data.document.decisions[at]);
        let owner = decision.and_then(|decision| decision.owner.as_deref());
        let until = decision.and_then(|decision| decision.until).map(|until| until.to_string());
        let more: Vec<_> = owner.into_iter().chain(until.as_deref()).collect();
        let more = if more.is_empty() { String::new() } else { format!(" ({})", more.join(", ")) };
        format!("{}{more}", item.sentence)
    }
}

impl Outcome {
    fn words(self, lang: crate::text::Lang) -> &'static str {
        match self {
            Outcome::Closed => text::outcome_closed(lang),
            Outcome::Planned => text::outcome_planned(lang),
            Outcome::Accepted => text::outcome_accepted(lang),
            Outcome::Skipped => text::outcome_skipped(lang),
            Outcome::Open => text::outcome_open(lang),
        }
    }
}
