//! What stands in the meeting paper and in the minutes.

use super::Lang;
use super::catalogue::texts;

/// The months in German and in English.
const MONTHS: [[&str; 2]; 12] = [
    ["Januar", "January"],
    ["Februar", "February"],
    ["März", "March"],
    ["April", "April"],
    ["Mai", "May"],
    ["Juni", "June"],
    ["Juli", "July"],
    ["August", "August"],
    ["September", "September"],
    ["Oktober", "October"],
    ["November", "November"],
    ["Dezember", "December"],
];

/// A day as people write it in a letter: `30. November 2025`. The month counts from 1.
pub fn day(lang: Lang, year: i16, month: i8, day: i8) -> String {
    let place = usize::try_from(month).unwrap_or(1).clamp(1, 12) - 1;
    let [german, english] = MONTHS[place];
    match lang {
        Lang::De => format!("{day}. {german} {year}"),
        Lang::En => format!("{day} {english} {year}"),
    }
}

/// Some names of many: `a, b, c and 4 more`.
pub fn among_others(lang: Lang, names: &[String], others: usize) -> String {
    match (names, others) {
        ([], _) => String::new(),
        ([only], 0) => only.clone(),
        ([first @ .., last], 0) => and(lang, &first.join(", "), last),
        (names, others) => and_others(lang, &names.join(", "), others),
    }
}

/// A line as a sentence: with a capital and a full stop.
pub fn sentence(line: &str) -> String {
    let mut letters = line.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).chain(['.']).collect())
}

