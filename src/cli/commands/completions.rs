//! `completions`: a script for the shell.

use clap::{ArgMatches, Command};
use clap_complete::Shell;

use super::super::command_line::{Blocks, PROGRAM, definition};
use super::super::context::Context;
use super::super::failure::{Exit, Failure};
use crate::text::usage;

pub(super) fn define(blocks: Blocks) -> Command {
    let names = ["bash", "elvish", "fish", "powershell", "zsh"];
    let help = usage::possible_values(blocks.lang, usage::shell(blocks.lang), &names.join(", "));
    let shell = blocks.positional("shell", usage::value_shell, usage::shell).help(help);
    blocks
        .command("completions", usage::completions)
        .arg(shell.value_parser(clap::value_parser!(Shell)))
        .arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    if let Some(shell) = matches.get_one::<Shell>("shell") {
        clap_complete::generate(*shell, &mut definition(context.lang, false), PROGRAM, &mut script);
    }
    context.output(matches)?.data(&script)?;
    Ok(Exit::Done)
}
