//! The map: an actor in the middle of those around it, or the whole network.

mod around;
mod camera;
mod missing;
mod nearest;
pub(super) mod pointer;
mod query;
mod raster;
mod scene;
mod whole;

pub use camera::Grid;
pub use raster::{LineCell, Raster};
pub use scene::{Caption, Ink, Mark, Scene, Sign};
pub use whole::Arrangement;

use super::edits::Renumbering;
use super::{App, Heading, Side, View};
use crate::layout::Point;
use crate::network::ActorIndex;
use crate::text::interface::map as text;
use camera::Camera;
use whole::Whole;

/// How far around an actor the map shows, in relationships: 1 to 9.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Radius(u8);

impl Default for Radius {
    fn default() -> Radius {
        Radius(1)
    }
}

impl Radius {
    /// The nearest radius that there is.
    pub fn new(steps: u8) -> Radius {
        Radius(steps.clamp(1, 9))
    }

    /// The number of relationships.
    pub fn get(self) -> u8 {
        self.0
    }
}

/// What the map shows.
#[derive(Debug, Default)]
pub(super) struct Map {
    focus: Option<ActorIndex>,
    radius: Radius,
    missing: bool,
    camera: Camera,
    whole: Whole,
    around: around::Found,
    scene: Scene,
    basis: Option<Basis>,
    grip: Option<(u16, u16)>,
}

/// What a scene follows from.
#[derive(Debug, Clone, PartialEq)]
struct Basis {
    grid: Grid,
    filter: u64,
    selected: Option<ActorIndex>,
    focus: Option<ActorIndex>,
    radius: Radius,
    missing: bool,
    suggested: u64,
    camera: Camera,
    whole: u64,
    /// The ends of the chains that were looked for.
    chain: Option<(ActorIndex, ActorIndex)>,
}

/// Shows an actor in the middle of those around it, or without one the whole network.
pub(super) fn look_at(app: &mut App, focus: Option<ActorIndex>, radius: Radius) {
    app.map.focus = focus;
    app.map.radius = radius;
    app.map.camera = Camera::default();
    app.selected = focus.or(app.selected);
    app.panes.focus(View::Map, Side::Left);
}

/// Points into the next state of the network: who stays, stays in place until all places are known anew.
pub(super) fn renumber(app: &mut App, renumbering: &Renumbering) {
    app.map.focus = app.map.focus.and_then(|actor| renumbering.actor(actor));
    app.map.around = around::Found::default();
    app.map.scene = Scene::default();
    app.map.basis = None;
    whole::renumber(app, renumbering);
}

/// Back at what was in the middle before.
pub(super) fn return_to(app: &mut App, focus: Option<(ActorIndex, Radius)>) {
    if app.map_middle() != focus {
        app.map.focus = focus.map(|(actor, _)| actor);
        app.map.radius = focus.map_or(app.map.radius, |(_, radius)| radius);
        app.map.camera = Camera::default();
    }
}

/// Moves the map so that the selected actor is to be seen.
pub(super) fn reveal(app: &mut App) {
    let place = app.map.scene.targets().iter().find(|(target, _)| is_at(app, *target)).map(|(_, place)| *place);
    if let Some(place) = place {
        let share = app.map.scene.share(place);
        app.map.camera.follow(share);
        app.refresh_map();
    }
}

/// To the nearest actor in this direction.
pub(super) fn step(app: &mut App, heading: Heading) {
    let scene = &app.map.scene;
    let here = scene.dots().find(|(actor, _)| is_at(app, *actor));
    let next = match here {
        Some((at, from)) => nearest::nearest(from, heading, &scene.dots().filter(|(actor, _)| *actor != at)),
        None => scene.targets().first().map(|(actor, _)| *actor),
    };
    if let Some(actor) = next {
        select(app, actor);
    }
}

/// Whether this is where the selected actor is to be found on the map.
fn is_at(app: &App, target: ActorIndex) -> bool {
    let Some(selected) = app.selected else { return false };
    match app.map.whole.arrangement().filter(|_| app.map.scene.is_grouped) {
        Some(arrangement) => {
            let partners = app.data.network().partners();
            let alone = |actor| partners.degree(actor) == 0;
            let community = |actor: ActorIndex| arrangement.communities.of[actor.get()];
            (alone(selected) && alone(target)) || community(selected) == community(target)
        }
        None => selected == target,
    }
}

fn select(app: &mut App, actor: ActorIndex) {
    app.selected = Some(actor);
    reveal(app);
}

/// Enter: a group is magnified, another actor comes into the middle, the one in the middle is shown with all it has.
pub(super) fn open(app: &mut App) {
    if app.map.scene.is_grouped {
        return enter_group(app);
    }
    match app.selected {
        Some(actor) if app.map.focus == Some(actor) => app.walk_to(actor),
        Some(actor) => {
            app.leave();
            look_at(app, Some(actor), app.map.radius);
        }
        None => {}
    }
}

fn enter_group(app: &mut App) {
    let target = app.map.scene.targets().iter().position(|(actor, _)| is_at(app, *actor));
    let Some(part) = target.and_then(|target| app.map.scene.extent(target)) else { return };
    let before = app.map.camera;
    app.map.camera.show(part);
    if app.map.camera == before {
        zoom_in(app);
    }
}

