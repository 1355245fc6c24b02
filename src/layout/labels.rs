//! Room for labels: beside their nodes, over nothing else.
//!
//! Greedy over eight places around each node, as in J. Christensen, J. Marks, S. Shieber: "An Empirical Study of
//! Algorithms for Point-Feature Label Placement", ACM Transactions on Graphics 14 (1995): who comes first gets the best
//! place, nobody moves again.

use super::{Point, Rectangle};

/// A label that somebody would like to see.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// The node that it belongs to.
    pub node: Rectangle,
    /// How wide it is.
    pub width: f32,
    /// How high it is.
    pub height: f32,
    /// How far it keeps from its node.
    pub gap: f32,
    /// Where it would lie best, seen from its node; the point (1, 0) means to the right.
    pub towards: Point,
}

/// Where a label may lie: left (-1), in the middle (0) or right (1) of its node; above, level or below likewise.
const PLACES: [(f32, f32); 8] =
    [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0), (1.0, 1.0), (1.0, -1.0), (-1.0, 1.0), (-1.0, -1.0)];

/// Finds a place for each label, the most important first: inside the bounds, over no obstacle and over no other label;
/// none where there is no such place. Nodes that must stay visible belong to the obstacles.
///
/// Whole numbers in give whole numbers out, so that places in terminal cells are cells. Takes time linear in the number
/// of labels and obstacles, as long as these do not lie on top of each other.
pub fn place_labels(bounds: Rectangle, obstacles: &[Rectangle], wanted: &[Label]) -> Vec<Option<Rectangle>> {
    let mut taken = Taken::new(bounds, obstacles, wanted);
    obstacles.iter().for_each(|obstacle| taken.add(*obstacle));
    let free = |label: &Label| {
        let place = label.places().into_iter().find(|place| bounds.holds(*place) && taken.is_free(*place))?;
        taken.add(place);
        Some(place)
    };
    wanted.iter().map(free).collect()
}

impl Label {
    /// Its eight places, the best first.
    fn places(&self) -> [Rectangle; 8] {
        let mut places = PLACES;
        let fits = |(x, y): (f32, f32)| (x * self.towards.x + y * self.towards.y) / (x * x + y * y).sqrt();
        places.sort_by(|a, b| fits(*b).total_cmp(&fits(*a)));
        places.map(|(x, y)| {
            let left = along(x, self.node.least.x, self.node.most.x, self.width, self.gap);
            let top = along(y, self.node.least.y, self.node.most.y, self.height, self.gap);
            Rectangle { least: Point::new(left, top), most: Point::new(left + self.width, top + self.height) }
        })
    }
}

/// Where a label of this size begins that lies before, along or behind a node.
fn along(place: f32, least: f32, most: f32, size: f32, gap: f32) -> f32 {
    if place < 0.0 {
        least - gap - size
    } else if place > 0.0 {
        most + gap
    } else {
        least + ((most - least - size) / 2.0).floor()
    }
}

/// What is covered already, in the buckets of a grid.
struct Taken {
    origin: Point,
    /// How wide and high a bucket is.
    size: (f32, f32),
    columns: usize,
    rows: usize,
    buckets: Vec<Vec<Rectangle>>,
}

impl Taken {
    /// A grid with about as many buckets as there will be rectangles, each as large as a rectangle of middle size.
    #[expect(clippy::cast_precision_loss, reason = "a bucket may be a little too large")]
    fn new(bounds: Rectangle, obstacles: &[Rectangle], wanted: &[Label]) -> Taken {
        let count = (obstacles.len() + wanted.len()).max(1) as f32;
        let widths = obstacles.iter().map(|one| one.width()).chain(wanted.iter().map(|label| label.width));
        let heights = obstacles.iter().map(|one| one.height()).chain(wanted.iter().map(|label| label.height));
        let width = (widths.sum::<f32>() / count).max(bounds.width() / count.sqrt());
        let height = (heights.sum::<f32>() / count).max(bounds.height() / count.sqrt());
        let columns = steps(bounds.width(), width) + 1;
        let rows = steps(bounds.height(), height) + 1;
        Taken { origin: bounds.least, size: (width, height), columns, rows, buckets: vec![Vec::new(); columns * rows] }
    }

