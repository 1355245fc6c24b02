//! What is wrong with a file that is not TOML.

use super::Lang;
use super::catalogue::texts;

texts! {
    /// A key or a table that is there twice.
    duplicate_key(key: &str) { de: "`{key}` steht hier zum zweiten Mal", en: "`{key}` is here for the second time" }
    /// Help for it.
    keep_one { de: "Behalten Sie nur eines davon", en: "keep only one of them" }
    /// Anything that has no sentence of its own.
    unexpected { de: "Das ist so kein gültiges TOML", en: "this is not valid TOML" }
    /// A text without quotes.
    unquoted { de: "Text gehört in Anführungszeichen", en: "a text needs quotation marks" }
    /// Help for it.
    unquoted_help { de: "Zum Beispiel: name = \"Goetheschule\"", en: "for example: name = \"Goetheschule\"" }
    /// Quotes that are never closed.
    unclosed_text { de: "Das Anführungszeichen wird nicht geschlossen", en: "the quotation mark is never closed" }
    /// Help for it.
    unclosed_text_help { de: "Setzen Sie am Ende ein weiteres Anführungszeichen", en: "add another quotation mark at the end" }
    /// A list that is never closed.
    unclosed_list { de: "Die Liste wird nicht mit `]` geschlossen", en: "the list is never closed with `]`" }
    /// An inline table that is never closed.
    unclosed_table { de: "Die Klammer `{` wird nicht mit `}` geschlossen", en: "the brace `{` is never closed with `}`" }
    /// A header that is never closed.
    unclosed_header { de: "Die Überschrift wird nicht mit `]` geschlossen", en: "the header is never closed with `]`" }
    /// Help for it.
    header_help { de: "Zum Beispiel: [[actor]] oder [network]", en: "for example: [[actor]] or [network]" }
    /// A line without an equals sign.
    no_assignment { de: "Hier fehlt ein `=`", en: "an `=` is missing here" }
    /// Help for it.
    assignment_help { de: "Jede Zeile hat die Form: feld = wert", en: "every line reads: field = value" }
    /// A field without value.
    no_value { de: "Hinter dem `=` fehlt der Wert", en: "the value behind the `=` is missing" }
    /// A value without field.
    no_key { de: "Vor dem `=` fehlt der Name des Feldes", en: "the name of the field before the `=` is missing" }
    /// A field's name with characters it can't have.
    bad_key { de: "So kann ein Feld nicht heißen", en: "a field can't have this name" }
    /// Help for it.
    bad_key_help {
        de: "Erlaubt sind Buchstaben ohne Umlaute, Ziffern, `-` und `_`; alles andere in Anführungszeichen",
        en: "plain letters, digits, `-` and `_` are fine; put anything else in quotation marks",
    }
    /// Two list elements without a comma.
    no_comma { de: "Zwischen den Einträgen fehlt ein Komma", en: "a comma is missing between the entries" }
    /// A comma too many.
    extra_comma { de: "Hier steht ein Komma zu viel", en: "there is a comma too many here" }
    /// Something behind the value.
    extra_content { de: "Hinter dem Wert steht noch etwas", en: "something stands behind the value" }
    /// Help for it.
    extra_content_help { de: "Jedes Feld steht in einer eigenen Zeile", en: "each field has a line of its own" }
    /// A number with a zero in front.
    leading_zero { de: "Zahlen beginnen nicht mit einer Null", en: "numbers don't start with a zero" }
    /// A backslash with something behind it that means nothing.
    bad_escape { de: "Dieser umgekehrte Schrägstrich hat hier keine Bedeutung", en: "this backslash means nothing" }
    /// Help for it.
    escape_help {
        de: "Schreiben Sie \\\\ für einen Schrägstrich, oder nehmen Sie einfache Anführungszeichen: 'C:\\Daten'",
        en: "write \\\\ for a backslash, or use single quotation marks: 'C:\\data'",
    }
    /// A date or time that the calendar doesn't have.
    bad_date { de: "Dieses Datum gibt es nicht", en: "there is no such date" }
    /// Help for it.
    date_help { de: "Ein Datum hat die Form 2026-03-31", en: "dates read 2026-03-31" }
    /// A number that can't be read.
    bad_number { de: "Das ist keine Zahl", en: "this is not a number" }
    /// A control character.
    control_character {
        de: "Hier steht ein Steuerzeichen, das in einer Textdatei nicht vorkommt",
        en: "there is a control character that a text file doesn't have",
    }
    /// Too many brackets within brackets.
    too_deep { de: "Zu viele Klammern ineinander", en: "too many brackets within brackets" }
    /// Help for a file whose lines end in an old way.
    line_ends_help { de: "Speichern Sie die Datei mit Zeilenenden LF oder CRLF", en: "save the file with line ends LF or CRLF" }
}

/// A sentence, and advice, for what the TOML reader says in English.
pub fn explanation(lang: Lang, said: &str) -> (&'static str, Option<&'static str>) {
    let has = |part: &str| said.contains(part);
    match said {
        "string values must be quoted" => (unquoted(lang), Some(unquoted_help(lang))),
        _ if has("basic string") || has("literal string") || has("opening quote") || has("closing quote") => {
            (unclosed_text(lang), Some(unclosed_text_help(lang)))
        }
        "unclosed array" => (unclosed_list(lang), None),
        "unclosed inline table" => (unclosed_table(lang), None),
        "unclosed table" | "unclosed array table" | "missing table open" => {
            (unclosed_header(lang), Some(header_help(lang)))
        }
        "key with no value" | "missing assignment between key-value pairs" => {
            (no_assignment(lang), Some(assignment_help(lang)))
        }
        "missing value for key" | "missing value" => (no_value(lang), Some(assignment_help(lang))),
        "missing key for inline table element" | "unexpected `=` in array" | "extra `=`" => {
            (no_key(lang), Some(assignment_help(lang)))
        }
        "invalid unquoted key" | "unquoted keys cannot be empty" => (bad_key(lang), Some(bad_key_help(lang))),
        "missing comma between array elements" | "missing comma between key-value pairs" => (no_comma(lang), None),
        "extra comma in array" | "extra comma in inline table" => (extra_comma(lang), None),
        "unexpected key or value" | "unexpected content" | "extra assignment between key-value pairs" => {
            (extra_content(lang), Some(extra_content_help(lang)))
        }
        "unexpected leading zero" | "redundant integer number prefix" => (leading_zero(lang), None),
        _ if has("escape") || has("unicode value digits") => (bad_escape(lang), Some(escape_help(lang))),
        _ if has("date") || has("time") || has("month") || has("day") || has("hour") => {
            (bad_date(lang), Some(date_help(lang)))
        }
        _ if has("integer") || has("float") || has("radix") || has("sign") || has("digit") => (bad_number(lang), None),
        _ if has("carriage return") => (control_character(lang), Some(line_ends_help(lang))),
        _ if has("character") || has("control") => (control_character(lang), None),
        _ if has("recurs") => (too_deep(lang), None),
        _ => (unexpected(lang), None),
    }
}
