//! Which gaps came and which went since an older state of the network.

use std::path::PathBuf;

use clap::ArgMatches;

use super::super::super::context::{Context, NetworkPath, Session};
use super::super::super::failure::{Exit, Failure};
use super::involved;
use crate::document::difference::Difference;
use crate::filter::{Context as FilterContext, Filter};
use crate::rules::{Gap, GapState};
use crate::text::{Lang, differences};

/// What an older state says about the gaps.
#[derive(Debug)]
pub(super) struct Since {
    pub(super) old: &'static Session,
    /// The gaps of the older state, by their place there, that are gone and pass `--rule` and `--where`.
    closed: Vec<usize>,
    /// How each gap came, by its place.
    came: Vec<Option<Came>>,
}

/// How a gap came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Came {
    /// It was not there.
    New,
    /// It was taken care of.
    OpenAgain,
}

impl Came {
    /// The name in CSV.
    pub(super) fn name(self) -> &'static str {
        match self {
            Came::New => "new",
            Came::OpenAgain => "open_again",
        }
    }

    pub(super) fn word(self, lang: Lang) -> &'static str {
        match self {
            Came::New => differences::is_new(lang),
            Came::OpenAgain => differences::is_open_again(lang),
        }
    }
}

impl Since {
    /// Opens the older state that `--since` names, if it is there, and compares.
    pub(super) fn new(session: &Session, context: &Context, matches: &ArgMatches) -> Result<Option<Since>, Failure> {
        let Some(path) = matches.get_one::<PathBuf>("since") else { return Ok(None) };
        let old = context.open_older(path)?;
        let changes = Difference::of_gaps((&old.document, &old.evaluation), (&session.document, &session.evaluation));
        let mut came = vec![None; session.evaluation.gaps.len()];
        changes.new.iter().for_each(|place| came[*place] = Some(Came::New));
        let opened = changes.changed.iter().filter(|change| change.to == GapState::Open);
        opened.for_each(|change| came[change.new] = Some(Came::OpenAgain));
        let passes = passing(old, matches);
        let closed = changes.gone.into_iter().filter(|place| passes(*place)).collect();
        Ok(Some(Since { old, closed, came }))
    }

    /// What the older state is called.
    pub(super) fn name(&self) -> &'static str {
        self.old.document.source.name()
    }

    pub(super) fn came(&self, place: usize) -> Option<Came> {
        self.came[place]
    }

    /// The gaps of the older state that are gone.
    pub(super) fn closed(&self) -> impl ExactSizeIterator<Item = &'static Gap> {
        self.closed.iter().map(|place| &self.old.evaluation.gaps[*place])
    }
}

/// Refuses to read both states from standard input.
pub(in crate::cli::commands) fn refuse_stdin_twice(context: &Context, matches: &ArgMatches) -> Result<(), Failure> {
    let since = matches.get_one::<PathBuf>("since").map(|path| NetworkPath::new(path));
    match since == Some(NetworkPath::Stdin) && context.network(matches) == NetworkPath::Stdin {
        true => Err(Failure::new(Exit::Wrong, differences::stdin_once(context.lang))),
        false => Ok(()),
    }
}

/// Whether a gap of the older state, by its place, passes `--rule` and `--where`. None does where the filter asks for
/// what that state doesn't know.
fn passing<'m>(old: &'static Session, matches: &'m ArgMatches) -> impl Fn(usize) -> bool + use<'m> {
    let Session { document, evaluation } = old;
    let rules: Option<Vec<&String>> = matches.get_many("rule").map(Iterator::collect);
    let involved = matches.get_one::<String>("where").map(|filter| {
        let network = &document.network;
        let asked = FilterContext { network, partners: network.partners(), gaps: Some(evaluation.open_subjects()) };
        let actors = Filter::parse(filter).and_then(|filter| filter.select(&asked));
        actors.map_or_else(|_| vec![false; evaluation.gaps.len()], |actors| involved(evaluation, &actors))
    });
    move |place| {
        let rule = &*document.rules[evaluation.gaps[place].rule.0].id;
        rules.as_ref().is_none_or(|rules| rules.iter().any(|name| ***name == *rule))
            && involved.as_ref().is_none_or(|involved| involved[place])
    }
}
