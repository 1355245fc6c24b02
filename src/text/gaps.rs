//! What a gap is: one sentence, put together from phrases that fit whatever the file's names are. In German no
//! phrase depends on the gender or number of a name.

use super::Lang;
use super::catalogue::texts;

/// A list of things of which any will do: `a, b or c`.
pub fn either(lang: Lang, items: &[String]) -> String {
    match items.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => or(lang, &others.join(", "), last),
    }
}

/// Nobody, where somebody is needed: German says what partner is missing, English what relationship.
pub fn nobody(lang: Lang, described: &str, relationship: &str) -> String {
    match lang {
        Lang::De => format!("Es fehlt ein Partner{described}."),
        Lang::En => format!("has no {relationship}."),
    }
}

/// A certain partner is missing, as in [`nobody`].
pub fn not_this(lang: Lang, name: &str, surroundings: &str, relationship: &str) -> String {
    match lang {
        Lang::De => format!("Es fehlt {name} als Partner{surroundings}."),
        Lang::En => format!("has no {relationship}."),
    }
}

/// The other end of a missing relationship, in the English of [`nobody`], where it is named.
pub fn with(name: &str) -> String {
    format!(" with {name}")
}

/// The other end of a missing relationship, in the English of [`nobody`].
pub fn with_a(kinds: &str) -> String {
    let vowel = kinds.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    format!(" with {} {kinds}", if vowel { "an" } else { "a" })
}

