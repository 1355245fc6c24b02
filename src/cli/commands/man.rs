//! `man`: the manual page, made from the same definitions as the help.

use clap::{Arg, ArgMatches, Command};
use roff::{Inline, Roff, bold, italic, roman};

use super::super::command_line::{Blocks, PROGRAM, definition, usage_without_heading};
use super::super::context::Context;
use super::super::failure::{Exit, Failure};
use crate::text::{Lang, manual, usage};

pub(super) fn define(blocks: Blocks) -> Command {
    blocks.command("man", usage::man).arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    context.output(matches)?.data(page(context.lang).as_bytes())?;
    Ok(Exit::Done)
}

fn page(lang: Lang) -> String {
    let mut program = definition(lang, false);
    program.build();
    let version = format!("{PROGRAM} {}", env!("CARGO_PKG_VERSION"));
    let mut page = Roff::new();
    page.control("TH", [PROGRAM.to_uppercase().as_str(), "1", "", &version, ""]);
    page.control("SH", ["NAME"]);
    page.text([roman(format!("{PROGRAM} - {}", usage::about(lang)))]);
    page.control("SH", [manual::synopsis(lang)]);
    for line in usage_without_heading(&program, lang).lines() {
        page.text([roman(line.trim())]);
        page.control("br", []);
    }
    page.control("SH", [manual::description(lang)]);
    for paragraph in usage::epilogue(lang).lines() {
        page.control("PP", []);
        page.text([roman(paragraph)]);
    }
    page.control("SH", [usage::heading_arguments(lang)]);
    arguments(&mut page, program.get_positionals());
    page.control("SH", [usage::heading_common(lang)]);
    arguments(&mut page, program.get_arguments().filter(|argument| !argument.is_positional()));
    page.control("SH", [usage::heading_commands(lang)]);
    for command in program.get_subcommands() {
        page.control("SS", [usage_without_heading(command, lang).as_str()]);
        page.text([roman(command.get_about().map(ToString::to_string).unwrap_or_default())]);
        arguments(&mut page, command.get_arguments().filter(|argument| !argument.is_global_set()));
    }
    page.control("SH", [manual::exit_status(lang)]);
    for (status, meaning) in (0..).zip(manual::statuses(lang)) {
        tagged(&mut page, vec![bold(status.to_string())], meaning);
    }
    page.control("SH", [manual::environment(lang)]);
    for (name, meaning) in manual::variables(lang) {
        tagged(&mut page, vec![bold(name)], meaning);
    }
    page.render()
}

/// What each argument means.
fn arguments<'c>(page: &mut Roff, arguments: impl Iterator<Item = &'c Arg>) {
    for argument in arguments.filter(|argument| !argument.is_hide_set()) {
        let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
        tagged(page, heading(argument), &help);
    }
}

/// `-o, --output FILE`
fn heading(argument: &Arg) -> Vec<Inline> {
    let mut heading = Vec::new();
    if let Some(short) = argument.get_short() {
        heading.extend([bold(format!("-{short}")), roman(", ")]);
    }
    if let Some(long) = argument.get_long() {
        heading.push(bold(format!("--{long}")));
    }
    let takes_value = argument.is_positional() || argument.get_action().takes_values();
    for name in argument.get_value_names().into_iter().flatten().filter(|_| takes_value) {
        heading.extend([roman(if argument.is_positional() { "" } else { " " }), italic(name.as_str())]);
    }
    heading
}

fn tagged(page: &mut Roff, tag: Vec<Inline>, text: &str) {
    page.control("TP", []);
    page.text(tag);
    page.text([roman(text)]);
}
