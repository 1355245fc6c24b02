//! The map around one actor: rings by distance, sectors by kind.

use std::f32::consts::TAU;

use crate::layout::{Point, Rectangle, Rings, Sector, direction, rings};
use crate::network::{ActorIndex, KindIndex};

use super::super::scene::Missing;
use super::map::{Node, Plan};
use super::sheet::{Anchor, Letters, Sheet};
use super::xml::{Attributes, Number};

/// What stays free for labels beside the outermost ring, and above and below it, in points.
const BESIDE: (f32, f32) = (96.0, 26.0);
/// Where the missing links of the focus end, in parts of the first ring.
const ASKED: f32 = 0.58;
/// How far those keep from each other, in turns.
const ASKED_APART: f32 = 0.045;
/// How far inside the outermost ring the names of the sectors stand, in points.
const NAME: f32 = 19.0;
/// How large those are.
const NAME_SIZE: f32 = 7.5;

/// The disc that the rings lie in.
struct Disc {
    middle: Point,
    radius: f32,
}

impl Disc {
    /// The place at an angle in turns, in parts of its radius.
    fn at(&self, turns: f32, distance: f32) -> Point {
        let towards = direction(turns);
        Point::new(
            self.middle.x + towards.x * self.radius * distance,
            self.middle.y + towards.y * self.radius * distance,
        )
    }
}

/// Places everyone around the focus, and draws rings and sectors.
pub(super) fn plan(sheet: &mut Sheet<'_>, focus: ActorIndex, area: Rectangle, missing: &[Missing<'_>]) -> Plan {
    let scene = sheet.scene;
    let radius = u8::try_from(scene.cutout.radius()).unwrap_or(u8::MAX);
    let own: Vec<_> = (0..missing.len()).filter(|at| missing[*at].actor == Some(focus)).collect();
    let also: Vec<_> = own.iter().flat_map(|at| missing[*at].kinds.first().copied()).collect();
    let keep = |actor| scene.cutout.actors().contains(actor);
    let rings = rings(&scene.document.network, focus, radius, keep, &also);
    let room = (area.width() / 2.0 - BESIDE.0 * sheet.scale).min(area.height() / 2.0 - BESIDE.1 * sheet.scale);
    let disc = Disc { middle: area.middle(), radius: room };
    let most = spacing(&rings.places, disc.radius) * 0.42;
    let nodes = rings.places.iter().map(|placed| {
        let at = Point::new(disc.middle.x + placed.at.x * disc.radius, disc.middle.y + placed.at.y * disc.radius);
        let (towards, most) = if placed.ring == 0 { (Point::new(0.0, 1.0), f32::MAX) } else { (placed.at, most) };
        Node::new(sheet, placed.actor, at, towards, most)
    });
    let nodes: Vec<_> = nodes.collect();
    draw_sectors(sheet, &disc, &rings.sectors, rings.distance(1));
    draw_rings(sheet, &disc, &rings);
    let names: Vec<_> = rings.sectors.iter().filter_map(|sector| Name::new(sheet, &disc, sector)).collect();
    let taken = names.iter().flat_map(|name| name.covered(&disc, sheet)).collect();
    let angles = asked_angles(&own.iter().map(|at| sector_of(&missing[*at], &rings.sectors)).collect::<Vec<_>>());
    let distance = ASKED * rings.distance(1);
    let asked = own.into_iter().zip(angles).map(|(at, angle)| (at, disc.at(angle, distance))).collect();
    Plan { nodes, taken, asked, sectors: names, ..Plan::default() }
}

/// How near the nearest neighbours on one ring are.
fn spacing(places: &[crate::layout::Placed], radius: f32) -> f32 {
    let neighbours = places.windows(2).filter(|pair| pair[0].ring == pair[1].ring);
    neighbours.map(|pair| pair[0].at.distance(pair[1].at) * radius).fold(f32::MAX, f32::min)
}

fn draw_rings(sheet: &mut Sheet<'_>, disc: &Disc, rings: &Rings) {
    for ring in 1..=rings.radius {
        let circle = Attributes::new()
            .number("cx", disc.middle.x)
            .number("cy", disc.middle.y)
            .number("r", disc.radius * rings.distance(ring))
            .set("fill", "none")
            .set("stroke", sheet.theme.frame())
            .set("stroke-width", 0.6);
        sheet.xml.empty("circle", &circle);
    }
}

/// A tinted ground for each sector.
fn draw_sectors(sheet: &mut Sheet<'_>, disc: &Disc, sectors: &[Sector], inner: f32) {
    for sector in sectors.iter().filter(|_| sectors.len() > 1) {
        let ink = sheet.theme.ink(sheet.scene.document.network.actor_kinds()[sector.kind.get()].color);
        let ground = Attributes::new()
            .set("d", wedge(disc, sector, inner * 0.3))
            .set("fill", ink.mixed(sheet.theme.paper(), 91))
            .set("stroke", sheet.theme.paper())
            .set("stroke-width", 2);
        sheet.xml.empty("path", &ground);
    }
}

/// The path of a sector from an inner distance to the outermost ring.
fn wedge(disc: &Disc, sector: &Sector, inner: f32) -> String {
    let large = i32::from(sector.end - sector.start > 0.5);
    let (outer, inner_radius) = (Number(disc.radius), Number(disc.radius * inner));
    format!(
        "M{}A{outer} {outer} 0 {large} 1 {}L{}A{inner_radius} {inner_radius} 0 {large} 0 {}Z",
        disc.at(sector.start, 1.0),
        disc.at(sector.end, 1.0),
        disc.at(sector.end, inner),
        disc.at(sector.start, inner),
    )
}

