//! Maps: actors as marks with labels, relationships as lines.

use std::cmp::Reverse;

use crate::layout::{Label, Point, Rectangle, place_labels};
use crate::network::ActorIndex;
use crate::text::exchange as words;

use super::super::scene::{self, Ink, Scene, Theme};
use super::sheet::{Anchor, FOOT, LINE, Letters, Sheet};
use super::xml::Attributes;
use super::{gaps, groups, legend, lines, rings, whole};

/// The radius of marks in points by the number of partners on the map.
const RADII: [(usize, f32); 3] = [(10, 7.5), (5, 6.0), (0, 5.0)];
/// The radius of the actor in the middle.
const FOCUS_RADIUS: f32 = 12.0;
/// How much larger than its mark the ring around an actor is.
const RING: f32 = 1.35;
/// How far a label keeps from its mark.
const GAP: f32 = 2.5;
/// The widest line of a label, and of one that found no room otherwise.
const ROOM: [(f32, usize); 2] = [(92.0, 2), (54.0, 1)];

/// An actor on a map.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    pub(super) actor: ActorIndex,
    pub(super) at: Point,
    pub(super) radius: f32,
    /// Where its label would lie best.
    pub(super) towards: Point,
    /// The colour of the ring around its mark, if it has one.
    ring: Option<Ink>,
}

/// A map before labels: its actors, and what labels must not cover besides them.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) nodes: Vec<Node>,
    pub(super) taken: Vec<Rectangle>,
    /// What is missing to the focus, each at its place.
    pub(super) asked: Vec<(usize, Point)>,
    /// The names of sectors, which lie above the lines.
    pub(super) sectors: Vec<rings::Name>,
    /// The names of groups, likewise.
    pub(super) groups: Vec<Placed>,
}

/// A text at its place.
pub(super) struct Placed {
    pub(super) lines: Vec<String>,
    pub(super) place: Rectangle,
    pub(super) letters: Letters,
}

/// The most actors for whom the smaller sheet will do.
const MOST_ON_SMALL: usize = 60;

/// Draws the map.
pub(super) fn draw(scene: Scene<'_>, theme: Theme) -> String {
    let sheet = &mut Sheet::new(scene, theme, scene.cutout.actors().len() <= MOST_ON_SMALL);
    let missing = if scene.options.gaps { scene::missing(&scene) } else { Vec::new() };
    let unlisted = legend::draw(sheet, &missing);
    let area = Rectangle { least: sheet.free.least, most: Point::new(sheet.free.most.x, sheet.leave_foot()) };
    let mut plan = match sheet.scene.cutout.focus() {
        Some(focus) => rings::plan(sheet, focus, area, &missing),
        None if scene.options.group.is_some() => groups::plan(sheet, area),
        None => whole::plan(sheet, area),
    };
    plan.nodes.sort_by_key(|node| {
        (Some(node.actor) != sheet.scene.cutout.focus(), Reverse(sheet.scene.degree(node.actor)), node.actor)
    });
    let mut node_of = vec![None; sheet.scene.document.network.actors().len()];
    plan.nodes.iter().for_each(|node| node_of[node.actor.get()] = Some((node.at, node.radius + 0.8)));
    let weight = weight(sheet.scale, &plan.nodes);
    lines::draw(&mut sheet.xml, &sheet.scene, &sheet.pens, weight, |actor| node_of[actor.get()]);
    plan.sectors.iter().for_each(|name| name.draw(sheet));
    plan.groups.iter().for_each(|name| write_lines(sheet, &name.lines, name.place, name.letters));
    let mut taken: Vec<_> = plan.nodes.iter().map(|node| node.place()).chain(plan.taken.iter().copied()).collect();
    let hung = gaps::plan(sheet, &plan, &missing, area, &mut taken);
    let labels = place(sheet, &plan.nodes, area, &mut taken);
    let without = unlisted + gaps::draw(sheet, &plan, &missing, &hung, area, &mut taken);
    let unlabelled = labels.iter().filter(|label| label.is_none()).count();
    for (node, label) in plan.nodes.iter().zip(&labels) {
        draw_node(sheet, node, label.as_ref());
    }
    let mut facts = sheet.counts();
    facts.extend((unlabelled > 0).then(|| words::without_label(sheet.scene.lang(), unlabelled)));
    facts.extend((without > 0).then(|| words::gaps_without_room(sheet.scene.lang(), without)));
    sheet.foot(&facts);
    std::mem::take(&mut sheet.xml).finish()
}

impl Node {
    /// An actor of the cutout; its mark is no larger than `most`.
    pub(super) fn new(sheet: &Sheet<'_>, actor: ActorIndex, at: Point, towards: Point, most: f32) -> Node {
        let degree = sheet.scene.degree(actor);
        let radius = match sheet.scene.cutout.focus() {
            Some(focus) if focus == actor => FOCUS_RADIUS,
            _ => RADII.iter().find(|(least, _)| degree >= *least).map_or(FOCUS_RADIUS, |(_, radius)| *radius),
        };
        let kind = sheet.scene.document.network.actor(actor).kind;
        let focus = (sheet.scene.cutout.focus() == Some(actor)).then(|| sheet.marks.of(kind).line);
        let ring = scene::of_actor(&sheet.scene, actor, sheet.theme).or(focus);
        Node { actor, at, radius: (radius * sheet.scale).min(most), towards, ring }
    }

