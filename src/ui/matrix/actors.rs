//! A cell of actors: whether a gap is about it, and how the two are linked.

use super::super::canvas::Pen;
use super::super::theme;
use crate::app::App;
use crate::app::matrix::Actors;
use crate::network::Status;

/// Stands where nothing is known between two actors.
pub(super) const NOTHING: &str = "·";
/// Marks a cell that a gap is about.
pub(super) const GAP: &str = "!";
/// More active relationships than this are not counted out.
const MOST: usize = 9;

pub(super) fn cell(app: &App, actors: &Actors, (row, column): (usize, usize), pen: &mut Pen<'_>) {
    let look = app.look;
    pen.skip(pen.left().saturating_sub(2));
    let (Some(a), Some(b)) = (actors.ties.rows.get(row), actors.ties.columns.get(column)) else { return };
    match actors.worst_gap(&app.data, *a, *b) {
        Some(worst) => pen.put(GAP, theme::severity(look, worst)),
        None => pen.skip(1),
    }
    if actors.ties.is_same(row, column) {
        return pen.put("╲", theme::quiet(look));
    }
    match actors.ties.tie(row, column) {
        None => pen.put(NOTHING, theme::quiet(look)),
        Some(tie) if tie.active > 1 => pen.put(&tie.active.min(MOST).to_string(), theme::accent(look)),
        Some(tie) => {
            let style = if tie.active > 0 { theme::accent(look) } else { theme::plain() };
            pen.put(sign(tie.status), style);
        }
    }
}

/// The sign of a state; no two alike, but for those that may come.
pub(super) fn sign(status: Status) -> &'static str {
    match status {
        Status::Active => "■",
        Status::OneOff => "○",
        Status::Unconfirmed => "?",
        Status::InTalks | Status::Planned => "+",
        Status::Paused => "=",
        Status::Ended => "×",
        Status::Declined => "-",
    }
}
