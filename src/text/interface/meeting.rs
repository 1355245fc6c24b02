//! The meeting.

use crate::text::Lang;
use crate::text::catalogue::texts;

texts! {
    /// Title of the screen.
    title { de: "Sitzung", en: "Meeting" }
    /// Title of the window.
    agenda { de: "Sitzung: Was gehen wir durch?", en: "Meeting: what do we go through?" }
    /// What can be chosen.
    choose {
        de: "Eine Lücke nach der anderen, mit Vorschlägen; was entschieden wird, steht danach im Netz. Wer vorher filtert (f), geht nur einen Teil durch.",
        en: "One gap after the other, with suggestions; what is decided is in the network afterwards. Filter before (f) to go through a part only.",
    }
    /// On the agenda.
    all_open { de: "Alle offenen Lücken", en: "All open gaps" }
    /// On the agenda.
    reopened { de: "Wieder offen: Die Frist ist vorbei", en: "Open again: the date has passed" }
    /// On the agenda.
    new_since { de: "Neu gegenüber der verglichenen Datei", en: "New since the file it was compared with" }
    /// Nothing is open.
    nothing_open { de: "Es gibt keine offene Lücke durchzugehen.", en: "There is no open gap to go through." }
    /// The filter leaves none.
    none_left {
        de: "Zu diesem Filter gibt es keine offene Lücke. Esc schließt dieses Fenster, noch einmal Esc hebt den Filter auf.",
        en: "There is no open gap for this filter. Esc closes this window, Esc again clears the filter.",
    }
    /// The gap is gone.
    closed { de: "Diese Lücke ist geschlossen.", en: "This gap is closed." }
    /// There is nothing more to decide.
    already_closed { de: "Diese Lücke ist schon geschlossen; U nimmt das zurück", en: "This gap is closed already; U takes that back" }
    /// The end is on the screen, no gap.
    no_gap_on {
        de: "Die Sitzung ist am Ende; ← führt zurück zu den Lücken",
        en: "The meeting is at its end; ← leads back to the gaps",
    }
    /// It comes back.
    was_decided {
        de: "Dazu war schon etwas entschieden; die Frist ist vorbei.",
        en: "Something was decided on this before; the date has passed.",
    }
    /// The meeting was left.
    paused { de: "Sitzung unterbrochen; m führt sie weiter", en: "The meeting pauses; m goes on with it" }
    /// Heading of the end.
    at_the_end { de: "Das war die letzte Lücke.", en: "That was the last gap." }
    /// Heading of the end where some are left.
    ended_before(n: usize) {
        de: n => "Ende der Sitzung; {n} Lücke bleibt für das nächste Mal." | "Ende der Sitzung; {n} Lücken bleiben für das nächste Mal.",
        en: n => "End of the meeting; {n} gap is left for the next time." | "End of the meeting; {n} gaps are left for the next time.",
    }
    /// What follows.
    end_undecided {
        de: "e schreibt die Niederschrift, Esc beendet die Sitzung.",
        en: "e writes the minutes, Esc ends the meeting.",
    }
    /// What follows.
    end_unsaved {
        de: "Strg-S speichert die Entscheidungen, e schreibt die Niederschrift, Esc beendet die Sitzung.",
        en: "Ctrl-S saves the decisions, e writes the minutes, Esc ends the meeting.",
    }
    /// What follows.
    end_saved {
        de: "Die Entscheidungen stehen in der Datei. e schreibt die Niederschrift, Esc beendet die Sitzung.",
        en: "The decisions are in the file. e writes the minutes, Esc ends the meeting.",
    }
    /// Nothing was decided yet.
    nothing_decided { de: "Noch ist nichts entschieden.", en: "Nothing is decided yet." }
    /// What became of gaps.
    outcome_closed { de: "Geschlossen", en: "Closed" }
    /// What became of gaps.
    outcome_planned { de: "In Planung", en: "Planned" }
    /// What became of gaps.
    outcome_accepted { de: "Hingenommen", en: "Accepted" }
    /// What became of gaps.
    outcome_skipped { de: "Übergangen", en: "Skipped" }
    /// What became of gaps.
    outcome_open { de: "Offen", en: "Open" }
    /// A decision.
    by(state: &str, owner: &str) { de: "Entschieden: {state}, {owner}", en: "Decided: {state}, {owner}" }
    /// A decision.
    by_until(state: &str, owner: &str, until: &str) {
        de: "Entschieden: {state}, {owner}, bis {until}",
        en: "Decided: {state}, {owner}, until {until}",
    }
    /// A decision.
    until(state: &str, until: &str) { de: "Entschieden: {state}, bis {until}", en: "Decided: {state}, until {until}" }
    /// A decision.
    so(state: &str) { de: "Entschieden: {state}", en: "Decided: {state}" }
    /// Name of the file.
    minutes_file { de: "niederschrift", en: "minutes" }
    /// The minutes were written.
    minutes_written(files: &str) { de: "{files} geschrieben", en: "{files} written" }
    /// The minutes were not written.
    minutes_failed(reason: &str) { de: "Niederschrift nicht geschrieben: {reason}", en: "Minutes not written: {reason}" }
}

/// A decision with who and until when, as far as that is known.
pub fn decided(lang: Lang, state: &str, owner: Option<&str>, end: Option<&str>) -> String {
    match (owner, end) {
        (Some(owner), Some(end)) => by_until(lang, state, owner, end),
        (Some(owner), None) => by(lang, state, owner),
        (None, Some(end)) => until(lang, state, end),
        (None, None) => so(lang, state),
    }
}
