//! `check`: what is wrong with files, and what they hold.

use std::path::PathBuf;

use clap::{ArgAction, ArgMatches, Command};
use serde::Serialize;

use super::super::command_line::Blocks;
use super::super::context::{Context, NetworkPath, exit_of, read};
use super::super::failure::{Exit, Failure};
use crate::diagnostic::{DiagnosticJson, Severity};
use crate::document::Loaded;
use crate::text::{Lang, results, usage};

pub(super) fn define(blocks: Blocks) -> Command {
    let command = blocks.command("check", usage::check);
    let command =
        if blocks.example { command } else { command.arg(blocks.network().action(ArgAction::Append).num_args(1..)) };
    command.arg(blocks.format(&["text", "json"])).arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let networks: Vec<NetworkPath> = if context.example {
        vec![NetworkPath::Example]
    } else {
        matches.get_many::<PathBuf>("network").into_iter().flatten().map(|path| NetworkPath::new(path)).collect()
    };
    let as_json = super::choice(matches, "format") == "json";
    let lang = if as_json { Lang::En } else { context.lang };
    let loads: Vec<Loaded> = networks.iter().map(|network| read(network, lang)).collect();
    let exit = loads.iter().map(exit_of).max().unwrap_or(Exit::Done);
    let output = context.output(matches)?;
    if as_json {
        output.json(&Checked { files: loads.iter().map(CheckedFile::new).collect() })?;
    } else {
        report(context, &loads, |text| output.text(text))?;
    }
    Ok(exit)
}

/// Errors go to standard error, the rest to the output.
fn report(context: &Context, loads: &[Loaded], print: impl FnOnce(&str) -> Result<(), Failure>) -> Result<(), Failure> {
    let mut out = String::new();
    let mut errors = String::new();
    for loaded in loads {
        let told = loaded.diagnostics.iter().filter(|problem| !context.quiet || problem.severity() == Severity::Error);
        let told = context.render(&told.cloned().collect::<Vec<_>>(), &loaded.source);
        let into = if loaded.document.is_some() { &mut out } else { &mut errors };
        *into += &told;
        *into += if told.is_empty() { "" } else { "\n" };
        *into += &summary(loaded, context.lang);
        into.push('\n');
    }
    context.warn(&errors);
    if out.is_empty() { Ok(()) } else { print(&out) }
}

/// One line on a file: what it holds, or how much is wrong.
fn summary(loaded: &Loaded, lang: Lang) -> String {
    let count = |severity| loaded.diagnostics.iter().filter(|problem| problem.severity() == severity).count();
    let mut parts = Vec::new();
    if let Some(document) = &loaded.document {
        parts.push(results::actors(lang, document.network.actors().len()));
        parts.push(results::relationships(lang, document.network.relationships().len()));
        parts.push(results::rules(lang, document.rules.len()));
        let others = [
            (document.decisions.len(), results::decisions as fn(Lang, usize) -> String),
            (document.views.len(), results::views),
        ];
        parts.extend(others.iter().filter(|(n, _)| *n > 0).map(|(n, text)| text(lang, *n)));
    }
    let problems = [
        (count(Severity::Error), results::errors as fn(Lang, usize) -> String),
        (count(Severity::Warning), results::warnings),
    ];
    parts.extend(problems.iter().filter(|(n, _)| *n > 0).map(|(n, text)| text(lang, *n)));
    results::file_holds(lang, loaded.source.name(), &parts.join(", "))
}

#[derive(Serialize)]
struct Checked<'l> {
    files: Vec<CheckedFile<'l>>,
}

#[derive(Serialize)]
struct CheckedFile<'l> {
    file: &'l str,
    actors: Option<usize>,
    relationships: Option<usize>,
    rules: Option<usize>,
    diagnostics: Vec<DiagnosticJson<'l>>,
}

impl<'l> CheckedFile<'l> {
    fn new(loaded: &'l Loaded) -> CheckedFile<'l> {
        let document = loaded.document.as_ref();
        CheckedFile {
            file: loaded.source.name(),
            actors: document.map(|document| document.network.actors().len()),
            relationships: document.map(|document| document.network.relationships().len()),
            rules: document.map(|document| document.rules.len()),
            diagnostics: loaded
                .diagnostics
                .iter()
                .map(|problem| DiagnosticJson::new(problem, &loaded.source))
                .collect(),
        }
    }
}
