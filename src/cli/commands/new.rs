//! `new`: a file to start from.

use std::fs;
use std::path::PathBuf;

use clap::{ArgMatches, Command};

use super::super::command_line::Blocks;
use super::super::context::Context;
use super::super::failure::{Exit, Failure};
use super::super::output::not_written;
use crate::document::{starter, write_whole};
use crate::text::{refusals, results, usage};

pub(super) fn define(blocks: Blocks) -> Command {
    blocks
        .command("new", usage::new)
        .arg(blocks.file_positional("file", usage::value_file, usage::new_file))
        .arg(blocks.switch("force", usage::option_force))
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let Some(file) = matches.get_one::<PathBuf>("file") else { return Ok(Exit::Done) };
    let text = starter(context.lang);
    if file.as_os_str() == "-" {
        context.stdout().data(text.as_bytes())?;
        return Ok(Exit::Done);
    }
    let name = file.display().to_string();
    let is_there = fs::symlink_metadata(file).is_ok();
    if is_there && !matches.get_flag("force") {
        let failure = Failure::new(Exit::Wrong, refusals::exists(context.lang, &name));
        return Err(failure.help(refusals::exists_help(context.lang)));
    }
    write_whole(file, text.as_bytes()).map_err(|error| not_written(file, &error, context.lang))?;
    if !context.quiet {
        let made = results::made(context.lang, &name);
        context.stdout().text(&format!("{made} {}\n", results::made_next(context.lang, &name)))?;
    }
    Ok(Exit::Done)
}
