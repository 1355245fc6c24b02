//! Forms: fields with what the active one offers, and below what would come of it.

use ratatui::style::Style;

use super::canvas::Canvas;
use super::{pane, theme, window};
use crate::app::form::{Check, FieldName, Form, FormSubject};
use crate::app::{App, Area, Look};
use crate::text::interface::editing as text;
use crate::text::{Lang, shorten, width, wrap};

/// How wide the names of the fields may get.
const NAMES: usize = 14;
/// The most columns of what the file says.
const MOST_OF_FILE: usize = 60;

pub(super) fn draw(app: &App, form: &Form, area: Area, canvas: &mut Canvas<'_>) {
    let lang = app.data.lang;
    let said = said(form, lang, usize::from(area.width), canvas.look);
    let rows = usize::from(area.height);
    let said = said.get(..said.len().min(rows.saturating_sub(1).max(1))).unwrap_or_default();
    let choices = form.choices.pane.rows().len().min(Form::MOST_CHOICES);
    let choices = choices.min(rows.saturating_sub(said.len() + 2));
    let room = rows.saturating_sub(said.len() + choices + usize::from(rows > 8));
    let first = (form.at + 1).saturating_sub(room.div_ceil(2)).min(form.fields.len().saturating_sub(room));
    let names = form.fields.iter().map(|field| width(field.name.label(lang))).max().unwrap_or(0).min(NAMES) + 2;
    let mut y = 0;
    for (at, field) in form.fields.iter().enumerate().skip(first).take(room) {
        let active = at == form.at;
        let look = canvas.look;
        let mut pen = canvas.line(area.row(y));
        pen.fit(field.name.label(lang), names, if active { theme::accent(look) } else { theme::quiet(look) });
        let typed = field.input.text();
        if active {
            window::typed(&mut pen, &field.input);
            if let Some(hint) = field.name.hint(lang).filter(|_| typed.is_empty()) {
                pen.skip(1);
                pen.words(hint, theme::quiet(look));
            }
        } else {
            pen.put(&typed, theme::plain());
        }
        y += 1;
        if active && choices > 0 {
            let indent = u16::try_from(names).unwrap_or(0).min(area.width);
            let below = area.below(y).top(u16::try_from(choices).unwrap_or(0));
            let below = Area { x: below.x + indent, width: below.width - indent, ..below };
            pane::rows(app, &form.choices.pane, below, form.choices.offers, canvas);
            y += u16::try_from(choices).unwrap_or(0);
        }
    }
    let is_bare = form.fields.is_empty();
    let bottom = if is_bare { area } else { area.bottom(u16::try_from(said.len()).unwrap_or(0)) };
    if rows > 8 && !is_bare {
        let above = area.bottom(bottom.height + 1).row(0);
        let quiet = theme::quiet(canvas.look);
        canvas.line(above).put(&"─".repeat(usize::from(area.width)), quiet);
    }
    for (y, (line, style)) in (0..).zip(said) {
        canvas.line(bottom.row(y)).put(line, *style);
    }
}

/// What is said about the form as it stands, in lines.
fn said(form: &Form, lang: Lang, columns: usize, look: Look) -> Vec<(String, Style)> {
    let (quiet, alarm) = (theme::quiet(look), theme::alarm(look));
    let mut parts: Vec<(String, Style)> = form.clashes().map(|clash| (clash_words(clash, lang), alarm)).collect();
    match &form.check {
        Check::Field(problem) if problem.is_missing && !form.insists => parts.push((problem.message.clone(), quiet)),
        Check::Field(problem) => parts.push((problem.message.clone(), alarm)),
        Check::Same => parts.push((text::no_change_yet(lang).to_owned(), quiet)),
        Check::Wrong(problems) => parts.extend(problems.iter().map(|(message, help)| {
            let help = help.as_ref().map_or(String::new(), |help| format!(": {help}"));
            (format!("{message}{help}"), alarm)
        })),
        Check::Fine(_) | Check::Waiting => {
            let said = form.said.clone().unwrap_or_else(|| text::checking(lang).to_owned());
            parts.push((said, theme::strong()));
            if !form.details.is_empty() && matches!(form.subject, FormSubject::Merge(_)) {
                parts.push((text::doubles(lang).to_owned(), theme::plain()));
            }
            parts.extend(form.details.iter().map(|detail| (format!("· {detail}"), theme::plain())));
            parts.extend(form.warnings.iter().map(|warning| (warning.clone(), alarm)));
            if matches!(form.subject, FormSubject::Removal(_)) {
                parts.push((text::can_be_undone(lang).to_owned(), quiet));
            }
        }
    }
    let lines = parts.iter().flat_map(|(part, style)| wrap(part, columns).into_iter().map(|line| (line, *style)));
    lines.take(form.most_said()).collect()
}

/// What somebody else wrote into a field that was changed here too.
fn clash_words((field, now): (FieldName, &str), lang: Lang) -> String {
    match now {
        "" => text::emptied_in_file(lang, field.label(lang)),
        now => text::changed_in_file(lang, field.label(lang), &shorten(now, MOST_OF_FILE)),
    }
}
