//! The README says what is true: its keys are those of the program, its commands run.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may panic")]

use std::fs;

use assert_cmd::Command;
use vernetzt::app::key_table_markdown;
use vernetzt::text::Lang;

const START: &str = "<!-- keys -->\n";
const END: &str = "<!-- /keys -->";

#[test]
fn the_keys_are_those_of_the_program() {
    let readme = fs::read_to_string("README.md").unwrap().replace("\r\n", "\n");
    let (before, rest) = readme.split_once(START).expect("a start of the key table");
    let (keys, after) = rest.split_once(END).expect("an end of the key table");
    let expected = key_table_markdown(Lang::En);
    if std::env::var_os("UPDATE").is_some() {
        fs::write("README.md", format!("{before}{START}{expected}{END}{after}")).unwrap();
        return;
    }
    assert_eq!(keys, expected, "UPDATE=1 cargo test --test readme writes the table anew");
}

/// The lines of the shell in the README that call the program with a command.
fn commands(readme: &str) -> Vec<String> {
    let blocks = readme.split("```sh\n").skip(1).filter_map(|block| block.split("```").next());
    let lines = blocks.flat_map(str::lines).filter(|line| line.starts_with("vernetzt "));
    lines.map(|line| line.split('#').next().unwrap_or(line).trim().to_owned()).collect()
}

/// The words of a command line, with double quotes around those that have blanks.
fn words(line: &str) -> Vec<String> {
    let quoted = |(at, piece): (usize, &str)| match at % 2 {
        0 => piece.split_whitespace().map(str::to_owned).collect(),
        _ => vec![piece.to_owned()],
    };
    line.split('"').enumerate().flat_map(quoted).collect()
}

#[test]
fn the_commands_run() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[String]| {
        let mut command = Command::cargo_bin("vernetzt").unwrap();
        command.args(arguments).current_dir(&folder).assert()
    };
    run(&["new".to_owned(), "my-network.toml".to_owned()]).success();
    let commands = commands(&fs::read_to_string("README.md").unwrap());
    assert!(commands.len() >= 9, "{commands:?}");
    for line in commands {
        let arguments: Vec<_> = words(&line).into_iter().skip(1).collect();
        let may_fail = line.contains("--fail-on");
        let expected: &[i32] = if may_fail { &[0, 1] } else { &[0] };
        let status = run(&arguments).get_output().status.code();
        assert!(status.is_some_and(|status| expected.contains(&status)), "{line}: {status:?}");
    }
}
