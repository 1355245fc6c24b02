//! The real program, called as a user or a script calls it.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

mod check;
mod diff;
mod edit;
mod errors;
mod export;
mod gaps;
mod json;
mod matrix;
mod output;
mod report;
mod revisions;
mod suggest;
mod text;

use std::fs;
use std::path::PathBuf;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// A made-up network with every state of a gap: open, planned (once by decision, once by a relationship), accepted.
const NETWORK: &str = r##"
[network]
title = { de = "Lernen in Neustadt", en = "Learning in Newtown" }
language = "en"

[actor_kinds.school]
label = { de = "Schule", en = "School" }
plural = { de = "Schulen", en = "Schools" }
color = "blue"
symbol = "■"

[actor_kinds.business]
label = { de = "Betrieb", en = "Business" }
color = "#c04040"

[relationship_kinds.support]
label = { de = "Unterstützung", en = "Support" }
directed = true

[relationship_kinds.cooperation]
label = { de = "Zusammenarbeit", en = "Cooperation" }

[[actor]]
id = "linden"
name = "Lindenschule"
kind = "school"
area = "Nord"
topics = ["musik", "sport"]
since = 1958
contact = "Schulleitung"
attributes = { pupils = 350 }

[[actor]]
id = "bach"
name = "Bächlesschule"
short = "Bächle"
kind = "school"
area = "Süd"

[[actor]]
id = "wald"
name = "Waldschule"
kind = "school"

[[actor]]
id = "burg"
name = "Burgschule"
kind = "school"

[[actor]]
id = "holz"
name = "Holzwerk"
kind = "business"

[[relationship]]
from = "holz"
to = "linden"
kind = "support"
since = 2020

[[relationship]]
from = "linden"
to = "bach"
kind = "cooperation"

[[relationship]]
from = "holz"
to = "wald"
kind = "cooperation"
status = "in_talks"

[[rule]]
id = "school-business"
title = { de = "Schulen ohne Betrieb", en = "Schools without a business" }
why = "Work is part of life."
severity = "high"
for = "kind:school"
needs = { partner = "kind:business" }

[[rule]]
id = "alone"
title = "Alone"
severity = "low"
finds = "isolated"

[[decision]]
rule = "school-business"
subject = "burg"
state = "accepted"
owner = "Round table"
until = 2099-12-31
note = "Too far away."

[[view]]
name = "Schulen"
filter = "kind:school"
focus = "linden"
"##;

/// A folder with files for one test.
struct Desk {
    folder: TempDir,
}

impl Desk {
    /// With the network above as `net.toml`.
    fn new() -> Desk {
        let desk = Desk { folder: tempfile::tempdir().unwrap() };
        desk.write("net.toml", NETWORK);
        desk
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn files(&self) -> usize {
        fs::read_dir(self.folder.path()).unwrap().count()
    }

    /// The program in this folder, in English on a known day, without anything that the tester's environment says.
    fn run(&self, arguments: &str) -> Ran {
        self.run_all(&arguments.split(' ').collect::<Vec<_>>())
    }

    /// The same where an argument holds blanks.
    fn run_all(&self, arguments: &[&str]) -> Ran {
        Ran::of(self.command().args(arguments))
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vernetzt"));
        command.current_dir(self.folder.path()).env_clear().env("LANG", "C");
        command
    }
}

/// What a call gave.
#[derive(Debug)]
struct Ran {
    status: i32,
    out: String,
    err: String,
}

impl Ran {
    fn of(command: &mut Command) -> Ran {
        let output = command.output().unwrap();
        Ran {
            status: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// What was printed, of a call that must go well and say nothing else.
    #[track_caller]
    fn fine(self) -> String {
        assert_eq!((self.status, &*self.err), (0, ""), "{}", self.out);
        self.out
    }

    #[track_caller]
    fn json(self) -> Value {
        serde_json::from_str(&self.fine()).unwrap()
    }

    /// What was said, of a call that must fail with this status and print nothing.
    #[track_caller]
    fn fails(self, status: i32) -> String {
        assert_eq!((self.status, &*self.out), (status, ""), "{}", self.err);
        self.err
    }
}
