//! The terminal interface's state: what is seen, what keys do. No drawing, no input or output.
//!
//! [`App::update`] takes what happened and returns what is to be done outside; drawing only reads. Everything that
//! costs more than a screenful is computed here, once for each change, and kept.

mod actions;
mod actor_list;
pub mod changes;
mod context;
mod data;
mod details;
pub mod edits;
mod event;
pub mod export;
mod filter_line;
mod footer;
pub mod form;
mod gap_details;
mod gap_list;
mod head;
mod heading;
mod history;
mod input;
mod key;
mod layer;
mod look;
pub mod map;
pub mod matrix;
pub mod meeting;
mod mouse;
mod name_order;
mod overview;
mod palette;
mod pane;
mod panes;
mod paths;
pub mod picker;
mod refresh;
mod row;
mod screen;
mod search;
mod selection;
mod shown;
mod suggested;
mod surroundings;
mod switches;
mod views;
pub mod words;

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

pub use actions::{Action, Definition, Topic, action_for, key_table_markdown};
pub use context::Context;
pub use data::Data;
pub use event::{Effect, Event, ExportFailure, Match, Mouse, MouseDoes};
pub use footer::Hint;
pub use head::Tab;
pub use heading::Heading;
pub use history::Place;
pub use input::Input;
pub use key::{Key, KeyCode};
pub use layer::{FilterLine, Layer, Palette, Search};
pub use look::{Colors, Look};
pub use name_order::NameOrder;
pub use pane::Pane;
pub use panes::{Side, View};
pub use row::{NAME_COLUMNS, Row, Tone};
pub use screen::{Area, LEAST, PaneArea, Screen, Size};
pub use shown::Shown;
pub use suggested::MOST_SUGGESTIONS;
pub use surroundings::{Spoke, Surroundings};
pub use switches::{GapStates, Sort};

use std::sync::Arc;

use crate::analysis::Metrics;
use crate::document::Document;
use crate::network::ActorIndex;
use crate::rules::Evaluation;
use crate::text::Lang;
use history::History;
use panes::Panes;
use refresh::Bases;
use switches::Folded;

/// The whole state of the interface.
#[derive(Debug)]
pub struct App {
    /// What is shown.
    pub data: Data,
    /// What the terminal can show.
    pub look: Look,
    size: Size,
    view: View,
    panes: Panes,
    bases: Bases,
    selected: Option<ActorIndex>,
    filter: Shown,
    sort: Sort,
    gap_states: GapStates,
    folded: Folded,
    surroundings: bool,
    beside: bool,
    map: map::Map,
    matrix: matrix::MatrixView,
    paths: paths::Paths,
    history: History,
    layers: Vec<Layer>,
    found: search::Found,
    metrics: Option<Arc<Metrics>>,
    message: Option<String>,
    mouse: bool,
    suggested: suggested::Suggested,
    meeting: Option<meeting::Meeting>,
    compared: Option<Arc<changes::Compared>>,
    generation: u64,
    /// Another number for every state of the network.
    version: u64,
    edits: edits::Edits,
    effects: Vec<Effect>,
}

impl App {
    /// The interface as it opens: the overview of everything.
    pub fn new(document: Arc<Document>, evaluation: Arc<Evaluation>, lang: Lang, look: Look, size: Size) -> App {
        let data = Data::new(document, evaluation, lang);
        let mut app = App {
            edits: edits::Edits::new(data.document.source.clone()),
            filter: Shown::everything(&data),
            data,
            look,
            size,
            view: View::Overview,
            panes: Panes::default(),
            bases: Bases::default(),
            selected: None,
            sort: Sort::default(),
            gap_states: GapStates::default(),
            folded: Folded::default(),
            surroundings: false,
            beside: true,
            map: map::Map::default(),
            matrix: matrix::MatrixView::default(),
            paths: paths::Paths::default(),
            history: History::default(),
            layers: Vec::new(),
            found: search::Found::default(),
            metrics: None,
            message: None,
            mouse: true,
            suggested: suggested::Suggested::default(),
            meeting: None,
            compared: None,
            generation: 0,
            version: 0,
            effects: vec![Effect::Measure],
        };
        app.refresh();
        app
    }

