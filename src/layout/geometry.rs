//! Points and rectangles in the plane; y grows downwards, as on paper and on screens.

/// A place in the plane.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

impl Point {
    /// The point with these coordinates.
    pub const fn new(x: f32, y: f32) -> Point {
        Point { x, y }
    }

    /// How far away another point is.
    pub fn distance(self, other: Point) -> f32 {
        self.distance_squared(other).sqrt()
    }

    /// The square of that.
    pub fn distance_squared(self, other: Point) -> f32 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        x * x + y * y
    }
}

/// A rectangle with its sides along the axes.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rectangle {
    /// Its left upper corner.
    pub least: Point,
    /// Its right lower corner.
    pub most: Point,
}

impl Rectangle {
    /// The rectangle of this size around a point.
    pub fn around(middle: Point, width: f32, height: f32) -> Rectangle {
        Rectangle {
            least: Point::new(middle.x - width / 2.0, middle.y - height / 2.0),
            most: Point::new(middle.x + width / 2.0, middle.y + height / 2.0),
        }
    }

    /// The smallest rectangle that holds these points; none where there are none.
    pub fn bounding(points: impl IntoIterator<Item = Point>) -> Option<Rectangle> {
        points.into_iter().fold(None, |bounds, point| {
            let bounds = bounds.unwrap_or(Rectangle { least: point, most: point });
            Some(Rectangle {
                least: Point::new(bounds.least.x.min(point.x), bounds.least.y.min(point.y)),
                most: Point::new(bounds.most.x.max(point.x), bounds.most.y.max(point.y)),
            })
        })
    }

    /// From left to right.
    pub fn width(self) -> f32 {
        self.most.x - self.least.x
    }

    /// From top to bottom.
    pub fn height(self) -> f32 {
        self.most.y - self.least.y
    }

    /// Its middle.
    pub fn middle(self) -> Point {
        Point::new((self.least.x + self.most.x) / 2.0, (self.least.y + self.most.y) / 2.0)
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(self, other: Rectangle) -> bool {
        self.least.x < other.most.x
            && other.least.x < self.most.x
            && self.least.y < other.most.y
            && other.least.y < self.most.y
    }

    /// Whether the other lies wholly in it.
    pub fn holds(self, other: Rectangle) -> bool {
        self.least.x <= other.least.x
            && self.most.x >= other.most.x
            && self.least.y <= other.least.y
            && self.most.y >= other.most.y
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rectangles_that_only_touch_do_not_overlap() {
        let left = Rectangle::around(Point::new(0.0, 0.0), 2.0, 2.0);
        assert!(left.overlaps(Rectangle::around(Point::new(1.5, 0.0), 2.0, 2.0)));
        assert!(!left.overlaps(Rectangle::around(Point::new(2.0, 0.0), 2.0, 2.0)));
        assert!(left.holds(Rectangle::around(Point::new(0.5, 0.0), 1.0, 1.0)));
    }

    #[test]
    fn a_bounding_rectangle_holds_every_point() {
        let points = [Point::new(1.0, 5.0), Point::new(-2.0, 3.0)];
        let bounds = Rectangle::bounding(points).unwrap();
        assert_eq!((bounds.least, bounds.most), (Point::new(-2.0, 3.0), Point::new(1.0, 5.0)));
        assert_eq!(Rectangle::bounding([]), None);
    }
}
