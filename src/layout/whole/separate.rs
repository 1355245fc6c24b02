//! No two actors on nearly the same place.

use crate::layout::Point;

/// The least distance between two actors.
pub(super) const LEAST: f32 = 0.3;
/// Those nearer are pushed so far apart, so that it comes to an end.
const WISHED: f32 = 0.36;
/// After so many rounds of pushing everything grows by a little each round, until there is room.
const PATIENCE: usize = 40;
const GROWTH: f32 = 1.03;

/// One round: whoever is too near to another goes half the way that is missing, and the other the other half. False
/// once nobody is.
pub(super) fn separate(places: &mut [Point], round: usize) -> bool {
    if round >= PATIENCE {
        places.iter_mut().for_each(|place| *place = Point::new(place.x * GROWTH, place.y * GROWTH));
    }
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by(|a, b| places[*a].x.total_cmp(&places[*b].x));
    let mut shifts = vec![(0.0, 0.0); places.len()];
    let mut near = false;
    for (at, a) in order.iter().copied().enumerate() {
        for b in order[at + 1..].iter().copied().take_while(|b| places[*b].x - places[a].x < WISHED) {
            let distance = places[a].distance(places[b]);
            near |= distance < LEAST;
            if distance < WISHED {
                let (x, y) = push(places[a], places[b], distance);
                shifts[a] = (shifts[a].0 - x, shifts[a].1 - y);
                shifts[b] = (shifts[b].0 + x, shifts[b].1 + y);
            }
        }
    }
    if near {
        for (place, (x, y)) in places.iter_mut().zip(shifts) {
            // In a crowd the pushes add up: nobody is thrown out of it.
            let part = WISHED / (x * x + y * y).sqrt().max(WISHED);
            *place = Point::new(place.x + x * part, place.y + y * part);
        }
    }
    near
}

/// What `b` has to go to be far enough from `a`, when `a` goes as far the other way.
fn push(a: Point, b: Point, distance: f32) -> (f32, f32) {
    let half = (WISHED - distance) / 2.0;
    if distance > 0.0 { ((b.x - a.x) / distance * half, (b.y - a.y) / distance * half) } else { (half, 0.0) }
}
