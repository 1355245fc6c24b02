//! What the commands that edit have in common: one edit, made, shown or saved.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command};

use super::command_line::Blocks;
use super::context::{Context, NetworkPath, Session};
use super::failure::{Exit, Failure};
use super::output::not_written;
use crate::document::edit::{Edit, Edited, GapEffect, Refused, edit};
use crate::document::{SaveError, patch, save};
use crate::network::When;
use crate::text::{Lang, editing, edits, safe};

/// The options of every command that edits.
pub(super) fn with_options(command: Command, blocks: Blocks) -> Command {
    let output = blocks.output().help(editing::option_output(blocks.lang));
    command.arg(blocks.switch("dry-run", editing::option_dry_run)).arg(output)
}

/// `--long TEXT`
pub(super) fn text(blocks: Blocks, long: &'static str, help: fn(Lang) -> &'static str) -> Arg {
    blocks.option(long, editing::value_text, help).allow_hyphen_values(true)
}

/// `--long YEAR|DATE`
pub(super) fn point(blocks: Blocks, long: &'static str, help: fn(Lang) -> &'static str) -> Arg {
    let lang = blocks.lang;
    let read = move |text: &str| text.parse::<When>().map_err(|_| editing::not_a_point(lang));
    blocks.option(long, editing::value_point, help).value_parser(read)
}

/// The text of an option; an empty one is none.
pub(super) fn given(matches: &ArgMatches, option: &str) -> Option<Box<str>> {
    matches.get_one::<String>(option).filter(|text| !text.is_empty()).map(|text| text.as_str().into())
}

/// Opens the network that shall be changed.
///
/// # Errors
/// As [`Context::open`]; or there is no file that the change could go to.
pub(super) fn open(context: &Context, matches: &ArgMatches) -> Result<&'static Session, Failure> {
    let goes_elsewhere = matches.get_flag("dry-run") || matches.contains_id("output");
    let reason = match context.network(matches) {
        NetworkPath::File(_) => None,
        NetworkPath::Example => Some(editing::example_is_built_in(context.lang)),
        NetworkPath::Stdin => Some(editing::stdin_is_no_file(context.lang)),
    };
    match reason.filter(|_| !goes_elsewhere) {
        Some(reason) => Err(Failure::new(Exit::Wrong, reason).help(editing::write_elsewhere(context.lang))),
        None => context.open_to_change(matches),
    }
}

/// Makes an edit and does with it what the options say.
///
/// # Errors
/// The changed network would have errors, or it can't be written.
pub(super) fn make(context: &Context, matches: &ArgMatches, session: &Session, asked: &Edit) -> Result<Exit, Failure> {
    let old = session.document.source.text();
    let (said, new) = match edit(&session.document, asked, context.lang) {
        Ok(Edited { change, document, warnings }) => {
            context.warn_of(&warnings, &document.source);
            let sentence = change.sentence.text(context.lang);
            let after = context.session(document);
            let said = match asked {
                // What they do to their gap is what they say.
                Edit::AddDecision(_) | Edit::ChangeDecision(..) | Edit::RemoveDecisions(_) => sentence.to_owned(),
                _ => {
                    let [before, after] = [session, after].map(|session| (&session.document, &session.evaluation));
                    edits::with_effect(context.lang, sentence, &GapEffect::between(before, after).text(context.lang))
                }
            };
            (said, after.document.source.text())
        }
        Err(Refused::NothingChanges) => (edits::nothing_changes(context.lang).to_owned(), old),
        Err(Refused::Wrong { source, diagnostics }) => {
            let rendered = context.render(&diagnostics, &source);
            return Err(Failure::rendered(
                Exit::Wrong,
                format!("{rendered}\n{}\n", editing::would_be_wrong(context.lang)),
            ));
        }
    };
    deliver(context, matches, old, new, session.document.source.name())?;
    tell(context, matches, &said)?;
    Ok(Exit::Done)
}

/// Shows, writes or saves the changed text.
fn deliver(context: &Context, matches: &ArgMatches, old: &str, new: &str, name: &str) -> Result<(), Failure> {
    if matches.get_flag("dry-run") {
        return context.output(matches)?.patch(&patch(name, old, new));
    }
    if matches.contains_id("output") {
        return context.output(matches)?.data(new.as_bytes());
    }
    match context.network(matches) {
        NetworkPath::File(file) if old != new => {
            save(&file, old, new).map_err(|error| not_saved(context, &file, error))
        }
        _ => Ok(()),
    }
}

fn not_saved(context: &Context, file: &Path, error: SaveError) -> Failure {
    let lang = context.lang;
    let name = file.display().to_string();
    let failed = |message: String| Failure::new(Exit::Unusable, message);
    match error {
        SaveError::Changed { theirs: Some(_), .. } => {
            failed(editing::changed_meanwhile(lang, &name)).help(editing::try_again(lang))
        }
        SaveError::Changed { theirs: None, .. } => failed(editing::gone_meanwhile(lang, &name)),
        SaveError::Busy => failed(editing::busy(lang, &name)).help(editing::try_again(lang)),
        SaveError::Io(error) if error.kind() == std::io::ErrorKind::PermissionDenied => {
            failed(editing::write_protected(lang, &name)).help(editing::write_elsewhere_instead(lang))
        }
        SaveError::Io(error) => not_written(file, &error, lang),
    }
}

/// Says what was done: beside the change where that is on standard output.
fn tell(context: &Context, matches: &ArgMatches, said: &str) -> Result<(), Failure> {
    let line = format!("{}.\n", safe(said));
    let is_taken =
        matches.get_flag("dry-run") || matches.get_one::<PathBuf>("output").is_some_and(|file| file.as_os_str() == "-");
    match (context.quiet, is_taken) {
        (true, _) => Ok(()),
        (false, true) => {
            context.warn(&line);
            Ok(())
        }
        (false, false) => context.stdout().text(&line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_someone_else_changed_is_told_apart_from_one_that_is_gone() {
        let context = Context::plain(Lang::De);
        let said = |theirs: Option<Vec<u8>>| {
            let changed = SaveError::Changed { mine: "mine".to_owned(), theirs };
            let failure = not_saved(&context, Path::new("netz.toml"), changed);
            assert_eq!(failure.exit, Exit::Unusable);
            failure.text(Lang::De)
        };
        let changed = said(Some(b"theirs".to_vec()));
        assert!(changed.contains("netz.toml ist inzwischen von anderer Seite geändert worden"), "{changed}");
        assert!(changed.contains("noch einmal"), "{changed}");
        assert!(said(None).contains("netz.toml ist inzwischen gelöscht oder umbenannt worden"));
    }
}
