//! What the user is told: messages, hints, and why something is empty.

use super::*;

#[test]
fn the_next_match_tells_that_the_filter_had_to_go() {
    let mut app = wide();
    press(&mut app, "/ \"schule\" enter f \"kind:business\" enter n");
    let message = app.message().unwrap_or_default();
    assert!(message.contains("2") && message.contains("Filter"), "{message}");
}

#[test]
fn writing_over_a_file_is_offered_only_where_there_is_one() {
    let mut app = wide();
    let offered = |app: &App| app.hints().iter().any(|hint| hint.action == Action::Overwrite);
    press(&mut app, "e ctrl-u enter");
    assert!(!offered(&app), "without a name there is nothing to write over");
    press(&mut app, "\"x.dot\" enter");
    happen(&mut app, Event::Exported(Err(ExportFailure::IsTheNetwork)));
    assert!(!offered(&app), "the network is never written over");
    happen(&mut app, Event::Exported(Err(ExportFailure::Exists)));
    assert!(offered(&app));
    press(&mut app, "y");
    assert!(!offered(&app), "another name");
}

#[test]
fn the_overview_says_why_a_part_of_it_is_empty() {
    let said = |app: &App| {
        let rows = Side::ALL.into_iter().flat_map(|side| app.pane(side).rows());
        let texts = rows.filter_map(|row| match row {
            Row::Text { text, .. } | Row::Field { text, .. } => Some(text.clone()),
            _ => None,
        });
        texts.collect::<Vec<_>>().join(" ")
    };
    let mut filtered = wide();
    press(&mut filtered, "f \"id:nobody\" enter");
    assert!(said(&filtered).contains("Zu diesem Filter gibt es keine offene Lücke."), "{}", said(&filtered));
    assert!(said(&filtered).contains("Niemand; Esc hebt den Filter auf."));
    let empty = app_on("[network]\ntitle = \"Leer\"\n", Lang::De, 120, 36);
    assert!(!said(&empty).contains("Filter auf"), "{}", said(&empty));
    let pair = "[network]\ntitle = \"Paar\"\n[actor_kinds.k]\nlabel = \"K\"\n[relationship_kinds.r]\nlabel = \"R\"\n\
        [[actor]]\nid = \"a\"\nkind = \"k\"\n[[actor]]\nid = \"b\"\nkind = \"k\"\n";
    let link = "[[relationship]]\nfrom = \"a\"\nto = \"b\"\nkind = \"r\"\n";
    assert!(said(&app_on(&format!("{pair}{link}"), Lang::De, 120, 36)).contains("alle hängen zusammen"));
    assert!(!said(&app_on(pair, Lang::De, 120, 36)).contains("getrennte Teile"), "nobody is linked to anybody");
}
