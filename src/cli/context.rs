//! What every command has at hand: the language, the day, the network that it was given.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use clap::ArgMatches;

use super::failure::{Exit, Failure};
use super::output::{Output, terminal_columns};
use super::paint;
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::document::{self, Document, Loaded};
use crate::network::Date;
use crate::rules::Evaluation;
use crate::text::{Lang, diagnostics, refusals};

/// The width of diagnostics where no terminal has one.
const PLAIN_COLUMNS: usize = 120;

/// The arguments that name networks which are read.
const NETWORKS: [&str; 4] = ["network", "old", "new", "since"];

/// Where a network comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NetworkPath {
    /// The network that is compiled into the program.
    Example,
    /// Standard input.
    Stdin,
    /// A file, or a folder with files in it.
    File(PathBuf),
}

impl NetworkPath {
    /// Reads a path from the command line, where `-` is standard input.
    pub(super) fn new(path: &Path) -> NetworkPath {
        if path.as_os_str() == "-" { NetworkPath::Stdin } else { NetworkPath::File(path.to_owned()) }
    }
}

/// What holds for a whole call.
#[derive(Debug)]
pub(super) struct Context {
    pub(super) lang: Lang,
    pub(super) day: Date,
    pub(super) color: ColorChoice,
    pub(super) quiet: bool,
    pub(super) example: bool,
}

/// A network with what its rules say about it.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) document: Document,
    pub(super) evaluation: Evaluation,
}

impl Context {
    /// Reads the options that hold everywhere.
    pub(super) fn new(matches: &ArgMatches, lang: Lang) -> Context {
        Context {
            lang,
            day: matches.get_one("as-of").copied().unwrap_or_else(today),
            color: color(matches),
            quiet: matches.get_flag("quiet"),
            example: matches.get_flag("example"),
        }
    }

    /// A call without options.
    pub(super) fn plain(lang: Lang) -> Context {
        Context { lang, day: today(), color: ColorChoice::Auto, quiet: false, example: false }
    }

