//! The help of the command line: what each command and option does.

use super::catalogue::texts;

texts! {
    /// The program in one sentence.
    about {
        de: "Netze von Partnern im Terminal: wer mit wem zusammenarbeitet, und vor allem, wer noch nicht",
        en: "Maps stakeholder networks in the terminal: who works with whom, and above all who does not yet",
    }
    /// Below the general help.
    epilogue {
        de: "Ohne Befehl öffnet das Programm die Oberfläche im Terminal; ohne NETZ zeigt es das mitgelieferte Beispiel.\nHilfe zu einem Befehl: vernetzt BEFEHL --help",
        en: "Without a command the program opens its terminal interface; without NETWORK it shows the example that comes with it.\nHelp on a command: vernetzt COMMAND --help",
    }

    /// Heading.
    heading_usage { de: "Aufruf:", en: "Usage:" }
    /// Heading.
    heading_commands { de: "Befehle", en: "Commands" }
    /// Heading.
    heading_arguments { de: "Angaben", en: "Arguments" }
    /// Heading.
    heading_options { de: "Optionen", en: "Options" }
    /// Heading.
    heading_common { de: "Überall gültige Optionen", en: "Options of all commands" }
    /// Stands for options in a usage line.
    any_options { de: "[OPTIONEN]", en: "[OPTIONS]" }
    /// Stands for a command in a usage line.
    a_command { de: "BEFEHL", en: "COMMAND" }

    /// Name of a value.
    value_network { de: "NETZ", en: "NETWORK" }
    /// Name of a value.
    value_actor { de: "AKTEUR", en: "ACTOR" }
    /// Name of a value.
    value_from { de: "VON", en: "FROM" }
    /// Name of a value.
    value_to { de: "ZU", en: "TO" }
    /// Name of a value.
    value_query { de: "SUCHTEXT", en: "QUERY" }
    /// Name of a value.
    value_file { de: "DATEI", en: "FILE" }
    /// Name of a value.
    value_filter { de: "FILTER", en: "FILTER" }
    /// Name of a value.
    value_rule { de: "REGEL", en: "RULE" }
    /// Name of a value.
    value_state { de: "ZUSTAND", en: "STATE" }
    /// Name of a value.
    value_severity { de: "GEWICHT", en: "SEVERITY" }
    /// Name of a value.
    value_format { de: "FORMAT", en: "FORMAT" }
    /// Name of a value.
    value_lang { de: "SPRACHE", en: "LANGUAGE" }
    /// Name of a value.
    value_date { de: "DATUM", en: "DATE" }
    /// Name of a value.
    value_when { de: "WANN", en: "WHEN" }
    /// Name of a value.
    value_number { de: "ZAHL", en: "NUMBER" }
    /// Name of a value.
    value_order { de: "NACH", en: "BY" }
    /// Name of a value.
    value_axis { de: "FELD|FILTER", en: "FIELD|FILTER" }
    /// Name of a value.
    value_view { de: "ANSICHT", en: "VIEW" }
    /// Name of a value.
    value_group { de: "GRUPPE", en: "GROUP" }
    /// Name of a value.
    value_picture { de: "BILD", en: "PICTURE" }
    /// Name of a value.
    value_theme { de: "GRUND", en: "THEME" }
    /// Name of a value.
    value_shell { de: "SHELL", en: "SHELL" }

    /// A command.
    check {
        de: "Prüft Netzdateien und sagt, was darin steht",
        en: "Check network files and say what they hold",
    }
    /// A command.
    gaps {
        de: "Zeigt, welche Verbindungen fehlen, nach Regel und Gewicht",
        en: "Show which links are missing, by rule and severity",
    }
    /// A command.
    list { de: "Listet die Akteure auf", en: "List the actors" }
    /// A command.
    show {
        de: "Zeigt einen Akteur: Angaben, Beziehungen, Lücken",
        en: "Show one actor: fields, relationships, gaps",
    }
    /// A command.
    search { de: "Sucht Akteure, auch bei Tippfehlern", en: "Search for actors, slips forgiven" }
    /// A command.
    path {
        de: "Zeigt die kürzesten Ketten von Beziehungen zwischen zwei Akteuren",
        en: "Show the shortest chains of relationships between two actors",
    }
    /// A command.
    stats { de: "Nennt Kennzahlen des ganzen Netzes", en: "Print figures on the whole network" }
    /// A command.
    matrix {
        de: "Zählt, wer mit wem verbunden ist, als Tabelle",
        en: "Count who is linked to whom, as a table",
    }
    /// A command.
    export {
        de: "Gibt das Netz oder einen Ausschnitt in einem anderen Format aus",
        en: "Write the network, or a part of it, in another format",
    }
    /// A command.
    new { de: "Legt eine neue Netzdatei mit Erläuterungen an", en: "Make a new network file with explanations" }
    /// A command.
    schema {
        de: "Gibt das JSON-Schema des Dateiformats aus, für Editoren",
        en: "Print the JSON Schema of the file format, for editors",
    }
    /// A command.
    completions {
        de: "Gibt ein Skript aus, mit dem die Shell Befehle vervollständigt",
        en: "Print a script that lets the shell complete commands",
    }
    /// A command.
    man { de: "Gibt die Handbuchseite aus (roff)", en: "Print the manual page (roff)" }
    /// A command.
    help { de: "Zeigt diese Hilfe oder die eines Befehls", en: "Print this help, or that of a command" }

    /// An argument.
    network {
        de: "Netzdatei; - steht für die Standardeingabe",
        en: "Network file; - is standard input",
    }
    /// An argument.
    network_or_folder {
        de: "Netzdatei, die in der Oberfläche geöffnet wird, oder ein Ordner damit; - steht für die Standardeingabe",
        en: "Network file to open in the interface, or a folder of them; - is standard input",
    }
    /// An argument.
    actor {
        de: "Kennung eines Akteurs, oder ein Name, der auf genau einen passt",
        en: "Id of an actor, or a name that fits exactly one",
    }
    /// An argument.
    from { de: "Akteur, bei dem die Ketten beginnen", en: "Actor at which the chains begin" }
    /// An argument.
    to { de: "Akteur, bei dem sie enden", en: "Actor at which they end" }
    /// An argument.
    query { de: "Was gesucht wird", en: "What to look for" }
    /// An argument.
    new_file { de: "Datei, die angelegt wird", en: "File to make" }
    /// An argument.
    shell { de: "Shell", en: "Shell" }
    /// An argument.
    of_command { de: "Befehl, um den es geht", en: "Command in question" }

    /// An option.
    option_output {
        de: "Schreibt in diese Datei statt auf die Standardausgabe",
        en: "Write to this file instead of standard output",
    }
    /// An option.
    option_format { de: "Ausgabeformat", en: "Output format" }
    /// An option.
    option_rule { de: "Nur Lücken dieser Regeln", en: "Only gaps of these rules" }
    /// An option.
    option_gaps_where {
        de: "Nur Lücken, an denen ein Akteur beteiligt ist, den der Filter auswählt, zum Beispiel „kind:school area:Nord“",
        en: "Only gaps that involve an actor whom the filter selects, such as “kind:school area:Nord”",
    }
    /// An option.
    option_state { de: "Nur Lücken in diesen Zuständen", en: "Only gaps in these states" }
    /// An option.
    option_fail_on {
        de: "Endet mit Status 1, wenn eine Lücke von mindestens diesem Gewicht offen ist",
        en: "End with status 1 when a gap of at least this severity is open",
    }
    /// An option.
    option_where {
        de: "Nur Akteure, die der Filter auswählt, zum Beispiel „kind:school area:Nord“",
        en: "Only actors whom the filter selects, such as “kind:school area:Nord”",
    }
    /// An option.
    option_sort { de: "Reihenfolge", en: "Order" }
    /// An option.
    option_metrics {
        de: "Nennt auch Zwischenzentralität, Gruppe und Vermittler",
        en: "Print betweenness, community and brokers as well",
    }
    /// An option.
    option_limit { de: "Höchstens so viele", en: "At most so many" }
    /// An option.
    option_rows {
        de: "Zeilen: ein Feld (kind, area, topic …), nach dem zusammengefasst wird, oder ein Filter für einzelne Akteure",
        en: "Rows: a field (kind, area, topic, …) to group by, or a filter for single actors",
    }
    /// An option.
    option_columns { de: "Spalten, ebenso", en: "Columns, likewise" }
    /// An option.
    option_matrix_sort {
        de: "Reihenfolge einzelner Akteure; sonst wie in der Datei",
        en: "Order of single actors; otherwise as in the file",
    }
    /// An option.
    option_shares {
        de: "Zählt, wie viele Akteure der Zeile dort einen Partner haben, statt der Beziehungen",
        en: "Count how many actors of the row have a partner there, not the relationships",
    }
    /// An option.
    option_focus { de: "Nur die Umgebung dieses Akteurs", en: "Only what surrounds this actor" }
    /// An option.
    option_radius {
        de: "Wie viele Beziehungen weit die Umgebung reicht",
        en: "How many relationships away that reaches",
    }
    /// An option.
    option_view { de: "Nur, was diese gespeicherte Ansicht zeigt", en: "Only what this saved view shows" }
    /// An option.
    option_open_view {
        de: "Öffnet die Oberfläche mit dieser gespeicherten Ansicht",
        en: "Open the interface with this saved view",
    }
    /// An option.
    option_gaps { de: "Zeichnet die fehlenden Verbindungen ein", en: "Draw the missing links" }
    /// An option.
    option_group { de: "Fasst Akteure in Kästen zusammen", en: "Put actors into boxes" }
    /// An option.
    option_picture {
        de: "Was ein Bild (svg, png) zeigt: wer mit wem arbeitet, oder Arten gegen Arten",
        en: "What a picture (svg, png) shows: who works with whom, or kinds against kinds",
    }
    /// An option.
    option_theme {
        de: "Worauf ein Bild gezeichnet wird: heller oder dunkler Grund",
        en: "What a picture is drawn on: a light or a dark ground",
    }
    /// An option.
    option_scale {
        de: "Auflösung von png: Vielfaches von 96 Punkten je Zoll, 1 bis 8 [sonst: 2]",
        en: "Resolution of png: multiple of 96 dots per inch, 1 to 8 [default: 2]",
    }
    /// An option.
    option_contacts {
        de: "Gibt auch Ansprechpartner, E-Mail-Adressen und Telefonnummern aus",
        en: "Carry contacts, e-mail addresses and telephone numbers as well",
    }
    /// An option.
    option_force { de: "Überschreibt eine vorhandene Datei", en: "Overwrite a file that exists" }
    /// An option.
    option_example {
        de: "Nimmt das mitgelieferte Beispielnetz anstelle von NETZ",
        en: "Take the example network that comes with the program in the place of NETWORK",
    }
    /// An option.
    option_as_of {
        de: "Wertet an diesem Tag aus statt heute, zum Beispiel 2026-12-31",
        en: "Evaluate on this day instead of today, such as 2026-12-31",
    }
    /// An option.
    option_lang { de: "Sprache; sonst die des Systems", en: "Language; otherwise that of the system" }
    /// An option.
    option_color { de: "Farben", en: "Colours" }
    /// An option.
    option_ascii {
        de: "Zeichnet die Oberfläche nur mit ASCII-Zeichen",
        en: "Draw the interface with ASCII characters only",
    }
    /// An option.
    option_quiet { de: "Keine Warnungen", en: "No warnings" }
    /// An option.
    option_help { de: "Zeigt diese Hilfe", en: "Print this help" }
    /// An option.
    option_version { de: "Zeigt die Version", en: "Print the version" }

    /// Behind an option's explanation: what it takes.
    possible_values(help: &str, values: &str) { de: "{help}: {values}", en: "{help}: {values}" }
    /// Behind an option's explanation: what holds when it is not given.
    with_default(help: &str, default: &str) { de: "{help} [sonst: {default}]", en: "{help} [default: {default}]" }
}
