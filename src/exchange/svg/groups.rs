//! Groups in boxes: each is laid out by itself, then the boxes stand in rows on the sheet.

use crate::layout::{Point, Rectangle};
use crate::network::ActorIndex;

use super::super::scene::Groups;
use super::map::{Node, Placed, Plan, height};
use super::sheet::{Letters, Sheet};
use super::whole::{LARGEST, away, partners, places};
use super::xml::Attributes;

/// What stays free around the actors of a box, left and right, above and below, in wished lengths of a link.
const MARGIN: (f32, f32) = (1.1, 0.5);
/// How much more stays free above for the name.
const HEAD: f32 = 0.45;
/// What stays free between boxes.
const GAP: f32 = 0.3;
/// The narrowest box.
const NARROWEST: f32 = 3.0;

/// A group in the making; lengths count in wished lengths of a link.
struct Group {
    name: String,
    actors: Vec<ActorIndex>,
    places: Vec<Point>,
    towards: Vec<Point>,
    /// Its box, around the places and later on the sheet.
    frame: Rectangle,
    /// Where the places' own zero comes to lie.
    shift: Point,
}

/// Places everyone in the box of their group, who has none in one without a name; draws the boxes.
pub(super) fn plan(sheet: &mut Sheet<'_>, area: Rectangle) -> Plan {
    let scene = sheet.scene;
    let groups = Groups::new(&scene);
    let named = groups.iter().map(|(heading, members)| (heading.label.clone().into_owned(), members.to_vec()));
    let all = named.chain([(String::new(), groups.outside.clone())]).filter(|(_, members)| !members.is_empty());
    let mut groups: Vec<_> = all.filter_map(|(name, members)| Group::new(sheet, name, members)).collect();
    let extent = pack(&mut groups, area.width() / area.height().max(1.0));
    let scale = (area.width() / extent.0.max(1.0)).min(area.height() / extent.1.max(1.0)).max(0.0);
    let (x, y) = (area.width() / extent.0.max(1.0), area.height() / extent.1.max(1.0));
    let on_paper = |at: Point| Point::new(area.least.x + at.x * x, area.least.y + at.y * y);
    let mut plan = Plan::default();
    for group in &groups {
        let frame = Rectangle { least: on_paper(group.frame.least), most: on_paper(group.frame.most) };
        draw_frame(sheet, frame, &group.name);
        plan.groups.extend(name(sheet, frame, &group.name));
        for ((actor, at), towards) in group.actors.iter().zip(&group.places).zip(&group.towards) {
            let at = on_paper(Point::new(at.x + group.shift.x, at.y + group.shift.y));
            plan.nodes.push(Node::new(sheet, *actor, at, *towards, LARGEST * scale));
        }
    }
    plan.taken = plan.groups.iter().map(|name| name.place).collect();
    plan
}

impl Group {
    fn new(sheet: &Sheet<'_>, name: String, actors: Vec<ActorIndex>) -> Option<Group> {
        let partners = partners(sheet, &actors);
        let places = places(&partners)?;
        let bounds = Rectangle::bounding(places.iter().copied())?;
        let width = (bounds.width() + MARGIN.0 * 2.0).max(NARROWEST);
        let inner = Rectangle::around(bounds.middle(), width, bounds.height() + MARGIN.1 * 2.0);
        let frame = Rectangle { least: Point::new(inner.least.x, inner.least.y - HEAD), ..inner };
        let beside = |at: usize| partners.of(ActorIndex::new(at)).iter().map(|other| places[other.get()]);
        let towards = (0..places.len()).map(|at| away(places[at], beside(at))).collect();
        Some(Group { name, actors, places, towards, frame, shift: Point::default() })
    }

    /// Moves the left upper corner of its box to this point.
    fn move_to(&mut self, corner: Point) {
        self.shift = Point::new(corner.x - self.frame.least.x, corner.y - self.frame.least.y);
        let most = Point::new(corner.x + self.frame.width(), corner.y + self.frame.height());
        self.frame = Rectangle { least: corner, most };
    }
}

/// Puts the boxes into rows, the highest first, so that all together are about so much wider than high; gives width and
/// height of all.
fn pack(groups: &mut [Group], wider: f32) -> (f32, f32) {
    groups.sort_by(|a, b| b.frame.height().total_cmp(&a.frame.height()));
    let area: f32 = groups.iter().map(|group| (group.frame.width() + GAP) * (group.frame.height() + GAP)).sum();
    let widest = groups.iter().map(|group| group.frame.width()).fold(0.0, f32::max);
    let width = (area * wider).sqrt().max(widest);
    let (mut corner, mut row, mut extent) = (Point::default(), 0.0_f32, (0.0_f32, 0.0_f32));
    for group in groups {
        if corner.x > 0.0 && corner.x + group.frame.width() > width {
            corner = Point::new(0.0, corner.y + row + GAP);
            row = 0.0;
        }
        group.move_to(corner);
        corner.x += group.frame.width() + GAP;
        row = row.max(group.frame.height());
        extent = (extent.0.max(corner.x - GAP), extent.1.max(corner.y + row));
    }
    extent
}

fn draw_frame(sheet: &mut Sheet<'_>, frame: Rectangle, name: &str) {
    let shape = Attributes::new()
        .at(frame.least)
        .number("width", frame.width())
        .number("height", frame.height())
        .set("rx", 6)
        .set("fill", sheet.theme.ground())
        .set("stroke", sheet.theme.frame())
        .set("stroke-width", 0.8);
    sheet.xml.open("g", &Attributes::new());
    sheet.xml.title([name]);
    sheet.xml.empty("rect", &shape);
    sheet.xml.close();
}

/// The name of a box in its left upper corner.
fn name(sheet: &Sheet<'_>, frame: Rectangle, name: &str) -> Option<Placed> {
    let letters = Letters { size: 8.5 * sheet.scale, bold: true, ink: sheet.theme.quiet(), ..sheet.letters() };
    let lines = sheet.bold.lines(name, letters.size, frame.width() - 10.0, 2);
    let width = lines.iter().map(|line| sheet.bold.width(line, letters.size)).fold(0.0, f32::max);
    let least = Point::new(frame.least.x + 5.0, frame.least.y + 3.0);
    let most = Point::new(least.x + width, least.y + height(lines.len(), letters.size));
    (!lines.is_empty()).then_some(Placed { lines, place: Rectangle { least, most }, letters })
}
