//! The rows or the columns of the matrix: a cursor, and the part that is in sight.

use std::ops::Range;

/// A number of places in a row, one of them under the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Axis {
    len: usize,
    cursor: usize,
    offset: usize,
}

impl Axis {
    /// The place under the cursor; none where there are no places.
    pub(super) fn cursor(&self) -> Option<usize> {
        (self.cursor < self.len).then_some(self.cursor)
    }

    /// The places in sight, where so many fit.
    pub(super) fn sight(&self, room: usize) -> Range<usize> {
        self.offset..self.offset.saturating_add(room).min(self.len)
    }

    /// Other places; the cursor goes to this one.
    pub(super) fn set(&mut self, len: usize, cursor: usize, room: usize) {
        self.len = len;
        self.put(cursor, room);
    }

    /// Puts the cursor on a place, or the last one, and into sight.
    pub(super) fn put(&mut self, cursor: usize, room: usize) {
        self.cursor = cursor.min(self.len.saturating_sub(1));
        self.show(room);
    }

    /// Moves the cursor by so many places, as far as there are any.
    pub(super) fn step(&mut self, by: isize, room: usize) {
        self.put(self.cursor.saturating_add_signed(by), room);
    }

    /// Moves what is in sight and leaves the cursor behind, as the wheel does.
    pub(super) fn scroll(&mut self, by: isize, room: usize) {
        self.offset = self.offset.saturating_add_signed(by).min(self.most_offset(room));
    }

    /// Brings the cursor into sight, with nothing empty behind the last place.
    pub(super) fn show(&mut self, room: usize) {
        let room = room.max(1);
        self.offset = self.offset.clamp(self.cursor.saturating_sub(room - 1), self.cursor).min(self.most_offset(room));
    }

    fn most_offset(&self, room: usize) -> usize {
        self.len.saturating_sub(room.max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_cursor_stays_in_sight_and_the_wheel_leaves_it() {
        let mut axis = Axis::default();
        assert_eq!((axis.cursor(), axis.sight(4)), (None, 0..0));
        axis.set(10, 0, 4);
        axis.step(5, 4);
        assert_eq!((axis.cursor(), axis.sight(4)), (Some(5), 2..6));
        axis.step(-2, 4);
        assert_eq!((axis.cursor(), axis.sight(4)), (Some(3), 2..6), "what is in sight stays");
        axis.scroll(9, 4);
        assert_eq!((axis.cursor(), axis.sight(4)), (Some(3), 6..10));
        axis.step(isize::MAX, 4);
        assert_eq!((axis.cursor(), axis.sight(4)), (Some(9), 6..10));
        axis.set(2, 9, 4);
        assert_eq!((axis.cursor(), axis.sight(4)), (Some(1), 0..2));
    }

    proptest! {
        #[test]
        fn after_any_steps_the_cursor_is_in_sight(len in 1usize..20, steps in prop::collection::vec((-9isize..9, any::<bool>()), 0..20), room in 1usize..9) {
            let mut axis = Axis::default();
            axis.set(len, 0, room);
            for (by, wheel) in steps {
                if wheel { axis.scroll(by, room) } else { axis.step(by, room) }
                prop_assert!(axis.sight(room).len() == room.min(len));
                prop_assert!(wheel || axis.sight(room).contains(&axis.cursor().unwrap()));
            }
        }
    }
}
