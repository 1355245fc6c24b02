//! What is wrong with a filter.

use super::catalogue::texts;

texts! {
    /// A minus that nothing follows.
    lone_minus { de: "Hinter dem Minus fehlt etwas", en: "nothing follows the minus" }
    /// Help for it.
    minus_help {
        de: "Ein Minus kehrt den Ausdruck direkt dahinter um: -kind:school",
        en: "a minus turns the term right behind it round: -kind:school",
    }
    /// A colon without a field before it.
    field_missing { de: "Vor dem Doppelpunkt fehlt ein Feld", en: "the colon needs a field before it" }
    /// A filter such as `kind:` ends before its value.
    value_missing(field: &str) { de: "Nach `{field}:` fehlt ein Wert", en: "`{field}:` needs a value" }
    /// A quotation mark that is never closed.
    quotes_open { de: "Das Anführungszeichen wird nicht geschlossen", en: "the quotation mark is never closed" }
    /// Help for it.
    quotes_help { de: "Setzen Sie am Ende ein weiteres \" dazu", en: "add another \" at the end" }
    /// Something stands right behind a closing quotation mark.
    text_behind_quotes {
        de: "Hinter dem schließenden Anführungszeichen fehlt ein Leerzeichen oder Komma",
        en: "a blank or comma is missing behind the closing quotation mark",
    }
    /// A comparison with neither a number nor a date.
    not_comparable(value: &str) {
        de: "`{value}` vergleicht mit etwas, das weder Zahl noch Datum ist",
        en: "`{value}` compares with something that is neither a number nor a date",
    }
    /// Help for it.
    comparison_help {
        de: "Zum Beispiel: pupils:>300 oder since:<2010 oder until:>=2026-08-01",
        en: "for example: pupils:>300 or since:<2010 or until:>=2026-08-01",
    }
    /// What follows the tilde of `near:` is no number.
    not_steps(steps: &str) {
        de: "`{steps}` ist keine Anzahl von Schritten, wie in near:goetheschule~2",
        en: "`{steps}` is no number of steps, as in near:goetheschule~2",
    }
    /// A field that no actor has.
    unknown_field(field: &str) { de: "Kein Akteur hat ein Feld `{field}`", en: "no actor has a field `{field}`" }
    /// An id that no actor has.
    unknown_actor(actor: &str) { de: "Es gibt keinen Akteur `{actor}`", en: "there is no actor `{actor}`" }
    /// An id that no rule has.
    unknown_rule(rule: &str) { de: "Es gibt keine Regel `{rule}`", en: "there is no rule `{rule}`" }
    /// A value that no actor has in this field.
    unknown_value(field: &str, value: &str) {
        de: "Kein Akteur hat `{value}` als `{field}`",
        en: "no actor has `{value}` as `{field}`",
    }
    /// `gap:` inside a rule.
    gap_not_allowed {
        de: "`gap:` ist in einer Regel nicht erlaubt: Lücken entstehen erst aus Regeln",
        en: "`gap:` is not allowed inside a rule: gaps only come from rules",
    }
}
