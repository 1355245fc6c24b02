//! The command line: what can be asked for, in the user's language.

mod blocks;
mod errors;

pub(super) use blocks::{Blocks, Text, usage_without_heading};
pub(super) use errors::refusal;

use std::ffi::OsString;

use clap::builder::{Styles, ValueParser};
use clap::{Arg, ArgAction, Command, ValueHint};

use super::commands::COMMANDS;
use crate::network::Date;
use crate::text::{Lang, refusals, usage};

/// The name that the program is called by.
pub(in crate::cli) const PROGRAM: &str = "vernetzt";

/// The languages as `--lang` takes them.
const LANGUAGES: [&str; 2] = ["de", "en"];
/// When to use colours.
const COLORS: [&str; 3] = ["auto", "always", "never"];

/// The language that is asked for, looked up before anything else: errors and help are in it.
pub(super) fn language(arguments: &[OsString]) -> Lang {
    let mut words = arguments.iter().filter_map(|word| word.to_str()).take_while(|word| *word != "--");
    let mut asked = None;
    while let Some(word) = words.next() {
        let value = if word == "--lang" { words.next() } else { word.strip_prefix("--lang=") };
        asked = value.and_then(Lang::from_locale).or(asked);
    }
    asked.unwrap_or_else(Lang::of_the_user)
}

/// Whether `--example` is there, which takes the place of NETWORK.
pub(super) fn wants_example(arguments: &[OsString]) -> bool {
    arguments.iter().skip(1).take_while(|word| *word != "--").any(|word| word == "--example")
}

/// The command that stands behind a word which is neither an option nor the value of one.
pub(super) fn misplaced_command(arguments: &[OsString]) -> Option<&'static str> {
    let words: Vec<&str> = arguments.iter().skip(1).map_while(|word| word.to_str()).collect();
    let is_free = |at: usize| {
        let is_value = at > 0 && matches!(words[at - 1], "--lang" | "--color" | "--as-of" | "--view");
        !words[at].starts_with('-') && !is_value
    };
    let mut free = (0..words.len()).take_while(|at| words[*at] != "--").filter(|at| is_free(*at));
    let command = |at: usize| COMMANDS.iter().map(|row| row.name).find(|name| *name == words[at]);
    if free.next().and_then(command).is_some() {
        return None;
    }
    free.next().and_then(command)
}

/// Everything that can be asked for.
pub(super) fn definition(lang: Lang, example: bool) -> Command {
    let blocks = Blocks { lang, example };
    let network = Arg::new("network")
        .value_parser(ValueParser::path_buf())
        .value_hint(ValueHint::AnyPath)
        .value_name(usage::value_network(lang))
        .help(usage::network_or_folder(lang))
        .help_heading(usage::heading_arguments(lang));
    // What follows the network is a slip, which is told better by the program than by the library.
    let more = Arg::new("more").action(ArgAction::Append).num_args(0..).hide(true);
    let version = blocks
        .switch("version", usage::option_version)
        .short('V')
        .action(ArgAction::Version)
        .help_heading(usage::heading_common(lang));
    let ascii = blocks.switch("ascii", usage::option_ascii).help_heading(usage::heading_common(lang));
    let root = blocks
        .command(PROGRAM, usage::about)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_subcommand(true)
        .subcommand_help_heading(usage::heading_commands(lang))
        .subcommand_value_name(usage::a_command(lang))
        .after_help(usage::epilogue(lang))
        .arg(network)
        .arg(more)
        .args(common(blocks).map(|argument| argument.global(true)))
        .arg(blocks.option("view", usage::value_view, usage::option_open_view))
        .arg(ascii)
        .arg(version);
    let commands = COMMANDS.iter().map(|row| {
        let hidden = if row.reads { Vec::new() } else { of_networks(blocks).map(|option| option.hide(true)).to_vec() };
        dressed((row.define)(blocks).args(hidden), lang)
    });
    dressed(root.subcommands(commands), lang)
}

/// The options that are about the network which a command reads.
fn of_networks(blocks: Blocks) -> [Arg; 2] {
    let lang = blocks.lang;
    let day = move |text: &str| text.parse::<Date>().map_err(|_| refusals::not_a_date(lang));
    [
        blocks.switch("example", usage::option_example),
        blocks.option("as-of", usage::value_date, usage::option_as_of).value_parser(day),
    ]
}

/// The options that hold everywhere.
fn common(blocks: Blocks) -> [Arg; 6] {
    let lang = blocks.lang;
    let [example, day] = of_networks(blocks);
    [
        example,
        day,
        blocks.choice("lang", usage::value_lang, usage::option_lang, &LANGUAGES, false),
        blocks.choice("color", usage::value_when, usage::option_color, &COLORS, true),
        blocks.switch("quiet", usage::option_quiet).short('q'),
        blocks.switch("help", usage::option_help).short('h').action(ArgAction::Help),
    ]
    .map(|argument| argument.help_heading(usage::heading_common(lang)))
}

/// The command with a help page that has no words of its own.
fn dressed(command: Command, lang: Lang) -> Command {
    let styles = Styles::styled();
    let header = styles.get_header();
    let heading = usage::heading_usage(lang);
    let template = format!("{{about}}\n\n{header}{heading}{header:#} {{usage}}\n\n{{all-args}}{{after-help}}");
    let line = usage_without_heading(&command, lang);
    // The library sorts by name what has a heading of its own, unless it is told the order.
    let order: Vec<_> = command.get_positionals().map(|argument| argument.get_id().clone()).collect();
    let command = (0..)
        .zip(order)
        .fold(command, |command, (place, id)| command.mut_arg(id, |argument| argument.display_order(place)));
    command.args_override_self(true).styles(styles).override_usage(line).help_template(template).max_term_width(100)
}

#[cfg(test)]
mod tests;
