//! `report`: the meeting paper, and with `--minutes` the minutes.

use clap::{ArgMatches, Command};

use super::super::command_line::Blocks;
use super::super::context::{Context, Session};
use super::super::failure::{Exit, Failure};
use super::choice;
use crate::network::Date;
use crate::report::{Minutes, MinutesOptions, PaperFormat, Report, ReportOptions};
use crate::text::report as words;

pub(super) fn define(blocks: Blocks) -> Command {
    blocks
        .network_command("report", words::command)
        .arg(blocks.switch("minutes", words::option_minutes))
        .arg(blocks.option("since", words::value_since, words::option_since))
        .arg(blocks.format(&PaperFormat::ALL.map(PaperFormat::name)))
        .arg(blocks.contacts())
        .arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let since = matches.get_one::<String>("since").map(String::as_str);
    let minutes = matches.get_flag("minutes");
    let date = since.filter(|_| minutes).map(|text| date(text, context)).transpose()?;
    let Session { document, evaluation } = context.open(matches)?;
    let output = context.output(matches)?;
    let format = PaperFormat::from_name(choice(matches, "format")).unwrap_or_default();
    let paper = ReportOptions { lang: context.lang, contacts: matches.get_flag("with-contacts") };
    let text = if minutes {
        Minutes::new(document, evaluation, MinutesOptions { paper, since: date }, None).write(format)
    } else {
        Report::new(document, evaluation, paper).write(format)
    };
    output.data(text.as_bytes())?;
    Ok(Exit::Done)
}

fn date(text: &str, context: &Context) -> Result<Date, Failure> {
    text.parse().map_err(|_| Failure::new(Exit::Wrong, words::since_is_no_date(context.lang, text)))
}
