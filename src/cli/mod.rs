//! The commands: from arguments over the core to text, JSON and an exit status.

mod actor;
mod command_line;
mod commands;
mod context;
mod edit;
mod failure;
mod interface;
mod output;
mod paint;
mod processors;
mod table;
mod view;

pub use context::NetworkPath;
pub use interface::Interface;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;
use clap::error::ErrorKind;

use crate::text::{Lang, nearest, problems, refusals};
use command_line::PROGRAM;
use commands::{COMMANDS, Row};
use context::Context;
use failure::{Exit, Failure};

/// What the program was called for.
#[derive(Debug)]
pub enum Invocation {
    /// To open the terminal interface.
    Interface(Interface),
    /// To do one thing and end.
    Command(Call),
}

/// One command with its arguments, ready to run.
#[derive(Debug)]
pub struct Call {
    context: Context,
    action: Action,
}

#[derive(Debug)]
enum Action {
    Run(&'static Row, ArgMatches),
    Print(String),
    Refuse(Failure),
}

/// Reads the command line, the program's name first.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Invocation {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let lang = command_line::language(&arguments);
    if let Some(command) = command_line::misplaced_command(&arguments) {
        let failure = Failure::new(Exit::Wrong, refusals::command_first(lang, command));
        return Invocation::Command(Call::plain(Action::Refuse(failure), lang));
    }
    let definition = command_line::definition(lang, command_line::wants_example(&arguments));
    let named = arguments.iter().skip(1).find_map(|word| definition.find_subcommand(word));
    let asked = named.unwrap_or(&definition).clone();
    match definition.try_get_matches_from(arguments) {
        Ok(matches) => invocation(&matches, lang),
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            Invocation::Command(Call::plain(Action::Print(error.render().ansi().to_string()), lang))
        }
        Err(error) => {
            Invocation::Command(Call::plain(Action::Refuse(command_line::refusal(&error, &asked, lang)), lang))
        }
    }
}

fn invocation(matches: &ArgMatches, lang: Lang) -> Invocation {
    let refuse = |failure| Invocation::Command(Call::plain(Action::Refuse(failure), lang));
    let network = matches.get_one::<PathBuf>("network");
    match matches.subcommand() {
        Some(_) if matches.contains_id("view") => {
            let failure = Failure::new(Exit::Wrong, refusals::view_before_command(lang));
            refuse(failure.note(refusals::see_help(lang, PROGRAM)))
        }
        Some((name, matches)) => {
            let context = Context::new(matches, lang);
            match COMMANDS.iter().find(|row| row.name == name) {
                Some(row) => match about_network(matches).filter(|_| !row.reads) {
                    Some(option) => {
                        let failure = Failure::new(Exit::Wrong, refusals::reads_no_network(lang, option, name));
                        refuse(failure.note(refusals::see_help(lang, &format!("{PROGRAM} {name}"))))
                    }
                    None => Invocation::Command(Call { context, action: Action::Run(row, matches.clone()) }),
                },
                None => refuse(Failure::new(Exit::Wrong, refusals::unknown_command(lang, name))),
            }
        }
        None => match network.and_then(|network| misspelt(network, matches.get_one("more"), lang)) {
            Some(failure) => refuse(failure),
            None => Invocation::Interface(Interface::new(matches, network, lang)),
        },
    }
}

/// An option that only says something about a network, if there is one.
fn about_network(matches: &ArgMatches) -> Option<&'static str> {
    match (matches.get_flag("example"), matches.contains_id("as-of")) {
        (true, _) => Some("--example"),
        (false, true) => Some("--as-of"),
        (false, false) => None,
    }
}

/// A network that was probably meant as a command, or a word too many behind it.
fn misspelt(network: &Path, more: Option<&String>, lang: Lang) -> Option<Failure> {
    let name = network.to_string_lossy();
    let suggestion = nearest(&name, COMMANDS.iter().map(|row| row.name));
    let is_name = !name.contains(['.', '/', '\\', '-']) && !network.exists();
    let failure = match (is_name && (suggestion.is_some() || more.is_some()), more) {
        (true, _) => Failure::new(Exit::Wrong, refusals::unknown_command(lang, &name)),
        (false, Some(more)) => return Some(Failure::new(Exit::Wrong, refusals::one_network(lang, more))),
        (false, None) => return None,
    };
    let failure = match suggestion {
        Some(command) => failure.help(problems::did_you_mean(lang, command)),
        None => failure,
    };
    Some(failure.note(refusals::see_help(lang, PROGRAM)))
}

impl Call {
    fn plain(action: Action, lang: Lang) -> Call {
        Call { context: Context::plain(lang), action }
    }

    /// Does it, and says how it went.
    pub fn run(self) -> ExitCode {
        let Call { context, action } = self;
        let result = match action {
            Action::Run(row, matches) => (row.run)(&context, &matches),
            Action::Print(text) => context.stdout().text(&text).map(|()| Exit::Done),
            Action::Refuse(failure) => Err(failure),
        };
        context.end(result)
    }
}
