//! Lines that stand for relationships.

use crate::layout::{Point, Rectangle};
use crate::network::{ActorIndex, KindIndex, LineStyle, Network, Relationship, RelationshipIndex, Status};

use super::super::scene::{self, Findings, Scene, Stroke, Theme};
use super::xml::{Attributes, Number, Xml};

/// How far lines between the same two actors stand apart, in points.
const APART: f32 = 9.0;
/// Below this share of their width lines are thin.
const THIN: f32 = 0.35;
/// How far the squares along a line are apart, in points.
const SQUARE: f32 = 5.0;
/// The length of an arrow's head, in points, besides the line's width.
const HEAD: f32 = 4.0;

/// How each kind of relationships is drawn; kinds with the same style differ in a second sign, for print in black and
/// white: a paper-coloured core, whole or dashed, in whole lines; other dashes or dots in broken ones.
pub(super) struct Pens {
    twins: Vec<usize>,
    theme: Theme,
}

/// A line to be drawn.
#[derive(Debug, Clone, Copy)]
struct Pen {
    stroke: Stroke,
    dashes: &'static str,
    /// The dashes of the core, if there is one.
    core: Option<&'static str>,
}

impl Pens {
    pub(super) fn new(network: &Network, theme: Theme) -> Pens {
        let kinds = network.relationship_kinds();
        let twins =
            |(place, style): (usize, LineStyle)| kinds.iter().take(place).filter(|kind| kind.line == style).count();
        Pens { twins: kinds.iter().map(|kind| kind.line).enumerate().map(twins).collect(), theme }
    }

    fn of(&self, network: &Network, index: KindIndex, status: Status) -> Pen {
        let kind = &network.relationship_kinds()[index.get()];
        let stroke = Stroke::of(kind, status, self.theme);
        let twin = if status.is_active() { self.twins[index.get()] % 3 } else { 0 };
        Pen::new(stroke, twin)
    }

    /// Draws a line of this kind, or of none in this state, for the legend.
    pub(super) fn sample(&self, xml: &mut Xml, network: &Network, of: Result<KindIndex, Status>, ends: [Point; 2]) {
        let (pen, directed) = match of {
            Ok(kind) => {
                let directed = network.relationship_kinds()[kind.get()].directed;
                (self.of(network, kind, Status::Active), directed)
            }
            Err(status) => (Pen::new(Stroke::of(&scene::plain(), status, self.theme), 0), false),
        };
        let curve = Curve { from: ends[0], by: None, to: ends[1] };
        pen.draw(xml, &curve, directed, self.theme, 1.0);
    }
}

impl Pen {
    fn new(mut stroke: Stroke, twin: usize) -> Pen {
        let dashes = match stroke.style {
            LineStyle::Solid | LineStyle::Bold => "",
            LineStyle::Dashed => ["5 3", "10 3", "3 2"][twin],
            LineStyle::Dotted => ["0 3", "0 5.5", "0 3 0 3 4 3"][twin],
        };
        let core = if dashes.is_empty() { [None, Some(""), Some("3 4")][twin] } else { None };
        if core.is_some() {
            stroke.width += 1.2;
        }
        Pen { stroke, dashes, core }
    }

    /// Draws it; `weight` 1 is the full width. Thin lines carry nothing but their colour.
    fn draw(&self, xml: &mut Xml, curve: &Curve, directed: bool, theme: Theme, weight: f32) {
        let (ink, width, head) = (self.stroke.ink, self.stroke.width * weight, HEAD * weight);
        let line = |curve: &Curve| Attributes::new().set("d", curve.path()).set("fill", "none");
        if weight < THIN {
            return xml.empty("path", &line(curve).set("stroke", ink).number("stroke-width", width));
        }
        let curve = if directed { curve.shortened(head + width - weight) } else { *curve };
        let outer = line(&curve).set("stroke", ink).number("stroke-width", width);
        let dashed = |line: Attributes| line.set("stroke-dasharray", self.dashes).set("stroke-linecap", "round");
        xml.empty("path", &if self.dashes.is_empty() { outer } else { dashed(outer) });
        if let Some(dashes) = self.core {
            let core = line(&curve).set("stroke", theme.paper()).number("stroke-width", width * 0.45);
            xml.empty("path", &if dashes.is_empty() { core } else { core.set("stroke-dasharray", dashes) });
        }
        if directed {
            let head = Attributes::new().set("d", curve.head(head + width)).set("fill", ink);
            xml.empty("path", &head);
        }
    }
}

/// A line from one place to another, straight or bent towards a third.
#[derive(Debug, Clone, Copy)]
struct Curve {
    from: Point,
    by: Option<Point>,
    to: Point,
}

