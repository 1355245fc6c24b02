//! Marks that stand for kinds of actors: Graphviz' shapes, drawn small.

use std::fmt::Write;

use crate::layout::Point;
use crate::network::{KindIndex, Network};

use super::super::scene::{self, Ink, Theme};
use super::xml::{Attributes, Number, Xml};

/// What the mark of a kind looks like.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark<'n> {
    shape: &'n str,
    /// Its ground.
    fill: Ink,
    /// Its outline.
    pub(super) line: Ink,
}

/// The marks of all kinds of actors of a network.
pub(super) struct Marks<'n>(Vec<Mark<'n>>);

impl<'n> Marks<'n> {
    /// Kinds that share a shape differ in their ground, so that print in black and white tells them apart.
    pub(super) fn new(network: &'n Network, theme: Theme) -> Marks<'n> {
        let mut marks: Vec<Mark<'_>> = Vec::new();
        for kind in network.actor_kinds() {
            let (shape, line) = (scene::shape(kind), theme.ink(kind.color));
            let twins = marks.iter().filter(|mark| points(mark.shape) == points(shape)).count();
            let fill = [theme.tint(line), line, theme.paper()][twins % 3];
            marks.push(Mark { shape, fill, line });
        }
        Marks(marks)
    }

    /// The mark of a kind.
    pub(super) fn of(&self, kind: KindIndex) -> Mark<'n> {
        self.0[kind.get()]
    }
}

impl Mark<'_> {
    /// Draws it, as large as a circle of this radius.
    pub(super) fn draw(&self, xml: &mut Xml, at: Point, radius: f32) {
        let path = Attributes::new()
            .set("d", outline(self.shape, at, radius))
            .set("fill", self.fill)
            .set("stroke", self.line)
            .number("stroke-width", (radius / 4.5).min(1.3))
            .set("stroke-linejoin", "round");
        xml.empty("path", &path);
    }
}

/// The path of a shape.
fn outline(shape: &str, at: Point, radius: f32) -> String {
    let lines = points(shape);
    if lines.is_empty() {
        let circle = circle(at, radius);
        return if shape.starts_with("double") { circle + &self::circle(at, radius * 0.6) } else { circle };
    }
    let mut path = String::new();
    for line in lines {
        for (number, (x, y)) in line.iter().enumerate() {
            let point = Point::new(at.x + x * radius, at.y + y * radius);
            // Writing into a string can't fail.
            let _ = write!(path, "{}{point}", if number == 0 { "M" } else { "L" });
        }
        path.push('Z');
    }
    path
}

/// The path of a circle.
pub(super) fn circle(at: Point, radius: f32) -> String {
    let (left, r) = (Point::new(at.x - radius, at.y), Number(radius));
    let (there, back) = (Number(radius * 2.0), Number(radius * -2.0));
    format!("M{left}a{r} {r} 0 1 0 {there} 0a{r} {r} 0 1 0 {back} 0Z")
}

type Line = Vec<(f32, f32)>;

