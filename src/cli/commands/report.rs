//! `report`: the meeting paper, and with `--minutes` the minutes.

use std::path::{Path, PathBuf};

use clap::builder::ValueParser;
use clap::{ArgMatches, Command, ValueHint};

use super::super::command_line::Blocks;
use super::super::context::{Context, Session};
use super::super::failure::{Exit, Failure};
use super::choice;
use super::gaps::refuse_stdin_twice;
use crate::network::Date;
use crate::report::{Minutes, MinutesOptions, PaperFormat, Report, ReportOptions};
use crate::text::report as words;

pub(super) fn define(blocks: Blocks) -> Command {
    let since = blocks.option("since", words::value_since, words::option_since);
    blocks
        .network_command("report", words::command)
        .arg(blocks.switch("minutes", words::option_minutes))
        .arg(since.value_parser(ValueParser::path_buf()).value_hint(ValueHint::FilePath))
        .arg(blocks.format(&PaperFormat::ALL.map(PaperFormat::name)))
        .arg(blocks.contacts())
        .arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let minutes = matches.get_flag("minutes");
    let since = matches.get_one::<PathBuf>("since");
    let day = since.filter(|_| minutes).map(|text| day(text, context)).transpose()?;
    if !minutes {
        refuse_stdin_twice(context, matches)?;
    }
    if let Some(day) = since.filter(|old| !minutes && is_a_date(old)) {
        return Err(Failure::new(Exit::Wrong, words::since_is_a_date(context.lang, &day.to_string_lossy())));
    }
    let Session { document, evaluation } = context.open(matches)?;
    let older = since.filter(|_| !minutes).map(|old| context.open_older(old)).transpose()?;
    let output = context.output(matches)?;
    let format = PaperFormat::from_name(choice(matches, "format")).unwrap_or_default();
    let paper = ReportOptions { lang: context.lang, contacts: matches.get_flag("with-contacts") };
    let text = if minutes {
        Minutes::new(document, evaluation, MinutesOptions { paper, since: day }, None).write(format)
    } else {
        let since = older.map(|older| (&older.document, &older.evaluation));
        Report::new(document, evaluation, paper, since).write(format)
    };
    output.data(text.as_bytes())?;
    Ok(Exit::Done)
}

/// Whether a date was given where a file belongs.
fn is_a_date(old: &Path) -> bool {
    old.to_str().is_some_and(|text| text.parse::<Date>().is_ok()) && !old.exists()
}

/// The day that `--minutes --since` names.
fn day(text: &Path, context: &Context) -> Result<Date, Failure> {
    let text = text.to_string_lossy();
    text.parse().map_err(|_| Failure::new(Exit::Wrong, words::since_is_no_date(context.lang, &text)))
}
