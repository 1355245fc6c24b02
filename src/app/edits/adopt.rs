//! Taking over the next state of the network: everything that points into the old one points into the new one.

use super::{Renumbering, Tried};
use crate::app::{App, Effect, Layer, Pane, Row, Side, View, export, form, map, matrix, palette, paths, search};
use crate::rules::{RuleIndex, Subject};

/// The gap that the cursor stands on, in words that outlive its index.
struct GapCursor {
    rule: RuleIndex,
    subject: Option<String>,
    place: usize,
}

impl App {
    /// Shows another state of the network; selection, focus, filter, view and history stay, as far as what they are
    /// about is still there.
    pub(super) fn adopt(&mut self, tried: Tried) {
        let Tried { document, evaluation, .. } = tried;
        let renumbering = Renumbering::new(&self.data.document, &document);
        let gap = self.gap_cursor();
        self.edits.shown.keep(&self.data.document, &self.data.evaluation);
        self.data = self.data.next(document, evaluation);
        self.edits.unsaved = self.data.document.source.text() != self.edits.on_disk.text();
        self.version += 1;
        self.metrics = None;
        self.suggested.forget();
        self.renew_comparison();
        self.effects.extend([Effect::Replaced, Effect::Measure]);
        self.selected = self.selected.and_then(|actor| renumbering.actor(actor));
        self.filter.renew(&self.data);
        self.history.renumber(&renumbering);
        self.folded.renumber(&renumbering);
        self.found.renumber(&renumbering);
        map::renumber(self, &renumbering);
        matrix::renumber(self, &renumbering);
        paths::renumber(self, &renumbering);
        self.renew_layers(&renumbering);
        self.forget_rows();
        self.refresh();
        match gap {
            Some(gap) if self.view == View::Gaps => self.return_to_gap(&gap, &renumbering),
            _ => self.reveal_selected(),
        }
        self.refresh();
    }

    fn gap_cursor(&self) -> Option<GapCursor> {
        let (rule, gap) = self.gap_row()?;
        let subject = gap.map(|gap| self.data.evaluation.gaps[gap].subject.key(self.data.network()));
        Some(GapCursor { rule, subject, place: self.panes.pane(View::Gaps, Side::Left).cursor() })
    }

    /// Rows hold indices of the old state: none of them must be asked again.
    fn forget_rows(&mut self) {
        for (view, side) in View::ALL.into_iter().flat_map(|view| Side::ALL.map(|side| (view, side))) {
            if view != self.view || self.screen().pane(side).is_none() {
                self.panes.pane_mut(view, side).forget();
            }
        }
        if self.view == View::Gaps {
            self.renew_rows(Side::Left);
        }
    }

    /// Back on the gap, or where it was.
    fn return_to_gap(&mut self, gap: &GapCursor, renumbering: &Renumbering) {
        let (rule, network) = (renumbering.rule(gap.rule), self.data.network());
        let key = |subject: &Subject| Some(subject.key(network));
        let gaps = &self.data.evaluation.gaps;
        let is_same = |row: &Row| match row {
            Row::Rule { rule: at, .. } => Some(*at) == rule && gap.subject.is_none(),
            Row::Gap { gap: at, .. } => {
                Some(gaps[*at].rule) == rule && gap.subject.is_some() && key(&gaps[*at].subject) == gap.subject
            }
            _ => false,
        };
        let place = self.panes.pane(View::Gaps, Side::Left).rows().iter().position(is_same).unwrap_or(gap.place);
        let height = self.height_of(Side::Left);
        self.panes.pane_mut(View::Gaps, Side::Left).select(place, height);
    }

    /// What lies over the views is about the new state, or closed where it can't be.
    fn renew_layers(&mut self, renumbering: &Renumbering) {
        self.layers.retain_mut(|layer| match layer {
            Layer::Paths(_) => false,
            Layer::Search(search) => {
                search.matches.clear();
                search.pane = Pane::default();
                true
            }
            Layer::Filter(line) => {
                line.selected = line.selected.and_then(|actor| renumbering.actor(actor));
                true
            }
            Layer::Form(form) => form.renumber(renumbering),
            Layer::Help(_)
            | Layer::Palette(_)
            | Layer::Export(_)
            | Layer::Steps(_)
            | Layer::Problems(_)
            | Layer::Question(_)
            | Layer::Agenda(_)
            | Layer::Compare(_)
            | Layer::Changes(_)
            | Layer::Meeting(_)
            | Layer::SaveAs(_) => true,
        });
        // Answers that are under way speak of the old state.
        self.next_generation();
        form::renew(self);
        match self.layers.last() {
            Some(Layer::Search(_)) => search::typed(self),
            Some(Layer::Export(_)) => export::renew(self),
            _ => palette::resized(self),
        }
    }
}
