//! The map.

use crate::text::catalogue::texts;

texts! {
    /// Title of the map without an actor in the middle.
    whole(n: usize) { de: n => "Karte · {n} Akteur" | "Karte · {n} Akteure", en: n => "Map · {n} actor" | "Map · {n} actors" }
    /// Title of the map around an actor.
    around(actor: &str, steps: usize) {
        de: steps => "Karte · um {actor}, {steps} Schritt" | "Karte · um {actor}, {steps} Schritte",
        en: steps => "Map · around {actor}, {steps} step" | "Map · around {actor}, {steps} steps",
    }
    /// The places are being computed.
    settling(percent: usize) { de: "ordnet sich {percent} % · Esc bricht ab", en: "settling {percent} % · Esc stops it" }
    /// Somebody stopped it.
    given_up { de: "Anordnung abgebrochen · 0 beginnt neu", en: "arrangement stopped · 0 starts again" }
    /// No places yet.
    waiting { de: "Die Karte wird angeordnet …", en: "The map is being arranged …" }
    /// Nobody to be drawn.
    no_actors { de: "Das Netz enthält noch keine Akteure.", en: "The network holds no actors yet." }
    /// The filter leaves nobody.
    none_left { de: "Der Filter lässt niemanden übrig; F hebt ihn auf.", en: "The filter leaves nobody; F lifts it." }
    /// Nobody around.
    alone { de: "Zurzeit keine Partner; x zeigt, was fehlt.", en: "No partners at present; x shows what is missing." }
    /// Nobody around, and what is missing is shown.
    alone_at_all { de: "Zurzeit keine Partner.", en: "No partners at present." }
    /// What is missing was asked for, and it is nothing.
    nothing_missing(actor: &str) { de: "{actor} fehlt zurzeit kein Partner", en: "{actor} lacks no partner at present" }
    /// What is missing is shown.
    with_missing { de: "was fehlt gestrichelt", en: "missing dashed" }
    /// Nobody where one looks.
    nobody_here { de: "Hier ist niemand; 0 zeigt die ganze Karte.", en: "Nobody is here; 0 shows all of the map." }
    /// No places, and none to come.
    stopped { de: "Die Anordnung wurde abgebrochen; 0 beginnt neu.", en: "The arrangement was stopped; 0 starts again." }
    /// Actors on screen without a name.
    unlabelled(n: usize) { de: "+{n} ohne Beschriftung", en: "+{n} without label" }
    /// Partners of the selected actor.
    partners(n: usize) { de: n => "{n} Partner" | "{n} Partner", en: n => "{n} partner" | "{n} partners" }
    /// A group of actors.
    group(hub: &str, n: usize) { de: "um {hub} ({n})", en: "around {hub} ({n})" }
    /// Everyone without partners.
    group_alone(n: usize) { de: "{n} ohne Partner", en: "{n} without partners" }
    /// The map shows groups.
    groups { de: "Gruppen; + oder Enter zeigt die Akteure", en: "groups; + or Enter shows the actors" }
    /// A radius without a middle.
    radius_needs_middle {
        de: "Ein Umkreis braucht einen Akteur in der Mitte; Enter stellt den gewählten dorthin",
        en: "A radius needs an actor in the middle; Enter puts the selected one there",
    }
}
