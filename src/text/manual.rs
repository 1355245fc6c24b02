//! What only the manual page says.

use super::Lang;
use super::catalogue::texts;

texts! {
    /// Heading.
    synopsis { de: "ÜBERSICHT", en: "SYNOPSIS" }
    /// Heading.
    description { de: "BESCHREIBUNG", en: "DESCRIPTION" }
    /// Heading.
    exit_status { de: "RÜCKGABEWERT", en: "EXIT STATUS" }
    /// Heading.
    environment { de: "UMGEBUNG", en: "ENVIRONMENT" }
    /// A status.
    status_done { de: "Erledigt.", en: "Done." }
    /// A status.
    status_found {
        de: "gaps --fail-on hat eine offene Lücke von mindestens diesem Gewicht gefunden.",
        en: "gaps --fail-on found an open gap of at least that severity.",
    }
    /// A status.
    status_wrong {
        de: "Die Eingabe oder die Befehlszeile ist falsch.",
        en: "The input or the command line is wrong.",
    }
    /// A status.
    status_unusable {
        de: "Eine Datei ließ sich nicht lesen oder schreiben.",
        en: "A file could not be read or written.",
    }
    /// A variable.
    variable_no_color { de: "Gesetzt und nicht leer: keine Farben.", en: "Set and not empty: no colours." }
    /// A variable.
    variable_clicolor { de: "0: keine Farben.", en: "0: no colours." }
    /// A variable.
    variable_clicolor_force {
        de: "Gesetzt und nicht 0: Farben auch in Dateien und Pipes.",
        en: "Set and not 0: colours even in files and pipes.",
    }
    /// A variable.
    variable_columns { de: "Breite von Tabellen und Meldungen.", en: "The width of tables and messages." }
    /// A variable.
    variable_lang {
        de: "Sprache, wenn --lang fehlt; ebenso LC_ALL und LC_MESSAGES.",
        en: "The language where --lang is missing; likewise LC_ALL and LC_MESSAGES.",
    }
}

/// What the exit statuses mean, from 0.
pub fn statuses(lang: Lang) -> [&'static str; 4] {
    [status_done(lang), status_found(lang), status_wrong(lang), status_unusable(lang)]
}

/// The environment variables with their meaning.
pub fn variables(lang: Lang) -> [(&'static str, &'static str); 5] {
    [
        ("NO_COLOR", variable_no_color(lang)),
        ("CLICOLOR", variable_clicolor(lang)),
        ("CLICOLOR_FORCE", variable_clicolor_force(lang)),
        ("COLUMNS", variable_columns(lang)),
        ("LANG", variable_lang(lang)),
    ]
}
