//! Drawing: the state in, cells out. Nothing here changes the state; no frame costs more than what is on screen.

mod ascii;
mod canvas;
mod compare;
mod export;
mod form;
mod frame;
mod map;
mod matrix;
mod meeting;
mod pane;
mod picker;
mod prompt;
mod row;
mod save_as;
mod surroundings;
mod theme;
mod window;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use crate::app::picker::Picker;
use crate::app::{App, LEAST, Layer, Look, Size};
use crate::text::Lang;
use crate::text::interface::frame as text;
use canvas::Canvas;

/// Draws the interface.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    frame.render_widget(app, frame.area());
}

/// Draws the choice of a file.
pub fn draw_picker(frame: &mut Frame<'_>, picker: &Picker) {
    frame.render_widget(picker, frame.area());
}

impl Widget for &App {
    fn render(self, _: Rect, buffer: &mut Buffer) {
        let mut canvas = Canvas::new(buffer, self.look);
        if !self.size().holds(LEAST) {
            too_small(&mut canvas, self.size(), self.data.lang);
        } else {
            view(self, &mut canvas);
        }
        finish(buffer, self.look);
    }
}

impl Widget for &Picker {
    fn render(self, _: Rect, buffer: &mut Buffer) {
        picker::draw(self, &mut Canvas::new(buffer, self.look));
        finish(buffer, self.look);
    }
}

fn view(app: &App, canvas: &mut Canvas<'_>) {
    let screen = app.screen();
    frame::draw(app, &screen, canvas);
    pane::draw_both(app, &screen, canvas);
    for layer in app.layers() {
        match layer {
            Layer::Filter(line) => prompt::draw(app, line, screen.prompt, canvas),
            _ => window::draw(app, layer, canvas),
        }
    }
}

fn too_small(canvas: &mut Canvas<'_>, size: Size, lang: Lang) {
    let lines = [text::too_small(lang).to_owned(), text::needs_size(lang, LEAST.columns, LEAST.rows)];
    for (y, line) in (0..size.rows).zip(lines) {
        canvas.row(0, y, size.columns).put(&line, theme::plain());
    }
}

/// Last of all, what this terminal can't show is replaced.
fn finish(buffer: &mut Buffer, look: Look) {
    if look.ascii {
        ascii::replace(buffer);
    }
}

#[cfg(test)]
mod tests;
