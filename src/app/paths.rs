//! How two actors know each other: one is marked, and the shortest chains from it to another are shown.

use super::edits::Renumbering;
use super::{App, Layer, Pane, Row, Tone};
use crate::analysis::{Path, shortest_paths};
use crate::network::ActorIndex;
use crate::text::interface::paths as text;
use crate::text::results;

/// The most chains that are shown: nobody reads more.
const MOST: usize = 5;

/// The mark, and the chains that were looked for last.
#[derive(Debug, Default)]
pub(super) struct Paths {
    mark: Option<ActorIndex>,
    goal: Option<ActorIndex>,
    found: Vec<Path>,
    /// Whether there are more than those.
    more: bool,
}

/// Marks an actor; at another one shows how the two know each other; at the same again forgets it.
pub(super) fn mark_or_show(app: &mut App) {
    match (app.pointed_at(), app.paths.mark) {
        (Some(actor), Some(mark)) if actor == mark => {
            app.paths = Paths::default();
            app.message = Some(text::lifted(app.data.lang).to_owned());
        }
        (Some(actor), Some(mark)) => show(app, mark, actor),
        _ => mark(app),
    }
}

/// Marks an actor, whichever was marked before.
pub(super) fn mark(app: &mut App) {
    let lang = app.data.lang;
    let mark = app.pointed_at();
    app.message = Some(match mark {
        Some(actor) => text::marked(lang, &app.data.network().actor(actor).name),
        None => text::nobody(lang).to_owned(),
    });
    if mark.is_some() {
        app.paths = Paths { mark, ..Paths::default() };
    }
}

fn look(app: &mut App, mark: ActorIndex, goal: ActorIndex) {
    let mut found = shortest_paths(app.data.network(), mark, goal, MOST + 1);
    let more = found.len() > MOST;
    found.truncate(MOST);
    app.paths = Paths { mark: Some(mark), goal: Some(goal), found, more };
}

fn show(app: &mut App, mark: ActorIndex, goal: ActorIndex) {
    look(app, mark, goal);
    app.layers.push(Layer::Paths(Pane::default()));
    fill(app);
    let height = app.active_height();
    if let Some(Layer::Paths(pane)) = app.layers.last_mut() {
        pane.reset(height);
    }
}

/// Fills the window; its lines are broken for its width, and it gets as high as they need.
pub(super) fn fill(app: &mut App) {
    let rows = rows(app, app.active_width());
    if let Some(Layer::Paths(pane)) = app.layers.last_mut() {
        pane.set_rows(rows, 0);
    }
    let height = app.active_height();
    if let Some(Layer::Paths(pane)) = app.layers.last_mut() {
        pane.show_cursor(height);
    }
}

/// Closes the window and goes to the actor under the cursor.
pub(super) fn go(app: &mut App) {
    let Some(Layer::Paths(pane)) = app.layers.last() else { return };
    if let Some(Row::Stop(actor)) = pane.chosen().cloned() {
        app.layers.pop();
        app.walk_to(actor);
    }
}

fn rows(app: &App, width: usize) -> Vec<Row> {
    let Paths { mark: Some(from), goal: Some(to), found, more } = &app.paths else { return Vec::new() };
    let lang = app.data.lang;
    let name = |actor: ActorIndex| &app.data.network().actor(actor).name;
    if found.is_empty() {
        return no_chain(app, *from, *to, width);
    }
    let mut rows: Vec<_> = Row::wrapped(&text::between(lang, name(*from), name(*to)), Tone::Strong, width).collect();
    for (at, path) in (1..).zip(found) {
        let count = if found.len() > 1 { format!("{at}/{}", found.len()) } else { String::new() };
        rows.push(Row::Blank);
        rows.push(Row::Title { text: results::steps(lang, path.relationships.len()), count });
        let mut steps = path.steps(app.data.network());
        for actor in &path.actors {
            rows.push(Row::Stop(*actor));
            rows.extend(steps.next().map(Row::Step));
        }
    }
    if *more {
        rows.push(Row::Blank);
        rows.extend(Row::wrapped(text::more(lang), Tone::Quiet, width));
    }
    rows
}

/// That there is none, why, and what helps.
fn no_chain(app: &App, from: ActorIndex, to: ActorIndex, width: usize) -> Vec<Row> {
    let lang = app.data.lang;
    let network = app.data.network();
    let name = |actor: ActorIndex| &network.actor(actor).name;
    let mut rows: Vec<_> = Row::wrapped(&results::no_path(lang, name(from), name(to)), Tone::Strong, width).collect();
    let alone: Vec<_> = [from, to].into_iter().filter(|actor| network.partners().degree(*actor) == 0).collect();
    let size = |actor| app.data.components().members(app.data.components().of(actor)).len();
    let why = match &*alone {
        [] => text::apart(lang, size(from), size(to)),
        alone => alone.iter().map(|actor| text::alone(lang, name(*actor))).collect::<Vec<_>>().join(" "),
    };
    rows.extend(Row::wrapped(&why, Tone::Plain, width));
    rows.push(Row::Blank);
    rows.extend(Row::wrapped(text::what_helps(lang), Tone::Plain, width));
    rows.extend([Row::Stop(from), Row::Stop(to)]);
    rows
}

/// Points into the next state of the network, where the chains are looked for anew.
pub(super) fn renumber(app: &mut App, renumbering: &Renumbering) {
    let Paths { mark, goal, .. } = std::mem::take(&mut app.paths);
    let actor = |actor: Option<ActorIndex>| actor.and_then(|actor| renumbering.actor(actor));
    app.paths = Paths { mark: actor(mark), ..Paths::default() };
    if let (Some(mark), Some(goal)) = (actor(mark), actor(goal)) {
        look(app, mark, goal);
    }
}

impl App {
    /// The actor from whom chains are looked for.
    pub fn marked(&self) -> Option<ActorIndex> {
        self.paths.mark
    }

    /// The chains that were shown last, as long as their start is marked.
    pub fn paths(&self) -> &[Path] {
        &self.paths.found
    }

    /// The actor under the cursor, else the selected one.
    pub(super) fn pointed_at(&self) -> Option<ActorIndex> {
        match self.chosen() {
            Some(Row::Actor(actor) | Row::Broker { actor, .. }) => Some(*actor),
            _ => self.selected,
        }
    }
}
