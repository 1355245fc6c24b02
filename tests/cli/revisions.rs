//! Older states of a file that git keeps. Where there is no git, these tests say so and check nothing.

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;
use std::process::Command as Process;

use super::*;

/// A repository for one test, with the network in a folder.
struct Repository {
    desk: Desk,
}

const FILE: &str = "our networks/-net.toml";
/// What the network is without its relationships: more gaps.
fn fewer() -> String {
    NETWORK.replace("to = \"linden\"\nkind = \"support\"", "to = \"linden\"\nkind = \"support\"\nstatus = \"ended\"")
}

impl Repository {
    /// With the network committed; none where git is missing.
    fn new() -> Option<Repository> {
        if Process::new("git").arg("--version").output().is_err() {
            writeln!(std::io::stderr(), "skipped: git is not installed").expect("standard error");
            return None;
        }
        let repository = Repository { desk: Desk::new() };
        fs::create_dir(repository.desk.path("our networks")).unwrap();
        repository.write(NETWORK);
        repository.git(&["init", "--quiet"]);
        repository.commit();
        Some(repository)
    }

    fn write(&self, text: &str) {
        self.desk.write(FILE, text);
    }

    /// Where programs are looked for: ours before all others.
    fn path() -> OsString {
        let program = Path::new(env!("CARGO_BIN_EXE_vernetzt")).parent().unwrap().to_owned();
        let others = std::env::var_os("PATH").unwrap_or_default();
        std::env::join_paths(std::iter::once(program).chain(std::env::split_paths(&others))).unwrap()
    }

