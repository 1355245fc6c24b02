use super::*;
use crate::diagnostic::Source;
use crate::document;
use crate::rules::{GapState, RuleSeverity};

/// A made-up network: gaps in every state, decisions that hold, are overdue, replaced and settled, and personal data.
const NETWORK: &str = include_str!("neustadt.toml");

fn document(text: &str) -> Document {
    let loaded = document::read(Source::new("neustadt.toml", text), Lang::De);
    loaded.document.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics))
}

fn evaluation(document: &Document) -> Evaluation {
    let day = Date::new(2026, 3, 15).unwrap();
    Evaluation::new(&document.network, &document.rules, &document.decisions, day)
}

fn paper(lang: Lang) -> ReportOptions {
    ReportOptions { lang, contacts: false }
}

#[test]
fn the_paper_counts_and_says_what_matters() {
    let document = document(NETWORK);
    let evaluation = evaluation(&document);
    let report = Report::new(&document, &evaluation, paper(Lang::De), None);
    assert_eq!(
        report.summary.join(" "),
        "Das Netz umfasst 5 Akteure und 2 Beziehungen. Davon bestehen 2 heute. 1 Akteur arbeitet derzeit mit niemandem zusammen. \
         2 Lücken sind offen. Hohes Gewicht haben davon 2. Um 1 Lücke kümmert sich schon jemand. 1 Vorhaben ist überfällig."
    );
    let count = |severity, state| report.counts.of(severity, state);
    assert_eq!(count(RuleSeverity::High, GapState::Open), 2);
    assert_eq!(count(RuleSeverity::High, GapState::Planned), 1);
    assert_eq!(count(RuleSeverity::Low, GapState::Accepted), 1);
    assert_eq!((report.counts.in_state(GapState::Open), report.counts.of_severity(RuleSeverity::High)), (2, 3));
    assert_eq!(report.matrix.kinds, [("Schulen".to_owned(), 4), ("Betriebe".to_owned(), 1)]);
    assert_eq!(report.matrix.empty_cells(), 1);
}

#[test]
fn gaps_come_with_reasons_states_and_suggestions() {
    let document = document(NETWORK);
    let evaluation = evaluation(&document);
    let report = Report::new(&document, &evaluation, paper(Lang::En), None);
    let titles: Vec<_> = report.rules.iter().map(|rule| (&*rule.title, rule.gaps.len())).collect();
    assert_eq!(titles, [("Schools without a business", 3), ("Alone", 1)]);
    let [first, second, planned] = &*report.rules[0].gaps else { panic!("{:?}", report.rules) };
    assert!(first.sentence.starts_with("Bachschule") && second.sentence.starts_with("Ahornschule"));
    let suggestions = first.suggestions.as_ref().unwrap();
    assert_eq!(suggestions[0].name, "Holz | Bau");
    assert!(suggestions[0].reasons.iter().any(|reason| reason.contains("Süd")), "{suggestions:?}");
    assert_eq!((planned.state, &planned.suggestions), (GapState::Planned, &None));
    assert_eq!(planned.decision.as_ref().unwrap().owner.as_deref(), Some("Jugendamt"));
}

#[test]
fn decisions_stand_where_they_belong() {
    let document = document(NETWORK);
    let evaluation = evaluation(&document);
    let Decisions { overdue, planned, accepted, settled } =
        Report::new(&document, &evaluation, paper(Lang::De), None).decisions;
    let places = |rows: &[DecisionRow]| rows.iter().map(|row| row.place).collect::<Vec<_>>();
    // The second was replaced by the third.
    assert_eq!([places(&overdue), places(&planned), places(&accepted), places(&settled)], [[2], [0], [3], [4]]);
    assert_eq!(settled[0].what, "Schulen ohne Betrieb: Bergschule");
}

#[test]
fn sources_are_named_once_and_contacts_not_at_all() {
    let document = document(NETWORK);
    let evaluation = evaluation(&document);
    let report = Report::new(&document, &evaluation, paper(Lang::De), None);
    assert_eq!(report.sources, ["Jahresbericht", "https://linden.example/2025", "Ortsblatt"]);
    let rows: Vec<_> = report.kinds[0].actors.iter().map(|actor| (&*actor.name, &*actor.sources)).collect();
    assert_eq!(rows, [("Ahornschule", &[][..]), ("Bachschule", &[1]), ("Bergschule", &[]), ("Lindenschule", &[1, 2])]);
    assert_eq!(report.description.as_deref(), Some("Fragen an […]"));
    for format in PaperFormat::ALL {
        let written = report.write(format);
        let minutes = minutes(&document, None).write(format);
        for secret in ["Mustermann", "amt@neustadt.example", "988123"] {
            assert!(!written.contains(secret) && !minutes.contains(secret), "{secret}");
        }
        let all = Report::new(&document, &evaluation, ReportOptions { lang: Lang::De, contacts: true }, None);
        let all = all.write(format);
        assert!(all.contains("Erika Mustermann") && all.contains("988123"));
    }
}

fn minutes(document: &Document, since: Option<Date>) -> Minutes {
    Minutes::new(document, &evaluation(document), MinutesOptions { paper: paper(Lang::De), since }, None)
}

