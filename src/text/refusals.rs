//! What is wrong with a command line.

use super::catalogue::texts;

texts! {
    /// A command that does not exist.
    unknown_command(command: &str) { de: "Den Befehl `{command}` gibt es nicht", en: "there is no command `{command}`" }
    /// An option that does not exist.
    unknown_option(option: &str) { de: "Die Option `{option}` gibt es hier nicht", en: "there is no option `{option}` here" }
    /// A word too many.
    unexpected(word: &str) { de: "Mit `{word}` ist hier nichts anzufangen", en: "there is no use for `{word}` here" }
    /// Several networks where one belongs.
    one_network(word: &str) {
        de: "Die Oberfläche öffnet ein Netz, nicht mehrere: `{word}` ist zu viel",
        en: "the interface opens one network, not several: `{word}` is too many",
    }
    /// A command behind a network.
    command_first(command: &str) {
        de: "Der Befehl `{command}` gehört nach vorn, vor das Netz",
        en: "the command `{command}` belongs in front, before the network",
    }
    /// Things that are missing.
    missing(names: &str) { de: "Es fehlt: {names}", en: "this is missing: {names}" }
    /// Help for a network that is missing.
    missing_network {
        de: "Nennen Sie eine Netzdatei, oder nehmen Sie mit --example das Beispiel",
        en: "name a network file, or take the example with --example",
    }
    /// An option without its value.
    value_missing(option: &str) { de: "Nach `{option}` fehlt ein Wert", en: "`{option}` needs a value" }
    /// A value that an option doesn't take.
    invalid_value(value: &str, option: &str) {
        de: "`{value}` ist für `{option}` nicht möglich",
        en: "`{value}` is not possible for `{option}`",
    }
    /// Why a value is not taken.
    invalid_value_because(value: &str, option: &str, reason: &str) {
        de: "`{value}` ist für `{option}` nicht möglich: {reason}",
        en: "`{value}` is not possible for `{option}`: {reason}",
    }
    /// An option about the network, at a command that reads none.
    reads_no_network(option: &str, command: &str) {
        de: "`{option}` bewirkt hier nichts: `{command}` liest kein Netz",
        en: "`{option}` has no effect here: `{command}` reads no network",
    }
    /// A switch with a value.
    no_value_taken(option: &str) { de: "`{option}` hat keinen Wert", en: "`{option}` takes no value" }
    /// Options that exclude each other, or one given twice.
    conflict(option: &str) {
        de: "`{option}` ist doppelt oder verträgt sich nicht mit einer anderen Angabe",
        en: "`{option}` is there twice or conflicts with another argument",
    }
    /// Bytes that are no text.
    not_utf8 { de: "Die Befehlszeile ist kein Text in UTF-8", en: "the command line is not text in UTF-8" }
    /// Anything else.
    unusable { de: "Die Befehlszeile ist so nicht zu verstehen", en: "the command line can't be understood" }
    /// Help: where to read on.
    see_help(command: &str) { de: "Mehr dazu: {command} --help", en: "more about it: {command} --help" }
    /// Help: what is possible.
    possible(values: &str) { de: "Möglich sind: {values}", en: "possible are: {values}" }
    /// A day that can't be read.
    not_a_date { de: "kein Datum wie 2026-12-31", en: "not a date like 2026-12-31" }
    /// A number that can't be read.
    not_a_number(least: u32, most: u32) {
        de: "keine Zahl von {least} bis {most}",
        en: "not a number from {least} to {most}",
    }

    /// A rule that does not exist.
    unknown_rule(rule: &str) { de: "Es gibt keine Regel `{rule}`", en: "there is no rule `{rule}`" }
    /// A view that does not exist.
    unknown_view(view: &str) { de: "Es gibt keine Ansicht „{view}“", en: "there is no view “{view}”" }
    /// A view for the interface where a command is run.
    view_before_command {
        de: "`--view` vor einem Befehl bewirkt nichts: Dort öffnet es die Oberfläche mit einer gespeicherten Ansicht",
        en: "`--view` has no effect in front of a command: there it opens the interface with a saved view",
    }
    /// Help: how to get a view without the interface.
    export_view {
        de: "In eine Datei schreibt eine Ansicht: vernetzt export … --view",
        en: "a view is written to a file by: vernetzt export … --view",
    }
    /// A word that is neither a field nor a part of a name.
    unknown_field(field: &str) {
        de: "`{field}` ist weder ein Feld noch Teil eines Namens",
        en: "`{field}` is neither a field nor a part of a name",
    }
    /// Help: the names of rules or views.
    there_are(names: &str) { de: "Es gibt: {names}", en: "there are: {names}" }
    /// Help where there are none.
    none_there { de: "Das Netz hat keine", en: "the network has none" }
    /// An actor that does not exist.
    unknown_actor(actor: &str) { de: "Kein Akteur heißt `{actor}`", en: "no actor is called `{actor}`" }
    /// Several actors where one belongs.
    several_actors(actor: &str, n: usize) {
        de: "`{actor}` passt auf {n} Akteure",
        en: "`{actor}` fits {n} actors",
    }
    /// Help: actors that may be meant.
    meant_one_of(names: &str) { de: "Gemeint ist vielleicht: {names}", en: "perhaps one of these: {names}" }
    /// Help: actors that fit.
    choose_one_of(names: &str) { de: "Nennen Sie einen davon mit seiner Kennung: {names}", en: "name one by its id: {names}" }
    /// A radius without focus.
    radius_without_focus {
        de: "--radius gilt nur zusammen mit --focus oder einer Ansicht, die einen Mittelpunkt hat",
        en: "--radius only works together with --focus or a view that has a focus",
    }

    /// A folder where a file belongs.
    folder(folder: &str) { de: "{folder} ist ein Ordner, keine Netzdatei", en: "{folder} is a folder, not a network file" }
    /// Help: what lies in the folder.
    folder_holds(files: &str) { de: "Netzdateien darin: {files}", en: "network files in it: {files}" }
    /// Help: nothing lies in the folder.
    folder_is_empty { de: "Netzdateien sind keine darin", en: "there are no network files in it" }
    /// A file that is there already.
    exists(file: &str) { de: "{file} gibt es schon", en: "{file} is already there" }
    /// Help for it.
    exists_help { de: "Mit --force wird sie überschrieben", en: "--force overwrites it" }
    /// A file that can't be written.
    not_written(file: &str, reason: &str) {
        de: "{file} lässt sich nicht schreiben: {reason}",
        en: "{file} can't be written: {reason}",
    }
    /// A matrix that nobody can read.
    matrix_too_large(rows: usize, columns: usize) {
        de: "{rows} Zeilen mal {columns} Spalten sind zu viel für eine Tabelle",
        en: "{rows} rows by {columns} columns are too much for a table",
    }
    /// Help for it.
    matrix_too_large_help {
        de: "Wählen Sie weniger Akteure aus, oder nehmen Sie --format json, das nur die gefüllten Zellen enthält",
        en: "select fewer actors, or take --format json, which only holds the cells that are not empty",
    }
    /// Results that would overwrite what they are made from.
    output_is_input(file: &str) {
        de: "Die Ausgabe würde die Netzdatei {file} selbst überschreiben",
        en: "the output would overwrite the network file {file} itself",
    }
    /// A picture for eyes that no terminal has.
    not_for_terminals(format: &str) {
        de: "{format} besteht nicht aus Text; das Terminal kann es nicht zeigen",
        en: "{format} is not text; the terminal can't show it",
    }
    /// Help for it.
    not_for_terminals_help {
        de: "Mit -o DATEI wird es gespeichert; auch eine Pipe ist möglich",
        en: "-o FILE saves it; a pipe is possible too",
    }
    /// A picture that could not be drawn.
    not_drawn(reason: &str) {
        de: "Das Bild ließ sich nicht zeichnen: {reason}",
        en: "the picture could not be drawn: {reason}",
    }
    /// Standard output that can't be written.
    output_lost(reason: &str) { de: "Die Ausgabe bricht ab: {reason}", en: "the output broke off: {reason}" }
}
