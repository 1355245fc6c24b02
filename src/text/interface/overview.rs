//! The overview.

use crate::text::catalogue::texts;

texts! {
    /// Title of the left half.
    left { de: "Einstieg", en: "Start" }
    /// Title of the right half.
    right { de: "Lage", en: "Situation" }
    /// Part of the page.
    next { de: "Womit anfangen?", en: "Where to start?" }
    /// For whoever opens the program for the first time.
    first_steps {
        de: "Hier sehen Sie, wer zum Netz gehört, wie es zusammenhängt und was fehlt. Gehen Sie mit den Pfeiltasten auf eine Zeile und öffnen Sie sie mit der Eingabetaste.",
        en: "Here you see who belongs to the network, how it hangs together and what is missing. Go to a row with the arrow keys and open it with Enter.",
    }
    /// A network without actors.
    empty_network {
        de: "Dieses Netz ist noch leer. Tragen Sie Akteure ([[actor]]) und Beziehungen ([[relationship]]) in die Datei ein; eine Vorlage schreibt: vernetzt new DATEI.",
        en: "This network is still empty. Add actors ([[actor]]) and relationships ([[relationship]]) to the file; a template is written by: vernetzt new FILE.",
    }
    /// Part of the page.
    kinds { de: "Wer dabei ist", en: "Who takes part" }
    /// How many actors.
    actors(n: usize) { de: n => "{n} Akteur" | "{n} Akteure", en: n => "{n} actor" | "{n} actors" }
    /// Nobody.
    no_kinds { de: "Niemand; Esc hebt den Filter auf.", en: "Nobody; Esc clears the filter." }
    /// Part of the page.
    open_gaps { de: "Was fehlt", en: "What is missing" }
    /// How many gaps are open.
    open(n: usize) { de: "{n} offen", en: "{n} open" }
    /// No rules.
    no_rules {
        de: "Diese Datei stellt noch keine Fragen ([[rule]]).",
        en: "This file asks no questions yet ([[rule]]).",
    }
    /// No open gaps.
    no_gaps { de: "Keine offene Lücke.", en: "No open gap." }
    /// No open gaps of the actors that the filter leaves.
    no_gaps_left {
        de: "Zu diesem Filter gibt es keine offene Lücke. Esc hebt ihn auf.",
        en: "There is no open gap for this filter. Esc clears it.",
    }
    /// Part of the page.
    structure { de: "Wie es zusammenhängt", en: "How it hangs together" }
    /// Name of a figure.
    relationships { de: "Beziehungen", en: "Relationships" }
    /// How many of them go on.
    active_of(active: usize, all: usize) { de: "{active} von {all} bestehen", en: "{active} of {all} active" }
    /// Name of a figure.
    parts { de: "Teile", en: "Parts" }
    /// There is one connected part, and nobody stands beside it.
    all_connected { de: "alle hängen zusammen", en: "everyone is connected" }
    /// How many connected parts there are, beside actors that stand alone.
    parts_value(n: usize) {
        de: n => "alle übrigen hängen zusammen" | "{n} getrennte Teile",
        en: n => "everyone else is connected" | "{n} separate parts",
    }
    /// Name of a figure.
    alone { de: "Ohne Partner", en: "Alone" }
    /// How many actors have no partner.
    alone_value(n: usize) { de: n => "{n} Akteur" | "{n} Akteure", en: n => "{n} actor" | "{n} actors" }
    /// Name of a figure.
    density { de: "Dichte", en: "Density" }
    /// The mean number of partners.
    partners_each(mean: &str) { de: "im Mittel {mean} Partner", en: "{mean} partners on average" }
    /// Name of a figure.
    communities { de: "Gruppen", en: "Groups" }
    /// How many groups of actors are tied together closely.
    communities_value(n: usize) {
        de: n => "{n}, in der man eng verbunden ist" | "{n}, in denen man eng verbunden ist",
        en: n => "{n} with close ties inside" | "{n} with close ties inside",
    }
    /// Part of the page.
    brokers { de: "Von wem viel abhängt", en: "Whom much depends on" }
    /// What brokers are.
    why_brokers {
        de: "Ohne sie zerfällt das Netz. Der Anteil zeigt, wie viele kürzeste Wege über sie führen.",
        en: "Without them the network falls apart. The share tells how many shortest ways lead over them.",
    }
    /// No brokers.
    no_brokers { de: "Kein einzelner Akteur hält Teile allein zusammen.", en: "No single actor holds parts together alone." }
}
