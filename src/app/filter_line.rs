//! The filter line: what is typed takes effect at once.

use super::{App, FilterLine, Input, Layer};
use crate::filter::Filter;
use crate::text::interface::frame as text;
use crate::text::{Lang, wrap};

/// The most lines that an explanation gets.
const MOST_LINES: u16 = 3;

/// Opens the line with the filter in force.
pub(super) fn open(app: &mut App) {
    let before = app.filter.text().to_owned();
    let text = if before.is_empty() { before.clone() } else { format!("{before} ") };
    app.layers.push(Layer::Filter(FilterLine {
        input: Input::new(&text),
        problem: None,
        before,
        selected: app.selected,
    }));
}

/// Applies what is typed, as far as it can be read.
pub(super) fn typed(app: &mut App) {
    let Some(Layer::Filter(line)) = app.layers.last_mut() else { return };
    let text = line.input.text();
    line.problem = app.filter.set(&text, &app.data).err();
    if line.problem.is_none() {
        // A value that nobody has is no error, but most often a slip.
        let warnings = Filter::parse(&text).map(|filter| filter.warnings(app.data.network()));
        line.problem = warnings.unwrap_or_default().into_iter().next();
    }
}

/// Keeps the filter and closes the line, unless it can't be read.
pub(super) fn apply(app: &mut App) {
    let Some(Layer::Filter(line)) = app.layers.last() else { return };
    if line.input.text().trim() != app.filter.text() {
        return;
    }
    let (before, selected) = (line.before.clone(), line.selected);
    app.layers.pop();
    if before != app.filter.text() {
        let now = app.place();
        app.history.leave(super::Place { filter: before, selected, ..now });
    }
}

/// Back to the filter before, when the line is left.
pub(super) fn abandon(app: &mut App, layer: &Layer) {
    if let Layer::Filter(line) = layer {
        app.selected = line.selected;
        app.set_filter_text(&line.before);
        app.refresh();
        app.reveal_selected();
    }
}

impl FilterLine {
    /// What is wrong and what to do about it, in one text.
    pub fn explanation(&self, lang: Lang) -> Option<String> {
        let problem = self.problem.as_ref()?;
        let message = problem.message(lang);
        Some(problem.help(lang).map_or(message.clone(), |help| format!("{message}: {help}")))
    }
}

impl App {
    /// The rows of the filter line: one for what is typed and one below it; on narrow screens more where something
    /// is wrong, since there is no room beside the spot.
    pub(super) fn prompt_rows(&self) -> u16 {
        let Some(line) = self.filter_line() else { return 0 };
        match line.explanation(self.data.lang) {
            Some(text) if self.is_narrow() => {
                let lines = wrap(&text, usize::from(self.size.columns).saturating_sub(2)).len();
                2 + u16::try_from(lines).unwrap_or(MOST_LINES).min(MOST_LINES)
            }
            _ => 2,
        }
    }
}

/// Shows everything again.
pub(super) fn lift(app: &mut App) {
    if app.filter.is_empty() {
        app.message = Some(text::no_filter(app.data.lang).to_owned());
    } else {
        app.leave();
        app.set_filter_text("");
    }
}
