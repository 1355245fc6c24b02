//! What has changed between two networks, in one line.

use super::catalogue::texts;

texts! {
    /// What is counted.
    kinds(n: usize) { de: n => "{n} Art" | "{n} Arten", en: n => "{n} kind" | "{n} kinds" }
    /// What is counted.
    gaps(n: usize) { de: n => "{n} Lücke" | "{n} Lücken", en: n => "{n} gap" | "{n} gaps" }
    /// Behind what is counted.
    new(what: &str) { de: "{what} neu", en: "{what} new" }
    /// Behind what is counted.
    gone(what: &str) { de: "{what} entfernt", en: "{what} removed" }
    /// Behind what is counted.
    changed(what: &str) { de: "{what} geändert", en: "{what} changed" }
    /// Behind the gaps that are counted.
    closed(gaps: &str) { de: "{gaps} geschlossen", en: "{gaps} closed" }
    /// Behind the gaps that are counted.
    now_open(gaps: &str) { de: "{gaps} wieder offen", en: "{gaps} open again" }
    /// Behind the gaps that are counted.
    now_planned(gaps: &str) { de: "{gaps} jetzt in Planung", en: "{gaps} now planned" }
    /// Behind the gaps that are counted.
    now_accepted(gaps: &str) { de: "{gaps} jetzt hingenommen", en: "{gaps} now accepted" }
    /// The network's title, description or date.
    about { de: "Angaben zum Netz geändert", en: "details of the network changed" }
    /// The two say the same.
    nothing { de: "nichts geändert", en: "nothing changed" }

    /// A command.
    diff {
        de: "Zeigt, was zwischen zwei Ständen eines Netzes neu, entfernt oder geändert ist",
        en: "Show what is new, removed or changed between two states of a network",
    }
    /// Name of a value.
    value_old { de: "ALT", en: "OLD" }
    /// Name of a value.
    value_new { de: "NEU", en: "NEW" }
    /// An argument.
    old_network {
        de: "Früherer Stand: Netzdatei, - für die Standardeingabe, oder REVISION:PFAD aus git, zum Beispiel HEAD~3:netz.toml",
        en: "Older state: network file, - for standard input, or REVISION:PATH from git, such as HEAD~3:network.toml",
    }
    /// An argument.
    new_network { de: "Neuerer Stand, ebenso", en: "Newer state, likewise" }
    /// An option.
    option_fail_on {
        de: "Endet mit Status 1, wenn eine Lücke von mindestens diesem Gewicht neu oder wieder offen ist",
        en: "End with status 1 when a gap of at least this severity is new or open again",
    }
    /// An option.
    option_since {
        de: "Nur was seit diesem früheren Stand neu, wieder offen oder geschlossen ist; --fail-on achtet dann nur auf solche Lücken. Eine Datei, oder REVISION:PFAD aus git",
        en: "Only what is new, open again or closed since this older state; --fail-on then looks at such gaps alone. A file, or REVISION:PATH from git",
    }
    /// Standard input is asked for twice.
    stdin_once {
        de: "Die Standardeingabe lässt sich nur einmal lesen: `-` steht hier zweimal",
        en: "standard input can only be read once: `-` is there twice",
    }

    /// Above a list of changes: what is compared.
    from_to(old: &str, new: &str) { de: "{old} → {new}", en: "{old} → {new}" }
    /// Above gaps: what they are compared with.
    since(old: &str) { de: "Änderungen seit {old}", en: "changes since {old}" }
    /// No gap is new.
    none_since(old: &str) { de: "Seit {old} ist keine Lücke dazugekommen.", en: "No gap has come up since {old}." }
    /// How many gaps came and went.
    came_and_went(new: usize, closed: usize, old: &str) {
        de: "{new} neu oder wieder offen, {closed} geschlossen seit {old}",
        en: "{new} new or open again, {closed} closed since {old}",
    }
    /// Heading above gaps that are gone.
    closed_title(n: usize) { de: "Geschlossen ({n})", en: "Closed ({n})" }

    /// Heading.
    network_title { de: "Netz", en: "Network" }
    /// Heading.
    actors_title { de: "Akteure", en: "Actors" }
    /// Heading.
    relationships_title { de: "Beziehungen", en: "Relationships" }
    /// Heading.
    gaps_title { de: "Lücken", en: "Gaps" }
    /// Heading.
    decisions_title { de: "Entscheidungen", en: "Decisions" }
    /// Heading.
    rules_title { de: "Regeln", en: "Rules" }
    /// Heading.
    views_title { de: "Ansichten", en: "Views" }
    /// Heading.
    overdue_title { de: "Überfällig", en: "Overdue" }

    /// What happened to it.
    is_new { de: "neu", en: "new" }
    /// What happened to it.
    is_gone { de: "entfernt", en: "removed" }
    /// What happened to it.
    is_changed { de: "geändert", en: "changed" }
    /// What happened to it.
    is_closed { de: "geschlossen", en: "closed" }
    /// What happened to it.
    is_open_again { de: "wieder offen", en: "open again" }
    /// What happened to it.
    is_overdue { de: "überfällig", en: "overdue" }
    /// Column.
    column_change { de: "Änderung", en: "Change" }
    /// A kind of actors.
    actor_kind(name: &str) { de: "Art von Akteuren: {name}", en: "Kind of actors: {name}" }
    /// A kind of relationships.
    relationship_kind(name: &str) { de: "Art von Beziehungen: {name}", en: "Kind of relationships: {name}" }
    /// A field with what it said and says.
    field(name: &str, old: &str, new: &str) { de: "{name}: {old} → {new}", en: "{name}: {old} → {new}" }
    /// A contact that is not shown.
    contact_hidden { de: "geändert; mit --with-contacts zu sehen", en: "changed; --with-contacts shows it" }
    /// A value that is not there.
    no_value { de: "–", en: "–" }

    /// A field.
    field_title { de: "Titel", en: "Title" }
    /// A field.
    field_description { de: "Beschreibung", en: "Description" }
    /// A field.
    field_language { de: "Sprache", en: "Language" }
    /// A field.
    field_as_of { de: "Stand", en: "As of" }
    /// A field.
    field_status { de: "Stand", en: "Status" }
    /// A field.
    field_strength { de: "Stärke", en: "Strength" }
    /// A field.
    field_agreement { de: "schriftlich", en: "In writing" }
    /// A field.
    field_reviewed { de: "Geprüft", en: "Reviewed" }
    /// A field.
    field_owner { de: "Zuständig", en: "Owner" }
    /// A field.
    field_decided { de: "Entschieden", en: "Decided" }
    /// A field.
    field_filter { de: "Filter", en: "Filter" }
    /// A field.
    field_focus { de: "Mittelpunkt", en: "Focus" }
    /// A field.
    field_radius { de: "Umkreis", en: "Radius" }
    /// A field.
    field_label { de: "Bezeichnung", en: "Label" }
    /// A field.
    field_plural { de: "Mehrzahl", en: "Plural" }
    /// A field.
    field_color { de: "Farbe", en: "Colour" }
    /// A field.
    field_symbol { de: "Zeichen", en: "Symbol" }
    /// A field.
    field_shape { de: "Form", en: "Shape" }
    /// A field.
    field_line { de: "Linie", en: "Line" }
    /// A field.
    field_directed { de: "Gerichtet", en: "Directed" }
    /// A field.
    field_why { de: "Begründung", en: "Reason" }
    /// A field.
    field_for { de: "Gilt für", en: "Applies to" }
}
