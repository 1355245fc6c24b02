//! Title, tabs, what is left out, search, filter line and short notices.

use crate::text::catalogue::texts;

texts! {
    /// The interface without a terminal.
    no_terminal {
        de: "Die Oberfläche braucht ein Terminal; für Ausgaben in Dateien gibt es die Befehle (vernetzt --help)",
        en: "the interface needs a terminal; for output to files there are the commands (vernetzt --help)",
    }
    /// Tab.
    overview { de: "Überblick", en: "Overview" }
    /// Tab.
    actors { de: "Akteure", en: "Actors" }
    /// Tab.
    map { de: "Karte", en: "Map" }
    /// Tab.
    matrix { de: "Matrix", en: "Matrix" }
    /// Tab.
    gaps { de: "Lücken", en: "Gaps" }
    /// The data's own date.
    as_of(day: &str) { de: "Stand {day}", en: "as of {day}" }
    /// Number of actors in the title.
    count_actors(n: usize) { de: n => "{n} Akteur" | "{n} Akteure", en: n => "{n} actor" | "{n} actors" }
    /// Number of relationships in the title.
    count_relationships(n: usize) {
        de: n => "{n} Beziehung" | "{n} Beziehungen",
        en: n => "{n} relationship" | "{n} relationships",
    }
    /// Number of open gaps in the title.
    count_open(n: usize) { de: "! {n} offen", en: "! {n} open" }
    /// What a filter leaves.
    shown(shown: usize, total: usize) { de: "{shown} von {total} gezeigt", en: "{shown} of {total} shown" }
    /// How to get the rest back.
    how_to_lift { de: "Esc hebt auf", en: "Esc clears" }
    /// A filter was lifted for the sake of an actor.
    filter_lifted(actor: &str) {
        de: "Filter aufgehoben, um {actor} zu zeigen; Rück führt zurück",
        en: "Filter lifted to show {actor}; Backspace leads back",
    }
    /// There is no filter to lift.
    no_filter { de: "Kein Filter gesetzt; mit f legen Sie einen an", en: "There is no filter; f sets one" }
    /// Next match without a search.
    nothing_searched { de: "Noch nichts gesucht; mit / suchen Sie", en: "Nothing was searched for yet; / searches" }
    /// Which match this is.
    match_of(at: usize, count: usize) { de: "Treffer {at} von {count}", en: "Match {at} of {count}" }
    /// Details beside a picture on a narrow screen.
    no_room_beside { de: "Hier ist kein Platz daneben; Tab zeigt die Angaben allein", en: "No room beside it here; Tab shows the details alone" }
    /// The mouse is ours.
    mouse_on { de: "Maus bedient wieder das Programm", en: "The mouse works in the program again" }
    /// The mouse is the terminal's.
    mouse_off { de: "Maus frei: Text lässt sich markieren; t holt sie zurück", en: "Mouse released: text can be marked; t takes it back" }
    /// Title of the search.
    search { de: "Akteur suchen", en: "Search for an actor" }
    /// Title of the search once something is found.
    matches(n: usize) { de: n => "{n} Treffer" | "{n} Treffer", en: n => "{n} match" | "{n} matches" }
    /// Nothing is typed yet.
    search_help {
        de: "Tippen Sie einen Teil des Namens. Groß und klein, Umlaute und kleine Tippfehler spielen keine Rolle.",
        en: "Type a part of the name. Case, accents and small slips don't matter.",
    }
    /// The answer is still to come.
    searching { de: "Suche …", en: "Searching …" }
    /// Nothing fits.
    search_none { de: "Nichts gefunden. Versuchen Sie weniger Buchstaben.", en: "Nothing found. Try fewer letters." }
    /// A match that the filter leaves out.
    filtered_out { de: "(ausgeblendet)", en: "(hidden)" }
    /// Title of the palette.
    palette { de: "Befehle", en: "Actions" }
    /// Nothing fits.
    palette_none { de: "Kein Befehl passt. Rück löscht den letzten Buchstaben.", en: "No action fits. Backspace deletes the last letter." }
    /// Title of the help.
    help { de: "Alle Tasten", en: "All keys" }
    /// In front of the filter line.
    filter { de: "Filter:", en: "Filter:" }
    /// Below an empty filter line.
    filter_help {
        de: "Zum Beispiel: kind:school · area:Ost · degree:<2 · gap:* · -kind:club · goethe",
        en: "For example: kind:school · area:East · degree:<2 · gap:* · -kind:club · goethe",
    }
    /// The screen is too small.
    too_small { de: "Fenster zu klein", en: "Window too small" }
    /// What would do.
    needs_size(columns: u16, rows: u16) { de: "nötig: {columns} × {rows}", en: "needed: {columns} × {rows}" }
    /// Title of the choice of a file.
    pick(folder: &str) { de: "Netze in {folder}", en: "Networks in {folder}" }
    /// A folder without network files.
    pick_none(folder: &str) {
        de: "In {folder} liegt keine Netzdatei (*.toml). Eine Vorlage schreibt: vernetzt new DATEI",
        en: "There is no network file (*.toml) in {folder}. A template is written by: vernetzt new FILE",
    }
    /// A file whose title can't be read.
    no_title { de: "(ohne lesbaren Titel)", en: "(no readable title)" }
    /// Keys of the choice of a file.
    pick_keys { de: "↑↓ bewegen  Enter öffnen  q Ende", en: "↑↓ move  Enter open  q quit" }
}
