//! `suggest`: who could close gaps, and why.

mod text;

pub(in crate::cli::commands) use text::candidates;

use clap::{ArgAction, ArgMatches, Command};
use serde::Serialize;

use super::super::actor::find_actor;
use super::super::command_line::Blocks;
use super::super::context::{Context, Session};
use super::super::failure::{Exit, Failure};
use super::super::processors::{in_shares, processors};
use super::{choice, gaps, limit};
use crate::exchange::suggestion_json;
use crate::rules::{GapState, Suggester};
use crate::text::{suggestions, usage};

/// How many suggestions there are for each gap, unless another number is asked for.
pub(in crate::cli::commands) const USUAL: usize = 3;

pub(super) fn define(blocks: Blocks) -> Command {
    let rule = blocks.option("rule", usage::value_rule, usage::option_rule);
    let each = usage::with_default(blocks.lang, suggestions::option_limit(blocks.lang), &USUAL.to_string());
    blocks
        .network_command("suggest", suggestions::suggest)
        .arg(blocks.positional("actor", usage::value_actor, suggestions::actor).required(false))
        .arg(rule.action(ArgAction::Append).value_delimiter(','))
        .arg(blocks.limit("3").help(each))
        .arg(blocks.format(&["text", "json"]))
        .arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let session = context.open(matches)?;
    let gaps = asked_for(session, context, matches)?;
    let suggester = suggester(session);
    let output = context.output(matches)?;
    if choice(matches, "format") == "json" {
        output.json(&Suggestions { suggestions: json(session, &suggester, &gaps, limit(matches)) })?;
    } else {
        output.text(&text::text(session, &suggester, &gaps, limit(matches), context, output.columns()))?;
    }
    Ok(Exit::Done)
}

/// Finds suggestions for the gaps of a session.
pub(in crate::cli::commands) fn suggester(session: &Session) -> Suggester<'_> {
    Suggester::new(&session.document.network, &session.document.rules, &session.evaluation)
}

/// The places of the gaps to close: open, about too few partners, of the actor and of the rules that are named.
fn asked_for(session: &Session, context: &Context, matches: &ArgMatches) -> Result<Vec<usize>, Failure> {
    let Session { document, evaluation } = session;
    let rules = gaps::rules(session, context, matches)?;
    let actor = matches.get_one::<String>("actor");
    let actor = actor.map(|actor| find_actor(&document.network, actor, context.lang)).transpose()?;
    let all: Vec<usize> = match actor {
        Some(actor) => evaluation.of_actor(actor).to_vec(),
        None => (0..evaluation.gaps.len()).collect(),
    };
    let wanted = |place: &usize| {
        let gap = &evaluation.gaps[*place];
        let is_of_rules = rules.as_ref().is_none_or(|rules| rules.contains(&gap.rule));
        gap.state == GapState::Open && is_of_rules && gap.lacks_partners(&document.rules)
    };
    Ok(all.into_iter().filter(wanted).collect())
}

/// The answer for other programs.
#[derive(Serialize)]
struct Suggestions<S> {
    suggestions: Vec<S>,
}

/// The suggestions for these gaps as other programs read them, in the order of the gaps; on every processor.
pub(in crate::cli::commands) fn json<'s>(
    session: &'s Session,
    suggester: &Suggester<'_>,
    gaps: &[usize],
    limit: usize,
) -> Vec<impl Serialize + use<'s>> {
    let Session { document, evaluation } = session;
    let of_gap = |gap: &usize| {
        let ranked = (1..).zip(suggester.suggest(*gap, limit));
        let row = |(rank, suggestion)| suggestion_json(document, evaluation, suggester, &suggestion, rank);
        ranked.map(row).collect::<Vec<_>>()
    };
    let share = gaps.len().div_ceil(processors()).max(FEWEST_FOR_THREADS);
    let shares = in_shares(gaps, share, |gaps| gaps.iter().flat_map(of_gap).collect::<Vec<_>>());
    shares.into_iter().flatten().collect()
}

/// Fewer gaps are looked at faster than a thread starts.
const FEWEST_FOR_THREADS: usize = 20;