    /// Loads the network that the command was given and asks its rules. Warnings go to standard error.
    ///
    /// # Errors
    /// The diagnostics, if there is an error among them.
    pub(super) fn open(&self, matches: &ArgMatches) -> Result<&'static Session, Failure> {
        self.open_network(&self.network(matches))
    }

    /// The same for a network that comes from elsewhere than the command's arguments.
    ///
    /// # Errors
    /// As [`Context::open`].
    pub(super) fn open_network(&self, network: &NetworkPath) -> Result<&'static Session, Failure> {
        let (document, warnings) = self.load(network)?;
        self.warn_of(&warnings, &document.source);
        Ok(self.session(document))
    }

    /// The same for a command that changes the network: what is to be warned of is told of what comes out.
    ///
    /// # Errors
    /// As [`Context::open`].
    pub(super) fn open_to_change(&self, matches: &ArgMatches) -> Result<&'static Session, Failure> {
        self.load(&self.network(matches)).map(|(document, _)| self.session(document))
    }

    /// Loads an older state of a network, which may be a git revision, and asks its rules. Nobody is warned of it: it is
    /// too late to mend it.
    ///
    /// # Errors
    /// As [`Context::open`].
    pub(super) fn open_older(&self, path: &Path) -> Result<&'static Session, Failure> {
        self.load_older(path).map(|(document, _)| self.session(document))
    }

    /// The same of a state that may be the newest: warnings go to standard error.
    ///
    /// # Errors
    /// As [`Context::open`].
    pub(super) fn open_any_state(&self, path: &Path) -> Result<&'static Session, Failure> {
        let (document, warnings) = self.load_older(path)?;
        self.warn_of(&warnings, &document.source);
        Ok(self.session(document))
    }

    fn load_older(&self, path: &Path) -> Result<(Document, Vec<Diagnostic>), Failure> {
        match NetworkPath::new(path) {
            NetworkPath::File(path) if !path.is_dir() => self.checked(document::read_older(&path, self.lang)),
            network => self.load(&network),
        }
    }

    /// Asks the rules of a document.
    pub(super) fn session(&self, document: Document) -> &'static Session {
        let evaluation = Evaluation::new(&document.network, &document.rules, &document.decisions, self.day);
        // A command opens few networks and ends: giving them back piece by piece would only take time.
        Box::leak(Box::new(Session { document, evaluation }))
    }

    /// Prints warnings, unless they are not wanted.
    pub(super) fn warn_of(&self, warnings: &[Diagnostic], source: &diagnostic::Source) {
        if !self.quiet {
            self.warn(&self.render(warnings, source));
        }
    }

    /// The network that the command was given.
    pub(super) fn network(&self, matches: &ArgMatches) -> NetworkPath {
        match matches.try_get_one::<PathBuf>("network") {
            Ok(Some(path)) if !self.example => NetworkPath::new(path),
            _ => NetworkPath::Example,
        }
    }

    fn load(&self, network: &NetworkPath) -> Result<(Document, Vec<Diagnostic>), Failure> {
        if let NetworkPath::File(folder) = network
            && folder.is_dir()
        {
            return Err(folder_refused(folder, self.lang));
        }
        self.checked(read(network, self.lang))
    }

    fn checked(&self, loaded: Loaded) -> Result<(Document, Vec<Diagnostic>), Failure> {
        let exit = exit_of(&loaded);
        match loaded.document {
            Some(document) => Ok((document, loaded.diagnostics)),
            None => Err(Failure::rendered(exit, self.render(&loaded.diagnostics, &loaded.source))),
        }
    }

    /// Prints why a command failed, and gives the status it ends with.
    pub(super) fn end(&self, result: Result<Exit, Failure>) -> ExitCode {
        let exit = result.unwrap_or_else(|failure| {
            self.warn(&failure.text(self.lang));
            failure.exit
        });
        exit.into()
    }

    /// The diagnostics as text with colours.
    pub(super) fn render(&self, diagnostics: &[Diagnostic], source: &diagnostic::Source) -> String {
        let width = terminal_columns().unwrap_or(PLAIN_COLUMNS);
        diagnostic::render(diagnostics, source, self.lang, true, width)
    }

    /// Prints to standard error. Where that can't be written there is nobody left to tell.
    pub(super) fn warn(&self, text: &str) {
        let color = match self.color {
            ColorChoice::Auto => AutoStream::choice(&io::stderr()),
            other => other,
        };
        let mut out = AutoStream::new(io::stderr().lock(), color);
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }

    /// Prints a warning of one sentence to standard error, unless nobody wants warnings.
    pub(super) fn warn_that(&self, sentence: &str) {
        if !self.quiet {
            self.warn(&format!("{}: {sentence}\n", paint::warning(diagnostics::warning(self.lang))));
        }
    }

    /// Where the results of the command go; `-` is standard output.
    ///
    /// # Errors
    /// They would take the place of the network that they are about.
    pub(super) fn output(&self, matches: &ArgMatches) -> Result<Output, Failure> {
        let file = matches.get_one::<PathBuf>("output").filter(|file| file.as_os_str() != "-").cloned();
        let same = |a: &Path, b: &Path| fs::canonicalize(a).is_ok_and(|a| fs::canonicalize(b).is_ok_and(|b| a == b));
        let mut networks =
            NETWORKS.iter().filter_map(|id| matches.try_get_many::<PathBuf>(id).ok().flatten()).flatten();
        match &file {
            Some(file) if networks.any(|network| same(file, network)) => {
                Err(Failure::new(Exit::Wrong, refusals::output_is_input(self.lang, &file.display().to_string())))
            }
            _ => Ok(Output { file, ..self.stdout() }),
        }
    }

    /// Standard output.
    pub(super) fn stdout(&self) -> Output {
        let color = match self.color {
            ColorChoice::Auto => AutoStream::choice(&io::stdout()),
            other => other,
        };
        Output { file: None, color, lang: self.lang }
    }
}

/// Reads a network from wherever it comes.
pub(super) fn read(network: &NetworkPath, lang: Lang) -> Loaded {
    match network {
        NetworkPath::Example => document::example(lang),
        NetworkPath::Stdin => document::read_stdin(lang),
        NetworkPath::File(path) => document::read_file(path, lang),
    }
}

/// The exit status that a load leads to.
pub(super) fn exit_of(loaded: &Loaded) -> Exit {
    match loaded {
        loaded if loaded.is_unreadable() => Exit::Unusable,
        loaded if loaded.diagnostics.iter().any(|problem| problem.severity() == Severity::Error) => Exit::Wrong,
        _ => Exit::Done,
    }
}

fn folder_refused(folder: &Path, lang: Lang) -> Failure {
    let files: Vec<_> = document::network_files(folder).iter().map(|file| file.display().to_string()).collect();
    let failure = Failure::new(Exit::Unusable, refusals::folder(lang, &folder.display().to_string()));
    match &*files {
        [] => failure.help(refusals::folder_is_empty(lang)),
        files => failure.help(refusals::folder_holds(lang, &files.join(", "))),
    }
}

fn color(matches: &ArgMatches) -> ColorChoice {
    match matches.get_one::<String>("color").map(String::as_str) {
        Some("always") => ColorChoice::Always,
        Some("never") => ColorChoice::Never,
        _ => ColorChoice::Auto,
    }
}

/// Today, where the user is.
fn today() -> Date {
    jiff::ZonedDateTime::now().date()
}
