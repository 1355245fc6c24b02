//! The parts and those alone side by side.

use super::super::{Point, Rectangle};

pub(super) struct Packed {
    pub(super) parts: Vec<Point>,
    pub(super) alone: Vec<Point>,
}

const GAP: f32 = 1.5;

pub(super) fn pack(shapes: &[Vec<Point>], alone: usize) -> Packed {
    let boxes: Vec<Rectangle> =
        shapes.iter().map(|shape| Rectangle::bounding(shape.iter().copied()).unwrap_or_default()).collect();
    let area: f32 = boxes.iter().map(|b| (b.width() + GAP) * (b.height() + GAP)).sum::<f32>() + alone as f32;
    let width = boxes.first().map_or(0.0, |b| b.width()).max((area * 1.6).sqrt());
    let left = boxes.first().map_or(0.0, |b| b.least.x);
    let (mut x, mut y, mut height) = (left, boxes.first().map_or(0.0, |b| b.least.y), 0.0f32);
    let mut parts = Vec::new();
    for b in &boxes {
        if x > left && x + b.width() > left + width {
            (x, y, height) = (left, y + height + GAP, 0.0);
        }
        parts.push(Point::new(x - b.least.x, y - b.least.y));
        x += b.width() + GAP;
        height = height.max(b.height());
    }
    y += if boxes.is_empty() { 0.0 } else { height + GAP };
    let columns = (width as usize + 1).max(1);
    let alone = (0..alone).map(|i| Point::new(left + (i % columns) as f32, y + (i / columns) as f32)).collect();
    Packed { parts, alone }
}
