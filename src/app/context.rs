//! Where the keys go: the innermost layer, else the pane that has the focus.

/// A place that gets keys; each action names those it works in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// The overview.
    Overview,
    /// The list of actors.
    ActorList,
    /// One actor.
    Actor,
    /// The map.
    Map,
    /// One actor beside the map.
    MapActor,
    /// The matrix.
    Matrix,
    /// One cell beside the matrix.
    MatrixCell,
    /// The list of gaps.
    GapList,
    /// One gap.
    Gap,
    /// All keys.
    Help,
    /// Every action, by name or key.
    Palette,
    /// Looking for an actor.
    Search,
    /// Typing a filter.
    Filter,
    /// Writing a diagram.
    Export,
    /// How two actors know each other.
    Paths,
    /// Changing something.
    Form,
    /// What was changed, step by step.
    Steps,
    /// What is wrong with the file on the disk.
    Problems,
    /// Something that has to be decided first.
    Question,
    /// Saving under another name.
    SaveAs,
    /// What a meeting goes through.
    Agenda,
    /// A meeting.
    Meeting,
    /// Which older state to compare with.
    Compare,
    /// What has changed since an older state.
    Changes,
}

use Context::{
    Actor, ActorList, Agenda, Changes, Compare, Export, Filter, Form, Gap, GapList, Help, Map, MapActor, Matrix,
    MatrixCell, Meeting, Overview, Palette, Paths, Problems, Question, SaveAs, Search, Steps,
};

/// Everywhere.
pub(super) const EVERYWHERE: &[Context] = &[
    Overview, ActorList, Actor, Map, MapActor, Matrix, MatrixCell, GapList, Gap, Help, Palette, Search, Filter, Export,
    Paths, Form, Steps, Problems, Question, SaveAs, Agenda, Meeting, Changes, Compare,
];
/// Every pane of every view.
pub(super) const VIEWS: &[Context] = &[Overview, ActorList, Actor, Map, MapActor, Matrix, MatrixCell, GapList, Gap];
/// Every pane of every view, the window with the paths, and the meeting.
pub(super) const SHOWING: &[Context] =
    &[Overview, ActorList, Actor, Map, MapActor, Matrix, MatrixCell, GapList, Gap, Paths, Agenda, Meeting];
/// Every pane of every view, the window with the paths, and the help.
pub(super) const READING: &[Context] =
    &[Overview, ActorList, Actor, Map, MapActor, Matrix, MatrixCell, GapList, Gap, Paths, Help];
/// Wherever there are rows to walk.
pub(super) const LISTS: &[Context] = &[
    Overview, ActorList, Actor, MapActor, Matrix, MatrixCell, GapList, Gap, Help, Palette, Search, Paths, Steps,
    Problems, Question, Agenda, Meeting, Changes,
];
/// Wherever the arrow keys lead up and down.
pub(super) const WALKS: &[Context] = &[
    Overview, ActorList, Actor, Map, MapActor, Matrix, MatrixCell, GapList, Gap, Help, Palette, Search, Paths, Steps,
    Problems, Question, Agenda, Meeting, Changes,
];
/// Whatever lies over a view, but for the paths and the meeting, where the question mark works as in the views.
pub(super) const LAYERS: &[Context] =
    &[Help, Palette, Search, Filter, Export, Form, Steps, Problems, Question, SaveAs, Changes, Compare];
/// The view of actors.
pub(super) const ACTORS: &[Context] = &[ActorList, Actor];
/// The views with a picture.
pub(super) const PICTURES: &[Context] = &[Map, MapActor, Matrix, MatrixCell];
/// The map.
pub(super) const MAPS: &[Context] = &[Map];
/// The view of the matrix.
pub(super) const MATRIX: &[Context] = &[Matrix, MatrixCell];
/// Where steps can be taken back: the views, the list of steps, a meeting.
pub(super) const CHANGES: &[Context] =
    &[Overview, ActorList, Actor, Map, MapActor, Matrix, MatrixCell, GapList, Gap, Steps, Meeting];
/// Where the network can be saved at once.
pub(super) const SAVES: &[Context] =
    &[Overview, ActorList, Actor, Map, MapActor, Matrix, MatrixCell, GapList, Gap, Meeting];
/// A meeting.
pub(super) const MEETING: &[Context] = &[Meeting];
/// Where gaps stand.
pub(super) const GAP_ROWS: &[Context] = &[Overview, Actor, MapActor, MatrixCell, GapList, Gap];
/// The view of gaps.
pub(super) const GAPS: &[Context] = &[GapList, Gap];

impl Context {
    /// Whether characters are typed into a line here.
    pub fn takes_text(self) -> bool {
        matches!(self, Palette | Search | Filter | Export | Form | SaveAs | Compare)
    }
}
