//! `gaps`: which links are missing.

mod json;
mod since;
mod table;
mod text;

pub(super) use text::{rule, title};

use clap::builder::ValueParser;
use clap::{ArgAction, ArgMatches, Command, ValueHint};

use super::super::command_line::Blocks;
use super::super::context::{Context, Session};
use super::super::failure::{Exit, Failure};
use super::{SEVERITIES, choice};
use crate::filter::Context as FilterContext;
use crate::network::ActorSet;
use crate::rules::{Evaluation, Gap, GapState, RuleIndex, RuleSeverity};
use crate::text::{differences, nearest, problems, refusals, usage};
pub(super) use since::refuse_stdin_twice;
use since::{Came, Since};

const STATES: [&str; 3] = ["open", "planned", "accepted"];

pub(super) fn define(blocks: Blocks) -> Command {
    let several = |option: clap::Arg| option.action(ArgAction::Append).value_delimiter(',');
    let older = blocks.option("since", differences::value_old, differences::option_since);
    let older = older.value_parser(ValueParser::path_buf()).value_hint(ValueHint::FilePath);
    blocks
        .network_command("gaps", usage::gaps)
        .arg(several(blocks.option("rule", usage::value_rule, usage::option_rule)))
        .arg(blocks.filter_option("where", usage::value_filter, usage::option_gaps_where))
        .arg(several(blocks.choice("state", usage::value_state, usage::option_state, &STATES, true)))
        .arg(older)
        .arg(blocks.choice("fail-on", usage::value_severity, usage::option_fail_on, &SEVERITIES, false))
        .arg(blocks.format(&["text", "json", "csv", "markdown"]))
        .arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    refuse_stdin_twice(context, matches)?;
    let session = context.open(matches)?;
    let selection = Selection::new(session, context, matches)?;
    let output = context.output(matches)?;
    match choice(matches, "format") {
        "json" => output.written(|out| json::write(session, &selection, context.day, out))?,
        "csv" => output.data(table::csv(session, &selection, context.lang).as_bytes())?,
        "markdown" => output.data(table::markdown(session, &selection, context).as_bytes())?,
        _ => output.text(&text::text(session, &selection, context, output.columns()))?,
    }
    let fail_on = matches.get_one::<String>("fail-on").and_then(|name| RuleSeverity::from_name(name));
    let fails = fail_on.is_some_and(|least| selection.has_open(session, least));
    Ok(if fails { Exit::Found } else { Exit::Done })
}

/// The gaps that were asked for.
#[derive(Debug)]
struct Selection {
    /// Those that pass `--rule` and `--where`, in any state, by their place.
    passing: Vec<usize>,
    /// How many decisions on those rules are settled; none where `--where` asks, since what is gone involves nobody.
    settled: usize,
    /// The states to show.
    states: Vec<GapState>,
    /// The older state that was asked for: what was there already is not shown.
    since: Option<Since>,
}

/// A gap that is shown.
#[derive(Debug, Clone, Copy)]
struct Shown<'s> {
    gap: &'s Gap,
    /// How it came, where an older state was asked for.
    came: Option<Came>,
}

impl Selection {
    fn new(session: &Session, context: &Context, matches: &ArgMatches) -> Result<Selection, Failure> {
        let Session { document, evaluation } = session;
        let rules = rules(session, context, matches)?;
        let network = &document.network;
        let asked = FilterContext { network, partners: network.partners(), gaps: Some(evaluation.open_subjects()) };
        let actors = super::selected("where", matches, &asked, context)?;
        let involved = actors.map(|actors| involved(evaluation, &actors));
        let asked_for = |rule: &RuleIndex| rules.as_ref().is_none_or(|rules| rules.contains(rule));
        let passes = |(place, gap): (usize, &Gap)| {
            let passes = asked_for(&gap.rule) && involved.as_ref().is_none_or(|involved| involved[place]);
            passes.then_some(place)
        };
        let passing = evaluation.gaps.iter().enumerate().filter_map(passes).collect();
        let settled = match involved {
            Some(_) => 0,
            None => evaluation.settled.iter().filter(|place| asked_for(&document.decisions[**place].rule)).count(),
        };
        let states = matches.get_many::<String>("state").into_iter().flatten();
        let states = states.filter_map(|name| GapState::from_name(name)).collect();
        let since = Since::new(session, context, matches)?;
        Ok(Selection { passing, settled, states, since })
    }

    /// The gaps to show.
    fn shown<'s>(&'s self, session: &'s Session) -> impl Iterator<Item = Shown<'s>> {
        self.asked(session).filter(|shown| self.states.contains(&shown.gap.state))
    }

    /// The gaps that pass, in any state; of an older state that was asked for only those that came since.
    fn asked<'s>(&'s self, session: &'s Session) -> impl Iterator<Item = Shown<'s>> {
        self.passing.iter().filter_map(|place| {
            let gap = &session.evaluation.gaps[*place];
            match &self.since {
                None => Some(Shown { gap, came: None }),
                Some(since) => since.came(*place).map(|came| Shown { gap, came: Some(came) }),
            }
        })
    }

    /// How many are in this state, shown or not.
    fn count(&self, session: &Session, state: GapState) -> usize {
        self.passing.iter().filter(|place| session.evaluation.gaps[**place].state == state).count()
    }

    fn has_open(&self, session: &Session, least: RuleSeverity) -> bool {
        let gaps = self.asked(session).map(|shown| shown.gap);
        // The order of severities has the highest first.
        gaps.filter(|gap| gap.state == GapState::Open).any(|gap| session.document.rules[gap.rule.0].severity <= least)
    }
}

/// Which gaps involve one of these actors, by their place.
fn involved(evaluation: &Evaluation, actors: &ActorSet) -> Vec<bool> {
    let mut involved = vec![false; evaluation.gaps.len()];
    actors.iter().flat_map(|actor| evaluation.of_actor(actor)).for_each(|gap| involved[*gap] = true);
    involved
}

/// The rules that `--rule` names.
pub(super) fn rules(
    session: &Session,
    context: &Context,
    matches: &ArgMatches,
) -> Result<Option<Vec<RuleIndex>>, Failure> {
    let Some(names) = matches.get_many::<String>("rule") else { return Ok(None) };
    let rules = &session.document.rules;
    let find = |name: &String| {
        let place = rules.iter().position(|rule| *rule.id == **name);
        place.map(RuleIndex).ok_or_else(|| unknown_rule(session, context, name))
    };
    names.map(find).collect::<Result<_, _>>().map(Some)
}

fn unknown_rule(session: &Session, context: &Context, name: &str) -> Failure {
    let lang = context.lang;
    let ids = || session.document.rules.iter().map(|rule| &*rule.id);
    let failure = Failure::new(Exit::Wrong, refusals::unknown_rule(lang, name));
    match nearest(name, ids()) {
        Some(rule) => failure.help(problems::did_you_mean(lang, rule)),
        None if session.document.rules.is_empty() => failure.help(refusals::none_there(lang)),
        None => failure.help(refusals::there_are(lang, &ids().collect::<Vec<_>>().join(", "))),
    }
}
