//! One row of a pane.

use ratatui::style::Style;

use super::canvas::Pen;
use super::theme;
use crate::analysis::Step;
use crate::app::{App, Layer, Look, NAME_COLUMNS, Row, Tone, words};
use crate::network::{ActorIndex, Direction, KindIndex, Neighbour, When};
use crate::rules::{GapState, RuleSeverity};
use crate::text::interface::{editing, frame, gaps, paths, row as text};
use crate::text::{InText, decimal, width};

/// Below this many columns a row leaves out what is only nice to know.
const ROOMY: usize = 50;
/// What the labels beside the bars of kinds take.
const LABELS: usize = 34;
/// How wide the bars of kinds may get.
const BAR: usize = 24;

pub(super) fn draw(app: &App, row: &Row, pen: &mut Pen<'_>, look: Look) {
    match row {
        Row::Blank => {}
        Row::Title { text, count } => {
            pen.right(&format!("{count} "), theme::quiet(look));
            pen.put(text, theme::accent(look));
        }
        Row::Text { text, tone } => tone_text(text, *tone, pen, look),
        Row::Field { name, text } => {
            pen.fit(name, NAME_COLUMNS, theme::quiet(look));
            pen.skip(1);
            pen.put(text, theme::plain());
        }
        Row::Shown { name, text, .. } => {
            pen.fit(name, NAME_COLUMNS, theme::quiet(look));
            pen.skip(1);
            pen.put(text, theme::plain());
        }
        Row::Actor(actor) => listed(app, *actor, pen, look),
        Row::Match(at) => found(app, *at, pen, look),
        Row::Broker { actor, share } => {
            let percent = decimal(share * 100.0, 1, app.data.lang);
            pen.right(&format!(" {percent} % "), theme::plain());
            actor_name(app, *actor, pen, look);
        }
        Row::Kind { kind, shown, most } => bar(app, *kind, *shown, *most, pen, look),
        Row::Ties(kind) => {
            let kind = &app.data.network().relationship_kinds()[kind.get()];
            pen.put(app.data.local(&kind.label), theme::kind(look, kind.color));
        }
        Row::Relationship { neighbour } => relationship(app, neighbour, pen, look),
        Row::Stop(actor) => {
            hidden(app, *actor, pen, look);
            actor_name(app, *actor, pen, look);
        }
        Row::Step(step) => self::step(app, *step, pen, look),
        Row::Severity { severity, count } => {
            pen.right(&format!(" {} ", count.in_text(app.data.lang)), theme::severity(look, *severity));
            pen.put(theme::severity_sign(*severity), theme::severity(look, *severity));
            pen.skip(1);
            pen.put(severity_name(app, *severity), theme::severity(look, *severity));
        }
        Row::Rule { count, folded, text, .. } => {
            let sign = match folded {
                Some(true) => "+ ",
                Some(false) => "- ",
                None => "",
            };
            pen.right(&format!(" {} ", count.in_text(app.data.lang)), theme::plain());
            pen.put(sign, theme::quiet(look));
            pen.put(text, if folded.is_some() { theme::strong() } else { theme::plain() });
        }
        Row::Gap { gap, text } => self::gap(app, *gap, text, pen, look),
        Row::View { indent, text, .. } => {
            pen.skip(*indent);
            pen.put(text, theme::plain());
        }
        Row::Suggestion { gap, at, text } => {
            let known = app.suggestions(*gap).and_then(|known| known.get(*at));
            pen.put(&format!("{} ", at + 1), theme::quiet(look));
            if let Some(actor) = known.map(|suggestion| suggestion.candidate.actor) {
                let (sign, style) = sign(app, app.data.network().actor(actor).kind, look);
                pen.put(&sign, style);
                pen.skip(1);
            }
            pen.put(text, theme::strong());
        }
        Row::Agenda { text, count, .. } => {
            pen.right(&format!(" {} ", count.in_text(app.data.lang)), theme::plain());
            pen.put(text, theme::plain());
        }
        Row::Made { text, holds, is_saved, steps } => {
            let (lang, present) = (app.data.lang, app.step_count() == *steps);
            let marks = [(present, editing::present_step(lang)), (*is_saved, editing::saved_here(lang))];
            for (_, mark) in marks.iter().filter(|(is, _)| *is) {
                pen.right(&format!(" {mark} "), theme::accent(look));
            }
            pen.words(text, if *holds { theme::plain() } else { theme::quiet(look) });
        }
        Row::Answer { text, .. } | Row::Choice(text) => pen.put(text, theme::plain()),
        Row::Action { action, columns, text } => {
            let keys: Vec<_> = action.keys().map(|key| key.label(app.data.lang, look)).collect();
            let usual = keys.first().map_or("", String::as_str);
            let all = keys.join(" ");
            pen.fit(if width(&all) <= *columns { &all } else { usual }, *columns, theme::accent(look));
            pen.skip(1);
            pen.put(text, theme::plain());
        }
    }
}

