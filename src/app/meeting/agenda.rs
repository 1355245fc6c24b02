//! Choosing what a meeting goes through.

use super::{Item, Meeting, show};
use crate::app::{App, Layer, Pane, Row, Tone};
use crate::rules::{GapState, RuleIndex};
use crate::text::interface::{gaps as gaps_text, meeting as text};

/// What a meeting goes through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agenda {
    /// All open gaps that the filter leaves, by severity.
    Open,
    /// Those about which something was decided whose date has passed.
    Reopened,
    /// Those that the older state hadn't, with which the present one was compared.
    NewSince,
    /// The open gaps of one rule.
    Rule(RuleIndex),
}

/// Offers what there is to go through.
pub(super) fn open(app: &mut App) {
    app.layers.clear();
    app.layers.push(Layer::Agenda(Pane::default()));
    fill(app);
    let height = app.active_height();
    if let Some(Layer::Agenda(pane)) = app.layers.last_mut() {
        pane.reset(height);
    }
}

/// Breaks the lines for the width of the window.
pub(in crate::app) fn fill(app: &mut App) {
    let width = app.active_width();
    let lang = app.data.lang;
    let mut rows: Vec<_> = Row::wrapped(text::choose(lang), Tone::Quiet, width).collect();
    rows.push(Row::Blank);
    let mut offer = |agenda: Agenda, title: &str| {
        let count = gaps(app, agenda).len();
        if count > 0 {
            let row = |text| Row::Agenda { agenda, text, count };
            rows.extend(Row::with_more(title, (2, Tone::Plain), width.saturating_sub(FIGURE), row));
        }
    };
    offer(Agenda::Open, text::all_open(lang));
    offer(Agenda::NewSince, text::new_since(lang));
    offer(Agenda::Reopened, text::reopened(lang));
    let rules = app.data.document.rules.iter().enumerate();
    let mut rules: Vec<_> =
        rules.map(|(place, rule)| (rule.severity, RuleIndex(place), app.data.local(&rule.title))).collect();
    rules.sort_by_key(|(severity, place, _)| (*severity, *place));
    rules.into_iter().for_each(|(_, rule, title)| offer(Agenda::Rule(rule), title));
    if !rows.iter().any(Row::can_be_chosen) {
        rows = Row::wrapped(why_nothing(app), Tone::Plain, width).collect();
    }
    let height = app.active_height();
    if let Some(Layer::Agenda(pane)) = app.layers.last_mut() {
        pane.set_rows(rows, height);
    }
}

/// Why there is nothing to go through.
fn why_nothing(app: &App) -> &'static str {
    let lang = app.data.lang;
    match (app.data.document.rules.is_empty(), app.data.open) {
        (true, _) => gaps_text::no_rules(lang),
        (false, 0) => text::nothing_open(lang),
        (false, _) => text::none_left(lang),
    }
}

/// The columns that the figure beside a choice takes.
const FIGURE: usize = 6;

/// The gaps on an agenda, by their places, the most severe first.
fn gaps(app: &App, agenda: Agenda) -> Vec<usize> {
    let data = &app.data;
    let left = app.shown().gaps(data);
    let new = app.gaps_since();
    let all = data.evaluation.gaps.iter().enumerate();
    let open = all.filter(|(place, gap)| gap.state == GapState::Open && left[*place]);
    let mut gaps: Vec<_> = open
        .filter(|(place, gap)| match agenda {
            Agenda::Open => true,
            Agenda::NewSince => new.binary_search(place).is_ok(),
            Agenda::Reopened => data.reopened.binary_search(place).is_ok(),
            Agenda::Rule(rule) => gap.rule == rule,
        })
        .map(|(place, _)| place)
        .collect();
    gaps.sort_by_key(|place| data.rule_of(&data.evaluation.gaps[*place]).severity);
    gaps
}

/// Begins with what the cursor stands on.
pub(in crate::app) fn choose(app: &mut App) {
    let Some(Layer::Agenda(pane)) = app.layers.last() else { return };
    if let Some(Row::Agenda { agenda, .. }) = pane.chosen() {
        begin(app, *agenda);
    }
}

/// Begins a meeting.
fn begin(app: &mut App, agenda: Agenda) {
    let (network, rules) = (app.data.network(), &app.data.document.rules);
    let item = |place: usize| Item {
        id: app.data.evaluation.gaps[place].id(network, rules),
        sentence: app.data.message(place),
        skipped: false,
    };
    let items = gaps(app, agenda).into_iter().map(item).collect();
    app.meeting = Some(Meeting { items, at: 0, clock: None, known: 0, lists: false, is_ended: false });
    show(app);
}
