//! The table.

use super::super::App;
use super::super::context::{
    ACTORS, CHANGES, Context, EVERYWHERE, GAP_ROWS, GAPS, LAYERS, LISTS, MAPS, MATRIX, MEETING, PICTURES, READING,
    SAVES, SHOWING, VIEWS, WALKS,
};
use super::{open, places, toggle, walk};
use crate::app::{changes as since, edits, export, filter_line, form, map, matrix, meeting, palette, paths, search};
use crate::text::Lang;
use crate::text::interface::{actions as text, changes, changes_since as since_text, meeting_actions as meeting_text};

/// One row of the table.
#[derive(Debug)]
pub struct Definition {
    /// What scripts and tests call it.
    pub name: &'static str,
    /// What it does.
    pub run: fn(&mut App),
    /// One line for help and palette.
    pub description: fn(Lang) -> &'static str,
    /// A word or two for the footer; none where the footer never shows it.
    pub hint: Option<fn(Lang) -> &'static str>,
    /// Its keys, the usual one first.
    pub keys: &'static [&'static str],
    /// Where it works.
    pub contexts: &'static [Context],
    /// The chapter of the help.
    pub topic: Topic,
}

/// A chapter of the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Walking through lists and views.
    Walk,
    /// Finding and leaving out.
    Find,
    /// The view of gaps.
    Gaps,
    /// Changing the network.
    Change,
    /// Going through gaps with others.
    Meeting,
    /// Everything else.
    Program,
}

impl Topic {
    /// Every chapter, in the order of the help.
    pub const ALL: [Topic; 6] = [Topic::Walk, Topic::Find, Topic::Gaps, Topic::Change, Topic::Meeting, Topic::Program];
}

macro_rules! actions {
    ($($topic:ident: $variant:ident $name:literal $keys:expr, $contexts:expr, $run:path, $text:path $(, $hint:path)?;)*) => {
        /// Something that the user can have done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action {
            $(#[doc = concat!("`", $name, "`")] $variant,)*
        }

        impl Action {
            /// Every action, in the order in which the footer offers them.
            pub const ALL: &[Action] = &[$(Action::$variant),*];

            /// Its row in the table.
            pub fn definition(self) -> &'static Definition {
                match self {
                    $(Action::$variant => {
                        static ROW: Definition = Definition {
                            name: $name,
                            run: $run,
                            description: $text,
                            hint: actions!(@hint $($hint)?),
                            keys: &$keys,
                            contexts: $contexts,
                            topic: Topic::$topic,
                        };
                        &ROW
                    })*
                }
            }
        }
    };
    (@hint $hint:path) => { Some($hint) };
    (@hint) => { None };
}

use Context::{Export, Filter, Form, Palette, Search};

