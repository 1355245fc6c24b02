//! Actors under another id, and two that are one.

use super::*;

#[test]
fn an_actor_is_renamed_wherever_it_is_named() {
    let rest = "
[[rule]]
id = \"near\"
for = '-near:a~2 id:\"a\" a'
needs.partner = \"id:a,\\u0062\"

[[rule]]
id = \"bridge\"
finds = \"bridge\"

[[rule]]
id = \"island\"
finds = \"island\"

[[rule]]
id = \"review\"
finds = \"unreviewed\"
older_than = \"1 year\"

[[view]]
name = \"v\"
filter = \"near:a\" # a
focus = 'a'
";
    let decisions = |subjects: [&str; 5]| -> String {
        let rules = ["alone", "bridge", "island", "review", "near"];
        let decision = |(rule, subject)| {
            format!("\n[[decision]]\nrule = \"{rule}\"\nsubject = \"{subject}\"\nstate = \"planned\"\n")
        };
        rules.into_iter().zip(subjects).map(decision).collect()
    };
    let text = format!("{HEAD}{TABLES}{rest}{}", decisions(["a", "a--b", "component=a", "a--support--b", "c"]));
    let expected = format!("{HEAD}{TABLES}{rest}{}", decisions(["z", "b--z", "component=b", "z--support--b", "c"]))
        .replacen("id = \"a\"", "id = \"z\"", 1)
        .replacen("from = 'a'", "from = 'z'", 1)
        .replace("'-near:a~2 id:\"a\" a'", "'-near:z~2 id:z a'")
        .replace("\"id:a,\\u0062\"", "\"id:z,b\"")
        .replace("\"near:a\" # a\nfocus = 'a'", "\"near:z\" # a\nfocus = 'z'");
    let asked = Edit::RenameActor(find(&document(&text), "a"), "z".into());
    assert_eq!(edited(&text, &asked), expected);
    for wrong in ["b", "z\" # ", "z\\", "'", ""] {
        let asked = Edit::RenameActor(find(&document(&text), "a"), wrong.into());
        assert!(matches!(edit(&document(&text), &asked, Lang::En), Err(Refused::Wrong { .. })), "{wrong}");
    }
}

#[test]
fn two_actors_that_are_the_same_become_one() {
    let link = |from: &str, to: &str, more: &str| {
        format!("\n[[relationship]]\nfrom = \"{from}\"\nto = \"{to}\"\nkind = \"support\"\n{more}")
    };
    let decision =
        |subject: &str| format!("\n[[decision]]\nrule = \"alone\"\nsubject = \"{subject}\"\nstate = \"planned\"\n");
    let view = |focus: &str| format!("\n[[view]]\nname = \"v\"\nfocus = \"{focus}\"\nfilter = \"id:{focus}\"\n");
    let head = HEAD.replacen("id = \"b\"", "id = \"b\"\narea = \"Ost\"", 1);
    let text = [
        head,
        link("a", "c", "status = \"ended\" # ended\n"),
        link("c", "b", "note = \"n\"\n"),
        link("b", "c", ""),
        link("a", "b", ""),
        decision("b"),
        decision("a"),
        view("b"),
    ];
    let expected = [
        HEAD.replacen("\n\n[[actor]]\nid = \"b\"\nkind = \"k\"", "", 1).replacen(
            "kind = \"k\"",
            "kind = \"k\"\narea = \"Ost\"",
            1,
        ),
        link("a", "c", "note = \"n\"\n"),
        decision("a"),
        view("a"),
    ];
    let before = document(&text.concat());
    let asked = Edit::MergeActors { keep: find(&before, "a"), goes: find(&before, "b") };
    assert_eq!(edited(&text.concat(), &asked), expected.concat());
    let said = edit(&before, &asked, Lang::De).unwrap().change.sentence;
    assert_eq!(said.text(Lang::De), "a und b zu einem Akteur zusammengeführt, damit 2 Beziehungen weniger");
}

#[test]
fn merging_leaves_no_doubles_and_no_commas_behind() {
    let link = |from: &str, to: &str| format!("{{ from = \"{from}\", to = \"{to}\", kind = \"r\" }}");
    let decision = |subject: &str| format!("{{ rule = \"alone\", subject = \"{subject}\", state = \"planned\" }}");
    let text = |links: &[String], decisions: &[String], actors: &str| {
        format!("relationship = [{}]\ndecision = [{}]\n{actors}", links.join(", "), decisions.join(", "))
    };
    let before = text(
        &[link("b", "a"), link("a", "b"), link("b", "c"), link("c", "b"), link("a", "c")],
        &[decision("b"), decision("b"), decision("a")],
        HEAD,
    );
    let merged = HEAD.replacen("\n\n[[actor]]\nid = \"b\"\nkind = \"k\"", "", 1);
    let expected = text(&[link("a", "c")], &[decision("a")], &merged);
    let loaded = document(&before);
    let asked = Edit::MergeActors { keep: find(&loaded, "a"), goes: find(&loaded, "b") };
    assert_eq!(edited(&before, &asked), expected);
}

#[test]
fn an_actor_that_goes_is_left_out_of_filters_that_name_it_among_others() {
    let rest = "
[[rule]]
id = \"near\"
for = \"near:a~2,b~2 -id:c\"
needs.partner = \"id:b,a\"

[[view]]
name = \"v\"
filter = \"id:a,b\" # a
focus = \"a\"
";
    let text = format!("{HEAD}{TABLES}{rest}");
    let asked = Edit::RemoveActor(find(&document(&text), "a"));
    let after = edited(&text, &asked);
    for left in ["for = \"near:b~2 -id:c\"", "needs.partner = \"id:b\"", "filter = \"id:b\" # a"] {
        assert!(after.contains(left), "{left}: {after}");
    }
    let sentence = edit(&document(&text), &asked, Lang::En).unwrap().change.sentence;
    assert!(sentence.text(Lang::En).ends_with("mentions in 3 filters"), "{}", sentence.text(Lang::En));
    let alone = format!("{HEAD}{TABLES}\n[[rule]]\nid = \"near\"\nfor = \"near:a\"\nneeds.partner = \"id:b\"\n");
    let asked = Edit::RemoveActor(find(&document(&alone), "a"));
    let refused = edit(&document(&alone), &asked, Lang::En);
    assert!(matches!(refused, Err(Refused::Wrong { .. })), "a rule about nobody else is not rewritten silently");
}

/// Whoever the example names in the filters of its rules can still be removed.
#[test]
fn every_actor_of_the_example_can_be_removed() {
    let text = include_str!("../../../../networks/viernheim.toml");
    let before = document(text);
    for index in before.network.actor_indices().filter(|index| before.network.kind_of(*index).id.contains("school")) {
        let name = &before.network.actor(index).name;
        let removed = edit(&before, &Edit::RemoveActor(index), Lang::De);
        assert!(removed.is_ok(), "{name}: {:?}", removed.err());
    }
}