    /// The square around all of its mark.
    pub(super) fn place(&self) -> Rectangle {
        let size = self.radius * if self.ring.is_some() { 2.0 * RING + 0.4 } else { 2.2 };
        Rectangle::around(self.at, size, size)
    }
}

/// How thick lines may be where marks are as large as these.
fn weight(scale: f32, nodes: &[Node]) -> f32 {
    let least = RADII.iter().map(|(_, radius)| radius * scale).fold(f32::MAX, f32::min);
    let middle = nodes.get(nodes.len() / 2).map_or(least, |node| node.radius);
    (middle / least).clamp(0.08, 1.0)
}

/// Finds places for the labels: first for whole names, then for those that found none for shortened ones.
fn place(sheet: &Sheet<'_>, nodes: &[Node], bounds: Rectangle, taken: &mut Vec<Rectangle>) -> Vec<Option<Placed>> {
    let mut labels: Vec<Option<Placed>> = nodes.iter().map(|_| None).collect();
    for (room, most) in ROOM {
        let open = (0..nodes.len()).filter(|at| labels[*at].is_none());
        let asked = open.filter_map(|at| Some((at, wanted(sheet, &nodes[at], room * sheet.scale, most)?)));
        let (open, texts): (Vec<_>, Vec<_>) = asked.unzip();
        let wanted: Vec<_> = texts.iter().map(|(_, _, label)| *label).collect();
        let places = place_labels(bounds, taken, &wanted);
        taken.extend(places.iter().flatten());
        for ((at, (lines, letters, label)), place) in open.into_iter().zip(texts).zip(places) {
            labels[at] = place.map(|place| Placed { lines, place, letters: beside(letters, label.node, place) });
        }
    }
    labels
}

/// What a node would like to be called; none where a word would have to be cut, but for the actor in the middle.
fn wanted(sheet: &Sheet<'_>, node: &Node, room: f32, most: usize) -> Option<(Vec<String>, Letters, Label)> {
    let is_focus = sheet.scene.cutout.focus() == Some(node.actor);
    let size = if is_focus { 12.0 } else { 7.2 + (node.radius / sheet.scale - 5.0).clamp(0.0, 3.0) * 0.5 };
    let letters = Letters { size: size * sheet.scale, bold: is_focus, ..sheet.letters() };
    let font = sheet.font(is_focus);
    let room = room * if is_focus { 2.0 } else { 1.0 };
    let name = sheet.scene.name(node.actor);
    let cut = || is_focus.then(|| font.lines(&name, letters.size, room, most));
    let lines = font.whole_lines(&name, letters.size, room, most).or_else(cut)?;
    let width = lines.iter().map(|line| font.width(line, letters.size)).fold(0.0, f32::max);
    let height = height(lines.len(), letters.size);
    Some((lines, letters, Label { node: node.place(), width, height, gap: GAP, towards: node.towards }))
}

/// How high so many lines are.
#[expect(clippy::cast_precision_loss, reason = "a label has few lines")]
pub(super) fn height(lines: usize, size: f32) -> f32 {
    lines as f32 * size * LINE
}

/// Letters that stand against the node's side.
pub(super) fn beside(letters: Letters, node: Rectangle, place: Rectangle) -> Letters {
    let anchor = if place.least.x >= node.most.x {
        Anchor::Start
    } else if place.most.x <= node.least.x {
        Anchor::End
    } else {
        Anchor::Middle
    };
    Letters { anchor, ..letters }
}

/// Writes lines into their place.
pub(super) fn write_lines(sheet: &mut Sheet<'_>, lines: &[String], place: Rectangle, letters: Letters) {
    let x = match letters.anchor {
        Anchor::Start => place.least.x,
        Anchor::Middle => place.middle().x,
        Anchor::End => place.most.x,
    };
    let mut foot = place.least.y + letters.size * FOOT;
    for line in lines {
        sheet.write(Point::new(x, foot), line, letters);
        foot += letters.size * LINE;
    }
}

fn draw_node(sheet: &mut Sheet<'_>, node: &Node, label: Option<&Placed>) {
    let scene = sheet.scene;
    let actor = scene.document.network.actor(node.actor);
    let address = actor.website.as_deref().filter(|address| scene::is_web_address(address));
    match address {
        Some(address) => sheet.xml.open("a", &Attributes::new().text("href", address)),
        None => sheet.xml.open("g", &Attributes::new()),
    }
    let tooltip = scene::actor_tooltip(&scene, node.actor);
    sheet.xml.title(tooltip.iter().map(String::as_str));
    let mark = sheet.marks.of(actor.kind);
    if let Some(ink) = node.ring {
        let ring = Attributes::new()
            .set("d", super::shapes::circle(node.at, node.radius * RING))
            .set("fill", "none")
            .set("stroke", ink)
            .number("stroke-width", (node.radius / 4.0).min(1.6));
        sheet.xml.empty("path", &ring);
    }
    mark.draw(&mut sheet.xml, node.at, node.radius);
    if let Some(label) = label {
        write_lines(sheet, &label.lines, label.place, label.letters);
    }
    sheet.xml.close();
}
