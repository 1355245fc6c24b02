//! Where everything stands on a screen of a given size. Drawing, paging and the mouse all ask here.

use super::Side;

/// The smallest screen that can be used.
pub const LEAST: Size = Size { columns: 40, rows: 10 };
/// Screens narrower than this show one pane at a time.
const WIDE: u16 = 80;
/// Screens narrower than this give all of it to a picture.
const WIDE_FOR_PICTURE: u16 = 100;
/// Screens lower or narrower than this spend no cells on frames.
const FRAMED: Size = Size { columns: 60, rows: 16 };
/// The pane beside must be this high for the small map to stay in it.
const MAP_FITS: Size = Size { columns: 50, rows: 24 };
/// Fewer columns than this beside a window are not worth seeing.
const SLIVER: u16 = 10;
/// How many rows the small map takes.
const MAP_ROWS: u16 = 11;

/// Columns and rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
}

impl Size {
    /// Whether the other fits into it.
    pub fn holds(self, other: Size) -> bool {
        self.columns >= other.columns && self.rows >= other.rows
    }
}

/// A rectangle of cells, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// First column.
    pub x: u16,
    /// First row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Area {
    /// A rectangle.
    pub fn new(x: u16, y: u16, width: u16, height: u16) -> Area {
        Area { x, y, width, height }
    }

    /// Whether the cell lies in it.
    pub fn contains(self, column: u16, row: u16) -> bool {
        let within = |at: u16, start: u16, length: u16| at >= start && at - start < length;
        within(column, self.x, self.width) && within(row, self.y, self.height)
    }

    /// One of its rows.
    pub fn row(self, at: u16) -> Area {
        let height = u16::from(at < self.height);
        Area { y: self.y.saturating_add(at), height, ..self }
    }

    /// Without so many cells on each side.
    pub fn shrunk(self, columns: u16, rows: u16) -> Area {
        Area {
            x: self.x.saturating_add(columns),
            y: self.y.saturating_add(rows),
            width: self.width.saturating_sub(columns.saturating_mul(2)),
            height: self.height.saturating_sub(rows.saturating_mul(2)),
        }
    }

    /// Without so many rows at the top.
    pub fn below(self, rows: u16) -> Area {
        let rows = rows.min(self.height);
        Area { y: self.y.saturating_add(rows), height: self.height - rows, ..self }
    }

    /// The uppermost rows.
    pub fn top(self, rows: u16) -> Area {
        Area { height: rows.min(self.height), ..self }
    }

    /// The lowest rows.
    pub fn bottom(self, rows: u16) -> Area {
        self.below(self.height.saturating_sub(rows))
    }
}

/// What the places depend on besides the size.
#[derive(Debug, Clone, Copy)]
pub struct Needs {
    /// The half that has the focus: on a narrow screen the only one to be seen.
    pub side: Side,
    /// Whether the line on what is left out needs a row of its own.
    pub left_out_row: bool,
    /// How many rows are typed in above the footer.
    pub prompt_rows: u16,
    /// Whether the left half is a picture, which gets most of the room; then whether the right half stands beside it.
    pub picture: Option<bool>,
    /// Whether this view has a small map.
    pub has_map: bool,
    /// Whether the map is switched round: off where it stays, or alone where there is no room for both.
    pub map_switched: bool,
}

/// A pane on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaneArea {
    /// All of it.
    pub outer: Area,
    /// The rows.
    pub inner: Area,
    /// The small map, below the rows or in their place.
    pub map: Option<Area>,
}

/// The places on one screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// All of it.
    pub whole: Area,
    /// Name and figures.
    pub title: Area,
    /// The tabs.
    pub tabs: Area,
    /// What is left out.
    pub left_out: Area,
    /// The left half; none where only the right one is to be seen.
    pub left: Option<PaneArea>,
    /// The right half.
    pub right: Option<PaneArea>,
    /// Where a filter is typed.
    pub prompt: Area,
    /// The keys that work.
    pub footer: Area,
    /// Whether panes have frames.
    pub framed: bool,
}

impl Screen {
    /// The places on a screen of this size.
    pub fn new(size: Size, needs: &Needs) -> Screen {
        let whole = Area::new(0, 0, size.columns, size.rows);
        let title = whole.top(1);
        let tabs = whole.below(1).top(1);
        let left_out = if needs.left_out_row { whole.below(2).top(1) } else { tabs };
        let footer = whole.bottom(1);
        let head = 2 + u16::from(needs.left_out_row);
        let rest = whole.below(head);
        let rest = rest.top(rest.height.saturating_sub(1));
        let prompt = rest.bottom(needs.prompt_rows);
        let body = rest.top(rest.height.saturating_sub(needs.prompt_rows));
        let framed = size.holds(FRAMED);
        let (left, right) = halves(size, body, needs);
        let pane = |area, has_map| pane(area, framed, has_map, needs.map_switched);
        Screen {
            whole,
            title,
            tabs,
            left_out,
            left: left.map(|area| pane(area, false)),
            right: right.map(|area| pane(area, needs.has_map)),
            prompt,
            footer,
            framed,
        }
    }

