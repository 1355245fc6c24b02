//! Writing what is on screen as a diagram: a name, what goes into it, how large it gets.

use std::path::PathBuf;

use super::{App, Effect, ExportFailure, Input, Layer, Side, View};
use crate::document::Document;
use crate::exchange::{Cutout, CutoutRequest, DotOptions, dot};
use crate::filter::Filter;
use crate::network::ActorIndex;
use crate::rules::Evaluation;
use crate::text::interface::export as text;
use crate::text::{Lang, strip};

/// What goes into a diagram.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Content {
    /// Only the actors that this filter leaves.
    pub filter: String,
    /// Only the actors around this one.
    pub focus: Option<ActorIndex>,
    /// With what is missing.
    pub gaps: bool,
}

impl Content {
    /// The diagram, in the language of DOT; an unreadable filter leaves everything.
    pub fn dot(&self, document: &Document, evaluation: &Evaluation, lang: Lang) -> String {
        let filter = Filter::parse(&self.filter).ok();
        let request = CutoutRequest { filter, focus: self.focus, radius: Some(1), view: None };
        let options = DotOptions { group: None, gaps: self.gaps, lang, contacts: false };
        match Cutout::new(document, evaluation, &request) {
            Ok(cutout) => dot(document, evaluation, &cutout, &options),
            Err(_) => String::new(),
        }
    }
}

/// The form.
#[derive(Debug)]
pub struct ExportForm {
    /// The name of the file.
    pub name: Input,
    /// Whether only the selected actor and its partners go into it.
    pub around: bool,
    /// Whether the missing links go into it.
    pub gaps: bool,
    /// Its size in bytes, once that is known.
    pub bytes: Option<usize>,
    /// Why it was not written.
    pub problem: Option<String>,
    /// Whether that is a file of this name, which may be written over.
    pub exists: bool,
    /// Whether somebody changed the proposed name.
    pub renamed: bool,
}

/// Opens the form for what is on screen.
pub(super) fn open(app: &mut App) {
    let around = app.view == View::Actors && app.side() == Side::Right && app.selected.is_some();
    let gaps = app.view == View::Gaps;
    let form =
        ExportForm { name: Input::default(), around, gaps, bytes: None, problem: None, exists: false, renamed: false };
    app.layers.push(Layer::Export(form));
    propose(app);
}

/// Everything that is shown, or only what is around the selected actor.
pub(super) fn next_scope(app: &mut App) {
    let any = app.selected.is_some();
    if let Some(form) = form(app) {
        form.around = any && !form.around;
    }
    propose(app);
}

/// With or without what is missing.
pub(super) fn toggle_gaps(app: &mut App) {
    if let Some(form) = form(app) {
        form.gaps = !form.gaps;
    }
    propose(app);
}

/// Somebody types a name.
pub(super) fn typed(app: &mut App) {
    if let Some(form) = form(app) {
        form.renamed = true;
        form.problem = None;
        form.exists = false;
    }
}

/// Writes a new file.
pub(super) fn write(app: &mut App) {
    send(app, false);
}

/// Writes the file, whether or not there is one of that name.
pub(super) fn overwrite(app: &mut App) {
    send(app, true);
}

fn send(app: &mut App, overwrite: bool) {
    let (content, lang) = (content(app), app.data.lang);
    let Some(form) = form(app) else { return };
    let name = form.name.text();
    if name.trim().is_empty() {
        form.problem = Some(text::name_missing(lang).to_owned());
    } else {
        let path = PathBuf::from(name.trim());
        app.effects.push(Effect::Export { path, content, overwrite });
    }
}

fn form(app: &mut App) -> Option<&mut ExportForm> {
    match app.layers.last_mut() {
        Some(Layer::Export(form)) => Some(form),
        _ => None,
    }
}

fn content(app: &App) -> Content {
    match app.layers.last() {
        Some(Layer::Export(form)) => {
            let focus = app.selected.filter(|_| form.around);
            let filter = if form.around { String::new() } else { app.filter.text().to_owned() };
            Content { filter, focus, gaps: form.gaps }
        }
        _ => Content::default(),
    }
}

/// Proposes a name and asks how large the file gets.
fn propose(app: &mut App) {
    let content = content(app);
    let name = proposed_name(app, &content);
    let generation = app.next_generation();
    let Some(form) = form(app) else { return };
    form.bytes = None;
    form.problem = None;
    form.exists = false;
    if !form.renamed {
        form.name = Input::new(&name);
    }
    app.effects.push(Effect::Preview { generation, content });
}

/// From the title, or from the actor in the middle: `bildungslandschaft-viernheim.dot`.
fn proposed_name(app: &App, content: &Content) -> String {
    let network = app.data.network();
    let title = match content.focus {
        Some(actor) => network.actor(actor).name.to_string(),
        None => app.data.local(&network.info.title).to_owned(),
    };
    let words: Vec<_> = strip(&title).split(|c: char| !c.is_ascii_alphanumeric()).map(str::to_owned).collect();
    let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let part = if content.focus.is_none() && !content.filter.is_empty() { text::part(app.data.lang) } else { "" };
    let stem: String = words.join("-").chars().take(60).collect();
    format!("{}{part}.dot", if stem.is_empty() { "network" } else { &stem })
}

impl App {
    /// The size of the file, unless it is out of date.
    pub(super) fn preview_arrived(&mut self, generation: u64, bytes: usize) {
        if generation == self.generation
            && let Some(form) = form(self)
        {
            form.bytes = Some(bytes);
        }
    }

    /// The file was written, or not.
    pub(super) fn export_ended(&mut self, result: Result<(String, usize), ExportFailure>) {
        let lang = self.data.lang;
        match result {
            Ok((name, bytes)) => {
                if form(self).is_some() {
                    self.layers.pop();
                }
                self.message = Some(text::written(lang, &name, &text::size(lang, bytes)));
            }
            Err(failure) => {
                let exists = matches!(failure, ExportFailure::Exists);
                let problem = match failure {
                    ExportFailure::Exists => text::exists(lang).to_owned(),
                    ExportFailure::IsTheNetwork => text::is_the_network(lang).to_owned(),
                    ExportFailure::Other(reason) => text::failed(lang, &reason),
                };
                match form(self) {
                    Some(form) => (form.problem, form.exists) = (Some(problem), exists),
                    None => self.message = Some(problem),
                }
            }
        }
    }

    /// How many actors the diagram would hold.
    pub fn exported_actors(&self) -> usize {
        match (content(self).focus, self.filter.count()) {
            (Some(actor), _) => self.data.network().partners().degree(actor) + 1,
            (None, count) => count,
        }
    }
}
