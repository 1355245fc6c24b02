//! A list of rows with a cursor: every pane of every view is one.

use super::Row;

/// Rows, one line each, some of which can be chosen.
#[derive(Debug, Default)]
pub struct Pane {
    rows: Vec<Row>,
    cursor: usize,
    offset: usize,
}

impl Pane {
    /// The rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The place of the row under the cursor; may be one that can't be chosen.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// The first row on screen.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// The row under the cursor, if it can be chosen.
    pub fn chosen(&self) -> Option<&Row> {
        self.rows.get(self.cursor).filter(|row| row.can_be_chosen())
    }

    /// Other rows; the cursor stays on the same of those that can be chosen, as far as there are as many.
    pub fn set_rows(&mut self, rows: Vec<Row>, height: usize) {
        let before = self.rows.iter().take(self.cursor).filter(|row| row.can_be_chosen()).count();
        let mut choices = rows.iter().enumerate().filter(|(_, row)| row.can_be_chosen()).map(|(at, _)| at);
        let place = choices.nth(before).unwrap_or(self.cursor);
        let reads = self.chosen().is_none() && !self.rows.is_empty();
        self.rows = rows;
        if reads {
            self.cursor = self.cursor.min(self.rows.len().saturating_sub(1));
            self.offset = self.offset.min(self.most_offset(height));
        } else {
            self.select(place, height);
        }
    }

    /// No rows until there are new ones; what they were about is gone.
    pub(super) fn forget(&mut self) {
        *self = Pane::default();
    }

    /// To the start: the cursor on the first row that can be chosen if that is in sight.
    pub fn reset(&mut self, height: usize) {
        let in_sight = self.rows.iter().take(height).position(Row::can_be_chosen);
        self.offset = 0;
        self.cursor = in_sight.unwrap_or(0);
    }

    /// Puts the cursor on this row, or the nearest that can be chosen, and into sight.
    pub fn select(&mut self, place: usize, height: usize) {
        let place = place.min(self.rows.len().saturating_sub(1));
        let on = (place..self.rows.len()).find(|at| self.rows[*at].can_be_chosen());
        self.cursor = on.or_else(|| (0..place).rev().find(|at| self.rows[*at].can_be_chosen())).unwrap_or(place);
        self.show_cursor(height);
    }

    /// Puts the cursor on the first row that passes; whether there is one.
    pub fn select_where(&mut self, passes: impl Fn(&Row) -> bool, height: usize) -> bool {
        let found = self.rows.iter().position(passes);
        if let Some(place) = found {
            self.select(place, height);
        }
        found.is_some()
    }

    /// One row on: to the next that can be chosen if it is in sight, else the text moves.
    pub fn down(&mut self, height: usize) {
        let from = (self.cursor + 1).max(self.offset);
        let behind = self.offset.saturating_add(height);
        match (from..self.rows.len()).find(|at| self.rows[*at].can_be_chosen()) {
            Some(next) if next <= behind => {
                self.cursor = next;
                self.show_cursor(height);
            }
            _ => self.scroll(1, height),
        }
    }

    /// One row back, as [`Pane::down`].
    pub fn up(&mut self, height: usize) {
        let from = self.cursor.min(self.offset.saturating_add(height)).min(self.rows.len());
        match (0..from).rev().find(|at| self.rows[*at].can_be_chosen()) {
            Some(previous) if previous + 1 >= self.offset => {
                self.cursor = previous;
                self.show_cursor(height);
            }
            _ => self.scroll(-1, height),
        }
    }

    /// A page on or back.
    pub fn page(&mut self, forward: bool, height: usize) {
        let step = height.saturating_sub(1).max(1);
        let most = self.rows.len().saturating_sub(1);
        let target = if forward { (self.cursor + step).min(most) } else { self.cursor.saturating_sub(step) };
        self.scroll(if forward { step.cast_signed() } else { -step.cast_signed() }, height);
        if target == 0 || target == most {
            self.select(target, height);
        } else {
            let sight = self.offset..self.offset.saturating_add(height).min(self.rows.len());
            let nearest = sight.filter(|at| self.rows[*at].can_be_chosen()).min_by_key(|at| at.abs_diff(target));
            self.cursor = nearest.unwrap_or(target);
        }
    }

    /// To the first or the last row.
    pub fn ends(&mut self, last: bool, height: usize) {
        if last {
            self.select(self.rows.len(), height);
            self.offset = self.most_offset(height);
        } else {
            self.reset(height);
        }
    }

    /// Moves the text under the cursor's feet, as the wheel does.
    pub fn scroll(&mut self, by: isize, height: usize) {
        self.offset = self.offset.saturating_add_signed(by).min(self.most_offset(height));
    }

    /// Keeps offset and cursor sensible after a change of height.
    pub fn show_cursor(&mut self, height: usize) {
        let height = height.max(1);
        if self.cursor < self.offset {
            self.offset = self.cursor;
        }
        if self.cursor >= self.offset + height {
            self.offset = self.cursor + 1 - height;
        }
        // What stands above the first row that can be chosen has no other way into sight.
        let above = self.rows.iter().take(self.cursor).any(Row::can_be_chosen);
        if !above && self.cursor < height {
            self.offset = 0;
        }
        self.offset = self.offset.min(self.most_offset(height));
    }

    fn most_offset(&self, height: usize) -> usize {
        self.rows.len().saturating_sub(height.max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Row, Tone};
    use super::*;
    use crate::network::ActorIndex;

    fn pane(pattern: &str) -> Pane {
        let text = || Row::Text { text: "text".into(), tone: Tone::Plain };
        let row = |(at, c)| if c == 'x' { Row::Actor(ActorIndex::new(at)) } else { text() };
        let mut pane = Pane::default();
        pane.set_rows(pattern.chars().enumerate().map(row).collect(), 3);
        pane
    }

    #[test]
    fn the_cursor_skips_text_and_text_can_still_be_read() {
        let mut pane = pane(".x.....x.");
        assert_eq!((pane.cursor(), pane.offset()), (1, 0));
        for offset in [1, 2, 3, 4] {
            pane.down(3);
            assert_eq!((pane.cursor(), pane.offset()), (1, offset));
        }
        pane.down(3);
        assert_eq!((pane.cursor(), pane.offset()), (7, 5));
        pane.down(3);
        assert_eq!((pane.cursor(), pane.offset()), (7, 6));
        pane.ends(false, 3);
        assert_eq!((pane.cursor(), pane.offset()), (1, 0));
    }

    #[test]
    fn pages_reach_both_ends() {
        let mut pane = pane("xxxxxxxxxx");
        pane.page(true, 4);
        assert_eq!(pane.cursor(), 3);
        (0..5).for_each(|_| pane.page(true, 4));
        assert_eq!((pane.cursor(), pane.offset()), (9, 6));
        (0..5).for_each(|_| pane.page(false, 4));
        assert_eq!((pane.cursor(), pane.offset()), (0, 0));
    }

    #[test]
    fn nothing_happens_without_rows_or_height() {
        let mut empty = pane("");
        empty.down(0);
        empty.up(0);
        empty.page(true, 0);
        empty.ends(true, 0);
        assert_eq!((empty.cursor(), empty.offset()), (0, 0));
        let mut rows = pane("xx.x");
        rows.ends(true, 0);
        rows.page(false, 0);
        assert!(rows.cursor() < 4);
    }
}
