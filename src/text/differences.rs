//! What has changed between two networks, in one line.

use super::catalogue::texts;

texts! {
    /// What is counted.
    kinds(n: usize) { de: n => "{n} Art" | "{n} Arten", en: n => "{n} kind" | "{n} kinds" }
    /// What is counted.
    gaps(n: usize) { de: n => "{n} Lücke" | "{n} Lücken", en: n => "{n} gap" | "{n} gaps" }
    /// Behind what is counted.
    new(what: &str) { de: "{what} neu", en: "{what} new" }
    /// Behind what is counted.
    gone(what: &str) { de: "{what} entfernt", en: "{what} removed" }
    /// Behind what is counted.
    changed(what: &str) { de: "{what} geändert", en: "{what} changed" }
    /// Behind the gaps that are counted.
    closed(gaps: &str) { de: "{gaps} geschlossen", en: "{gaps} closed" }
    /// Behind the gaps that are counted.
    now_open(gaps: &str) { de: "{gaps} wieder offen", en: "{gaps} open again" }
    /// Behind the gaps that are counted.
    now_planned(gaps: &str) { de: "{gaps} jetzt in Planung", en: "{gaps} now planned" }
    /// Behind the gaps that are counted.
    now_accepted(gaps: &str) { de: "{gaps} jetzt hingenommen", en: "{gaps} now accepted" }
    /// The network's title, description or date.
    about { de: "Angaben zum Netz geändert", en: "details of the network changed" }
    /// The two say the same.
    nothing { de: "nichts geändert", en: "nothing changed" }
}