    fn is_free(&self, place: Rectangle) -> bool {
        self.touched(place).all(|bucket| self.buckets[bucket].iter().all(|other| !other.overlaps(place)))
    }

    fn add(&mut self, place: Rectangle) {
        for bucket in self.touched(place) {
            self.buckets[bucket].push(place);
        }
    }

    /// The buckets that a rectangle lies in; what reaches over the edge counts to the last ones.
    fn touched(&self, place: Rectangle) -> impl Iterator<Item = usize> + use<> {
        let column = |x: f32| steps(x - self.origin.x, self.size.0).min(self.columns - 1);
        let row = |y: f32| steps(y - self.origin.y, self.size.1).min(self.rows - 1);
        let (columns, width) = (column(place.least.x)..=column(place.most.x), self.columns);
        let rows = row(place.least.y)..=row(place.most.y);
        rows.flat_map(move |row| columns.clone().map(move |column| row * width + column))
    }
}

/// How many whole steps of this size a distance has.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what is no number of steps is none")]
fn steps(distance: f32, size: f32) -> usize {
    if size > 0.0 { (distance / size) as usize } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PAGE: Rectangle = Rectangle { least: Point::new(0.0, 0.0), most: Point::new(100.0, 50.0) };

    fn label(x: f32, y: f32) -> Label {
        let node = Rectangle::around(Point::new(x, y), 2.0, 2.0);
        Label { node, width: 20.0, height: 4.0, gap: 1.0, towards: Point::new(1.0, 0.0) }
    }

    #[test]
    fn a_label_lies_where_it_is_wished_or_else_beside() {
        let alone = place_labels(PAGE, &[], &[label(50.0, 25.0)]);
        assert_eq!(alone[0].unwrap().least, Point::new(52.0, 23.0));
        let left = Label { towards: Point::new(-1.0, 0.2), ..label(50.0, 25.0) };
        assert_eq!(place_labels(PAGE, &[], &[left])[0].unwrap().least, Point::new(28.0, 23.0));
        let at_the_edge = place_labels(PAGE, &[], &[label(95.0, 25.0)]);
        assert!(at_the_edge[0].unwrap().most.x <= 94.0);
    }

    #[test]
    fn the_more_important_goes_first_and_the_last_finds_no_room() {
        let crowd = vec![label(50.0, 25.0); 12];
        let placed = place_labels(PAGE, &[], &crowd);
        assert!(placed[..6].iter().all(Option::is_some), "three on each side: {placed:?}");
        assert!(placed[6..].iter().all(Option::is_none));
        assert_eq!(place_labels(PAGE, &[PAGE], &[label(50.0, 25.0)]), [None]);
        let too_wide = Label { width: 101.0, ..label(50.0, 25.0) };
        assert_eq!(place_labels(PAGE, &[], &[too_wide]), [None]);
    }

    proptest! {
        #[test]
        fn nothing_ever_covers_anything(
            nodes in prop::collection::vec((0u8..100, 0u8..50, 0u8..30, 1u8..5, 0u8..3), 0..60),
            towards in (-1f32..1.0, -1f32..1.0),
        ) {
            let wanted: Vec<_> = nodes.iter().map(|(x, y, width, height, gap)| Label {
                node: Rectangle { least: Point::new(f32::from(*x), f32::from(*y)),
                    most: Point::new(f32::from(*x) + 1.0, f32::from(*y) + 1.0) },
                width: f32::from(*width), height: f32::from(*height), gap: f32::from(*gap),
                towards: Point::new(towards.0, towards.1),
            }).collect();
            let obstacles: Vec<_> = wanted.iter().map(|label| label.node).collect();
            let placed: Vec<_> = place_labels(PAGE, &obstacles, &wanted).into_iter().flatten().collect();
            for (at, place) in placed.iter().enumerate() {
                prop_assert!(PAGE.holds(*place));
                prop_assert_eq!(place.least.x.fract(), 0.0, "cells stay cells");
                prop_assert!(obstacles.iter().all(|obstacle| !obstacle.overlaps(*place)));
                prop_assert!(placed[..at].iter().all(|other| !other.overlaps(*place)));
            }
        }
    }
}
