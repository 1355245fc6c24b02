//! `report`: the meeting paper and the minutes.

use super::*;

#[test]
fn the_paper_is_a_page_or_text() {
    let desk = Desk::new();
    let page = desk.run("report net.toml --lang de").fine();
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"), "{page}");
    assert!(page.contains("<html lang=\"de\">") && page.contains("Lernen in Neustadt"));
    let text = desk.run("report net.toml --format markdown --as-of 2026-11-24").fine();
    assert!(text.starts_with("# Learning in Newtown\n\nNetwork report · evaluated on 24 November 2026\n"), "{text}");
    assert_eq!(desk.run("report net.toml -o paper.html").fine(), "");
    assert!(desk.read("paper.html").contains("Learning in Newtown"));
}

#[test]
fn contacts_only_leave_when_asked_for() {
    let desk = Desk::new();
    for format in ["html", "markdown"] {
        assert!(!desk.run(&format!("report net.toml --format {format}")).fine().contains("Schulleitung"));
        assert!(
            desk.run(&format!("report net.toml --with-contacts --format {format}")).fine().contains("Schulleitung")
        );
    }
}

#[test]
fn an_older_state_shows_what_has_changed() {
    let desk = Desk::new();
    desk.write("old.toml", &NETWORK.replace("name = \"Lindenschule\"", "name = \"Linde\""));
    let text = desk.run("report net.toml --since old.toml --format markdown").fine();
    assert!(text.contains("## What has changed\n\nCompared with old.toml\n\n1 actor changed.\n"), "{text}");
    assert!(text.contains("- **changed**: Lindenschule (School)"), "{text}");
    assert!(!desk.run("report net.toml --format markdown").fine().contains("What has changed"));
    let day = desk.run("report net.toml --since 2026-01-01");
    assert_eq!(day.status, 2);
    assert!(day.err.contains("--minutes"), "{}", day.err);
    let missing = desk.run("report net.toml --since none.toml");
    assert!(missing.err.contains("older file") && !missing.err.contains("vernetzt new"), "{}", missing.err);
    assert_eq!(missing.status, 3);
}

#[test]
fn minutes_take_a_day() {
    let desk = Desk::new();
    let text = desk.run("report net.toml --minutes --since 2020-01-01 --format markdown").fine();
    assert!(text.contains("Minutes · Decisions since 1 January 2020"), "{text}");
    let refused = desk.run("report net.toml --minutes --since yesterday");
    assert_eq!((refused.status, &*refused.out), (2, ""));
    assert!(refused.err.contains("yesterday") && refused.err.contains("2026-12-31"), "{}", refused.err);
}
