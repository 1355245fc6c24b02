//! What is wrong with a command line, said in the user's language.

use std::error::Error as _;

use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::super::failure::{Exit, Failure};
use super::PROGRAM;
use super::blocks::usage_lines;
use crate::text::{Lang, problems, refusals, usage};

/// The error as a sentence, with a suggestion where there is one, and the way to call the command.
pub(in crate::cli) fn refusal(error: &Error, command: &Command, lang: Lang) -> Failure {
    let told = Told { error, lang };
    let mut failure = Failure::new(Exit::Wrong, told.message());
    for help in told.suggestions() {
        failure = failure.help(help);
    }
    let name = command.get_name();
    let path = if name == PROGRAM { PROGRAM.to_owned() } else { format!("{PROGRAM} {name}") };
    failure.note(usage_lines(command, lang)).note(refusals::see_help(lang, &path))
}

struct Told<'e> {
    error: &'e Error,
    lang: Lang,
}

impl Told<'_> {
    fn message(&self) -> String {
        let lang = self.lang;
        let option = self.option();
        match self.error.kind() {
            ErrorKind::UnknownArgument if option.starts_with('-') => refusals::unknown_option(lang, &option),
            ErrorKind::UnknownArgument => refusals::unexpected(lang, &option),
            ErrorKind::InvalidSubcommand => {
                refusals::unknown_command(lang, &self.first(ContextKind::InvalidSubcommand))
            }
            ErrorKind::MissingRequiredArgument => {
                let names = self.all(ContextKind::InvalidArg);
                refusals::missing(lang, &names.iter().map(|name| bare(name)).collect::<Vec<_>>().join(", "))
            }
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => self.about_value(&option),
            ErrorKind::TooFewValues | ErrorKind::NoEquals | ErrorKind::WrongNumberOfValues => {
                refusals::value_missing(lang, &option)
            }
            ErrorKind::TooManyValues => refusals::no_value_taken(lang, &option),
            ErrorKind::ArgumentConflict => refusals::conflict(lang, &option),
            ErrorKind::InvalidUtf8 => refusals::not_utf8(lang).to_owned(),
            _ => refusals::unusable(lang).to_owned(),
        }
    }

    fn about_value(&self, option: &str) -> String {
        let value = self.first(ContextKind::InvalidValue);
        match self.error.source() {
            _ if value.is_empty() => refusals::value_missing(self.lang, option),
            Some(reason) => refusals::invalid_value_because(self.lang, &value, option, &reason.to_string()),
            None => refusals::invalid_value(self.lang, &value, option),
        }
    }

    fn suggestions(&self) -> Vec<String> {
        let lang = self.lang;
        let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
            .into_iter()
            .find_map(|kind| self.all(kind).into_iter().next());
        if let Some(name) = suggested {
            return vec![problems::did_you_mean(lang, &name)];
        }
        let possible = self.all(ContextKind::ValidValue);
        if !possible.is_empty() {
            return vec![refusals::possible(lang, &possible.join(", "))];
        }
        let missing = self.all(ContextKind::InvalidArg).iter().any(|name| bare(name) == usage::value_network(lang));
        match self.error.kind() {
            ErrorKind::MissingRequiredArgument if missing => vec![refusals::missing_network(lang).to_owned()],
            _ => Vec::new(),
        }
    }

    /// The option or argument in question as a user writes it: `--format`, not `--format <FORMAT>`.
    fn option(&self) -> String {
        bare(&self.first(ContextKind::InvalidArg)).to_owned()
    }

    fn first(&self, kind: ContextKind) -> String {
        self.all(kind).into_iter().next().unwrap_or_default()
    }

    fn all(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            _ => Vec::new(),
        }
    }
}

/// `<NETWORK>` and `--format <FORMAT>` without what stands around the name.
fn bare(argument: &str) -> &str {
    let first = argument.split_whitespace().next().unwrap_or_default();
    first.trim_start_matches(['<', '[']).trim_end_matches(['>', ']', '.']).trim_end_matches(['>', ']'])
}
