//! Rings around an actor: partners by distance, in sectors by kind, as on the network cards that social workers draw.

use std::collections::VecDeque;

use crate::network::{ActorIndex, Adjacency, KindIndex, Network};

use super::Point;

/// How much wider the room inside the first ring is than that between two others.
const INNER_ROOM: f32 = 0.4;
/// How often the order within the sectors is improved; most is won in the first sweeps.
const SWEEPS: usize = 12;
/// What each sector gets besides its share, in actors on the first ring: the name of its kind needs room.
const LEAST_SHARE: f32 = 0.6;
/// The share of a sector that stays empty, so that sectors can be told apart.
const MARGIN: f32 = 0.12;

/// The actors around a focus, each with its place in a disc of radius 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Rings {
    /// How many rings there are; at least one.
    pub radius: u8,
    /// The focus first, then everyone by ring, and clockwise on each ring.
    pub places: Vec<Placed>,
    /// The sectors, clockwise from the top.
    pub sectors: Vec<Sector>,
}

impl Rings {
    /// How far a ring is from the middle; the outermost is at 1. The first is wider than the rest, since every line to the
    /// focus crosses the room in it.
    pub fn distance(&self, ring: u8) -> f32 {
        distance(ring, self.radius)
    }
}

fn distance(ring: u8, radius: u8) -> f32 {
    if ring == 0 { 0.0 } else { (f32::from(ring) + INNER_ROOM) / (f32::from(radius) + INNER_ROOM) }
}

/// An actor on a ring.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// The actor.
    pub actor: ActorIndex,
    /// How many active relationships away from the focus it is, itself being 0.
    pub ring: u8,
    /// Its place: the focus at 0, 0; everyone on a ring at [`Rings::distance`].
    pub at: Point,
}

/// The part of the disc that belongs to a kind of actors; angles in turns, clockwise, 0 being the top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sector {
    /// The kind.
    pub kind: KindIndex,
    /// Where it begins.
    pub start: f32,
    /// Where it ends.
    pub end: f32,
}

impl Sector {
    /// The angle in its middle.
    pub fn middle(&self) -> f32 {
        (self.start + self.end) / 2.0
    }
}

/// The point of the unit circle at an angle in turns, clockwise from the top.
pub fn direction(turns: f32) -> Point {
    let angle = turns * std::f32::consts::TAU;
    Point::new(libm::sinf(angle), -libm::cosf(angle))
}

/// Places the actors within `radius` active relationships of the focus, as far as `keep` holds for them; on the first ring
/// also those that nothing but a relationship in another state links to it. Rings that would stay empty outside all others
/// are left out.
///
/// A sector is as wide as its fullest ring needs; within it, everyone moves towards those they work with, so that few
/// lines cross (the barycentre method of Sugiyama, Tagawa and Toda 1981, on rings as in Bachmaier 2007, "A radial
/// adaptation of the Sugiyama framework"). Linear in the relationships of those shown, times a dozen sweeps.
///
/// The kinds in `also` get a sector even if nobody of them is around.
pub fn rings(
    network: &Network,
    focus: ActorIndex,
    radius: u8,
    keep: impl Fn(ActorIndex) -> bool,
    also: &[KindIndex],
) -> Rings {
    let around = Around::new(network, focus, radius.max(1), keep);
    let radius = u8::try_from(around.rings.len()).unwrap_or(radius);
    let sectors = around.sectors(network, also);
    let mut order = Order::new(network, &around, &sectors);
    for sweep in 0..SWEEPS {
        order.improve(network.partners(), sweep % 2 == 1);
    }
    let mut places = vec![Placed { actor: focus, ring: 0, at: Point::default() }];
    places.extend(order.seats().map(|(actor, ring, angle)| {
        let toward = direction(angle);
        let distance = distance(ring, radius);
        Placed { actor, ring, at: Point::new(toward.x * distance, toward.y * distance) }
    }));
    Rings { radius, places, sectors }
}

/// Who is around the focus: for each ring the actors of each kind, in order of kind.
struct Around {
    rings: Vec<Vec<ActorIndex>>,
}

impl Around {
    /// Looks around breadth-first.
    fn new(network: &Network, focus: ActorIndex, radius: u8, keep: impl Fn(ActorIndex) -> bool) -> Around {
        let partners = network.partners();
        let mut rings = vec![Vec::new(); usize::from(radius)];
        let mut seen = vec![false; partners.len()];
        seen[focus.get()] = true;
        let mut front = VecDeque::from([(focus, 0)]);
        while let Some((actor, ring)) = front.pop_front() {
            if ring == usize::from(radius) {
                continue;
            }
            for partner in partners.of(actor) {
                if !std::mem::replace(&mut seen[partner.get()], true) {
                    front.push_back((*partner, ring + 1));
                    if keep(*partner) {
                        rings[ring].push(*partner);
                    }
                }
            }
        }
        let met = meeting_order(partners, focus, &rings);
        // Whoever has to do with the focus in another way than today's stands beside today's partners.
        for tied in network.neighbours(focus).map(|neighbour| neighbour.actor) {
            if !std::mem::replace(&mut seen[tied.get()], true) && keep(tied) {
                rings[0].push(tied);
            }
        }
        while rings.len() > 1 && rings.last().is_some_and(Vec::is_empty) {
            rings.pop();
        }
        for ring in &mut rings {
            ring.sort_by_key(|actor| (network.actor(*actor).kind, met[actor.get()]));
        }
        Around { rings }
    }

