//! What stands in diagrams.

use super::catalogue::texts;

texts! {
    /// Below the title: the data's own date.
    as_of(date: &str) { de: "Stand: {date}", en: "As of {date}" }
    /// Below the title: the part around one actor.
    around(n: u32, actor: &str) {
        de: n => "Rund um {actor}: {n} Schritt" | "Rund um {actor}: {n} Schritte",
        en: n => "Around {actor}: {n} step" | "Around {actor}: {n} steps",
    }
    /// Below the title: the part that a filter selects.
    filtered(filter: &str) { de: "Auswahl: {filter}", en: "Selection: {filter}" }
    /// Below a picture: how many actors it holds.
    count_actors(n: usize) { de: n => "{n} Akteur" | "{n} Akteure", en: n => "{n} actor" | "{n} actors" }
    /// Below a picture: how many relationships it holds.
    count_relationships(n: usize) {
        de: n => "{n} Beziehung" | "{n} Beziehungen",
        en: n => "{n} relationship" | "{n} relationships",
    }
    /// Below a picture: actors whose name found no room.
    without_label(n: usize) { de: "+{n} ohne Beschriftung", en: "+{n} without label" }
    /// Below a picture: gaps that found no room.
    gaps_without_room(n: usize) {
        de: n => "+{n} Lücke nicht eingezeichnet" | "+{n} Lücken nicht eingezeichnet",
        en: n => "+{n} gap not drawn" | "+{n} gaps not drawn",
    }
    /// In the legend of a picture: a question mark with a number.
    several_gaps { de: "so viele Lücken", en: "so many gaps" }
    /// In the legend of a picture: a frame around an actor, or along a line.
    finding { de: "auffällig: Akteur, Verbindung", en: "finding: actor, link" }
    /// On a picture: above those to whom no line leads.
    without_relationship { de: "ohne Beziehung", en: "without a relationship" }
    /// Beside a matrix: what its cells mean.
    matrix_key {
        de: "2/9 heißt: 2 von 9 Akteuren der Zeile arbeiten mit mindestens einem Akteur der Spalte zusammen.",
        en: "2/9 means: 2 of the 9 actors of the row work with at least one actor of the column.",
    }
    /// What a cell of a matrix means.
    of_row_linked(linked: usize, of: usize) {
        de: "{linked} von {of} haben dort mindestens einen Partner",
        en: "{linked} of {of} have at least one partner there",
    }
    /// A share in the key of a matrix.
    nobody { de: "niemand", en: "nobody" }
    /// A share in the key of a matrix.
    to_a_quarter { de: "bis zu einem Viertel", en: "up to a quarter" }
    /// A share in the key of a matrix.
    to_half { de: "bis zur Hälfte", en: "up to half" }
    /// A share in the key of a matrix.
    to_three_quarters { de: "bis zu drei Vierteln", en: "up to three quarters" }
    /// A share in the key of a matrix.
    above { de: "mehr als drei Viertel", en: "more than three quarters" }
    /// More than Mermaid takes, and what to do.
    mermaid_too_large(edges: usize, characters: usize) {
        de: "Mermaid zeichnet ohne eigene Einstellungen höchstens 500 Linien und liest höchstens 50.000 Zeichen; hier sind es {edges} Linien und {characters} Zeichen. Ein Filter oder ein Mittelpunkt macht das Diagramm kleiner.",
        en: "Mermaid draws no more than 500 lines and reads no more than 50,000 characters unless it is set up to; here are {edges} lines and {characters} characters. A filter or a focus makes the diagram smaller.",
    }
    /// Title of the legend.
    legend { de: "Legende", en: "Legend" }
    /// In the legend: what stands for actors.
    actors { de: "Akteure", en: "Actors" }
    /// In the legend: what stands for relationships.
    relationships { de: "Beziehungen", en: "Relationships" }
    /// In the legend: what stands for gaps.
    gaps { de: "Lücken", en: "Gaps" }
    /// In the legend: a gap nobody has taken up.
    open_gap { de: "offen", en: "open" }
    /// In the legend: a gap somebody will close.
    planned_gap { de: "in Planung", en: "being closed" }
    /// A partner that is missing.
    missing(partner: &str) { de: "fehlt: {partner}", en: "missing: {partner}" }
    /// Several partners that are missing.
    missing_several(count: u32, partner: &str) { de: "fehlt: {count} × {partner}", en: "missing: {count} × {partner}" }
    /// What is missing to all actors with a value in common, such as a district.
    of_group(group: &str, missing: &str) { de: "{group} – {missing}", en: "{group} – {missing}" }
    /// Title of the box with what is missing to groups.
    gaps_of_groups { de: "Lücken ganzer Gruppen", en: "Gaps of whole groups" }
    /// In the legend: relationships that were brief or are doubtful.
    brief { de: "einmalig oder unbestätigt", en: "one-off or unconfirmed" }
    /// In the legend: relationships that may come.
    coming { de: "im Gespräch oder geplant", en: "in talks or planned" }
    /// In the legend: relationships that were, or were refused.
    gone { de: "ruht, beendet oder abgelehnt", en: "paused, ended or declined" }
    /// A partner of any kind.
    any_partner { de: "Partner", en: "partner" }
    /// Before a list of topics.
    topics(topics: &str) { de: "Themen: {topics}", en: "Topics: {topics}" }
    /// Before a role to turn to.
    contact(contact: &str) { de: "Kontakt: {contact}", en: "Contact: {contact}" }
    /// How many open gaps an actor has.
    open_gaps(n: usize) { de: n => "{n} Lücke offen" | "{n} Lücken offen", en: n => "{n} open gap" | "{n} open gaps" }
    /// How many planned gaps an actor has.
    planned_gaps(n: usize) {
        de: n => "{n} Lücke in Planung" | "{n} Lücken in Planung",
        en: n => "{n} planned gap" | "{n} planned gaps",
    }
    /// How many gaps of an actor may stay.
    accepted_gaps(n: usize) {
        de: n => "{n} Lücke hingenommen" | "{n} Lücken hingenommen",
        en: n => "{n} accepted gap" | "{n} accepted gaps",
    }
    /// A line of a tooltip: a gap that is open.
    open_gap_called(title: &str) { de: "Lücke: {title}", en: "Gap: {title}" }
    /// A line of a tooltip: a gap that somebody will close.
    planned_gap_called(title: &str) { de: "Lücke in Planung: {title}", en: "Gap being closed: {title}" }
    /// Since when a relationship has been there.
    since(since: &str) { de: "seit {since}", en: "since {since}" }
    /// Until when it lasts.
    until(until: &str) { de: "bis {until}", en: "until {until}" }
    /// It is in writing.
    in_writing { de: "schriftlich vereinbart", en: "in writing" }
    /// Heading of a group of actors that the data put together.
    community(number: usize) { de: "Gruppe {number}", en: "Group {number}" }
    /// State of a relationship.
    active { de: "aktiv", en: "active" }
    /// State of a relationship.
    one_off { de: "einmalig", en: "one-off" }
    /// State of a relationship.
    unconfirmed { de: "unbestätigt", en: "unconfirmed" }
    /// State of a relationship.
    in_talks { de: "im Gespräch", en: "in talks" }
    /// State of a relationship.
    planned { de: "geplant", en: "planned" }
    /// State of a relationship.
    paused { de: "ruht", en: "paused" }
    /// State of a relationship.
    ended { de: "beendet", en: "ended" }
    /// State of a relationship.
    declined { de: "abgelehnt", en: "declined" }
}
