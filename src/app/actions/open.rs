//! Enter: into whatever the cursor stands on.

use super::super::{App, Row, Side, View, map, matrix, views};
use crate::network::ActorIndex;
use crate::rules::RuleIndex;

/// Opens the row under the cursor.
pub(in crate::app) fn open(app: &mut App) {
    match app.view {
        View::Map if app.side() == Side::Left => return map::open(app),
        View::Matrix if app.side() == Side::Left => return matrix::open(app),
        _ => {}
    }
    let Some(row) = app.chosen().cloned() else {
        return app.focus(Side::Right);
    };
    match row {
        Row::Actor(_) if app.side() == Side::Left && app.view == View::Actors => app.focus(Side::Right),
        Row::Actor(actor) | Row::Broker { actor, .. } => app.walk_to(actor),
        Row::Relationship { neighbour, .. } => app.walk_to(neighbour.actor),
        Row::Kind { kind, .. } => {
            let id = app.data.document.network.actor_kinds()[kind.get()].id.clone();
            list(app, &format!("kind:{id}"));
        }
        Row::Rule { rule, .. } if app.view == View::Gaps => {
            app.folded.toggle(rule);
        }
        Row::Rule { rule, .. } => to_rule(app, rule),
        Row::Gap { .. } if app.view == View::Gaps && app.screen().is_narrow() && app.side() == Side::Left => {
            app.focus(Side::Right);
        }
        Row::Gap { gap, .. } if app.view == View::Gaps => match app.data.actor_of_gap(gap) {
            Some(actor) => app.walk_to(actor),
            None => app.focus(Side::Right),
        },
        Row::Gap { gap, .. } => app.walk_to_gap(gap),
        Row::Suggestion { gap, at, .. } => {
            let suggested = app.suggestions(gap).and_then(|known| known.get(at));
            if let Some(actor) = suggested.map(|one| one.candidate.actor) {
                app.walk_to(actor);
            }
        }
        Row::Action { action, .. } => (action.definition().run)(app),
        Row::Shown { filter, .. } => list(app, &filter),
        Row::View { view, .. } => views::open(app, view),
        _ => {}
    }
}

/// The actors that a filter leaves.
fn list(app: &mut App, filter: &str) {
    app.leave();
    app.set_filter_text(filter);
    app.show(View::Actors);
    app.panes.focus(View::Actors, Side::Left);
}

/// The gaps of one rule.
fn to_rule(app: &mut App, rule: RuleIndex) {
    app.leave();
    app.folded.unfold(rule);
    app.show_gaps(|row| matches!(row, Row::Rule { rule: at, .. } if *at == rule));
}

impl App {
    /// Goes to one gap in its view.
    pub(in crate::app) fn walk_to_gap(&mut self, gap: usize) {
        self.leave();
        let found = &self.data.evaluation.gaps[gap];
        let (rule, state) = (found.rule, found.state);
        self.folded.unfold(rule);
        self.gap_states.add(state);
        self.show_gaps(|row| matches!(row, Row::Gap { gap: at, .. } if *at == gap));
    }

    /// Goes to an actor: shown in the view of actors, with the place before in the history.
    pub(in crate::app) fn walk_to(&mut self, actor: ActorIndex) {
        self.leave();
        self.show(View::Actors);
        self.select(actor);
    }
}
