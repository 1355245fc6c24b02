//! Whole files: what comes out of them, and what is said about them.

use super::*;
use crate::diagnostic::{Diagnostic, Source};
use crate::network::{AttributeValue, Status};
use crate::text::Lang;

fn load(text: &str) -> Loaded {
    read(Source::new("x.toml", text), Lang::En)
}

fn document(text: &str) -> Document {
    let loaded = load(text);
    assert_eq!(said(&loaded), [""; 0], "{text}");
    loaded.document.unwrap()
}

/// `line:column code` of every problem.
fn said(loaded: &Loaded) -> Vec<String> {
    let said = |problem: &Diagnostic| {
        let place = loaded.source.position(problem.span.unwrap_or_default().start);
        format!("{}:{} {}", place.line, place.column, problem.code)
    };
    loaded.diagnostics.iter().map(said).collect()
}

const HEAD: &str = "[network]\ntitle = \"T\"\n";

fn problems(rest: &str) -> Vec<String> {
    said(&load(&format!("{HEAD}{rest}")))
}

#[test]
fn the_networks_that_come_with_the_program_have_no_problems() {
    let example = example(Lang::De);
    assert_eq!(said(&example), [""; 0]);
    assert_eq!(example.document.unwrap().network.actors().len(), 121);
    let riverton = read_file(std::path::Path::new("networks/riverton.toml"), Lang::En);
    assert_eq!(said(&riverton), [""; 0]);
}

#[test]
fn every_way_to_write_an_entry_means_the_same() {
    for text in [
        "[[actor]]\nid = \"a\"\nkind = \"k\"\nattributes = { x = 1, y = [\"z\"] }\n[[actor]]\nid = \"b\"\nkind = \"k\"\n[[relationship]]\nfrom = \"a\"\nto = \"b\"\nkind = \"r\"",
        "[[relationship]]\nfrom = \"a\"\nto = \"b\"\nkind = \"r\"\n[[actor]] # c\n'id' = \"a\"\nkind = '''k'''\nattributes.x = 1\nattributes.\"y\" = [\n\"z\"\n]\n[[ actor ]]\nid = \"b\"\nkind = \"k\"",
        "[[actor]]\nid = \"a\"\nkind = \"k\"\n[[relationship]]\nfrom = \"a\"\nto = \"b\"\nkind = \"r\"\n[actor.attributes]\nx = 1\ny = [\"z\"]\n[[\"actor\"]]\nid = \"b\"\nkind = \"\"\"\nk\"\"\"",
    ] {
        check_small(&document(&format!("{HEAD}{text}")));
    }
    let inline = "actor = [{ id = \"a\", kind = \"k\", attributes = { x = 1, y = [\"z\"] } }, { id = \"b\", kind = \"k\" }]\n\
                  relationship = [\n  { from = \"a\", to = \"b\", kind = \"r\" },\n]\n";
    check_small(&document(&format!("{inline}{HEAD}")));
}

fn check_small(document: &Document) {
    let network = &document.network;
    let ids: Vec<_> = network.actors().iter().map(|actor| &*actor.id).collect();
    assert_eq!(ids, ["a", "b"]);
    let attributes: Vec<_> =
        network.actors()[0].attributes.iter().map(|(name, value)| (network.text(*name), value)).collect();
    assert_eq!(attributes, [("x", &AttributeValue::Integer(1)), ("y", &AttributeValue::Texts(["z".into()].into()))]);
    assert_eq!(network.actor_kinds()[0].id, "k".into());
    let relationship = &network.relationships()[0];
    assert_eq!((relationship.from.get(), relationship.to.get(), relationship.status), (0, 1, Status::Active));
}

#[test]
fn all_problems_of_a_file_are_reported_at_once() {
    let text = "[[actor]]\nid = \"a\"\nkind = \"k\"\ncolour = 1\n\
                [[actor]]\nid = \"b\nkind = \"k\"\n\
                [[actor]]\nid = \"a\"\nkind = \"k\"\n\
                [[relationship]]\nfrom = \"a\"\nto = \"c\"\nkind = \"r\"\n\
                [[rule]]\nid = \"r\"\nfor = \"kind:\"\nneeds = {}\n\
                [[rule]]\nid = \"s\"\nneeds = { at_leest = 1 }\n\
                [[decision]]\nrule = \"t\"\nsubject = \"a\"\nstate = \"planned\"\n";
    assert_eq!(
        problems(text),
        [
            "6:1 unknown-field",
            "8:8 syntax",
            "11:6 duplicate-actor",
            "15:6 unknown-actor",
            "19:13 invalid-filter",
            "23:11 unknown-field",
            "25:8 unknown-rule",
        ]
    );
}