    /// Takes in what happened; returns what is to be done outside, in this order.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        self.take_in(event);
        self.refresh();
        std::mem::take(&mut self.effects)
    }

    fn take_in(&mut self, event: Event) {
        if self.has_to_wait(&event) {
            return self.wait_with(event);
        }
        match event {
            Event::Key(key) => self.key(key),
            Event::Mouse(mouse) => self.mouse_moved(mouse),
            Event::Paste(text) => self.paste(&text),
            Event::Resize(columns, rows) => {
                self.size = Size { columns, rows };
                palette::resized(self);
            }
            Event::Measured { version, metrics } if version == self.version => self.metrics = Some(metrics),
            Event::Measured { .. } => {}
            Event::Arranged { version, arrangement } => self.arrangement_arrived(version, arrangement),
            Event::Found { generation, matches } => self.matches_arrived(generation, matches),
            Event::Previewed { generation, preview } => self.preview_arrived(generation, preview),
            Event::Exported(result) => self.export_ended(result),
            Event::Tried { generation, result } => {
                self.tried(generation, result.map(|tried| *tried));
                self.take_in_what_waited();
            }
            Event::Suggested { version, gap, suggestions } => self.suggestions_arrived(version, gap, suggestions),
            Event::Recovered(recovered) => self.recovered(recovered),
            Event::Compared(result) => self.comparison_arrived(result),
            Event::MinutesWritten(result) => self.minutes_written(result),
            Event::Second => self.second_passed(),
            Event::Saved(result) => {
                self.save_ended(result);
                self.take_in_what_waited();
            }
            Event::FileChanged(bytes) => self.file_changed(bytes),
        }
    }

    fn key(&mut self, key: Key) {
        self.message = None;
        let context = self.context();
        if context.takes_text() && key.typed().is_some() {
            return self.edit(key);
        }
        match action_for(key, context) {
            Some(action) => (action.definition().run)(self),
            None if context.takes_text() => self.edit(key),
            None => {}
        }
    }

    /// A key that edits the line which is being typed.
    fn edit(&mut self, key: Key) {
        if self.input_mut().is_some_and(|input| input.key(key)) {
            self.typed();
        }
    }

    fn paste(&mut self, text: &str) {
        if let Some(input) = self.input_mut() {
            input.insert(text);
            self.typed();
        }
    }

    fn input_mut(&mut self) -> Option<&mut Input> {
        match self.layers.last_mut()? {
            Layer::Help(_)
            | Layer::Paths(_)
            | Layer::Steps(_)
            | Layer::Problems(_)
            | Layer::Question(_)
            | Layer::Agenda(_)
            | Layer::Changes(_)
            | Layer::Meeting(_) => None,
            Layer::Form(form) => form.input_mut(),
            Layer::SaveAs(line) => Some(&mut line.name),
            Layer::Compare(line) => Some(&mut line.name),
            Layer::Palette(palette) => Some(&mut palette.input),
            Layer::Search(search) => Some(&mut search.input),
            Layer::Filter(line) => Some(&mut line.input),
            Layer::Export(form) => Some(&mut form.name),
        }
    }

    /// What follows from a change of the line which is being typed.
    fn typed(&mut self) {
        match self.layers.last_mut() {
            Some(Layer::Palette(_)) => palette::typed(self),
            Some(Layer::Search(_)) => search::typed(self),
            Some(Layer::Filter(_)) => filter_line::typed(self),
            Some(Layer::Export(_)) => export::typed(self),
            Some(Layer::Form(_)) => form::typed(self),
            Some(Layer::SaveAs(line)) => line.typed(),
            Some(Layer::Compare(line)) => line.problem = None,
            Some(
                Layer::Help(_)
                | Layer::Paths(_)
                | Layer::Steps(_)
                | Layer::Problems(_)
                | Layer::Question(_)
                | Layer::Agenda(_)
                | Layer::Changes(_)
                | Layer::Meeting(_),
            )
            | None => {}
        }
    }

    /// Where the keys go now.
    pub fn context(&self) -> Context {
        match self.layers.last() {
            Some(Layer::Help(_)) => Context::Help,
            Some(Layer::Palette(_)) => Context::Palette,
            Some(Layer::Search(_)) => Context::Search,
            Some(Layer::Filter(_)) => Context::Filter,
            Some(Layer::Export(_)) => Context::Export,
            Some(Layer::Paths(_)) => Context::Paths,
            Some(Layer::Form(_)) => Context::Form,
            Some(Layer::Steps(_)) => Context::Steps,
            Some(Layer::Problems(_)) => Context::Problems,
            Some(Layer::Question(_)) => Context::Question,
            Some(Layer::SaveAs(_)) => Context::SaveAs,
            Some(Layer::Agenda(_)) => Context::Agenda,
            Some(Layer::Compare(_)) => Context::Compare,
            Some(Layer::Changes(_)) => Context::Changes,
            Some(Layer::Meeting(_)) => Context::Meeting,
            None => self.view_context(),
        }
    }

    /// Where the keys go once all layers are closed.
    pub fn view_context(&self) -> Context {
        match (self.view, self.side()) {
            (View::Overview, _) => Context::Overview,
            (View::Actors, Side::Left) => Context::ActorList,
            (View::Actors, Side::Right) => Context::Actor,
            (View::Map, Side::Left) => Context::Map,
            (View::Map, Side::Right) => Context::MapActor,
            (View::Matrix, Side::Left) => Context::Matrix,
            (View::Matrix, Side::Right) => Context::MatrixCell,
            (View::Gaps, Side::Left) => Context::GapList,
            (View::Gaps, Side::Right) => Context::Gap,
        }
    }

    /// A number that is another one for every state of the network.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// A number that no answer from outside has had yet.
    fn next_generation(&mut self) -> u64 {
        self.generation += 1;
        self.generation
    }
}
