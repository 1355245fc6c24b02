//! The view of actors.

use crate::text::Lang;
use crate::text::catalogue::texts;

texts! {
    /// Order of the list.
    by_name { de: "nach Name", en: "by name" }
    /// Order of the list.
    by_kind { de: "nach Art", en: "by kind" }
    /// Order of the list.
    by_degree { de: "nach Partnern", en: "by partners" }
    /// Order of the list.
    by_gaps { de: "nach Lücken", en: "by gaps" }
    /// Order of the list.
    by_betweenness { de: "nach Vermittlung", en: "by brokerage" }
    /// Nobody is there.
    no_actors {
        de: "Dieses Netz hat noch keine Akteure. A legt einen an.",
        en: "This network has no actors yet. A adds one.",
    }
    /// The filter leaves nobody.
    none_left { de: "Der Filter lässt niemanden übrig. Esc hebt ihn auf, f ändert ihn.", en: "The filter leaves nobody. Esc clears it, f changes it." }
    /// No actor is selected.
    nobody_selected { de: "Kein Akteur gewählt.", en: "No actor is selected." }
    /// Part of the page.
    relationships { de: "Beziehungen", en: "Relationships" }
    /// How many of them go on.
    active_of(active: usize, all: usize) { de: "{active} von {all} bestehen", en: "{active} of {all} active" }
    /// None at all.
    no_relationships { de: "Es ist keine Beziehung bekannt.", en: "No relationship is known." }
    /// Part of the page.
    gaps { de: "Es fehlt", en: "What is missing" }
    /// How many gaps are open.
    open_count(n: usize) { de: "{n} offen", en: "{n} open" }
    /// Part of the page.
    facts { de: "Angaben", en: "Facts" }
    /// The small map.
    surroundings { de: "Umfeld", en: "Surroundings" }
    /// Partners without room on the small map.
    more(n: usize) { de: "und {n} weitere", en: "and {n} more" }
    /// The small map of an actor without partners.
    alone { de: "keine Partner", en: "no partners" }
    /// What is missing, on the small map.
    missing { de: "fehlt", en: "missing" }

    /// Name of a field or a value.
    id { de: "Kürzel", en: "Id" }
    /// Name of a field or a value.
    short { de: "Kurzname", en: "Short name" }
    /// Name of a field or a value.
    contact { de: "Kontakt", en: "Contact" }
    /// Name of a field or a value.
    website { de: "Website", en: "Website" }
    /// Name of a field or a value.
    since { de: "Seit", en: "Since" }
    /// Name of a field or a value.
    until { de: "Bis", en: "Until" }
    /// Name of a field or a value.
    influence { de: "Einfluss", en: "Influence" }
    /// Name of a field or a value.
    interest { de: "Interesse", en: "Interest" }
    /// Name of a field or a value.
    note { de: "Notiz", en: "Note" }
    /// Name of a field or a value.
    source { de: "Quelle", en: "Source" }
    /// Name of a field or a value.
    partners { de: "Partner", en: "Partners" }
    /// Name of a field or a value.
    betweenness { de: "Vermittlung", en: "Brokerage" }
    /// Name of a field or a value.
    yes { de: "ja", en: "yes" }
    /// Name of a field or a value.
    no { de: "nein", en: "no" }
    /// How often an actor lies between others.
    between(share: &str) { de: "liegt auf {share} der kürzesten Wege", en: "lies on {share} of the shortest ways" }
}

/// A yes or a no.
pub fn yes_or_no(lang: Lang, value: bool) -> &'static str {
    if value { yes(lang) } else { no(lang) }
}
