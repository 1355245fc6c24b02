//! What has changed since an older state.

use crate::text::catalogue::texts;

texts! {
    /// Title of the window.
    title { de: "Was sich geändert hat", en: "What has changed" }
    /// Title of the line.
    ask { de: "Womit vergleichen?", en: "Compare with what?" }
    /// Below the line.
    hint {
        de: "Eine ältere Datei, oder ein Stand aus git: HEAD~3:netz.toml",
        en: "An older file, or a state from git: HEAD~3:network.toml",
    }
    /// The answer is still to come.
    comparing { de: "wird verglichen …", en: "comparing …" }
    /// Which state.
    since(name: &str) { de: "Seit {name}", en: "Since {name}" }
    /// Part of the window.
    gaps_new { de: "Neue oder wieder offene Lücken", en: "Gaps that are new or open again" }
    /// Part of the window.
    gaps_closed { de: "Geschlossene Lücken", en: "Closed gaps" }
    /// Part of the window.
    ties_new { de: "Neue Beziehungen", en: "New relationships" }
    /// Part of the window.
    ties_gone { de: "Entfernte Beziehungen", en: "Removed relationships" }
    /// Part of the window.
    ties_changed { de: "Geänderte Beziehungen", en: "Changed relationships" }
    /// Part of the window.
    actors_new { de: "Neue Akteure", en: "New actors" }
    /// Part of the window.
    actors_gone { de: "Entfernte Akteure", en: "Removed actors" }
    /// Part of the window.
    actors_changed { de: "Geänderte Akteure", en: "Changed actors" }
    /// Part of the window.
    overdue { de: "Entscheidungen, deren Frist vorbei ist", en: "Decisions whose date has passed" }
    /// A decision, with what is missing.
    overdue_gap(gap: &str, owner: &str, until: &str) {
        de: "{gap} Zuständig: {owner}, bis {until}",
        en: "{gap} In charge: {owner}, until {until}",
    }
    /// A decision on what is not missing any more.
    overdue_one(rule: &str, subject: &str, owner: &str, until: &str) {
        de: "{rule}: {subject}, {owner}, bis {until}",
        en: "{rule}: {subject}, {owner}, until {until}",
    }
    /// An action.
    show { de: "Zeigen, was sich seit einem älteren Stand geändert hat", en: "Show what has changed since an older state" }
    /// An action.
    compare { de: "Damit vergleichen", en: "Compare with this" }
    /// Footer.
    compare_hint { de: "vergleichen", en: "compare" }
    /// An action.
    other { de: "Vergleich: anderen Stand wählen", en: "Comparison: choose another state" }
    /// Footer.
    other_hint { de: "anderer Stand", en: "other state" }
    /// An action.
    go { de: "Vergleich: dorthin gehen", en: "Comparison: go there" }
}
