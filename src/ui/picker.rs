//! Choosing a network file.

use super::canvas::Canvas;
use super::theme;
use crate::app::Area;
use crate::app::picker::Picker;
use crate::text::interface::frame as text;
use crate::text::{width, wrap};

pub(super) fn draw(picker: &Picker, canvas: &mut Canvas<'_>) {
    let whole = Area::new(0, 0, picker.size.columns, picker.size.rows);
    let look = canvas.look;
    let mut title = canvas.line(whole.row(0));
    title.skip(1);
    title.put(&text::pick(picker.lang, &picker.folder), theme::accent(look));
    let mut keys = canvas.line(whole.bottom(1));
    keys.skip(1);
    keys.put(text::pick_keys(picker.lang), theme::plain());
    let area = picker.area();
    if picker.files.is_empty() {
        let lines = wrap(&text::pick_none(picker.lang, &picker.folder), usize::from(area.width));
        for (y, line) in (0..area.height).zip(lines) {
            canvas.line(area.row(y)).put(&line, theme::plain());
        }
    }
    let names = picker.files.iter().map(|file| width(&file.name)).max().unwrap_or(0).min(usize::from(area.width) / 2);
    let visible = picker.files.iter().enumerate().skip(picker.offset());
    for (y, (place, file)) in (0..area.height).zip(visible) {
        let chosen = place == picker.cursor();
        let mut pen = canvas.line(area.row(y));
        if chosen {
            pen.over(theme::chosen());
        }
        pen.put(if chosen { "▸ " } else { "  " }, theme::accent(look));
        pen.fit(&file.name, names, theme::strong());
        pen.skip(2);
        match &file.title {
            Some(title) => pen.put(title, theme::plain()),
            None => pen.put(text::no_title(picker.lang), theme::quiet(look)),
        }
        if chosen {
            pen.fill(' ', theme::plain());
        }
    }
}
