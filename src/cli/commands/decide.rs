//! `decide`: what was decided about a gap.

use clap::{ArgMatches, Command};

use super::super::command_line::Blocks;
use super::super::context::{Context, Session};
use super::super::edit::{given, make, open, point, text, with_options};
use super::super::failure::{Exit, Failure};
use super::choice;
use crate::document::edit::{DecisionDraft, Edit};
use crate::network::When;
use crate::rules::DecisionState;
use crate::text::{editing, nearest, problems, usage};

const STATES: [&str; 3] = ["planned", "accepted", "open"];

pub(super) fn define(blocks: Blocks) -> Command {
    let command = blocks
        .network_command("decide", editing::decide)
        .arg(blocks.positional("gap", editing::value_gap, editing::gap))
        .arg(blocks.choice("state", usage::value_state, editing::option_state, &STATES, false).required(true))
        .arg(text(blocks, "owner", editing::option_owner))
        .arg(point(blocks, "until", editing::option_decision_until))
        .arg(text(blocks, "note", editing::option_note));
    with_options(command, blocks)
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let session = open(context, matches)?;
    let gap = find_gap(session, context, choice(matches, "gap"))?;
    let holding = holding(session, context, gap);
    let asked = match (choice(matches, "state"), &*holding) {
        ("open", holding) => {
            if let Some(option) = ["owner", "until", "note"].into_iter().find(|option| matches.contains_id(option)) {
                return Err(Failure::new(Exit::Wrong, editing::not_with_open(context.lang, &format!("--{option}"))));
            }
            if holding.is_empty() {
                return Err(Failure::new(Exit::Wrong, editing::nothing_decided(context.lang, choice(matches, "gap"))));
            }
            Edit::RemoveDecisions(holding.to_vec())
        }
        (state, [.., last]) => {
            let there = DecisionDraft::of(&session.document, &session.document.decisions[*last]);
            Edit::ChangeDecision(*last, Box::new(decided(there, state, context, matches)?))
        }
        (state, []) => {
            let (rule, subject) = gap;
            let new = DecisionDraft {
                rule: rule.into(),
                subject: subject.into(),
                state: DecisionState::Planned,
                owner: None,
                until: None,
                decided: None,
                note: None,
            };
            Edit::AddDecision(Box::new(decided(new, state, context, matches)?))
        }
    };
    make(context, matches, session, &asked)
}

/// The decision with what the options say, made on the day of evaluation.
fn decided(
    mut draft: DecisionDraft,
    state: &str,
    context: &Context,
    matches: &ArgMatches,
) -> Result<DecisionDraft, Failure> {
    draft.state = if state == "accepted" { DecisionState::Accepted } else { DecisionState::Planned };
    draft.owner = given(matches, "owner").or(draft.owner);
    draft.until = matches.get_one::<When>("until").copied().or(draft.until);
    draft.note = given(matches, "note").or(draft.note);
    draft.decided = Some(context.day);
    match draft.until.filter(|until| until.last_day() < context.day) {
        Some(until) => {
            let message = editing::until_has_passed(context.lang, &until.to_string(), &context.day.to_string());
            Err(Failure::new(Exit::Wrong, message))
        }
        None => Ok(draft),
    }
}

/// Rule and subject of the gap with this id; also of one that is gone, as long as a decision speaks of it.
fn find_gap<'a>(session: &Session, context: &Context, wanted: &'a str) -> Result<(&'a str, &'a str), Failure> {
    let document = &session.document;
    let of_gaps = session.evaluation.gaps.iter().map(|gap| gap.id(&document.network, &document.rules));
    let of_decisions = document.decisions.iter().map(|decision| {
        let DecisionDraft { rule, subject, .. } = DecisionDraft::of(document, decision);
        format!("{rule}/{subject}")
    });
    let ids: Vec<String> = of_gaps.chain(of_decisions).collect();
    // The id of a rule holds no slash, a subject may.
    let parts = wanted.split_once('/').filter(|_| ids.iter().any(|id| id == wanted));
    parts.ok_or_else(|| {
        let failure = Failure::new(Exit::Wrong, editing::unknown_gap(context.lang, wanted));
        match nearest(wanted, ids.iter().map(String::as_str)) {
            Some(near) => failure.help(problems::did_you_mean(context.lang, near)),
            None => failure.help(editing::list_gaps(context.lang)),
        }
    })
}

/// The decisions about a gap that hold, in the order of the file.
fn holding(session: &Session, context: &Context, (rule, subject): (&str, &str)) -> Vec<usize> {
    let document = &session.document;
    let is_about = |at: &usize| {
        let decision = &document.decisions[*at];
        *decision.subject == *subject && *document.rules[decision.rule.0].id == *rule && decision.holds_on(context.day)
    };
    (0..document.decisions.len()).filter(is_about).collect()
}
