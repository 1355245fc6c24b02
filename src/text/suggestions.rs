//! Who could close a gap, and what speaks for it.

use super::catalogue::texts;

texts! {
    /// A command.
    suggest {
        de: "Schlägt vor, wer Lücken schließen könnte, und warum",
        en: "Suggest who could close gaps, and why",
    }
    /// An argument.
    actor {
        de: "Nur Lücken dieses Akteurs: Kennung, oder ein Name, der auf genau einen passt",
        en: "Only gaps of this actor: id, or a name that fits exactly one",
    }
    /// An option.
    option_limit { de: "Höchstens so viele Vorschläge je Lücke", en: "At most so many suggestions for each gap" }

    /// A reason.
    earlier(what: &str) { de: "gab es schon: {what}", en: "was there before: {what}" }
    /// A reason.
    partner(kind: &str) { de: "arbeiten schon zusammen: {kind}", en: "work together already: {kind}" }
    /// A reason.
    common_partners(n: usize, names: &str) {
        de: n => "{n} gemeinsamer Partner: {names}" | "{n} gemeinsame Partner: {names}",
        en: n => "{n} partner in common: {names}" | "{n} partners in common: {names}",
    }
    /// A reason.
    shared_topics(n: usize, topics: &str) {
        de: n => "gleiches Thema: {topics}" | "gleiche Themen: {topics}",
        en: n => "same topic: {topics}" | "same topics: {topics}",
    }
    /// A reason.
    same_area(area: &str) { de: "gleiches Gebiet: {area}", en: "same area: {area}" }
    /// A reason.
    own_gaps(titles: &str) { de: "schließt auch: {titles}", en: "also closes: {titles}" }
    /// A reason.
    none_of_kind(kind: &str) { de: "hat noch keinen Partner der Art {kind}", en: "has no partner of the kind {kind} yet" }
    /// How many partners a candidate has.
    load(n: usize) {
        de: n => "hat bisher {n} Partner" | "hat bisher {n} Partner",
        en: n => "has {n} partner so far" | "has {n} partners so far",
    }
    /// A candidate has no partner.
    no_load { de: "hat bisher keinen Partner", en: "has no partner so far" }

    /// Who could open the door, or a chain of several.
    through(names: &str) { de: "Kontakt über {names}", en: "introduction through {names}" }
    /// An earlier relationship can be taken up again.
    renew { de: "auffrischen", en: "renew" }
    /// What kind of relationship to propose, and what it would do.
    proposed(kind: &str, effect: &str) { de: "{kind}: {effect}", en: "{kind}: {effect}" }
    /// What kind of relationship to take up again, and what that would do.
    renewed(kind: &str, effect: &str) { de: "{kind} auffrischen: {effect}", en: "renew {kind}: {effect}" }
    /// Heading.
    title { de: "Wer könnte Lücken schließen?", en: "Who could close gaps?" }
    /// Nobody would count.
    nobody { de: "Niemand im Netz käme infrage.", en: "Nobody in the network would do." }
    /// No gap asks for more partners.
    no_gaps {
        de: "Keine offene Lücke in dieser Auswahl, die ein neuer Partner schließen könnte.",
        en: "No open gap in this selection that a new partner could close.",
    }
}
