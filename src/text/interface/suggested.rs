//! Who could close a gap.

use crate::text::catalogue::texts;

texts! {
    /// Part of the page.
    title { de: "Wer könnte sie schließen", en: "Who could close it" }
    /// The answer is still to come.
    looking { de: "wird gesucht …", en: "looking …" }
    /// Nobody would count.
    nobody { de: "Niemand im Netz käme dafür infrage.", en: "Nobody in the network would do." }
    /// What a link would do.
    would(effect: &str) { de: "Das {effect}", en: "That {effect}" }
    /// Below an actor's gap.
    best(names: &str) { de: "Vorschläge: {names}", en: "suggestions: {names}" }
    /// On the map: who could be what is missing.
    missing(who: &str) { de: "{who}?", en: "{who}?" }
}
