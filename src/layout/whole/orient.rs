//! How a part lies: its middle at the origin, its long axis level, and always the same way up.

use crate::layout::Point;

/// As much room an actor has at least on the average.
const ROOM: f32 = 1.2;

/// Turns, mirrors and scales a part whose links are `link` long on the average; `ranks` holds for each actor where it
/// stands in the file, from -1 to 1.
///
/// The file reads from left to right, and the middle of the file is above its ends: both hardly change with an edit.
pub(super) fn orient(places: &mut [Point], ranks: &[f32], link: f32) {
    centre(places);
    let axis = Axis::of(places);
    let scale = axis.scale(places.len(), link);
    for place in places.iter_mut() {
        *place = Point::new(place.x * axis.right + place.y * axis.down, place.y * axis.right - place.x * axis.down);
    }
    let sum = |of: fn(&Point, f32) -> f32| places.iter().zip(ranks).map(|(place, rank)| of(place, *rank)).sum::<f32>();
    let right = if sum(|place, rank| place.x * rank) < 0.0 { -scale } else { scale };
    let down = if sum(|place, rank| place.y * rank * rank) < 0.0 { -scale } else { scale };
    for place in places {
        *place = Point::new(place.x * right, place.y * down);
    }
}

/// Moves the mean of all places to the origin.
fn centre(places: &mut [Point]) {
    let count = places.len() as f32;
    let (x, y) = places.iter().fold((0.0, 0.0), |(x, y), place| (x + place.x, y + place.y));
    for place in places {
        *place = Point::new(place.x - x / count, place.y - y / count);
    }
}

/// The direction in which places around the origin spread most, of length 1.
struct Axis {
    right: f32,
    down: f32,
    /// The mean square of the distance from the origin.
    spread: f32,
}

impl Axis {
    /// The first principal axis.
    fn of(places: &[Point]) -> Axis {
        let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
        for place in places {
            xx += place.x * place.x;
            xy += place.x * place.y;
            yy += place.y * place.y;
        }
        let half = (xx - yy) / 2.0;
        let root = (half * half + xy * xy).sqrt();
        let (right, down) = if half >= 0.0 { (half + root, xy) } else { (xy, root - half) };
        let length = (right * right + down * down).sqrt();
        let (right, down) = if length > 0.0 { (right / length, down / length) } else { (1.0, 0.0) };
        Axis { right, down, spread: (xx + yy) / places.len() as f32 }
    }

    /// What makes links 1 long on the average, or longer where so many actors need more room than that.
    fn scale(&self, actors: usize, link: f32) -> f32 {
        // Evenly filled, an ellipse of this spread has twice pi the area.
        let room = self.spread * std::f32::consts::TAU / (actors - 1) as f32;
        let for_room = if room > 0.0 { (ROOM / room).sqrt() } else { 1.0 };
        let for_links = if link > 0.0 { 1.0 / link } else { 1.0 };
        for_room.max(for_links)
    }
}
