//! What keys are called.

use crate::text::catalogue::texts;

texts! {
    /// Held down.
    ctrl { de: "Strg-", en: "Ctrl-" }
    /// The long key.
    space { de: "Leer", en: "Space" }
    /// Shift and tabulator.
    back_tab { de: "Umschalt-Tab", en: "Shift-Tab" }
    /// Deletes to the left.
    backspace { de: "Rück", en: "Backspace" }
    /// Deletes to the right.
    delete { de: "Entf", en: "Del" }
    /// A page back.
    page_up { de: "Bild↑", en: "PgUp" }
    /// A page on.
    page_down { de: "Bild↓", en: "PgDn" }
    /// To the start.
    home { de: "Pos1", en: "Home" }
    /// To the end.
    end { de: "Ende", en: "End" }
}
