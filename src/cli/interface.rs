//! Opening the terminal interface: what it shows, and what is said when it can't.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use anstream::ColorChoice;
use clap::ArgMatches;

use super::commands;
use super::context::{self, Context, NetworkPath};
use super::failure::{Exit, Failure};
use super::view::find_view;
use crate::document::{Document, Loaded};
use crate::network::Date;
use crate::text::interface::frame;
use crate::text::{Lang, refusals};

/// How the terminal interface is to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interface {
    /// The network to show; of a folder one is to be chosen.
    pub network: NetworkPath,
    /// The saved view to begin with.
    pub view: Option<String>,
    /// The language of the interface.
    pub lang: Lang,
    /// The day on which the rules are asked.
    pub day: Date,
    /// Whether colours are allowed: `--color`, else none to be said here.
    pub color: Option<bool>,
    /// Only ASCII for lines and signs.
    pub ascii: bool,
    /// Without warnings, where there is no terminal for an interface.
    pub quiet: bool,
}

impl Interface {
    pub(super) fn new(matches: &ArgMatches, network: Option<&PathBuf>, lang: Lang) -> Interface {
        let context = Context::new(matches, lang);
        let network = network.filter(|_| !context.example).map_or(NetworkPath::Example, |path| NetworkPath::new(path));
        let color = match matches.get_one::<String>("color").map(String::as_str) {
            Some("always") => Some(true),
            Some("never") => Some(false),
            _ => None,
        };
        Interface {
            network,
            view: matches.get_one("view").cloned(),
            lang,
            day: context.day,
            color,
            ascii: matches.get_flag("ascii"),
            quiet: context.quiet,
        }
    }

    /// Prints the figures on the network, where there is no terminal for an interface. They would be no answer to
    /// whoever asks for a view.
    pub fn print_figures(&self) -> ExitCode {
        let context = self.context();
        let result = context.open_network(&self.network).and_then(|session| match &self.view {
            None => commands::figures(session, &context.stdout()).map(|()| Exit::Done),
            Some(name) => {
                find_view(&session.document.views, name, self.lang)?;
                let failure = Failure::new(Exit::Wrong, frame::no_terminal(self.lang));
                Err(failure.help(refusals::export_view(self.lang)))
            }
        });
        context.end(result)
    }

    /// The network to show.
    ///
    /// # Errors
    /// It can't be used, or has no view of the name that is asked for; what is wrong is on standard error.
    pub fn load(&self) -> Result<Document, ExitCode> {
        let mut loaded = context::read(&self.network, self.lang);
        // Warnings would vanish behind the interface: they are what `check` is for.
        let document = loaded.document.take().ok_or_else(|| self.refuse(&loaded))?;
        match self.view.as_ref().map(|name| find_view(&document.views, name, self.lang)) {
            Some(Err(failure)) => Err(self.context().end(Err(failure))),
            _ => Ok(document),
        }
    }

    /// Prints what is wrong with a network, and gives the status to end with.
    pub fn refuse(&self, loaded: &Loaded) -> ExitCode {
        let context = self.context();
        let text = context.render(&loaded.diagnostics, &loaded.source);
        context.end(Err(Failure::rendered(context::exit_of(loaded), text)))
    }

    /// Says that the terminal failed, and gives the status to end with.
    pub fn fail(&self, error: &io::Error) -> ExitCode {
        self.context().end(Err(Failure::new(Exit::Unusable, error.to_string())))
    }

    fn context(&self) -> Context {
        let color = match self.color {
            Some(true) => ColorChoice::Always,
            Some(false) => ColorChoice::Never,
            None => ColorChoice::Auto,
        };
        Context { day: self.day, color, quiet: self.quiet, ..Context::plain(self.lang) }
    }
}
