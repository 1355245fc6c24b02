//! The map of everything: places from forces.

use std::sync::atomic::AtomicBool;

use crate::analysis::communities;
use crate::layout::{Point, Rectangle, settle};
use crate::network::{ActorIndex, Adjacency};

use super::alone::Rows;
use super::map::{Node, Plan};
use super::sheet::Sheet;

/// What stays free at the edges for labels, in points.
const EDGE: f32 = 14.0;
/// The largest mark, in parts of the wished length of a link: nodes keep at least 0.3 of it apart.
pub(super) const LARGEST: f32 = 0.14;
/// How much further a map may be drawn out in one direction than in the other, to fill the sheet.
const STRETCH: f32 = 1.3;

/// Places every actor of the cutout, those without lines in rows at the lower edge.
pub(super) fn plan(sheet: &mut Sheet<'_>, area: Rectangle) -> Plan {
    let everyone: Vec<ActorIndex> = sheet.scene.cutout.actors().iter().collect();
    let all = partners(sheet, &everyone);
    let is_alone = |at: &usize| all.degree(ActorIndex::new(*at)) == 0;
    let (alone, linked): (Vec<usize>, Vec<usize>) = (0..everyone.len()).partition(is_alone);
    let of = |places: &[usize]| places.iter().map(|at| everyone[*at]).collect::<Vec<_>>();
    let rows = Rows::new(area, alone.len(), everyone.len(), sheet.scale);
    let above = Rectangle { most: Point::new(area.most.x, rows.top()), ..area };
    let mut nodes = linked_nodes(sheet, &of(&linked), above);
    let right = Point::new(1.0, 0.0);
    let alone = of(&alone).into_iter().enumerate();
    nodes.extend(alone.map(|(number, actor)| Node::new(sheet, actor, rows.place(number), right, rows.largest_mark())));
    rows.draw(sheet);
    Plan { nodes, taken: vec![rows.heading()], ..Plan::default() }
}

/// Who has partners, placed by forces and made as large as the room allows.
fn linked_nodes(sheet: &Sheet<'_>, actors: &[ActorIndex], area: Rectangle) -> Vec<Node> {
    let partners = partners(sheet, actors);
    let Some(bare) = places(&partners) else { return Vec::new() };
    let bounds = Rectangle::bounding(bare.iter().copied()).unwrap_or_default();
    let across = (area.width() - 2.0 * EDGE) / bounds.width().max(1.0);
    let down = (area.height() - 2.0 * EDGE) / bounds.height().max(1.0);
    let scale = across.min(down).max(0.0);
    let (x, y) = (across.min(scale * STRETCH), down.min(scale * STRETCH));
    let (from, to) = (bounds.middle(), area.middle());
    let on_paper = |at: &Point| Point::new(to.x + (at.x - from.x) * x, to.y + (at.y - from.y) * y);
    let places: Vec<_> = bare.iter().map(on_paper).collect();
    let nodes = actors.iter().enumerate().map(|(at, actor)| {
        let towards = away(places[at], partners.of(ActorIndex::new(at)).iter().map(|other| places[other.get()]));
        Node::new(sheet, *actor, places[at], towards, LARGEST * scale)
    });
    nodes.collect()
}

/// Who is linked by a line in the cutout, in whichever state; actors count as they come in the list.
pub(super) fn partners(sheet: &Sheet<'_>, actors: &[ActorIndex]) -> Adjacency {
    let network = &sheet.scene.document.network;
    let mut number = vec![None; network.actors().len()];
    actors.iter().enumerate().for_each(|(at, actor)| number[actor.get()] = Some(ActorIndex::new(at)));
    let lines = sheet.scene.cutout.relationships().iter().map(|index| network.relationship(*index));
    Adjacency::new(actors.len(), lines.filter_map(|line| Some((number[line.from.get()]?, number[line.to.get()]?))))
}

/// Where they come to lie, as far as the forces decide; 1 is the wished length of a link.
pub(super) fn places(partners: &Adjacency) -> Option<Vec<Point>> {
    // Nobody cancels an export.
    let never = AtomicBool::new(false);
    settle(partners, &communities(partners, &never)?.of, &never)
}

/// Away from the middle of the partners, where fewest lines are; to the right of who has none.
#[expect(clippy::cast_precision_loss, reason = "only the direction matters")]
pub(super) fn away(at: Point, partners: impl ExactSizeIterator<Item = Point>) -> Point {
    let count = partners.len() as f32;
    let (x, y) = partners.fold((0.0, 0.0), |sum, other| (sum.0 + other.x, sum.1 + other.y));
    if count == 0.0 { Point::new(1.0, 0.0) } else { Point::new(at.x - x / count, at.y - y / count) }
}