fn tone_text(text: &str, tone: Tone, pen: &mut Pen<'_>, look: Look) {
    let style = match tone {
        Tone::Plain => theme::plain(),
        Tone::Strong => theme::strong(),
        Tone::Quiet => theme::quiet(look),
    };
    pen.put(text, style);
}

fn severity_name(app: &App, severity: RuleSeverity) -> &'static str {
    match severity {
        RuleSeverity::High => gaps::high(app.data.lang),
        RuleSeverity::Medium => gaps::medium(app.data.lang),
        RuleSeverity::Low => gaps::low(app.data.lang),
    }
}

/// The sign of an actor's kind.
pub(super) fn sign(app: &App, kind: KindIndex, look: Look) -> (String, Style) {
    let of = &app.data.network().actor_kinds()[kind.get()];
    let sign = if look.ascii { app.data.letters[kind.get()].to_string() } else { of.symbol.to_string() };
    (sign, theme::kind(look, of.color))
}

fn actor_name(app: &App, actor: ActorIndex, pen: &mut Pen<'_>, look: Look) {
    if app.marked() == Some(actor) {
        pen.right(&format!(" {} ", paths::start(app.data.lang)), theme::accent(look));
    }
    let actor = app.data.network().actor(actor);
    let (sign, style) = sign(app, actor.kind, look);
    pen.put(&sign, style);
    pen.skip(1);
    pen.put(&actor.name, theme::plain());
}

/// Says of an actor that the filter leaves it out.
fn hidden(app: &App, actor: ActorIndex, pen: &mut Pen<'_>, look: Look) {
    if !app.shown().contains(actor) {
        pen.right(&format!(" {} ", frame::filtered_out(app.data.lang)), theme::quiet(look));
    }
}

/// A relationship on the way from one actor to another, read downwards.
fn step(app: &App, step: Step, pen: &mut Pen<'_>, look: Look) {
    let arrow = match step.direction {
        None => "│",
        Some(Direction::Out) => "↓",
        Some(Direction::In) => "↑",
    };
    let kind = app.data.network().relationship_kind_of(step.relationship);
    pen.put(&format!("{arrow} "), theme::kind(look, kind.color));
    pen.words(app.data.local(&kind.label), theme::kind(look, kind.color));
}

/// In the list: name, number of partners, number of open gaps.
fn listed(app: &App, actor: ActorIndex, pen: &mut Pen<'_>, look: Look) {
    let open = app.data.open_gaps[actor.get()];
    let degree = app.data.network().partners().degree(actor);
    let gaps = if open == 0 { String::new() } else { format!("! {open}") };
    let style = app.data.worst[actor.get()].map_or(theme::plain(), |worst| theme::severity(look, worst));
    let (wide, far) = if pen.left() < ROOMY { (4, 3) } else { (5, 5) };
    pen.right(&format!("{gaps:<wide$}"), style);
    pen.right(&format!(" {:>far$} ", degree.in_text(app.data.lang)), theme::plain());
    actor_name(app, actor, pen, look);
}

/// A match of the search with its letters marked.
fn found(app: &App, at: usize, pen: &mut Pen<'_>, look: Look) {
    let Some(found) = app.layers().iter().rev().find_map(|layer| match layer {
        Layer::Search(search) => search.matches.get(at),
        _ => None,
    }) else {
        return;
    };
    let actor = app.data.network().actor(found.actor);
    hidden(app, found.actor, pen, look);
    let (sign, style) = sign(app, actor.kind, look);
    pen.put(&sign, style);
    pen.skip(1);
    let marked = |at: usize| found.indices.binary_search(&at).is_ok();
    let mut run = String::new();
    let mut run_marked = false;
    // What doesn't fit is cut once, for the whole name, not for each run.
    let name = crate::text::truncate(&actor.name, pen.left()).into_owned();
    for (at, c) in name.chars().enumerate() {
        if marked(at) != run_marked {
            pen.put(&run, if run_marked { theme::matched(look) } else { theme::plain() });
            run.clear();
            run_marked = marked(at);
        }
        run.push(c);
    }
    pen.put(&run, if run_marked { theme::matched(look) } else { theme::plain() });
}

