//! What the actions do: a line for help and palette, a word for the footer.

use crate::text::catalogue::texts;

texts! {
    /// Chapter of the help.
    topic_walk { de: "Bewegen", en: "Moving" }
    /// Chapter of the help.
    topic_find { de: "Suchen und filtern", en: "Searching and filtering" }
    /// Chapter of the help.
    topic_gaps { de: "Lücken", en: "Gaps" }
    /// Chapter of the help.
    topic_change { de: "Ändern und speichern", en: "Changing and saving" }
    /// Chapter of the help.
    topic_meeting { de: "Sitzung", en: "Meeting" }
    /// Chapter of the help.
    topic_program { de: "Programm", en: "Program" }

    /// Row back.
    up { de: "Nach oben: eine Zeile, auf der Karte ein Akteur", en: "Up: one row, on the map one actor" }
    /// Footer: stands for both directions.
    up_hint { de: "bewegen", en: "move" }
    /// Row on.
    down { de: "Nach unten: eine Zeile, auf der Karte ein Akteur", en: "Down: one row, on the map one actor" }
    /// Footer.
    down_hint { de: "bewegen", en: "move" }
    /// Enter.
    open { de: "Öffnen, worauf der Zeiger steht", en: "Open what the cursor stands on" }
    /// Footer.
    open_hint { de: "öffnen", en: "open" }
    /// Enter in the search.
    show_match { de: "Zum gefundenen Akteur gehen", en: "Go to the actor that was found" }
    /// Enter in the window with the paths.
    go_to_stop { de: "Zum Akteur auf dem Weg gehen", en: "Go to the actor on the path" }
    /// Footer.
    go_to_stop_hint { de: "hingehen", en: "go there" }
    /// Enter in the filter line.
    apply_filter { de: "Filter behalten und Zeile schließen", en: "Keep the filter and close the line" }
    /// Footer.
    apply_filter_hint { de: "behalten", en: "keep" }
    /// Enter in the palette.
    run_action { de: "Ausführen, worauf der Zeiger steht", en: "Run what the cursor stands on" }
    /// Footer.
    run_action_hint { de: "ausführen", en: "run" }
    /// Enter in the export form.
    write_export { de: "In die Datei schreiben", en: "Write to the file" }
    /// Footer.
    write_export_hint { de: "schreiben", en: "write" }
    /// In the export form.
    overwrite { de: "Vorhandene Datei überschreiben", en: "Overwrite an existing file" }
    /// Footer.
    overwrite_hint { de: "überschreiben", en: "overwrite" }
    /// In the export form.
    export_scope { de: "Alles Gezeigte oder nur das Umfeld des Akteurs", en: "Everything shown, or only the actor's surroundings" }
    /// Footer.
    export_scope_hint { de: "Umfang", en: "extent" }
    /// In the export form.
    export_format { de: "Nächstes Format: SVG, PNG, Mermaid, JSON, DOT", en: "Next format: SVG, PNG, Mermaid, JSON, DOT" }
    /// In the export form.
    export_format_hint { de: "Format", en: "format" }
    /// In the export form.
    export_gaps { de: "Fehlende Verbindungen mitzeichnen oder weglassen", en: "Draw the missing links, or leave them out" }
    /// Footer.
    export_gaps_hint { de: "Lücken", en: "gaps" }
    /// Esc.
    close { de: "Das Innerste schließen: Fenster, rechte Seite, Karte, Matrix, Filter", en: "Close the innermost: window, right side, map, matrix, filter" }
    /// Footer.
    close_hint { de: "zurück", en: "close" }
    /// Search.
    search { de: "Akteur suchen, schon beim Tippen", en: "Search for an actor as you type" }
    /// Footer.
    search_hint { de: "suchen", en: "search" }
    /// Filter.
    filter { de: "Filtern: nur einen Teil zeigen", en: "Filter: show only a part" }
    /// Footer.
    filter_hint { de: "Filter", en: "filter" }
    /// States of gaps.
    show_open { de: "Offene Lücken zeigen oder ausblenden", en: "Show or hide open gaps" }
    /// Footer.
    show_open_hint { de: "offene", en: "open" }
    /// States of gaps.
    show_planned { de: "Geplante Lücken zeigen oder ausblenden", en: "Show or hide planned gaps" }
    /// Footer.
    show_planned_hint { de: "geplante", en: "planned" }
    /// States of gaps.
    show_accepted { de: "Hingenommene Lücken zeigen oder ausblenden", en: "Show or hide accepted gaps" }
    /// Footer.
    show_accepted_hint { de: "hingenommene", en: "accepted" }
    /// Folding.
    fold { de: "Lücken einer Frage auf- oder zuklappen", en: "Fold or unfold the gaps of a rule" }
    /// Footer.
    fold_hint { de: "auf/zu", en: "fold" }
    /// Order of actors.
    sort { de: "Akteure anders sortieren: Name, Art, Partner, Lücken, Vermittlung", en: "Sort the actors by name, kind, partners, gaps, brokerage" }
    /// Footer.
    sort_hint { de: "sortieren", en: "sort" }
    /// Order of actors in the matrix.
    matrix_order { de: "Akteure der Matrix anders sortieren: Gruppen, Partner, Name", en: "Sort the actors of the matrix by groups, partners, name" }
    /// Figures in the matrix.
    matrix_figures { de: "In der Matrix Anteile oder Beziehungen zählen", en: "Count shares or relationships in the matrix" }
    /// Footer.
    matrix_figures_hint { de: "Anteile/Zahlen", en: "shares/counts" }
    /// The small map.
    surroundings { de: "Umfeld des Akteurs als kleine Karte zeigen oder ausblenden", en: "Show or hide the actor's surroundings as a small map" }
    /// Footer.
    surroundings_hint { de: "Umfeld", en: "surroundings" }
    /// Panes.
    next_pane { de: "Zur anderen Seite wechseln", en: "Go to the other side" }
    /// Footer.
    next_pane_hint { de: "andere Seite", en: "other side" }
    /// Panes.
    previous_pane { de: "Zur anderen Seite zurück", en: "Back to the other side" }
    /// Export.
    export { de: "Als Bild, Diagramm oder Daten speichern", en: "Save as a picture, a diagram or data" }
    /// Footer.
    export_hint { de: "Export", en: "export" }
    /// History.
    back { de: "Zurück zum vorigen Ort", en: "Back to the place before" }
    /// Footer.
    back_hint { de: "voriger Ort", en: "back" }
    /// History.
    forward { de: "Wieder vor", en: "Forward again" }
    /// Panes.
    left { de: "Nach links: andere Seite, Akteur oder Zelle", en: "To the left: side, actor or cell" }
    /// Panes.
    right { de: "Nach rechts: andere Seite, Akteur oder Zelle", en: "To the right: side, actor or cell" }
    /// Pages.
    page_up { de: "Eine Seite nach oben", en: "One page up" }
    /// Pages.
    page_down { de: "Eine Seite nach unten", en: "One page down" }
    /// Ends.
    first { de: "An den Anfang", en: "To the start" }
    /// Ends.
    last { de: "Ans Ende", en: "To the end" }
    /// View.
    overview { de: "Überblick: was das Netz enthält", en: "Overview: what the network holds" }
    /// View.
    actors { de: "Akteure: wer mit wem zusammenarbeitet", en: "Actors: who works with whom" }
    /// View.
    map { de: "Karte: wer mit wem verbunden ist", en: "Map: who is linked to whom" }
    /// View.
    matrix { de: "Matrix: wer mit wem, und wo nichts ist", en: "Matrix: who with whom, and where nothing is" }
    /// Pictures.
    beside { de: "Angaben neben Karte oder Matrix zeigen oder ausblenden", en: "Show or hide the details beside map or matrix" }
    /// Footer.
    beside_hint { de: "Angaben", en: "details" }
    /// Map.
    wider { de: "Einen Schritt weiter um den Akteur schauen", en: "Look one step further around the actor" }
    /// Footer.
    wider_hint { de: "Umkreis", en: "radius" }
    /// Map.
    narrower { de: "Einen Schritt weniger weit schauen", en: "Look one step less far" }
    /// Map.
    missing { de: "Was dem Akteur in der Mitte fehlt, zeigen oder ausblenden", en: "Show or hide what the actor in the middle lacks" }
    /// Footer.
    missing_hint { de: "was fehlt", en: "missing" }
    /// Map.
    zoom_in { de: "Karte vergrößern", en: "Magnify the map" }
    /// Footer.
    zoom_in_hint { de: "näher", en: "nearer" }
    /// Map.
    zoom_out { de: "Karte verkleinern", en: "See more of the map" }
    /// Map.
    fit { de: "Die ganze Karte zeigen", en: "Show all of the map" }
    /// Map.
    pan_up { de: "Karte: mehr von oben zeigen", en: "Map: show more of what lies above" }
    /// Map.
    pan_down { de: "Karte: mehr von unten zeigen", en: "Map: show more of what lies below" }
    /// Map.
    pan_left { de: "Karte: mehr von links zeigen", en: "Map: show more of the left" }
    /// Map.
    pan_right { de: "Karte: mehr von rechts zeigen", en: "Map: show more of the right" }
    /// View.
    gaps { de: "Lücken: was fehlt, und warum es zählt", en: "Gaps: what is missing, and why it matters" }
    /// Search.
    next_match { de: "Nächster Treffer der Suche", en: "Next match of the search" }
    /// Search.
    previous_match { de: "Voriger Treffer der Suche", en: "Previous match of the search" }
    /// Filter.
    lift_filter { de: "Filter aufheben: wieder alle zeigen", en: "Lift the filter: show everyone again" }
    /// Paths.
    paths { de: "Weg zwischen zwei Akteuren: Start merken, beim anderen zeigen", en: "Path between two actors: mark the start, show it at the other" }
    /// Footer.
    paths_hint { de: "Weg", en: "path" }
    /// Paths.
    mark { de: "Weg: hier einen neuen Start merken", en: "Path: mark a new start here" }
    /// Paths.
    close_paths { de: "Fenster mit den Wegen schließen", en: "Close the window with the paths" }
    /// Palette.
    palette { de: "Befehl nach Namen oder Taste suchen", en: "Find an action by name or key" }
    /// Mouse.
    mouse { de: "Maus freigeben, um Text zu markieren, oder zurückholen", en: "Release the mouse to mark text, or take it back" }
    /// Screen.
    redraw { de: "Bildschirm neu zeichnen", en: "Draw the screen anew" }
    /// Shell.
    suspend { de: "Zur Shell; `fg` führt zurück", en: "To the shell; `fg` leads back" }
    /// Help.
    close_help { de: "Hilfe schließen", en: "Close the help" }
    /// Program.
    quit { de: "Programm beenden", en: "Quit the program" }
    /// Footer.
    quit_hint { de: "Ende", en: "quit" }
    /// Program.
    quit_now { de: "Programm beenden, von überall", en: "Quit the program, from anywhere" }
    /// Help.
    help { de: "Alle Tasten zeigen", en: "Show all keys" }
    /// Help.
    help_in_layer { de: "Alle Tasten zeigen, auch beim Tippen", en: "Show all keys, while typing too" }
    /// Footer.
    help_hint { de: "alle Tasten", en: "all keys" }
}
