//! Keeping rows: each pane's are made anew only when something changed that they follow from.

use super::{
    App, GapStates, Row, Side, Sort, View, actor_list, details, gap_details, gap_list, matrix, overview, switches,
};
use crate::network::ActorIndex;
use crate::rules::RuleIndex;

/// The columns beside the text of a row: the cursor's on the left, an empty one on the right.
pub(super) const MARGIN: usize = 2;

/// What the rows of a pane follow from; only what matters to that pane is filled in.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Basis {
    version: u64,
    suggested: u64,
    filter: u64,
    width: usize,
    height: usize,
    narrow: bool,
    selected: Option<ActorIndex>,
    gap: Option<(RuleIndex, Option<usize>)>,
    cell: Option<matrix::CellPlace>,
    sort: Option<Sort>,
    measured: bool,
    states: Option<GapStates>,
    folded: Option<switches::Folded>,
}

/// The bases of the panes' present rows.
#[derive(Debug, Default)]
pub(super) struct Bases([[Option<Basis>; 2]; View::ALL.len()]);

impl Bases {
    fn of(&mut self, view: View, side: Side) -> &mut Option<Basis> {
        let place = View::ALL.iter().position(|known| *known == view).unwrap_or_default();
        &mut self.0[place][usize::from(side == Side::Right)]
    }
}

impl App {
    /// Brings the rows of the present view up to date.
    pub(super) fn refresh(&mut self) {
        if self.view == View::Matrix {
            matrix::refresh(self);
        }
        self.refresh_pane(Side::Left);
        self.want_suggestions_in_view();
        self.refresh_meeting();
        self.refresh_pane(Side::Right);
        self.refresh_map();
    }

    fn refresh_pane(&mut self, side: Side) {
        if self.screen().pane(side).is_none() {
            return;
        }
        let basis = self.basis(side);
        let before = self.bases.of(self.view, side).replace(basis.clone());
        if before.as_ref() == Some(&basis) {
            return;
        }
        let height = basis.height;
        let subject = |basis: &Basis| (basis.selected, basis.gap, basis.cell);
        let other_subject = before.as_ref().map(subject) != Some(subject(&basis));
        let only_height = before.is_some_and(|before| Basis { height, ..before } == basis);
        if only_height {
            return self.panes.pane_mut(self.view, side).show_cursor(height);
        }
        let rows = self.rows(side, basis.width);
        let pane = self.panes.pane_mut(self.view, side);
        pane.set_rows(rows, height);
        if side == Side::Right && other_subject {
            pane.reset(height);
        }
        if side == Side::Left && (self.view == View::Actors || self.view == View::Gaps) {
            self.reveal_after_change();
        }
    }

    /// Makes the rows of a pane anew although it may not be on screen.
    pub(super) fn renew_rows(&mut self, side: Side) {
        let (basis, height) = (self.basis(side), self.height_of(side));
        let rows = self.rows(side, basis.width);
        self.panes.pane_mut(self.view, side).set_rows(rows, height);
    }

    /// Keeps the cursor on what it stood on when the rows around it changed.
    fn reveal_after_change(&mut self) {
        let height = self.height_of(Side::Left);
        let selected = self.selected;
        if self.view == View::Actors {
            let same = |row: &Row| matches!(row, Row::Actor(actor) if Some(*actor) == selected);
            let pane = self.panes.pane_mut(View::Actors, Side::Left);
            if !pane.select_where(same, height) {
                self.follow_cursor();
            }
        }
    }

    fn basis(&self, side: Side) -> Basis {
        let screen = self.screen();
        let area = screen.pane(side).map_or_else(Default::default, |pane| pane.inner);
        let general = Basis {
            version: self.version,
            width: usize::from(area.width).saturating_sub(MARGIN),
            height: usize::from(area.height),
            narrow: screen.is_narrow(),
            ..Basis::default()
        };
        let filter = self.filter.generation();
        let measured = self.metrics.is_some();
        let suggested = self.suggested.generation();
        match (self.view, side) {
            (View::Overview, _) => Basis { filter, measured, ..general },
            (View::Actors, Side::Left) => Basis { filter, sort: Some(self.sort), ..general },
            (View::Actors, Side::Right) => Basis { selected: self.selected, measured, suggested, ..general },
            (View::Map | View::Matrix, Side::Left) => general,
            (View::Map, Side::Right) => Basis { selected: self.selected, measured, suggested, ..general },
            (View::Matrix, Side::Right) => Basis { filter, cell: self.matrix.cell(), ..general },
            (View::Gaps, Side::Left) => {
                Basis { filter, states: Some(self.gap_states), folded: Some(self.folded.clone()), ..general }
            }
            (View::Gaps, Side::Right) => Basis { gap: self.gap_row(), suggested, ..general },
        }
    }

    /// The rule and gap under the cursor of the list of gaps.
    pub(super) fn gap_row(&self) -> Option<(RuleIndex, Option<usize>)> {
        match self.panes.pane(View::Gaps, Side::Left).chosen()? {
            Row::Rule { rule, .. } => Some((*rule, None)),
            Row::Gap { gap, .. } => Some((self.data.evaluation.gaps[*gap].rule, Some(*gap))),
            _ => None,
        }
    }

    fn rows(&self, side: Side, width: usize) -> Vec<Row> {
        match (self.view, side) {
            (View::Overview, _) => overview::rows(self, side, width),
            (View::Actors, Side::Left) => actor_list::rows(self, width),
            (View::Actors | View::Map, Side::Right) => details::rows(self, width),
            (View::Map | View::Matrix, Side::Left) => Vec::new(),
            (View::Matrix, Side::Right) => matrix::rows(self, width),
            (View::Gaps, Side::Left) => gap_list::rows(self, width),
            (View::Gaps, Side::Right) => gap_details::rows(self, width),
        }
    }
}
