//! Groups in the place of their actors, where there are too many to tell them apart.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::super::raster::{DOTS_X, DOTS_Y, Dash};
use super::board::Board;
use super::{Ink, Scene, Sign};
use crate::analysis::Communities;
use crate::app::App;
use crate::layout::{Point, Rectangle};
use crate::network::{ActorIndex, Adjacency};
use crate::text::interface::map as text;
use crate::text::{InText, safe, whole_words};

/// The cells for each group that gets an outline and a name.
const CELLS_FOR_EACH: usize = 50;
/// On fewer cells outlines would only get in the way of names.
const ROOM_FOR_OUTLINES: usize = 1200;
/// How many lines are drawn for each group: those between the groups that are linked most.
const LINES_FOR_EACH: usize = 2;
/// How many columns the name of a group's hub may take, and how many where that finds no room.
const HUB_COLUMNS: [usize; 2] = [28, 14];
/// The share of the screen's height that the outline of a group with everybody would take from its middle.
const LARGEST: f32 = 0.42;

/// A community, or all actors without partners.
struct Group {
    members: Vec<(ActorIndex, Point)>,
    /// Who has the most partners.
    hub: ActorIndex,
    middle: Point,
    alone: bool,
}

impl Group {
    fn new(members: Vec<(ActorIndex, Point)>, partners: &Adjacency, alone: bool) -> Option<Group> {
        let (hub, _) = *members.iter().min_by_key(|(actor, _)| (Reverse(partners.degree(*actor)), *actor))?;
        let extent = Rectangle::bounding(members.iter().map(|(_, place)| *place))?;
        let middle = if alone { extent.middle() } else { centre(&members) };
        Some(Group { members, hub, middle, alone })
    }

    /// What the group is called, longer and shorter; always with its size.
    fn names(&self, app: &App) -> Vec<String> {
        let (lang, count) = (app.data.lang, self.members.len());
        let size = format!("({})", count.in_text(lang));
        if self.alone {
            return vec![text::group_alone(lang, count), size];
        }
        let hub = safe(app.data.network().actor(self.hub).short_name());
        let named = HUB_COLUMNS.into_iter().filter_map(|columns| whole_words(&hub, columns));
        named.map(|hub| text::group(lang, &hub, count)).chain([size]).collect()
    }
}

pub(super) fn scene(app: &App, mut board: Board, shown: &[(ActorIndex, Point)], communities: &Communities) -> Scene {
    let partners = app.data.network().partners();
    let groups = groups(partners, shown, communities);
    let most = (board.grid.cells() / CELLS_FOR_EACH).max(3);
    let named = groups.len().min(most);
    let own = app.selected.map(|actor| communities.of[actor.get()]);
    let is_own = |group: &Group| match (own, app.selected) {
        (Some(_), Some(actor)) if group.alone => partners.degree(actor) == 0,
        (Some(own), _) => communities.of[group.hub.get()] == own,
        _ => false,
    };
    lines(&mut board, app, communities, &groups[..named]);
    if board.grid.cells() >= ROOM_FOR_OUTLINES {
        groups[..named].iter().for_each(|group| outline(&mut board, group, shown.len()));
    }
    for group in
        groups.iter().filter(|group| is_own(group)).chain(groups[..named].iter().filter(|group| !is_own(group)))
    {
        let ink = if is_own(group) { Ink::Selected } else { Ink::Name };
        if let Some(cell) = board.sign(group.middle, Sign::Char('◉', ink)) {
            board.one_of(cell, group.names(app), ink, Point::new(1.0, 0.0));
        }
    }
    for group in &groups[named..] {
        board.sign(group.middle, Sign::Char('∘', Ink::Guide));
    }
    let targets = groups.iter().map(|group| (group.hub, group.middle)).collect();
    let mut scene = board.finish(targets);
    scene.is_grouped = true;
    if let Some(view) = &mut scene.view {
        let extent = |group: &Group| Rectangle::bounding(group.members.iter().map(|(_, place)| *place));
        view.extents = groups.iter().filter_map(extent).collect();
    }
    scene
}

/// The communities of those who are shown, the largest first; everyone without partners is one group.
fn groups(partners: &Adjacency, shown: &[(ActorIndex, Point)], communities: &Communities) -> Vec<Group> {
    let mut members: BTreeMap<u32, Vec<(ActorIndex, Point)>> = BTreeMap::new();
    let mut alone = Vec::new();
    for (actor, place) in shown {
        if partners.degree(*actor) == 0 {
            alone.push((*actor, *place));
        } else {
            members.entry(communities.of[actor.get()]).or_default().push((*actor, *place));
        }
    }
    let linked = members.into_values().filter_map(|members| Group::new(members, partners, false));
    let mut groups: Vec<_> = linked.chain(Group::new(alone, partners, true)).collect();
    groups.sort_by_key(|group| Reverse(group.members.len()));
    groups
}

#[expect(clippy::cast_precision_loss, reason = "there are far fewer actors than an f32 counts")]
fn centre(members: &[(ActorIndex, Point)]) -> Point {
    let sum = members.iter().fold(Point::default(), |sum, (_, place)| Point::new(sum.x + place.x, sum.y + place.y));
    Point::new(sum.x / members.len() as f32, sum.y / members.len() as f32)
}

/// A circle whose area says how many actors there are.
#[expect(clippy::cast_precision_loss, reason = "there are far fewer actors than an f32 counts")]
fn outline(board: &mut Board, group: &Group, all: usize) {
    let share = (group.members.len() as f32 / all.max(1) as f32).sqrt();
    let radius = (share * LARGEST * f32::from(board.grid.rows) * DOTS_Y).max(DOTS_X);
    board.circle(group.middle, Point::new(radius, radius), Dash::Solid);
}

/// Lines between the groups that are linked most; thick ones where it is many links.
fn lines(board: &mut Board, app: &App, communities: &Communities, groups: &[Group]) {
    let partners = app.data.network().partners();
    let mut place_of = vec![usize::MAX; communities.count];
    for (place, group) in groups.iter().enumerate().filter(|(_, group)| !group.alone) {
        place_of[communities.of[group.hub.get()] as usize] = place;
    }
    let mut counts: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for group in groups.iter().filter(|group| !group.alone) {
        let own = place_of[communities.of[group.hub.get()] as usize];
        let linked = group.members.iter().flat_map(|(actor, _)| partners.of(*actor));
        for partner in linked.filter(|partner| app.filter.contains(**partner)) {
            let other = place_of[communities.of[partner.get()] as usize];
            if own < other && other != usize::MAX {
                *counts.entry((own, other)).or_default() += 1;
            }
        }
    }
    let mut strongest: Vec<_> = counts.into_iter().collect();
    strongest.sort_by_key(|(ends, count)| (Reverse(*count), *ends));
    strongest.truncate(groups.len() * LINES_FOR_EACH);
    let thick = strongest.get(strongest.len() / 5).map_or(usize::MAX, |(_, count)| (*count).max(2));
    for ((a, b), count) in strongest.into_iter().rev() {
        let (from, to) = (board.projection.dot(groups[a].middle), board.projection.dot(groups[b].middle));
        board.lines.line(from, to, if count >= thick { Dash::Bold } else { Dash::Dotted }, Ink::Guide);
    }
}
