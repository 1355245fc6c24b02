//! What lies over the views: an ordered stack; the topmost layer gets the keys.

use super::changes::CompareLine;
use super::edits::{Question, SaveAs};
use super::export::ExportForm;
use super::form::Form;
use super::{Input, Match, Pane};
use crate::filter::FilterError;
use crate::network::ActorIndex;

/// One layer.
#[derive(Debug)]
pub enum Layer {
    /// All keys.
    Help(Pane),
    /// Every action, by name or key, and every saved view.
    Palette(Palette),
    /// Looking for an actor.
    Search(Search),
    /// Typing a filter.
    Filter(FilterLine),
    /// Writing a diagram.
    Export(ExportForm),
    /// How two actors know each other.
    Paths(Pane),
    /// Changing something.
    Form(Box<Form>),
    /// What was changed, step by step.
    Steps(Pane),
    /// What is wrong with the file on the disk.
    Problems(Pane),
    /// Something that has to be decided first.
    Question(Question),
    /// What a meeting goes through.
    Agenda(Pane),
    /// A meeting.
    Meeting(Pane),
    /// Which older state to compare with.
    Compare(CompareLine),
    /// What has changed since an older state.
    Changes(Pane),
    /// Saving under another name.
    SaveAs(SaveAs),
}

/// The palette.
#[derive(Debug, Default)]
pub struct Palette {
    /// What is typed.
    pub input: Input,
    /// The actions and saved views that fit, best first.
    pub pane: Pane,
}

/// The search.
#[derive(Debug, Default)]
pub struct Search {
    /// What is typed.
    pub input: Input,
    /// The actors that fit, best first.
    pub matches: Vec<Match>,
    /// The same as rows.
    pub pane: Pane,
    /// Whether the answer to what is typed is still to come.
    pub waiting: bool,
    /// Whether to go to the best match as soon as it is there: Enter came before the answer.
    pub entered: bool,
}

/// The filter line.
#[derive(Debug)]
pub struct FilterLine {
    /// What is typed.
    pub input: Input,
    /// What is wrong with it, or probably is; the last good filter stays in force meanwhile.
    pub problem: Option<FilterError>,
    /// The filter before, for Esc.
    pub before: String,
    /// The actor that was selected before.
    pub selected: Option<ActorIndex>,
}
