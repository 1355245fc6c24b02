//! A cell of kinds: a figure with a shade behind it.

use super::super::canvas::Pen;
use super::super::theme;
use crate::analysis::KindMatrix;
use crate::app::App;
use crate::text::width;

/// The shades of the quarters of a share that are begun; the first stands for nothing.
pub(super) const SHADES: [&str; 5] = ["·", "░", "▒", "▓", "█"];
/// Stands where there can be nothing: one actor against itself.
const NEVER: &str = " ";

pub(super) fn cell(app: &App, kinds: &KindMatrix, (row, column): (usize, usize), columns: u16, pen: &mut Pen<'_>) {
    let look = app.look;
    let cell = kinds.matrix.cell(row, column);
    let of = kinds.members[row].len();
    let quarters = cell.quarters(of);
    if quarters == 0 {
        let sign = if row == column && of == 1 { NEVER } else { SHADES[0] };
        pen.skip(pen.left().saturating_sub(1));
        return pen.put(sign, theme::quiet(look));
    }
    let figure = app.matrix_figure(row, column);
    // With room to spare the shade is wider: it is what shows from afar.
    let shades = if usize::from(columns) > width(&figure) + 2 { 2 } else { 1 };
    pen.skip(pen.left().saturating_sub(width(&figure) + shades));
    pen.put(&figure, theme::strong());
    pen.put(&SHADES[quarters].repeat(shades), theme::accent(look));
}
