//! What was decided about gaps, and what became of it.

use super::*;

/// Two decisions on one gap, both passed, and one whose gap is gone.
const PASSED: &str = "\n[[decision]]\nrule = \"alone\"\nsubject = \"waldschule\"\nstate = \"planned\"\nowner = \"Amt\"\n\
    until = 2026-06-30\n[[decision]]\nrule = \"alone\"\nsubject = \"waldschule\"\nstate = \"accepted\"\nuntil = 2026-10-31\n\
    [[decision]]\nrule = \"alone\"\nsubject = \"gemeinde\"\nstate = \"planned\"\nowner = \"Jugendrat\"\n";

fn rows(app: &App, side: Side) -> String {
    format!("{:?}", app.pane(side).rows())
}

#[test]
fn a_decision_whose_date_has_passed_comes_back_marked_with_its_history() {
    let mut app = village_with(PASSED, Lang::De, 120, 36);
    press(&mut app, "2 / \"wald\" enter 5");
    let alone = app.data.evaluation.gaps.iter().position(|gap| &*app.data.rule_of(gap).id == "alone").unwrap();
    assert_eq!(app.data.reopened, [alone]);
    press(&mut app, "5");
    let at = app.pane(Side::Left).rows().iter().position(|row| matches!(row, Row::Gap { gap, .. } if *gap == alone));
    while app.pane(Side::Left).cursor() < at.unwrap() {
        press(&mut app, "j");
    }
    let said = rows(&app, Side::Right);
    let (first, second) = (said.find("hingenommen (abgelaufen)").unwrap(), said.find("geplant (abgelaufen)").unwrap());
    assert!(first < second, "the latest stands first: {said}");
    assert!(said.contains("2026-06-30") && said.contains("Amt"));
}

#[test]
fn what_is_settled_is_shown_as_done() {
    let mut app = village_with(PASSED, Lang::De, 120, 36);
    press(&mut app, "5");
    let said = rows(&app, Side::Left);
    assert!(said.contains("Erledigt") && said.contains("stehen: Gemeinde") && said.contains("Jugendrat"), "{said}");
    press(&mut app, "f \"kind:school\" enter");
    assert!(!rows(&app, Side::Left).contains("Erledigt"), "not about who is shown");
}
