//! What changes of a file did, one sentence each without a final stop.

use super::catalogue::texts;

texts! {
    /// A change.
    actor_added(name: &str) { de: "Akteur {name} hinzugefügt", en: "actor {name} added" }
    /// A change.
    actor_changed(name: &str) { de: "Akteur {name} geändert", en: "actor {name} changed" }
    /// A change.
    actor_removed(name: &str) { de: "Akteur {name} entfernt", en: "actor {name} removed" }
    /// A change with what went along.
    actor_removed_with(name: &str, what: &str) {
        de: "Akteur {name} entfernt, mit ihm: {what}",
        en: "actor {name} removed, and with it: {what}",
    }
    /// What went along: views were about the actor.
    focus_of_views(n: usize) {
        de: n => "der Mittelpunkt von {n} Ansicht" | "der Mittelpunkt von {n} Ansichten",
        en: n => "the focus of {n} view" | "the focus of {n} views",
    }
    /// A change.
    relationship_added(ends: &str, kind: &str) {
        de: "Beziehung {ends} ({kind}) hinzugefügt",
        en: "relationship {ends} ({kind}) added",
    }
    /// A change.
    relationship_changed(ends: &str, kind: &str) {
        de: "Beziehung {ends} ({kind}) geändert",
        en: "relationship {ends} ({kind}) changed",
    }
    /// A change.
    relationship_removed(ends: &str, kind: &str) {
        de: "Beziehung {ends} ({kind}) entfernt",
        en: "relationship {ends} ({kind}) removed",
    }
    /// A change.
    decision_added(gap: &str, state: &str) {
        de: "Entscheidung zur Lücke {gap} festgehalten: {state}",
        en: "decision on the gap {gap} recorded: {state}",
    }
    /// A change.
    decision_changed(gap: &str, state: &str) {
        de: "Entscheidung zur Lücke {gap} geändert: {state}",
        en: "decision on the gap {gap} changed: {state}",
    }
    /// A change.
    decision_removed(gap: &str) {
        de: "Entscheidung zur Lücke {gap} zurückgenommen",
        en: "decision on the gap {gap} taken back",
    }
    /// A change.
    view_added(name: &str) { de: "Ansicht „{name}“ hinzugefügt", en: "view “{name}” added" }
    /// A change.
    view_changed(name: &str) { de: "Ansicht „{name}“ geändert", en: "view “{name}” changed" }
    /// A change.
    view_removed(name: &str) { de: "Ansicht „{name}“ entfernt", en: "view “{name}” removed" }
}