actions! {
    Walk: Up "up" ["up", "k"], WALKS, walk::up, text::up, text::up_hint;
    Walk: Down "down" ["down", "j"], WALKS, walk::down, text::down, text::down_hint;
    Walk: Open "open" ["enter"], VIEWS, open::open, text::open, text::open_hint;
    Find: ShowMatch "show-match" ["enter"], &[Search], search::show, text::show_match, text::open_hint;
    Find: GoToStop "go-to-stop" ["enter"], &[Context::Paths], paths::go, text::go_to_stop, text::go_to_stop_hint;
    Find: ApplyFilter "apply-filter" ["enter"], &[Filter], filter_line::apply, text::apply_filter, text::apply_filter_hint;
    Program: RunAction "run-action" ["enter"], &[Palette], palette::run, text::run_action, text::run_action_hint;
    Program: WriteExport "write-export" ["enter"], &[Export], export::write, text::write_export, text::write_export_hint;
    Program: Overwrite "overwrite" ["ctrl-o"], &[Export], export::overwrite, text::overwrite, text::overwrite_hint;
    Program: ExportScope "export-scope" ["tab"], &[Export], export::next_scope, text::export_scope, text::export_scope_hint;
    Program: ExportFormat "export-format" ["ctrl-f"], &[Export], export::next_format, text::export_format, text::export_format_hint;
    Program: ExportGaps "export-gaps" ["ctrl-g"], &[Export], export::toggle_gaps, text::export_gaps, text::export_gaps_hint;
    Walk: Close "close" ["esc"], EVERYWHERE, places::close, text::close, text::close_hint;
    Gaps: Missing "missing" ["x"], MAPS, map::toggle_missing, text::missing, text::missing_hint;
    Walk: Wider "wider" ["r"], MAPS, map::wider, text::wider, text::wider_hint;
    Walk: ZoomIn "zoom-in" ["+", "="], MAPS, map::zoom_in, text::zoom_in, text::zoom_in_hint;
    Gaps: Changes "changes" ["C"], VIEWS, since::show, since_text::show;
    Gaps: CompareWith "compare" ["enter"], &[Context::Compare], since::compare, since_text::compare, since_text::compare_hint;
    Gaps: GoToChange "go-to-change" ["enter"], &[Context::Changes], since::go, since_text::go, text::go_to_stop_hint;
    Gaps: CompareOther "compare-other" ["C"], &[Context::Changes], since::ask, since_text::other, since_text::other_hint;
    Meeting: ChooseAgenda "choose-agenda" ["enter"], &[Context::Agenda], meeting::choose_agenda, meeting_text::choose_agenda, meeting_text::choose_agenda_hint;
    Meeting: MeetingPlan "meeting-plan" ["p"], MEETING, meeting::plan, meeting_text::plan, meeting_text::plan_hint;
    Meeting: MeetingAccept "meeting-accept" ["a"], MEETING, meeting::accept, meeting_text::accept, meeting_text::accept_hint;
    Meeting: MeetingLink "meeting-link" ["b", "enter"], MEETING, meeting::link, meeting_text::link, meeting_text::link_hint;
    Meeting: MeetingSkip "meeting-skip" ["s", "right", "space"], MEETING, meeting::skip, meeting_text::skip, meeting_text::skip_hint;
    Meeting: MeetingBack "meeting-back" ["left", "backspace"], MEETING, meeting::back, meeting_text::back, meeting_text::back_hint;
    Meeting: MeetingNote "meeting-note" ["n"], MEETING, meeting::note, meeting_text::note, meeting_text::note_hint;
    Meeting: MeetingReopen "meeting-reopen" ["o"], MEETING, meeting::reopen, meeting_text::reopen;
    Meeting: MeetingList "meeting-list" ["l"], MEETING, meeting::list, meeting_text::list, meeting_text::list_hint;
    Meeting: MeetingMinutes "meeting-minutes" ["e"], MEETING, meeting::minutes, meeting_text::minutes, meeting_text::minutes_hint;
    Meeting: MeetingEnd "meeting-end" ["x"], MEETING, meeting::end, meeting_text::end, meeting_text::end_hint;
    Meeting: MeetingClock "meeting-clock" ["c"], MEETING, meeting::clock, meeting_text::clock;
    Change: FormNext "form-next" ["tab"], &[Form], form::next, changes::form_next, changes::form_next_hint;
    Change: FormEnter "form-enter" ["enter"], &[Form], form::enter, changes::form_enter, changes::form_enter_hint;
    Change: FormHandIn "form-hand-in" ["ctrl-s"], &[Form], form::hand_in, changes::form_hand_in;
    Change: FormPrevious "form-previous" ["shift-tab"], &[Form], form::previous, changes::form_previous;
    Change: FormUp "form-up" ["up"], &[Form], form::up, changes::form_up;
    Change: FormDown "form-down" ["down"], &[Form], form::down, changes::form_down, changes::form_down_hint;
    Change: GiveAnswer "answer" ["enter"], &[Context::Question], edits::choose, changes::answer, changes::answer_hint;
    Change: GoToStep "go-to-step" ["enter"], &[Context::Steps], edits::go, changes::go_to_step, changes::go_to_step_hint;
    Change: WriteAs "write-as" ["enter", "ctrl-s"], &[Context::SaveAs], edits::write, changes::write_as, changes::write_as_hint;
    Change: WriteOver "write-over" ["ctrl-o"], &[Context::SaveAs], edits::write_over, changes::write_over, text::overwrite_hint;
    Find: Search "search" ["/"], VIEWS, search::open, text::search, text::search_hint;
    Find: Filter "filter" ["f"], VIEWS, filter_line::open, text::filter, text::filter_hint;
    Change: Save "save" ["ctrl-s"], SAVES, edits::save, changes::save, changes::save_hint;
    Change: Undo "undo" ["U"], CHANGES, edits::undo, changes::undo, changes::undo_hint;
    Change: Decide "decide" ["D"], GAP_ROWS, form::decide, changes::decide, changes::decide_hint;
    Gaps: OpenGaps "show-open" ["o"], GAPS, toggle::open_gaps, text::show_open, text::show_open_hint;
    Gaps: PlannedGaps "show-planned" ["p"], GAPS, toggle::planned_gaps, text::show_planned, text::show_planned_hint;
    Gaps: AcceptedGaps "show-accepted" ["a"], GAPS, toggle::accepted_gaps, text::show_accepted, text::show_accepted_hint;
    Gaps: Fold "fold" ["space"], &[Context::GapList], toggle::fold, text::fold, text::fold_hint;
    Find: Sort "sort" ["s"], ACTORS, toggle::sort, text::sort, text::sort_hint;
    Find: MatrixOrder "matrix-order" ["s"], MATRIX, matrix::toggle_order, text::matrix_order, text::sort_hint;
    Walk: MatrixFigures "matrix-figures" ["z"], MATRIX, matrix::toggle_figures, text::matrix_figures, text::matrix_figures_hint;
    Meeting: Meeting "meeting" ["m"], VIEWS, meeting::open, meeting_text::meeting, meeting_text::meeting_hint;
    Program: Export "export" ["e"], VIEWS, export::open, text::export, text::export_hint;
    Change: NewRelationship "new-relationship" ["b"], VIEWS, form::new_relationship, changes::new_relationship, changes::new_relationship_hint;
    Find: Paths "paths" ["w"], VIEWS, paths::mark_or_show, text::paths, text::paths_hint;
    Program: Quit "quit" ["q"], VIEWS, toggle::quit, text::quit, text::quit_hint;
    Change: NewActor "new-actor" ["A"], VIEWS, form::new_actor, changes::new_actor, changes::new_actor_hint;
    Change: Remove "remove" ["d", "delete"], VIEWS, form::remove, changes::remove, changes::remove_hint;
    Change: Redo "redo" ["ctrl-r"], CHANGES, edits::redo, changes::redo;
    Change: Steps "steps" ["V"], VIEWS, edits::show_steps, changes::steps;
    Change: Rename "rename" ["I"], VIEWS, form::rename, changes::rename;
    Change: Merge "merge" ["M"], VIEWS, form::merge, changes::merge;
    Change: NewView "new-view" ["v"], VIEWS, form::new_view, changes::new_view;
    Change: SaveAs "save-as" ["S"], VIEWS, edits::save_as, changes::save_as;
    Change: Problems "problems" ["!"], VIEWS, edits::show_problems, changes::problems;
    Walk: Surroundings "surroundings" ["u"], ACTORS, toggle::surroundings, text::surroundings, text::surroundings_hint;
    Walk: Narrower "narrower" ["R"], MAPS, map::narrower, text::narrower;
    Walk: ZoomOut "zoom-out" ["-"], MAPS, map::zoom_out, text::zoom_out;
    Walk: Fit "fit" ["0"], MAPS, map::fit, text::fit;
    Walk: PanUp "pan-up" ["K"], MAPS, map::pan_up, text::pan_up;
    Walk: PanDown "pan-down" ["J"], MAPS, map::pan_down, text::pan_down;
    Walk: PanLeft "pan-left" ["H"], MAPS, map::pan_left, text::pan_left;
    Walk: PanRight "pan-right" ["L"], MAPS, map::pan_right, text::pan_right;
    Walk: Beside "beside" ["u"], PICTURES, toggle::beside, text::beside, text::beside_hint;
    Change: Change "change" ["c"], VIEWS, form::change, changes::change, changes::change_hint;
    Walk: NextPane "next-pane" ["tab"], VIEWS, walk::next_pane, text::next_pane, text::next_pane_hint;
    Walk: Back "back" ["backspace", "alt-left"], VIEWS, places::back, text::back, text::back_hint;
    Walk: Forward "forward" ["alt-right"], VIEWS, places::forward, text::forward;
    Walk: Left "left" ["left", "h"], VIEWS, walk::left, text::left;
    Walk: Right "right" ["right", "l"], VIEWS, walk::right, text::right;
    Walk: PreviousPane "previous-pane" ["shift-tab"], VIEWS, walk::next_pane, text::previous_pane;
    Walk: PageUp "page-up" ["page-up", "ctrl-b"], LISTS, walk::page_up, text::page_up;
    Walk: PageDown "page-down" ["page-down", "ctrl-f"], LISTS, walk::page_down, text::page_down;
    Walk: First "first" ["g", "home"], LISTS, walk::first, text::first;
    Walk: Last "last" ["G", "end"], LISTS, walk::last, text::last;
    Walk: Overview "overview" ["1"], READING, places::overview, text::overview;
    Walk: Actors "actors" ["2"], READING, places::actors, text::actors;
    Walk: Map "map" ["3"], READING, places::map, text::map;
    Walk: Matrix "matrix" ["4"], READING, places::matrix, text::matrix;
    Walk: Gaps "gaps" ["5"], READING, places::gaps, text::gaps;
    Find: NextMatch "next-match" ["n"], VIEWS, search::next, text::next_match;
    Find: PreviousMatch "previous-match" ["N"], VIEWS, search::previous, text::previous_match;
    Find: LiftFilter "lift-filter" ["F"], VIEWS, filter_line::lift, text::lift_filter;
    Find: Mark "mark" ["W"], VIEWS, paths::mark, text::mark;
    Find: ClosePaths "close-paths" ["w", "q"], &[Context::Paths], places::close, text::close_paths;
    Program: Palette "palette" [":", "ctrl-p"], READING, palette::open, text::palette;
    Program: MouseOff "mouse" ["t"], VIEWS, toggle::mouse, text::mouse;
    Program: Redraw "redraw" ["ctrl-l"], EVERYWHERE, toggle::redraw, text::redraw;
    Program: Suspend "suspend" ["ctrl-z"], EVERYWHERE, toggle::suspend, text::suspend;
    Program: CloseHelp "close-help" ["?", "q"], &[Context::Help, Context::Steps, Context::Problems, Context::Changes], places::close, text::close_help;
    Program: QuitNow "quit-now" ["ctrl-c"], EVERYWHERE, toggle::quit_now, text::quit_now;
    Program: Help "help" ["?", "f1"], SHOWING, palette::help, text::help, text::help_hint;
    Program: HelpInLayer "help-here" ["f1"], LAYERS, palette::help, text::help_in_layer;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Key;
    use std::collections::HashSet;

    #[test]
    fn names_are_unique_and_keys_can_be_read() {
        let names: HashSet<_> = Action::ALL.iter().map(|action| action.definition().name).collect();
        assert_eq!(names.len(), Action::ALL.len());
        for row in Action::ALL.iter().map(|action| action.definition()) {
            assert!(!row.contexts.is_empty(), "{} works nowhere", row.name);
            assert!(row.keys.iter().all(|key| Key::parse(key).is_some()), "{} has an unknown key", row.name);
        }
    }

    #[test]
    fn the_help_tells_every_action_apart() {
        for lang in Lang::ALL {
            let mut told = HashSet::new();
            for row in Action::ALL.iter().map(|action| action.definition()) {
                assert!(told.insert((row.description)(lang)), "{} is described as another action", row.name);
            }
        }
    }

    #[test]
    fn no_key_does_two_things_in_one_place() {
        for context in EVERYWHERE {
            let mut taken = HashSet::new();
            for row in Action::ALL.iter().map(|action| action.definition()).filter(|row| row.contexts.contains(context))
            {
                for key in row.keys {
                    assert!(taken.insert(*key), "{key} is taken twice in {context:?}, once by {}", row.name);
                }
            }
        }
    }
}
