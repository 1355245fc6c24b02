//! One edit from a script: what it changes, what it says, and when it is refused.

use super::*;

const DAY: &str = "--as-of=2026-11-24";

#[test]
fn a_link_is_added_and_nothing_else_has_moved() {
    let desk = Desk::new();
    let added = "\n[[relationship]]\nfrom = \"holz\"\nto = \"bach\"\nkind = \"support\"\nsince = 2026\nstrength = 4\n";
    let call =
        ["link", "net.toml", "Holzwerk", "baechle", "--kind", "support", "--since", "2026", "--strength", "4", DAY];
    let call: Vec<&str> =
        call.into_iter().chain(["--agreement", "true", "--source", "a", "--source", "b", "--note", "-x"]).collect();
    let patch = desk.run_all(&[&*call, &["--dry-run"]].concat());
    assert_eq!(patch.err, "Relationship Holzwerk – Bächle (Support) added; closes 1 gap.\n");
    assert_eq!(desk.read("net.toml"), NETWORK);
    assert_eq!(desk.run_all(&call).fine(), patch.err);
    let last = "kind = \"cooperation\"\nstatus = \"in_talks\"\n";
    let fields = "agreement = true\nnote = \"-x\"\nsource = [\"a\", \"b\"]\n";
    let expected = NETWORK.replace(
        last,
        &format!("{last}{}{fields}", added.replace("since = 2026\nstrength = 4", "strength = 4\nsince = 2026")),
    );
    assert_eq!(desk.read("net.toml"), expected);
    assert!(patch.out.starts_with("--- net.toml\n+++ net.toml\n@@ "), "{}", patch.out);
    assert!(
        patch.out.contains("\n+[[relationship]]\n+from = \"holz\"\n") && !patch.out.contains("\n-"),
        "{}",
        patch.out
    );
    assert_eq!(desk.files(), 1);
}

#[test]
fn a_link_that_is_there_is_brought_up_to_date() {
    let desk = Desk::new();
    let talks = ["link", "net.toml", "wald", "holz", "--kind", "Cooperation", DAY];
    let said = desk.run_all(&talks).fine();
    assert_eq!(said, "Relationship Holzwerk – Waldschule (Cooperation) changed; closes 2 gaps.\n");
    let expected = NETWORK.replace("kind = \"cooperation\"\nstatus = \"in_talks\"\n", "kind = \"cooperation\"\n");
    assert_eq!(desk.read("net.toml"), expected);
    assert_eq!(desk.run_all(&talks).fine(), "Nothing to change: the network says so already.\n");
    // The other way round is another relationship, where the kind has a direction.
    let said =
        desk.run("link net.toml linden holz --kind support --status in_talks --lang de --as-of 2026-11-24").fine();
    assert_eq!(said, "Beziehung Lindenschule – Holzwerk (Unterstützung) hinzugefügt; ändert an den Lücken nichts.\n");
}

#[test]
fn what_has_ended_is_brought_to_life_again_without_its_end() {
    let desk = Desk::new();
    let link = |status: &str, more: &[&str]| {
        let call = ["link", "net.toml", "burg", "bach", "--kind", "support", "--status", status, DAY];
        desk.run_all(&[&call, more].concat()).fine()
    };
    link("ended", &["--since", "2019", "--until", "2024"]);
    let ended = desk.read("net.toml");
    link("active", &[]);
    assert_eq!(
        desk.read("net.toml"),
        ended.replace("status = \"ended\"\nsince = 2019\nuntil = 2024\n", "since = 2019\n")
    );
}

#[test]
fn what_was_linked_can_be_unlinked_to_the_last_byte() {
    for network in [NETWORK.to_owned(), format!("\u{feff}{}", NETWORK.replace('\n', "\r\n"))] {
        let desk = Desk::new();
        desk.write("net.toml", &network);
        desk.run("link net.toml burg bach --kind cooperation").fine();
        assert_ne!(desk.read("net.toml"), network);
        let said = desk.run("unlink net.toml bach burg --as-of 2026-11-24").fine();
        assert_eq!(said, "Relationship Burgschule – Bächle (Cooperation) removed; opens 1 gap.\n");
        assert_eq!(desk.read("net.toml"), network);
    }
}