/// The point so far on the way from one place to another.
pub(super) fn toward(from: Point, to: Point, length: f32) -> Point {
    let distance = from.distance(to);
    if distance < 0.01 {
        return from;
    }
    let share = length / distance;
    Point::new(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
}

impl Curve {
    /// Between the borders of two nodes, `bent` to the right of the straight line.
    fn between(from: (Point, f32), to: (Point, f32), bent: f32) -> Curve {
        let length = from.0.distance(to.0).max(0.01);
        let (x, y) = ((to.0.x - from.0.x) / length, (to.0.y - from.0.y) / length);
        // A quadratic curve goes half as far aside as the point that bends it.
        let middle = Point::new((from.0.x + to.0.x) / 2.0 - y * bent * 2.0, (from.0.y + to.0.y) / 2.0 + x * bent * 2.0);
        let by = (bent != 0.0).then_some(middle);
        let from_border = toward(from.0, by.unwrap_or(to.0), from.1.min(length / 2.0));
        let to_border = toward(to.0, by.unwrap_or(from.0), to.1.min(length / 2.0));
        Curve { from: from_border, by, to: to_border }
    }

    /// Without its end, where an arrow's head goes.
    fn shortened(self, length: f32) -> Curve {
        let before = self.by.unwrap_or(self.from);
        Curve { to: toward(self.to, before, length.min(self.to.distance(before) / 2.0)), ..self }
    }

    fn path(&self) -> String {
        match self.by {
            Some(by) => format!("M{}Q{by} {}", self.from, self.to),
            None => format!("M{}L{}", self.from, self.to),
        }
    }

    /// A triangle that begins a little before the end of the line.
    fn head(&self, length: f32) -> String {
        let before = self.by.unwrap_or(self.from);
        let distance = before.distance(self.to).max(0.01);
        let (x, y) = ((self.to.x - before.x) / distance, (self.to.y - before.y) / distance);
        let tip = Point::new(self.to.x + x * length * 0.85, self.to.y + y * length * 0.85);
        let (back, half) = (Point::new(self.to.x - x * length * 0.15, self.to.y - y * length * 0.15), length * 0.42);
        format!(
            "M{tip}L{}L{}Z",
            Point::new(back.x - y * half, back.y + x * half),
            Point::new(back.x + y * half, back.y - x * half)
        )
    }
}

/// Draws every relationship of the cutout between its actors; `node` says where an actor is and how large, `weight` 1
/// stands for the full width of lines.
pub(super) fn draw(
    xml: &mut Xml,
    scene: &Scene<'_>,
    pens: &Pens,
    weight: f32,
    node: impl Fn(ActorIndex) -> Option<(Point, f32)>,
) {
    let network = &scene.document.network;
    let findings = Findings::new(scene);
    for (index, place) in beside_each_other(scene, pens.theme) {
        let relationship = network.relationship(index);
        let Relationship { from, to, kind, status, .. } = *relationship;
        let (Some(from_node), Some(to_node)) = (node(from), node(to)) else { continue };
        // Which side is right depends on the direction, so it is taken from the smaller index.
        let bent = place * APART * weight * if from < to { 1.0 } else { -1.0 };
        let curve = Curve::between(from_node, to_node, bent);
        xml.open("g", &Attributes::new());
        let gaps: Vec<_> = findings.of(index, relationship).collect();
        let mut tooltip = scene::relationship_tooltip(scene, index);
        tooltip.extend(gaps.iter().map(|gap| scene.gap_title(gap)));
        xml.title(tooltip.iter().map(String::as_str));
        let pen = pens.of(network, kind, status);
        if let Some(ink) = gaps.iter().find_map(|gap| scene::mark(scene, gap, pens.theme)) {
            let ground = Attributes::new()
                .set("d", curve.path())
                .set("fill", "none")
                .set("stroke", pens.theme.faded(ink))
                .number("stroke-width", (pen.stroke.width + 2.4) * weight);
            xml.empty("path", &ground);
        }
        pen.draw(xml, &curve, network.relationship_kinds()[kind.get()].directed, pens.theme, weight);
        xml.close();
    }
}

/// Every relationship with its place among those between the same two actors: 0 in the middle, then to both sides. What
/// weighs least comes first, so that it lies below.
#[expect(clippy::cast_precision_loss, reason = "few lines lie beside each other")]
fn beside_each_other(scene: &Scene<'_>, theme: Theme) -> Vec<(RelationshipIndex, f32)> {
    let network = &scene.document.network;
    let pair = |index: &RelationshipIndex| {
        let Relationship { from, to, .. } = *network.relationship(*index);
        (from.min(to), from.max(to))
    };
    let mut sorted = scene.cutout.relationships().to_vec();
    sorted.sort_by_key(pair);
    let places = sorted.chunk_by(|a, b| pair(a) == pair(b)).flat_map(|lines| {
        let middle = (lines.len() - 1) as f32 / 2.0;
        lines.iter().enumerate().map(move |(place, index)| (*index, place as f32 - middle))
    });
    let mut places: Vec<_> = places.collect();
    let weight = |index: RelationshipIndex| {
        Stroke::of(network.relationship_kind_of(index), network.relationship(index).status, theme).width
    };
    places.sort_by(|(a, _), (b, _)| weight(*a).total_cmp(&weight(*b)));
    places
}

/// Small squares along the lines of the cutout, for what should not lie on one.
pub(super) fn squares(scene: &Scene<'_>, node: impl Fn(ActorIndex) -> Option<Point>) -> Vec<Rectangle> {
    let network = &scene.document.network;
    let ends = scene.cutout.relationships().iter().map(|index| network.relationship(*index));
    let lines = ends.filter_map(|line| Some((node(line.from)?, node(line.to)?)));
    let squares = lines.flat_map(|(from, to)| {
        let lengths = std::iter::successors(Some(SQUARE), |length| Some(length + SQUARE));
        let inside = lengths.take_while(move |length| *length < from.distance(to));
        inside.map(move |length| Rectangle::around(toward(from, to, length), SQUARE / 2.0, SQUARE / 2.0))
    });
    squares.collect()
}

/// A dashed or dotted line towards something missing.
pub(super) fn draw_lead(xml: &mut Xml, from: (Point, f32), to: Point, look: scene::GapLook, theme: Theme) {
    let lead = Attributes::new()
        .set("d", format_args!("M{}L{to}", toward(from.0, to, from.1)))
        .set("stroke", look.ink(theme))
        .set("stroke-width", Number(look.line_width() * 0.7))
        .set("stroke-dasharray", if look.planned { "0.5 2.5" } else { "4 2.5" });
    xml.empty("path", &lead);
}