/// The name of a sector along its arc, upright.
#[derive(Debug, Clone)]
pub(super) struct Name {
    kind: KindIndex,
    text: String,
    /// From where to where it reaches, in turns.
    reach: (f32, f32),
    /// The line that it stands on.
    arc: String,
}

impl Name {
    /// None where it does not fit: the legend has it too.
    fn new(sheet: &Sheet<'_>, disc: &Disc, sector: &Sector) -> Option<Name> {
        let scene = sheet.scene;
        let text = scene.local(&scene.document.network.actor_kinds()[sector.kind.get()].plural).to_owned();
        let (size, radius) = (NAME_SIZE * sheet.scale, disc.radius - NAME * sheet.scale);
        let turns = sheet.bold.width(&text, size) / (radius.max(1.0) * TAU);
        if turns > sector.end - sector.start {
            return None;
        }
        let middle = sector.middle();
        let (start, end) = (middle - turns * 0.55, middle + turns * 0.55);
        // Text on the lower half runs the other way round, its feet outwards.
        let below = (0.25..0.75).contains(&middle);
        let (radius, sweep) = if below { (radius + size * 0.7, 0) } else { (radius, 1) };
        let (from, to) = if below { (end, start) } else { (start, end) };
        let at = |turns| disc.at(turns, radius / disc.radius);
        let arc = format!("M{}A{} {} 0 0 {sweep} {}", at(from), Number(radius), Number(radius), at(to));
        Some(Name { kind: sector.kind, text, reach: (start, end), arc })
    }

    /// Squares that hold it.
    fn covered(&self, disc: &Disc, sheet: &Sheet<'_>) -> Vec<Rectangle> {
        let size = NAME_SIZE * sheet.scale;
        let distance = (disc.radius - NAME * sheet.scale + size * 0.35) / disc.radius;
        let turns = self.reach.1 - self.reach.0;
        let step = size * 0.8 / (disc.radius * distance * TAU);
        let along = std::iter::successors(Some(0.0), |turn| Some(turn + step)).take_while(|turn| *turn <= turns + step);
        along.map(|turn| Rectangle::around(disc.at(self.reach.0 + turn, distance), size, size)).collect()
    }

    /// Writes it.
    pub(super) fn draw(&self, sheet: &mut Sheet<'_>) {
        let ink = sheet.theme.ink(sheet.scene.document.network.actor_kinds()[self.kind.get()].color);
        let letters = Letters { size: NAME_SIZE * sheet.scale, bold: true, ink, anchor: Anchor::Middle, halo: true };
        let id = format!("sector-{}", self.kind.get());
        sheet.xml.empty("path", &Attributes::new().set("id", &id).set("d", &self.arc).set("fill", "none"));
        sheet.write_along(&id, &self.text, letters);
    }
}

/// The middle of the sector of the kind that is missing; none where any kind would do.
fn sector_of(missing: &Missing<'_>, sectors: &[Sector]) -> Option<f32> {
    let kind = missing.kinds.first()?;
    sectors.iter().find(|sector| sector.kind == *kind).map(Sector::middle)
}

/// Angles near the wished ones, far enough apart; those without a wish go where most room is left.
#[expect(clippy::cast_precision_loss, reason = "an actor has few gaps")]
fn asked_angles(wishes: &[Option<f32>]) -> Vec<f32> {
    let mut wished: Vec<_> = wishes.iter().enumerate().filter_map(|(at, wish)| Some((at, (*wish)?))).collect();
    wished.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    for place in 1..wished.len() {
        wished[place].1 = wished[place].1.max(wished[place - 1].1 + ASKED_APART);
    }
    for at in (0..wishes.len()).filter(|at| wishes[*at].is_none()) {
        let (place, angle) = widest(&wished);
        wished.insert(place, (at, angle));
    }
    let crowded = wishes.len() as f32 * ASKED_APART > 0.8;
    let mut angles = vec![0.0; wishes.len()];
    for (place, (at, angle)) in wished.into_iter().enumerate() {
        angles[at] = if crowded { place as f32 / wishes.len() as f32 } else { angle };
    }
    angles
}

/// The middle of the widest arc between sorted angles, and which place it has among them.
fn widest(angles: &[(usize, f32)]) -> (usize, f32) {
    let (Some((_, first)), Some((_, last))) = (angles.first(), angles.last()) else { return (0, 0.0) };
    let round = (angles.len(), first + 1.0 - last, (last + first + 1.0) / 2.0);
    let between = angles.windows(2).enumerate();
    let between = between.map(|(place, pair)| (place + 1, pair[1].1 - pair[0].1, (pair[0].1 + pair[1].1) / 2.0));
    let widest = between.fold(round, |widest, arc| if arc.1 > widest.1 { arc } else { widest });
    (widest.0, widest.2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_keeps_apart() {
        let angles = asked_angles(&[Some(0.5), None, Some(0.5), Some(0.1)]);
        assert_eq!((angles[3], angles[0]), (0.1, 0.5));
        assert!(angles[2] - angles[0] >= ASKED_APART);
        assert!((angles[1] - 0.8225).abs() < 0.001, "in the middle of what is left: {angles:?}");
        let crowd = asked_angles(&[Some(0.3); 40]);
        assert!(crowd.iter().all(|angle| (0.0..1.0).contains(angle)));
        assert_eq!(asked_angles(&[None, None]), [0.0, 0.5]);
    }
}
