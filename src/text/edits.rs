//! What changes of a file did, one sentence each without a final stop, and what that does to the gaps.

use super::catalogue::texts;

texts! {
    /// A change.
    actor_added(name: &str) { de: "Akteur {name} hinzugefügt", en: "Actor {name} added" }
    /// A change.
    actor_changed(name: &str) { de: "Akteur {name} geändert", en: "Actor {name} changed" }
    /// A change.
    actor_removed(name: &str) { de: "Akteur {name} entfernt", en: "Actor {name} removed" }
    /// A change with what went along.
    actor_removed_with(name: &str, what: &str) {
        de: "Akteur {name} entfernt, mit ihm: {what}",
        en: "Actor {name} removed, and with it: {what}",
    }
    /// What went along: views were about the actor.
    focus_of_views(n: usize) {
        de: n => "der Mittelpunkt von {n} Ansicht" | "der Mittelpunkt von {n} Ansichten",
        en: n => "the focus of {n} view" | "the focus of {n} views",
    }
    /// What went along: filters named the actor among others.
    places_in_filters(n: usize) {
        de: n => "eine Nennung in {n} Filter" | "Nennungen in {n} Filtern",
        en: n => "a mention in {n} filter" | "mentions in {n} filters",
    }
    /// A change.
    actor_renamed(old: &str, new: &str) { de: "Kürzel {old} heißt jetzt {new}", en: "Id {old} renamed to {new}" }
    /// A change.
    actors_merged(keep: &str, goes: &str) {
        de: "{keep} und {goes} zu einem Akteur zusammengeführt",
        en: "{keep} and {goes} merged into one actor",
    }
    /// A change with what fell together.
    actors_merged_with(keep: &str, goes: &str, fewer: &str) {
        de: "{keep} und {goes} zu einem Akteur zusammengeführt, damit {fewer} weniger",
        en: "{keep} and {goes} merged into one actor, leaving out {fewer}",
    }
    /// A change.
    relationship_added(ends: &str, kind: &str) {
        de: "Beziehung {ends} ({kind}) hinzugefügt",
        en: "Relationship {ends} ({kind}) added",
    }
    /// A change.
    relationship_changed(ends: &str, kind: &str) {
        de: "Beziehung {ends} ({kind}) geändert",
        en: "Relationship {ends} ({kind}) changed",
    }
    /// A change.
    relationship_removed(ends: &str, kind: &str) {
        de: "Beziehung {ends} ({kind}) entfernt",
        en: "Relationship {ends} ({kind}) removed",
    }
    /// A change.
    decision_added(gap: &str, state: &str) {
        de: "Entscheidung zur Lücke {gap} festgehalten: {state}",
        en: "Decision on the gap {gap} recorded: {state}",
    }
    /// A change.
    decision_changed(gap: &str, state: &str) {
        de: "Entscheidung zur Lücke {gap} geändert: {state}",
        en: "Decision on the gap {gap} changed: {state}",
    }
    /// A change.
    decision_removed(gap: &str) {
        de: "Entscheidung zur Lücke {gap} zurückgenommen",
        en: "Decision on the gap {gap} taken back",
    }
    /// A change.
    view_added(name: &str) { de: "Ansicht „{name}“ hinzugefügt", en: "View “{name}” added" }
    /// A change.
    view_changed(name: &str) { de: "Ansicht „{name}“ geändert", en: "View “{name}” changed" }
    /// A change.
    view_removed(name: &str) { de: "Ansicht „{name}“ entfernt", en: "View “{name}” removed" }

    /// A change: what is on the disk instead of one's own changes.
    taken_from_file { de: "Stand der Datei übernommen", en: "Taken over from the file" }
    /// A change: everything that was changed since the file was saved, on top of what it says now.
    own_changes { de: "Eigene Änderungen", en: "Own changes" }

    /// A change.
    restored { de: "Ungesicherte Änderungen wiederhergestellt", en: "Unsaved changes restored" }

    /// An effect.
    closes(n: usize) { de: n => "schließt {n} Lücke" | "schließt {n} Lücken", en: n => "closes {n} gap" | "closes {n} gaps" }
    /// An effect.
    plans(n: usize) {
        de: n => "bringt {n} Lücke in Planung" | "bringt {n} Lücken in Planung",
        en: n => "makes {n} gap planned" | "makes {n} gaps planned",
    }
    /// An effect.
    opens(n: usize) { de: n => "öffnet {n} Lücke" | "öffnet {n} Lücken", en: n => "opens {n} gap" | "opens {n} gaps" }
    /// An effect.
    joins { de: "verbindet 2 Teile", en: "joins 2 parts" }
    /// An effect: somebody no longer holds parts together on their own.
    relieves(n: usize) {
        de: n => "entlastet {n} Vermittler" | "entlastet {n} Vermittler",
        en: n => "relieves {n} broker" | "relieves {n} brokers",
    }
    /// An effect: links are no longer the only connection between two parts.
    secures(n: usize) {
        de: n => "sichert {n} einzige Verbindung ab" | "sichert {n} einzige Verbindungen ab",
        en: n => "backs up {n} only connection" | "backs up {n} only connections",
    }
    /// An effect on chains of relationships.
    shortens(n: usize) {
        de: n => "verkürzt {n} Weg" | "verkürzt {n} Wege",
        en: n => "shortens {n} path" | "shortens {n} paths",
    }
    /// No effect.
    no_gap_changes { de: "ändert an den Lücken nichts", en: "changes no gap" }
    /// A change and its effect.
    with_effect(sentence: &str, effect: &str) { de: "{sentence}; {effect}", en: "{sentence}; {effect}" }
    /// An edit that does nothing.
    nothing_changes { de: "Nichts zu ändern: Das steht schon so im Netz", en: "Nothing to change: the network says so already" }
}
