//! The words around a problem.

use super::catalogue::texts;

texts! {
    /// Stands before a problem that stops the load.
    error { de: "Fehler", en: "error" }
    /// Stands before a problem that somebody should look at.
    warning { de: "Warnung", en: "warning" }
    /// Stands before advice.
    help { de: "Hilfe", en: "help" }
}
