//! The commands: one row each, from which the command line, its help and the manual page are made.

mod check;
mod completions;
mod decide;
mod diff;
mod export;
mod gaps;
mod help;
mod link;
mod list;
mod man;
mod matrix;
mod new;
mod path;
mod report;
mod schema;
mod search;
mod sentences;
mod show;
mod stats;
mod suggest;
mod unlink;

pub(super) use stats::print as figures;

use clap::{ArgMatches, Command};

use super::command_line::Blocks;
use super::context::Context;
use super::failure::{Exit, Failure};
use crate::diagnostic::{Code, Diagnostic, Source, Span};
use crate::filter::{Context as FilterContext, Filter, FilterError};
use crate::network::{ActorSet, LocalText, Network, Status};
use crate::rules::{GapState, RuleSeverity};
use crate::text::{Lang, exchange, results};

/// A command.
#[derive(Debug)]
pub(super) struct Row {
    /// What it is called.
    pub(super) name: &'static str,
    /// Whether it reads a network: without one, `--example` and `--as-of` have nothing to act on.
    pub(super) reads: bool,
    /// Its arguments.
    pub(super) define: fn(Blocks) -> Command,
    /// What it does.
    pub(super) run: fn(&Context, &ArgMatches) -> Result<Exit, Failure>,
}

/// Every command, in the order of the help.
pub(super) const COMMANDS: &[Row] = &[
    Row { name: "check", reads: true, define: check::define, run: check::run },
    Row { name: "gaps", reads: true, define: gaps::define, run: gaps::run },
    Row { name: "suggest", reads: true, define: suggest::define, run: suggest::run },
    Row { name: "list", reads: true, define: list::define, run: list::run },
    Row { name: "show", reads: true, define: show::define, run: show::run },
    Row { name: "search", reads: true, define: search::define, run: search::run },
    Row { name: "path", reads: true, define: path::define, run: path::run },
    Row { name: "stats", reads: true, define: stats::define, run: stats::run },
    Row { name: "matrix", reads: true, define: matrix::define, run: matrix::run },
    Row { name: "diff", reads: true, define: diff::define, run: diff::run },
    Row { name: "export", reads: true, define: export::define, run: export::run },
    Row { name: "report", reads: true, define: report::define, run: report::run },
    Row { name: "link", reads: true, define: link::define, run: link::run },
    Row { name: "unlink", reads: true, define: unlink::define, run: unlink::run },
    Row { name: "decide", reads: true, define: decide::define, run: decide::run },
    Row { name: "new", reads: false, define: new::define, run: new::run },
    Row { name: "schema", reads: false, define: schema::define, run: schema::run },
    Row { name: "completions", reads: false, define: completions::define, run: completions::run },
    Row { name: "man", reads: false, define: man::define, run: man::run },
    Row { name: "help", reads: false, define: help::define, run: help::run },
];

/// The severities, as `--fail-on` takes them.
const SEVERITIES: [&str; 3] = ["high", "medium", "low"];

/// The value of an option that has a default or was required.
fn choice<'m>(matches: &'m ArgMatches, option: &str) -> &'m str {
    matches.get_one::<String>(option).map_or("", String::as_str)
}

/// The value of `--limit`.
fn limit(matches: &ArgMatches) -> usize {
    matches.get_one::<u32>("limit").map_or(usize::MAX, |limit| *limit as usize)
}

/// A text of the network in this language, else in the network's own.
fn local<'n>(text: &'n LocalText, network: &'n Network, lang: Lang) -> &'n str {
    text.get(lang.code(), &network.info.language)
}

/// The actors that the filter of an option selects; none where the option is not given.
fn selected(
    option: &str,
    matches: &ArgMatches,
    filter_context: &FilterContext<'_>,
    context: &Context,
) -> Result<Option<ActorSet>, Failure> {
    let Some(text) = matches.get_one::<String>(option) else { return Ok(None) };
    select(&format!("--{option}"), text, filter_context, context).map(Some)
}

/// The actors that a filter from the command line selects.
fn select(name: &str, text: &str, asked: &FilterContext<'_>, context: &Context) -> Result<ActorSet, Failure> {
    let refused = |error: FilterError| {
        let source = Source::new(name, text);
        Failure::rendered(Exit::Wrong, context.render(&[diagnostic(&error, context.lang)], &source))
    };
    let filter = Filter::parse(text).map_err(refused)?;
    let warnings: Vec<_> = filter.warnings(asked.network).iter().map(|warning| empty(warning, context.lang)).collect();
    if !context.quiet && !warnings.is_empty() {
        context.warn(&context.render(&warnings, &Source::new(name, text)));
    }
    filter.select(asked).map_err(refused)
}

fn diagnostic(error: &FilterError, lang: Lang) -> Diagnostic {
    let span = Span::new(error.span.start, error.span.end);
    Diagnostic::new(Code::InvalidFilter, error.message(lang), span).help(error.help(lang))
}

/// A warning that a value selects nobody.
fn empty(error: &FilterError, lang: Lang) -> Diagnostic {
    let span = Span::new(error.span.start, error.span.end);
    Diagnostic::new(Code::UnknownFilterValue, error.message(lang), span).help(error.help(lang))
}

/// The word for a state of gaps.
fn state_word(state: GapState, lang: Lang) -> &'static str {
    match state {
        GapState::Open => results::state_open(lang),
        GapState::Planned => results::state_planned(lang),
        GapState::Accepted => results::state_accepted(lang),
    }
}

/// The word for how much a rule matters.
fn severity_word(severity: RuleSeverity, lang: Lang) -> &'static str {
    match severity {
        RuleSeverity::High => results::high(lang),
        RuleSeverity::Medium => results::medium(lang),
        RuleSeverity::Low => results::low(lang),
    }
}

/// The word for a state of relationships.
fn status_word(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Active => exchange::active(lang),
        Status::OneOff => exchange::one_off(lang),
        Status::Unconfirmed => exchange::unconfirmed(lang),
        Status::InTalks => exchange::in_talks(lang),
        Status::Planned => exchange::planned(lang),
        Status::Paused => exchange::paused(lang),
        Status::Ended => exchange::ended(lang),
        Status::Declined => exchange::declined(lang),
    }
}
