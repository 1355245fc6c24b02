//! `help`: the help page of the program or of a command.

use clap::{ArgMatches, Command};

use super::super::command_line::{Blocks, definition};
use super::super::context::Context;
use super::super::failure::{Exit, Failure};
use super::COMMANDS;
use crate::text::{nearest, problems, refusals, usage};

pub(super) fn define(blocks: Blocks) -> Command {
    let command = blocks.positional("command", usage::a_command, usage::of_command).required(false);
    blocks.command("help", usage::help).arg(command)
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let lang = context.lang;
    let mut program = definition(lang, false);
    program.build();
    let page = match matches.get_one::<String>("command") {
        None => program.render_help(),
        Some(name) => match program.find_subcommand_mut(name) {
            Some(command) => command.render_help(),
            None => {
                let failure = Failure::new(Exit::Wrong, refusals::unknown_command(lang, name));
                let suggestion = nearest(name, COMMANDS.iter().map(|row| row.name));
                return Err(match suggestion {
                    Some(command) => failure.help(problems::did_you_mean(lang, command)),
                    None => failure,
                });
            }
        },
    };
    context.stdout().text(&page.ansi().to_string())?;
    Ok(Exit::Done)
}
