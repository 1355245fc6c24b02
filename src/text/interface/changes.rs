//! What the actions do that change and save: a line for help and palette, a word for the footer.

use crate::text::catalogue::texts;

texts! {
    /// Editing.
    new_relationship {
        de: "Neue Beziehung: des gewählten Akteurs, oder eine, die die Lücke unter dem Zeiger schließt",
        en: "New relationship: of the selected actor, or one that closes the gap under the cursor",
    }
    /// Footer.
    new_relationship_hint { de: "Beziehung", en: "relationship" }
    /// Editing.
    new_actor { de: "Neuer Akteur", en: "New actor" }
    /// Footer.
    new_actor_hint { de: "neu", en: "new" }
    /// Editing.
    change { de: "Ändern, worauf der Zeiger steht: Akteur, Beziehung, Entscheidung, Ansicht", en: "Change what the cursor stands on: actor, relationship, decision, view" }
    /// Footer.
    change_hint { de: "ändern", en: "change" }
    /// Editing.
    remove { de: "Entfernen, worauf der Zeiger steht; zeigt zuerst, was mitgeht", en: "Remove what the cursor stands on; shows first what goes with it" }
    /// Footer.
    remove_hint { de: "entfernen", en: "remove" }
    /// Editing.
    decide { de: "Zur Lücke unter dem Zeiger entscheiden: wer, was, bis wann", en: "Decide on the gap under the cursor: who, what, until when" }
    /// Footer.
    decide_hint { de: "entscheiden", en: "decide" }
    /// Editing.
    rename { de: "Dem gewählten Akteur ein anderes Kürzel geben", en: "Give the selected actor another id" }
    /// Editing.
    merge { de: "Den gewählten Akteur mit einem anderen zusammenführen", en: "Merge the selected actor with another one" }
    /// Editing.
    new_view { de: "Filter und Mittelpunkt als Ansicht merken", en: "Save filter and focus as a view" }
    /// Editing.
    undo { de: "Letzte Änderung zurücknehmen", en: "Undo the last change" }
    /// Footer.
    undo_hint { de: "zurück", en: "undo" }
    /// Editing.
    redo { de: "Zurückgenommene Änderung wiederholen", en: "Redo the change that was undone last" }
    /// Editing.
    steps { de: "Alle Änderungen Schritt für Schritt zeigen", en: "Show all changes step by step" }
    /// Editing.
    go_to_step { de: "Zu diesem Schritt gehen", en: "Go to this step" }
    /// Footer.
    go_to_step_hint { de: "dorthin", en: "go there" }
    /// Files.
    save { de: "Speichern", en: "Save" }
    /// Footer.
    save_hint { de: "speichern", en: "save" }
    /// Files.
    save_as { de: "Unter anderem Namen speichern", en: "Save under another name" }
    /// Files.
    write_as { de: "Unter diesem Namen speichern", en: "Save under this name" }
    /// Footer.
    write_as_hint { de: "speichern", en: "save" }
    /// Files.
    write_over { de: "Die vorhandene Datei durch das Netz ersetzen", en: "Replace the file that is there by the network" }
    /// Files.
    problems { de: "Zeigen, was mit der Datei auf der Platte nicht stimmt", en: "Show what is wrong with the file on the disk" }
    /// Form.
    form_next { de: "Formular: nächstes Feld", en: "Form: next field" }
    /// Footer.
    form_next_hint { de: "nächstes Feld", en: "next field" }
    /// Form.
    form_previous { de: "Formular: voriges Feld", en: "Form: previous field" }
    /// Form.
    form_enter { de: "Formular: Vorschlag übernehmen, sonst fertig", en: "Form: take what is offered, else done" }
    /// Footer.
    form_enter_hint { de: "fertig", en: "done" }
    /// Form.
    form_hand_in { de: "Formular: fertig, wo auch immer der Zeiger steht", en: "Form: done, wherever the cursor stands" }
    /// Form.
    form_up { de: "Formular: voriger Vorschlag oder voriges Feld", en: "Form: previous choice or field" }
    /// Form.
    form_down { de: "Formular: nächster Vorschlag oder nächstes Feld", en: "Form: next choice or field" }
    /// Footer.
    form_down_hint { de: "auswählen", en: "choose" }
    /// Question.
    answer { de: "Diese Antwort geben", en: "Give this answer" }
    /// Footer.
    answer_hint { de: "antworten", en: "answer" }
}