    fn call_git(&self, arguments: &[&str]) -> std::process::Output {
        let mut git = Process::new("git");
        git.args(["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "core.autocrlf=false"]);
        git.args(arguments).current_dir(self.desk.folder.path());
        git.env_clear().env("PATH", Repository::path()).env("HOME", self.desk.folder.path()).env("LANG", "C");
        git.env("GIT_CONFIG_NOSYSTEM", "1").output().unwrap()
    }

    fn git(&self, arguments: &[&str]) {
        let output = self.call_git(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn commit(&self) {
        self.git(&["add", "--", FILE]);
        self.git(&["commit", "--quiet", "--no-verify", "-m", "A state"]);
    }

    fn command(&self, folder: &str, arguments: &[&str]) -> Command {
        let mut command = self.desk.command();
        command.env("PATH", Repository::path()).env("GIT_CONFIG_NOSYSTEM", "1");
        command.env("GIT_CEILING_DIRECTORIES", self.desk.folder.path().parent().unwrap());
        command.current_dir(self.desk.path(folder)).args(arguments).arg("--as-of=2026-11-24");
        command
    }

    fn run(&self, folder: &str, arguments: &[&str]) -> Ran {
        Ran::of(&mut self.command(folder, arguments))
    }
}

#[test]
fn a_revision_is_read_as_git_itself_reads_it() {
    let Some(repository) = Repository::new() else { return };
    repository.write(&fewer());
    repository.commit();
    repository.write(&fewer().replace('\n', "\r\n"));
    let absolute = format!("HEAD~1:{}", repository.desk.path(FILE).display());
    let whole = "HEAD~1:our networks/-net.toml";
    for (folder, old, new) in [
        (".", whole, FILE),
        ("our networks", whole, "./-net.toml"),
        ("our networks", "HEAD~1:./-net.toml", "./-net.toml"),
        ("our networks", "HEAD^{/A state}~1:../our networks/-net.toml", "HEAD:./-net.toml"),
        ("our networks", "@{0}~1:./-net.toml", ":./-net.toml"),
        (".", &absolute, FILE),
    ] {
        let out = repository.run(folder, &["diff", old, new]).fine();
        let told = "2 gaps new; 1 relationship changed.";
        assert!(out.contains(told) && out.contains(&format!("{old} → {new}")), "{old}:\n{out}");
    }
    let same = repository.run(".", &["diff", "HEAD:our networks/-net.toml", FILE]).fine();
    assert!(same.contains("Nothing changed."), "{same}");
    let since = ["gaps", FILE, "--since", whole, "--fail-on", "high", "--format", "json"];
    let ran = repository.run(".", &since);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.status, json["gaps"][0]["id"].as_str()), (1, Some("school-business/linden")));
    assert_eq!(json["since"], whole);
    let known = repository.run(".", &["gaps", FILE, "--since", "HEAD:our networks/-net.toml", "--fail-on", "high"]);
    assert_eq!(known.status, 0, "{}", known.err);
}

#[test]
fn a_file_of_that_very_name_comes_first() {
    let Some(repository) = Repository::new() else { return };
    repository.desk.write("HEAD:net.toml", "[network]\ntitle = \"A file\"\n");
    let out = repository.run(".", &["diff", FILE, "HEAD:net.toml"]);
    assert!(out.out.starts_with("A file · "), "{out:?}");
}

#[test]
fn a_bare_repository_has_revisions_too() {
    let Some(repository) = Repository::new() else { return };
    repository.git(&["clone", "--quiet", "--bare", ".", "bare.git"]);
    let old = "HEAD:our networks/-net.toml";
    assert!(repository.run("bare.git", &["diff", old, old]).fine().contains("Nothing changed."));
}

#[test]
fn what_git_does_not_have_is_said_with_what_to_do() {
    let Some(repository) = Repository::new() else { return };
    repository.desk.write("bad.toml", "[network]\ntitle = 1\n");
    repository.git(&["add", "bad.toml"]);
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("net.toml"), NETWORK).unwrap();
    for (old, status, said) in [
        ("HEAD~7:our networks/-net.toml", 3, "git knows no revision `HEAD~7`"),
        ("HEAD:no.toml", 3, "the revision `HEAD` has no file no.toml"),
        ("HEAD:our networks", 3, "the revision `HEAD` has no file our networks"),
        (":no.toml", 3, "no file no.toml is staged"),
        (":bad.toml", 2, ":bad.toml:2:9"),
        ("HEAD:", 3, "there is no file HEAD:"),
        // None of these is taken for an option of git.
        ("--output=stolen:x", 3, "git knows no revision `--output=stolen`"),
        ("--textconv HEAD:our networks/-net.toml", 3, "git knows no revision"),
    ] {
        let err = repository.run(".", &["gaps", FILE, &format!("--since={old}")]).fails(status);
        assert!(err.contains(said), "{old}:\n{err}");
    }
    assert!(!repository.desk.path("stolen").exists());
    let mut elsewhere = repository.command(".", &["diff", "HEAD:net.toml", "net.toml"]);
    let err = Ran::of(elsewhere.current_dir(&outside).env("GIT_CEILING_DIRECTORIES", outside.path())).fails(3);
    assert!(err.contains("no git repository") && err.contains("`git status`"), "{err}");
    let mut without = repository.command(".", &["diff", "HEAD:x.toml", FILE, "--lang", "de"]);
    let err = Ran::of(without.env("PATH", outside.path())).fails(3);
    assert!(err.contains("fehlt das Programm git"), "{err}");
}

#[test]
fn nothing_that_a_repository_configures_is_run() {
    let Some(repository) = Repository::new() else { return };
    let trap = format!("touch '{}'; cat", repository.desk.path("sprung").display());
    repository.desk.write(".gitattributes", "* diff=trap filter=trap\n");
    for key in ["diff.trap.textconv", "core.pager", "core.fsmonitor", "filter.trap.smudge", "diff.external"] {
        repository.git(&["config", key, &trap]);
    }
    for old in ["HEAD:our networks/-net.toml", ":our networks/-net.toml"] {
        repository.run(".", &["diff", old, FILE]).fine();
    }
    assert!(!repository.desk.path("sprung").exists());
}

#[test]
#[cfg(unix)]
fn the_hook_of_the_readme_refuses_a_commit_that_opens_a_severe_gap() {
    use std::os::unix::fs::PermissionsExt;
    let Some(repository) = Repository::new() else { return };
    let readme = fs::read_to_string("README.md").unwrap();
    let hook = readme.split("```").find_map(|block| block.split_once("#!/bin/sh\n")).expect("a hook in the README").1;
    let network = hook.lines().find(|line| line.starts_with("network=")).unwrap();
    let hook = format!("#!/bin/sh\n{}", hook.replace(network, &format!("network='{FILE}'")));
    let file = repository.desk.path(".git/hooks/pre-commit");
    fs::write(&file, hook).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
    let commits = |all: bool| {
        let arguments: &[&str] = if all { &["commit", "-am", "x"] } else { &["commit", "-m", "x"] };
        let output = repository.call_git(arguments);
        (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
    };
    // Gaps that were there before are nobody's fault.
    repository.write(&NETWORK.replace("Too far away.", "Much too far away."));
    assert!(commits(true).0);
    repository.write(&fewer());
    let (went, said) = commits(true);
    assert!(!went && said.contains("+ Lindenschule has "), "{said}");
    // What counts is what is staged.
    repository.git(&["add", "--", FILE]);
    repository.write(NETWORK);
    assert!(!commits(false).0);
    assert!(commits(true).0);
    // A change elsewhere asks nothing.
    repository.desk.write("other.txt", "x");
    repository.git(&["add", "other.txt"]);
    repository.write(&fewer());
    assert!(commits(false).0);
}
