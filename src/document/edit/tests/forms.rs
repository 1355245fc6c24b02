//! Each edit in each way that a file can be written.

use super::*;

const LINES: &str = "relationship = [
  { from = \"a\", to = \"b\", kind = \"support\", attributes = { x = 1, y = 2 } }, # the first
  # about the second
  { from = \"b\", to = \"c\", kind = \"support\" } # the second
]
";

fn added() -> Edit {
    let mut draft = link("a", "c");
    draft.status = Status::InTalks;
    draft.strength = Some(3);
    draft.common.since = Some(When::Year(2024));
    draft.common.until = Some(When::Day(DAY));
    draft.common.source = ["s".into(), "t".into()].into();
    draft.common.attributes = vec![("x y".into(), AttributeValue::Boolean(true))];
    Edit::AddRelationship(Box::new(draft))
}

#[test]
fn a_new_entry_looks_like_the_last_one() {
    let text = format!("{HEAD}{TABLES}");
    let new = "\n\n[[relationship]]\n  from = \"a\"\n  to = \"c\"\n  kind = \"support\"\n  status = \"in_talks\"\n  strength = 3\n  \
               since = 2024\n  until = 2026-11-27\n  source = [\"s\", \"t\"]\n  attributes = { \"x y\" = true }\n\n# --- The end";
    let expected = text.replace("\n\n# --- The end", new);
    assert_eq!(edited(&text, &added()), expected);
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(edited(&windows(&text), &added()), windows(&expected));
}

#[test]
fn a_new_entry_goes_into_the_list_where_there_is_one() {
    let new = "{ from = \"a\", to = \"c\", kind = \"support\" }";
    let asked = Edit::AddRelationship(Box::new(link("a", "c")));
    for (list, expected) in [
        (LINES.to_owned(), LINES.replace(" } # the second", &format!(" }}, # the second\n  {new}"))),
        (
            LINES.replace(" } # the", " }, # the"),
            LINES.replace(" } # the second", &format!(" }}, # the second\n  {new},")),
        ),
        ("relationship = []\n".to_owned(), format!("relationship = [{new}]\n")),
        ("relationship = [\n]\n".to_owned(), format!("relationship = [\n  {new},\n]\n")),
        (
            "relationship = [{ from = 'a', to = 'b', kind = 'k' }]\n".to_owned(),
            format!("relationship = [{{ from = 'a', to = 'b', kind = 'k' }}, {new}]\n"),
        ),
        (
            "relationship = [{ from = 'a', to = 'b', kind = 'k' }, ]\n".to_owned(),
            format!("relationship = [{{ from = 'a', to = 'b', kind = 'k' }}, {new}, ]\n"),
        ),
    ] {
        assert_eq!(edited(&format!("{list}{HEAD}"), &asked), format!("{expected}{HEAD}"));
    }
}

#[test]
fn the_first_entry_of_a_section_goes_to_the_end() {
    let decision = DecisionDraft {
        rule: "alone".into(),
        subject: "a".into(),
        state: DecisionState::Planned,
        owner: Some("A \"B\"".into()),
        until: None,
        decided: Some(DAY),
        note: None,
    };
    let new = "\n\n[[decision]]\nrule = \"alone\"\nsubject = \"a\"\nstate = \"planned\"\nowner = \"A \\\"B\\\"\"\ndecided = 2026-11-27";
    let asked = Edit::AddDecision(Box::new(decision));
    for end in ["", "\n", "\n\n\n", " # c\n\n"] {
        let text = format!("{}{end}", HEAD.trim_end());
        let last = if end.contains('#') { " # c" } else { "" };
        assert_eq!(edited(&text, &asked), format!("{}{last}{new}{}", HEAD.trim_end(), end.trim_start_matches(" # c")));
    }
}

#[test]
fn entries_are_taken_out_with_their_comments_and_no_others() {
    let text = format!("{HEAD}{TABLES}");
    let first = Edit::RemoveRelationship(relationship(&document(&text), "a", "b"));
    let expected = "
# --- Relationships ---

[[relationship]]
  from = \"b\"
  to = \"c\"
  kind = \"support\"
  [relationship.attributes]
  x = 1

# --- The end ---
";
    assert_eq!(edited(&text, &first), format!("{HEAD}{expected}"));
    let second = Edit::RemoveRelationship(relationship(&document(&text), "b", "c"));
    let expected = TABLES.split("\n\n[[relationship]]\n").next().unwrap();
    assert_eq!(edited(&text, &second), format!("{HEAD}{expected}\n\n# --- The end ---\n"));

    let text = format!("{LINES}{HEAD}");
    let lines: Vec<&str> = LINES.lines().collect();
    let first = Edit::RemoveRelationship(relationship(&document(&text), "a", "b"));
    assert_eq!(edited(&text, &first), format!("{}\n{}\n{}\n]\n{HEAD}", lines[0], lines[2], lines[3]));
    let second = Edit::RemoveRelationship(relationship(&document(&text), "b", "c"));
    assert_eq!(edited(&text, &second), format!("{}\n{}\n{}\n]\n{HEAD}", lines[0], lines[1], lines[2]));
}

#[test]
fn a_relationship_goes_with_its_doubles() {
    let double = "\n[[relationship]]\nfrom = \"b\"\nto = \"a\"\nkind = \"support\"\n";
    let text = format!("{HEAD}\n[[relationship]]\nfrom = \"a\"\nto = \"b\"\nkind = \"support\"\n{double}");
    let asked = Edit::RemoveRelationship(relationship(&document(&text), "a", "b"));
    assert_eq!(edited(&text, &asked), HEAD);
    let directed = format!("[relationship_kinds.support]\ndirected = true\n\n{text}");
    assert!(edited(&directed, &asked).ends_with(&format!("isolated\"\n{double}")));
}

#[test]
fn fields_change_where_they_stand() {
    let text = format!("{HEAD}{TABLES}");
    let before = document(&text);
    let first = relationship(&before, "a", "b");
    let mut draft = RelationshipDraft::of(&before.network, first);
    draft.kind = "cooperation".into();
    draft.status = Status::Paused;
    draft.common.note = Some("n".into());
    let expected =
        TABLES.replacen("kind = \"support\"", "kind = \"cooperation\"\n  status = \"paused\"\n  note = \"n\"", 1);
    let changed = edited(&text, &Edit::ChangeRelationship(first, Box::new(draft)));
    assert_eq!(changed, format!("{HEAD}{expected}"));
    // And back again, field by field.
    let after = document(&changed);
    let old = Box::new(RelationshipDraft::of(&before.network, first));
    assert_eq!(edited(after.source.text(), &Edit::ChangeRelationship(first, old)), text);

    let text = format!("{LINES}{HEAD}");
    let before = document(&text);
    let mut draft = RelationshipDraft::of(&before.network, first);
    draft.strength = Some(2);
    draft.common.attributes.remove(0);
    let expected = LINES.replacen(
        "\"support\", attributes = { x = 1, y = 2 }",
        "\"support\", strength = 2, attributes = { y = 2 }",
        1,
    );
    assert_eq!(edited(&text, &Edit::ChangeRelationship(first, Box::new(draft))), format!("{expected}{HEAD}"));
}

#[test]
fn attributes_change_in_whatever_way_they_are_written() {
    for (written, changed, gone) in [
        ("attributes = { x = 1, y = 2 } # c\n", "attributes = { y = 3, z = 4 } # c\n", ""),
        ("attributes.x = 1\nattributes.y = 2 # c\n", "attributes.y = 3 # c\nattributes.z = 4\n", ""),
        ("[actor.attributes]\nx = 1 # c\ny = 2\n", "[actor.attributes]\ny = 3\nz = 4\n", "[actor.attributes]\n"),
        ("[actor.attributes] # c\n", "[actor.attributes] # c\ny = 3\nz = 4\n", ""),
        ("attributes = {}\n", "attributes = { y = 3, z = 4 }\n", "attributes = {}\n"),
        ("", "attributes = { y = 3, z = 4 }\n", ""),
    ] {
        let head = "[network]\ntitle = \"T\"\n[[actor]]\nkind = \"k\"\nid = \"a\"\n";
        let text = format!("{head}{written}");
        let before = document(&text);
        let a = find(&before, "a");
        let mut draft = ActorDraft::of(&before.network, a);
        let number = |name: &str, number| (Box::from(name), AttributeValue::Integer(number));
        draft.common.attributes = vec![number("y", 3), number("z", 4)];
        assert_eq!(edited(&text, &Edit::ChangeActor(a, Box::new(draft.clone()))), format!("{head}{changed}"));
        if written.contains('1') {
            draft.common.attributes.clear();
            assert_eq!(edited(&text, &Edit::ChangeActor(a, Box::new(draft))), format!("{head}{gone}"));
        }
    }
}

#[test]
fn an_actor_goes_with_all_that_is_about_it() {
    let text = format!(
        "{HEAD}{TABLES}\n[[decision]]\nrule = \"alone\"\nsubject = \"a\"\nstate = \"planned\"\n\n\
         [[view]]\nname = \"v\"\nfocus = \"a\" # him\nradius = 2\nfilter = \"kind:k\"\n"
    );
    let before = document(&text);
    let asked = Edit::RemoveActor(find(&before, "a"));
    let gone = edit(&before, &asked, Lang::De).unwrap();
    let expected = text
        .replacen("\n\n[[actor]]\nid = \"a\"\nkind = \"k\"", "", 1)
        .replacen(TABLES.split("\n\n[[").nth(1).unwrap(), "", 1)
        .replacen("\n\n[[\n\n[[", "\n\n[[", 1)
        .replacen("\n\n[[decision]]\nrule = \"alone\"\nsubject = \"a\"\nstate = \"planned\"", "", 1)
        .replacen("\nfocus = \"a\" # him\nradius = 2", "", 1);
    assert_eq!(gone.document.source.text(), expected);
    let said = "Akteur a entfernt, mit ihm: 1 Beziehung, 1 Entscheidung, der Mittelpunkt von 1 Ansicht";
    assert_eq!(gone.change.sentence.text(Lang::De), said);
}

#[test]
fn what_would_be_wrong_is_refused_with_the_diagnostics() {
    let text = format!("{HEAD}{TABLES}");
    let before = document(&text);
    let codes = |asked: Edit| match edit(&before, &asked, Lang::En) {
        Err(Refused::Wrong { diagnostics, .. }) => diagnostics.iter().map(|problem| problem.code).collect(),
        Err(Refused::NothingChanges) => Vec::new(),
        Ok(edited) => panic!("{:?}", edited.change),
    };
    assert_eq!(codes(Edit::AddRelationship(Box::new(link("a", "b")))), [Code::DuplicateRelationship]);
    assert_eq!(codes(Edit::AddRelationship(Box::new(link("a", "a")))), [Code::SelfRelationship]);
    assert_eq!(codes(Edit::AddRelationship(Box::new(link("a", "x")))), [Code::UnknownActor]);
    assert_eq!(codes(Edit::AddActor(Box::new(ActorDraft::new("b", "k")))), [Code::DuplicateActor]);
    assert_eq!(codes(Edit::AddActor(Box::new(ActorDraft::new("ä b", "k")))), [Code::InvalidId]);
    let first = relationship(&before, "a", "b");
    assert_eq!(codes(Edit::ChangeRelationship(first, Box::new(link("a", "b")))), []);
    assert_eq!(codes(Edit::ChangeRelationship(first, Box::new(link("c", "b")))), [Code::DuplicateRelationship]);
}

#[test]
fn views_come_change_and_go() {
    let asked =
        ViewDraft { name: "V".into(), filter: Some("\"x y\"".into()), focus: Some("b".into()), radius: Some(2) };
    let with = edited(HEAD, &Edit::AddView(Box::new(asked.clone())));
    let new = "\n[[view]]\nname = \"V\"\nfilter = \"\\\"x y\\\"\"\nfocus = \"b\"\nradius = 2\n";
    assert_eq!(with, format!("{HEAD}{new}"));
    let other = ViewDraft { radius: None, filter: None, name: "W".into(), ..asked };
    let changed = edited(&with, &Edit::ChangeView(0, Box::new(other)));
    assert_eq!(changed, format!("{HEAD}\n[[view]]\nname = \"W\"\nfocus = \"b\"\n"));
    assert_eq!(edited(&changed, &Edit::RemoveView(0)), HEAD);
}
