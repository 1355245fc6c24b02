//! How two actors know each other.

use crate::text::catalogue::texts;

texts! {
    /// Title of the window.
    title { de: "Wie kennen sich die beiden?", en: "How do these two know each other?" }
    /// Which two.
    between(from: &str, to: &str) { de: "Von {from} zu {to}", en: "From {from} to {to}" }
    /// There are more chains than are shown.
    more {
        de: "Es gibt weitere ebenso kurze Wege; der Befehl vernetzt path nennt sie mit --limit.",
        en: "There are more paths as short as these; the command vernetzt path names them with --limit.",
    }
    /// Why there is no chain: one of the two stands alone.
    alone(actor: &str) { de: "{actor} hat keine bestehende Beziehung.", en: "{actor} has no active relationship." }
    /// Why there is no chain: each of the two has partners, but not the other's.
    apart(from: usize, to: usize) {
        de: "Sie gehören zu zwei getrennten Teilen des Netzes, einem mit {from} und einem mit {to} Akteuren.",
        en: "They belong to two separate parts of the network, one of {from} actors and one of {to}.",
    }
    /// What helps then.
    what_helps {
        de: "Es zählt nur, was besteht. Ob etwas geplant ist, ruht oder früher bestand, steht auf den Seiten der beiden:",
        en: "Only what is active counts. What is planned, paused or over stands on the pages of the two:",
    }
    /// An actor was marked.
    marked(actor: &str) {
        de: "Start gemerkt: w bei einem anderen Akteur zeigt den Weg von {actor}",
        en: "Start marked: w on another actor shows the path from {actor}",
    }
    /// The mark is gone.
    lifted { de: "Start vergessen; w merkt einen neuen", en: "Start forgotten; w marks another" }
    /// There is nobody to mark.
    nobody { de: "Kein Akteur gewählt; 2 führt zu den Akteuren", en: "No actor is selected; 2 leads to the actors" }
    /// Beside the marked actor.
    start { de: "Start", en: "start" }
    /// Below the title, as long as an actor is marked.
    from(actor: &str) { de: "w zeigt den Weg von {actor}", en: "w shows the path from {actor}" }
}
