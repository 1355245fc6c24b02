//! Saved views.

use crate::text::catalogue::texts;

texts! {
    /// Part of the overview.
    title { de: "Gespeicherte Ansichten", en: "Saved views" }
    /// In the palette.
    open(view: &str) { de: "Ansicht: {view}", en: "View: {view}" }
    /// It is on screen.
    opened(view: &str) { de: "Ansicht „{view}“; Rück führt zurück", en: "View “{view}”; Backspace leads back" }
    /// Its filter can't be applied.
    refused(view: &str, problem: &str) { de: "Ansicht „{view}“: {problem}", en: "View “{view}”: {problem}" }
    /// There is no such view.
    unknown(view: &str) {
        de: "Hier gibt es keine Ansicht „{view}“; der Überblick nennt, welche es gibt",
        en: "There is no view “{view}” here; the overview tells which there are",
    }
}
