//! The view of gaps.

use crate::text::catalogue::texts;

texts! {
    /// Severity as a heading.
    high { de: "Wichtig", en: "High" }
    /// Severity as a heading.
    medium { de: "Mittel", en: "Medium" }
    /// Severity as a heading.
    low { de: "Gut zu wissen", en: "Low" }
    /// No rules.
    no_rules {
        de: "Diese Datei stellt noch keine Fragen. Lücken finden Regeln: [[rule]] in der Datei.",
        en: "This file asks no questions yet. Gaps are found by rules: [[rule]] in the file.",
    }
    /// Every state is hidden.
    no_states {
        de: "Alle Lücken sind ausgeblendet. o zeigt die offenen, p die geplanten, a die hingenommenen.",
        en: "All gaps are hidden. o shows the open ones, p the planned, a the accepted.",
    }
    /// The filter leaves none.
    none_left { de: "Zu diesem Filter gibt es keine solche Lücke. Esc hebt ihn auf.", en: "There is no such gap for this filter. Esc clears it." }
    /// None in the states that are shown.
    none_in_states { de: "Keine Lücke in diesem Zustand. o zeigt die offenen.", en: "No gap in this state. o shows the open ones." }
    /// None open.
    none_open {
        de: "Keine offene Lücke. p zeigt die geplanten, a die hingenommenen.",
        en: "No open gap. p shows the planned ones, a the accepted.",
    }
    /// Part of the page.
    why { de: "Warum das zählt", en: "Why it matters" }
    /// Part of the page.
    who { de: "Worum es geht", en: "Who it is about" }
    /// Part of the page.
    what_is_there { de: "Was es gibt", en: "What is there" }
    /// Partners that count.
    found(n: usize) {
        de: n => "Es zählt {n} Partner." | "Es zählen {n} Partner.",
        en: n => "{n} partner counts." | "{n} partners count.",
    }
    /// No partner counts.
    found_none { de: "Kein Partner zählt.", en: "No partner counts." }
    /// No relationship of the kinds asked for.
    nothing_of_the_kind { de: "Keine Beziehung dieser Art, in keinem Zustand.", en: "No relationship of this kind, in any state." }
    /// Part of the page.
    decision { de: "Entscheidung", en: "Decision" }
    /// Part of the page: all that was decided, the latest first.
    history { de: "Was entschieden wurde", en: "What was decided" }
    /// Beside a gap whose decision holds no more.
    reopened { de: "wieder offen", en: "open again" }
    /// Behind a decision that holds no more.
    passed { de: "abgelaufen", en: "passed" }
    /// Behind a decision in the place of which came another.
    replaced { de: "überholt", en: "replaced" }
    /// Part of the list: decisions whose gap is gone.
    settled { de: "Erledigt", en: "Done" }
    /// A decision whose gap is gone.
    settled_one(rule: &str, subject: &str, owner: &str) { de: "{rule}: {subject} · {owner}", en: "{rule}: {subject} · {owner}" }
    /// Planned without a decision.
    planned_by_links {
        de: "Geplante oder besprochene Beziehungen würden diese Lücke schließen.",
        en: "Relationships that are planned or in talks would close this gap.",
    }
    /// Part of the page.
    behind { de: "Einordnung", en: "Background" }
    /// Part of the page.
    how_it_stands { de: "Wie es steht", en: "How it stands" }
    /// Name of a field.
    rule { de: "Frage", en: "Rule" }
    /// Name of a field.
    severity { de: "Gewicht", en: "Severity" }
    /// Name of a field.
    state { de: "Zustand", en: "State" }
    /// Name of a field.
    owner { de: "Zuständig", en: "Owner" }
    /// Name of a field.
    until { de: "Bis", en: "Until" }
    /// Name of a field.
    decided { de: "Entschieden", en: "Decided" }
    /// Name of a field.
    note { de: "Notiz", en: "Note" }
    /// Name of a field.
    id { de: "Kürzel", en: "Id" }
}
