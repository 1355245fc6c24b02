//! `diff`: what has changed between two states of a network.

mod fields;
mod json;
mod page;
mod sections;

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use super::super::command_line::Blocks;
use super::super::context::{Context, Session};
use super::super::failure::{Exit, Failure};
use super::{SEVERITIES, choice};
use crate::document::difference::Difference;
use crate::rules::{GapState, RuleSeverity};
use crate::text::{Lang, differences as text, usage, without_personal_data};

pub(super) fn define(blocks: Blocks) -> Command {
    let command = blocks.command("diff", text::diff);
    // The example takes the place of the older state: what was made of it is what one asks.
    let command = match blocks.example {
        true => command,
        false => command.arg(blocks.file_positional("old", text::value_old, text::old_network)),
    };
    command
        .arg(blocks.file_positional("new", text::value_new, text::new_network))
        .arg(blocks.choice("fail-on", usage::value_severity, text::option_fail_on, &SEVERITIES, false))
        .arg(blocks.contacts())
        .arg(blocks.format(&["text", "json", "markdown"]))
        .arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let (old, new) = sessions(context, matches)?;
    let compared = Compared {
        old,
        new,
        difference: Difference::between((&old.document, &old.evaluation), (&new.document, &new.evaluation)),
        lang: context.lang,
        contacts: matches.get_flag("with-contacts"),
    };
    let output = context.output(matches)?;
    match choice(matches, "format") {
        "json" => output.json(&json::shape(&compared))?,
        "markdown" => output.data(page::markdown(&compared).as_bytes())?,
        _ => output.text(&page::text(&compared, output.columns()))?,
    }
    let fail_on = matches.get_one::<String>("fail-on").and_then(|name| RuleSeverity::from_name(name));
    let fails = fail_on.is_some_and(|least| compared.opens_gaps(least));
    Ok(if fails { Exit::Found } else { Exit::Done })
}

type Sessions = (&'static Session, &'static Session);

fn sessions(context: &Context, matches: &ArgMatches) -> Result<Sessions, Failure> {
    let path = |id: &str| matches.try_get_one::<PathBuf>(id).ok().flatten();
    let [old, new] = ["old", "new"].map(path);
    let is_stdin = |path: Option<&PathBuf>| path.is_some_and(|path| path.as_os_str() == "-");
    if is_stdin(old) && is_stdin(new) {
        return Err(Failure::new(Exit::Wrong, text::stdin_once(context.lang)));
    }
    let old = match old {
        Some(path) => context.open_older(path)?,
        None => context.open(matches)?,
    };
    let new = match new {
        Some(path) => context.open_any_state(path)?,
        None => context.open(matches)?,
    };
    Ok((old, new))
}

/// Two states of a network, and how to tell of them.
#[derive(Debug)]
struct Compared {
    old: &'static Session,
    new: &'static Session,
    difference: Difference,
    lang: Lang,
    /// Whether personal data may leave the program.
    contacts: bool,
}

impl Compared {
    /// A text as it may leave the program.
    fn public(&self, text: &str) -> String {
        if self.contacts { text.to_owned() } else { without_personal_data(text).into_owned() }
    }

    /// Whether a gap of at least this severity is open that was not there before, or that was taken care of.
    fn opens_gaps(&self, least: RuleSeverity) -> bool {
        let gaps = &self.difference.gaps;
        let changed = gaps.changed.iter().map(|change| change.new);
        let mut gaps = gaps.new.iter().copied().chain(changed).map(|place| &self.new.evaluation.gaps[place]);
        // The order of severities has the highest first.
        gaps.any(|gap| gap.state == GapState::Open && self.new.document.rules[gap.rule.0].severity <= least)
    }
}