texts! {
    /// Either of several things and one.
    or(others: &str, last: &str) { de: "{others} oder {last}", en: "{others} or {last}" }
    /// A name that is marked as one.
    quoted(name: &str) { de: "„{name}“", en: "“{name}”" }
    /// Who a sentence is about, and what it says.
    says(subject: &str, what: &str) { de: "{subject}: {what}", en: "{subject} {what}" }
    /// A group: the field that its members share, and the value.
    group(field: &str, value: &str) { de: "{field} „{value}“", en: "The {field} “{value}”" }

    /// One certain partner is too many steps away.
    too_far(name: &str, steps: u32, over: &str) {
        de: "{name} ist{over} mehr als {steps} Schritte entfernt.",
        en: "is more than {steps} steps away from {name}{over}.",
    }
    /// No partner, where several are needed.
    none_of(least: u32, described: &str) {
        de: "Es fehlen mindestens {least} Partner{described}.",
        en: "has none of at least {least} partners{described}.",
    }
    /// Some partners, but not enough.
    too_few(found: u32, least: u32, described: &str) {
        de: "Es gibt erst {found} von mindestens {least} Partnern{described}.",
        en: "has {found} of at least {least} partners{described}.",
    }
    /// Too many partners.
    too_many(found: u32, most: u32, described: &str) {
        de: "Es gibt {found} Partner{described}, es sollten aber höchstens {most} sein.",
        en: "has {found} partners{described} but should have at most {most}.",
    }
    /// Partners, where there should be none.
    none_wanted(found: u32, described: &str) {
        de: "Es gibt {found} Partner{described}, es sollte aber keinen geben.",
        en: found => "has {found} partner{described} but should have none."
            | "has {found} partners{described} but should have none.",
    }

    /// Partners of certain kinds.
    of_kind(kinds: &str) { de: " der Art {kinds}", en: " of the kind {kinds}" }
    /// Partners among named actors.
    among(names: &str) { de: " unter {names}", en: " among {names}" }
    /// Partners among many named actors.
    among_many(n: usize) {
        de: n => " unter {n} bestimmten Akteur" | " unter {n} bestimmten Akteuren",
        en: n => " among {n} particular actor" | " among {n} particular actors",
    }
    /// Partners that work on certain topics.
    on_topic(topics: &str) { de: " zum Thema {topics}", en: " on the topic {topics}" }
    /// Partners in the surroundings of named actors.
    near(names: &str) { de: " im Umkreis von {names}", en: " near {names}" }
    /// Partners in the surroundings of many named actors.
    near_many(n: usize) {
        de: n => " im Umkreis von {n} bestimmten Akteur" | " im Umkreis von {n} bestimmten Akteuren",
        en: n => " near {n} particular actor" | " near {n} particular actors",
    }
    /// Partners but those of certain kinds.
    not_of_kind(kinds: &str) { de: " (außer {kinds})", en: " (other than {kinds})" }
    /// Partners that a filter selects.
    matching(filter: &str) { de: " nach dem Filter „{filter}“", en: " matching “{filter}”" }
    /// Partners of the same kind.
    same_kind { de: " derselben Art", en: " of the same kind" }
    /// Partners in the same area.
    same_area { de: " im selben Gebiet", en: " in the same area" }
    /// Partners with the same value in a field.
    same_field(field: &str) { de: " mit gleicher Angabe bei „{field}“", en: " with the same “{field}”" }
    /// Partners that share a topic.
    shared_topic { de: " mit gemeinsamem Thema", en: " with a topic in common" }
    /// Partners that share a value of a list.
    shared_field(field: &str) { de: " mit gemeinsamer Angabe bei „{field}“", en: " with “{field}” in common" }
    /// Over relationships of certain kinds.
    over_kinds(kinds: &str) { de: " über {kinds}", en: " through {kinds}" }
    /// Over relationships of a certain sort.
    over_sort(sort: &str) { de: " über {sort} Beziehungen", en: " through {sort} relationships" }
    /// Over relationships of a certain sort and certain kinds.
    over_sort_and_kinds(sort: &str, kinds: &str) {
        de: " über {sort} Beziehungen der Art {kinds}",
        en: " through {sort} relationships of the kind {kinds}",
    }
    /// Over several relationships in a row.
    within_steps(steps: u32) {
        de: steps => " innerhalb von {steps} Schritt" | " innerhalb von {steps} Schritten",
        en: steps => " within {steps} step" | " within {steps} steps",
    }
    /// Relationships that go on today.
    active { de: "bestehende", en: "active" }
    /// Relationships that were an event.
    one_off { de: "einmalige", en: "one-off" }
    /// Relationships that nobody has checked.
    unconfirmed { de: "unbestätigte", en: "unconfirmed" }
    /// Relationships that people talk about.
    in_talks { de: "angebahnte", en: "discussed" }
    /// Relationships that have been decided.
    planned { de: "geplante", en: "planned" }
    /// Relationships that rest.
    paused { de: "ruhende", en: "paused" }
    /// Relationships that were.
    ended { de: "beendete", en: "ended" }
    /// Relationships that were refused.
    declined { de: "abgelehnte", en: "declined" }
    /// Relationships from the actor.
    outgoing { de: "ausgehende", en: "outgoing" }
    /// Relationships to the actor.
    incoming { de: "eingehende", en: "incoming" }
    /// Relationships in writing.
    written { de: "schriftlich vereinbarte", en: "written" }

    /// An actor without any partner.
    isolated(actor: &str) { de: "{actor}: Es ist kein Partner bekannt.", en: "{actor} has no partner." }
    /// An actor with one partner.
    single_link(actor: &str, partner: &str) {
        de: "{actor}: Der einzige Partner ist {partner}.",
        en: "{actor} has a single partner, {partner}.",
    }
    /// An actor that holds parts of the network together.
    broker(actor: &str) {
        de: "Ohne {actor} zerfällt das Netz in mehr Teile.",
        en: "Without {actor} the network falls into more parts.",
    }
    /// A link that holds parts of the network together.
    bridge(a: &str, b: &str) {
        de: "Die Verbindung zwischen {a} und {b} ist die einzige zwischen zwei Teilen des Netzes.",
        en: "The link between {a} and {b} is the only connection between two parts of the network.",
    }
    /// A part of the network: one of its actors and how many more there are.
    part(first: &str, others: usize) {
        de: others => "{first} und {others} weiterer Akteur" | "{first} und {others} weitere Akteure",
        en: others => "{first} and {others} more actor" | "{first} and {others} more actors",
    }
    /// A part that is cut off.
    island(part: &str) {
        de: "{part} sind untereinander verbunden, aber nicht mit dem größten Teil des Netzes.",
        en: "{part} are linked with each other but not with the largest part of the network.",
    }
    /// A relationship that was never reviewed.
    never_reviewed(kind: &str, a: &str, b: &str) {
        de: "Die Beziehung {kind} zwischen {a} und {b} wurde noch nie geprüft.",
        en: "The {kind} relationship between {a} and {b} has never been reviewed.",
    }
    /// A relationship whose review is old.
    last_reviewed(kind: &str, a: &str, b: &str, day: &str) {
        de: "Die Beziehung {kind} zwischen {a} und {b} wurde zuletzt am {day} geprüft.",
        en: "The {kind} relationship between {a} and {b} was last reviewed on {day}.",
    }
    /// A relationship that ends soon.
    expiring(kind: &str, a: &str, b: &str, day: &str) {
        de: "Die Beziehung {kind} zwischen {a} und {b} endet am {day}.",
        en: "The {kind} relationship between {a} and {b} ends on {day}.",
    }
    /// A relationship that should have ended.
    expired(kind: &str, a: &str, b: &str, day: &str) {
        de: "Die Beziehung {kind} zwischen {a} und {b} gilt als bestehend, endete aber am {day}.",
        en: "The {kind} relationship between {a} and {b} counts as active but ended on {day}.",
    }
    /// A field that is not filled in.
    missing(actor: &str, field: &str) {
        de: "{actor}: Die Angabe „{field}“ fehlt.",
        en: "{actor} has no “{field}”.",
    }

    /// The field `name`.
    field_name { de: "Name", en: "name" }
    /// The field `short`.
    field_short { de: "Kurzname", en: "short name" }
    /// The field `kind`.
    field_kind { de: "Art", en: "kind" }
    /// The field `area`.
    field_area { de: "Gebiet", en: "area" }
    /// One of the `topics`.
    field_topic { de: "Thema", en: "topic" }
    /// The field `topics`.
    field_topics { de: "Themen", en: "topics" }
    /// The field `contact`.
    field_contact { de: "Kontakt", en: "contact" }
    /// The field `website`.
    field_website { de: "Website", en: "website" }
    /// The field `note`.
    field_note { de: "Notiz", en: "note" }
    /// The field `source`.
    field_source { de: "Quelle", en: "source" }
    /// The field `since`.
    field_since { de: "Beginn", en: "beginning" }
    /// The field `until`.
    field_until { de: "Ende", en: "end" }
    /// The field `influence`.
    field_influence { de: "Einfluss", en: "influence" }
    /// The field `interest`.
    field_interest { de: "Interesse", en: "interest" }
}