#[test]
fn a_broken_block_breaks_no_other() {
    assert_eq!(
        problems("[[actor]]\nid = \"a\"\nkind = [\"k\"\n[[actor]]\nid = \"b\"\nkind = 5\n"),
        ["5:11 syntax", "8:8 wrong-type"]
    );
    assert_eq!(
        problems("[actor_kinds.k]\nlabel = \"\"\"x\n[[actor]]\nid = \"b\"\nkind = \"k\"\nname = 5\n"),
        ["4:12 syntax", "8:8 wrong-type"]
    );
    assert_eq!(
        problems("[[rule]]\nid = \"r\"\nneeds = {\n[[rule]]\nid = \"s\"\nfinds = 1\n"),
        ["5:9 syntax", "7:6 empty-rule", "8:9 wrong-type"]
    );
    assert_eq!(problems("[[rule]\nid = \"r\"\n[[actor]\nid = 1"), ["3:7 syntax", "5:9 syntax"]);
}

#[test]
fn both_forms_at_once_are_not_toml() {
    let text = format!("actor = []\n{HEAD}[[actor]]\nid = \"a\"\nkind = \"k\"\n");
    assert_eq!(said(&load(&text)), ["4:1 duplicate-key"]);
    assert_eq!(problems("[network]\ndescription = \"d\""), ["3:2 duplicate-key"]);
    assert_eq!(
        problems("[actor]\nid = \"a\"\n[[actor]]\nid = \"b\"\nkind = \"k\""),
        ["3:1 wrong-type", "5:1 duplicate-key"]
    );
}

#[test]
fn byte_order_mark_and_line_ends_of_windows_are_fine() {
    let text = format!("\u{feff}format = 1\n{HEAD}[[actor]]\nid = \"a\"\nkind = \"k\"\n").replace('\n', "\r\n");
    assert_eq!(document(&text).network.actors().len(), 1);
}

#[test]
fn kinds_that_are_not_declared_are_fine_until_one_is() {
    let actor = "[[actor]]\nid = \"a\"\nkind = \"scool\"\n";
    assert_eq!(problems(actor), [""; 0]);
    assert_eq!(problems(&format!("{actor}[actor_kinds.school]\n")), ["5:8 unknown-kind"]);
    let loaded = load(&format!("{HEAD}{actor}[actor_kinds.school]\n"));
    assert_eq!(loaded.diagnostics[0].help.as_deref(), Some("did you mean `school`?"));
}

#[test]
fn an_unknown_format_is_all_that_is_said() {
    assert_eq!(said(&load("format = 2\n[[actor]]\nfoo = 1\n")), ["1:10 unknown-format"]);
    assert_eq!(said(&load(" # nothing\n\n")), ["1:1 empty-file"]);
    assert_eq!(said(&load("format = 1\n")), ["1:1 missing-field"]);
}

#[test]
fn files_that_are_no_networks_get_a_short_answer() {
    for hostile in [
        "\u{1}".repeat(3 << 20),
        "[".repeat(3 << 20),
        "a = ".to_owned() + &"[".repeat(1 << 20),
        "[a]\n".repeat(1 << 18),
    ] {
        let loaded = load(&hostile);
        assert!((1..20).contains(&loaded.diagnostics.len()), "{}", loaded.diagnostics.len());
        assert!(loaded.document.is_none());
    }
    let nested =
        format!("{HEAD}[[actor]]\nid = \"a\"\nkind = \"k\"\nattributes = {{ deep = {} }}", "[".repeat(1 << 20));
    assert_eq!(said(&load(&nested)).len(), 1);
}

#[test]
fn a_byte_order_mark_shifts_no_column() {
    assert_eq!(said(&load("\u{feff}format = 2\n")), ["1:10 unknown-format"]);
}

#[test]
fn formats_that_never_were_are_unknown_too() {
    let help = |text: &str| load(text).diagnostics.remove(0).help.unwrap();
    assert_eq!(said(&load("format = 99999999999999999999\n")), ["1:10 unknown-format"]);
    assert_eq!(help("format = 0\n"), "write `format = 1`, for example");
    assert_eq!(help("format = 2\n"), "use a newer version of the program");
}

#[test]
fn what_must_be_there_must_say_something() {
    assert_eq!(said(&load("[network]\ntitle = \"\"\n")), ["2:9 missing-field"]);
    assert_eq!(said(&load("[network]\ntitle = { de = \"\" }\n")), ["2:9 missing-field"]);
    assert_eq!(
        problems(
            "[[actor]]\nid = \"a\"\nkind = \"\"\n\
             [[relationship]]\nfrom = \"\"\nto = \"\"\nkind = \"\"\n\
             [[rule]]\nid = \"r\"\nfinds = \"isolated\"\n\
             [[decision]]\nrule = \"r\"\nsubject = \"\"\nstate = \"planned\"\n\
             [[view]]\nname = \"\"\n"
        ),
        ["5:8", "7:8", "8:6", "9:8", "15:11", "18:8"].map(|place| format!("{place} missing-field"))
    );
}

