//! The view of the matrix.

use crate::text::catalogue::texts;

texts! {
    /// What the cells count.
    shares { de: "Anteile", en: "shares" }
    /// What the cells count.
    counts { de: "Beziehungen", en: "relationships" }
    /// Order of the actors.
    by_groups { de: "nach Gruppen", en: "by groups" }
    /// Order of the actors.
    by_count { de: "nach Partnern", en: "by partners" }
    /// Order of the actors.
    by_name { de: "nach Name", en: "by name" }
    /// How many actors of a kind have a partner among those of another.
    linked(linked: usize, of: usize) {
        de: linked => "{linked} von {of} hat dort mindestens einen Partner" | "{linked} von {of} haben dort mindestens einen Partner",
        en: linked => "{linked} of {of} has at least one partner there" | "{linked} of {of} have at least one partner there",
    }
    /// The same where there is little room.
    linked_short(linked: usize, of: usize) { de: "{linked} von {of} mit Partner dort", en: "{linked} of {of} with a partner there" }
    /// How many relationships there are between two kinds.
    relationships(n: usize) { de: n => "{n} Beziehung" | "{n} Beziehungen", en: n => "{n} relationship" | "{n} relationships" }
    /// Nobody of a kind has a partner among those of another.
    no_link(rows: usize, columns: usize) {
        de: "noch keine Verbindung ({rows} × {columns} Akteure)",
        en: "no link yet ({rows} × {columns} actors)",
    }
    /// A kind against itself that has only one actor.
    only_one { de: "von dieser Art gibt es nur einen Akteur", en: "there is only one actor of this kind" }
    /// The same actor in row and column.
    same_actor { de: "zweimal derselbe Akteur", en: "the same actor twice" }
    /// Nothing between two actors.
    no_tie { de: "keine Beziehung bekannt", en: "no relationship known" }
    /// Active relationships between two actors.
    active(n: usize) { de: n => "{n} Beziehung besteht" | "{n} Beziehungen bestehen", en: n => "{n} active relationship" | "{n} active relationships" }
    /// How many gaps a relationship would help to close.
    would_help(n: usize) {
        de: n => "eine neue Beziehung würde bei {n} Lücke helfen" | "eine neue Beziehung würde bei {n} Lücken helfen",
        en: n => "a new relationship would help with {n} gap" | "a new relationship would help with {n} gaps",
    }
    /// The same where there is little room.
    would_help_short(n: usize) {
        de: n => "neue Beziehung hilft bei {n} Lücke" | "neue Beziehung hilft bei {n} Lücken",
        en: n => "new relationship helps with {n} gap" | "new relationship helps with {n} gaps",
    }
    /// Part of the page.
    without_partner { de: "Ohne Partner dort", en: "Without a partner there" }
    /// Part of the page.
    with_partner { de: "Mit Partner dort", en: "With a partner there" }
    /// Part of the page.
    gaps_title { de: "Lücken, um die es hier geht", en: "Gaps that this is about" }
    /// No gaps.
    no_gaps { de: "Hier geht es um keine offene Lücke.", en: "No open gap is about this." }
    /// The filter leaves nobody of a kind.
    nobody_left {
        de: "Von einer der beiden Arten lässt der Filter niemanden übrig. f ändert ihn, Esc führt zurück.",
        en: "The filter leaves nobody of one of the two kinds. f changes it, Esc leads back.",
    }
    /// The figures of kinds, asked for among actors.
    figures_of_kinds {
        de: "Zwischen Anteilen und Zahlen wechselt z nur bei den Arten (Esc)",
        en: "z switches shares and counts among the kinds only (Esc)",
    }
    /// Another order, asked for among kinds.
    order_of_actors {
        de: "Die Arten stehen wie in der Datei; s sortiert Akteure (Enter)",
        en: "Kinds stand as in the file; s sorts actors (Enter)",
    }
    /// Legend: what the shades show, in shares of the row's actors.
    share_linked { de: "Anteil mit Partner:", en: "Share with a partner:" }
    /// Legend.
    up_to(percent: u8) { de: "bis {percent} %", en: "to {percent} %" }
    /// Legend.
    more { de: "mehr", en: "more" }
    /// Legend.
    nothing { de: "nichts", en: "nothing" }
    /// Legend: a gap of a rule that matters much.
    gap_high { de: "Lücke, wichtig", en: "gap, high" }
    /// Legend, behind it: a gap of any other rule with a sign.
    gap_medium { de: "mittel", en: "medium" }
    /// Legend: a number.
    several { de: "mehrere", en: "several" }
}
