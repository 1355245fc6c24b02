//! `check` and the diagnostics of every command.

use super::*;

const BROKEN: &str = "[network]\ntitle = \"x\"\n\n[[actor]]\nid = \"a\"\nkind = \"k\"\n\n[[relationship]]\nfrom = \"a\"\nto = \"b\"\nkind = \"r\"\n";
const WARNED: &str = "[network]\ntitle = \"x\"\n\n[[actor]]\nid = \"a\"\nkind = \"k\"\ncontact = \"x@example.org\"\n";

#[test]
fn a_good_file_is_summed_up_in_one_line() {
    let desk = Desk::new();
    assert_eq!(desk.run("check net.toml").fine(), "net.toml: 5 actors, 3 relationships, 2 rules, 1 decision, 1 view\n");
}

#[test]
fn several_files_are_checked_and_the_worst_counts() {
    let desk = Desk::new();
    desk.write("clean.toml", "[network]\ntitle = \"x\"\n");
    desk.write("broken.toml", BROKEN);
    let ran = desk.run("check clean.toml broken.toml");
    assert_eq!(ran.status, 2);
    assert_eq!(ran.out, "clean.toml: 0 actors, 0 relationships, 0 rules\n");
    assert!(ran.err.contains("error[unknown-actor]") && ran.err.contains("broken.toml:10:6"), "{}", ran.err);
    assert!(ran.err.ends_with("broken.toml: 1 error\n"), "{}", ran.err);
    assert_eq!(desk.run("check clean.toml missing.toml broken.toml").status, 3);
}

#[test]
fn json_holds_every_key_and_is_english_in_any_language() {
    let desk = Desk::new();
    desk.write("broken.toml", BROKEN);
    let ran = desk.run("check broken.toml missing.toml --format json --lang de");
    assert_eq!((ran.status, &*ran.err), (3, ""));
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    let problem = &json["files"][0]["diagnostics"][0];
    assert_eq!(
        (&problem["code"], &problem["severity"], &problem["line"], &problem["column"]),
        (&"unknown-actor".into(), &"error".into(), &10.into(), &6.into()),
    );
    assert_eq!((&problem["end_line"], &problem["end_column"]), (&10.into(), &9.into()));
    assert_eq!((&problem["file"], &json["files"][0]["actors"]), (&"broken.toml".into(), &Value::Null));
    assert!(problem["message"].as_str().unwrap().contains("no actor"), "{problem}");
    let missing = &json["files"][1]["diagnostics"][0];
    assert_eq!(missing.as_object().unwrap().len(), 9);
    assert!(missing["line"].is_null());
}

#[test]
fn warnings_go_to_standard_error_of_other_commands_unless_quiet() {
    let desk = Desk::new();
    desk.write("warned.toml", WARNED);
    let check = desk.run("check warned.toml");
    assert_eq!((check.status, &*check.err), (0, ""));
    assert!(check.out.contains("warning[personal-data]") && check.out.ends_with("1 warning\n"), "{}", check.out);
    assert_eq!(desk.run("check warned.toml -q").out.lines().count(), 1);
    let list = desk.run("list warned.toml --lang de");
    assert_eq!(list.status, 0);
    assert!(list.err.contains("Warnung[personal-data]") && !list.out.contains("Warnung"), "{}", list.err);
    assert_eq!(desk.run("list warned.toml --quiet").err, "");
    assert_ne!(desk.run("warned.toml").err, "");
    assert_eq!(desk.run("warned.toml --quiet").err, "", "where there is no terminal for the interface");
    assert!(desk.run("warned.toml --color always").err.contains('\x1b'));
}

#[test]
fn a_file_that_is_none_is_told_apart_from_one_with_errors() {
    let desk = Desk::new();
    desk.write("broken.toml", BROKEN);
    desk.write("empty.toml", "");
    for command in ["gaps", "list", "stats", "matrix", "export"] {
        assert!(desk.run(&format!("{command} broken.toml")).fails(2).contains("unknown-actor"));
        assert!(desk.run(&format!("{command} empty.toml")).fails(2).contains("empty-file"));
        assert!(desk.run(&format!("{command} missing.toml")).fails(3).contains("missing.toml"));
        let folder = desk.run(&format!("{command} . --lang de")).fails(3);
        assert!(folder.contains("net.toml") && folder.contains("Ordner"), "{folder}");
    }
}

#[test]
fn standard_input_is_a_network_too() {
    let desk = Desk::new();
    let ran = Ran::of(desk.command().args(["stats", "-", "--format", "json"]).write_stdin(NETWORK));
    assert_eq!(ran.json()["actors"], 5);
    let ran = Ran::of(desk.command().args(["list", "-"]).write_stdin("x = "));
    assert!(ran.fails(2).contains("-:1:"));
}