/// The corners of a shape around 0, one list for each line; none for what is round. About as large as the unit circle.
fn points(shape: &str) -> Vec<Line> {
    let one = |points: &[(f32, f32)]| vec![points.to_vec()];
    match shape {
        "box" | "rect" | "rectangle" | "square" | "polygon" | "Msquare" => one(&square(0.84)),
        "diamond" | "Mdiamond" => vec![regular(4, 1.15)],
        "triangle" => vec![regular(3, 1.2)],
        "invtriangle" => vec![upside_down(&regular(3, 1.2))],
        "pentagon" => vec![regular(5, 1.05)],
        "hexagon" => one(&[(-1.05, 0.0), (-0.52, -0.88), (0.52, -0.88), (1.05, 0.0), (0.52, 0.88), (-0.52, 0.88)]),
        "septagon" => vec![regular(7, 1.02)],
        "octagon" => vec![octagon(1.0)],
        "doubleoctagon" | "tripleoctagon" => vec![octagon(1.08), octagon(0.68)],
        "star" => vec![star()],
        "trapezium" => one(&TRAPEZIUM),
        "invtrapezium" => vec![upside_down(&TRAPEZIUM)],
        "parallelogram" => one(&[(-0.5, -0.72), (1.15, -0.72), (0.5, 0.72), (-1.15, 0.72)]),
        "house" => one(&HOUSE),
        "invhouse" => vec![upside_down(&HOUSE)],
        "cds" | "rarrow" => one(&[(-0.95, -0.7), (0.3, -0.7), (1.05, 0.0), (0.3, 0.7), (-0.95, 0.7)]),
        "larrow" => one(&[(0.95, -0.7), (-0.3, -0.7), (-1.05, 0.0), (-0.3, 0.7), (0.95, 0.7)]),
        "note" => vec![
            vec![(-0.78, -0.92), (0.3, -0.92), (0.78, -0.44), (0.78, 0.92), (-0.78, 0.92)],
            vec![(0.3, -0.92), (0.3, -0.44), (0.78, -0.44)],
        ],
        "tab" | "folder" => vec![
            vec![(-0.95, -0.9), (-0.05, -0.9), (-0.05, -0.5), (0.95, -0.5), (0.95, 0.8), (-0.95, 0.8)],
            vec![(-0.95, -0.5), (-0.05, -0.5)],
        ],
        "box3d" => vec![
            vec![(-0.9, -0.45), (-0.45, -0.9), (0.9, -0.9), (0.9, 0.45), (0.45, 0.9), (-0.9, 0.9)],
            vec![(-0.9, -0.45), (0.45, -0.45), (0.9, -0.9), (0.45, -0.45), (0.45, 0.9), (0.45, -0.45)],
        ],
        "component" => vec![
            vec![(-0.7, -0.85), (0.9, -0.85), (0.9, 0.85), (-0.7, 0.85)],
            vec![(-1.05, -0.55), (-0.35, -0.55), (-0.35, -0.15), (-1.05, -0.15)],
            vec![(-1.05, 0.15), (-0.35, 0.15), (-0.35, 0.55), (-1.05, 0.55)],
        ],
        "cylinder" => vec![
            vec![
                (-0.75, -0.8),
                (-0.4, -1.0),
                (0.4, -1.0),
                (0.75, -0.8),
                (0.75, 0.8),
                (0.4, 1.0),
                (-0.4, 1.0),
                (-0.75, 0.8),
            ],
            vec![(-0.75, -0.8), (-0.4, -0.6), (0.4, -0.6), (0.75, -0.8)],
        ],
        _ => Vec::new(),
    }
}

const TRAPEZIUM: [(f32, f32); 4] = [(-0.5, -0.78), (0.5, -0.78), (1.08, 0.78), (-1.08, 0.78)];
const HOUSE: [(f32, f32); 5] = [(0.0, -1.08), (0.9, -0.35), (0.9, 0.85), (-0.9, 0.85), (-0.9, -0.35)];

fn square(half: f32) -> [(f32, f32); 4] {
    [(-half, -half), (half, -half), (half, half), (-half, half)]
}

fn upside_down(points: &[(f32, f32)]) -> Line {
    points.iter().map(|(x, y)| (*x, -y)).collect()
}

/// A polygon with equal sides, a corner at the top.
fn regular(corners: u16, radius: f32) -> Line {
    let corner = |number: u16| crate::layout::direction(f32::from(number) / f32::from(corners));
    (0..corners).map(corner).map(|point| (point.x * radius, point.y * radius)).collect()
}

/// An eight-sided polygon that lies on a side.
fn octagon(radius: f32) -> Line {
    let corner = |number: u8| crate::layout::direction((f32::from(number) + 0.5) / 8.0);
    (0..8).map(corner).map(|point| (point.x * radius, point.y * radius)).collect()
}

fn star() -> Line {
    let radius = |corner: usize| if corner.is_multiple_of(2) { 1.2 } else { 0.5 };
    regular(10, 1.0).into_iter().enumerate().map(|(corner, (x, y))| (x * radius(corner), y * radius(corner))).collect()
}
