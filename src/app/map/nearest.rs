//! Where the arrow keys lead.

use crate::app::Heading;
use crate::layout::Point;

/// The place that an arrow key leads to from a point: the nearest within a quarter turn of the way it points, else the
/// nearest that is ahead at all; none where nothing is ahead. The steps from everywhere are the graph of Yao 1982 ("On
/// constructing minimum spanning trees in k-dimensional spaces"), which hangs together.
pub(super) fn nearest<T>(
    from: Point,
    heading: Heading,
    places: &(impl Iterator<Item = (T, Point)> + Clone),
) -> Option<T> {
    let closest = |turn: f32| {
        let ahead = places.clone().filter(|(_, place)| {
            let (along, aside) = along_and_aside(from, *place, heading);
            along > 0.0 && aside <= along * turn
        });
        let ahead = ahead.map(|(what, place)| (from.distance_squared(place), what));
        ahead.min_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, what)| what)
    };
    closest(1.0).or_else(|| closest(f32::INFINITY))
}

/// How far a place lies ahead, and how far to the side.
fn along_and_aside(from: Point, place: Point, heading: Heading) -> (f32, f32) {
    let (x, y) = (place.x - from.x, place.y - from.y);
    match heading {
        Heading::Up => (-y, x.abs()),
        Heading::Down => (y, x.abs()),
        Heading::Left => (-x, y.abs()),
        Heading::Right => (x, y.abs()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HEADINGS: [Heading; 4] = [Heading::Up, Heading::Down, Heading::Left, Heading::Right];

    fn from_each(places: &[Point], at: usize, heading: Heading) -> Option<usize> {
        let others = places.iter().copied().enumerate().filter(|(other, _)| *other != at);
        nearest(places[at], heading, &others)
    }

    #[test]
    fn what_lies_ahead_goes_before_what_is_nearer_at_the_side() {
        let places = [Point::new(0.0, 0.0), Point::new(1.0, 1.5), Point::new(3.0, 0.0), Point::new(-9.0, -1.0)];
        assert_eq!(from_each(&places, 0, Heading::Right), Some(2));
        assert_eq!(from_each(&places, 2, Heading::Left), Some(1));
        assert_eq!(from_each(&places, 0, Heading::Down), Some(1));
        assert_eq!(from_each(&places, 0, Heading::Up), Some(3), "nothing is straight ahead");
        assert_eq!(from_each(&places, 3, Heading::Up), None);
    }

    fn places() -> impl Strategy<Value = Vec<Point>> {
        let place = |(x, y): (i16, i16)| Point::new(f32::from(x), f32::from(y));
        prop::collection::hash_set((-500i16..500, -500i16..500), 2..40)
            .prop_map(move |places| places.into_iter().map(place).collect())
    }

    proptest! {
        #[test]
        fn a_key_leads_on_as_long_as_anybody_is_ahead(places in places(), start in any::<prop::sample::Index>()) {
            for heading in HEADINGS {
                let mut at = start.index(places.len());
                let mut steps = 0;
                while let Some(next) = from_each(&places, at, heading) {
                    prop_assert!(along_and_aside(places[at], places[next], heading).0 > 0.0);
                    (at, steps) = (next, steps + 1);
                }
                prop_assert!(steps < places.len());
                let last = places[at];
                prop_assert!(places.iter().all(|place| along_and_aside(last, *place, heading).0 <= 0.0));
            }
        }

        #[test]
        fn the_keys_lead_from_anywhere_to_everywhere(places in places()) {
            let mut reached = vec![false; places.len()];
            let mut way = vec![0];
            while let Some(at) = way.pop() {
                if !std::mem::replace(&mut reached[at], true) {
                    way.extend(HEADINGS.iter().filter_map(|heading| from_each(&places, at, *heading)));
                }
            }
            prop_assert!(reached.into_iter().all(|reached| reached));
        }
    }
}
