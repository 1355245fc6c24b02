//! What is said about command lines that are wrong: always status 2, nothing printed, and what to do about it.

use super::*;

#[track_caller]
fn refused(arguments: &str, says: &[&str]) {
    let said = Desk::new().run(arguments).fails(2);
    for part in says {
        assert!(said.contains(part), "{part} is not in:\n{said}");
    }
}

#[test]
fn options_about_a_network_are_refused_where_none_is_read() {
    let desk = Desk::new();
    for command in ["new started.toml", "schema", "completions bash", "man", "help"] {
        let name = command.split(' ').next().unwrap();
        assert!(!desk.run(&format!("{name} --help")).fine().contains("--as-of"), "{name}");
        let err = desk.run(&format!("{command} --example")).fails(2);
        assert!(err.contains(&format!("`--example` has no effect here: `{name}` reads no network")), "{err}");
        let err = desk.run(&format!("--as-of 2026-12-31 {command} --lang de")).fails(2);
        assert!(err.contains(&format!("`--as-of` bewirkt hier nichts: `{name}` liest kein Netz")), "{err}");
    }
    assert_eq!(desk.files(), 1);
}

#[test]
fn slips_are_answered_with_a_suggestion() {
    refused("gasp net.toml", &["there is no command `gasp`", "did you mean `gaps`?"]);
    refused("gasp", &["did you mean `gaps`?"]);
    refused("list net.toml --wher x", &["there is no option `--wher`", "`--where`", "Usage: vernetzt list"]);
    refused("list net.toml --format jsn", &["`jsn` is not possible for `--format`", "`json`"]);
    refused("gaps net.toml --rule shool-business", &["no rule `shool-business`", "`school-business`"]);
    refused("gaps net.toml --rule zzz", &["school-business, alone"]);
    refused("export net.toml --view schuln", &["no view “schuln”", "Schulen"]);
    refused("help lst", &["`list`"]);
}

#[test]
fn a_saved_view_is_for_the_interface_and_must_be_there() {
    refused("net.toml --view schuln", &["no view “schuln”", "did you mean", "Schulen"]);
    refused("net.toml --view zzz", &["no view “zzz”", "there are: “Schulen”"]);
    refused("--example --view zzz --lang de", &["keine Ansicht „zzz“", "„Schulen und Wirtschaft“, „"]);
    refused("net.toml --view schulen", &["the interface needs a terminal", "vernetzt export"]);
    for call in ["list net.toml", "export net.toml"] {
        refused(&format!("--view Schulen {call}"), &["`--view` has no effect in front of a command"]);
    }
}

#[test]
fn what_is_missing_or_too_much_is_named() {
    refused("gaps", &["this is missing: NETWORK", "--example"]);
    refused("path net.toml linden", &["this is missing: TO"]);
    refused("list net.toml --where", &["`--where` needs a value"]);
    refused("stats net.toml other.toml", &["no use for `other.toml`"]);
    refused("net.toml other.toml", &["one network", "`other.toml`"]);
    refused("net.toml gaps", &["`gaps` belongs in front"]);
    refused("--lang de net.toml list --metrics", &["Der Befehl `list` gehört nach vorn"]);
    refused("path net.toml linden bach --limit 0", &["`0` is not possible for `--limit`", "1 to 10,000"]);
    refused("gaps net.toml --as-of 2026-02-30", &["2026-12-31"]);
    refused("export net.toml --radius 2", &["--focus"]);
}

#[test]
fn errors_are_told_in_german_too() {
    refused("gasp net.toml --lang de", &["Fehler: Den Befehl `gasp` gibt es nicht", "Meinten Sie `gaps`?"]);
    refused("gaps --lang de", &["Es fehlt: NETZ", "Aufruf: vernetzt gaps [OPTIONEN] NETZ", "Mehr dazu"]);
    refused("gaps net.toml --lang de --state offen", &["`offen` ist für `--state` nicht möglich", "open"]);
    let desk = Desk::new();
    let said = Ran::of(desk.command().env("LANG", "de_AT.UTF-8").args(["gaps", "net.toml", "--nix"])).fails(2);
    assert!(said.contains("Die Option `--nix` gibt es hier nicht"), "{said}");
}

#[test]
fn filters_point_at_the_character() {
    let said = Desk::new().run_all(&["list", "net.toml", "--where", "kind:school pupls:>3"]).fails(2);
    assert!(said.contains("--where:1:13") && said.contains("`pupils`"), "{said}");
    let (line, marks) = (said.lines().nth(3).unwrap(), said.lines().nth(4).unwrap());
    assert_eq!(line.find("pupls"), marks.find("^^^^^"), "{said}");
    refused("gaps net.toml --where kind:", &["invalid-filter", "--where:1:6"]);
    refused("matrix net.toml --rows knd", &["neither a field nor a part of a name", "`kind`"]);
}

#[test]
fn an_actor_is_an_id_or_a_name_that_fits_one() {
    let desk = Desk::new();
    for name in ["bach", "Bächlesschule", "BAECHLE", "bachle"] {
        assert_eq!(desk.run_all(&["show", "net.toml", name, "--format", "json"]).json()["actor"]["id"], "bach");
    }
    refused("show net.toml schule", &["`schule` fits 4 actors", "linden (Lindenschule)"]);
    refused("show net.toml Holzwrek", &["no actor is called `Holzwrek`", "holz (Holzwerk)"]);
}

#[test]
fn hostile_words_are_shown_and_not_obeyed() {
    let said = Desk::new().run_all(&["show", "net.toml", "a\u{1b}[2Jb\u{202e}"]).fails(2);
    assert!(!said.contains(['\u{1b}', '\u{202e}']) && said.contains("a␛[2Jb"), "{said:?}");
}
