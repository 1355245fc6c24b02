//! What the actions of a meeting do: a line for help and palette, a word for the footer.

use crate::text::catalogue::texts;

texts! {
    /// Meeting.
    meeting { de: "Sitzung: Lücken gemeinsam durchgehen, oder weitermachen", en: "Meeting: go through gaps together, or go on" }
    /// Footer.
    meeting_hint { de: "Sitzung", en: "meeting" }
    /// Agenda.
    choose_agenda { de: "Sitzung: damit beginnen", en: "Meeting: begin with this" }
    /// Footer.
    choose_agenda_hint { de: "beginnen", en: "begin" }
    /// Meeting.
    plan { de: "Sitzung: Jemand kümmert sich; fragt wer und bis wann", en: "Meeting: somebody sees to it; asks who and until when" }
    /// Footer.
    plan_hint { de: "planen", en: "plan" }
    /// Meeting.
    accept { de: "Sitzung: Die Lücke darf bleiben; fragt warum und bis wann", en: "Meeting: the gap may stay; asks why and until when" }
    /// Footer.
    accept_hint { de: "hinnehmen", en: "accept" }
    /// Meeting.
    link { de: "Sitzung: Beziehung mit dem Vorschlag unter dem Zeiger eintragen", en: "Meeting: note a relationship with the suggestion under the cursor" }
    /// Footer.
    link_hint { de: "Beziehung", en: "link" }
    /// Meeting.
    skip { de: "Sitzung: übergehen, zur nächsten Lücke", en: "Meeting: skip, to the next gap" }
    /// Footer.
    skip_hint { de: "weiter", en: "next" }
    /// Meeting.
    back { de: "Sitzung: zur vorigen Lücke", en: "Meeting: to the gap before" }
    /// Footer.
    back_hint { de: "vorige", en: "previous" }
    /// Meeting.
    note { de: "Sitzung: Notiz zur Entscheidung", en: "Meeting: note on the decision" }
    /// Footer.
    note_hint { de: "Notiz", en: "note" }
    /// Meeting.
    reopen { de: "Sitzung: Entscheidung zurücknehmen, die Lücke ist wieder offen", en: "Meeting: take the decision back, the gap is open again" }
    /// Meeting.
    list { de: "Sitzung: zeigen, was bisher entschieden ist", en: "Meeting: show what is decided so far" }
    /// Footer.
    list_hint { de: "Entschiedenes", en: "decided" }
    /// Meeting.
    minutes { de: "Sitzung: Niederschrift als Markdown und HTML schreiben", en: "Meeting: write the minutes as Markdown and HTML" }
    /// Footer.
    minutes_hint { de: "Niederschrift", en: "minutes" }
    /// Meeting.
    end { de: "Sitzung: zum Ende, auch wenn noch Lücken bleiben", en: "Meeting: to the end, even if gaps are left" }
    /// Footer.
    end_hint { de: "Ende", en: "end" }
    /// Meeting.
    clock { de: "Sitzung: Uhr an oder aus", en: "Meeting: clock on or off" }
}
