//! Writing what is on screen as a diagram: a name, what goes into it, how large it gets.

use std::path::PathBuf;

use super::{App, Effect, ExportFailure, Input, Layer, Side, View};
use crate::document::Document;
use crate::exchange::{
    Cutout, CutoutRequest, DiagramOptions, ExportOptions, Exported, Format, Picture, Theme, around, export,
};
use crate::filter::Filter;
use crate::network::ActorIndex;
use crate::rules::Evaluation;
use crate::text::interface::export as text;
use crate::text::{Lang, strip};

/// How many dots a picture in dots has for each that a screen needs.
const SCALE: u32 = 2;

/// What goes into a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Content {
    /// In which format.
    pub format: Format,
    /// What a picture shows.
    pub picture: Picture,
    /// What a picture is drawn on.
    pub theme: Theme,
    /// Only the actors that this filter leaves.
    pub filter: String,
    /// Only the actors around this one.
    pub focus: Option<ActorIndex>,
    /// How far around it.
    pub radius: u8,
    /// With what is missing.
    pub gaps: bool,
}

impl Content {
    /// The file; an unreadable filter leaves everything.
    ///
    /// # Errors
    /// A filter that names something the network doesn't have, a picture that is too large: in words.
    pub fn exported(&self, document: &Document, evaluation: &Evaluation, lang: Lang) -> Result<Exported, String> {
        let filter = Filter::parse(&self.filter).ok();
        let (radius, tied) = (Some(self.radius.into()), self.format.is_picture());
        let request = CutoutRequest { filter, focus: self.focus, radius, tied, view: None };
        let cutout = Cutout::new(document, evaluation, &request).map_err(|error| error.message(lang))?;
        let diagram = DiagramOptions { group: None, gaps: self.gaps, lang, contacts: false };
        let Content { format, picture, theme, .. } = *self;
        export(document, evaluation, &cutout, &ExportOptions { format, diagram, picture, theme, scale: SCALE })
    }
}

impl Content {
    /// What its format is called, and what it is good for.
    pub fn format_words(&self, lang: Lang) -> &'static str {
        match self.format {
            Format::Dot => text::dot(lang),
            Format::Svg => text::svg(lang),
            #[cfg(feature = "png")]
            Format::Png => text::png(lang),
            Format::Mermaid => text::mermaid(lang),
            Format::Json => text::json(lang),
        }
    }

    /// What it shows, if it is a picture.
    pub fn picture_words(&self, lang: Lang) -> Option<&'static str> {
        let words = if self.picture == Picture::Matrix { text::matrix(lang) } else { text::map(lang) };
        self.format.is_picture().then_some(words)
    }
}

/// What is known of a file before it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Its size in bytes.
    pub bytes: usize,
    /// What to know before it is used.
    pub warning: Option<String>,
}

impl From<Exported> for Preview {
    fn from(exported: Exported) -> Preview {
        Preview { bytes: exported.bytes.len(), warning: exported.warning }
    }
}

/// The form.
#[derive(Debug)]
pub struct ExportForm {
    /// The name of the file.
    pub name: Input,
    /// In which format.
    pub format: Format,
    /// Whether only an actor and its surroundings go into it.
    pub around: bool,
    /// Whether the missing links go into it.
    pub gaps: bool,
    /// What is known of it already.
    pub preview: Option<Preview>,
    /// Why it was not written.
    pub problem: Option<String>,
    /// Whether that is a file of this name, which may be written over.
    pub exists: bool,
    /// Whether somebody changed the proposed name.
    pub renamed: bool,
}

/// Opens the form for what is on screen.
pub(super) fn open(app: &mut App) {
    let around = match app.view {
        View::Map => app.map_focus().is_some(),
        _ => app.view == View::Actors && app.side() == Side::Right && app.selected.is_some(),
    };
    let form = ExportForm {
        name: Input::default(),
        format: Format::Svg,
        around,
        gaps: app.view == View::Gaps || app.view == View::Map && app.map_missing(),
        preview: None,
        problem: None,
        exists: false,
        renamed: false,
    };
    app.layers.push(Layer::Export(form));
    propose(app);
}

/// Everything that is shown, or only what is around an actor.
pub(super) fn next_scope(app: &mut App) {
    let any = middle(app).is_some();
    if let Some(form) = form(app) {
        form.around = any && !form.around;
    }
    propose(app);
}

/// The next format; a name that somebody typed gets its ending.
pub(super) fn next_format(app: &mut App) {
    if let Some(form) = form(app) {
        let (name, old) = (form.name.text(), form.format.ending());
        form.format = form.format.next();
        if let Some(stem) = name.strip_suffix(old).filter(|stem| form.renamed && stem.ends_with('.')) {
            form.name = Input::new(&format!("{stem}{}", form.format.ending()));
        }
    }
    propose(app);
}

/// The actor in the middle of what is around somebody: that of the map, else the selected one.
fn middle(app: &App) -> Option<ActorIndex> {
    app.map_focus().filter(|_| app.view == View::Map).or(app.selected)
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
    let Some(Layer::Export(form)) = app.layers.last() else { return Content::default() };
    // Around an actor the filter holds on the map alone.
    let holds = !form.around || app.view == View::Map;
    let filter = if holds { app.filter.text().to_owned() } else { String::new() };
    Content {
        format: form.format,
        picture: if app.view == View::Matrix { Picture::Matrix } else { Picture::Map },
        theme: Theme::Light,
        filter,
        focus: middle(app).filter(|_| form.around),
        radius: if app.view == View::Map { app.map_radius().get() } else { 1 },
        gaps: form.gaps,
    }
}

/// Proposes a name and asks how large the file gets.
fn propose(app: &mut App) {
    let content = content(app);
    let name = proposed_name(app, &content);
    let generation = app.next_generation();
    let Some(form) = form(app) else { return };
    form.preview = None;
    form.problem = None;
    form.exists = false;
    if !form.renamed {
        form.name = Input::new(&name);
    }
    app.effects.push(Effect::Preview { generation, content });
}

/// Asks anew, of another state of the network.
pub(super) fn renew(app: &mut App) {
    propose(app);
}

/// From the title, or from the actor in the middle: `bildungslandschaft-viernheim.svg`.
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
    let stem = if stem.is_empty() { "network" } else { &stem };
    format!("{stem}{part}.{}", content.format.ending())
}

impl App {
    /// What is known of the file, unless it is out of date.
    pub(super) fn preview_arrived(&mut self, generation: u64, preview: Result<Preview, String>) {
        let (current, lang) = (self.generation, self.data.lang);
        let Some(form) = form(self).filter(|_| generation == current) else { return };
        match preview {
            Ok(preview) => form.preview = Some(preview),
            Err(reason) => form.problem = Some(text::failed(lang, &reason)),
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

    /// What the form would write.
    pub fn exported(&self) -> Content {
        content(self)
    }

    /// How many actors that holds.
    pub fn exported_actors(&self) -> usize {
        let content = content(self);
        match content.focus {
            Some(focus) => {
                let mut all = around(self.data.network(), focus, content.radius.into(), content.format.is_picture());
                if !content.filter.is_empty() {
                    all.intersect(self.filter.as_set());
                }
                all.len()
            }
            None => self.filter.count(),
        }
    }
}
