//! The filter line: what is typed takes effect at once.

use super::{App, FilterLine, Input, Layer};
use crate::filter::Filter;
use crate::text::interface::frame as text;

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

/// Shows everything again.
pub(super) fn lift(app: &mut App) {
    if app.filter.is_empty() {
        app.message = Some(text::no_filter(app.data.lang).to_owned());
    } else {
        app.leave();
        app.set_filter_text("");
    }
}