texts! {
    /// The command.
    command {
        de: "Schreibt die Sitzungsunterlage, oder mit --minutes das Protokoll",
        en: "Write the meeting paper, or with --minutes the minutes",
    }
    /// An option.
    option_minutes {
        de: "Schreibt das Protokoll: was entschieden wurde, und wer was bis wann tut",
        en: "Write the minutes: what was decided, and who does what by when",
    }
    /// An option.
    option_since {
        de: "Sagt auch, was sich seit diesem früheren Stand verändert hat: eine Netzdatei, oder REVISION:PFAD aus git; mit --minutes: Entscheidungen ab diesem Tag [sonst: vom letzten Tag, an dem etwas entschieden wurde]",
        en: "Tell also what has changed since this older state: a network file, or REVISION:PATH from git; with --minutes: decisions of this day or later [default: of the last day on which anything was decided]",
    }
    /// Name of a value.
    value_since { de: "ALT|TAG", en: "OLD|DATE" }
    /// A refusal.
    since_is_a_date(text: &str) {
        de: "--since „{text}“ ist ein Datum, keine ältere Datei: Ein Datum gilt nur für die Niederschrift (--minutes)",
        en: "--since “{text}” is a date, not an older file: a date is for the minutes only (--minutes)",
    }
    /// A refusal.
    since_is_no_date(text: &str) {
        de: "--since „{text}“ ist kein Datum wie 2026-12-31",
        en: "--since “{text}” is not a date like 2026-12-31",
    }

    /// Two things, the first often a list.
    and(first: &str, last: &str) { de: "{first} und {last}", en: "{first} and {last}" }
    /// A list that goes on.
    and_others(names: &str, n: usize) { de: n => "{names} und {n} weiterer" | "{names} und {n} weitere", en: n => "{names} and {n} more" | "{names} and {n} more" }

    /// A link for those who go by keys.
    skip { de: "Zum Inhalt springen", en: "Skip to the content" }
    /// What the paper is.
    report { de: "Netzbericht", en: "Network report" }
    /// Heading above the list of chapters.
    contents { de: "Inhalt", en: "Contents" }
    /// Below the title.
    data_of(day: &str) { de: "Stand der Daten: {day}", en: "Data as of {day}" }
    /// Below the title.
    evaluated(day: &str) { de: "ausgewertet am {day}", en: "evaluated on {day}" }
    /// At the end.
    made_with(version: &str) {
        de: "Erstellt mit vernetzt {version} aus der Netzdatei; nichts davon wurde ins Internet übertragen.",
        en: "Made with vernetzt {version} from the network file; nothing of it was sent to the internet.",
    }
    /// At the end.
    without_contacts {
        de: "Ansprechpartner, E-Mail-Adressen und Telefonnummern sind nicht enthalten.",
        en: "Contacts, e-mail addresses and telephone numbers are not included.",
    }
    /// At the end.
    with_contacts {
        de: "Enthält Ansprechpartner: bitte nur an Beteiligte weitergeben.",
        en: "Carries contacts: please pass on to those involved only.",
    }

    /// Chapter.
    summary { de: "Auf einen Blick", en: "At a glance" }
    /// Chapter.
    map { de: "Die Karte", en: "The map" }
    /// Chapter.
    matrix { de: "Wer mit wem: Arten gegen Arten", en: "Who with whom: kinds against kinds" }
    /// Chapter.
    gaps { de: "Lücken", en: "Gaps" }
    /// Chapter.
    decisions { de: "Entscheidungen", en: "Decisions" }
    /// Chapter.
    changes { de: "Was sich verändert hat", en: "What has changed" }
    /// Chapter.
    actors { de: "Anhang: Akteure", en: "Appendix: actors" }
    /// Chapter.
    sources { de: "Quellen", en: "Sources" }

    /// Sentence of the summary.
    holds(actors: &str, relationships: &str) {
        de: "Das Netz umfasst {actors} und {relationships}.",
        en: "The network holds {actors} and {relationships}.",
    }
    /// Sentence of the summary.
    going_on(n: usize) {
        de: n => "Davon besteht {n} heute." | "Davon bestehen {n} heute.",
        en: n => "{n} of them goes on today." | "{n} of them go on today.",
    }
    /// Sentence of the summary.
    isolated(n: usize) {
        de: n => "{n} Akteur arbeitet derzeit mit niemandem zusammen." | "{n} Akteure arbeiten derzeit mit niemandem zusammen.",
        en: n => "{n} actor works with nobody at present." | "{n} actors work with nobody at present.",
    }
    /// Sentence of the summary.
    open_gaps(n: usize) {
        de: n => "{n} Lücke ist offen." | "{n} Lücken sind offen.",
        en: n => "{n} gap is open." | "{n} gaps are open.",
    }
    /// Sentence of the summary.
    severe_gaps(n: usize) {
        de: n => "Hohes Gewicht hat davon {n}." | "Hohes Gewicht haben davon {n}.",
        en: n => "{n} of them is of high severity." | "{n} of them are of high severity.",
    }
    /// Sentence of the summary.
    taken_up(n: usize) {
        de: n => "Um {n} Lücke kümmert sich schon jemand." | "Um {n} Lücken kümmert sich schon jemand.",
        en: n => "{n} gap is being taken care of." | "{n} gaps are being taken care of.",
    }
    /// Sentence of the summary.
    no_open_gaps { de: "Keine Lücke ist offen.", en: "No gap is open." }
    /// Sentence of the summary.
    no_rules {
        de: "Die Netzdatei enthält keine Regeln, nach denen sich Lücken finden ließen.",
        en: "The network file has no rules by which gaps could be found.",
    }
    /// Sentence of the summary.
    overdue_plans(n: usize) {
        de: n => "{n} Vorhaben ist überfällig." | "{n} Vorhaben sind überfällig.",
        en: n => "{n} plan is overdue." | "{n} plans are overdue.",
    }
    /// Below the figures.
    brokers(names: &str) {
        de: "Ohne sie fiele das Netz auseinander: {names}.",
        en: "Without them the network would fall apart: {names}.",
    }
    /// Caption of a table.
    gaps_counted { de: "Lücken nach Gewicht und Zustand", en: "Gaps by severity and state" }
    /// Row or column of sums.
    together { de: "zusammen", en: "together" }

    /// Alternative text.
    map_alternative(title: &str, actors: &str, relationships: &str) {
        de: "Karte des Netzes „{title}“ mit {actors} und {relationships}. Der Anhang nennt alle Akteure als Tabelle.",
        en: "Map of the network “{title}” with {actors} and {relationships}. The appendix lists all actors in a table.",
    }
    /// Below the map.
    map_caption {
        de: "Wer mit wem zusammenarbeitet. Wer zusammenarbeitet, steht beieinander; Form und Farbe zeigen die Art.",
        en: "Who works with whom. Those who work together stand together; shape and colour show the kind.",
    }
    /// In the place of the map.
    map_too_large(actors: usize, most: usize) {
        de: "Das Netz hat {actors} Akteure. Mehr als {most} lassen sich auf einem Blatt nicht unterscheiden; Ausschnitte zeichnet `vernetzt export --format svg --where FILTER`.",
        en: "The network has {actors} actors. More than {most} cannot be told apart on one sheet; `vernetzt export --format svg --where FILTER` draws parts of it.",
    }
    /// In the place of the map.
    map_empty { de: "Das Netz hat noch keine Akteure.", en: "The network has no actors yet." }
    /// In the place of the map, in Markdown.
    map_too_large_for_text {
        de: "Die Karte ist zu groß für Mermaid; der Bericht als HTML enthält sie als Bild.",
        en: "The map is too large for Mermaid; the report as HTML carries it as a picture.",
    }
    /// Alternative text.
    matrix_alternative(kinds: usize, empty: usize) {
        de: "Matrix der {kinds} Arten von Akteuren. In {empty} Feldern gibt es keine Zusammenarbeit. Darunter folgt dasselbe als Tabelle.",
        en: "Matrix of the {kinds} kinds of actors. In {empty} fields there is no cooperation. The same follows below as a table.",
    }
    /// Below the matrix.
    matrix_caption {
        de: "Je dunkler ein Feld, desto mehr Akteure der Zeile haben einen Partner unter denen der Spalte.",
        en: "The darker a field, the more actors of the row have a partner among those of the column.",
    }
    /// The matrix once more.
    matrix_as_table { de: "Die Matrix als Tabelle", en: "The matrix as a table" }
    /// In the place of the table.
    matrix_too_large(kinds: usize) {
        de: "Für eine Tabelle sind {kinds} Arten zu viele; `vernetzt matrix` gibt sie als CSV aus.",
        en: "{kinds} kinds are too many for a table; `vernetzt matrix` writes them as CSV.",
    }
    /// Corner of the matrix: what rows are, and columns.
    matrix_corner { de: "von ↓ mit →", en: "of ↓ with →" }

    /// Before a word that says how much.
    severity { de: "Gewicht:", en: "Severity:" }
    /// Before the reason of a rule.
    why { de: "Warum das wichtig ist:", en: "Why it matters:" }
    /// Caption of a table.
    gaps_of(rule: &str) { de: "Lücken: {rule}", en: "Gaps: {rule}" }
    /// Column.
    column_suggestions { de: "Wer sie schließen könnte, und warum", en: "Who could close it, and why" }
    /// A gap that would close itself.
    comes_by_itself {
        de: "Eine Beziehung, die im Gespräch oder geplant ist, würde sie schließen.",
        en: "A relationship that is in talks or planned would close it.",
    }
    /// Suggestions were left out.
    suggestions_capped(n: usize) {
        de: "Vorschläge stehen nur zu den ersten {n} Lücken; `vernetzt suggest` nennt sie zu jeder.",
        en: "Suggestions are given for the first {n} gaps only; `vernetzt suggest` has them for each.",
    }
    /// Who could be linked to a member of a group.
    with_member(actor: &str, member: &str) { de: "{actor} mit {member}", en: "{actor} with {member}" }

    /// Nothing was decided.
    no_decisions { de: "Noch wurde nichts entschieden.", en: "Nothing has been decided yet." }
    /// Heading.
    overdue_title { de: "Überfällig", en: "Overdue" }
    /// Heading.
    planned_title { de: "Wer was bis wann tut", en: "Who does what by when" }
    /// Heading.
    accepted_title { de: "Was so bleiben darf", en: "What may stay as it is" }
    /// Heading.
    settled_title { de: "Erledigt", en: "Done" }
    /// Below a heading.
    overdue_why {
        de: "Die Frist ist verstrichen und die Lücke noch da: Sie ist wieder offen.",
        en: "The date has passed and the gap is still there: it is open again.",
    }
    /// Below a heading.
    settled_why { de: "Diese Lücken gibt es nicht mehr.", en: "These gaps are gone." }
    /// Column.
    column_owner { de: "Wer", en: "Who" }
    /// Column.
    column_what { de: "Was", en: "What" }
    /// Column.
    column_until { de: "Bis", en: "By" }
    /// Column.
    column_decided { de: "Entschieden", en: "Decided" }
    /// Column.
    column_note { de: "Bemerkung", en: "Note" }
    /// Nobody was named.
    nobody_named { de: "niemand benannt", en: "nobody named" }
    /// No date was set.
    no_date { de: "ohne Frist", en: "no date" }
    /// Who takes care.
    owner(name: &str) { de: "zuständig: {name}", en: "owner: {name}" }
    /// Until when.
    until(day: &str) { de: "bis {day}", en: "until {day}" }
    /// By when something is to be done.
    due(day: &str) { de: "bis {day}", en: "by {day}" }
    /// When it was decided.
    decided(day: &str) { de: "entschieden am {day}", en: "decided on {day}" }
    /// A word that marks.
    overdue { de: "überfällig", en: "overdue" }
    /// A gap that is gone, where the file only knows its rule and its subject.
    gone_gap(rule: &str, subject: &str) { de: "{rule}: {subject}", en: "{rule}: {subject}" }

    /// What the network is compared with.
    compared_with(old: &str) { de: "Verglichen mit {old}", en: "Compared with {old}" }

    /// Caption of a table.
    actors_of(kind: &str) { de: "Akteure: {kind}", en: "Actors: {kind}" }
    /// Column.
    column_open_gaps { de: "Offene Lücken", en: "Open gaps" }
    /// Column.
    column_sources { de: "Quellen", en: "Sources" }
    /// No source is given.
    no_sources { de: "Die Netzdatei nennt keine Quellen.", en: "The network file names no sources." }

    /// Label of a field.
    filter { de: "Zeilen filtern", en: "Filter rows" }
    /// How many rows are shown; `{n}` and `{all}` are filled in by the page.
    shown { de: "# von # Zeilen", en: "# of # rows" }
    /// Name of a part that can be scrolled.
    scrolls(what: &str) { de: "{what} (verschiebbar)", en: "{what} (scrolls)" }
}
