//! Writing a diagram.

use crate::text::catalogue::texts;
use crate::text::{Lang, decimal};

texts! {
    /// Title of the form.
    title { de: "Speichern", en: "Save" }
    /// Name of a field or a value.
    file { de: "Datei", en: "File" }
    /// Name of a field or a value.
    extent { de: "Umfang", en: "Extent" }
    /// All that the filter leaves.
    everything(n: usize) { de: n => "{n} gezeigter Akteur" | "alle {n} gezeigten Akteure", en: n => "{n} actor shown" | "all {n} actors shown" }
    /// An actor and its partners.
    around(actor: &str, n: usize) { de: "{actor} und Umfeld ({n} Akteure)", en: "{actor} and surroundings ({n} actors)" }
    /// Name of a field or a value.
    gaps { de: "Lücken", en: "Gaps" }
    /// Name of a field or a value.
    with_gaps { de: "fehlende Verbindungen gestrichelt", en: "missing links dashed" }
    /// Name of a field or a value.
    without_gaps { de: "nein", en: "no" }
    /// Name of a field or a value.
    format { de: "Format", en: "Format" }
    /// Name of a field or a value.
    dot { de: "DOT, für Graphviz: dot -Tsvg DATEI -o bild.svg", en: "DOT, for Graphviz: dot -Tsvg FILE -o picture.svg" }
    /// Name of a field or a value.
    svg { de: "SVG: ein Bild, das beim Vergrößern scharf bleibt", en: "SVG: a picture that stays sharp when enlarged" }
    /// Name of a field or a value.
    png { de: "PNG: ein Bild für Texte und Präsentationen", en: "PNG: a picture for documents and slides" }
    /// Name of a field or a value.
    mermaid { de: "Mermaid: ein Diagramm für Wikis", en: "Mermaid: a diagram for wikis" }
    /// Name of a field or a value.
    json { de: "JSON: die Daten, für andere Programme", en: "JSON: the data, for other programs" }
    /// Name of a field or a value.
    picture { de: "Bild", en: "Picture" }
    /// Name of a field or a value.
    map { de: "Karte: wer mit wem", en: "Map: who works with whom" }
    /// Name of a field or a value.
    matrix { de: "Matrix: Arten gegen Arten", en: "Matrix: kinds against kinds" }
    /// Name of a field or a value.
    size_name { de: "Größe", en: "Size" }
    /// Nothing is typed.
    name_missing { de: "Die Datei braucht einen Namen.", en: "The file needs a name." }
    /// There is such a file.
    exists { de: "Diese Datei gibt es schon. Anderer Name, oder Strg-O überschreibt sie.", en: "This file exists. Another name, or Ctrl-O overwrites it." }
    /// The network's own file must stay.
    is_the_network {
        de: "Das ist die Datei des Netzes selbst. Bitte einen anderen Namen.",
        en: "This is the file of the network itself. Please use another name.",
    }
    /// The system refuses.
    failed(reason: &str) { de: "Nicht geschrieben: {reason}", en: "Not written: {reason}" }
    /// It is there.
    written(file: &str, size: &str) { de: "{file} geschrieben ({size})", en: "{file} written ({size})" }
    /// In the name of a file with a part of the network.
    part { de: "-auswahl", en: "-part" }
    /// Name of a field or a value.
    bytes(n: usize) { de: "{n} Byte", en: "{n} bytes" }
    /// Name of a field or a value.
    kilobytes(n: &str) { de: "{n} kB", en: "{n} kB" }
}

/// A number of bytes for people.
#[expect(clippy::cast_precision_loss, reason = "sizes of files are far below 2^53")]
pub fn size(lang: Lang, n: usize) -> String {
    if n < 1000 { bytes(lang, n) } else { kilobytes(lang, &decimal(n as f64 / 1000.0, 1, lang)) }
}
