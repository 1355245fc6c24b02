//! What stands in the minutes besides what the meeting paper says too.

use super::catalogue::texts;

texts! {
    /// What the paper is.
    minutes { de: "Protokoll", en: "Minutes" }
    /// Below the title.
    minutes_since(day: &str) { de: "Entscheidungen seit dem {day}", en: "Decisions since {day}" }
    /// Below the title.
    minutes_of(day: &str) { de: "Sitzung vom {day}", en: "Meeting of {day}" }
    /// Chapter.
    discussed { de: "Besprochen", en: "Discussed" }
    /// Chapter.
    decided_title { de: "Was entschieden wurde", en: "What was decided" }
    /// Chapter.
    tasks { de: "Aufgaben", en: "Tasks" }
    /// Nothing to tell.
    nothing_decided { de: "In dieser Zeit wurde nichts entschieden.", en: "Nothing was decided in that time." }
    /// No date of a decision is known.
    no_dated_decision {
        de: "Die Netzdatei nennt zu keiner Entscheidung einen Tag.",
        en: "The network file gives no day for any decision.",
    }
    /// Nothing to do.
    no_tasks { de: "Niemand hat eine Aufgabe übernommen.", en: "Nobody has taken on a task." }
    /// Who has no name.
    somebody { de: "Noch niemand benannt", en: "Nobody named yet" }
    /// Column.
    column_result { de: "Ergebnis", en: "Result" }
    /// What came of a gap that was discussed.
    outcome_planned { de: "wird angegangen", en: "will be taken up" }
    /// What came of a gap that was discussed.
    outcome_accepted { de: "darf so bleiben", en: "may stay as it is" }
    /// What came of a gap that was discussed.
    outcome_reopened { de: "wieder offen", en: "open again" }
    /// What came of a gap that was discussed.
    outcome_closed { de: "geschlossen: eine Beziehung wurde eingetragen", en: "closed: a relationship was recorded" }
    /// What came of a gap that was discussed.
    outcome_left { de: "ohne Ergebnis", en: "no result" }
    /// A decision whose gap is gone by now.
    outcome_settled { de: "erledigt", en: "done" }
}