/// Goes one thing out: gives up waiting, leaves the middle, shows everything again; whether there was one.
pub(super) fn close(app: &mut App) -> bool {
    if app.map.focus.is_none() && whole::give_up(app) {
        return true;
    }
    if app.map.camera.is_whole() && app.map.focus.is_none() {
        return false;
    }
    if app.map.camera.is_whole() {
        app.leave();
        app.map.focus = None;
    }
    app.map.camera = Camera::default();
    true
}

/// Whether [`close`] would do something.
pub(super) fn can_close(app: &App) -> bool {
    app.map.focus.is_some() || !app.map.camera.is_whole() || app.map_progress().is_some()
}

/// Nearer, around the selected actor.
pub(super) fn zoom_in(app: &mut App) {
    zoom(app, 1);
}

/// Further away.
pub(super) fn zoom_out(app: &mut App) {
    zoom(app, -1);
}

fn zoom(app: &mut App, steps: i8) {
    let grid = app.map_grid();
    let here = app.map.scene.dots().find(|(actor, _)| is_at(app, *actor));
    let around =
        here.filter(|(_, dot)| grid.cell(*dot).is_some()).map_or(Point::new(0.5, 0.5), |(_, dot)| grid.share(dot));
    app.map.camera.magnify(steps, around);
}

/// Everything again; places that somebody gave up waiting for are computed after all.
pub(super) fn fit(app: &mut App) {
    app.map.camera = Camera::default();
    if app.map.whole.is_given_up() {
        whole::begin(app);
    }
}

/// Moves the map upwards, so that what lies above comes into sight.
pub(super) fn pan_up(app: &mut App) {
    app.map.camera.step(0.0, -1.0);
}

/// Moves the map so that what lies below comes into sight.
pub(super) fn pan_down(app: &mut App) {
    app.map.camera.step(0.0, 1.0);
}

/// Moves the map so that what lies to the left comes into sight.
pub(super) fn pan_left(app: &mut App) {
    app.map.camera.step(-1.0, 0.0);
}

/// Moves the map so that what lies to the right comes into sight.
pub(super) fn pan_right(app: &mut App) {
    app.map.camera.step(1.0, 0.0);
}

/// One relationship further around the actor in the middle.
pub(super) fn wider(app: &mut App) {
    reach(app, app.map.radius.get().saturating_add(1));
}

/// One relationship less.
pub(super) fn narrower(app: &mut App) {
    reach(app, app.map.radius.get().saturating_sub(1));
}

fn reach(app: &mut App, steps: u8) {
    if app.map.focus.is_none() {
        app.message = Some(text::radius_needs_middle(app.data.lang).to_owned());
    } else {
        app.map.radius = Radius::new(steps);
    }
}

/// Shows or hides what is missing to the actor in the middle; if none is, the selected one comes there.
pub(super) fn toggle_missing(app: &mut App) {
    match (app.map.focus, app.selected) {
        (Some(_), _) => app.map.missing = !app.map.missing,
        (None, Some(actor)) => {
            app.leave();
            app.map.missing = true;
            look_at(app, Some(actor), app.map.radius);
        }
        (None, None) => {}
    }
    if let Some(actor) = app.map.focus.filter(|_| app.map.missing)
        && around::lacks_nothing(app, actor)
    {
        let name = &app.data.network().actor(actor).name;
        app.message = Some(text::nothing_missing(app.data.lang, name));
    }
}

impl App {
    /// Brings the map up to date.
    pub(super) fn refresh_map(&mut self) {
        if self.view != View::Map {
            return;
        }
        if self.map.basis.as_ref().is_some_and(|basis| basis.filter != self.filter.generation()) {
            // What was looked at is somewhere else now.
            self.map.camera = Camera::default();
        }
        if self.map.focus.is_none() {
            let is_shown = |actor: &ActorIndex| self.filter.contains(*actor);
            self.selected = self.selected.filter(is_shown).or_else(|| self.best_linked()).or(self.selected);
            whole::want(self);
        }
        let basis = self.map_basis();
        if self.map.basis.as_ref() != Some(&basis) {
            if let Some(focus) = self.map.focus {
                around::look(self, focus);
            }
            self.map.scene = Scene::new(self);
            self.map.basis = Some(basis);
        }
    }

    fn map_basis(&self) -> Basis {
        Basis {
            grid: self.map_grid(),
            filter: self.filter.generation(),
            selected: self.selected,
            focus: self.map.focus,
            radius: self.map.radius,
            missing: self.map.missing,
            suggested: if self.map.missing { self.suggested.generation() } else { 0 },
            camera: self.map.camera,
            whole: self.map.focus.map_or(self.map.whole.generation(), |_| 0),
            chain: self.paths().first().and_then(|path| Some((*path.actors.first()?, *path.actors.last()?))),
        }
    }

    /// Where the walk over the map begins: with the most partners among those who are shown.
    fn best_linked(&self) -> Option<ActorIndex> {
        let partners = self.data.network().partners();
        self.filter.actors().min_by_key(|actor| (std::cmp::Reverse(partners.degree(*actor)), *actor))
    }
}
