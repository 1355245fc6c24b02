//! `schema`: the JSON Schema of the file format.

use clap::{ArgMatches, Command};

use super::super::command_line::Blocks;
use super::super::context::Context;
use super::super::failure::{Exit, Failure};
use crate::document::SCHEMA;
use crate::text::usage;

pub(super) fn define(blocks: Blocks) -> Command {
    blocks.command("schema", usage::schema).arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    context.output(matches)?.data(SCHEMA.as_bytes())?;
    Ok(Exit::Done)
}