    /// A sector for each kind that occurs, in the file's order.
    fn sectors(&self, network: &Network, also: &[KindIndex]) -> Vec<Sector> {
        let mut needs = vec![0.0_f32; network.actor_kinds().len()];
        also.iter().for_each(|kind| needs[kind.get()] = LEAST_SHARE);
        for (ring, actors) in (1_u8..).zip(&self.rings) {
            for kind in actors.chunk_by(|a, b| network.actor(*a).kind == network.actor(*b).kind) {
                let need = &mut needs[network.actor(kind[0]).kind.get()];
                // A ring twice as long holds twice as many.
                *need = need.max(count(kind.len()) / f32::from(ring) + LEAST_SHARE);
            }
        }
        let total: f32 = needs.iter().sum();
        let mut start = 0.0;
        let kinds = needs.into_iter().enumerate().filter(|(_, need)| *need > 0.0);
        let sector = |(kind, need)| {
            let sector = Sector { kind: KindIndex::new(kind)?, start, end: start + need / total };
            start = sector.end;
            Some(sector)
        };
        kinds.filter_map(sector).collect()
    }
}

/// When a walk over the links between those on the rings comes to each of them: those who hang together follow each other.
fn meeting_order(partners: &Adjacency, focus: ActorIndex, rings: &[Vec<ActorIndex>]) -> Vec<u32> {
    let mut met = vec![0; partners.len()];
    let mut waiting = vec![false; partners.len()];
    rings.iter().flatten().for_each(|actor| waiting[actor.get()] = true);
    waiting[focus.get()] = false;
    let mut number = 0;
    for first in rings.iter().flatten() {
        let mut way = vec![*first];
        while let Some(actor) = way.pop() {
            if std::mem::take(&mut waiting[actor.get()]) {
                number += 1;
                met[actor.get()] = number;
                way.extend(partners.of(actor).iter().rev().filter(|partner| waiting[partner.get()]));
            }
        }
    }
    met
}

/// The actors of one kind on one ring, side by side.
struct Bench {
    ring: u8,
    start: f32,
    width: f32,
    actors: Vec<ActorIndex>,
}

impl Bench {
    /// The angle of each seat.
    fn seats(&self) -> impl Iterator<Item = (ActorIndex, f32)> + '_ {
        let step = self.width / count(self.actors.len());
        self.actors.iter().enumerate().map(move |(seat, actor)| (*actor, self.start + (count(seat) + 0.5) * step))
    }
}

/// Who sits beside whom, as far as it is known by now.
struct Order {
    benches: Vec<Bench>,
    /// The angle of each actor of the network that is on a ring.
    angles: Vec<Option<f32>>,
}

impl Order {
    fn new(network: &Network, around: &Around, sectors: &[Sector]) -> Order {
        let kind = |actor: &ActorIndex| network.actor(*actor).kind;
        let mut benches = Vec::new();
        for (ring, actors) in (1..).zip(&around.rings) {
            for actors in actors.chunk_by(|a, b| kind(a) == kind(b)) {
                let Some(sector) = sectors.iter().find(|sector| sector.kind == kind(&actors[0])) else { continue };
                let width = sector.end - sector.start;
                let margin = if sectors.len() > 1 { width * MARGIN } else { 0.0 };
                let (start, width) = (sector.start + margin / 2.0, width - margin);
                benches.push(Bench { ring, start, width, actors: actors.to_vec() });
            }
        }
        let mut order = Order { benches, angles: vec![None; network.actors().len()] };
        (0..order.benches.len()).for_each(|bench| order.sit(bench));
        order
    }

    /// Everyone takes the seat that the bench's order gives.
    fn sit(&mut self, bench: usize) {
        for (actor, angle) in self.benches[bench].seats() {
            self.angles[actor.get()] = Some(angle);
        }
    }

    /// Sorts every bench by where its actors are drawn to, from the middle outwards or back.
    fn improve(&mut self, partners: &Adjacency, back: bool) {
        for step in 0..self.benches.len() {
            let at = if back { self.benches.len() - 1 - step } else { step };
            let mut wishes: Vec<_> =
                self.benches[at].actors.iter().map(|actor| (self.wish(partners, *actor), *actor)).collect();
            wishes.sort_by(|(a, _), (b, _)| a.total_cmp(b));
            self.benches[at].actors = wishes.into_iter().map(|(_, actor)| actor).collect();
            self.sit(at);
        }
    }

    /// The angle in the middle of an actor's partners, going from where it sits the shorter way to each.
    fn wish(&self, partners: &Adjacency, actor: ActorIndex) -> f32 {
        let own = self.angles[actor.get()].unwrap_or_default();
        let drawn = partners.of(actor).iter().filter_map(|partner| self.angles[partner.get()]);
        let ways = drawn.map(|angle| {
            let way = angle - own;
            way - rounded(way)
        });
        let (sum, number) = ways.fold((0.0, 0), |(sum, number), way| (sum + way, number + 1));
        if number == 0 { own } else { own + sum / count(number) }
    }

    fn seats(&self) -> impl Iterator<Item = (ActorIndex, u8, f32)> + '_ {
        self.benches.iter().flat_map(|bench| bench.seats().map(|(actor, angle)| (actor, bench.ring, angle)))
    }
}

/// The nearest whole number to one between -1 and 1.
fn rounded(turns: f32) -> f32 {
    if turns > 0.5 {
        1.0
    } else if turns < -0.5 {
        -1.0
    } else {
        0.0
    }
}

#[expect(clippy::cast_precision_loss, reason = "there are far fewer actors on a map than an f32 counts")]
fn count(number: usize) -> f32 {
    number as f32
}

#[cfg(test)]
mod tests;
