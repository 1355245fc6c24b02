//! The program: everything it can do is in the library.

use std::process::ExitCode;

use vernetzt::cli::{self, Invocation};

fn main() -> ExitCode {
    match cli::parse(std::env::args_os()) {
        Invocation::Command(call) => call.run(),
        Invocation::Interface(interface) => interface.print_figures(),
    }
}
