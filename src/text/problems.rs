//! What is wrong with a file, and what to do about it.

use super::catalogue::texts;

texts! {
    /// Help: a name that was probably meant.
    did_you_mean(name: &str) { de: "Meinten Sie `{name}`?", en: "did you mean `{name}`?" }
    /// Help: the names that a place knows.
    known_values(names: &str) { de: "Bekannt sind: {names}", en: "known are: {names}" }
    /// Help: the fields that a table knows.
    known_fields(names: &str) { de: "Bekannte Felder: {names}", en: "known fields: {names}" }
    /// Help: a better spelling.
    write_instead(good: &str) { de: "Schreiben Sie zum Beispiel `{good}`", en: "write `{good}`, for example" }

    /// A file that can't be opened.
    unreadable(file: &str, reason: &str) { de: "{file} lässt sich nicht lesen: {reason}", en: "{file} can't be read: {reason}" }
    /// A file that is not there.
    no_such_file(file: &str) { de: "Die Datei {file} gibt es nicht", en: "there is no file {file}" }
    /// Help for it.
    no_such_file_help(file: &str) {
        de: "Prüfen Sie den Namen, oder legen Sie sie an: vernetzt new {file}",
        en: "check the name, or make it: vernetzt new {file}",
    }
    /// A folder where a file belongs.
    is_a_folder(file: &str) { de: "{file} ist ein Ordner, keine Datei", en: "{file} is a folder, not a file" }
    /// Help for it.
    is_a_folder_help { de: "Nennen Sie eine Netzdatei darin", en: "name a network file in it" }
    /// A file that may not be read.
    not_allowed(file: &str) { de: "{file} darf nicht gelesen werden", en: "there is no permission to read {file}" }
    /// A file beyond what the program takes.
    too_large(megabytes: u64, most: u64) {
        de: "Die Datei ist {megabytes} MB groß; mehr als {most} MB liest das Programm nicht",
        en: "the file has {megabytes} MB; the program reads no more than {most} MB",
    }
    /// Bytes that are no text.
    not_utf8 { de: "Die Datei ist kein Text in UTF-8", en: "the file is not text in UTF-8" }
    /// Help for it.
    not_utf8_help {
        de: "Öffnen Sie sie in einem Texteditor und speichern Sie sie mit der Kodierung UTF-8",
        en: "open it in a text editor and save it with the encoding UTF-8",
    }
    /// A file with nothing in it.
    empty_file { de: "Die Datei ist leer", en: "the file is empty" }
    /// Help for it.
    empty_file_help {
        de: "Eine Vorlage zum Ausfüllen schreibt: vernetzt new DATEI",
        en: "a template to fill in is written by: vernetzt new FILE",
    }
    /// A file of a newer format.
    unknown_format(format: &str) {
        de: "Diese Datei hat Format {format}; diese Version von vernetzt kennt nur Format 1",
        en: "this file has format {format}; this version of vernetzt only knows format 1",
    }
    /// Help for it.
    unknown_format_help { de: "Nehmen Sie eine neuere Version des Programms", en: "use a newer version of the program" }

    /// A field that must be there.
    missing_field(field: &str) { de: "Hier fehlt das Feld `{field}`", en: "the field `{field}` is missing here" }
    /// Help for a network without title.
    title_help {
        de: "Schreiben Sie an den Anfang der Datei: [network] und darunter title = \"…\"",
        en: "write at the start of the file: [network] and below it title = \"…\"",
    }
    /// A field that the format doesn't have.
    unknown_field(field: &str) { de: "Das Feld `{field}` gibt es hier nicht", en: "there is no field `{field}` here" }
    /// A value of another type.
    wrong_type(field: &str, expected: &str, found: &str) {
        de: "`{field}` erwartet {expected}, hier steht {found}",
        en: "`{field}` takes {expected}, here is {found}",
    }
    /// A type of values.
    a_text { de: "Text in Anführungszeichen", en: "a text in quotation marks" }
    /// A type of values.
    a_whole_number { de: "eine ganze Zahl", en: "a whole number" }
    /// A type of values.
    a_number { de: "eine Zahl mit Komma", en: "a decimal number" }
    /// A type of values.
    true_or_false { de: "true oder false", en: "true or false" }
    /// A type of values.
    a_date { de: "ein Datum wie 2026-03-31", en: "a date such as 2026-03-31" }
    /// A type of values.
    a_date_or_time { de: "ein Datum oder eine Uhrzeit", en: "a date or time" }
    /// A type of values.
    year_or_date { de: "ein Jahr oder ein Datum wie 2026-03-31", en: "a year or a date such as 2026-03-31" }
    /// A type of values.
    a_list { de: "eine Liste in eckigen Klammern", en: "a list in square brackets" }
    /// A type of values.
    a_list_of_texts { de: "eine Liste wie [\"eins\", \"zwei\"]", en: "a list such as [\"one\", \"two\"]" }
    /// A type of values.
    a_text_or_several { de: "einen Text oder eine Liste von Texten", en: "a text or a list of texts" }
    /// A type of values.
    a_table { de: "eine Tabelle", en: "a table" }
    /// A type of values.
    a_text_by_language {
        de: "einen Text oder eine Tabelle nach Sprachen wie { de = \"…\", en = \"…\" }",
        en: "a text or a table by language such as { de = \"…\", en = \"…\" }",
    }
    /// A type of values.
    a_list_of_tables { de: "Einträge mit doppelten Klammern", en: "entries in double brackets" }
    /// Help for it.
    double_brackets(field: &str) { de: "Schreiben Sie [[{field}]]", en: "write [[{field}]]" }

    /// A number beyond its bounds.
    out_of_bounds(field: &str, least: &str, most: &str) {
        de: "`{field}` muss zwischen {least} und {most} liegen",
        en: "`{field}` must lie between {least} and {most}",
    }
    /// A number that is none.
    not_a_number(field: &str) { de: "`{field}` ist keine brauchbare Zahl", en: "`{field}` is no usable number" }
    /// A date that the calendar doesn't have.
    no_such_day(field: &str) { de: "Diesen Tag gibt es nicht: `{field}`", en: "there is no such day: `{field}`" }
    /// A value that is none of the known ones.
    unknown_choice(field: &str, value: &str) {
        de: "`{field}` kennt keinen Wert `{value}`",
        en: "`{field}` has no value `{value}`",
    }
    /// An attribute of a type that attributes can't have.
    bad_attribute(name: &str) { de: "Das Attribut `{name}` kann so nicht gespeichert werden", en: "the attribute `{name}` can't be like this" }
    /// Help for it.
    attribute_help {
        de: "Möglich sind Texte, Zahlen, true und false, Datumsangaben und Listen von Texten",
        en: "texts, numbers, true and false, dates and lists of texts are possible",
    }
    /// An id with characters that ids don't have.
    invalid_id(field: &str, id: &str) {
        de: "`{id}` kann nicht als `{field}` dienen",
        en: "`{id}` can't serve as `{field}`",
    }
    /// Help for it.
    id_help {
        de: "Erlaubt sind Buchstaben, Ziffern, `-`, `_` und `.`",
        en: "letters, digits, `-`, `_` and `.` are allowed",
    }

    /// An actor's id that is taken.
    duplicate_actor(id: &str, line: usize) {
        de: "Der Akteur `{id}` steht schon in Zeile {line}",
        en: "the actor `{id}` is already in line {line}",
    }
    /// Help for anything that is there twice.
    duplicate_help { de: "Geben Sie einem von beiden einen anderen Namen, oder führen Sie sie zusammen", en: "give one of the two another name, or merge them" }
    /// A rule's id that is taken.
    duplicate_rule(id: &str, line: usize) {
        de: "Die Regel `{id}` steht schon in Zeile {line}",
        en: "the rule `{id}` is already in line {line}",
    }
    /// A view's name that is taken.
    duplicate_view(name: &str, line: usize) {
        de: "Die Ansicht `{name}` steht schon in Zeile {line}",
        en: "the view `{name}` is already in line {line}",
    }
    /// A relationship that is there already.
    duplicate_relationship(line: usize) {
        de: "Diese Beziehung steht schon in Zeile {line}; nur die erste zählt",
        en: "this relationship is already in line {line}; only the first counts",
    }
    /// Help for it.
    duplicate_relationship_help { de: "Löschen Sie eine der beiden, oder geben Sie ihr eine andere Art", en: "delete one of the two, or give it another kind" }
    /// An id that no actor has.
    unknown_actor(id: &str) { de: "Es gibt keinen Akteur `{id}`", en: "there is no actor `{id}`" }
    /// Help for it.
    unknown_actor_help(id: &str) {
        de: "Legen Sie ihn an: [[actor]] mit id = \"{id}\"",
        en: "add it: [[actor]] with id = \"{id}\"",
    }
    /// A kind that is not declared.
    unknown_kind(kind: &str) { de: "Die Art `{kind}` ist nicht festgelegt", en: "the kind `{kind}` is not declared" }
    /// Help for it.
    unknown_kind_help(section: &str, kind: &str) {
        de: "Legen Sie sie fest: [{section}.{kind}]",
        en: "declare it: [{section}.{kind}]",
    }
    /// Too many kinds.
    too_many_kinds { de: "So viele Arten kann ein Netz nicht haben", en: "a network can't have so many kinds" }
    /// An id that no rule has.
    unknown_rule(id: &str) { de: "Es gibt keine Regel `{id}`", en: "there is no rule `{id}`" }
    /// The subject of a decision that its rule can't find.
    unknown_subject(subject: &str) {
        de: "Diese Regel findet keine Lücken, die `{subject}` heißen",
        en: "this rule finds no gaps that are called `{subject}`",
    }
    /// A language code that nobody knows.
    unknown_language(code: &str) { de: "`{code}` ist kein Sprachkürzel", en: "`{code}` is no language code" }
    /// Help for it.
    language_help { de: "Zum Beispiel `de` oder `en` (ISO 639-1)", en: "for example `de` or `en` (ISO 639-1)" }
    /// A relationship with itself.
    self_relationship(id: &str) {
        de: "Diese Beziehung führt von `{id}` zu sich selbst",
        en: "this relationship leads from `{id}` to itself",
    }
    /// A time that ends before it starts.
    inverted_range(until: &str, since: &str) {
        de: "Das Ende {until} liegt vor dem Anfang {since}",
        en: "the end {until} lies before the start {since}",
    }
    /// Bounds in the wrong order.
    inverted_bounds(least: u32, most: u32) {
        de: "Mindestens {least} und höchstens {most} passen nicht zusammen",
        en: "at least {least} and at most {most} can't both hold",
    }

    /// A colour that nobody knows.
    unknown_color(color: &str) { de: "Die Farbe `{color}` ist nicht bekannt", en: "the colour `{color}` is not known" }
    /// Help for it.
    color_help { de: "Zum Beispiel \"blue\", \"bright_green\" oder \"#4477aa\"", en: "for example \"blue\", \"bright_green\" or \"#4477aa\"" }
    /// A symbol of more or less than one cell.
    bad_symbol(symbol: &str) { de: "`{symbol}` ist nicht genau ein Zeichen breit", en: "`{symbol}` is not exactly one character wide" }
    /// Help for it.
    symbol_help { de: "Zum Beispiel ■ ● ▲ ◆ ○ □", en: "for example ■ ● ▲ ◆ ○ □" }

    /// A rule with neither `needs` nor `finds`.
    no_check { de: "Eine Regel braucht `needs` oder `finds`", en: "a rule needs `needs` or `finds`" }
    /// Help for it.
    no_check_help { de: "Zum Beispiel: needs = { at_least = 1 } oder finds = \"isolated\"", en: "for example: needs = { at_least = 1 } or finds = \"isolated\"" }
    /// A rule with both.
    two_checks { de: "Eine Regel hat entweder `needs` oder `finds`, nicht beides", en: "a rule has either `needs` or `finds`, not both" }
    /// A field that this rule has no use for.
    useless_field(field: &str, finds: &str) {
        de: "`{field}` passt nicht zu `{finds}`",
        en: "`{field}` doesn't go with `{finds}`",
    }
    /// A finding that needs another field.
    finding_needs(finds: &str, field: &str) {
        de: "`{finds}` braucht das Feld `{field}`",
        en: "`{finds}` needs the field `{field}`",
    }
    /// A span of time that can't be read.
    bad_time_span(text: &str) { de: "`{text}` ist keine Zeitspanne", en: "`{text}` is no span of time" }
    /// Help for it.
    time_span_help { de: "Zum Beispiel \"12 months\", \"90 days\" oder \"2 years\"", en: "for example \"12 months\", \"90 days\" or \"2 years\"" }
    /// A rule that checks nothing.
    empty_rule(rule: &str) {
        de: "Die Regel `{rule}` trifft auf keinen Akteur zu und prüft nichts",
        en: "the rule `{rule}` selects no actor and checks nothing",
    }
    /// A field that no actor has.
    unknown_attribute(field: &str) { de: "Kein Akteur hat ein Feld `{field}`", en: "no actor has a field `{field}`" }

    /// An e-mail address or a telephone number.
    personal_data(field: &str, found: &str) {
        de: "In `{field}` stehen persönliche Daten: {found}",
        en: "`{field}` holds personal data: {found}",
    }
    /// Help for it.
    personal_data_help {
        de: "Gehört das in diese Datei? Ausgaben enthalten es nur mit --with-contacts",
        en: "does it belong in this file? exports hold it only with --with-contacts",
    }
    /// A contact that is a person.
    a_person(contact: &str) { de: "„{contact}“ sieht nach dem Namen einer Person aus", en: "“{contact}” looks like the name of a person" }
    /// Help for it.
    name_a_role { de: "Nennen Sie besser eine Funktion wie „Schulleitung“", en: "better name a role such as “head of programmes”" }
}
