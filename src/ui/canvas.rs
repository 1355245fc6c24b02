//! The only way onto the screen: every text is made safe, cut to what is left, and never written outside.

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use crate::app::{Area, Look};
use crate::text::{safe, shorten, truncate, width};

/// The cells, and what the terminal can show.
pub(super) struct Canvas<'b> {
    buffer: &'b mut Buffer,
    pub(super) look: Look,
}

impl<'b> Canvas<'b> {
    pub(super) fn new(buffer: &'b mut Buffer, look: Look) -> Canvas<'b> {
        Canvas { buffer, look }
    }

    /// A pen at the start of a row of so many columns.
    pub(super) fn row(&mut self, x: u16, y: u16, columns: u16) -> Pen<'_> {
        let inside = y >= self.buffer.area.top() && y < self.buffer.area.bottom();
        let right = x.saturating_add(columns).min(self.buffer.area.right());
        let end = if inside { right.max(x) } else { x };
        Pen { x, y, end, over: None, buffer: self.buffer }
    }

    /// A pen at the start of an area's first row.
    pub(super) fn line(&mut self, area: Area) -> Pen<'_> {
        self.row(area.x, area.y, if area.height == 0 { 0 } else { area.width })
    }

    /// Empties an area.
    pub(super) fn clear(&mut self, area: Area) {
        for y in 0..area.height {
            let mut pen = self.line(area.row(y));
            pen.fill(' ', Style::reset());
        }
    }

    /// A single cell.
    pub(super) fn cell(&mut self, x: u16, y: u16, sign: &str, style: Style) {
        self.row(x, y, 1).put(sign, style);
    }
}

/// Writes from left to right within one row.
pub(super) struct Pen<'b> {
    buffer: &'b mut Buffer,
    x: u16,
    y: u16,
    end: u16,
    over: Option<Style>,
}

impl Pen<'_> {
    /// Everything from here on in this style besides its own modifiers: colours give way.
    pub(super) fn over(&mut self, style: Style) {
        self.over = Some(style);
    }

    /// How many columns are left.
    pub(super) fn left(&self) -> usize {
        usize::from(self.end.saturating_sub(self.x))
    }

    /// Writes as much of a text as fits.
    pub(super) fn put(&mut self, text: &str, style: Style) {
        let text = safe(text);
        let text = truncate(&text, self.left());
        let style = self.style(style);
        if !text.is_empty() {
            self.x = self.buffer.set_stringn(self.x, self.y, &*text, self.left(), style).0;
        }
    }

    /// Writes as many whole words of a text as fit; what is left out is marked.
    pub(super) fn words(&mut self, text: &str, style: Style) {
        self.put(&shorten(&safe(text), self.left()), style);
    }

    /// Writes a text into exactly so many columns, or as many as are left.
    pub(super) fn fit(&mut self, text: &str, columns: usize, style: Style) {
        let columns = columns.min(self.left());
        let text = crate::text::fit(&safe(text), columns);
        self.put(&text, style);
    }

    /// Leaves columns empty.
    pub(super) fn skip(&mut self, columns: usize) {
        let blanks = " ".repeat(columns.min(self.left()));
        self.put(&blanks, Style::new());
    }

    /// Fills the rest with one sign.
    pub(super) fn fill(&mut self, sign: char, style: Style) {
        let rest: String = std::iter::repeat_n(sign, self.left()).collect();
        self.put(&rest, style);
    }

    /// Writes a text at the right end, whole or not at all, and keeps the pen off it.
    pub(super) fn right(&mut self, text: &str, style: Style) {
        let columns = width(&safe(text));
        if columns == 0 || columns + 1 > self.left() {
            return;
        }
        let start = self.end - u16::try_from(columns).unwrap_or(0);
        let mut pen = Pen { x: start, y: self.y, end: self.end, over: self.over, buffer: self.buffer };
        pen.put(text, style);
        self.end = start;
    }

    fn style(&self, style: Style) -> Style {
        match self.over {
            None => style,
            Some(over) => {
                let kept = style.add_modifier & (Modifier::BOLD | Modifier::UNDERLINED);
                over.add_modifier(kept).fg(Color::Reset).bg(Color::Reset)
            }
        }
    }
}
