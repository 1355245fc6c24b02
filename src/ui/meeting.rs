//! The screen of a meeting: as much air as there is, and how far it is at the top.

use super::canvas::Canvas;
use super::{pane, surroundings, theme};
use crate::app::{App, Area, Layer, Pane};

/// The columns of the bar that tells how far the meeting is.
const BAR: usize = 24;
/// The rows of the small map below the text.
const MAP: u16 = 11;

pub(super) fn draw(app: &App, pane: &Pane, (inner, rows): (Area, Area), canvas: &mut Canvas<'_>) {
    pane::rows(app, pane, rows, true, canvas);
    let left = rows.height.saturating_sub(u16::try_from(pane.rows().len()).unwrap_or(u16::MAX));
    let shows_gap = app.meeting().is_some_and(|meeting| !meeting.lists());
    if left > MAP && shows_gap && app.selected().is_some() && app.meeting_gap().is_some() {
        surroundings::draw(app, rows.bottom(MAP), canvas);
    }
    let Some(meeting) = app.meeting() else { return };
    let progress = meeting.progress();
    if inner.y < rows.y {
        let done = (BAR * progress.at).checked_div(progress.of).unwrap_or(0);
        let (accent, quiet) = (theme::accent(canvas.look), theme::quiet(canvas.look));
        let mut pen = canvas.line(inner.row(0));
        if let Some(clock) = meeting.clock() {
            pen.right(&format!("{clock} "), quiet);
        }
        pen.skip(usize::from(rows.x - inner.x) + 1);
        pen.put(&"━".repeat(done), accent);
        pen.put(&"─".repeat(BAR - done), quiet);
    }
}

/// How far the meeting is, for the corner of its frame.
pub(super) fn corner(app: &App, layer: &Layer) -> String {
    match (layer, app.meeting()) {
        (Layer::Meeting(_), Some(meeting)) => {
            let progress = meeting.progress();
            let on = if meeting.is_over() { progress.at } else { progress.at + 1 };
            format!(" {on} / {} ", progress.of)
        }
        _ => String::new(),
    }
}
