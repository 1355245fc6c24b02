//! What commands print: headings, columns, sentences around the results.

use super::catalogue::texts;

texts! {
    /// What a file holds.
    actors(n: usize) { de: n => "{n} Akteur" | "{n} Akteure", en: n => "{n} actor" | "{n} actors" }
    /// What a file holds.
    relationships(n: usize) {
        de: n => "{n} Beziehung" | "{n} Beziehungen",
        en: n => "{n} relationship" | "{n} relationships",
    }
    /// What a file holds.
    rules(n: usize) { de: n => "{n} Regel" | "{n} Regeln", en: n => "{n} rule" | "{n} rules" }
    /// What a file holds.
    decisions(n: usize) { de: n => "{n} Entscheidung" | "{n} Entscheidungen", en: n => "{n} decision" | "{n} decisions" }
    /// What a file holds.
    views(n: usize) { de: n => "{n} Ansicht" | "{n} Ansichten", en: n => "{n} view" | "{n} views" }
    /// How many warnings there are.
    warnings(n: usize) { de: n => "{n} Warnung" | "{n} Warnungen", en: n => "{n} warning" | "{n} warnings" }
    /// How many errors there are.
    errors(n: usize) { de: n => "{n} Fehler" | "{n} Fehler", en: n => "{n} error" | "{n} errors" }
    /// A file and what it holds.
    file_holds(file: &str, what: &str) { de: "{file}: {what}", en: "{file}: {what}" }

    /// The day of evaluation.
    as_of(day: &str) { de: "Stand {day}", en: "as of {day}" }
    /// How many gaps are open.
    open(n: usize) { de: n => "{n} offen" | "{n} offen", en: n => "{n} open" | "{n} open" }
    /// How many gaps are planned.
    planned(n: usize) { de: n => "{n} in Planung" | "{n} in Planung", en: n => "{n} planned" | "{n} planned" }
    /// How many gaps may stay.
    accepted(n: usize) { de: n => "{n} hingenommen" | "{n} hingenommen", en: n => "{n} accepted" | "{n} accepted" }
    /// State of a gap.
    state_open { de: "offen", en: "open" }
    /// State of a gap.
    state_planned { de: "in Planung", en: "planned" }
    /// State of a gap.
    state_accepted { de: "hingenommen", en: "accepted" }
    /// Weight of a rule.
    high { de: "hoch", en: "high" }
    /// Weight of a rule.
    medium { de: "mittel", en: "medium" }
    /// Weight of a rule.
    low { de: "gering", en: "low" }
    /// There is nothing to list.
    no_gaps { de: "Keine Lücken in dieser Auswahl.", en: "No gaps in this selection." }
    /// No rule asks anything.
    no_rules { de: "Das Netz hat keine Regeln: Es gibt nichts zu prüfen.", en: "The network has no rules: nothing to check." }
    /// Who takes care of a gap.
    taken_by(owner: &str) { de: "zuständig: {owner}", en: "owner: {owner}" }
    /// Until when something holds.
    until(day: &str) { de: "bis {day}", en: "until {day}" }
    /// Since when something holds.
    since(day: &str) { de: "seit {day}", en: "since {day}" }
    /// When something was decided.
    decided(day: &str) { de: "entschieden am {day}", en: "decided on {day}" }
    /// Decisions whose gap is gone.
    settled(n: usize) {
        de: n => "{n} Entscheidung ist erledigt: ihre Lücke gibt es nicht mehr"
            | "{n} Entscheidungen sind erledigt: ihre Lücken gibt es nicht mehr",
        en: n => "{n} decision is settled: its gap is gone" | "{n} decisions are settled: their gaps are gone",
    }

    /// Column.
    column_id { de: "Kennung", en: "Id" }
    /// Column.
    column_name { de: "Name", en: "Name" }
    /// Column.
    column_kind { de: "Art", en: "Kind" }
    /// Column.
    column_area { de: "Gebiet", en: "Area" }
    /// Column.
    column_topics { de: "Themen", en: "Topics" }
    /// Column.
    column_degree { de: "Partner", en: "Partners" }
    /// Column.
    column_betweenness { de: "Zentralität", en: "Betweenness" }
    /// Column.
    column_community { de: "Gruppe", en: "Community" }
    /// Column.
    column_broker { de: "Vermittler", en: "Broker" }
    /// Column.
    column_gaps { de: "Lücken", en: "Gaps" }
    /// Column.
    column_severity { de: "Gewicht", en: "Severity" }
    /// Column.
    column_rule { de: "Regel", en: "Rule" }
    /// Column.
    column_gap { de: "Lücke", en: "Gap" }
    /// Column.
    column_state { de: "Zustand", en: "State" }
    /// Column.
    column_decision { de: "Entscheidung", en: "Decision" }
    /// In a column: it is so.
    yes { de: "ja", en: "yes" }
    /// In a column: it is not so.
    no { de: "nein", en: "no" }
    /// What a filter leaves.
    shown_of(shown: usize, total: usize) {
        de: total => "{shown} von {total} Akteur" | "{shown} von {total} Akteuren",
        en: total => "{shown} of {total} actor" | "{shown} of {total} actors",
    }
    /// Betweenness is an estimate.
    estimated {
        de: "Zwischenzentralität geschätzt: Das Netz ist zu groß für die genaue Rechnung.",
        en: "Betweenness is estimated: the network is too large for the exact figures.",
    }

    /// Nothing was found.
    no_match(query: &str) { de: "Nichts gefunden zu „{query}“.", en: "Nothing found for “{query}”." }
    /// No chain links two actors.
    no_path(from: &str, to: &str) {
        de: "Von {from} zu {to} führt keine Kette aktiver Beziehungen.",
        en: "No chain of active relationships leads from {from} to {to}.",
    }
    /// Length of a chain.
    steps(n: usize) { de: n => "{n} Schritt" | "{n} Schritte", en: n => "{n} step" | "{n} steps" }

    /// Figure.
    figure_active { de: "davon aktiv", en: "of these active" }
    /// Figure.
    figure_actors { de: "Akteure", en: "Actors" }
    /// Figure.
    figure_relationships { de: "Beziehungen", en: "Relationships" }
    /// Figure.
    figure_isolated { de: "Akteure ohne Partner", en: "Actors without partners" }
    /// Figure.
    figure_components { de: "Zusammenhängende Teile", en: "Connected parts" }
    /// Figure.
    figure_density { de: "Dichte", en: "Density" }
    /// Figure.
    figure_degree { de: "Partner im Mittel", en: "Partners on average" }
    /// Figure.
    figure_communities { de: "Gruppen", en: "Communities" }
    /// Figure.
    figure_brokers { de: "Unentbehrliche Vermittler", en: "Brokers nobody can replace" }
    /// Figure.
    figure_bridges { de: "Einzige Verbindungen zweier Teile", en: "Only connections between two parts" }
    /// Heading.
    figures_by_kind { de: "Akteure nach Art", en: "Actors by kind" }

    /// Heading.
    relationships_title(n: usize) { de: "Beziehungen ({n})", en: "Relationships ({n})" }
    /// Heading.
    gaps_title(n: usize) { de: "Lücken ({n})", en: "Gaps ({n})" }
    /// There is nothing to list.
    no_relationships { de: "Keine Beziehung bekannt.", en: "No relationship known." }
    /// There is nothing to list.
    no_gap_here { de: "Keine Lücke.", en: "No gap." }
    /// A share: so many, and of how many.
    share(some: usize, all: usize) { de: "{some}/{all}", en: "{some}/{all}" }
    /// A matrix without rows or columns.
    empty_matrix {
        de: "Zu den Zeilen oder den Spalten gehört kein Akteur.",
        en: "No actor belongs to the rows, or none to the columns.",
    }
    /// Field of an actor.
    field_short { de: "Kurzname", en: "Short name" }
    /// Field of an actor.
    field_contact { de: "Kontakt", en: "Contact" }
    /// Field of an actor.
    field_website { de: "Website", en: "Website" }
    /// Field of an actor.
    field_note { de: "Bemerkung", en: "Note" }
    /// Field of an actor.
    field_source { de: "Quelle", en: "Source" }
    /// Field of an actor.
    field_since { de: "Seit", en: "Since" }
    /// Field of an actor.
    field_until { de: "Bis", en: "Until" }
    /// Field of an actor.
    field_influence { de: "Einfluss (1–5)", en: "Influence (1–5)" }
    /// Field of an actor.
    field_interest { de: "Interesse (1–5)", en: "Interest (1–5)" }
    /// A contact that is not shown.
    contact_hidden { de: "vorhanden; mit --with-contacts zu sehen", en: "there is one; --with-contacts shows it" }
    /// Strength of a relationship.
    strength(n: u32) { de: "Stärke {n}", en: "strength {n}" }
    /// A relationship is in writing.
    in_writing { de: "schriftlich vereinbart", en: "in writing" }
    /// When a relationship was last checked.
    reviewed(day: &str) { de: "geprüft am {day}", en: "reviewed on {day}" }

    /// A file was made.
    made(file: &str) { de: "{file} ist angelegt.", en: "{file} is made." }
    /// What to do with a new file.
    made_next(file: &str) {
        de: "Öffnen Sie sie in einem Texteditor; mit `vernetzt {file}` sehen Sie das Netz.",
        en: "Open it in a text editor; `vernetzt {file}` shows the network.",
    }
}