#[test]
fn many_of_a_sort_in_one_entry_cost_no_more_than_many_entries() {
    let list = |of: fn(usize) -> String| (0..100_000).map(of).collect::<String>();
    let actor = "[[actor]]\nid = \"a\"\nkind = \"k\"\n";
    let topics = document(&format!("{HEAD}{actor}topics = [{}]", list(|n| format!("\"t{}\",", n % 50_000))));
    assert_eq!(topics.network.actors()[0].topics.len(), 50_000);
    let attributes = document(&format!("{HEAD}{actor}attributes = {{ {} }}", list(|n| format!("t{n} = 1,"))));
    assert_eq!(attributes.network.actors()[0].attributes.len(), 100_000);
}

#[test]
fn a_slip_made_often_is_explained_each_time_and_looked_for_once() {
    let actor = |n: usize| format!("[[actor]]\nid = \"a{n}\"\nkind = \"scool\"\n");
    let kinds = |n: usize| format!("[actor_kinds.k{n}]\n");
    let list = |of: &dyn Fn(usize) -> String, n: usize| (0..n).map(of).collect::<String>();
    let loaded = load(&format!("{HEAD}[actor_kinds.school]\n{}{}", list(&kinds, 2_000), list(&actor, 2_000)));
    assert_eq!(loaded.diagnostics.len(), 2_000);
    assert!(loaded.diagnostics.iter().all(|problem| problem.help.as_deref() == Some("did you mean `school`?")));
}

#[test]
fn more_kinds_than_can_be_counted_are_one_problem() {
    let actors = (0..66_000).map(|n| format!("[[actor]]\nid = \"a{n}\"\nkind = \"k{n}\"\n")).collect::<String>();
    let loaded = load(&format!("{HEAD}{actors}"));
    assert_eq!(said(&loaded), ["1:1 invalid-value"]);
    assert_eq!(loaded.diagnostics[0].message, "a network can't have so many kinds");
}

#[test]
fn personal_data_in_decisions_is_warned_about() {
    let rule = "[[actor]]\nid = \"a\"\nkind = \"k\"\n[[rule]]\nid = \"r\"\nfinds = \"isolated\"\n";
    let decision = "[[decision]]\nrule = \"r\"\nsubject = \"a\"\nstate = \"planned\"\nnote = \"info@amt.example\"\n";
    assert_eq!(problems(&format!("{rule}{decision}")), ["13:8 personal-data"]);
}

#[test]
fn large_files_keep_the_order_of_their_entries() {
    let mut text = HEAD.to_owned();
    for at in 0..9000 {
        text += &format!("[[relationship]]\nfrom = \"a{at}\"\nto = \"a{}\"\nkind = \"r\"\n", (at + 1) % 9000);
        text += &format!("[[actor]]\nid = \"a{at}\"\nkind = \"k\"\n");
    }
    let document = document(&text);
    let ids = document.network.actors().iter().map(|actor| actor.id.to_string());
    assert!(ids.eq((0..9000).map(|at| format!("a{at}"))));
    let ends = document.network.relationships().iter().map(|relationship| relationship.from.get());
    assert!(ends.eq(0..9000));
}

#[test]
fn many_rules_and_decisions_are_looked_up_not_searched() {
    let one = |n: usize| {
        format!(
            "[[rule]]\nid = \"r{n}\"\nfinds = \"isolated\"\n\
             [[decision]]\nrule = \"r{n}\"\nsubject = \"a\"\nstate = \"planned\"\n[[view]]\nname = \"v{n}\"\n"
        )
    };
    let text = (0..20_000).map(one).collect::<String>();
    let document = document(&format!("{HEAD}[[actor]]\nid = \"a\"\nkind = \"k\"\n{text}"));
    assert_eq!((document.rules.len(), document.decisions.len(), document.views.len()), (20_000, 20_000, 20_000));
}

#[test]
fn a_rule_named_twice_is_reported_even_where_the_first_is_broken() {
    let rules = "[[rule]]\nid = \"r\"\n[[rule]]\nid = \"r\"\nfinds = \"isolated\"\nfor = \"-word\"\n";
    let actor = "[[actor]]\nid = \"a\"\nkind = \"k\"\n";
    assert_eq!(problems(&format!("{actor}{rules}")), ["6:1 invalid-rule", "9:6 duplicate-rule"]);
}
