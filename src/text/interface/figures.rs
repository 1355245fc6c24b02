//! Names of states and severities, and words for what is still being computed.

use crate::text::catalogue::texts;

texts! {
    /// A figure that is still to come.
    computing { de: "wird berechnet …", en: "being computed …" }

    /// State of a gap.
    open { de: "offen", en: "open" }
    /// State of a gap or a relationship.
    planned { de: "geplant", en: "planned" }
    /// State of a gap.
    accepted { de: "hingenommen", en: "accepted" }

    /// Severity.
    high { de: "hoch", en: "high" }
    /// Severity.
    medium { de: "mittel", en: "medium" }
    /// Severity.
    low { de: "niedrig", en: "low" }

    /// State of a relationship.
    active { de: "besteht", en: "active" }
    /// State of a relationship.
    one_off { de: "einmalig", en: "one-off" }
    /// State of a relationship.
    unconfirmed { de: "unbestätigt", en: "unconfirmed" }
    /// State of a relationship.
    in_talks { de: "im Gespräch", en: "in talks" }
    /// State of a relationship.
    paused { de: "ruht", en: "paused" }
    /// State of a relationship.
    ended { de: "beendet", en: "ended" }
    /// State of a relationship.
    declined { de: "abgelehnt", en: "declined" }
}
