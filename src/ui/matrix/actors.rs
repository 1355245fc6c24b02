//! A cell of actors: whether a gap is about it, and how the two are linked.

use super::super::canvas::Pen;
use super::super::theme;
use crate::app::App;
use crate::app::matrix::Actors;
use crate::network::Status;
use crate::rules::RuleSeverity;
use crate::text::width;

/// Stands where nothing is known between two actors.
pub(super) const NOTHING: &str = "·";
/// The columns of a cell with room for every sign.
pub(super) const COLUMNS: usize = 3;
/// More active relationships than this are not counted out.
const MOST: usize = 9;

pub(super) fn cell(app: &App, actors: &Actors, (row, column): (usize, usize), pen: &mut Pen<'_>) {
    let look = app.look;
    pen.skip(pen.left().saturating_sub(COLUMNS));
    let room = pen.left().saturating_sub(1);
    let (Some(a), Some(b)) = (actors.ties.rows.get(row), actors.ties.columns.get(column)) else { return };
    if let Some(worst) = actors.worst_gap(&app.data, *a, *b) {
        let sign = gap_sign(worst, room);
        pen.skip(room.saturating_sub(width(sign)));
        pen.put(sign, theme::severity(look, worst));
    }
    pen.skip(pen.left().saturating_sub(1));
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

/// The sign of a gap, as in the list of gaps where so many columns are enough. Rules that are only good to know leave
/// no sign: where every cell has one, none shows.
pub(super) fn gap_sign(severity: RuleSeverity, columns: usize) -> &'static str {
    match severity {
        RuleSeverity::High if columns > 1 => "!!",
        RuleSeverity::High | RuleSeverity::Medium => "!",
        RuleSeverity::Low => "",
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
