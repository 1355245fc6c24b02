//! The commands that edit: their help, and why they refuse.

use super::catalogue::texts;

texts! {
    /// A command.
    link {
        de: "Trägt eine Beziehung ein, oder bringt die vorhandene auf den neuen Stand",
        en: "Record a relationship, or bring the one that is there up to date",
    }
    /// A command.
    unlink { de: "Entfernt eine Beziehung", en: "Remove a relationship" }
    /// A command.
    decide {
        de: "Hält fest, was über eine Lücke entschieden wurde",
        en: "Record what was decided about a gap",
    }

    /// Name of a value.
    value_kind { de: "ART", en: "KIND" }
    /// Name of a value.
    value_gap { de: "LÜCKE", en: "GAP" }
    /// Name of a value.
    value_text { de: "TEXT", en: "TEXT" }
    /// Name of a value.
    value_yes_no { de: "JA|NEIN", en: "YES|NO" }
    /// Name of a value.
    value_point { de: "JAHR|DATUM", en: "YEAR|DATE" }

    /// An argument.
    from {
        de: "Ein Ende, bei einer gerichteten Art das gebende: Kennung, oder ein Name, der auf genau einen Akteur passt",
        en: "One end, of a directed kind the giving one: id, or a name that fits exactly one actor",
    }
    /// An argument.
    to { de: "Das andere Ende", en: "The other end" }
    /// An argument.
    gap {
        de: "Lücke als regel/gegenstand, wie `vernetzt gaps --format json` sie als `id` nennt",
        en: "Gap as rule/subject, the `id` in `vernetzt gaps --format json`",
    }
    /// An option.
    option_kind { de: "Art der Beziehung: Kennung oder Bezeichnung", en: "Kind of the relationship, by id or label" }
    /// An option.
    option_unlink_kind {
        de: "Art der Beziehung: Kennung oder Bezeichnung; nötig, wenn es mehrere zwischen den beiden gibt",
        en: "Kind of the relationship, by id or label; needed where there are several between the two",
    }
    /// An option.
    option_status { de: "Stand", en: "How it stands" }
    /// An option.
    option_since { de: "Beginn", en: "When it began" }
    /// An option.
    option_until { de: "Ende", en: "When it ends" }
    /// An option.
    option_strength { de: "Stärke von 1 bis 5", en: "Strength from 1 to 5" }
    /// An option.
    option_agreement { de: "Ob sie schriftlich vereinbart ist", en: "Whether it is in writing" }
    /// An option.
    option_source {
        de: "Woher die Angabe stammt; mehrfach möglich",
        en: "Where the facts come from; may be given several times",
    }
    /// An option.
    option_note { de: "Bemerkung", en: "Remark" }
    /// An option.
    option_state {
        de: "Was entschieden wurde; open nimmt die Entscheidung zurück",
        en: "What was decided; open takes the decision back",
    }
    /// An option.
    option_owner { de: "Wer zuständig ist", en: "Who takes care of it" }
    /// An option.
    option_decision_until {
        de: "Bis wann das gilt; danach ist die Lücke wieder offen",
        en: "Until when this holds; after that the gap is open again",
    }
    /// An option.
    option_dry_run {
        de: "Zeigt nur, was sich in der Datei ändern würde (unified diff)",
        en: "Only print what would change in the file (unified diff)",
    }
    /// An option.
    option_output {
        de: "Schreibt das geänderte Netz in diese Datei, statt die Netzdatei zu ändern; - ist die Standardausgabe",
        en: "Write the changed network to this file instead of changing the network file; - is standard output",
    }

    /// A point in time that can't be read.
    not_a_point { de: "kein Jahr wie 2026 und kein Datum wie 2026-12-31", en: "neither a year like 2026 nor a date like 2026-12-31" }
    /// A kind that does not exist.
    unknown_kind(kind: &str) {
        de: "Es gibt keine Art von Beziehungen `{kind}`",
        en: "there is no kind of relationships `{kind}`",
    }
    /// Both ends are the same actor.
    same_actor(name: &str) { de: "{name} steht an beiden Enden", en: "{name} is at both ends" }
    /// There is no such relationship.
    not_linked(from: &str, to: &str) {
        de: "Zwischen {from} und {to} steht keine solche Beziehung im Netz",
        en: "the network has no such relationship between {from} and {to}",
    }
    /// There are several relationships.
    several_links(from: &str, to: &str, n: usize) {
        de: "Zwischen {from} und {to} stehen {n} Beziehungen im Netz; es ist nichts entfernt worden",
        en: "the network has {n} relationships between {from} and {to}; none was removed",
    }
    /// Help for it, above a list of what chooses each.
    choose_one {
        de: "Wählen Sie eine mit ihrer Art und, wo die eine Richtung hat, mit der Reihenfolge der Enden:",
        en: "choose one by its kind and, where that has a direction, by the order of the ends:",
    }
    /// There is no such gap.
    unknown_gap(gap: &str) { de: "Es gibt keine Lücke `{gap}`", en: "there is no gap `{gap}`" }
    /// Help: where gaps are listed.
    list_gaps {
        de: "Alle Lücken mit ihrer Kennung: vernetzt gaps … --format csv",
        en: "all gaps with their ids: vernetzt gaps … --format csv",
    }
    /// There is nothing to take back.
    nothing_decided(gap: &str) {
        de: "Zur Lücke `{gap}` gilt keine Entscheidung, die sich zurücknehmen ließe",
        en: "no decision on the gap `{gap}` holds that could be taken back",
    }
    /// An option that goes with a decision only.
    not_with_open(option: &str) {
        de: "`{option}` passt nicht zu `--state open`, das eine Entscheidung zurücknimmt",
        en: "`{option}` does not go with `--state open`, which takes a decision back",
    }
    /// A decision that would not hold.
    until_has_passed(until: &str, day: &str) {
        de: "Die Entscheidung würde nur bis {until} gelten, und das ist vor dem {day}",
        en: "the decision would only hold until {until}, which is before {day}",
    }

    /// The example can't be saved.
    example_is_built_in {
        de: "Das Beispiel ist Teil des Programms und lässt sich nicht ändern",
        en: "the example is part of the program and can't be changed",
    }
    /// Standard input can't be saved.
    stdin_is_no_file {
        de: "Die Standardeingabe lässt sich nicht ändern",
        en: "standard input can't be changed",
    }
    /// Help for both.
    write_elsewhere {
        de: "Mit -o DATEI schreibt der Befehl das geänderte Netz in eine Datei, mit -o - auf die Standardausgabe",
        en: "-o FILE writes the changed network to a file, -o - to standard output",
    }
    /// Help where the file is not allowed to be written.
    write_elsewhere_instead {
        de: "Mit -o DATEI schreibt der Befehl das geänderte Netz in eine andere Datei",
        en: "-o FILE writes the changed network to another file",
    }
    /// The changed text would be wrong.
    would_be_wrong {
        de: "So geändert hätte das Netz Fehler. Es ist nichts geschrieben worden.",
        en: "With this change the network would have errors. Nothing was written.",
    }
    /// Somebody else changed the file.
    changed_meanwhile(file: &str) {
        de: "{file} ist inzwischen von anderer Seite geändert worden und bleibt, wie sie ist",
        en: "{file} has been changed by someone else in the meantime and stays as it is",
    }
    /// Somebody else deleted the file.
    gone_meanwhile(file: &str) {
        de: "{file} ist inzwischen gelöscht oder umbenannt worden; es ist nichts geschrieben worden",
        en: "{file} has been deleted or renamed in the meantime; nothing was written",
    }
    /// Somebody else is saving the file.
    busy(file: &str) {
        de: "{file} wird gerade von einem anderen Programm gespeichert; es ist nichts geschrieben worden",
        en: "{file} is just being saved by another program; nothing was written",
    }
    /// Help for it.
    try_again {
        de: "Rufen Sie den Befehl noch einmal auf: Er liest die Datei dann neu",
        en: "run the command again: it then reads the file anew",
    }
    /// A file that must not be written.
    write_protected(file: &str) { de: "{file} ist schreibgeschützt", en: "{file} is write-protected" }
}
