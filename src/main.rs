//! The program: everything it can do is in the library.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use vernetzt::app::edits::Home;
use vernetzt::cli::{self, Interface, Invocation, NetworkPath};
use vernetzt::terminal::{self, Ended, Open, Request};

fn main() -> ExitCode {
    match cli::parse(std::env::args_os()) {
        Invocation::Command(call) => call.run(),
        Invocation::Interface(interface) if io::stdout().is_terminal() => open(&interface),
        Invocation::Interface(interface) => interface.print_figures(),
    }
}

/// Where a network can be saved to.
fn home(network: &NetworkPath) -> Home {
    match network {
        NetworkPath::Example => Home::Example,
        NetworkPath::Stdin => Home::Stdin,
        NetworkPath::File(path) => Home::File(path.clone()),
    }
}

fn open(interface: &Interface) -> ExitCode {
    let open = match &interface.network {
        NetworkPath::File(path) if path.is_dir() => Open::Folder(path.clone()),
        _ => match interface.load() {
            Ok(document) => Open::Document(Box::new(document), home(&interface.network)),
            Err(status) => return status,
        },
    };
    let Interface { lang, day, color, ascii, .. } = *interface;
    match terminal::run(Request { open, view: interface.view.clone(), lang, day, ascii, color }) {
        Ok(Ended::ByUser) => ExitCode::SUCCESS,
        Ok(Ended::BySignal(signal)) => ExitCode::from(128 + u8::try_from(signal).unwrap_or(0)),
        Ok(Ended::Refused(loaded)) => interface.refuse(&loaded),
        Err(error) => interface.fail(&error),
    }
}