    /// Whether only one pane is to be seen.
    pub fn is_narrow(&self) -> bool {
        self.left.is_none() || self.right.is_none()
    }

    /// One half, if it is to be seen.
    pub fn pane(&self, side: Side) -> Option<&PaneArea> {
        match side {
            Side::Left => self.left.as_ref(),
            Side::Right => self.right.as_ref(),
        }
    }

    /// A window over the views, at most so wide and high.
    pub fn window(&self, columns: u16, rows: u16) -> Area {
        let room = self.whole.below(if self.framed { 2 } else { 1 });
        let room = room.top(room.height.saturating_sub(1));
        // A window that leaves only a sliver of what is below takes that as well.
        let width = if room.width < columns.saturating_add(SLIVER) { room.width } else { columns };
        let height = rows.min(room.height);
        Area::new((room.width - width) / 2, room.y + (room.height - height) / 3, width, height)
    }
}

/// Whether a screen of this size has room for something beside a picture.
pub(super) fn holds_beside(size: Size) -> bool {
    size.columns >= WIDE_FOR_PICTURE
}

/// Whether a screen of this size shows one pane at a time.
pub(super) fn is_narrow(size: Size) -> bool {
    size.columns < WIDE
}

fn halves(size: Size, body: Area, needs: &Needs) -> (Option<Area>, Option<Area>) {
    let single = match needs.picture {
        None => is_narrow(size),
        Some(beside) => !beside || !holds_beside(size),
    };
    if single {
        return match needs.side {
            Side::Left => (Some(body), None),
            Side::Right => (None, Some(body)),
        };
    }
    let left = match needs.picture {
        None => (body.width * 2 / 5).clamp(36, 56),
        Some(_) => body.width - (body.width / 3).clamp(36, 56),
    };
    let right = body.width - left;
    (Some(Area { width: left, ..body }), Some(Area { x: body.x + left, width: right, ..body }))
}

fn pane(outer: Area, framed: bool, has_map: bool, map_switched: bool) -> PaneArea {
    let inner = if framed { outer.shrunk(1, 1) } else { outer.below(1) };
    let fits = Size { columns: inner.width, rows: inner.height }.holds(MAP_FITS);
    match (has_map, fits, map_switched) {
        (true, true, false) => {
            let rows = inner.top(inner.height.saturating_sub(MAP_ROWS));
            PaneArea { outer, inner: rows, map: Some(inner.bottom(MAP_ROWS)) }
        }
        (true, false, true) => PaneArea { outer, inner: inner.top(0), map: Some(inner) },
        _ => PaneArea { outer, inner, map: None },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nothing_stands_outside_or_overlaps(columns in 0u16..300, rows in 0u16..100, switches in any::<[bool; 4]>(), picture in any::<Option<bool>>(), prompt_rows in 0u16..3) {
            let [right, left_out_row, has_map, map_switched] = switches;
            let side = if right { Side::Right } else { Side::Left };
            let needs = Needs { side, left_out_row, prompt_rows, picture, has_map, map_switched };
            let screen = Screen::new(Size { columns, rows }, &needs);
            let panes = [screen.left, screen.right];
            let mut parts = vec![screen.title, screen.tabs, screen.prompt];
            parts.extend(panes.iter().flatten().map(|pane| pane.outer));
            for (at, part) in parts.iter().enumerate() {
                prop_assert!(part.x + part.width <= columns && part.y + part.height <= rows);
                for other in &parts[..at] {
                    prop_assert!(!(0..part.height).any(|y| (0..part.width).any(|x| other.contains(part.x + x, part.y + y))));
                }
            }
            for pane in panes.into_iter().flatten() {
                let map = pane.map.unwrap_or_default();
                prop_assert!(pane.inner.height + map.height <= pane.outer.height);
                prop_assert!(pane.inner.width <= pane.outer.width);
            }
        }
    }

    #[test]
    fn narrow_screens_show_the_half_with_the_focus() {
        let needs = |side| Needs {
            side,
            left_out_row: false,
            prompt_rows: 0,
            picture: None,
            has_map: true,
            map_switched: false,
        };
        let narrow = Size { columns: 79, rows: 24 };
        assert!(Screen::new(narrow, &needs(Side::Right)).left.is_none());
        assert!(Screen::new(narrow, &needs(Side::Left)).right.is_none());
        let wide = Screen::new(Size { columns: 120, rows: 36 }, &needs(Side::Left));
        assert!(!wide.is_narrow() && wide.right.unwrap().map.is_some());
    }
}
