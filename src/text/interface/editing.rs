//! Changing the network: forms, steps, saving, what happens on the disk.

use crate::text::catalogue::texts;

texts! {
    /// Title of a form.
    new_actor { de: "Neuer Akteur", en: "New actor" }
    /// Title of a form.
    change_actor { de: "Akteur ändern", en: "Change actor" }
    /// Title of a form.
    rename_actor { de: "Kürzel ändern", en: "Change id" }
    /// Title of a form.
    merge_actors { de: "Zwei Einträge sind derselbe Akteur", en: "Two entries are the same actor" }
    /// Title of a form.
    new_relationship { de: "Neue Beziehung", en: "New relationship" }
    /// Title of a form.
    change_relationship { de: "Beziehung ändern", en: "Change relationship" }
    /// Title of a form.
    decide { de: "Entscheidung zur Lücke", en: "Decision on the gap" }
    /// Title of a form.
    new_view { de: "Ansicht merken", en: "Save view" }
    /// Title of a form.
    change_view { de: "Ansicht ändern", en: "Change view" }
    /// Title of a form.
    remove { de: "Entfernen?", en: "Remove?" }

    /// Field.
    name { de: "Name", en: "Name" }
    /// Field.
    kind { de: "Art", en: "Kind" }
    /// Field.
    id { de: "Kürzel", en: "Id" }
    /// Field.
    short { de: "Kurzname", en: "Short name" }
    /// Field.
    area { de: "Ortsteil", en: "Area" }
    /// Field.
    topics { de: "Themen", en: "Topics" }
    /// Field.
    contact { de: "Kontakt", en: "Contact" }
    /// Field.
    website { de: "Website", en: "Website" }
    /// Field.
    since { de: "Seit", en: "Since" }
    /// Field.
    until { de: "Bis", en: "Until" }
    /// Field.
    influence { de: "Einfluss", en: "Influence" }
    /// Field.
    interest { de: "Interesse", en: "Interest" }
    /// Field.
    note { de: "Notiz", en: "Note" }
    /// Field.
    source { de: "Quelle", en: "Source" }
    /// Field.
    attributes { de: "Weiteres", en: "More" }
    /// Field.
    from { de: "Von", en: "From" }
    /// Field.
    to { de: "Zu", en: "To" }
    /// Field.
    status { de: "Stand", en: "State" }
    /// Field.
    strength { de: "Stärke", en: "Strength" }
    /// Field.
    agreement { de: "Schriftlich", en: "In writing" }
    /// Field.
    reviewed { de: "Geprüft", en: "Reviewed" }
    /// Field.
    other { de: "Derselbe wie", en: "Same as" }
    /// Field.
    state { de: "Entscheidung", en: "Decision" }
    /// Field.
    owner { de: "Wer", en: "Who" }
    /// Field.
    decided { de: "Entschieden", en: "Decided" }
    /// Field.
    filter { de: "Filter", en: "Filter" }
    /// Field.
    focus { de: "Mittelpunkt", en: "Focus" }
    /// Field.
    radius { de: "Umkreis", en: "Radius" }

    /// What may be typed.
    choose_hint { de: "↓ wählt aus", en: "↓ chooses" }
    /// What may be typed.
    id_hint { de: "Buchstaben ohne Umlaute, Ziffern, - _ .", en: "letters without accents, digits, - _ ." }
    /// What may be typed.
    several_hint { de: "mehrere durch Komma getrennt", en: "several, with commas between" }
    /// What may be typed.
    contact_hint { de: "eine Rolle oder Stelle, keine Person", en: "a role or office, no person" }
    /// What may be typed.
    when_hint { de: "Jahr oder Tag: 2024 oder 2024-09-01", en: "year or day: 2024 or 2024-09-01" }
    /// What may be typed.
    day_hint { de: "Tag: 2024-09-01", en: "day: 2024-09-01" }
    /// What may be typed.
    scale_hint { de: "1 bis 5", en: "1 to 5" }
    /// What may be typed.
    radius_hint { de: "1 bis 9", en: "1 to 9" }
    /// What may be typed.
    source_hint { de: "Adresse oder Fundstelle, mehrere durch ; getrennt", en: "address or reference, several with ; between" }
    /// What may be typed.
    attributes_hint { de: "name = wert; name = wert", en: "name = value; name = value" }
    /// What may be typed.
    actor_hint { de: "ein Teil des Namens genügt", en: "a part of the name will do" }

    /// An empty field that is needed.
    missing(field: &str) { de: "Es fehlt noch: {field}", en: "Still missing: {field}" }
    /// A value that can't be read.
    unreadable(typed: &str, hint: &str) { de: "„{typed}“ passt hier nicht: {hint}", en: "“{typed}” does not fit here: {hint}" }
    /// Nobody is meant.
    no_such_actor(typed: &str) {
        de: "Kein anderer Akteur heißt „{typed}“",
        en: "no other actor is called “{typed}”",
    }
    /// A kind that the file doesn't declare, and one that it does.
    unknown_kind_near(typed: &str, near: &str) {
        de: "Die Art „{typed}“ gibt es hier nicht. Meinten Sie „{near}“?",
        en: "There is no kind “{typed}” here. Did you mean “{near}”?",
    }
    /// A kind that the file doesn't declare, and those that it does.
    unknown_kind(typed: &str, kinds: &str) {
        de: "Die Art „{typed}“ gibt es hier nicht. Zur Wahl stehen: {kinds}",
        en: "There is no kind “{typed}” here. There are: {kinds}",
    }
    /// The answer is still to come.
    checking { de: "wird geprüft …", en: "checking …" }
    /// Nothing is different yet.
    no_change_yet { de: "Noch nichts geändert", en: "Nothing changed yet" }
    /// What a change would do.
    would_do(effect: &str) { de: "Wirkung: {effect}", en: "Effect: {effect}" }
    /// A relationship that goes along.
    tie(one: &str, other: &str, kind: &str) { de: "{one} – {other} ({kind})", en: "{one} – {other} ({kind})" }
    /// Above relationships that two actors both have.
    doubles { de: "Fällt zusammen:", en: "Falls together:" }
    /// Below a removal.
    can_be_undone { de: "Lässt sich mit U zurücknehmen.", en: "U takes it back." }

    /// A change that was made and what it does to the gaps.
    made(sentence: &str, effect: &str) { de: "{sentence}; {effect}", en: "{sentence}; {effect}" }
    /// There is no step to take back.
    nothing_to_undo { de: "Nichts zurückzunehmen", en: "Nothing to undo" }
    /// There is no step to make again.
    nothing_to_redo { de: "Nichts zu wiederholen", en: "Nothing to redo" }
    /// A step was taken back.
    undone(sentence: &str) { de: "Zurückgenommen: {sentence}", en: "Undone: {sentence}" }
    /// A step was made again.
    redone(sentence: &str) { de: "Wiederholt: {sentence}", en: "Redone: {sentence}" }
    /// Steps were taken back.
    undone_several(n: usize) { de: n => "{n} Schritt zurückgenommen" | "{n} Schritte zurückgenommen", en: n => "{n} step undone" | "{n} steps undone" }
    /// Steps were made again.
    redone_several(n: usize) { de: n => "{n} Schritt wiederholt" | "{n} Schritte wiederholt", en: n => "{n} step redone" | "{n} steps redone" }
    /// Nothing was changed since the start.
    no_steps { de: "Seit dem Start ist nichts geändert worden", en: "Nothing was changed since the start" }
    /// The state that everything began with.
    beginning { de: "Wie geöffnet", en: "As opened" }
    /// Title of the list of steps.
    steps { de: "Verlauf der Änderungen", en: "Changes step by step" }
    /// Beside the step that the file knows.
    saved_here { de: "gespeichert", en: "saved" }
    /// Beside the step that holds.
    present_step { de: "jetzt", en: "now" }

    /// Nothing stands under the cursor that could be changed.
    nothing_to_change { de: "Hier steht der Zeiger auf nichts, was sich ändern ließe", en: "The cursor stands on nothing that could be changed" }
    /// A gap without a decision.
    nothing_decided { de: "Zu dieser Lücke ist nichts entschieden; D hält eine Entscheidung fest", en: "Nothing is decided on this gap; D records a decision" }

    /// In the title.
    unsaved { de: "nicht gespeichert", en: "not saved" }
    /// There is nothing to save.
    nothing_to_save { de: "Alles ist gespeichert", en: "Everything is saved" }
    /// The network was saved.
    saved(file: &str) { de: "Gespeichert: {file}", en: "Saved: {file}" }
    /// The network was not saved.
    not_saved(reason: &str) { de: "Nicht gespeichert: {reason}", en: "Not saved: {reason}" }
    /// Somebody else is saving the file.
    busy {
        de: "Ein anderes Programm speichert die Datei gerade. Versuchen Sie es gleich noch einmal.",
        en: "Another program is just saving the file. Try again in a moment.",
    }
    /// A file that must not be written.
    write_protected {
        de: "Die Datei ist schreibgeschützt. Unter einem anderen Namen lässt sich das Netz speichern.",
        en: "The file is write-protected. The network can be saved under another name.",
    }
    /// A file of that name is there.
    exists { de: "Eine Datei dieses Namens gibt es schon. Strg-O ersetzt sie.", en: "There is a file of that name already. Ctrl-O replaces it." }
    /// There is no name.
    name_missing { de: "Geben Sie der Datei einen Namen", en: "Give the file a name" }
    /// Title of the line for the name.
    save_as { de: "Speichern unter", en: "Save as" }
    /// Why a name is asked for.
    example_needs_name {
        de: "Das Beispiel ist Teil des Programms. Ihre Änderungen kommen in eine eigene Datei.",
        en: "The example is part of the program. Your changes go to a file of their own.",
    }
    /// Why a name is asked for.
    stdin_needs_name {
        de: "Das Netz kam über die Standardeingabe. Ihre Änderungen kommen in eine Datei.",
        en: "The network came from standard input. Your changes go to a file.",
    }

    /// Title of a question.
    question_quit { de: "Ohne Speichern beenden?", en: "Quit without saving?" }
    /// Title of a question.
    question_conflict { de: "Die Datei hat sich geändert", en: "The file has changed" }
    /// How much is not saved.
    unsaved_steps(n: usize) {
        de: n => "{n} Änderung ist nicht gespeichert:" | "{n} Änderungen sind nicht gespeichert:",
        en: n => "{n} change is not saved:" | "{n} changes are not saved:",
    }
    /// Steps that are not told one by one.
    more_steps(n: usize) { de: n => "und {n} weitere" | "und {n} weitere", en: n => "and {n} more" | "and {n} more" }
    /// An answer.
    save_and_quit { de: "Speichern und beenden", en: "Save and quit" }
    /// An answer.
    quit_without { de: "Verwerfen und beenden", en: "Discard and quit" }
    /// An answer.
    stay { de: "Weiter bearbeiten", en: "Go on" }
    /// An answer.
    keep_mine { de: "Meine Fassung behalten: Sie ersetzt die Datei", en: "Keep mine: it replaces the file" }
    /// An answer.
    write_again { de: "Die Datei neu anlegen", en: "Write the file again" }
    /// An answer.
    take_theirs { de: "Die Datei übernehmen: Sie ersetzt meine Änderungen", en: "Take the file: it replaces my changes" }
    /// An answer.
    save_elsewhere { de: "Meine Fassung unter anderem Namen speichern", en: "Save mine under another name" }

    /// Title of a question.
    question_recovered { de: "Ungesicherte Änderungen gefunden", en: "Unsaved changes found" }
    /// What was found.
    recovered(n: usize, time: &str) {
        de: n => "Als das Programm zuletzt endete ({time}), war {n} Änderung nicht gespeichert." | "Als das Programm zuletzt endete ({time}), waren {n} Änderungen nicht gespeichert.",
        en: n => "When the program ended last ({time}), {n} change was not saved." | "When the program ended last ({time}), {n} changes were not saved.",
    }
    /// How they are taken up.
    restore_merges {
        de: "Wiederherstellen setzt sie auf den jetzigen Stand der Datei; gespeichert wird erst mit Strg-S.",
        en: "Restoring puts them on top of what the file says now; Ctrl-S saves.",
    }
    /// How they are taken up where the file changed.
    restore_replaces {
        de: "Die Datei ist seitdem an denselben Stellen geändert worden. Wiederherstellen zeigt die Fassung von damals als einen Schritt, der sich zurücknehmen lässt; gespeichert wird erst mit Strg-S.",
        en: "The file has been changed in the same places since. Restoring shows the version from then as one step that can be undone; Ctrl-S saves.",
    }
    /// An answer.
    restore { de: "Wiederherstellen", en: "Restore" }
    /// An answer.
    forget { de: "Verwerfen", en: "Discard" }
    /// An answer.
    later { de: "Später entscheiden", en: "Decide later" }
    /// They are here again.
    restored(what: &str) { de: "Wiederhergestellt: {what}", en: "Restored: {what}" }
    /// They can't be read any more.
    not_restored {
        de: "Die Änderungen passen nicht mehr zur Datei und bleiben aufgehoben",
        en: "The changes don't fit the file any more and stay kept",
    }
    /// One's own lines.
    mine(line: usize) { de: "Zeile {line}, meine Fassung", en: "Line {line}, mine" }
    /// The file's lines.
    theirs { de: "In der Datei", en: "In the file" }
    /// Both sides can't hold together.
    contradiction {
        de: "Die Datei ist geändert worden, und Ihre ungespeicherten Änderungen passen nicht mehr dazu.",
        en: "The file was changed, and your unsaved changes don't fit it any more.",
    }

    /// Both sides changed the same lines.
    conflict {
        de: "Jemand hat die Datei an denselben Stellen geändert, an denen Sie etwas geändert und noch nicht gespeichert haben.",
        en: "Somebody changed the file in the same places that you changed and have not saved yet.",
    }
    /// The file is not there any more.
    file_is_gone {
        de: "Die Datei ist inzwischen gelöscht oder umbenannt worden. Das Netz steht nur noch hier.",
        en: "The file has been deleted or renamed in the meantime. The network exists only here.",
    }
    /// The file is no text.
    no_text {
        de: "Die Datei enthält keinen lesbaren Text mehr; gezeigt wird der letzte gute Stand",
        en: "The file holds no readable text any more; the last good state is shown",
    }
    /// The form had to be closed.
    form_closed {
        de: "Was Sie gerade ändern wollten, steht nicht mehr in der Datei",
        en: "What you were about to change is no longer in the file",
    }
    /// The file was read anew.
    reloaded(what: &str) { de: "Datei neu gelesen: {what}", en: "File read anew: {what}" }
    /// The file has errors.
    file_is_broken(n: usize) {
        de: n => "Die Datei hat jetzt {n} Fehler; gezeigt wird der letzte gute Stand, ! nennt ihn" | "Die Datei hat jetzt {n} Fehler; gezeigt wird der letzte gute Stand, ! nennt sie",
        en: n => "The file now has {n} problem; the last good state is shown, ! names it" | "The file now has {n} problems; the last good state is shown, ! names them",
    }
    /// In the head as long as the file has errors.
    broken_on_disk(n: usize) { de: n => "Datei hat {n} Fehler · ! zeigt ihn" | "Datei hat {n} Fehler · ! zeigt sie", en: n => "file has {n} problem · ! shows it" | "file has {n} problems · ! shows them" }
    /// There is nothing wrong with it.
    file_is_fine { de: "Die Datei ist in Ordnung", en: "There is nothing wrong with the file" }
    /// The file had problems, and has none any more.
    mended { de: "Die Datei ist wieder in Ordnung", en: "The file is fine again" }
    /// Title of the list of problems.
    problems { de: "Was mit der Datei nicht stimmt", en: "What is wrong with the file" }
    /// Above the list of problems.
    last_good {
        de: "Die Datei auf der Platte lässt sich so nicht laden. Gezeigt wird der letzte gute Stand; sobald sie in Ordnung ist, wird sie von selbst neu gelesen.",
        en: "The file on the disk can't be loaded as it is. The last good state is shown; once the file is in order it is read anew by itself.",
    }
    /// Where a problem is.
    line(line: usize) { de: "Zeile {line}: ", en: "Line {line}: " }
}
