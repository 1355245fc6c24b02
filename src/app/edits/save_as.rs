//! Saving under another name: what the example, standard input and write-protected files need.

use std::path::PathBuf;

use super::Home;
use super::saving::{Then, send};
use crate::app::{App, Input, Layer};
use crate::text::interface::editing as text;
use crate::text::slug;

/// The line for the name.
#[derive(Debug)]
pub struct SaveAs {
    /// The name of the file.
    pub name: Input,
    /// Why it was not saved.
    pub problem: Option<String>,
    /// Whether that is a file of this name, which may be written over.
    pub exists: bool,
    then: Then,
}

impl SaveAs {
    /// Somebody types another name.
    pub(in crate::app) fn typed(&mut self) {
        self.problem = None;
        self.exists = false;
    }
}

/// Asks for a name.
pub(in crate::app) fn open(app: &mut App) {
    open_then(app, Then::Stay);
}

pub(super) fn open_then(app: &mut App, then: Then) {
    let name = match &app.edits.home {
        Home::File(path) => path.display().to_string(),
        Home::Example | Home::Stdin => {
            let title = slug(app.data.local(&app.data.network().info.title));
            format!("{}.toml", if title.is_empty() { "network" } else { &title })
        }
    };
    app.layers.push(Layer::SaveAs(SaveAs { name: Input::new(&name), problem: None, exists: false, then }));
}

/// Says on the line why nothing was saved.
pub(super) fn reopen(app: &mut App, why: String, (is_there, then): (bool, Then)) {
    if !matches!(app.layers.last(), Some(Layer::SaveAs(_))) {
        close(app);
        open_then(app, then);
    }
    if let Some(Layer::SaveAs(line)) = app.layers.last_mut() {
        (line.problem, line.exists) = (Some(why), is_there);
    }
}

pub(super) fn close(app: &mut App) {
    app.layers.retain(|layer| !matches!(layer, Layer::SaveAs(_)));
}

/// Saves to a new file.
pub(in crate::app) fn write(app: &mut App) {
    hand_over(app, false);
}

/// Saves to the file, whatever it holds.
pub(in crate::app) fn write_over(app: &mut App) {
    hand_over(app, true);
}

fn hand_over(app: &mut App, overwrite: bool) {
    let lang = app.data.lang;
    let Some(Layer::SaveAs(line)) = app.layers.last_mut() else { return };
    let name = line.name.text();
    if name.trim().is_empty() {
        line.problem = Some(text::name_missing(lang).to_owned());
        return;
    }
    let (path, then) = (PathBuf::from(name.trim()), line.then);
    // To where it comes from it goes as always: never over what somebody else wrote there.
    let loaded = (app.edits.home == Home::File(path.clone())).then(|| app.edits.on_disk.text().to_owned());
    send(app, path, loaded, (overwrite, then));
}