#[test]
fn unlinking_asks_which_one_is_meant() {
    let desk = Desk::new();
    assert!(
        desk.run("unlink net.toml bach burg")
            .fails(2)
            .contains("no such relationship between Bächlesschule and Burgschule")
    );
    desk.run("link net.toml linden bach --kind support").fine();
    let said = desk.run("unlink net.toml bach linden").fails(2);
    assert!(said.contains("2 relationships") && said.contains("--kind (cooperation, support)"), "{said}");
    // A kind goes by its label in any language as well.
    desk.run("link net.toml bach linden --kind Unterstützung").fine();
    desk.run("unlink net.toml bach linden --kind Support").fine();
    let left = desk.run("show net.toml bach --format json").json();
    let left: Vec<_> =
        left["relationships"].as_array().unwrap().iter().map(|link| (&link["from"], &link["kind"])).collect();
    assert!(left.len() == 2 && left.iter().all(|(from, _)| *from == "linden"), "{left:?}");
}

#[test]
fn decisions_are_recorded_changed_and_taken_back() {
    let desk = Desk::new();
    let gap = "school-business/bach";
    let said = desk
        .run_all(&["decide", "net.toml", gap, "--state", "planned", "--owner", "Rat \"Nord\"", "--until", "2027", DAY])
        .fine();
    assert_eq!(said, "Decision on the gap school-business/bach recorded: planned.\n");
    let new = "\n[[decision]]\nrule = \"school-business\"\nsubject = \"bach\"\nstate = \"planned\"\nowner = \"Rat \\\"Nord\\\"\"\nuntil = 2027\ndecided = 2026-11-24\n";
    let last = "note = \"Too far away.\"\n";
    assert_eq!(desk.read("net.toml"), NETWORK.replace(last, &format!("{last}{new}")));
    let said = desk
        .run_all(&[
            "decide",
            "net.toml",
            gap,
            "--state",
            "accepted",
            "--note",
            "n",
            "--lang",
            "de",
            "--as-of=2026-11-25",
        ])
        .fine();
    assert_eq!(said, "Entscheidung zur Lücke school-business/bach geändert: hingenommen.\n");
    let decision = &desk.run_all(&["gaps", "net.toml", "--state", "accepted", "--format", "json", DAY]).json()["gaps"]
        [0]["decision"];
    assert_eq!(
        (&decision["owner"], &decision["decided"], &decision["note"]),
        (&"Rat \"Nord\"".into(), &"2026-11-25".into(), &"n".into())
    );
    // Once it has passed, a new decision is another one.
    desk.run_all(&["decide", "net.toml", gap, "--state", "planned", "--as-of=2028-01-01"]).fine();
    assert_eq!(desk.read("net.toml").matches("subject = \"bach\"").count(), 2);
    desk.run_all(&["decide", "net.toml", gap, "--state", "open", "--as-of=2028-01-01"]).fine();
    assert_eq!(
        desk.run_all(&["decide", "net.toml", gap, "--state", "open", DAY]).fine(),
        "Decision on the gap school-business/bach taken back.\n"
    );
    assert_eq!(desk.read("net.toml"), NETWORK);
}

