//! Switches, and the program as a whole.

use super::super::{App, Effect, Layer, Row, screen};
use crate::rules::GapState;
use crate::text::interface::frame as text;

/// The next order of the list of actors.
pub(super) fn sort(app: &mut App) {
    app.sort = app.sort.next(app.metrics.is_some());
    app.refresh();
    app.reveal_selected();
}

/// Shows or hides the small map.
pub(super) fn surroundings(app: &mut App) {
    app.surroundings = !app.surroundings;
}

/// Shows or hides the details beside a picture; hidden ones still fill the screen when they are gone to.
pub(super) fn beside(app: &mut App) {
    if screen::holds_beside(app.size) {
        app.beside = !app.beside;
    } else {
        app.message = Some(text::no_room_beside(app.data.lang).to_owned());
    }
}

fn toggle_state(app: &mut App, state: GapState) {
    app.gap_states.toggle(state);
}

/// Shows or hides open gaps.
pub(super) fn open_gaps(app: &mut App) {
    toggle_state(app, GapState::Open);
}

/// Shows or hides planned gaps.
pub(super) fn planned_gaps(app: &mut App) {
    toggle_state(app, GapState::Planned);
}

/// Shows or hides accepted gaps.
pub(super) fn accepted_gaps(app: &mut App) {
    toggle_state(app, GapState::Accepted);
}

/// Folds or unfolds the gaps of the rule under the cursor.
pub(super) fn fold(app: &mut App) {
    let rule = match app.chosen() {
        Some(Row::Rule { rule, .. }) => *rule,
        Some(Row::Gap { gap, .. }) => app.data.evaluation.gaps[*gap].rule,
        _ => return,
    };
    app.folded.toggle(rule);
    app.refresh();
    let height = app.active_height();
    let pane = app.panes.pane_mut(app.view, app.side());
    pane.select_where(|row| matches!(row, Row::Rule { rule: at, .. } if *at == rule), height);
}

/// Takes the mouse or leaves it to the terminal, so that text can be marked.
pub(super) fn mouse(app: &mut App) {
    app.mouse = !app.mouse;
    app.effects.push(Effect::Mouse(app.mouse));
    app.tell_mouse();
}

/// Draws everything anew.
pub(super) fn redraw(app: &mut App) {
    app.effects.push(Effect::Redraw);
}

/// Gives the terminal back to the shell for a while.
pub(super) fn suspend(app: &mut App) {
    app.effects.push(Effect::Suspend);
}

/// Leaves the program; where something is not saved, asks.
pub(super) fn quit(app: &mut App) {
    app.leave_program();
}

/// The same from everywhere; whoever is asked already and presses it again leaves, and finds what was not saved at the
/// next start.
pub(super) fn quit_now(app: &mut App) {
    if matches!(app.layers.last(), Some(Layer::Question(_))) {
        app.effects.push(Effect::Quit);
    } else {
        app.leave_program();
    }
}
