//! What has changed since an older state.

use std::sync::Arc;

use super::*;
use crate::app::changes::Compared;
use crate::app::testing::document;
use crate::document::difference::Difference;
use crate::rules::Evaluation;

/// The village as it was when the bakery worked with another school.
fn older(app: &App) -> Compared {
    let tie = "[[relationship]]\nfrom = \"grundschule\"\nto = \"baeckerei\"\nkind = \"cooperation\"\nsince = 2019\n\n";
    let text = app.data.document.source.text();
    assert!(text.contains(tie));
    let old = document(&text.replacen(tie, &tie.replace("grundschule", "waldschule"), 1));
    let old_gaps = Arc::new(Evaluation::new(&old.network, &old.rules, &old.decisions, app.data.evaluation.day));
    let difference = Difference::between((&old, &old_gaps), (&app.data.document, &app.data.evaluation));
    Compared { version: app.version(), name: "alt.toml".to_owned(), old, old_gaps, difference }
}

fn rows(app: &App) -> String {
    match app.layers().last() {
        Some(Layer::Changes(pane)) => format!("{:?}", pane.rows()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_or_revision_is_asked_for_and_the_changes_lead_to_their_places() {
    let mut app = wide();
    press(&mut app, "C");
    assert_eq!(press(&mut app, "\"alt.toml\" enter"), [Effect::Compare("alt.toml".to_owned())]);
    let compared = older(&app);
    happen(&mut app, Event::Compared(Ok(Arc::new(compared))));
    let said = rows(&app);
    for part in [
        "Seit alt.toml",
        "1 Beziehung, 2 Lücken neu",
        "Grundschule – Bäckerei Müller & Söhne (Zusammenarbeit)",
        "Geschlossene Lücken",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    press(&mut app, "esc C");
    assert!(matches!(app.layers().last(), Some(Layer::Changes(_))), "what was compared is there again");
}

#[test]
fn after_an_edit_it_is_compared_anew_and_nothing_old_is_shown_meanwhile() {
    let mut app = wide();
    let compared = older(&app);
    happen(&mut app, Event::Compared(Ok(Arc::new(compared))));
    let effects = press(&mut app, "A \"Neu\" tab \"amt\" enter ctrl-s");
    assert!(effects.contains(&Effect::Compare("alt.toml".to_owned())), "{effects:?}");
    press(&mut app, "C");
    assert!(rows(&app).contains("wird verglichen"), "{}", rows(&app));
    let compared = older(&app);
    happen(&mut app, Event::Compared(Ok(Arc::new(compared))));
    assert!(rows(&app).contains("Seit alt.toml"), "{}", rows(&app));
    press(&mut app, "esc m");
    let Some(Layer::Agenda(pane)) = app.layers().last() else { panic!("{:?}", app.layers()) };
    let said = format!("{:?}", pane.rows());
    assert!(said.contains("Neu gegenüber der verglichenen Datei"), "{said}");
}

#[test]
fn why_a_state_can_not_be_compared_is_said() {
    let mut app = wide();
    press(&mut app, "C \"x\" enter");
    let problem = crate::diagnostic::Diagnostic::new(crate::diagnostic::Code::Unreadable, "x: nicht da", None);
    happen(&mut app, Event::Compared(Err(vec![problem])));
    assert!(
        matches!(app.layers().last(), Some(Layer::Compare(line)) if line.problem.as_deref() == Some("x: nicht da"))
    );
}

#[test]
fn an_overdue_plan_leads_to_its_gap_and_a_new_state_of_a_relationship_is_told() {
    let decision = "\n[[decision]]\nrule = \"alone\"\nsubject = \"waldschule\"\nstate = \"planned\"\n\
                    owner = \"Gemeinde\"\nuntil = 2026-01-31\n";
    let mut app = village_with(decision, Lang::De, 120, 36);
    let text = app.data.document.source.text();
    let old = document(&text.replacen("status = \"in_talks\"\n", "", 1));
    let old_gaps = Arc::new(Evaluation::new(&old.network, &old.rules, &old.decisions, app.data.evaluation.day));
    let difference = Difference::between((&old, &old_gaps), (&app.data.document, &app.data.evaluation));
    let compared = Compared { version: app.version(), name: "alt.toml".to_owned(), old, old_gaps, difference };
    happen(&mut app, Event::Compared(Ok(Arc::new(compared))));
    press(&mut app, "C");
    let said = rows(&app);
    for part in ["(Zusammenarbeit): besteht → ", "Zuständig: Gemeinde, bis 2026-01-31"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    press(&mut app, "G enter");
    assert_eq!(app.view(), View::Gaps);
}
