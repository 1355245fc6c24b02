//! Where the parts of the matrix stand within its pane. Drawing, paging and the mouse all ask here.

use super::super::Area;

/// The most rows that the heads of columns get.
const MOST_HEADS: usize = 20;
/// With fewer rows than this a name written downwards says nothing.
const LEAST_HEADS: usize = 5;
/// The names of rows are not cut below this where that would bring all columns into sight.
const LEAST_NAMES: usize = 16;
/// Pictures lower than this have no row to spare for a legend.
const HAS_LEGEND: u16 = 12;
/// Cells get no wider than they need and so many columns more.
const AIR: usize = 1;

/// What the places depend on besides the area; all in columns or rows of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Needs {
    /// How many rows the matrix has.
    pub(super) rows: usize,
    /// How many columns it has.
    pub(super) columns: usize,
    /// The widest name of a row with its sign and figure.
    pub(super) names: usize,
    /// A cell with all that can be said in it.
    pub(super) long: usize,
    /// A cell with the least that must be said.
    pub(super) short: usize,
    /// The same without a blank before it.
    pub(super) tight: usize,
    /// The longest head of a column, written downwards.
    pub(super) heads: usize,
    /// Whether the columns have signs that tell them apart, so that they can do without names.
    pub(super) signs: bool,
}

/// The places of one matrix on one screen. From the top: a line that names the column under the cursor, the heads of
/// the columns, the rows, a line on the cell under the cursor, and where there is room a legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Places {
    /// All of it.
    pub area: Area,
    /// The columns that the names of the rows take.
    pub names: u16,
    /// The columns of a cell.
    pub cell: u16,
    /// Whether cells have room for all that can be said in them.
    pub long: bool,
    /// The rows of the heads of columns.
    pub heads: u16,
    /// How many rows of the matrix fit.
    pub rows: u16,
    /// How many columns of the matrix fit.
    pub columns: u16,
    /// Whether there is a legend.
    pub legend: bool,
}

impl Places {
    pub(super) fn new(area: Area, needs: &Needs) -> Places {
        let legend = area.height >= HAS_LEGEND;
        let body = area.height.saturating_sub(2 + u16::from(legend));
        let heads = cells(heads(usize::from(body), needs));
        // The last column of the screen stays empty.
        let width = usize::from(area.width.saturating_sub(1));
        let (names, cell) = widths(width, needs);
        let columns = cells(width.saturating_sub(names) / cell.max(1));
        Places {
            area,
            names: cells(names),
            cell: cells(cell),
            long: cell >= needs.long,
            heads,
            rows: body.saturating_sub(heads),
            columns,
            legend,
        }
    }

    /// The line that names the column under the cursor.
    pub fn callout(&self) -> Area {
        self.area.row(0)
    }

    /// The row of the screen in which a row of the matrix stands, the first in sight being 0.
    pub fn row(&self, at: usize) -> Area {
        self.area.row(cells(at).saturating_add(1).saturating_add(self.heads))
    }

    /// The first column of the screen of a column of the matrix, the first in sight being 0.
    pub fn x(&self, at: usize) -> u16 {
        self.area.x.saturating_add(self.names).saturating_add(cells(at).saturating_mul(self.cell))
    }

    /// The line on the cell under the cursor.
    pub fn sentence(&self) -> Area {
        self.area.bottom(1 + u16::from(self.legend)).row(0)
    }

    /// Where the signs are explained.
    pub fn legend(&self) -> Area {
        self.area.bottom(u16::from(self.legend))
    }

    /// The row and the column of the matrix at a cell of the screen, the first in sight being 0; of a name there is
    /// only one of the two.
    pub(super) fn at(&self, column: u16, row: u16) -> (Option<usize>, Option<usize>) {
        let first_row = self.area.y.saturating_add(1).saturating_add(self.heads);
        let first_column = self.area.x.saturating_add(self.names);
        let rows = row.checked_sub(first_row).filter(|at| *at < self.rows).map(usize::from);
        let at = column.checked_sub(first_column).and_then(|from| from.checked_div(self.cell));
        let is_above_foot = row < first_row.saturating_add(self.rows);
        let columns = at.filter(|at| *at < self.columns && is_above_foot).map(usize::from);
        (rows, columns)
    }
}

/// The rows for the heads of columns: what the rows of the matrix leave, and where there are no signs at least a third.
fn heads(body: usize, needs: &Needs) -> usize {
    let left = body.saturating_sub(needs.rows);
    if needs.signs {
        return if left < LEAST_HEADS { 1 } else { needs.heads.min(left).min(MOST_HEADS) };
    }
    needs.heads.min(left.max(body / 3)).clamp(1, MOST_HEADS)
}

/// The columns for the names of rows and for each cell: the first of these ways in which all columns fit, else the one
/// in which one has to scroll.
fn widths(width: usize, needs: &Needs) -> (usize, usize) {
    let Needs { columns, names, long, short, tight, .. } = *needs;
    let least = names.min(LEAST_NAMES);
    let ways = [(names, long, long + AIR), (names, short, long), (least, short, short), (least, tight, tight)];
    let fits = |(names, cell, _): &(usize, usize, usize)| names + cell.saturating_mul(columns) <= width;
    match ways.into_iter().find(fits) {
        Some((least, cell, most)) => {
            let cell = (width - least).checked_div(columns).unwrap_or(cell).clamp(cell, most);
            (names.min(width - cell * columns), cell)
        }
        None => (names.min((width / 3).max(least)), short),
    }
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NEEDS: Needs = Needs { rows: 20, columns: 20, names: 30, long: 6, short: 3, tight: 2, heads: 9, signs: true };

    #[test]
    fn all_columns_come_into_sight_where_they_can() {
        let widths = |width| {
            let places = Places::new(Area::new(0, 0, width, 30), &NEEDS);
            (places.names, places.cell, places.long, places.columns.min(20))
        };
        assert_eq!(widths(191), (30, 7, true, 20));
        assert_eq!(widths(151), (30, 6, true, 20));
        assert_eq!(widths(150), (30, 5, false, 20));
        assert_eq!(widths(91), (30, 3, false, 20));
        assert_eq!(widths(81), (20, 3, false, 20));
        assert_eq!(widths(70), (29, 2, false, 20));
        assert_eq!(widths(40), (16, 3, false, 7));
    }

    #[test]
    fn heads_take_what_rows_leave() {
        let heads = |height, signs| Places::new(Area::new(0, 0, 80, height), &Needs { signs, ..NEEDS }).heads;
        assert_eq!([50, 31, 28, 27, 9].map(|height| heads(height, true)), [9, 8, 5, 1, 1]);
        assert_eq!([50, 31, 18, 9, 3].map(|height| heads(height, false)), [9, 9, 5, 2, 1]);
    }

    proptest! {
        #[test]
        fn what_is_drawn_is_what_is_clicked(width in 0u16..150, height in 0u16..50, counts in (0usize..40, 0usize..40), names in 1usize..50, heads in 1usize..40, signs in any::<bool>()) {
            let area = Area::new(3, 2, width, height);
            let places = Places::new(area, &Needs { rows: counts.0, columns: counts.1, names, heads, signs, ..NEEDS });
            for row in 0..usize::from(places.rows) {
                for column in 0..usize::from(places.columns) {
                    let (x, y) = (places.x(column), places.row(row).y);
                    prop_assert!(area.contains(x, y) && area.contains(x + places.cell - 1, y));
                    prop_assert!(y < places.sentence().y);
                    prop_assert_eq!(places.at(x + places.cell - 1, y), (Some(row), Some(column)));
                }
            }
        }
    }
}
