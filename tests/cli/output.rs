//! Where results go: files, pipes, terminals, colours.

use std::io::Read;
use std::process::Stdio;

use super::*;

#[test]
fn a_file_gets_the_same_as_standard_output_without_colours() {
    let desk = Desk::new();
    desk.write("out.txt", "something longer that was there before");
    let printed = desk.run("gaps net.toml --as-of 2026-11-24").fine();
    assert_eq!(desk.run("gaps net.toml --as-of 2026-11-24 -o out.txt --color always").fine(), "");
    assert_eq!(desk.read("out.txt"), printed);
    let json = desk.run("list net.toml --format json").fine();
    assert_eq!(desk.run("list net.toml --format json -o list.json").fine(), "");
    assert_eq!(desk.read("list.json"), json);
    assert_eq!(desk.files(), 3);
}

#[test]
fn after_an_error_there_is_no_file_and_no_file_has_changed() {
    let desk = Desk::new();
    desk.write("old.txt", "old");
    desk.run("list net.toml --where nofield:x -o old.txt").fails(2);
    desk.run("list missing.toml -o new.txt").fails(3);
    assert_eq!(desk.read("old.txt"), "old");
    let said = desk.run("list net.toml -o no/such/folder.txt --lang de").fails(3);
    assert!(said.contains("no/such/folder.txt lässt sich nicht schreiben"), "{said}");
    assert!(desk.run("gaps net.toml -o ./net.toml").fails(2).contains("overwrite the network file"));
    assert_eq!(desk.read("net.toml"), NETWORK);
    assert_eq!(desk.files(), 2);
}

#[test]
fn colour_is_there_when_asked_for_and_only_then() {
    let desk = Desk::new();
    let colored = |arguments: &str, variable: &str, value: &str| {
        let mut command = desk.command();
        command.args(arguments.split(' ')).env(variable, value);
        Ran::of(&mut command).fine().contains('\u{1b}')
    };
    assert!(!colored("gaps net.toml", "TERM", "xterm-256color"));
    assert!(colored("gaps net.toml --color always", "TERM", "xterm-256color"));
    assert!(colored("gaps net.toml", "CLICOLOR_FORCE", "1"));
    assert!(!colored("gaps net.toml --color never", "CLICOLOR_FORCE", "1"));
    assert!(colored("gaps net.toml --color always", "NO_COLOR", "1"));
    assert!(!colored("gaps net.toml", "NO_COLOR", "1"));
    assert!(!colored("gaps net.toml --format csv --color always", "TERM", "xterm"));
}

#[test]
fn a_pipe_that_closes_early_ends_the_program_quietly() {
    let desk = Desk::new();
    let many: String = (0..20_000).map(|n| format!("[[actor]]\nid = \"actor-{n}\"\nkind = \"k\"\n")).collect();
    desk.write("large.toml", &format!("[network]\ntitle = \"x\"\n{many}"));
    for format in ["text", "json"] {
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_vernetzt"))
            .current_dir(desk.folder.path())
            .args(["list", "large.toml", "--format", format])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = [0; 10];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), &*String::from_utf8_lossy(&output.stderr)), (Some(0), ""));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let desk = Desk::new();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_vernetzt"))
        .current_dir(desk.folder.path())
        .args(["stats", "net.toml", "--format", "json", "--lang", "de"])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("Die Ausgabe bricht ab"));
}

#[test]
fn new_files_load_and_are_not_overwritten() {
    let desk = Desk::new();
    for lang in ["de", "en"] {
        let file = format!("{lang}.toml");
        assert!(desk.run(&format!("new {file} --lang {lang}")).fine().contains(&file));
        let check = desk.run(&format!("check {file}")).fine();
        assert_eq!(check.lines().count(), 1, "{check}");
        assert!(desk.run(&format!("gaps {file}")).fine().lines().count() > 5);
    }
    let said = desk.run("new net.toml").fails(2);
    assert!(said.contains("net.toml is already there") && said.contains("--force"), "{said}");
    assert_eq!(desk.read("net.toml"), NETWORK);
    desk.run("new net.toml --force").fine();
    assert_eq!(desk.read("net.toml"), desk.read("en.toml"));
    assert!(desk.run("new no/such/net.toml").fails(3).contains("can't be written"));
}

#[test]
fn schema_completions_and_manual_are_printed() {
    let desk = Desk::new();
    let schema: Value = desk.run("schema").json();
    assert!(schema["properties"]["actor"].is_object() && schema["properties"]["decision"].is_object());
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = desk.run(&format!("completions {shell} --lang de")).fine();
        assert!(script.contains("vernetzt") && script.contains("fail-on"), "{shell}");
    }
    assert!(desk.run("completions basch").fails(2).contains("did you mean `bash`?"));
    assert!(desk.run("completions 4dos").fails(2).contains("bash, elvish, fish"));
    let manual = desk.run("man --lang de").fine();
    for part in [".TH VERNETZT 1", ".SH ÜBERSICHT", "vernetzt gaps [OPTIONEN] NETZ", "\\-\\-fail\\-on"] {
        assert!(manual.contains(part), "{part}");
    }
}
