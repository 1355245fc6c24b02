//! What is missing: dashed lines from who misses it to what.

use std::collections::BTreeMap;

use crate::layout::{Label, Point, Rectangle, place_labels};

use super::super::scene::{GapLook, Missing};
use super::lines::{draw_lead, squares};
use super::map::{Node, Placed, Plan, beside, height, write_lines};
use super::sheet::{Anchor, Letters, Sheet};
use super::xml::Attributes;

/// How far what is missing hangs from who misses it, in points: near, else further away.
const LEADS: [f32; 2] = [12.0, 26.0];
/// The radius of a question mark's circle.
const RADIUS: f32 = 5.0;
/// The widest line that says what is missing.
const ROOM: f32 = 86.0;
/// What stays free inside a box.
const PADDING: f32 = 2.5;

/// A gap of the focus: a question mark at its place, and its label if that found room.
pub(super) struct Asked {
    number: usize,
    at: Point,
    label: Option<Placed>,
}

/// Keeps room for the gaps of the focus, which has them in its middle.
pub(super) fn plan(
    sheet: &Sheet<'_>,
    plan: &Plan,
    missing: &[Missing<'_>],
    bounds: Rectangle,
    taken: &mut Vec<Rectangle>,
) -> Vec<Asked> {
    let radius = RADIUS * sheet.scale;
    let circle = |at: Point| Rectangle::around(at, radius * 2.2, radius * 2.2);
    taken.extend(plan.asked.iter().map(|(_, at)| circle(*at)));
    let middle = plan.nodes.first().map_or(Point::default(), |focus| focus.at);
    let texts: Vec<_> = plan.asked.iter().map(|(number, _)| words(sheet, &missing[*number])).collect();
    let wanted: Vec<_> = plan
        .asked
        .iter()
        .zip(&texts)
        .map(|((_, at), (_, _, width, height))| {
            let towards = Point::new(at.x - middle.x, at.y - middle.y);
            Label { node: circle(*at), width: *width, height: *height, gap: 1.5, towards }
        })
        .collect();
    let places = place_labels(bounds, taken, &wanted);
    taken.extend(places.iter().flatten());
    let asked = plan.asked.iter().zip(texts).zip(places);
    asked
        .map(|(((number, at), (lines, letters, ..)), place)| {
            let label = place.map(|place| Placed { lines, place, letters: beside(letters, circle(*at), place) });
            Asked { number: *number, at: *at, label }
        })
        .collect()
}

/// Draws every gap of an actor on the map; gives the number of those that found no room.
pub(super) fn draw(
    sheet: &mut Sheet<'_>,
    plan: &Plan,
    missing: &[Missing<'_>],
    asked: &[Asked],
    bounds: Rectangle,
    taken: &mut Vec<Rectangle>,
) -> usize {
    let focus = plan.nodes.first().filter(|_| sheet.scene.cutout.focus().is_some());
    for one in asked {
        draw_asked(sheet, focus, one, &missing[one.number]);
    }
    let node_of: BTreeMap<_, _> = plan.nodes.iter().map(|node| (node.actor, *node)).collect();
    let mut open: Vec<(Node, &Missing<'_>)> = missing
        .iter()
        .enumerate()
        .filter(|(number, _)| !asked.iter().any(|one| one.number == *number))
        .filter_map(|(_, missing)| Some((*node_of.get(&missing.actor?)?, missing)))
        .collect();
    open.sort_by_key(|(_, missing)| missing.rank());
    // Around a focus the words would drown its own gaps.
    if focus.is_none() {
        let mut blocked = taken.clone();
        blocked.extend(squares(&sheet.scene, |actor| node_of.get(&actor).map(|node| node.at)));
        let before = blocked.len();
        for lead in LEADS {
            open = draw_boxes(sheet, open, lead, bounds, &mut blocked);
        }
        taken.extend(blocked.drain(before..));
    }
    draw_marks(sheet, &open, bounds, taken)
}

fn words(sheet: &Sheet<'_>, missing: &Missing<'_>) -> (Vec<String>, Letters, f32, f32) {
    let size = if missing.look.minor { 6.3 } else { 7.2 } * sheet.scale;
    let letters = Letters { size, ink: missing.look.ink(sheet.theme), ..sheet.letters() };
    let lines = sheet.regular.lines(&missing.label, size, ROOM * sheet.scale, 3);
    let width = lines.iter().map(|line| sheet.regular.width(line, size)).fold(0.0, f32::max);
    let height = height(lines.len(), size);
    (lines, letters, width, height)
}

fn draw_asked(sheet: &mut Sheet<'_>, focus: Option<&Node>, asked: &Asked, missing: &Missing<'_>) {
    begin(sheet, missing);
    if let Some(focus) = focus {
        draw_lead(&mut sheet.xml, (focus.at, focus.radius * 1.4), asked.at, missing.look, sheet.theme);
    }
    let radius = RADIUS * sheet.scale;
    draw_question(sheet, Rectangle::around(asked.at, radius * 2.0, radius * 2.0), "?", missing.look);
    if let Some(label) = &asked.label {
        write_lines(sheet, &label.lines, label.place, label.letters);
    }
    sheet.xml.close();
}

/// Hangs what is missing in words where there is room, off the lines too; gives the rest.
fn draw_boxes<'m>(
    sheet: &mut Sheet<'_>,
    open: Vec<(Node, &'m Missing<'m>)>,
    lead: f32,
    bounds: Rectangle,
    taken: &mut Vec<Rectangle>,
) -> Vec<(Node, &'m Missing<'m>)> {
    let texts: Vec<_> = open.iter().map(|(_, missing)| words(sheet, missing)).collect();
    let wanted: Vec<_> = open
        .iter()
        .zip(&texts)
        .map(|((node, _), (_, _, width, height))| Label {
            node: node.place(),
            width: width + PADDING * 2.0,
            height: height + PADDING,
            gap: lead,
            towards: node.towards,
        })
        .collect();
    let places = place_labels(bounds, taken, &wanted);
    taken.extend(places.iter().flatten());
    let (mut hung, mut rest) = (Vec::new(), Vec::new());
    for (((node, missing), (lines, letters, ..)), place) in open.into_iter().zip(texts).zip(places) {
        match place {
            Some(place) => hung.push((node, missing, Placed { lines, place, letters })),
            None => rest.push((node, missing)),
        }
    }
    // No line may cross the words of another.
    for (node, missing, Placed { place, .. }) in &hung {
        let end =
            Point::new(node.at.x.clamp(place.least.x, place.most.x), node.at.y.clamp(place.least.y, place.most.y));
        draw_lead(&mut sheet.xml, (node.at, node.radius), end, missing.look, sheet.theme);
    }
    for (_, missing, Placed { lines, place, letters }) in &hung {
        begin(sheet, missing);
        draw_frame(sheet, *place, 3.0, missing.look);
        let inner = Rectangle { least: Point::new(place.least.x, place.least.y + PADDING / 2.0), ..*place };
        write_lines(sheet, lines, inner, Letters { anchor: Anchor::Middle, halo: false, ..*letters });
        sheet.xml.close();
    }
    rest
}

/// One question mark for all that is missing to an actor besides; gives the number of gaps that found no room.
fn draw_marks(
    sheet: &mut Sheet<'_>,
    open: &[(Node, &Missing<'_>)],
    bounds: Rectangle,
    taken: &mut Vec<Rectangle>,
) -> usize {
    let mut by_actor: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (node, missing) in open {
        by_actor.entry(node.actor).or_default().push((*node, *missing));
    }
    let size = 6.0 * sheet.scale;
    let text = |count: usize| if count > 1 { format!("?{count}") } else { "?".to_owned() };
    let groups: Vec<_> = by_actor.into_values().collect();
    let wanted: Vec<_> = groups
        .iter()
        .map(|gaps| {
            let width = sheet.regular.width(&text(gaps.len()), size) + 5.0;
            Label { node: gaps[0].0.place(), width, height: size * 1.4, gap: 0.8, towards: gaps[0].0.towards }
        })
        .collect();
    let places = place_labels(bounds, taken, &wanted);
    taken.extend(places.iter().flatten());
    let mut without = 0;
    for (gaps, place) in groups.iter().zip(places) {
        let Some(place) = place else {
            without += gaps.len();
            continue;
        };
        let look = gaps[0].1.look;
        sheet.xml.open("g", &Attributes::new());
        let tooltips: Vec<_> = gaps.iter().flat_map(|(_, missing)| missing.tooltip(&sheet.scene)).collect();
        sheet.xml.title(tooltips.iter().map(String::as_str));
        draw_question(sheet, place, &text(gaps.len()), look);
        sheet.xml.close();
    }
    without
}

fn begin(sheet: &mut Sheet<'_>, missing: &Missing<'_>) {
    sheet.xml.open("g", &Attributes::new());
    let tooltip = missing.tooltip(&sheet.scene);
    sheet.xml.title(tooltip.iter().map(String::as_str));
}

pub(super) fn draw_question(sheet: &mut Sheet<'_>, place: Rectangle, text: &str, look: GapLook) {
    draw_frame(sheet, place, place.height() / 2.0, look);
    let size = place.height() * 0.72;
    let letters = Letters { size, bold: true, ink: look.ink(sheet.theme), anchor: Anchor::Middle, halo: false };
    let middle = place.middle();
    sheet.write(Point::new(middle.x, middle.y + size * 0.36), text, letters);
}

fn draw_frame(sheet: &mut Sheet<'_>, place: Rectangle, round: f32, look: GapLook) {
    let frame = Attributes::new()
        .at(place.least)
        .number("width", place.width())
        .number("height", place.height())
        .number("rx", round)
        .set("fill", sheet.theme.paper())
        .set("stroke", look.ink(sheet.theme))
        .set("stroke-width", 0.8)
        .set("stroke-dasharray", if look.planned { "1 1.5" } else { "2.5 1.5" });
    sheet.xml.empty("rect", &frame);
}