#[test]
fn what_makes_no_sense_is_refused_and_nothing_is_written() {
    let desk = Desk::new();
    for (call, says) in [
        ("link net.toml linden linden --kind support", "Lindenschule is at both ends"),
        ("link net.toml linden nobody --kind support", "no actor is called `nobody`"),
        ("link net.toml linden bach", "this is missing: --kind"),
        ("link net.toml linden bach --kind suport", "did you mean `support`?"),
        ("link net.toml linden bach --kind zzz", "there are: support, cooperation"),
        ("link net.toml linden bach --kind support --strength 6", "1 to 5"),
        ("link net.toml linden bach --kind support --since 26", "neither a year like 2026"),
        ("link net.toml linden bach --kind support --since 2026 --until 2025", "inverted-range"),
        ("link net.toml linden bach --kind support --since 2026 --until 2025", "Nothing was written."),
        ("decide net.toml school-business/bahc --state planned", "did you mean `school-business/bach`?"),
        ("decide net.toml x --state planned", "vernetzt gaps"),
        ("decide net.toml school-business/bach", "GAP --state STATE"),
        ("decide net.toml school-business/bach --state open", "no decision on the gap"),
        ("decide net.toml school-business/burg --state open --owner x", "`--owner` does not go with"),
        ("decide net.toml school-business/bach --state planned --until 2020", "which is before"),
        ("link --example goetheschule schillerschule --kind cooperation", "part of the program"),
        ("link --example goetheschule schillerschule --kind cooperation", "-o FILE"),
        ("unlink - linden bach", "standard input can't be changed"),
        ("link net.toml linden bach --kind support -o net.toml", "overwrite the network file"),
    ] {
        let said = desk.run(call).fails(2);
        assert!(said.contains(says), "{call}:\n{said}");
    }
    assert_eq!(desk.read("net.toml"), NETWORK);
    desk.write("net.toml", &NETWORK.replace("kind = \"support\"", "kind = \"suport\""));
    let broken = desk.read("net.toml");
    assert!(desk.run("unlink net.toml linden bach").fails(2).contains("unknown-kind"));
    assert_eq!(desk.read("net.toml"), broken);
    assert!(desk.run("link missing.toml a b --kind k").fails(3).contains("missing.toml"));
    assert_eq!(desk.files(), 1);
}

#[test]
fn what_can_not_be_saved_can_be_written_elsewhere() {
    let desk = Desk::new();
    let said = desk.run("link --example goetheschule schillerschule --kind cooperation -o new.toml").fine();
    assert!(said.starts_with("Relationship Goetheschule – Schillerschule (Cooperation) added; "), "{said}");
    assert!(
        desk.read("new.toml").contains("from = \"goetheschule\"\nto = \"schillerschule\"\nkind = \"cooperation\"\n")
    );
    let piped =
        desk.command().args(["unlink", "-", "linden", "bach", "-o", "-"]).write_stdin(NETWORK).output().unwrap();
    let gone = "[[relationship]]\nfrom = \"linden\"\nto = \"bach\"\nkind = \"cooperation\"\n\n";
    assert_eq!(String::from_utf8(piped.stdout).unwrap(), NETWORK.replace(gone, ""));
    assert!(String::from_utf8(piped.stderr).unwrap().contains("removed"));
    assert_eq!(desk.files(), 2);
}

#[test]
fn a_write_protected_file_stays_as_it_is() {
    let desk = Desk::new();
    let mut locked = fs::metadata(desk.path("net.toml")).unwrap().permissions();
    locked.set_readonly(true);
    fs::set_permissions(desk.path("net.toml"), locked).unwrap();
    let said = desk.run("unlink net.toml linden bach --lang de").fails(3);
    assert!(said.contains("net.toml ist schreibgeschützt") && said.contains("-o DATEI"), "{said}");
    assert_eq!(desk.read("net.toml"), NETWORK);
}

#[test]
fn hostile_names_are_written_as_escapes_and_shown_harmlessly() {
    let desk = Desk::new();
    desk.write("net.toml", &NETWORK.replace("\"Holzwerk\"", "\"Holz\\u001b[2J\\u202ewerk\""));
    let said = desk
        .run_all(&["link", "net.toml", "holz", "bach", "--kind", "cooperation", "--note", "a\u{9b}2Jb\"\nc"])
        .fine();
    assert!(!said.contains(['\u{1b}', '\u{202e}']) && said.contains("Holz␛[2J"), "{said:?}");
    assert!(desk.read("net.toml").contains("note = \"a\\u009B2Jb\\\"\\nc\"\n"));
    assert_eq!(desk.run("check net.toml").fine().lines().count(), 1);
}

#[test]
fn warnings_are_those_of_the_changed_network() {
    let desk = Desk::new();
    let call = ["link", "net.toml", "holz", "bach", "--kind", "cooperation", "--note", "Tel. 06204 123456"];
    let ran = desk.run_all(&call);
    assert!(ran.status == 0 && ran.err.contains("personal-data"), "{ran:?}");
    let ran = desk.run("unlink net.toml holz bach");
    assert_eq!((ran.status, &*ran.err), (0, ""));
}