#[test]
fn minutes_tell_of_the_last_day_or_since_a_day() {
    let document = document(NETWORK);
    let last = minutes(&document, None);
    assert_eq!(last.since, Date::new(2026, 3, 10).ok());
    let results: Vec<_> = last.items.iter().map(|item| item.result).collect();
    assert_eq!(results, ["wird angegangen", "darf so bleiben", "erledigt"]);
    let tasks: Vec<_> = last.tasks.iter().map(|owner| (owner.name.as_deref(), owner.tasks.len())).collect();
    assert_eq!(tasks, [(Some("Jugendamt"), 1)]);
    assert_eq!(last.overdue.len(), 1);
    let all = minutes(&document, Date::new(2025, 1, 1).ok());
    assert_eq!(all.items.len(), 4);
    assert_eq!(
        all.tasks.iter().filter_map(|owner| owner.name.as_deref()).collect::<Vec<_>>(),
        ["Jugendamt", "Schulamt"]
    );
}

#[test]
fn minutes_of_a_meeting_tell_of_what_it_went_through() {
    let document = document(NETWORK);
    let discussed = [
        ("partner/ahorn", Outcome::Left),
        ("partner/linden", Outcome::Decided),
        ("alone/berg", Outcome::Closed),
        ("partner/bach", Outcome::Reopened),
        ("gone/x", Outcome::Decided),
    ];
    let discussed = discussed.map(|(gap, outcome)| Discussed { gap: gap.to_owned(), outcome });
    let options = MinutesOptions { paper: paper(Lang::En), since: None };
    let minutes = Minutes::new(&document, &evaluation(&document), options, Some(&discussed));
    let told: Vec<_> = minutes.items.iter().map(|item| (&*item.sentence, item.result)).collect();
    assert_eq!(
        told,
        [
            ("Ahornschule has no relationship with a business.", "no result"),
            ("Lindenschule has no relationship with a business.", "will be taken up"),
            ("Bergschule", "closed: a relationship was recorded"),
            ("Bachschule has no relationship with a business.", "open again"),
            ("gone/x", "no result"),
        ]
    );
    assert_eq!(minutes.tasks.len(), 1);
}

#[test]
fn a_gap_that_a_relationship_in_talks_will_close_is_no_gap_without_result() {
    let talks = "\n[[relationship]]\nfrom = \"holz\"\nto = \"bach\"\nkind = \"support\"\nstatus = \"in_talks\"\n";
    let document = document(&format!("{NETWORK}{talks}"));
    let discussed = [Discussed { gap: "partner/bach".to_owned(), outcome: Outcome::Decided }];
    let options = MinutesOptions { paper: paper(Lang::En), since: None };
    let minutes = Minutes::new(&document, &evaluation(&document), options, Some(&discussed));
    assert_eq!((minutes.items[0].result, &minutes.items[0].decision), ("will be taken up", &None));
}

#[test]
fn what_has_changed_is_told() {
    let (now, old) =
        (document(NETWORK), NETWORK.replace("from = \"holz\"\nto = \"berg\"", "from = \"holz\"\nto = \"linden\""));
    let old = document(&old.replace("name = \"Bachschule\"", "name = \"Bach\""));
    let (evaluation, before) = (evaluation(&now), evaluation(&old));
    let changes = Report::new(&now, &evaluation, paper(Lang::De), Some((&old, &before))).changes.unwrap();
    let lines = changes.sections.iter().flat_map(|section| &section.changes);
    let lines: Vec<_> = lines.map(|change| format!("{}: {}", change.word, change.said)).collect();
    assert_eq!(changes.old, "neustadt.toml");
    for wanted in [
        "geschlossen: Bergschule: Es fehlt ein Partner der Art „Betrieb“.",
        "neu: Lindenschule: Es fehlt ein Partner der Art „Betrieb“.",
        "neu: Holz | Bau – Bergschule (Unterstützung)",
        "entfernt: Holz | Bau – Lindenschule (Unterstützung)",
        "geändert: Bachschule (Schule)",
    ] {
        assert!(lines.contains(&wanted.to_owned()), "{wanted} in {lines:#?}");
    }
}

#[test]
fn papers_in_both_languages() {
    let (document, old) = (document(NETWORK), document("[network]\ntitle = \"Alt\"\n"));
    let (evaluation, before) = (evaluation(&document), evaluation(&old));
    for lang in Lang::ALL {
        let report = Report::new(&document, &evaluation, paper(lang), Some((&old, &before)));
        insta::assert_snapshot!(format!("report_{}", lang.code()), report.write(PaperFormat::Markdown));
        let options = MinutesOptions { paper: paper(lang), since: None };
        let minutes = Minutes::new(&document, &evaluation, options, None);
        insta::assert_snapshot!(format!("minutes_{}", lang.code()), minutes.write(PaperFormat::Markdown));
        insta::assert_snapshot!(format!("minutes_page_{}", lang.code()), body(&minutes.write(PaperFormat::Html)));
    }
}

/// What a page says, without style and script.
fn body(page: &str) -> &str {
    let (_, body) = page.split_once("<header>").unwrap();
    body.split_once("<script").unwrap().0
}

#[test]
fn an_empty_network_makes_a_paper_too() {
    let document = document("[network]\ntitle = \"Leer\"\n");
    let evaluation = evaluation(&document);
    for lang in Lang::ALL {
        let report = Report::new(&document, &evaluation, paper(lang), Some((&document, &evaluation)));
        for format in PaperFormat::ALL {
            assert!(report.write(format).contains("Leer"));
            let options = MinutesOptions { paper: paper(lang), since: None };
            assert!(Minutes::new(&document, &evaluation, options, None).write(format).contains("Leer"));
        }
    }
}
