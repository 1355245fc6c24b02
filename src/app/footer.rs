//! The keys that work here and now, as far as they fit.

use super::form::FormSubject;
use super::meeting::Meeting;
use super::{Action, App, Context, View, map, screen};
use crate::text::interface::changes;
use crate::text::width;

/// The cells between two hints.
const BETWEEN: usize = 2;

/// A key with a word on what it does, and where it stands in the footer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The action.
    pub action: Action,
    /// The first column.
    pub x: usize,
    /// The key.
    pub key: String,
    /// The word.
    pub text: &'static str,
}

impl Hint {
    /// How many columns it takes.
    pub fn width(&self) -> usize {
        width(&self.key) + 1 + width(self.text)
    }
}

impl App {
    /// The hints that fit: those that come first in the table, and always the one that leads to all keys.
    pub fn hints(&self) -> Vec<Hint> {
        let columns = usize::from(self.size().columns).saturating_sub(2);
        let context = self.context();
        let offered = Action::ALL.iter().copied().filter(|action| action.works_in(context) && self.helps_now(*action));
        let mut hints: Vec<_> = offered.filter_map(|action| self.hint(action)).collect();
        let last = hints.iter().position(|hint| hint.action == Action::Help).map(|at| hints.remove(at));
        let room = columns.saturating_sub(last.as_ref().map_or(0, |hint| hint.width() + BETWEEN));
        let mut x = 0;
        hints.retain_mut(|hint| {
            hint.x = x + 1;
            let fits = x + hint.width() <= room;
            x += if fits { hint.width() + BETWEEN } else { 0 };
            fits
        });
        hints.extend(last.map(|hint| Hint { x: x + 1, ..hint }));
        hints
    }

    fn hint(&self, action: Action) -> Option<Hint> {
        let lang = self.data.lang;
        let text = match action {
            Action::FormEnter if self.is_asking_to_remove() => changes::remove_hint(lang),
            _ => (action.definition().hint?)(lang),
        };
        let key = match action {
            Action::Up if matches!(self.context(), Context::Map | Context::Matrix) => "↑↓←→".to_owned(),
            Action::Up => "↑↓".to_owned(),
            Action::Down => return None,
            _ => action.keys().next()?.label(lang, self.look),
        };
        Some(Hint { action, x: 0, key, text })
    }

    fn is_asking_to_remove(&self) -> bool {
        self.form().is_some_and(|form| matches!(form.subject, FormSubject::Removal(_)))
    }

    /// Whether the action would change anything now.
    fn helps_now(&self, action: Action) -> bool {
        match action {
            Action::Close => {
                !self.layers.is_empty()
                    || self.only_surroundings()
                    || self.has_right_focus()
                    || !self.filter.is_empty()
                    || self.view == View::Map && map::can_close(self)
                    || self.view == View::Matrix && self.matrix.is_open()
            }
            Action::Paths => self.pointed_at().is_some(),
            Action::MatrixFigures => !self.matrix.is_open(),
            Action::MatrixOrder => self.matrix.is_open(),
            Action::Back => self.history.has_past(),
            Action::NextPane => !(self.is_narrow() && self.view == View::Overview),
            Action::Overwrite => {
                matches!(self.layers.last(), Some(super::Layer::Export(form)) if form.exists)
            }
            Action::Save => self.is_unsaved(),
            Action::Undo => self.step_count() > 0,
            Action::Decide => self.gap_under_cursor().is_some(),
            Action::Change | Action::Remove => self.can_change(),
            Action::WriteOver => matches!(self.layers.last(), Some(super::Layer::SaveAs(line)) if line.exists),
            Action::FormNext => self.form().is_some_and(|form| form.fields.len() > 1),
            Action::FormDown => self.form().is_some_and(|form| !form.choices.pane.rows().is_empty()),
            Action::Beside => screen::holds_beside(self.size),
            Action::Wider | Action::Narrower => self.map_focus().is_some(),
            Action::ChooseAgenda => {
                matches!(self.layers.last(), Some(super::Layer::Agenda(pane)) if pane.chosen().is_some())
            }
            Action::MeetingPlan | Action::MeetingAccept | Action::MeetingLink | Action::MeetingNote => {
                self.meeting_gap().is_some()
            }
            Action::MeetingSkip | Action::MeetingList | Action::MeetingEnd => {
                self.meeting().is_some_and(|meeting| !meeting.is_over())
            }
            Action::MeetingBack => self.meeting().is_some_and(Meeting::can_go_back),
            Action::Quit => self.layers.is_empty(),
            Action::Up => !matches!(self.context(), Context::Filter | Context::Export | Context::Meeting),
            _ => true,
        }
    }

    fn has_right_focus(&self) -> bool {
        self.side() == super::Side::Right
    }
}
