//! What the definitions of commands are put together from: arguments that look the same everywhere.

use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, Command, ValueHint};

use super::PROGRAM;
use crate::text::{Lang, refusals, usage, width};

/// A text of the help, in the language that is asked for.
pub(in crate::cli) type Text = fn(Lang) -> &'static str;

/// Defines arguments in one language.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli) struct Blocks {
    /// The language of all help.
    pub(in crate::cli) lang: Lang,
    /// Whether `--example` stands in the place of NETWORK, so that no NETWORK is expected.
    pub(in crate::cli) example: bool,
}

impl Blocks {
    /// A command that has no arguments yet.
    pub(in crate::cli) fn command(self, name: &'static str, about: Text) -> Command {
        Command::new(name).about(about(self.lang)).disable_help_flag(true).disable_version_flag(true)
    }

    /// A command that reads one network.
    pub(in crate::cli) fn network_command(self, name: &'static str, about: Text) -> Command {
        let command = self.command(name, about);
        if self.example { command } else { command.arg(self.network()) }
    }

    /// The network that a command reads.
    pub(in crate::cli) fn network(self) -> Arg {
        self.file_positional("network", usage::value_network, usage::network)
    }

    /// A file that a command is about.
    pub(in crate::cli) fn file_positional(self, id: &'static str, value: Text, help: Text) -> Arg {
        let paths = ValueParser::path_buf();
        self.positional(id, value, help).value_parser(paths).value_hint(ValueHint::FilePath)
    }

    /// Something that must be there, by its place.
    pub(in crate::cli) fn positional(self, id: &'static str, value: Text, help: Text) -> Arg {
        Arg::new(id)
            .required(true)
            .value_name(value(self.lang))
            .help(help(self.lang))
            .help_heading(usage::heading_arguments(self.lang))
            .hide_possible_values(true)
    }

    /// `--long VALUE`
    pub(in crate::cli) fn option(self, long: &'static str, value: Text, help: Text) -> Arg {
        self.switch(long, help)
            .action(ArgAction::Set)
            .value_name(value(self.lang))
            .hide_default_value(true)
            .hide_possible_values(true)
    }

    /// `--long`
    pub(in crate::cli) fn switch(self, long: &'static str, help: Text) -> Arg {
        Arg::new(long)
            .long(long)
            .action(ArgAction::SetTrue)
            .help(help(self.lang))
            .help_heading(usage::heading_options(self.lang))
    }

    /// `--long VALUE`, one of these; the first is taken when it is not given, if `with_default`.
    pub(in crate::cli) fn choice(
        self,
        long: &'static str,
        value: Text,
        help: Text,
        values: &[&'static str],
        with_default: bool,
    ) -> Arg {
        let lang = self.lang;
        let help = usage::possible_values(lang, help(lang), &values.join(", "));
        let option = self.option(long, value, |_| "").value_parser(PossibleValuesParser::new(values.iter().copied()));
        match values.first().filter(|_| with_default) {
            Some(first) => option.default_value(*first).help(usage::with_default(lang, &help, first)),
            None => option.help(help),
        }
    }

    /// `--long NUMBER` from `least` to `most`.
    pub(in crate::cli) fn number(self, long: &'static str, help: Text, least: u32, most: u32) -> Arg {
        let lang = self.lang;
        self.option(long, usage::value_number, help).value_parser(move |text: &str| {
            let number = text.parse::<u32>().ok().filter(|number| (least..=most).contains(number));
            number.ok_or_else(|| refusals::not_a_number(lang, least, most))
        })
    }

    /// `--limit NUMBER` with what holds when it is not given.
    pub(in crate::cli) fn limit(self, default: &'static str) -> Arg {
        let help = usage::with_default(self.lang, usage::option_limit(self.lang), default);
        self.number("limit", |_| "", 1, 10_000).default_value(default).help(help)
    }

    /// `--format FORMAT`; the first is the default.
    pub(in crate::cli) fn format(self, formats: &[&'static str]) -> Arg {
        self.choice("format", usage::value_format, usage::option_format, formats, true)
    }

    /// `-o FILE`
    pub(in crate::cli) fn output(self) -> Arg {
        let option = self.option("output", usage::value_file, usage::option_output).short('o');
        option.value_parser(ValueParser::path_buf()).value_hint(ValueHint::FilePath)
    }

    /// `--with-contacts`
    pub(in crate::cli) fn contacts(self) -> Arg {
        self.switch("with-contacts", usage::option_contacts)
    }

    /// `--where FILTER`
    pub(in crate::cli) fn filter(self) -> Arg {
        self.filter_option("where", usage::value_filter, usage::option_where)
    }

    /// An option that takes a filter, which may begin with a minus.
    pub(in crate::cli) fn filter_option(self, long: &'static str, value: Text, help: Text) -> Arg {
        self.option(long, value, help).allow_hyphen_values(true)
    }
}

/// How a command is called: a heading and a line, of the program itself a line for each of its two ways.
pub(super) fn usage_lines(command: &Command, lang: Lang) -> String {
    let heading = usage::heading_usage(lang);
    format!("{heading} {}", usage_without_heading(command, lang))
}

/// The same without the heading.
pub(in crate::cli) fn usage_without_heading(command: &Command, lang: Lang) -> String {
    let options = usage::any_options(lang);
    let mut line = match command.get_name() {
        PROGRAM => format!("{PROGRAM} {options}"),
        name => format!("{PROGRAM} {name} {options}"),
    };
    for argument in command.get_positionals().filter(|argument| !argument.is_hide_set()) {
        let name = argument.get_value_names().and_then(|names| names.first()).map_or("", |name| name.as_str());
        let many = if matches!(argument.get_action(), ArgAction::Append) { "…" } else { "" };
        line += &if argument.is_required_set() { format!(" {name}{many}") } else { format!(" [{name}{many}]") };
    }
    for option in command.get_opts().filter(|option| option.is_required_set()) {
        let [name, value] =
            [option.get_long(), option.get_value_names().and_then(|names| names.first()).map(|name| name.as_str())]
                .map(Option::unwrap_or_default);
        line += &format!(" --{name} {value}");
    }
    if command.get_name() == PROGRAM {
        let indent = " ".repeat(width(usage::heading_usage(lang)) + 1);
        line += &format!("\n{indent}{PROGRAM} {} …", usage::a_command(lang));
    }
    line
}