/// A kind with its number of actors as a bar.
fn bar(app: &App, kind: KindIndex, shown: usize, most: usize, pen: &mut Pen<'_>, look: Look) {
    let of = &app.data.network().actor_kinds()[kind.get()];
    let (sign, style) = sign(app, kind, look);
    let bar = pen.left().saturating_sub(LABELS).min(BAR);
    pen.right(&format!("{:>4} ", shown.in_text(app.data.lang)), theme::plain());
    if bar > 3 {
        let filled = (shown * bar).div_ceil(most.max(1)).min(bar);
        pen.right(&format!("{}{}", "█".repeat(filled), " ".repeat(bar - filled)), style);
    }
    pen.put(&sign, style);
    pen.skip(1);
    pen.put(app.data.local(if shown == 1 { &of.label } else { &of.plural }), theme::plain());
}

fn relationship(app: &App, neighbour: &Neighbour, pen: &mut Pen<'_>, look: Look) {
    let lang = app.data.lang;
    let of = app.data.network().relationship(neighbour.relationship);
    let goes_on = neighbour.link.status.is_active();
    let roomy = pen.left() >= ROOMY;
    if roomy || goes_on {
        let columns = if roomy { 11 } else { 0 };
        pen.right(&format!(" {:>columns$} ", years(app, of.since, of.until)), theme::quiet(look));
    }
    if !goes_on {
        let columns = if roomy { 12 } else { 0 };
        pen.right(&format!(" {:>columns$} ", words::status(lang, neighbour.link.status)), theme::quiet(look));
    }
    let arrow = match (neighbour.link.directed, neighbour.direction) {
        (false, _) => "─",
        (true, Direction::Out) => "→",
        (true, Direction::In) => "←",
    };
    let kind = app.data.network().relationship_kind_of(neighbour.relationship);
    pen.put(&format!("  {arrow} "), theme::kind(look, kind.color));
    let actor = app.data.network().actor(neighbour.actor);
    let (sign, style) = sign(app, actor.kind, look);
    pen.put(&sign, style);
    pen.skip(1);
    pen.put(&actor.name, if goes_on { theme::plain() } else { theme::quiet(look) });
}

/// The time of a relationship in years.
fn years(app: &App, since: Option<When>, until: Option<When>) -> String {
    let year = |when: When| when.first_day().year().to_string();
    match (since.map(year), until.map(year)) {
        (None, None) => String::new(),
        (Some(since), None) => text::since(app.data.lang, &since),
        (None, Some(until)) => text::until(app.data.lang, &until),
        (Some(since), Some(until)) if since == until => since,
        (Some(since), Some(until)) => format!("{since}–{until}"),
    }
}

fn gap(app: &App, place: usize, text: &str, pen: &mut Pen<'_>, look: Look) {
    let gap = &app.data.evaluation.gaps[place];
    let severity = app.data.rule_of(gap).severity;
    let sign = match gap.state {
        GapState::Open => theme::severity_sign(severity),
        GapState::Planned => "… ",
        GapState::Accepted => "= ",
    };
    let style = if gap.state == GapState::Open { theme::severity(look, severity) } else { theme::quiet(look) };
    if !text.is_empty() {
        pen.put(sign, style);
        pen.skip(1);
        return pen.put(text, theme::plain());
    }
    pen.skip(2);
    pen.put(sign, style);
    pen.skip(1);
    if app.data.reopened.binary_search(&place).is_ok() {
        pen.right(&format!(" {} ", gaps::reopened(app.data.lang)), theme::alarm(look));
    }
    if gap.state != GapState::Open {
        pen.right(&format!(" {} ", words::gap_state(app.data.lang, gap.state)), theme::quiet(look));
    }
    match app.data.actor_of_gap(place) {
        Some(actor) if matches!(gap.subject, crate::rules::Subject::Actor(_)) => actor_name(app, actor, pen, look),
        _ => pen.put(&app.data.subject_name(place), theme::plain()),
    }
}
