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
mod tests {
    use super::*;
    use crate::network::{Actor, Builder, Info, Relationship};
    use proptest::prelude::*;

    /// Actors of three kinds in turns, with these links.
    fn network(actors: usize, links: &[(usize, usize)]) -> Network {
        let mut builder = Builder::new(Info::default());
        for at in 0..actors {
            let kind = builder.actor_kind(["a", "b", "c"][at % 3]).unwrap();
            builder.add_actor(Actor::new(&at.to_string(), kind)).unwrap();
        }
        let kind = builder.relationship_kind("link").unwrap();
        for (a, b) in links.iter().filter(|(a, b)| a != b) {
            // A double is left out.
            let _ = builder.add_relationship(Relationship::new(ActorIndex::new(*a), ActorIndex::new(*b), kind));
        }
        builder.build()
    }

    fn crossings(network: &Network, rings: &Rings) -> usize {
        let at = |actor: ActorIndex| rings.places.iter().find(|placed| placed.actor == actor).map(|placed| placed.at);
        let lines: Vec<_> = network.partners().edges().filter_map(|(a, b)| Some((a, b, at(a)?, at(b)?))).collect();
        let side = |a: Point, b: Point, c: Point| (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0.0;
        let cross = |one: &(ActorIndex, ActorIndex, Point, Point), two: &(ActorIndex, ActorIndex, Point, Point)| {
            let apart = one.0 != two.0 && one.0 != two.1 && one.1 != two.0 && one.1 != two.1;
            apart
                && side(one.2, one.3, two.2) != side(one.2, one.3, two.3)
                && side(two.2, two.3, one.2) != side(two.2, two.3, one.3)
        };
        lines.iter().enumerate().map(|(at, one)| lines[..at].iter().filter(|two| cross(one, two)).count()).sum()
    }

    #[test]
    fn a_partner_stands_on_the_ring_of_its_distance_in_the_sector_of_its_kind() {
        let network = network(7, &[(0, 1), (0, 2), (1, 3), (3, 4), (4, 5)]);
        let found = rings(&network, ActorIndex::new(0), 2, |_| true, &[]);
        let ring = |actor: usize| found.places.iter().find(|one| one.actor.get() == actor).map(|one| one.ring);
        assert_eq!([0, 1, 2, 3, 4, 5, 6].map(ring), [Some(0), Some(1), Some(1), Some(2), None, None, None]);
        assert_eq!(found.sectors.len(), 3);
        assert!(found.sectors.windows(2).all(|two| two[0].end <= two[1].start && two[0].kind < two[1].kind));
    }

    #[test]
    fn who_is_filtered_out_still_leads_to_those_behind() {
        let network = network(3, &[(0, 1), (1, 2)]);
        let found = rings(&network, ActorIndex::new(0), 2, |actor| actor.get() != 1, &[]);
        assert_eq!(found.places.iter().map(|one| one.actor.get()).collect::<Vec<_>>(), [0, 2]);
    }

    #[test]
    fn a_partner_that_may_come_stands_on_the_first_ring_and_empty_rings_are_left_out() {
        let mut builder = Builder::new(Info::default());
        let kind = builder.actor_kind("a").unwrap();
        for at in ["0", "1", "2"] {
            builder.add_actor(Actor::new(at, kind)).unwrap();
        }
        let link = builder.relationship_kind("link").unwrap();
        let planned = Relationship::new(ActorIndex::new(2), ActorIndex::new(0), link);
        builder.add_relationship(Relationship { status: crate::network::Status::Planned, ..planned }).unwrap();
        let found = rings(&builder.build(), ActorIndex::new(0), 9, |_| true, &[]);
        assert_eq!(found.places.iter().map(|one| (one.actor.get(), one.ring)).collect::<Vec<_>>(), [(0, 0), (2, 1)]);
        assert_eq!(found.radius, 1);
    }

    #[test]
    fn those_who_belong_together_sit_together() {
        // Five pairs of partners on the first ring, each with a common partner on the second, all of one kind.
        let number = |ring: usize, at: usize| 3 * (1 + ring * 10 + at);
        let links: Vec<_> =
            (0..10).flat_map(|at| [(0, number(0, at)), (number(0, at), number(1, (at * 3) % 5))]).collect();
        let network = network(80, &links);
        let found = rings(&network, ActorIndex::new(0), 2, |_| true, &[]);
        assert_eq!(found.places.len(), 16);
        assert_eq!(crossings(&network, &found), 0);
    }

    proptest! {
        #[test]
        fn everyone_within_reach_has_a_place_of_its_own(
            actors in 1usize..30,
            links in prop::collection::vec((0usize..30, 0usize..30), 0..60),
            radius in 1u8..=9,
        ) {
            let links: Vec<_> = links.into_iter().map(|(a, b)| (a % actors, b % actors)).collect();
            let network = network(actors, &links);
            let found = rings(&network, ActorIndex::new(0), radius, |_| true, &[]);
            let mut steps = vec![vec![ActorIndex::new(0)]];
            let mut seen = std::collections::BTreeSet::from([ActorIndex::new(0)]);
            while steps.len() <= usize::from(radius) {
                let next = steps[steps.len() - 1].iter().flat_map(|actor| network.partners().of(*actor)).copied();
                steps.push(next.filter(|actor| seen.insert(*actor)).collect::<Vec<_>>());
            }
            let mut expected: Vec<_> = (0..).zip(&steps).flat_map(|(ring, actors)| actors.iter().map(move |actor| (*actor, ring))).collect();
            let mut placed: Vec<_> = found.places.iter().map(|placed| (placed.actor, placed.ring)).collect();
            expected.sort_unstable();
            placed.sort_unstable();
            prop_assert_eq!(placed, expected);
            for placed in &found.places {
                let distance = placed.at.distance(Point::default());
                prop_assert!((distance - found.distance(placed.ring)).abs() < 1e-5);
            }
            for (at, one) in found.places.iter().enumerate() {
                prop_assert!(found.places[..at].iter().all(|two| one.actor != two.actor && one.at.distance(two.at) > 1e-4));
            }
        }
    }
}
